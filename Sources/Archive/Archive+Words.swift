import GRDB
package import Records

/// A word that was searched for and does not occur.
package struct MissingWord: Hashable, Sendable {
  /// As it was typed, alternatives by ` OR `.
  package var word: String
  /// Words that occur and are spelt nearly so, nearest first.
  package var near: [String]
}

extension Archive {
  /// The words of a search that occur nowhere, in their order.
  ///
  /// - Parameter field: Statements or articles.
  package func missingWords(
    of words: String, in field: RowKind
  ) throws(ArchiveError) -> [MissingWord] {
    try read { database in
      let table = field == .articles ? "article_search" : "statement_search"
      let find = try PreparedStatement(
        database, "SELECT 1 FROM \(table) WHERE \(table) MATCH ? LIMIT 1")
      var missing: [MissingWord] = []
      for wanted in SearchExpression(words).wanted
      where try find.first(.text(wanted), row: { _ in true }) == nil {
        missing.append(
          MissingWord(
            word: SearchExpression.shown(wanted),
            near: try VocabularyFinder(database: database, table: table).near(wanted)))
      }
      return missing
    }
  }
}
