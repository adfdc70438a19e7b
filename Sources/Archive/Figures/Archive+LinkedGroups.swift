import GRDB
import Records

extension Archive {
  /// What `GroupCompiler` would have SQLite count, for what statements are linked with, counted as the links come.
  ///
  /// - Returns: `nil` where SQLite counts as fast: by anything else, and of all statements or of few.
  static func linkedGroups(
    _ query: Query, by grouping: Grouping, _ database: Database
  ) throws -> [GroupCount]? {
    guard query.rows != .articles, [.topic, .document].contains(grouping) else { return nil }
    let conditions = try QueryConditions(query, database: database)
    guard conditions.ofFoundStatements.count > 1 else { return nil }
    let statements = try StatementIDs(conditions, database)
    guard try statements.areMany(database) else { return nil }
    let most = query.limit.map { query.offset + $0 } ?? Int.max
    let links = LinkCounts(conditions: conditions, database: database)
    let groups =
      grouping == .topic
      ? try links.topics(of: statements, most: most)
      : try links.documents(of: statements, most: most)
    return Array(groups.dropFirst(query.offset))
  }
}
