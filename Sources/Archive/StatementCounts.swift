import Records

/// Counts of the statements that meet conditions, by what they have in common.
struct StatementCounts {
  private let conditions: QueryConditions
  private let filters: [SQLFragment]
  /// The statements `s`.
  let source: SQLFragment

  init(_ conditions: QueryConditions) {
    self.conditions = conditions
    filters = conditions.ofFoundStatements
    source = conditions.foundStatements
  }

  /// Whether there is any condition but that statements be not rejected.
  private var isOpen: Bool { filters.count == 1 }

  /// `entry` and `n` of each speaker, document, topic, outlet or country that has any.
  func byEntry(_ kind: RowKind) -> SQLFragment {
    switch kind {
    case .speakers: grouped("s.speaker_id", from: source)
    case .countries: grouped("p.country_code", from: withSpeakers)
    case .outlets: grouped("a.outlet_id", from: withArticles)
    case .documents: linked("statement_document", "document_id", conditions.documentUse("x"))
    case .topics:
      linked(
        "statement_topic", "topic_id",
        conditions.filter.topics.isEmpty ? nil : "x.topic_id IN \(list: conditions.topics)")
    case .articles, .statements, .references, .batches, .refusals,
      .corrections:
      grouped("s.article_id", from: source)
    }
  }

  private var withSpeakers: SQLFragment { "\(source) JOIN speaker p ON p.id = s.speaker_id" }

  /// The statements `s` with their articles `a`.
  var withArticles: SQLFragment { "\(source) JOIN article a ON a.id = s.article_id" }

  /// Counts by an expression over the tables given.
  func grouped(_ key: SQLFragment, from source: SQLFragment) -> SQLFragment {
    """
    SELECT \(key) AS entry, count(*) AS n FROM \(source)
    WHERE \(.all(filters)) GROUP BY 1
    """
  }

  /// Counts by the first letters of the date: by the whole date first, which the index gives in order.
  func byDate(length: Int) -> SQLFragment {
    """
    SELECT substr(day, 1, \(raw: "\(length)")) AS entry, sum(n) AS n FROM (
      SELECT s.dated_on AS day, count(*) AS n FROM \(source)
      WHERE \(.all(filters)) GROUP BY s.dated_on)
    GROUP BY 1
    """
  }

  /// Counts by office; of all statements those that have one are counted by an index of theirs.
  func byOffice() -> SQLFragment {
    guard isOpen else { return grouped("s.office_id", from: source) }
    return """
      SELECT s.office_id AS entry, count(*) AS n FROM statement s
      WHERE s.office_id IS NOT NULL AND \(.all(filters)) GROUP BY 1
      UNION ALL SELECT NULL, n FROM (
        SELECT (SELECT count(*) FROM statement s WHERE \(.all(filters)))
          - (SELECT count(*) FROM statement s WHERE s.office_id IS NOT NULL AND \(.all(filters))) AS n)
      WHERE n > 0
      """
  }

  /// Counts over a table that links statements with something.
  func linked(_ table: String, _ column: String, _ condition: SQLFragment? = nil) -> SQLFragment {
    let own = [condition].compactMap(\.self)
    if isOpen {
      return """
        SELECT x.\(raw: column) AS entry, count(*) AS n FROM \(raw: table) x
        WHERE \(.all(own + [QueryConditions.notRejected("x.statement_id")])) GROUP BY 1
        """
    }
    return """
      SELECT x.\(raw: column) AS entry, count(*) AS n FROM \(source)
      JOIN \(raw: table) x ON x.statement_id = s.id
      WHERE \(.all(filters + own)) GROUP BY 1
      """
  }
}
