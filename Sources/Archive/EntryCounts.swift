import Records

/// What is counted of speakers, documents, topics, outlets or countries: under conditions every column that the view of
/// the kind counts over all rows.
struct EntryCounts {
  private let conditions: QueryConditions
  private let statements: StatementCounts
  private let kind: RowKind
  /// Whether an entry counts that only a key of the statements leads to: who relays them, or a topic or document that no
  /// condition asks for. What nothing else is counted of has 0.
  private let everyKey: Bool
  /// What is counted, by the names of the view's columns.
  let columns: [String]

  /// - Parameter onlyStatements: Whether nothing else is counted than statements.
  init(_ conditions: QueryConditions, of kind: RowKind, onlyStatements: Bool, everyKey: Bool) {
    self.conditions = conditions
    statements = StatementCounts(conditions)
    self.kind = kind
    self.everyKey = everyKey
    columns = onlyStatements ? ["statements"] : Self.columns(of: kind)
  }

  private static func columns(of kind: RowKind) -> [String] {
    switch kind {
    case .speakers: ["statements", "first_on", "last_on"]
    case .documents: ["statements", "reference_count"]
    case .topics: ["statements", "own_statements"]
    case .outlets: ["statements", "articles", "first_on", "last_on"]
    case .countries: ["statements", "statements_about"]
    case .articles, .statements, .references, .batches, .refusals, .corrections: ["statements"]
    }
  }

  private var onlyStatements: Bool { columns.count == 1 }

  /// The columns of the rows `c`, for entries that have no row too.
  var columnsOfEntries: SQLFragment {
    let list = columns.map { $0.hasSuffix("_on") ? "c.\($0)" : "coalesce(c.\($0), 0) AS \($0)" }
    return "\(raw: list.joined(separator: ", "))"
  }

  /// `entry` and the columns, a row each of the entries of which there is anything to count.
  var rows: SQLFragment {
    switch kind {
    case .topics: topics
    case .speakers: onlyStatements ? alone : speakers
    case .documents: onlyStatements ? alone : documents
    case .outlets: onlyStatements ? alone : outlets
    case .countries: onlyStatements ? alone : countries
    case .articles, .statements, .references, .batches, .refusals, .corrections: alone
    }
  }

  private var alone: SQLFragment {
    "SELECT entry, n AS statements FROM (\(statements.byEntry(kind)))"
  }

  private var speakers: SQLFragment {
    let filters = SQLFragment.all(statements.filters)
    let spoken: SQLFragment = """
      SELECT s.speaker_id AS entry, count(*) AS statements, min(s.dated_on) AS first_on,
        max(s.dated_on) AS last_on
      FROM \(statements.source) WHERE \(filters) GROUP BY 1
      """
    guard everyKey else { return spoken }
    return """
      SELECT entry, sum(statements) AS statements, min(first_on) AS first_on, max(last_on) AS last_on
      FROM (\(spoken) UNION ALL
        SELECT DISTINCT s.relay_id, 0, NULL, NULL FROM \(statements.source) WHERE \(filters))
      GROUP BY 1
      """
  }

  private var documents: SQLFragment {
    let linked =
      everyKey
      ? statements.linked("statement_document", "document_id") : statements.byEntry(.documents)
    return """
      SELECT entry, sum(n) AS statements, sum(m) AS reference_count
      FROM (SELECT entry, n, 0 AS m FROM (\(linked)) UNION ALL
        SELECT r.document_id, 0, count(*) FROM document_reference r
          JOIN article a ON a.id = r.article_id
        WHERE \(.all(conditions.ofReferences)) GROUP BY 1)
      GROUP BY 1
      """
  }

  /// Each topic with the statements of the topics below it; of a query for topics those and the ones below them.
  private var topics: SQLFragment {
    let topics = conditions.topics
    let wanted: SQLFragment =
      conditions.filter.topics.isEmpty || everyKey
      ? "TRUE" : "r.topic_id IN \(list: topics) AND r.above_id IN \(list: topics)"
    let counts: SQLFragment = """
      SELECT r.above_id AS entry, count(DISTINCT x.statement_id) AS statements,
        sum(r.topic_id = r.above_id) AS own_statements
      """
    if statements.isOpen {
      return """
        \(counts) FROM topic_tree_view r CROSS JOIN statement_topic x ON x.topic_id = r.topic_id
        WHERE \(wanted) AND \(QueryConditions.notRejected("x.statement_id")) GROUP BY 1
        """
    }
    return """
      \(counts) FROM \(statements.source) JOIN statement_topic x ON x.statement_id = s.id
      JOIN topic_tree_view r ON r.topic_id = x.topic_id
      WHERE \(.all(statements.filters + [wanted])) GROUP BY 1
      """
  }

  private var outlets: SQLFragment {
    let articles = conditions.ofArticles + [conditions.wordsInArticles].compactMap(\.self)
    return """
      SELECT entry, sum(n) AS statements, sum(m) AS articles, min(first_on) AS first_on,
        max(last_on) AS last_on
      FROM (SELECT entry, n, 0 AS m, NULL AS first_on, NULL AS last_on
          FROM (\(statements.byEntry(.outlets))) UNION ALL
        SELECT a.outlet_id, 0, count(*), min(a.published_on), max(a.published_on) FROM article a
        WHERE \(.all(articles)) GROUP BY 1)
      GROUP BY 1
      """
  }

  private var countries: SQLFragment {
    """
    SELECT entry, sum(n) AS statements, sum(m) AS statements_about
    FROM (SELECT entry, n, 0 AS m FROM (\(statements.byEntry(.countries))) UNION ALL
      SELECT entry, 0, n FROM (\(statements.linked("statement_country", "country_code"))))
    GROUP BY 1
    """
  }
}
