import GRDB
import Records

/// Ids of statements that a query found, to count what tables link with them.
///
/// SQLite sorts a hundred thousand links to count them by what they lead to; counting as they come takes half as long.
struct StatementIDs {
  private var ids: [Int64] = []

  init() {}

  init(_ conditions: QueryConditions, _ database: Database) throws {
    let sql: SQLFragment = """
      SELECT s.id FROM \(conditions.foundStatements)
      WHERE \(.all(conditions.ofFoundStatements))
      """
    try PreparedStatement(database, sql.sql).each(sql.arguments) { append($0.integer(0)) }
  }

  mutating func append(_ id: Int64) { ids.append(id) }

  /// Counts the statements by what a table links them with.
  ///
  /// - Parameter condition: On a row `x` of the table.
  /// - Returns: How many by the id in the column.
  func linked(
    _ table: String, _ column: String, _ condition: SQLFragment, _ database: Database
  ) throws -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    if try areMany(database) {
      let links: SQLFragment =
        "SELECT x.\(raw: column), x.statement_id FROM \(raw: table) x WHERE \(condition)"
      let found = StatementSet(ids)
      try PreparedStatement(database, links.sql).each(links.arguments) { row in
        if found.contains(row.integer(1)) { counts[row.integer(0), default: 0] += 1 }
      }
    } else {
      let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
      let links: SQLFragment = """
        SELECT x.\(raw: column), count(*) FROM json_each(\(bind: .text(list))) found
        CROSS JOIN \(raw: table) x ON x.statement_id = found.value
        WHERE \(condition) GROUP BY 1
        """
      try PreparedStatement(database, links.sql).each(links.arguments) { row in
        counts[row.integer(0)] = Int(row.integer(1))
      }
    }
    return counts
  }

  /// Whether it is faster to read every link than to look up those of each statement, which takes about eight times as
  /// long for one.
  func areMany(_ database: Database) throws -> Bool {
    let all = try PreparedStatement(database, "SELECT max(id) FROM statement")
      .first { Int($0.integer(0)) }
    return ids.count > (all ?? 0) / 8
  }
}

/// Ids of statements, a bit each.
private struct StatementSet {
  private var bits: [UInt64]

  init(_ ids: [Int64]) {
    bits = [UInt64](repeating: 0, count: Int(ids.max() ?? 0) / 64 + 1)
    for id in ids { bits[Int(id) / 64] |= 1 << UInt64(id % 64) }
  }

  func contains(_ id: Int64) -> Bool {
    let word = Int(id) / 64
    return word < bits.count && bits[word] & 1 << UInt64(id % 64) != 0
  }
}
