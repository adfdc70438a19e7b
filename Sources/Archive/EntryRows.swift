import GRDB
import Records

/// Finds the rows of entries that are there.
struct EntryRows {
  let database: Database

  /// The row with a key, merged or not.
  func own(_ table: String, _ key: AuthorityKey) throws -> Int64? {
    try PreparedStatement(database, "SELECT id FROM \(table) WHERE key = ?")
      .first(.text(key.rawValue)) { $0.integer(0) }
  }

  /// The row that stands for a key now.
  func standing(_ table: String, _ key: AuthorityKey) throws -> Int64? {
    try PreparedStatement(
      database, "SELECT coalesce(merged_into_id, id) FROM \(table) WHERE key = ?"
    ).first(.text(key.rawValue)) { $0.integer(0) }
  }

  /// The row that stands for a row now; itself where it is not merged.
  func standing(_ table: String, _ id: Int64) throws -> Int64 {
    try PreparedStatement(
      database, "SELECT coalesce(merged_into_id, id) FROM \(table) WHERE id = ?"
    ).first(.integer(id)) { $0.integer(0) } ?? id
  }

  /// Makes the row of a country of which only the code is told, where there is none.
  func ensureCountry(_ code: CountryCode) throws {
    try PreparedStatement(
      database,
      "INSERT INTO country (code, name, origin) VALUES (?1, ?1, 'text') ON CONFLICT DO NOTHING"
    ).run(.text(code.rawValue))
  }
}
