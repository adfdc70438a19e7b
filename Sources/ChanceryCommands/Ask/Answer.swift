import Archive
import Output
import Records

/// The answer to a question, in the form that it was asked for.
struct Answer {
  /// One line that says it: "Yes", a number, a date.
  var headline: String
  /// Whether nothing matched.
  var isEmpty: Bool
  /// The table of names, numbers or sides; no columns where statements are the answer.
  var columns: [Column] = []
  var rows: [[Cell]] = []
  /// Whether the numbers of the second column get bars.
  var hasBars = false
  /// The statements that are the answer, or its evidence.
  var statements: Query?
  /// Rows of another kind that are the answer.
  var otherRows: Query?
  /// Whether statements are printed whole and not cut.
  var isWhole = false

  /// Writes the rows in a format for a program.
  func writeRows(_ options: OutputOptions, archive: Archive) throws {
    if let query = otherRows ?? (columns.isEmpty ? statements : nil) {
      let format = options.format(standard: .table)
      let usual = format == .table || format == .markdown ? query.rows.usualColumns : nil
      let names = try options.columnNames ?? usual ?? archive.columns(of: query)
      var output = try RowOutput(options)
      try output.begin(names.map { Column($0) })
      try archive.rows(query, columns: names) { try output.write($0) }
      try output.finish()
      return
    }
    var output = try RowOutput(options)
    try output.begin(columns)
    for row in rows { try output.write(row) }
    try output.finish()
  }
}
