import GRDB
import Migrations
package import Records

/// What the values of a column are.
package enum ColumnType: String, CaseIterable, Sendable {
  case integer
  case number
  case string
  /// 0 or 1.
  case boolean
  /// ISO 8601, as precise as it is known: `2019`, `2019-08`, `2019-08-15`.
  case partialDate = "date"
  /// UTC, ISO 8601.
  case time
}

/// One column of an answer, as someone reads of it who was not there.
package struct ColumnDescription: Hashable, Sendable {
  package var name: String
  package var type: ColumnType
  /// Markdown.
  package var meaning: String
}

/// A view or table, as someone reads of it who was not there.
package struct TableDescription: Hashable, Sendable {
  package var name: String
  package var isView: Bool
  /// What a row is; Markdown.
  package var text: String
  package var columns: [ColumnDescription]
}

extension Archive {
  /// The views and tables, views first, with what their columns mean.
  package func tables() throws(ArchiveError) -> [TableDescription] {
    try read { database in
      try SchemaDescription.embedded().tables.map { try Self.description(of: $0, database) }
    }
  }

  /// What the rows of a kind are, and what their columns mean.
  package func table(of kind: RowKind) throws(ArchiveError) -> TableDescription {
    try read { database in
      guard let table = SchemaDescription.embedded().table(kind.view) else {
        preconditionFailure("a test compares the description with the schema")
      }
      return try Self.description(of: table, database)
    }
  }

  private static func description(
    of table: SchemaDescription.Table, _ database: Database
  ) throws -> TableDescription {
    var declared: [String: String] = [:]
    try PreparedStatement(database, "SELECT name, type FROM pragma_table_xinfo(?)")
      .each([.text(table.name)]) { declared[$0.text(0)] = $0.text(1) }
    return TableDescription(
      name: table.name, isView: table.isView, text: table.text,
      columns: table.columns.map { column in
        ColumnDescription(
          name: column.name, type: type(of: column.name, declared: declared[column.name] ?? ""),
          meaning: column.meaning)
      })
  }

  /// What a view computes has no declared type; it is a count, or else text.
  private static func type(of column: String, declared: String) -> ColumnType {
    if column.hasSuffix("_on") { return .partialDate }
    if column.hasSuffix("_at") { return .time }
    if ["is_un_member", "provisional", "orphaned"].contains(column) { return .boolean }
    switch declared {
    case "INTEGER": return .integer
    case "REAL": return .number
    case "TEXT", "BLOB": return .string
    default: return counts.contains(column) ? .integer : .string
    }
  }

  private static let counts: Set<String> = [
    "statements", "own_statements", "statements_about", "articles", "copies", "reference_count",
    "version",
  ]
}
