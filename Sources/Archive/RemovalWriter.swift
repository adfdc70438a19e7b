import GRDB
import Records

/// Takes away what a person wrote of entries, and those of which nothing is left.
struct RemovalWriter {
  let database: Database

  /// Leaves an entry as if only a text had named it; whoever has it still then writes it anew.
  func forget(_ entry: EntryKey) throws {
    let kind = entry.kind
    try run("UPDATE \(kind.rawValue) SET origin = 'text' WHERE \(kind.keyColumn) = ?", entry)
    for table in Self.tablesOfOrigin(kind) {
      try run(
        """
        DELETE FROM \(table) WHERE origin = 'user'
          AND \(kind.rawValue)_id = (SELECT id FROM \(kind.rawValue) WHERE key = ?)
        """, entry)
    }
  }

  /// Tables in which what a person wrote of an entry stands beside what others did.
  private static func tablesOfOrigin(_ kind: NamedKind) -> [String] {
    switch kind {
    case .speaker: ["speaker_name", "tenure"]
    case .document: ["document_name"]
    case .office, .country, .topic, .outlet: []
    }
  }

  /// Removes those of the entries that neither a person nor an authority file has any more. One whose key is made of a
  /// name in texts stays, as they have it.
  ///
  /// - Throws: `refusedChange` for the first on which something stands.
  func removeVanished(_ entries: [EntryKey]) throws {
    let vanished = try entries.filter { try !$0.key.hasPrefix("~") && isOfTextsAlone($0) }
    for entry in vanished where entry.kind == .topic {
      try run("UPDATE topic SET parent_id = NULL WHERE key = ?", entry)
    }
    // What stands on others goes before them.
    for kind in [NamedKind.document, .topic, .office, .speaker, .country] {
      for entry in vanished where entry.kind == kind {
        try refuseUsed(entry)
        try run("DELETE FROM \(kind.rawValue) WHERE \(kind.keyColumn) = ?", entry)
        try run(
          "DELETE FROM authority_alias WHERE kind = '\(kind.rawValue)' AND key = ?", entry)
      }
    }
  }

  private func isOfTextsAlone(_ entry: EntryKey) throws -> Bool {
    try PreparedStatement(
      database,
      "SELECT 1 FROM \(entry.kind.rawValue) WHERE \(entry.kind.keyColumn) = ? AND origin = 'text'"
    ).first(.text(entry.key)) { _ in true } ?? false
  }

  private func refuseUsed(_ entry: EntryKey) throws {
    for use in EntryUse.all(of: entry.kind) {
      let count =
        try PreparedStatement(database, use.sql)
        .first(.text(entry.key)) { $0.integer(0) } ?? 0
      guard count == 0 else {
        throw ArchiveError.refusedChange(
          reason: "\(use.words(Int(count))) \(entry.key), which therefore stays; \(use.remedy)")
      }
    }
  }

  private func run(_ sql: String, _ entry: EntryKey) throws {
    try PreparedStatement(database, sql).run(.text(entry.key))
  }
}
