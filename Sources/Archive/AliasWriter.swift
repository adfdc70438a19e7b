import GRDB
import Records

/// Writes the names that people gave entries beside those of the authority files.
struct AliasWriter {
  let database: Database

  func all() throws -> [AuthorityAlias] {
    var aliases: [AuthorityAlias] = []
    try PreparedStatement(
      database, "SELECT kind, key, name FROM authority_alias ORDER BY kind, key, name"
    ).each([]) { row in
      guard let kind = NamedKind(rawValue: row.text(0)) else { return }
      aliases.append(AuthorityAlias(kind: kind, key: row.text(1), name: row.text(2)))
    }
    return aliases
  }

  /// Writes the names that a newer set of authority files has taken away.
  func writeAll() throws {
    for alias in try all() { try write(alias) }
  }

  func write(_ alias: AuthorityAlias) throws {
    let folded = NameFolding.fold(alias.name)
    switch alias.kind {
    case .country:
      try run(
        """
        INSERT INTO country_name (country_code, kind, name, language, folded)
        SELECT code, 'alias', ?2, 'en', ?3 FROM country WHERE code = ?1 ON CONFLICT DO NOTHING
        """, .text(alias.key), .text(alias.name), .text(folded))
    case .office:
      try run(
        """
        INSERT INTO office_name (office_id, name, folded)
        SELECT id, ?2, ?3 FROM office WHERE key = ?1 ON CONFLICT DO NOTHING
        """, .text(alias.key), .text(alias.name), .text(folded))
    case .speaker:
      guard let (id, kind) = try speaker(alias.key) else { return }
      try SpeakerNames(database).add(
        alias.name, language: "en", to: id, kind: kind, origin: .user)
    case .document:
      let key = AuthorityKey(rawValue: alias.key)
      guard let id = try EntryRows(database: database).own("document", key) else { return }
      try DocumentNames(database).add(AuthorityName(alias.name), to: id, origin: .user)
    case .topic, .outlet: break
    }
  }

  func remove(_ alias: AuthorityAlias) throws {
    switch alias.kind {
    case .country:
      try run(
        "DELETE FROM country_name WHERE country_code = ? AND kind = 'alias' AND name = ?",
        .text(alias.key), .text(alias.name))
    case .office, .speaker, .document:
      let kind = alias.kind.rawValue
      try run(
        """
        DELETE FROM \(kind)_name WHERE \(kind)_id = (SELECT id FROM \(kind) WHERE key = ?) AND name = ?
        """, .text(alias.key), .text(alias.name))
    case .topic, .outlet: break
    }
  }

  private func speaker(_ key: String) throws -> (Int64, SpeakerKind)? {
    try PreparedStatement(database, "SELECT id, kind FROM speaker WHERE key = ?")
      .first(.text(key)) { ($0.integer(0), SpeakerKind(rawValue: $0.text(1)) ?? .unnamed) }
  }

  private func run(_ sql: String, _ values: Cell...) throws {
    try PreparedStatement(database, sql).run(values)
  }
}
