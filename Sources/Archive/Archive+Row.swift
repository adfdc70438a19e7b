import GRDB
package import Records

/// One row of a view.
package struct ViewRow: Hashable, Sendable {
  package var columns: [String]
  package var cells: [Cell]
}

extension Archive {
  /// The row of one thing: of a statement that a person rejected too, and of an entry that was merged the one it was
  /// merged into. An article's row has its body as the last column.
  ///
  /// - Parameter kind: Articles, statements, speakers, documents or topics, which have numbers.
  /// - Throws: `absent` when there is none.
  package func row(_ id: Int64, of kind: RowKind) throws(ArchiveError) -> ViewRow {
    let view = kind == .statements ? "statement_any_view" : kind.view
    let canMerge = NamedKind(rawValue: kind.table)?.canMerge ?? false
    let body = kind == .articles ? ", (SELECT body FROM article WHERE id = ?1) AS body" : ""
    return try read { database in
      let own = canMerge ? try EntryRows(database: database).standing(kind.table, id) : id
      var columns: [String] = []
      try PreparedStatement(database, "SELECT name FROM pragma_table_info(?)")
        .each([.text(view)]) { columns.append($0.text(0)) }
      if kind == .articles { columns.append("body") }
      let cells = try PreparedStatement(database, "SELECT *\(body) FROM \(view) WHERE id = ?1")
        .first(.integer(own)) { $0.cells }
      guard let cells else { throw ArchiveError.absent(kind: kind.table, id: id) }
      return ViewRow(columns: columns, cells: cells)
    }
  }
}
