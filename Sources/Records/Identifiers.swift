/// The row id of an article in one database.
package struct ArticleID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The row id of a statement in one database.
package struct StatementID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The row id of a speaker in one database.
package struct SpeakerID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The row id of a document in one database.
package struct DocumentID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The row id of a topic in one database.
package struct TopicID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The row id of a batch in one database.
package struct BatchID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The name of an entry that stays the same in every database and every version of the program.
///
/// An entry of an authority file has the slug that the file gives it (`sergey-lavrov`). Whoever or whatever
/// no file knows gets a key made of its name, and of its country where known, behind a `~`.
package struct AuthorityKey: RawRepresentable, Hashable, Sendable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Whether no authority file has an entry with this key.
  package var isProvisional: Bool { rawValue.hasPrefix("~") }
}

extension AuthorityKey: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
