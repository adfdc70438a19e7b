import GRDB
package import Records
import Synchronization

/// An entry by its kind and key.
package struct EntryKey: Hashable, Sendable {
  package var kind: NamedKind
  /// A country's code.
  package var key: String

  package init(kind: NamedKind, key: String) {
    self.kind = kind
    self.key = key
  }
}

/// An entry that a person wrote for one database.
package struct AuthorityAddition: Hashable, Sendable {
  package var kind: NamedKind
  /// The entry's key; a country's code.
  package var key: String
  /// The authority file or folder that it would stand in: `people`, `countries.yaml`.
  package var file: String
  /// The entry, as it would stand there.
  package var source: String

  package init(kind: NamedKind, key: String, file: String, source: String) {
    self.kind = kind
    self.key = key
    self.file = file
    self.source = source
  }

  package var entry: EntryKey { EntryKey(kind: kind, key: key) }
}

/// A name that a person gave an entry in one database.
package struct AuthorityAlias: Hashable, Sendable {
  package var kind: NamedKind
  package var key: String
  package var name: String

  package init(kind: NamedKind, key: String, name: String) {
    self.kind = kind
    self.key = key
    self.name = name
  }
}

extension Archive {
  /// Adds entries that a person wrote; one with a key that is there takes its place, until it is taken back.
  ///
  /// - Parameters:
  ///   - entries: The entries as values.
  ///   - sources: The same entries as written, from which the next extraction reads them.
  package func add(
    _ entries: AuthorityEntries, sources: [AuthorityAddition], by reviewer: Reviewer
  ) throws(ArchiveError) {
    try write { database in
      try AuthorityWriter(database: database, origin: .user).write(entries)
      for addition in sources {
        try PreparedStatement(
          database,
          """
          INSERT INTO authority_addition (kind, key, file, source, made_by, made_at)
          VALUES (?, ?, ?, ?, ?, ?)
          """
        ).run(
          .text(addition.kind.rawValue), .text(addition.key), .text(addition.file),
          .text(addition.source), .text(reviewer.name), .text(reviewer.time))
      }
    }
    knownRows.withLock { $0 = KnownRows() }
  }

  /// Gives an entry other names, all of them or none.
  ///
  /// - Throws: `refusedChange` for a topic or an outlet, which are found by one name alone.
  package func addAliases(
    _ names: [String], to entry: NameCandidate, by reviewer: Reviewer
  ) throws(ArchiveError) {
    guard entry.kind != .topic, entry.kind != .outlet else {
      throw .refusedChange(
        reason: "a \(entry.kind.rawValue) has one name; import it under the name that it shall have"
      )
    }
    try write { database in
      for name in names {
        try PreparedStatement(
          database,
          """
          INSERT INTO authority_alias (kind, key, name, made_by, made_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO NOTHING
          """
        ).run(
          .text(entry.kind.rawValue), .text(entry.key), .text(name), .text(reviewer.name),
          .text(reviewer.time))
        try AliasWriter(database: database).write(
          AuthorityAlias(kind: entry.kind, key: entry.key, name: name))
      }
    }
  }

  /// Takes away names that a person gave, all of them or none.
  ///
  /// - Throws: `refusedChange` when no person gave one of them.
  package func removeAliases(
    _ names: [String], of entry: NameCandidate
  ) throws(ArchiveError) {
    try write { database in
      for name in names {
        try PreparedStatement(
          database, "DELETE FROM authority_alias WHERE kind = ? AND key = ? AND name = ?"
        ).run(.text(entry.kind.rawValue), .text(entry.key), .text(name))
        guard database.changesCount > 0 else {
          throw ArchiveError.refusedChange(
            reason: "“\(name)” was not given to \(entry.name) with 'authority alias'")
        }
        try AliasWriter(database: database).remove(
          AuthorityAlias(kind: entry.kind, key: entry.key, name: name))
      }
    }
  }

  /// The entries that people wrote for this database, by kind and key.
  ///
  /// - Parameter entries: Those of which the last addition is left out, so that the one before it stands.
  package func additions(
    withoutLastOf entries: Set<EntryKey> = []
  ) throws(ArchiveError) -> [AuthorityAddition] {
    try read { database in
      var found: [EntryKey: [AuthorityAddition]] = [:]
      try PreparedStatement(
        database,
        "SELECT kind, key, file, source FROM authority_addition WHERE undone_at IS NULL ORDER BY id"
      ).each([]) { row in
        guard let kind = NamedKind(rawValue: row.text(0)) else { return }
        let addition = AuthorityAddition(
          kind: kind, key: row.text(1), file: row.text(2), source: row.text(3))
        found[addition.entry, default: []].append(addition)
      }
      return found.compactMap { entry, additions in
        entries.contains(entry) ? additions.dropLast().last : additions.last
      }.sorted { ($0.kind.rawValue, $0.key) < ($1.kind.rawValue, $1.key) }
    }
  }

  /// The names that people gave entries in this database.
  package func aliases() throws(ArchiveError) -> [AuthorityAlias] {
    try read { try AliasWriter(database: $0).all() }
  }
}
