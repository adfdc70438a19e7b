/// Something that is wrong with a database.
package struct Finding: Hashable, Sendable {
  /// What was examined.
  package enum Subject: String, CaseIterable, Sendable {
    /// Pages and indexes of the file.
    case file
    /// Rows that point to rows that are not there.
    case foreignKeys = "foreign keys"
    /// The search index against the words that it was made from.
    case search
    /// The digest that identifies an article against its body.
    case digests
    /// Offsets against the body that they count in.
    case offsets
    /// Stored words against the words at their offsets.
    case words
  }

  package var subject: Subject
  /// One line: where, and what is wrong.
  package var message: String
}
