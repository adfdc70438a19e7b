import Records

/// Writes rows as a table for a person to read.
///
/// The first rows are held back until the widths of the columns are known; later rows keep to those
/// widths, so that memory stays the same however many rows there are. Where the terminal is too narrow for the
/// columns, each row is written as lines of name and value, those without a value left out.
struct TableWriter: RowWriter {
  /// Enough to see how wide cells are: several screens of rows.
  static let sampleSize = 500

  private let bytes: ByteWriter
  private let layout: TableLayout
  private var columns: [Column] = []
  private var sample: [[String]] = []
  /// Known once the sample is full or the rows have ended.
  private var widths: [Int]?
  /// Whether a row was written as lines of name and value.
  private var hasRecords = false

  init(to bytes: ByteWriter, layout: TableLayout) {
    self.bytes = bytes
    self.layout = layout
  }

  mutating func begin(_ columns: [Column]) throws(OutputError) { self.columns = columns }

  mutating func write(_ row: [Cell]) throws(OutputError) {
    let texts = row.map(Self.text(of:))
    if let widths {
      appendRow(texts, widths: widths)
      try bytes.flushIfFull()
    } else {
      sample.append(texts)
      if sample.count == Self.sampleSize { try writeSample() }
    }
  }

  mutating func end() throws(OutputError) {
    if widths == nil { try writeSample() }
  }

  private mutating func writeSample() throws(OutputError) {
    var natural = columns.map { DisplayWidth.of($0.name) }
    var words = natural.map { min($0, TableLayout.longestWord) }
    for row in sample {
      for (index, text) in row.enumerated() {
        for line in text.split(separator: "\n") {
          natural[index] = max(natural[index], DisplayWidth.of(line))
          for word in line.split(separator: " ") {
            let width = DisplayWidth.of(word)
            if width <= TableLayout.longestWord { words[index] = max(words[index], width) }
          }
        }
      }
    }
    if sample.count == Self.sampleSize { natural = layout.withReserve(natural) }
    let widths = layout.widths(for: natural, words: words)
    self.widths = widths
    if layout.fits(widths) {
      append(columns.map(\.name), widths: widths, role: .heading)
      let rules = widths.map { String(repeating: "─", count: $0) }
      append(rules, widths: widths, role: .minor)
    }
    for row in sample {
      appendRow(row, widths: widths)
      try bytes.flushIfFull()
    }
    sample = []
  }

  private static func text(of cell: Cell) -> String {
    switch cell {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let text): DisplayText.safe(text)
    }
  }

  private mutating func appendRow(_ row: [String], widths: [Int]) {
    guard !layout.fits(widths) else { return append(row, widths: widths) }
    if hasRecords { bytes.append("\n") }
    hasRecords = true
    let names = columns.map { DisplayWidth.of($0.name) }.max() ?? 0
    let room = max(TableLayout.narrowest, (layout.width ?? 0) - names - TableLayout.gap)
    for (column, text) in zip(columns, row) where !text.isEmpty {
      let padding = names - DisplayWidth.of(column.name) + TableLayout.gap
      bytes.append(layout.styling(.heading, column.name))
      for (number, line) in lines(of: text, width: room).enumerated() {
        bytes.append(blanks: number == 0 ? padding : names + TableLayout.gap)
        bytes.append(line)
        bytes.append("\n")
      }
    }
  }

  private func append(_ row: [String], widths: [Int], role: Styling.Role? = nil) {
    let taken = row.map { PlainText.width(of: $0) ?? Int.max }
    if zip(taken, widths).allSatisfy({ $0 <= $1 }) {
      return appendLine(row, taken: taken, widths: widths, role: role)
    }
    let cells = zip(row, widths).map { lines(of: $0, width: $1) }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      let texts = cells.map { line < $0.count ? $0[line] : "" }
      appendLine(texts, taken: texts.map(DisplayWidth.of), widths: widths, role: role)
    }
  }

  /// - Parameter taken: The widths of the texts themselves.
  private func appendLine(_ texts: [String], taken: [Int], widths: [Int], role: Styling.Role?) {
    var pending = 0
    for (index, text) in texts.enumerated() {
      let padding = max(0, widths[index] - taken[index])
      let isFlushRight = columns[index].isNumeric
      if !text.isEmpty {
        bytes.append(blanks: pending + (isFlushRight ? padding : 0))
        bytes.append(role.map { layout.styling($0, text) } ?? text)
        pending = 0
      }
      // Blanks wait for the next cell, so that no line ends in them.
      pending += (text.isEmpty || !isFlushRight ? padding : 0) + TableLayout.gap
    }
    bytes.append("\n")
  }

  private func lines(of text: String, width: Int) -> [String] {
    guard layout.width != nil else {
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    var lines = TextWrapping.lines(of: text, width: width)
    if let most = layout.maxLinesPerCell, lines.count > most {
      let rest = lines[(most - 1)...].joined(separator: " ")
      lines.removeSubrange((most - 1)...)
      lines.append(TextWrapping.truncated(rest, width: width))
    }
    return lines
  }
}
