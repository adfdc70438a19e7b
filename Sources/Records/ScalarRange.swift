// Records: the nouns of the field as value types.

/// A half-open range of Unicode scalars in the body of an article.
///
/// Every offset that crosses a module's border counts this way, so that SQLite's
/// `substr(body, start + 1, end - start)` and Python's `body[start:end]` give the very words.
package struct ScalarRange: Hashable, Sendable, Comparable {
  /// The first scalar, counted from 0.
  package let start: Int
  /// One past the last scalar.
  package let end: Int

  /// - Precondition: `0 <= start <= end`.
  package init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a scalar range runs forward from 0 or later")
    self.start = start
    self.end = end
  }

  /// A range as a database keeps it.
  ///
  /// - Returns: `nil` when it is damaged: it runs backwards or begins before 0.
  package init?(stored start: Int64, _ end: Int64) {
    guard let start = Int(exactly: start), let end = Int(exactly: end), 0 <= start, start <= end
    else { return nil }
    self.init(start: start, end: end)
  }

  /// The number of scalars.
  package var count: Int { end - start }

  package static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
