import GRDB
package import Records

/// Who speaks about which country, how often.
package struct SpeakerPair: Hashable, Sendable {
  package var speaker: String?
  package var about: String?
  package var count: Int
}

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
  /// Counts the statements of a query by speaker and by the country that they are about.
  ///
  /// - Returns: The largest count first.
  package func pairs(_ query: Query) throws(ArchiveError) -> [SpeakerPair] {
    try read { database in
      let sql = try Self.pairs(query, database)
      var pairs: [SpeakerPair] = []
      try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
        pairs.append(
          SpeakerPair(
            speaker: row.optionalText(0), about: row.optionalText(1), count: Int(row.integer(2))))
      }
      return pairs
    }
  }

  private static func pairs(_ query: Query, _ database: Database) throws -> SQLFragment {
    """
    SELECT p.name, c.name, count(*) FROM statement s
    LEFT JOIN speaker p ON p.id = s.speaker_id
    LEFT JOIN statement_country x ON x.statement_id = s.id
    LEFT JOIN country c ON c.code = x.country_code
    WHERE \(.all(try conditions(query, database)))
    GROUP BY s.speaker_id, x.country_code ORDER BY 3 DESC, 1 COLLATE NOCASE, 2
    LIMIT \(bind: Cell(query.limit ?? -1))
    """
  }

  private static func conditions(_ query: Query, _ database: Database) throws -> [SQLFragment] {
    let conditions = try QueryConditions(query, database: database)
    return conditions.ofStatements + [conditions.wordsInStatements].compactMap(\.self)
  }

  /// When the statements of a query were made.
  package func dates(_ query: Query) throws(ArchiveError) -> DateSpan {
    try read { database in
      let conditions = try Self.conditions(query, database)
      let sql: SQLFragment = """
        SELECT count(*), count(*) - count(s.dated_on), min(s.dated_on), max(s.dated_on)
        FROM statement s WHERE \(.all(conditions))
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
      let conditions = try Self.conditions(query, database)
      let sql: SQLFragment = """
        WITH root (id) AS (
          SELECT DISTINCT coalesce(a.duplicate_of_id, a.id) FROM statement s
          JOIN article a ON a.id = s.article_id WHERE \(.all(conditions))),
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
