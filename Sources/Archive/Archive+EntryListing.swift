import GRDB
package import Records

extension Archive {
  /// Hands out the entries of a kind, in the order of their names, one row of `EntryListing.columns` each.
  ///
  /// - Throws: `ArchiveError`, or whatever `each` throws, which ends the reading.
  package func entries(_ listing: EntryListing, each: ([Cell]) throws -> Void) throws {
    let rows: [[Cell]] = try read { database in
      var rows: [[Cell]] = []
      try PreparedStatement(database, listing.sql).each([
        Cell(listing.origin?.rawValue), Cell(listing.part.map(NameFolding.fold)),
      ]) { rows.append($0.cells) }
      return rows
    }
    for row in rows { try each(row) }
  }

  /// One thing that is known of an entry.
  package struct EntryFact: Hashable, Sendable {
    package var name: String
    package var value: String
  }

  /// All that the database knows of an entry of an authority file, statements aside.
  package func facts(of entry: NameCandidate) throws(ArchiveError) -> [EntryFact] {
    try read { database in
      var facts: [EntryFact] = []
      for (name, sql) in EntryFactSQL.statements(entry.kind) {
        let key: Cell = entry.kind == .country ? .text(entry.key) : .integer(entry.id)
        var values: [String] = []
        try PreparedStatement(database, sql).each([key]) { row in
          if let value = row.optionalText(0), !value.isEmpty { values.append(value) }
        }
        if !values.isEmpty {
          facts.append(EntryFact(name: name, value: values.joined(separator: "; ")))
        }
      }
      return facts
    }
  }

  /// Whether an entry has the key.
  package func knows(_ key: String, as kind: NamedKind) throws(ArchiveError) -> Bool {
    try read { database in
      try PreparedStatement(
        database, "SELECT 1 FROM \(kind.rawValue) WHERE \(kind.keyColumn) = ? AND origin <> 'text'"
      ).first(.text(key)) { _ in true } ?? false
    }
  }

  /// Entries that only texts named, with the name given.
  package func namesakes(
    of name: String, as kind: NamedKind
  ) throws(ArchiveError) -> [NameCandidate] {
    guard kind == .speaker || kind == .document else { return [] }
    let label = kind == .speaker ? "e.name" : "e.title"
    return try read { database in
      var found: [NameCandidate] = []
      try PreparedStatement(
        database,
        """
        SELECT DISTINCT e.id, e.key, \(label) FROM \(kind.rawValue)_name n
        JOIN \(kind.rawValue) e ON e.id = n.\(kind.rawValue)_id
        WHERE n.folded = ? AND e.origin = 'text' AND e.merged_into_id IS NULL ORDER BY e.id
        """
      ).each([.text(NameFolding.fold(name))]) { row in
        found.append(
          NameCandidate(kind: kind, id: row.integer(0), key: row.text(1), name: row.text(2)))
      }
      return found
    }
  }

  /// A name in lower case without accents and dots, as look-ups compare it.
  package static func folded(_ name: String) -> String { NameFolding.fold(name) }
}
