import Archive
import Output
import Records

/// The views and tables as an answer of their own.
enum SchemaListing {
  private static let columns = ["kind", "name", "column_name", "type", "meaning"].map { Column($0) }

  /// Prints one row a column, views first.
  static func print(of archive: Archive, _ output: OutputOptions) throws {
    var rows = try RowOutput(output)
    try rows.begin(columns)
    for table in try archive.tables() {
      for column in table.columns {
        try rows.write([
          .text(table.isView ? "view" : "table"), .text(table.name), .text(column.name),
          .text(column.type.rawValue), .text(column.meaning),
        ])
      }
    }
    try rows.finish()
  }
}
