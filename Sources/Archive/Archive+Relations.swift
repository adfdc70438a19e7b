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

/// What the statements of a query do in one year.
package struct StatementYear: Hashable, Sendable {
  package var year: String
  package var count: Int
  /// The largest count first.
  package var acts: [GroupCount]
  /// The content of the statement that is most certain to have been found rightly.
  package var example: String
}

/// What the statements of a query are, in figures.
package struct StatementOutline: Hashable, Sendable {
  package var span = DateSpan(count: 0, undated: 0)
  /// The largest count first.
  package var speakers: [GroupCount] = []
  /// The largest count first.
  package var acts: [GroupCount] = []
  private var places: [String: Int] = [:]

  fileprivate mutating func add(
    _ count: Int, to list: WritableKeyPath<Self, [GroupCount]>, key: String?, label: String?
  ) {
    // Keys of acts have no blank before them.
    let name = list == \.acts ? " " + (key ?? "") : key ?? ""
    if let place = places[name] {
      self[keyPath: list][place].count += count
    } else {
      places[name] = self[keyPath: list].count
      self[keyPath: list].append(GroupCount(key: key, label: label, count: count))
    }
  }

  fileprivate mutating func sort() {
    func isBefore(_ one: GroupCount, _ other: GroupCount) -> Bool {
      (-one.count, (one.label ?? "").lowercased(), one.key ?? "")
        < (-other.count, (other.label ?? "").lowercased(), other.key ?? "")
    }
    speakers.sort(by: isBefore)
    acts.sort(by: isBefore)
    places = [:]
  }
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
    let conditions = try QueryConditions(query, database: database)
    return """
      SELECT p.name, c.name, count(*) FROM \(conditions.foundStatements)
      LEFT JOIN speaker p ON p.id = s.speaker_id
      LEFT JOIN statement_country x ON x.statement_id = s.id
      LEFT JOIN country c ON c.code = x.country_code
      WHERE \(.all(conditions.ofFoundStatements))
      GROUP BY s.speaker_id, x.country_code ORDER BY 3 DESC, 1 COLLATE NOCASE, 2
      LIMIT \(bind: Cell(query.limit ?? -1))
      """
  }

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

  /// When the statements of a query were made, by whom, and what they do, read in one pass.
  package func outline(_ query: Query) throws(ArchiveError) -> StatementOutline {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      let sql: SQLFragment = """
        SELECT c.*, p.key, p.name FROM (
          SELECT s.act, s.speaker_id, count(*), count(s.dated_on), min(s.dated_on), max(s.dated_on)
          FROM \(conditions.foundStatements) WHERE \(.all(conditions.ofFoundStatements))
          GROUP BY s.act, s.speaker_id) c
        LEFT JOIN speaker p ON p.id = c.speaker_id
        """
      var outline = StatementOutline()
      try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
        let count = Int(row.integer(2))
        let first = row.optionalText(4).flatMap { PartialDate($0) }
        let last = row.optionalText(5).flatMap { PartialDate($0) }
        outline.span.count += count
        outline.span.undated += count - Int(row.integer(3))
        outline.span.first = [outline.span.first, first].compactMap(\.self).min()
        outline.span.last = [outline.span.last, last].compactMap(\.self).max()
        outline.add(count, to: \.acts, key: row.text(0), label: row.text(0))
        outline.add(
          count, to: \.speakers, key: row.optionalText(6), label: row.optionalText(7))
      }
      outline.sort()
      return outline
    }
  }

  /// What is done by the statements of a query, year by year, in one pass.
  ///
  /// - Returns: The years in order, without the statements of which no date is known.
  package func years(_ query: Query) throws(ArchiveError) -> [StatementYear] {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      // Beside max() SQLite gives the other columns of the row that has the maximum.
      let sql: SQLFragment = """
        SELECT c.year, c.act, c.n, c.confidence, s.content FROM (
          SELECT substr(s.dated_on, 1, 4) AS year, s.act, count(*) AS n, max(s.confidence) AS confidence, s.id
          FROM \(conditions.foundStatements)
          WHERE s.dated_on IS NOT NULL AND \(.all(conditions.ofFoundStatements))
          GROUP BY 1, 2) c
        JOIN statement s ON s.id = c.id ORDER BY c.year, c.n DESC, c.act
        """
      var years: [StatementYear] = []
      var best = 0.0
      try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
        if years.last?.year != row.text(0) {
          years.append(StatementYear(year: row.text(0), count: 0, acts: [], example: ""))
          best = -1
        }
        let last = years.count - 1
        let act = row.text(1)
        years[last].count += Int(row.integer(2))
        years[last].acts.append(GroupCount(key: act, label: act, count: Int(row.integer(2))))
        if row.real(3) > best { (best, years[last].example) = (row.real(3), row.text(4)) }
      }
      return years
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
