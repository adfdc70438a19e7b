import Archive
import Output

extension JSONTree {
  /// The metadata file of Datasette for a database: what its tables and columns mean, and where to search.
  ///
  /// - SeeAlso: <https://docs.datasette.io/en/stable/metadata.html>
  static func datasetteMetadata(of archive: Archive) throws -> JSONTree {
    let tables = try archive.tables().map { table in
      let search: (String, String)? =
        switch table.name {
        case "statement_view": ("statement_search", "id")
        case "article_view": ("article_search", "id")
        default: nil
        }
      let sort = ["statement_view", "article_view"].contains(table.name)
      let description: JSONTree = .object([
        "description": table.text.isEmpty ? nil : .text(table.text),
        "columns": .object(members: table.columns.map { ($0.name, .text($0.meaning)) }),
        "fts_table": search.map { .text($0.0) },
        "fts_pk": search.map { .text($0.1) },
        "sort": sort ? .text("id") : nil,
        "hidden": table.name.hasSuffix("_search") ? .bool(true) : nil,
      ])
      return (table.name, description)
    }
    let name = FilePath(FilePath(archive.path).name).withoutExtension
    return .object([
      "title": .text("Chancery"),
      "description": .text("Statements of foreign affairs: who said what, about which matter."),
      "databases": .object(members: [
        (
          name,
          .object([
            "description": .text("Start from statement_view, one flat row a statement."),
            "tables": .object(members: tables),
            "queries": .object(members: queries),
          ])
        )
      ]),
    ])
  }

  private static let queries: [(String, JSONTree)] = [
    (
      "search_statements",
      .object([
        "title": .text("Search statements"),
        "sql": .text(
          """
          SELECT v.id, v.dated_on, v.speaker, v.act, v.content, v.outlet, v.url
          FROM statement_search JOIN statement_view v ON v.id = statement_search.rowid
          WHERE statement_search MATCH :words ORDER BY bm25(statement_search) LIMIT 100
          """),
      ])
    ),
    (
      "speakers_on_document",
      .object([
        "title": .text("Who refers to a document"),
        "sql": .text(
          """
          SELECT speaker, use, count(*) AS mentions, min(published_on) AS first_on, max(published_on) AS last_on
          FROM reference_view WHERE document = :document GROUP BY speaker, use ORDER BY mentions DESC
          """),
      ])
    ),
  ]
}
