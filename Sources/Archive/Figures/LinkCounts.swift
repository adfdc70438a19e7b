import GRDB
import Records

/// What statements that a query found are about and refer to, the largest group first.
struct LinkCounts {
  let conditions: QueryConditions
  let database: Database

  /// Of a query for topics, those and the ones below them.
  func topics(of statements: StatementIDs, most: Int) throws -> [GroupCount] {
    let counts = try statements.linked(
      "statement_topic", "topic_id",
      conditions.filter.topics.isEmpty ? "TRUE" : "x.topic_id IN \(list: conditions.topics)",
      database)
    return try labels(most).groups(counts, of: "topic", label: "e.label")
  }

  /// Of a query for documents or for uses of them, those.
  func documents(of statements: StatementIDs, most: Int) throws -> [GroupCount] {
    let counts = try statements.linked(
      "statement_document", "document_id", conditions.documentUse("x") ?? "TRUE", database)
    return try labels(most).groups(
      counts, of: "document", label: "coalesce(e.short_title, e.title)")
  }

  private func labels(_ most: Int) -> GroupLabels { GroupLabels(database: database, most: most) }
}
