import Archive
import Output
import Records

/// One answer on its way out: rows in the format that was asked for, where it was asked for.
struct RowOutput {
  private let stream: ResultStream
  private var writer: any RowWriter
  private let wanted: [String]?
  /// Which cells of a row are written; `nil` for all as they come.
  private var positions: [Int]?
  /// Rows written so far.
  private(set) var count = 0

  /// - Parameters:
  ///   - options: As a person gave them.
  ///   - standard: The format where none was asked for.
  init(_ options: OutputOptions, standard: OutputFormat = .table) throws(OutputError) {
    let environment = CommandEnvironment.current
    let format = options.format(standard: standard)
    wanted = options.columnNames
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

  /// Writes the head: of these columns those that were asked for.
  ///
  /// - Throws: `ArchiveError.unknownColumn` when one was asked for that is not among them.
  mutating func begin(_ columns: [Column]) throws {
    let available = columns.map(\.name)
    if let wanted, wanted != available {
      positions = try wanted.map { name in
        guard let position = available.firstIndex(of: name) else {
          throw ArchiveError.unknownColumn(name: name, available: available)
        }
        return position
      }
    }
    try writer.begin(chosen(columns))
  }

  /// Writes one row, one cell a column.
  mutating func write(_ row: [Cell]) throws(OutputError) {
    try writer.write(chosen(row))
    count += 1
  }

  /// Writes one row whose values stand in the memory of whoever reads them.
  mutating func write(views row: [CellView]) throws(OutputError) {
    try writer.write(views: chosen(row))
    count += 1
  }

  private func chosen<Element>(_ row: [Element]) -> [Element] {
    positions.map { $0.map { row[$0] } } ?? row
  }

  /// Writes what is left, makes the file appear, waits for the pager.
  mutating func finish() throws(OutputError) {
    try writer.end()
    try stream.finish()
  }
}
