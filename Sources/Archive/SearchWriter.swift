import GRDB
import Records

/// Enters the words of new rows for the search, those of a chunk all together.
///
/// FTS5 writes a segment of its index whenever SQLite marks a point to fall back to, as it does for a row with a trigger
/// and for most statements that change more than one row; merging the segments of single rows took half of an ingest.
///
/// - SeeAlso: <https://www.sqlite.org/fts5.html#external_content_tables>
final class SearchWriter {
  private let insertArticle: PreparedStatement
  private let insertStatement: PreparedStatement
  private var articles: [(id: Int64, title: String?, body: String)] = []
  private var statements: [(id: Int64, content: Cell)] = []

  init(_ database: Database) throws {
    insertArticle = try PreparedStatement(
      database, "INSERT INTO article_search (rowid, title, body) VALUES (?, ?, ?)")
    insertStatement = try PreparedStatement(
      database, "INSERT INTO statement_search (rowid, content) VALUES (?, ?)")
  }

  /// Takes a new article.
  func add(article id: Int64, title: String?, body: String) { articles.append((id, title, body)) }

  /// Takes a new statement.
  func add(statement id: Int64, content: Cell) { statements.append((id, content)) }

  /// Enters what was taken.
  ///
  /// - Precondition: The rows still hold what was taken of them: what is entered is later found and taken out by it.
  func write() throws {
    for (id, title, body) in articles {
      try insertArticle.run(.integer(id), Cell(title), .text(body))
    }
    for (id, content) in statements { try insertStatement.run(.integer(id), content) }
    articles = []
    statements = []
  }
}
