/// What SQL that a person typed may use up.
package struct SQLLimits: Hashable, Sendable {
  /// The wall time after which the statement is stopped; `nil` for as long as it takes.
  package var time: Duration?
  /// At most so many rows are handed out; `nil` for all.
  package var rows: Int?

  package init(time: Duration? = .seconds(10), rows: Int? = nil) {
    self.time = time
    self.rows = rows
  }
}

/// How SQL that a person typed ended.
package struct SQLOutcome: Hashable, Sendable {
  package var columns: [String]
  /// How many rows were handed out.
  package var rows: Int
  /// Whether there were more rows than the limit.
  package var isTruncated: Bool
}
