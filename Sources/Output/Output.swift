// Output: rows of cells to bytes in the formats that people and programs read.

package import Records

/// How rows are written.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// For a person at a terminal.
  case table
  /// RFC 4180 in UTF-8.
  case csv
  /// Tab-separated, quoted as CSV is, lines ended by LF.
  case tsv
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  case markdown
}

/// One column of an answer.
package struct Column: Hashable, Sendable {
  package var name: String
  /// Numbers are set flush right where a person reads them.
  package var isNumeric: Bool

  package init(_ name: String, isNumeric: Bool = false) {
    self.name = name
    self.isNumeric = isNumeric
  }
}

/// What can go wrong between a row and the disk.
package enum OutputError: Error, Hashable {
  /// Whoever read the output has gone away, which is no failure of ours.
  case closedPipe
  /// The operating system refused; `errorNumber` is its `errno`.
  case cannotWrite(place: String, errorNumber: Int32)
}

/// Takes rows one by one and writes them in one format.
///
/// The order of calls: `begin` once, `write` for each row, `end` once. Bytes reach the sink as they
/// fill the writer's buffer, and the last of them when the `ByteWriter` is flushed.
package protocol RowWriter {
  /// Writes what stands before the first row.
  mutating func begin(_ columns: [Column]) throws(OutputError)

  /// Writes one row.
  ///
  /// - Parameter row: One cell a column, in the order of the columns.
  mutating func write(_ row: [Cell]) throws(OutputError)

  /// Writes one row whose values stand in the memory of whoever reads them.
  mutating func write(views row: [CellView]) throws(OutputError)

  /// Writes what stands behind the last row.
  mutating func end() throws(OutputError)
}

extension RowWriter {
  package mutating func write(views row: [CellView]) throws(OutputError) {
    try write(row.map { Cell($0) })
  }
}

/// What a format leaves open.
package struct RowWriterOptions: Sendable {
  /// CSV and TSV for a spreadsheet: a byte-order mark, and no cell that starts a formula.
  package var isForSpreadsheet: Bool
  package var table: TableLayout

  package init(isForSpreadsheet: Bool = false, table: TableLayout = TableLayout()) {
    self.isForSpreadsheet = isForSpreadsheet
    self.table = table
  }
}

extension OutputFormat {
  /// A writer of rows in this format.
  package func rowWriter(
    to bytes: ByteWriter, options: RowWriterOptions = RowWriterOptions()
  ) -> any RowWriter {
    switch self {
    case .table: TableWriter(to: bytes, layout: options.table)
    case .csv: DelimitedWriter(to: bytes, dialect: .csv, guards: options.isForSpreadsheet)
    case .tsv: DelimitedWriter(to: bytes, dialect: .tsv, guards: options.isForSpreadsheet)
    case .json: JSONRowWriter(to: bytes, shape: .array)
    case .jsonl: JSONRowWriter(to: bytes, shape: .lines)
    case .markdown: MarkdownWriter(to: bytes)
    }
  }
}
