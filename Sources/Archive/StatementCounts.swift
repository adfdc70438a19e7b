import Records

/// Counts of the statements that meet conditions, by what they have in common.
struct StatementCounts {
  let conditions: QueryConditions
  let filters: [SQLFragment]
  /// The statements `s`.
  let source: SQLFragment

  init(_ conditions: QueryConditions) {
    self.conditions = conditions
    filters = conditions.ofFoundStatements
    source = conditions.foundStatements
  }

  /// Whether there is any condition but that statements be not rejected.
  var isOpen: Bool { filters.count == 1 }

  /// `entry` and `n` of each speaker, document, topic, outlet or country that has any; a topic without those below it.
  func byEntry(_ kind: RowKind) -> SQLFragment {
    switch kind {
    case .speakers: grouped("s.speaker_id", from: source)
    case .countries: grouped("p.country_code", from: withSpeakers)
    case .outlets: byArticle("a.outlet_id")
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

  var withSpeakers: SQLFragment { "\(source) JOIN speaker p ON p.id = s.speaker_id" }

  /// Counts by an expression over the tables given.
  func grouped(_ key: SQLFragment, from source: SQLFragment) -> SQLFragment {
    """
    SELECT \(key) AS entry, count(*) AS n FROM \(source)
    WHERE \(.all(filters)) GROUP BY 1
    """
  }

  /// Counts by runs of statements that the index gives in order, which need not be sorted.
  ///
  /// - Parameters:
  ///   - key: What is counted by in the end, of the columns of a run.
  ///   - columns: How the index orders the statements of some speakers, behind the speaker.
  private func runs(_ key: SQLFragment, of columns: SQLFragment) -> SQLFragment {
    """
    SELECT \(key) AS entry, count(*) AS n FROM \(source)
    WHERE \(.all(filters)) GROUP BY s.speaker_id, \(columns)
    """
  }

  /// Counts by a column of the articles `a`.
  func byArticle(_ key: SQLFragment) -> SQLFragment {
    guard conditions.comeBySpeaker else {
      return grouped(key, from: "\(source) JOIN article a ON a.id = s.article_id")
    }
    return """
      SELECT \(key) AS entry, sum(n) AS n
      FROM (\(runs("s.article_id", of: "s.dated_on, s.article_id"))) x JOIN article a ON a.id = x.entry
      GROUP BY 1
      """
  }

  /// Counts by the first letters of the date: by the whole date first, which the index gives in order.
  func byDate(length: Int) -> SQLFragment {
    let days =
      conditions.comeBySpeaker
      ? runs("s.dated_on", of: "s.dated_on") : grouped("s.dated_on", from: source)
    return """
      SELECT substr(x.entry, 1, \(raw: "\(length)")) AS entry, sum(n) AS n FROM (\(days)) x GROUP BY 1
      """
  }

  /// Counts by office; of all statements those that have one are counted by an index of theirs.
  func byOffice() -> SQLFragment {
    if conditions.comeBySpeaker {
      let runs = runs("s.office_id", of: "s.dated_on, s.article_id, s.office_id")
      return "SELECT x.entry, sum(n) AS n FROM (\(runs)) x GROUP BY 1"
    }
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
  ///
  /// - Parameter isRepeated: Whether a statement may have several links to one group, and counts once all the same.
  func linked(
    _ table: String, _ column: String, _ condition: SQLFragment? = nil, isRepeated: Bool = false
  ) -> SQLFragment {
    let own = [condition].compactMap(\.self)
    let count: SQLFragment = isRepeated ? "count(DISTINCT x.statement_id)" : "count(*)"
    if isOpen {
      return """
        SELECT x.\(raw: column) AS entry, \(count) AS n FROM \(raw: table) x
        WHERE \(.all(own + [QueryConditions.notRejected("x.statement_id")])) GROUP BY 1
        """
    }
    return """
      SELECT x.\(raw: column) AS entry, \(count) AS n FROM \(source)
      JOIN \(raw: table) x ON x.statement_id = s.id
      WHERE \(.all(filters + own)) GROUP BY 1
      """
  }
}
