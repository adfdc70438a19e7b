import Records

/// Counts of the statements that meet conditions, by what they have in common.
struct StatementCounts {
  private let conditions: QueryConditions
  private let filters: [SQLFragment]

  init(_ conditions: QueryConditions) {
    self.conditions = conditions
    filters = conditions.ofStatements + [conditions.wordsInStatements].compactMap(\.self)
  }

  /// Whether there is any condition but that statements be not rejected.
  private var isOpen: Bool { filters.count == 1 }

  /// `entry` and `n` of each speaker, document, topic, outlet or country that has any.
  func byEntry(_ kind: RowKind) -> SQLFragment {
    switch kind {
    case .speakers: grouped("s.speaker_id", from: "statement s")
    case .countries:
      grouped("p.country_code", from: "statement s JOIN speaker p ON p.id = s.speaker_id")
    case .outlets: grouped("a.outlet_id", from: "article a JOIN statement s ON s.article_id = a.id")
    case .documents: linked("statement_document", "document_id", conditions.documentUse("x"))
    case .topics:
      linked(
        "statement_topic", "topic_id",
        conditions.filter.topics.isEmpty ? nil : "x.topic_id IN \(list: conditions.topics)")
    case .articles, .statements, .references, .batches, .refusals,
      .corrections:
      grouped("s.article_id", from: "statement s")
    }
  }

  /// Counts by an expression over the tables given.
  func grouped(_ key: SQLFragment, from source: SQLFragment) -> SQLFragment {
    """
    SELECT \(key) AS entry, count(*) AS n FROM \(source)
    WHERE \(.all(filters)) GROUP BY 1
    """
  }

  /// Counts over a table that links statements with something.
  func linked(_ table: String, _ column: String, _ condition: SQLFragment? = nil) -> SQLFragment {
    var all = [condition].compactMap(\.self)
    all.append(
      isOpen
        ? QueryConditions.notRejected("x.statement_id")
        : "x.statement_id IN (SELECT s.id FROM statement s WHERE \(.all(filters)))")
    return """
      SELECT x.\(raw: column) AS entry, count(*) AS n FROM \(raw: table) x
      WHERE \(.all(all)) GROUP BY 1
      """
  }
}
