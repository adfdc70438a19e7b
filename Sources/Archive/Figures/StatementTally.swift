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
  private(set) var ids = StatementIDs()
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
}
