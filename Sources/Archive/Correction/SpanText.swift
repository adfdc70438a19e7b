package import Records

/// Ranges as the database writes them: `120-188,200-240`.
package enum SpanText {
  package static func text(of ranges: [ScalarRange]) -> String {
    ranges.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
  }

  /// - Returns: `nil` when the text is no list of ranges; nothing gives no range.
  package static func ranges(_ text: String) -> [ScalarRange]? {
    var ranges: [ScalarRange] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: true) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]), start >= 0,
        end >= start
      else { return nil }
      ranges.append(ScalarRange(start: start, end: end))
    }
    return ranges
  }
}
