import GRDB
import Records

/// What is counted of the statements of a query in one pass over them.
///
/// SQLite would put them all into a table of its own to count them by more than one thing; of a hundred thousand that
/// takes three times as long.
struct StatementTally {
  private(set) var span = DateSpan(count: 0, undated: 0)
  /// By id; statements without a speaker are left out.
  private(set) var speakers: [Int64: Int] = [:]
  private(set) var acts: [String: Int] = [:]
  /// In order: the newest first, those without a date last, by id within a day.
  private(set) var newest: [(id: Int64, datedOn: String?)] = []
  private var ids: [Int64] = []
  private var earliest: String?
  private var latest: String?

  /// - Parameter latest: How many of the newest statements are kept.
  init(_ conditions: QueryConditions, latest: Int, _ database: Database) throws {
    let sql: SQLFragment = """
      SELECT s.id, s.act, s.speaker_id, s.dated_on
      FROM \(conditions.foundStatements) WHERE \(.all(conditions.ofFoundStatements))
      """
    try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
      let id = row.integer(0)
      ids.append(id)
      acts[row.text(1), default: 0] += 1
      if let speaker = row.optionalInteger(2) { speakers[speaker, default: 0] += 1 }
      let date = row.optionalText(3)
      add(date)
      keep(id, date, most: latest)
    }
    span.first = earliest.flatMap { PartialDate($0) }
    span.last = self.latest.flatMap { PartialDate($0) }
  }

  private mutating func add(_ date: String?) {
    span.count += 1
    guard let date else {
      span.undated += 1
      return
    }
    if earliest.map({ date < $0 }) ?? true { earliest = date }
    if latest.map({ date > $0 }) ?? true { latest = date }
  }

  private mutating func keep(_ id: Int64, _ date: String?, most: Int) {
    func isBefore(_ other: (id: Int64, datedOn: String?)) -> Bool {
      // Nothing is before the empty text.
      let (own, its) = (date ?? "", other.datedOn ?? "")
      return own == its ? id < other.id : own > its
    }
    if newest.count == most {
      guard let last = newest.last, isBefore(last) else { return }
      newest.removeLast()
    }
    newest.insert((id, date), at: newest.firstIndex(where: isBefore) ?? newest.count)
  }

  /// Counts the statements by what a table links them with.
  ///
  /// - Parameter condition: On a row `x` of the table.
  /// - Returns: How many by the id in the column.
  func linked(
    _ table: String, _ column: String, _ condition: SQLFragment, _ database: Database
  ) throws -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    if try isLarge(database) {
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
  private func isLarge(_ database: Database) throws -> Bool {
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
