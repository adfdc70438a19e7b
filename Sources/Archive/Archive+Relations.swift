import GRDB
package import Records

/// An outlet that carried something, and since when.
package struct Carrier: Hashable, Sendable {
  package var outlet: String?
  package var firstOn: PartialDate?
  package var articles: Int
  /// The title of the earliest article there.
  package var title: String?
  package var url: String?
}

/// Statements in time.
package struct DateSpan: Hashable, Sendable {
  package var count: Int
  package var undated: Int
  package var first: PartialDate?
  package var last: PartialDate?
}

extension Archive {
  /// When the statements of a query were made.
  package func dates(_ query: Query) throws(ArchiveError) -> DateSpan {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      let sql: SQLFragment = """
        SELECT count(*), count(*) - count(s.dated_on), min(s.dated_on), max(s.dated_on)
        FROM \(conditions.foundStatements) WHERE \(.all(conditions.ofFoundStatements))
        """
      return try PreparedStatement(database, sql.sql).first(sql.arguments) { row in
        DateSpan(
          count: Int(row.integer(0)), undated: Int(row.integer(1)),
          first: row.optionalText(2).flatMap { PartialDate($0) },
          last: row.optionalText(3).flatMap { PartialDate($0) })
      } ?? DateSpan(count: 0, undated: 0)
    }
  }

  /// The outlets that carried the articles of the statements of a query, their near copies and the places of the
  /// very same text included; the earliest first.
  package func carriers(_ query: Query) throws(ArchiveError) -> [Carrier] {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      let sql: SQLFragment = """
        WITH root (id) AS (
          SELECT DISTINCT coalesce(a.duplicate_of_id, a.id) FROM (
            SELECT DISTINCT s.article_id AS id FROM \(conditions.foundStatements)
            WHERE \(.all(conditions.ofFoundStatements))) said
          JOIN article a ON a.id = said.id),
        told (id) AS (
          SELECT id FROM root UNION SELECT a.id FROM article a JOIN root ON a.duplicate_of_id = root.id),
        place (outlet_id, published_on, title, url) AS (
          SELECT a.outlet_id, a.published_on, a.title, a.url FROM article a JOIN told ON told.id = a.id
          UNION ALL
          SELECT c.outlet_id, c.published_on, c.title, c.url FROM article_copy c
          JOIN told ON told.id = c.article_id)
        SELECT u.name, min(p.published_on), count(*), p.title, p.url FROM place p
        LEFT JOIN outlet u ON u.id = p.outlet_id
        GROUP BY p.outlet_id ORDER BY 2 NULLS LAST, 1 COLLATE NOCASE
        """
      var carriers: [Carrier] = []
      try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
        carriers.append(
          Carrier(
            outlet: row.optionalText(0), firstOn: row.optionalText(1).flatMap { PartialDate($0) },
            articles: Int(row.integer(2)), title: row.optionalText(3), url: row.optionalText(4)))
      }
      return carriers
    }
  }
}
