import GRDB
import Records

/// Turns a query and a grouping into SQL that gives key, label and number.
struct GroupCompiler {
  let database: Database

  /// - Parameter query: For articles, those are counted; for anything else statements are. Its limit and offset
  ///   count groups; its order does not matter: time runs forward, other groups come by number.
  func groups(_ query: Query, by grouping: Grouping) throws -> SQLFragment {
    let conditions = try QueryConditions(query, database: database)
    let counts =
      query.rows == .articles
      ? articles(conditions, grouping)
      : statements(StatementCounts(conditions), grouping, conditions)
    let (key, label, join) = labels(grouping)
    let order = grouping.isTime ? "1 NULLS LAST" : "3 DESC, 2 COLLATE NOCASE, 1"
    return """
      SELECT \(raw: key), \(raw: label), c.n FROM (\(counts)) c \(raw: join)
      ORDER BY \(raw: order) LIMIT \(bind: Cell(query.limit ?? -1)) OFFSET \(bind: Cell(query.offset))
      """
  }

  private func statements(
    _ counts: StatementCounts, _ grouping: Grouping, _ conditions: QueryConditions
  ) -> SQLFragment {
    switch grouping {
    case .day, .month, .year:
      counts.byDate(length: grouping.dateLength)
    case .speaker: counts.byEntry(.speakers)
    case .country: counts.byEntry(.countries)
    case .office: counts.byOffice()
    case .topic: counts.byEntry(.topics)
    case .document: counts.byEntry(.documents)
    case .outlet: counts.byEntry(.outlets)
    case .about: counts.linked("statement_country", "country_code")
    case .kind: counts.grouped("s.kind", from: counts.source)
    case .act: counts.grouped("s.act", from: counts.source)
    case .genre: counts.byArticle("a.genre")
    // Two documents may be used alike.
    case .use:
      counts.linked("statement_document", "use", conditions.documentUse("x"), isRepeated: true)
    }
  }

  /// Counts of articles; by anything that statements have, an article counts once for each.
  private func articles(_ conditions: QueryConditions, _ grouping: Grouping) -> SQLFragment {
    let filters = conditions.ofArticles + [conditions.wordsInArticles].compactMap(\.self)
    let (key, source): (SQLFragment, SQLFragment) =
      switch grouping {
      case .day, .month, .year:
        ("substr(a.published_on, 1, \(raw: "\(grouping.dateLength)"))", "article a")
      case .outlet: ("a.outlet_id", "article a")
      case .genre: ("a.genre", "article a")
      case .speaker: ("s.speaker_id", Self.withStatements)
      case .country:
        ("p.country_code", "\(Self.withStatements) JOIN speaker p ON p.id = s.speaker_id")
      case .office: ("s.office_id", Self.withStatements)
      case .kind: ("s.kind", Self.withStatements)
      case .act: ("s.act", Self.withStatements)
      case .topic: ("x.topic_id", Self.linked("statement_topic"))
      case .document: ("x.document_id", Self.linked("statement_document"))
      case .about: ("x.country_code", Self.linked("statement_country"))
      case .use: ("x.use", Self.linked("statement_document"))
      }
    return """
      SELECT \(key) AS entry, count(DISTINCT a.id) AS n FROM \(source)
      WHERE \(.all(filters)) GROUP BY 1
      """
  }

  private static let withStatements: SQLFragment =
    "article a JOIN statement s ON s.article_id = a.id"

  private static func linked(_ table: String) -> SQLFragment {
    "\(withStatements) JOIN \(raw: table) x ON x.statement_id = s.id"
  }

  /// Key, label, and the join that they need.
  private func labels(_ grouping: Grouping) -> (key: String, label: String, join: String) {
    func entry(_ table: String, key: String = "key", label: String) -> (String, String, String) {
      ("e.\(key)", label, "LEFT JOIN \(table) e ON e.id = c.entry")
    }
    return switch grouping {
    case .speaker: entry("speaker", label: "e.name")
    case .office: entry("office", label: "e.title")
    case .topic: entry("topic", label: "e.label")
    case .document: entry("document", label: "coalesce(e.short_title, e.title)")
    case .outlet: entry("outlet", key: "name", label: "e.name")
    case .country, .about: ("c.entry", "e.name", "LEFT JOIN country e ON e.code = c.entry")
    case .day, .month, .year, .kind, .act, .genre, .use: ("c.entry", "c.entry", "")
    }
  }
}

extension Grouping {
  /// Whether groups follow one another in time.
  package var isTime: Bool { [.day, .month, .year].contains(self) }

  /// How many characters of an ISO date tell the group.
  fileprivate var dateLength: Int {
    switch self {
    case .year: 4
    case .month: 7
    default: 10
    }
  }
}
