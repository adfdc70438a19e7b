import Glibc
import Records

/// What tells CSV from its relatives.
struct DelimitedDialect {
  let delimiter: UInt8
  let lineEnd: [UInt8]

  /// - SeeAlso: RFC 4180, section 2.
  static let csv = Self(delimiter: UInt8(ascii: ","), lineEnd: [0x0D, 0x0A])
  /// What Python calls `excel-tab`, with the line ends that `cut` and `awk` expect.
  static let tsv = Self(delimiter: UInt8(ascii: "\t"), lineEnd: [0x0A])
}

/// Writes rows as CSV or TSV: a header, NULL as nothing, an empty text as `""`, quotation marks
/// doubled.
struct DelimitedWriter: RowWriter {
  private let bytes: ByteWriter
  private let dialect: DelimitedDialect
  private let guards: Bool
  private let marks: QuotedMarks
  private var columnCount = 0

  /// - Parameter guards: Whether to write a byte-order mark and to disarm cells that a spreadsheet
  ///   would run as formulas.
  init(to bytes: ByteWriter, dialect: DelimitedDialect, guards: Bool) {
    self.bytes = bytes
    self.dialect = dialect
    self.guards = guards
    marks = QuotedMarks(delimiter: dialect.delimiter)
  }

  mutating func begin(_ columns: [Column]) throws(OutputError) {
    columnCount = columns.count
    if guards { bytes.append("\u{FEFF}") }
    try write(columns.map { Cell.text($0.name) })
  }

  mutating func write(_ row: [Cell]) throws(OutputError) {
    bytes.withBuffer { buffer in
      for (index, cell) in row.enumerated() {
        switch cell {
        case .null: append(.null, at: index, to: &buffer)
        case .integer(let number): append(.integer(number), at: index, to: &buffer)
        case .real(let number): append(.real(number), at: index, to: &buffer)
        case .text(let text): withBytes(of: text) { append(.text($0), at: index, to: &buffer) }
        }
      }
      buffer.append(contentsOf: dialect.lineEnd)
    }
    try bytes.flushIfFull()
  }

  mutating func write(views row: [CellView]) throws(OutputError) {
    bytes.withBuffer { buffer in
      for index in row.indices { append(row[index], at: index, to: &buffer) }
      buffer.append(contentsOf: dialect.lineEnd)
    }
    try bytes.flushIfFull()
  }

  mutating func end() throws(OutputError) {}

  @inline(__always)
  private func append(_ cell: CellView, at index: Int, to buffer: inout [UInt8]) {
    if index > 0 { buffer.append(dialect.delimiter) }
    switch cell {
    case .null:
      // A line with nothing on it would be skipped by many readers.
      if columnCount == 1 { buffer.append(contentsOf: "\"\"".utf8) }
    case .integer(let number): ByteWriter.append(number, to: &buffer)
    case .real(let number): withBytes(of: number.description) { buffer.append(contentsOf: $0) }
    case .text(let field): append(field, to: &buffer)
    }
  }

  private func append(_ field: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
    let isGuarded = guards && FormulaGuard.startsFormula(field)
    guard field.isEmpty || marks.areIn(field) else {
      if isGuarded { buffer.append(FormulaGuard.mark) }
      buffer.append(contentsOf: field)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    if isGuarded { buffer.append(FormulaGuard.mark) }
    appendDoublingQuotes(field, to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  private func appendDoublingQuotes(
    _ field: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]
  ) {
    guard let base = field.baseAddress else { return }
    var start = 0
    while let found = memchr(base + start, Int32(UInt8(ascii: "\"")), field.count - start) {
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: field[start..<end]))
      buffer.append(UInt8(ascii: "\""))
      start = end
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: field[start...]))
  }
}
