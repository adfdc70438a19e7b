import GRDB
package import Records

extension Archive {
  /// An article with its statements and references.
  ///
  /// - Throws: `absent` when there is none.
  package func article(_ id: ArticleID) throws(ArchiveError) -> StoredArticle {
    try read { database in
      guard var stored = try Self.article(id, database) else {
        throw ArchiveError.absent(kind: "article", id: id.rawValue)
      }
      let reader = StatementReader(database: database)
      stored.statements = try reader.statements(where: "article_id", id.rawValue)
      stored.references = try reader.references(where: "article_id", id.rawValue)
      stored.copies = try Self.copies(of: id, database)
      if let url = stored.article.url {
        try PreparedStatement(
          database, "SELECT id FROM article WHERE url = ? AND id <> ? ORDER BY id"
        ).each([.text(url), .integer(id.rawValue)]) {
          stored.otherVersions.append(ArticleID(rawValue: $0.integer(0)))
        }
      }
      return stored
    }
  }

  /// A statement with the paragraphs around it.
  ///
  /// - Parameters:
  ///   - id: The statement; one that a person rejected is given too.
  ///   - reach: How many scalars of context there shall be on each side, at the least, where the article has them;
  ///     the context is widened to whole paragraphs, unless these are very long.
  /// - Throws: `absent` when there is none.
  package func statement(
    _ id: StatementID, reach: Int = 200
  ) throws(ArchiveError) -> StatementInContext {
    try read { database in
      let reader = StatementReader(database: database)
      guard let stored = try reader.statements(where: "id", id.rawValue).first,
        let article = try Self.article(stored.article, database)
      else { throw ArchiveError.absent(kind: "statement", id: id.rawValue) }
      let range = Self.context(of: stored.statement, in: article.article.body, reach: reach)
      return StatementInContext(
        statement: stored,
        references: try reader.references(where: "statement_id", id.rawValue),
        publication: Publication(
          title: article.article.title, outlet: article.article.outlet, url: article.article.url,
          publishedOn: article.article.publishedOn, origin: article.article.origin),
        copies: try Self.copies(of: stored.article, database),
        corrections: try Self.corrections(where: "statement_id", id.rawValue, database),
        context: BodyText(article.article.body).words(at: range) ?? "", contextRange: range)
    }
  }

  /// The range around all parts of a statement, out to line ends where these are near.
  private static func context(
    of statement: Statement, in body: String, reach: Int
  ) -> ScalarRange {
    let scalars = Array(body.unicodeScalars)
    let parts = statement.source + statement.cue + statement.content
    // Offsets of a damaged row may lie beyond the body.
    let last = min(scalars.count, parts.map(\.end).max() ?? 0)
    var end = min(scalars.count, last + reach)
    var start = min(end, max(0, (parts.map(\.start).min() ?? 0) - reach))
    // A transcript may be one line of any length.
    let (lowest, highest) = (start - 400, end + 400)
    while start > 0, start > lowest, scalars[start - 1] != "\n" { start -= 1 }
    while end < scalars.count, end < highest, scalars[end] != "\n" { end += 1 }
    return ScalarRange(start: start, end: max(start, end))
  }

  private static func article(_ id: ArticleID, _ database: Database) throws -> StoredArticle? {
    try PreparedStatement(
      database,
      """
      SELECT a.external_id, a.body, a.title, u.name, a.url, a.byline, a.published_on, a.language,
        a.genre, a.source_path, a.source_record, a.source_line, a.sha256, a.batch_id,
        a.extraction_version, a.duplicate_of_id, a.similarity
      FROM article a LEFT JOIN outlet u ON u.id = a.outlet_id WHERE a.id = ?
      """
    ).first(.integer(id.rawValue)) { row in
      let article = Article(
        id: row.text(0), body: row.text(1), title: row.optionalText(2),
        outlet: row.optionalText(3), url: row.optionalText(4), byline: row.optionalText(5),
        publishedOn: row.optionalText(6).flatMap { PartialDate($0) },
        language: row.optionalText(7), genre: row.optionalText(8).flatMap { Genre(rawValue: $0) },
        origin: origin(row, from: 9))
      return StoredArticle(
        id: id, article: article, sha256: row.text(12), batch: BatchID(rawValue: row.integer(13)),
        extractionVersion: row.text(14), copies: [], otherVersions: [],
        duplicateOf: row.optionalInteger(15).map { ArticleID(rawValue: $0) },
        similarity: row.optionalInteger(16) == nil ? nil : row.real(16), statements: [],
        references: [])
    }
  }

  private static func copies(
    of id: ArticleID, _ database: Database
  ) throws -> [Publication] {
    var copies: [Publication] = []
    try PreparedStatement(
      database,
      """
      SELECT c.title, u.name, c.url, c.published_on, c.source_path, c.source_record, c.source_line
      FROM article_copy c LEFT JOIN outlet u ON u.id = c.outlet_id
      WHERE c.article_id = ? ORDER BY c.id
      """
    ).each([.integer(id.rawValue)]) { row in
      copies.append(
        Publication(
          title: row.optionalText(0), outlet: row.optionalText(1), url: row.optionalText(2),
          publishedOn: row.optionalText(3).flatMap { PartialDate($0) },
          origin: origin(row, from: 4)))
    }
    return copies
  }

  /// An origin from three columns: path, record, line.
  private static func origin(_ row: PreparedRow, from column: Int32) -> ArticleOrigin {
    ArticleOrigin(
      path: row.text(column), record: row.optionalInteger(column + 1).map { Int($0) },
      line: row.optionalInteger(column + 2).map { Int($0) })
  }
}
