import GRDB
import Records

/// Writes the names by which a speaker is found.
struct SpeakerNames {
  private let insert: PreparedStatement

  init(_ database: Database) throws {
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO speaker_name (speaker_id, name, language, folded, folded_last, origin)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
  }

  /// - Parameter kind: Only a person is found by the last word of a name.
  func add(
    _ name: String, language: String, to speaker: Int64, kind: SpeakerKind, origin: EntryOrigin
  ) throws {
    let folded = NameFolding.fold(name)
    let last = kind == .person ? NameFolding.lastWord(folded) : nil
    try insert.run(
      .integer(speaker), .text(name), .text(language), .text(folded), Cell(last),
      .text(origin.rawValue))
  }
}

/// Writes the names by which a document is found, and its parties.
struct DocumentNames {
  private let insert: PreparedStatement
  private let insertParty: PreparedStatement

  init(_ database: Database) throws {
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO document_name (document_id, name, language, folded, origin)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
    insertParty = try PreparedStatement(
      database,
      "INSERT INTO document_party (document_id, country_code) VALUES (?, ?) ON CONFLICT DO NOTHING")
  }

  /// Adds title, short title and symbol.
  func add(_ document: Document, to id: Int64, origin: EntryOrigin) throws {
    for name in [document.title, document.shortTitle, document.symbol].compactMap(\.self) {
      try add(AuthorityName(name), to: id, origin: origin)
    }
  }

  func add(_ name: AuthorityName, to document: Int64, origin: EntryOrigin) throws {
    try insert.run(
      .integer(document), .text(name.text), .text(name.language),
      .text(NameFolding.fold(name.text)), .text(origin.rawValue))
  }

  func add(party: CountryCode, to document: Int64) throws {
    try insertParty.run(.integer(document), .text(party.rawValue))
  }
}
