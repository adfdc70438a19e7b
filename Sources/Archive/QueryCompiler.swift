import GRDB
import Records

/// Turns a query into SQL.
///
/// Each query picks ids first, by tables and indexes alone, in the order and up to the number asked for; the view
/// of the kind then adds the columns. So a page of twenty rows costs the columns of twenty rows.
struct QueryCompiler {
  let database: Database
  /// More hits than so many are not ranked when every word is in more than half of all rows: such a word weighs
  /// nothing, and looking at so many takes a tenth of a second.
  ///
  /// - SeeAlso: <https://www.sqlite.org/fts5.html#the_bm25_function>, where the weight falls to 10⁻⁶ then
  var rankedAtMost = 100_000

  /// What is picked: ids, with the values that order them.
  private struct Pick {
    /// `SELECT id, k1, k2 … FROM … WHERE …`, without order and limit.
    var selection: SQLFragment
    /// How the rows are ordered, by the names of the pick's columns.
    var order: [OrderTerm]
    /// The search table and expression of which the hit is shown.
    var hit: (table: String, column: String, match: String)?
    /// The columns that it counts, which take the place of the view's.
    var counted: [String] = []
  }

  /// One column by which a pick is ordered.
  private struct OrderTerm {
    var column: String
    /// Collation, direction and place of NULL.
    var manner = ""

    static let id = OrderTerm(column: "id")
  }

  /// The terms of an order, by the columns of the table or alias given.
  private static func orderBy(_ terms: [OrderTerm], prefix: String = "") -> SQLFragment {
    let list = terms.map { "\(prefix)\($0.column)\($0.manner)" }.joined(separator: ", ")
    return " ORDER BY \(raw: list)"
  }

  /// The columns of a kind, in their order; with words to search for, `hit` comes last.
  func columns(of query: Query) throws -> [String] {
    var columns: [String] = []
    try PreparedStatement(database, "SELECT name FROM pragma_table_info(?)")
      .each([.text(query.view)]) { columns.append($0.text(0)) }
    if let words = query.words, query.rows.hasHits, SearchExpression(words).match != nil {
      columns.append("hit")
    }
    return columns
  }

  /// The rows of a query.
  ///
  /// - Parameter columns: Some of `columns(of:)` in any order; `nil` for all.
  func rows(_ query: Query, columns: [String]?) throws -> CompiledQuery {
    let available = try self.columns(of: query)
    let columns = columns ?? available
    if let unknown = columns.first(where: { !available.contains($0) }) {
      throw ArchiveError.unknownColumn(name: unknown, available: available)
    }
    let pick = try pick(query)
    let chosen = columns.map { column -> SQLFragment in
      if column == "hit", let hit = pick.hit { return Self.mark(hit.table, query.rows) }
      if pick.counted.contains(column) { return "picked.\(raw: column)" }
      return "v.\"\(raw: column)\""
    }
    var source: SQLFragment = "(\(pick.selection)\(page(query, order: pick.order))) AS picked"
    if columns.contains("hit"), let hit = pick.hit {
      source = """
        \(source) CROSS JOIN \(raw: hit.table)
          ON \(raw: hit.table).rowid = picked.id AND \(raw: hit.table) MATCH \(bind: .text(hit.match))
        """
    }
    let statement: SQLFragment = """
      SELECT \(SQLFragment.joined(chosen, by: ", "))
      FROM \(source)
      CROSS JOIN \(raw: query.view) AS v ON v.\(raw: query.rows.identifier) = picked.id
      \(Self.orderBy(pick.order, prefix: "picked."))
      """
    return CompiledQuery(statement: statement, columns: columns)
  }

  /// How many rows a query has, whatever its limit.
  func count(_ query: Query) throws -> SQLFragment {
    "SELECT count(*) FROM (\(try pick(query).selection))"
  }

  func exists(_ query: Query) throws -> SQLFragment {
    "SELECT EXISTS (\(try pick(query).selection))"
  }

  private func page(_ query: Query, order: [OrderTerm]) -> SQLFragment {
    guard query.limit != nil || query.offset > 0 else { return "" }
    let limit = Cell(query.limit ?? -1)
    return "\(Self.orderBy(order)) LIMIT \(bind: limit) OFFSET \(bind: Cell(query.offset))"
  }

  private static func mark(_ table: String, _ kind: RowKind) -> SQLFragment {
    let (open, close) = (HitMark.open.sql, HitMark.close.sql)
    return kind == .articles
      ? "snippet(\(raw: table), 1, \(raw: open), \(raw: close), '…', 40) AS hit"
      : "highlight(\(raw: table), 0, \(raw: open), \(raw: close)) AS hit"
  }

  private func pick(_ query: Query) throws -> Pick {
    let conditions = try QueryConditions(query, database: database)
    switch query.rows {
    case .statements: return try statements(query, conditions)
    case .articles: return try articles(query, conditions)
    case .references: return references(query, conditions)
    case .speakers, .documents, .topics, .outlets, .countries:
      return entries(query, conditions)
    case .batches, .refusals: return log(query, conditions)
    case .corrections: return corrections(query, conditions)
    }
  }

  // MARK: Statements and articles

  private func statements(_ query: Query, _ conditions: QueryConditions) throws -> Pick {
    if query.sort == .relevance, conditions.isOpen, let match = conditions.search?.match {
      return try ranked(match, isWeightless: hasNoWeight(conditions.search, "statement_search"))
    }
    return try searched(
      query, conditions, table: "statement", alias: "s", search: "statement_search",
      date: "s.dated_on", where: conditions.ofStatements)
  }

  private func articles(_ query: Query, _ conditions: QueryConditions) throws -> Pick {
    try searched(
      query, conditions, table: "article", alias: "a", search: "article_search",
      date: "a.published_on", where: conditions.ofArticles)
  }

  private func searched(
    _ query: Query, _ conditions: QueryConditions, table: String, alias: String, search: String,
    date: String, where filters: [SQLFragment]
  ) throws -> Pick {
    var filters = filters
    var source: SQLFragment = "\(raw: table) \(raw: alias)"
    var hit: (table: String, column: String, match: String)?
    if let match = conditions.search?.match {
      source =
        query.rows == .statements
        ? QueryConditions.found
        : "\(raw: search) JOIN \(source) ON \(raw: alias).id = \(raw: search).rowid"
      filters.insert("\(raw: search) MATCH \(bind: .text(match))", at: 0)
      hit = (search, query.rows.identifier, match)
    } else if conditions.search != nil {
      filters.append(conditions.excludedWords(in: search, id: "\(alias).id") ?? "FALSE")
    }
    let isWeightless = try query.sort == .relevance && hasNoWeight(conditions.search, search)
    let order =
      isWeightless ? Order() : order(query, alias: alias, date: date, search: hit?.table)
    if order.joinsNames {
      source =
        query.rows == .articles
        ? source : "\(source) LEFT JOIN speaker p ON p.id = \(raw: alias).speaker_id"
    }
    return Pick(
      selection: """
        SELECT \(raw: alias).id AS id\(raw: order.keys) FROM \(source) WHERE \(.all(filters))
        """,
      order: order.terms, hit: hit)
  }

  /// The best matches of words alone, without a look at the rows of what matches.
  private func ranked(_ match: String, isWeightless: Bool) -> Pick {
    let order = isWeightless ? Order() : Order("bm25(statement_search)")
    return Pick(
      selection: """
        SELECT statement_search.rowid AS id\(raw: order.keys) FROM statement_search
        WHERE statement_search MATCH \(bind: .text(match))
          AND \(QueryConditions.notRejected("statement_search.rowid"))
        """,
      order: order.terms, hit: ("statement_search", "id", match))
  }

  /// Whether so many rows hold the words that none is more to the point than another.
  private func hasNoWeight(_ search: SearchExpression?, _ table: String) throws -> Bool {
    guard let words = search?.wanted, !words.isEmpty, words.allSatisfy({ $0.hasPrefix("\"") })
    else { return false }
    let rows = table == "article_search" ? "article" : "statement"
    let all = try PreparedStatement(database, "SELECT max(id) FROM \(rows)").first([]) {
      Int($0.integer(0))
    }
    let least = max(rankedAtMost, (all ?? 0) / 2) + 1
    let count = try PreparedStatement(
      database,
      "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH ? LIMIT \(least))")
    return try words.allSatisfy { word in
      try count.first(.text(word)) { $0.integer(0) } ?? 0 >= least
    }
  }

  private struct Order {
    /// Columns of the pick besides the id: `, s.dated_on AS k`.
    var keys: String
    var terms: [OrderTerm]
    var joinsNames = false

    /// By an expression first and by id where it is the same; by id alone without one.
    init(_ key: String? = nil, _ manner: String = "", joinsNames: Bool = false) {
      keys = key.map { ", \($0) AS k" } ?? ""
      terms = (key == nil ? [] : [OrderTerm(column: "k", manner: manner)]) + [.id]
      self.joinsNames = joinsNames
    }
  }

  private func order(
    _ query: Query, alias: String, date: String, search: String?
  ) -> Order {
    let byDate = Order("\(date)", " NULLS LAST")
    switch query.sort {
    case .date: return byDate
    case .newest: return Order("\(date)", " DESC NULLS LAST")
    case .relevance:
      // bm25 gives better matches smaller numbers.
      return search.map { Order("bm25(\($0))") } ?? byDate
    case .count where query.rows == .articles:
      let count = """
        (SELECT count(*) FROM statement x WHERE x.article_id = a.id
          AND \(QueryConditions.notRejected("x.id").sql))
        """
      return Order("\(count)", " DESC")
    case .name:
      return query.rows == .articles
        ? Order("a.title", " COLLATE NOCASE NULLS LAST")
        : Order("p.name", " COLLATE NOCASE NULLS LAST", joinsNames: true)
    case .confidence where query.rows == .statements:
      return Order("s.confidence", " DESC")
    case .count, .confidence, .id: return Order()
    }
  }

  // MARK: References

  private func references(_ query: Query, _ conditions: QueryConditions) -> Pick {
    let order =
      switch query.sort {
      case .date, .relevance: Order("a.published_on", " NULLS LAST")
      case .newest: Order("a.published_on", " DESC NULLS LAST")
      case .name:
        Order("(SELECT title FROM document d WHERE d.id = r.document_id)", " COLLATE NOCASE")
      case .count, .confidence, .id: Order()
      }
    return Pick(
      selection: """
        SELECT r.id AS id\(raw: order.keys)
        FROM document_reference r JOIN article a ON a.id = r.article_id
        WHERE \(.all(conditions.ofReferences))
        """,
      order: order.terms)
  }

  // MARK: Entries and their counts

  /// Speakers, documents, topics, outlets or countries with what is counted of them under the conditions: those of which
  /// there is anything to count or, when nothing is asked, those that some text names, or all of them. Where every entry
  /// is wanted, those that a key of the statements leads to.
  private func entries(_ query: Query, _ conditions: QueryConditions) -> Pick {
    let isOpen = query.filter == Filter() && query.words == nil
    // Where nothing is asked the view counts the same, and only for the rows of the page.
    let counts = EntryCounts(
      conditions, of: query.rows, onlyStatements: isOpen, everyKey: query.everyEntry && !isOpen)
    let named: SQLFragment =
      isOpen && !query.everyEntry ? "\(raw: query.rows.namedInTexts)" : "TRUE"
    let join = isOpen ? "LEFT JOIN" : "JOIN"
    let table = query.rows.table
    let visible: SQLFragment =
      [.outlets, .countries].contains(query.rows) ? "TRUE" : "e.merged_into_id IS NULL"
    let byName = OrderTerm(column: "k", manner: " COLLATE NOCASE")
    let order: [OrderTerm] =
      switch query.sort {
      case .count, .relevance: [OrderTerm(column: "statements", manner: " DESC"), byName, .id]
      case .name: [byName, .id]
      case .date, .newest, .confidence, .id: [.id]
      }
    return Pick(
      selection: """
        SELECT e.\(raw: query.rows.identifier) AS id, e.\(raw: query.rows.label) AS k,
          \(counts.columnsOfEntries)
        FROM \(raw: table) e \(raw: join) (\(counts.rows)) c ON c.entry = e.\(raw: query.rows.identifier)
        WHERE \(visible) AND \(named)
        """,
      order: order, counted: counts.columns)
  }

  // MARK: Batches, refusals and corrections

  private func corrections(_ query: Query, _ conditions: QueryConditions) -> Pick {
    let order: [OrderTerm] =
      switch query.sort {
      case .newest: [OrderTerm(column: "k", manner: " DESC"), .id]
      case .date: [OrderTerm(column: "k"), .id]
      default: [.id]
      }
    return Pick(
      selection: """
        SELECT c.id AS id, c.made_at AS k FROM correction c
        WHERE \(.all(conditions.ofCorrections))
        """,
      order: order)
  }

  private func log(_ query: Query, _ conditions: QueryConditions) -> Pick {
    var filters = conditions.times("b.started_at")
    if !query.filter.batches.isEmpty {
      filters.append("b.id IN \(list: query.filter.batches.map { Cell($0.rawValue) })")
    }
    let order: [OrderTerm] =
      switch query.sort {
      case .newest: [OrderTerm(column: "k", manner: " DESC"), .id]
      case .date: [OrderTerm(column: "k"), .id]
      default: [.id]
      }
    let selection: SQLFragment =
      query.rows == .batches
      ? "SELECT b.id AS id, b.started_at AS k FROM batch b WHERE \(.all(filters))"
      : """
      SELECT f.id AS id, b.started_at AS k FROM refusal f JOIN batch b ON b.id = f.batch_id
      WHERE \(.all(filters))
      """
    return Pick(selection: selection, order: order)
  }
}

extension Query {
  /// The view that has its rows.
  fileprivate var view: String {
    rows == .statements && filter.reviews.contains(.rejected) ? "statement_any_view" : rows.view
  }
}

extension RowKind {
  /// The view that has the kind's columns.
  var view: String { table == "document_reference" ? "reference_view" : "\(table)_view" }

  /// The table of the kind's rows.
  var table: String {
    switch self {
    case .articles: "article"
    case .statements: "statement"
    case .speakers: "speaker"
    case .documents: "document"
    case .references: "document_reference"
    case .topics: "topic"
    case .outlets: "outlet"
    case .countries: "country"
    case .batches: "batch"
    case .refusals: "refusal"
    case .corrections: "correction"
    }
  }

  /// The column that identifies a row.
  var identifier: String { self == .countries ? "code" : "id" }

  /// Whether some text names an entry `e`: the same that counts in the figures of the database.
  var namedInTexts: String {
    switch self {
    case .speakers: "EXISTS (SELECT * FROM statement s WHERE s.speaker_id = e.id)"
    case .documents: "EXISTS (SELECT * FROM document_reference r WHERE r.document_id = e.id)"
    case .topics:
      """
      e.id IN (SELECT r.above_id FROM topic_tree_view r
        WHERE EXISTS (SELECT * FROM statement_topic x WHERE x.topic_id = r.topic_id))
      """
    case .countries:
      """
      (EXISTS (SELECT * FROM statement_country x WHERE x.country_code = e.code)
        OR EXISTS (SELECT * FROM speaker p JOIN statement s ON s.speaker_id = p.id
          WHERE p.country_code = e.code))
      """
    // An outlet is there because an article of it is.
    default: "TRUE"
    }
  }

  /// The column by which a person knows an entry.
  fileprivate var label: String {
    switch self {
    case .documents: "title"
    case .topics: "label"
    default: "name"
    }
  }

  /// Whether words are searched for in the rows themselves.
  fileprivate var hasHits: Bool { self == .statements || self == .articles }
}
