package import Records

/// What the statements of a query do in one year.
package struct StatementYear: Hashable, Sendable {
  package var year: String
  package var count: Int
  /// The largest count first.
  package var acts: [GroupCount]
  /// The content of the statement that is most certain to have been found rightly.
  package var example: String
}

extension Archive {
  /// What is done by the statements of a query, year by year, in one pass.
  ///
  /// - Returns: The years in order, without the statements of which no date is known.
  package func years(_ query: Query) throws(ArchiveError) -> [StatementYear] {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      let sql: SQLFragment = """
        SELECT substr(s.dated_on, 1, 4), s.act, s.confidence, s.id
        FROM \(conditions.foundStatements)
        WHERE s.dated_on IS NOT NULL AND \(.all(conditions.ofFoundStatements))
        """
      var years: [String: YearTally] = [:]
      try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
        years[row.text(0), default: YearTally()].add(row)
      }
      let content = try PreparedStatement(database, "SELECT content FROM statement WHERE id = ?")
      return try years.sorted { $0.key < $1.key }.map { year, tally in
        StatementYear(
          year: year, count: tally.acts.values.reduce(0, +),
          acts: tally.acts.map { GroupCount(key: $0, label: $0, count: $1) }
            .sorted(by: GroupCount.isBefore),
          example: try content.first(.integer(tally.example)) { $0.text(0) } ?? "")
      }
    }
  }
}

/// What is counted of the statements of one year.
private struct YearTally {
  var acts: [String: Int] = [:]
  /// The id of the statement that is most certain to have been found rightly; of several the first.
  var example: Int64 = .max
  private var confidence = -1.0

  mutating func add(_ row: PreparedRow) {
    acts[row.text(1), default: 0] += 1
    let (confidence, id) = (row.real(2), row.integer(3))
    if confidence > self.confidence || confidence == self.confidence && id < example {
      (self.confidence, example) = (confidence, id)
    }
  }
}
