import Output
import Records

/// One answer on its way out: rows in the format that was asked for, where it was asked for.
struct RowOutput {
  private let stream: ResultStream
  private var writer: any RowWriter
  /// Rows written so far.
  private(set) var count = 0

  /// - Parameters:
  ///   - options: As a person gave them.
  ///   - standard: The format where none was asked for.
  init(_ options: OutputOptions, standard: OutputFormat = .table) throws(OutputError) {
    let environment = CommandEnvironment.current
    let format = options.format(standard: standard)
    let isShown = options.output == nil || options.output == "-"
    let isForReading = format == .table || format == .markdown
    stream = try ResultStream(path: options.output, isForReading: isForReading && !options.noPager)
    let layout = TableLayout(
      width: environment.columns,
      // On a terminal a row is to be seen at a glance; in a file it is to be whole.
      maxLinesPerCell: isShown && environment.outputTerminal != nil ? 4 : nil,
      styling: isShown ? environment.styling : .plain)
    writer = format.rowWriter(
      to: stream.bytes,
      options: RowWriterOptions(isForSpreadsheet: options.excel, table: layout))
  }

  /// Writes the head.
  mutating func begin(_ columns: [Column]) throws(OutputError) { try writer.begin(columns) }

  /// Writes one row, one cell a column.
  mutating func write(_ row: [Cell]) throws(OutputError) {
    try writer.write(row)
    count += 1
  }

  /// Writes one row whose values stand in the memory of whoever reads them.
  mutating func write(views row: [CellView]) throws(OutputError) {
    try writer.write(views: row)
    count += 1
  }

  /// Writes what is left, makes the file appear, waits for the pager.
  mutating func finish() throws(OutputError) {
    try writer.end()
    try stream.finish()
  }
}
