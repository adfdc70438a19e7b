import GRDB
package import Records

/// A query as SQLite sees it.
package struct Explanation: Hashable, Sendable {
  package var sql: String
  /// The values bound in the SQL, in the order of its `?`.
  package var arguments: [Cell]
  /// The lines of `EXPLAIN QUERY PLAN`.
  package var plan: [String]

  /// The SQL with its values written out, as any SQLite client runs it.
  package var runnable: String {
    var rest = arguments[...]
    return sql.map { $0 == "?" ? rest.popFirst().map(Self.literal) ?? "?" : String($0) }.joined()
  }

  private static func literal(_ value: Cell) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): "'\(text.replacing("'", with: "''"))'"
    }
  }
}

extension Archive {
  /// The columns that the rows of a query can have, in their order.
  package func columns(of query: Query) throws(ArchiveError) -> [String] {
    try read { try QueryCompiler(database: $0).columns(of: query) }
  }

  /// Hands out the rows of a query one by one; only one is held at a time.
  ///
  /// - Parameters:
  ///   - query: Names in its filter that are not known match nothing; `resolve` tells them.
  ///   - columns: Some of `columns(of:)`, in the order wanted; `nil` for all.
  ///   - each: Is given the values of each row in the order of the columns. The column `hit` has the words found
  ///     between `HitMark.open` and `HitMark.close`.
  /// - Throws: `ArchiveError`, or whatever `each` throws, which ends the reading.
  package func rows(
    _ query: Query, columns: [String]? = nil, each: ([Cell]) throws -> Void
  ) throws {
    try preparedRows(query, columns: columns) { try each($0.cells) }
  }

  /// As `rows`, without a copy of what SQLite has in memory: the values are valid until `each` returns.
  package func rowViews(
    _ query: Query, columns: [String], each: ([CellView]) throws -> Void
  ) throws {
    var views = [CellView](repeating: .null, count: columns.count)
    try preparedRows(query, columns: columns) { row in
      row.read(into: &views)
      try each(views)
    }
  }

  private func preparedRows(
    _ query: Query, columns: [String]?, each: (PreparedRow) throws -> Void
  ) throws {
    let stop = CallerError()
    do {
      try reader.read { database in
        let compiled = try QueryCompiler(database: database).rows(query, columns: columns)
        let statement = try PreparedStatement(database, compiled.statement.sql)
        try statement.each(compiled.statement.arguments) { row in
          do { try each(row) } catch {
            stop.error = error
            throw error
          }
        }
      }
    } catch {
      throw stop.error ?? ArchiveError(error, path: path)
    }
  }

  /// What the caller's own code threw, to be told from what the database throws.
  private final class CallerError {
    var error: (any Error)?
  }

  /// How many rows a query has, its limit and offset aside.
  package func count(_ query: Query) throws(ArchiveError) -> Int {
    try read { database in
      let fragment = try QueryCompiler(database: database).count(query)
      let count = try PreparedStatement(database, fragment.sql)
        .first(fragment.arguments) { $0.integer(0) }
      return Int(count ?? 0)
    }
  }

  /// Whether a query has any row; found with the first of them.
  package func hasRows(_ query: Query) throws(ArchiveError) -> Bool {
    try read { database in
      let fragment = try QueryCompiler(database: database).exists(query)
      return try PreparedStatement(database, fragment.sql)
        .first(fragment.arguments) { $0.integer(0) == 1 } ?? false
    }
  }

  /// Counts statements, or articles for a query of articles, by what they have in common.
  ///
  /// - Parameters:
  ///   - query: Its limit and offset count groups.
  ///   - grouping: What to count by. A statement on two topics counts in both groups.
  /// - Returns: By time in the order of time; else the largest group first.
  package func groups(
    _ query: Query, by grouping: Grouping
  ) throws(ArchiveError) -> [GroupCount] {
    try read { try Self.groups(query, by: grouping, $0) }
  }

  static func groups(
    _ query: Query, by grouping: Grouping, _ database: Database
  ) throws -> [GroupCount] {
    if let groups = try linkedGroups(query, by: grouping, database) { return groups }
    let fragment = try GroupCompiler(database: database).groups(query, by: grouping)
    var groups: [GroupCount] = []
    try PreparedStatement(database, fragment.sql).each(fragment.arguments) { row in
      groups.append(
        GroupCount(
          key: row.optionalText(0), label: row.optionalText(1), count: Int(row.integer(2))))
    }
    return groups
  }

  /// The SQL of a query and how SQLite goes about it.
  package func explain(
    _ query: Query, columns: [String]? = nil
  ) throws(ArchiveError) -> Explanation {
    try read { database in
      let compiled = try QueryCompiler(database: database).rows(query, columns: columns)
      return try Self.explain(compiled.statement, database)
    }
  }

  /// The SQL of counts and how SQLite goes about it.
  package func explain(
    _ query: Query, by grouping: Grouping
  ) throws(ArchiveError) -> Explanation {
    try read { database in
      try Self.explain(GroupCompiler(database: database).groups(query, by: grouping), database)
    }
  }

  private static func explain(
    _ fragment: SQLFragment, _ database: Database
  ) throws -> Explanation {
    var plan: [String] = []
    try PreparedStatement(database, "EXPLAIN QUERY PLAN \(fragment.sql)")
      .each(fragment.arguments) { plan.append($0.text(3)) }
    return Explanation(sql: fragment.sql, arguments: fragment.arguments, plan: plan)
  }

  /// Looks up every name of a filter.
  ///
  /// - Returns: One answer a name, in the order speakers, relays, offices, topics, documents, outlets, countries, about.
  package func resolve(_ filter: Filter) throws(ArchiveError) -> [NameResolution] {
    try read { database in
      let finder = NameFinder(database: database)
      let names: [(NamedKind, [String])] = [
        (.speaker, filter.speakers + filter.relays), (.office, filter.offices),
        (.topic, filter.topics), (.document, filter.documents), (.outlet, filter.outlets),
        (.country, filter.countries.map(\.rawValue)), (.country, filter.about.map(\.rawValue)),
      ]
      return try names.flatMap { kind, names in
        try names.map { try finder.resolve($0, as: kind) }
      }
    }
  }

  /// Looks up one name as a person typed it.
  package func resolve(
    _ name: String, as kind: NamedKind
  ) throws(ArchiveError) -> NameResolution {
    try read { try NameFinder(database: $0).resolve(name, as: kind) }
  }

  /// Looks up the one entry that a name means: of several that bear it, those of the authority files or of a person.
  package func resolveEntry(
    _ name: String, as kind: NamedKind
  ) throws(ArchiveError) -> NameResolution {
    try read { try NameFinder(database: $0, prefersKnown: true).resolve(name, as: kind) }
  }
}
