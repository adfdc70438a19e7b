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
  private var columnCount = 0

  /// - Parameter guards: Whether to write a byte-order mark and to disarm cells that a spreadsheet
  ///   would run as formulas.
  init(to bytes: ByteWriter, dialect: DelimitedDialect, guards: Bool) {
    self.bytes = bytes
    self.dialect = dialect
    self.guards = guards
  }

  mutating func begin(_ columns: [Column]) throws(OutputError) {
    columnCount = columns.count
    if guards { bytes.append("\u{FEFF}") }
    try write(columns.map { Cell.text($0.name) })
  }

  mutating func write(_ row: [Cell]) throws(OutputError) {
    var isFirst = true
    for cell in row {
      if isFirst { isFirst = false } else { bytes.append(dialect.delimiter) }
      switch cell {
      case .null:
        // A line with nothing on it would be skipped by many readers.
        if columnCount == 1 { bytes.append("\"\"") }
      case .integer(let number): bytes.append(number)
      case .real(let number): bytes.append(number.description)
      case .text(let text): append(text)
      }
    }
    bytes.append(dialect.lineEnd[...])
    try bytes.flushIfFull()
  }

  mutating func end() throws(OutputError) {}

  private func append(_ text: String) {
    withBytes(of: text) { field in
      let isGuarded = guards && FormulaGuard.startsFormula(field)
      guard field.isEmpty || mustQuote(field) else {
        if isGuarded { bytes.append(FormulaGuard.mark) }
        bytes.append(field)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      if isGuarded { bytes.append(FormulaGuard.mark) }
      appendDoublingQuotes(field)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether the field holds a delimiter, a quotation mark or a line break.
  ///
  /// No early exit, so that the loop compiles to vector instructions.
  private func mustQuote(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    let delimiter = dialect.delimiter
    var found: UInt8 = 0
    for byte in field {
      let isSpecial =
        byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      found |= isSpecial ? 1 : 0
    }
    return found != 0
  }

  private func appendDoublingQuotes(_ field: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in field.indices where field[index] == UInt8(ascii: "\"") {
      bytes.append(UnsafeBufferPointer(rebasing: field[start...index]))
      start = index
    }
    bytes.append(UnsafeBufferPointer(rebasing: field[start...]))
  }
}
