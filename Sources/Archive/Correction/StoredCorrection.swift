package import Records

/// The row id of a correction in one database.
package struct CorrectionID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A person's decision as the database keeps it.
package struct StoredCorrection: Hashable, Sendable {
  package var id: CorrectionID
  /// `nil` when its statement is no longer found.
  package var statement: StatementID?
  package var decision: Decision
  package var note: String?
  package var madeBy: String
  /// UTC, ISO 8601.
  package var madeAt: String
  /// When it was taken back.
  package var withdrawnAt: String?
}

/// Who decides, when and why.
package struct Reviewer: Hashable, Sendable {
  package var name: String
  /// UTC, ISO 8601.
  package var time: String
  package var note: String?

  package init(name: String, time: String, note: String? = nil) {
    self.name = name
    self.time = time
    self.note = note
  }
}
