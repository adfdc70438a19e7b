import Archive
import Output
import Records

/// An answer as a person reads it.
struct AnswerPage {
  let archive: Archive
  let styling: Styling
  let width: Int
  /// More than a screen or two nobody reads; the rest is there for the asking.
  static let shownStatements = 20

  func write(_ answer: Answer, to bytes: ByteWriter) throws {
    bytes.append(styling(.heading, DisplayText.safe(answer.headline)) + "\n")
    if answer.isEmpty { return }
    if !answer.columns.isEmpty, answer.columns.count > 1 { try writeTable(answer, to: bytes) }
    if let query = answer.otherRows { try writeRows(query, to: bytes) }
    if let query = answer.statements { try writeStatements(query, answer, to: bytes) }
  }

  private func writeTable(_ answer: Answer, to bytes: ByteWriter) throws {
    bytes.append("\n")
    let layout = TableLayout(width: width, maxLinesPerCell: 6, styling: styling)
    var table = OutputFormat.table.rowWriter(to: bytes, options: RowWriterOptions(table: layout))
    let maximum = answer.rows.map { $0.count > 1 ? $0[1].integerValue : 0 }.max() ?? 0
    try table.begin(answer.columns + (answer.hasBars ? [Column(Bar.heading)] : []))
    for row in answer.rows {
      var row = row
      if answer.hasBars {
        if row[0] == .null { row[0] = .text("unknown") }
        row.append(.text(Bar.text(value: row[1].integerValue, maximum: maximum, width: 40)))
      }
      try table.write(row)
    }
    try table.end()
  }

  private func writeRows(_ query: Query, to bytes: ByteWriter) throws {
    bytes.append("\n")
    let layout = TableLayout(width: width, maxLinesPerCell: 4, styling: styling)
    var table = OutputFormat.table.rowWriter(to: bytes, options: RowWriterOptions(table: layout))
    try table.begin(query.rows.usualColumns.map { Column($0) })
    try archive.rows(query, columns: query.rows.usualColumns) { try table.write($0) }
    try table.end()
  }

  /// One statement more than is shown, which tells whether there are more, and the columns.
  private func page(of query: Query) throws -> (Query, columns: [String]) {
    var query = query
    query.limit = (query.limit ?? Self.shownStatements) + 1
    let hasWords = try archive.columns(of: query).contains("hit")
    let columns = [
      "id", "dated_on", "speaker", "act", "outlet", "title", hasWords ? "hit" : "content",
    ]
    return (query, columns)
  }

  /// Reads what `write` shows beside the table, and shows nothing.
  func readRows(of answer: Answer) throws {
    if answer.isEmpty { return }
    if let query = answer.otherRows {
      try archive.rows(query, columns: query.rows.usualColumns) { _ in }
    }
    if let query = answer.statements {
      let (query, columns) = try page(of: query)
      try archive.rows(query, columns: columns) { _ in }
    }
  }

  /// Who, when and where in one line, then the words.
  private func writeStatements(_ query: Query, _ answer: Answer, to bytes: ByteWriter) throws {
    let (query, columns) = try page(of: query)
    let limit = (query.limit ?? 1) - 1
    let text = HitText(styling: styling, width: width)
    var count = 0
    var hasMore = false
    try archive.rows(query, columns: columns) { row in
      count += 1
      if count > limit {
        hasMore = true
        return
      }
      let cells = row.map(\.shown)
      let place = [cells[4], cells[5]].filter { !$0.isEmpty }.joined(separator: " · ")
      bytes.append("\n")
      bytes.append(
        text.text(
          of: [
            cells[0], cells[1], cells[2].isEmpty ? "unknown speaker" : cells[2],
            cells[3].replacing("_", with: " "), place, cells[6],
          ], isFirst: true))
      try bytes.flushIfFull()
    }
    if hasMore, answer.statements?.limit == nil {
      bytes.append(
        "\n… and more; --limit \(10 * limit) shows them, --format csv -o FILE takes all\n")
    }
  }
}

extension Cell {
  /// The whole number; 0 for anything else.
  fileprivate var integerValue: Int {
    if case .integer(let number) = self { Int(number) } else { 0 }
  }
}
