/// The rows of CSV and TSV, after RFC 4180, with line feeds inside quotation marks.
struct DelimitedRows {
  /// A row, with the line that it begins on.
  struct Row {
    var cells: [[UInt8]]
    var line: Int
  }

  let stream: ByteStream
  let delimiter: UInt8
  let maxBytes: Int
  private var line = 0

  init(stream: ByteStream, delimiter: UInt8, maxBytes: Int) {
    self.stream = stream
    self.delimiter = delimiter
    self.maxBytes = maxBytes
  }

  /// - Complexity: O(n) in the bytes of the row.
  /// - Returns: The next row that is not blank; `nil` after the last.
  /// - Throws: When a quotation mark is not closed, or a row is too large.
  mutating func next() throws(ReadingFault) -> Row? {
    while let first = try stream.takeLine(max: maxBytes) {
      line += 1
      let start = line
      var record = Array(first)
      var isOpen = Self.leavesOpen(first)
      while isOpen {
        if record.count > maxBytes { throw ReadingFault(Limits.record(maxBytes), line: start) }
        guard let more = try stream.takeLine(max: maxBytes) else {
          throw ReadingFault("a quotation mark in this row is never closed", line: start)
        }
        line += 1
        record += more
        if Self.leavesOpen(more) { isOpen.toggle() }
      }
      while let last = record.last, last == 10 || last == 13 { record.removeLast() }
      if !record.isEmpty { return Row(cells: cells(of: record), line: start) }
    }
    return nil
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether the quotation marks in some bytes are odd in number.
  private static func leavesOpen(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count { $0 == quote } % 2 == 1
  }

  private func cells(of record: [UInt8]) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < record.count {
      let byte = record[index]
      if byte == Self.quote {
        if isQuoted, index + 1 < record.count, record[index + 1] == Self.quote {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == delimiter, !isQuoted {
        cells.append(cell)
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return cells + [cell]
  }

  /// The delimiter of a header: the one that cuts it into the most cells.
  static func delimiter(of header: ArraySlice<UInt8>) -> UInt8? {
    let marks = [UInt8(ascii: ","), 9, UInt8(ascii: ";"), UInt8(ascii: "|")]
    let counts = marks.map { mark in header.count { $0 == mark } }
    guard let most = counts.max(), most > 0 else { return nil }
    return marks[counts.firstIndex(of: most) ?? 0]
  }

  /// Whether the first line of a file is a header with a column that holds texts.
  static func isHeader(_ head: ArraySlice<UInt8>) -> Bool {
    let line = head.prefix { $0 != 10 && $0 != 13 }
    guard line.count < 4096, let delimiter = delimiter(of: line) else { return false }
    let names = line.split(separator: delimiter).map { cell in
      String(decoding: cell, as: UTF8.self).filter { $0 != "\"" }.lowercased()
    }
    let columns = FieldNames(map: [:])
    return !columns.columns(of: "text", in: names).isEmpty
      && names.allSatisfy { $0.utf8.count < 60 }
  }
}

/// A table with a header, an article a row.
struct DelimitedTable: RecordReader {
  private var rows: DelimitedRows
  private let source: RecordSource
  private let names: FieldNames
  private var header: [String]?
  /// The columns of each field.
  private var columns: [String: [Int]] = [:]
  private var record = 0

  init(stream: ByteStream, delimiter: UInt8, source: RecordSource) {
    rows = DelimitedRows(
      stream: stream, delimiter: delimiter, maxBytes: source.options.maxRecordBytes)
    self.source = source
    names = FieldNames(map: source.options.columns)
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if header == nil { try readHeader() }
    guard let header, let row = try rows.next() else {
      if record == 0 { throw ReadingFault("a header and no row; there is nothing to read") }
      return nil
    }
    record += 1
    do {
      return source.article(try draft(row, header), record: record, line: row.line)
    } catch {
      return source.refusal(error, record: record, line: row.line)
    }
  }

  private mutating func readHeader() throws(ReadingFault) {
    guard let row = try rows.next() else { throw ReadingFault("empty; there is nothing to read") }
    var cells: [String] = []
    for cell in row.cells { cells.append(OneLine.cleaned(try UTF8Text.decoded(cell)) ?? "") }
    if names.columns(of: "text", in: cells).isEmpty {
      throw ReadingFault(
        "no column with a text among \(cells.joined(separator: ", ")); name it with "
          + "--map text=COLUMN", line: row.line)
    }
    header = cells
    for field in FieldNames.known.keys { columns[field] = names.columns(of: field, in: cells) }
  }

  private func draft(_ row: DelimitedRows.Row, _ header: [String]) throws(ReadingFault)
    -> ArticleDraft
  {
    if row.cells.count > header.count {
      throw ReadingFault(
        "\(row.cells.count) cells under \(header.count) columns; quote texts that hold the delimiter"
      )
    }
    var values: [String: [String]] = [:]
    for (field, columns) in columns {
      for column in columns where column < row.cells.count {
        let text = try UTF8Text.decoded(row.cells[column])
        if !text.isEmpty { values[field, default: []].append(text) }
      }
    }
    var draft = ArticleDraft()
    draft.id = values["id"]?.first
    draft.body = try values["text"]?.first.map(HTMLFragment.words)
    draft.title = values["title"]?.first
    draft.outlet = values["outlet"]?.first
    draft.url = values["url"]?.first
    draft.byline = values["byline"]?.first
    draft.dates = values["date"] ?? []
    draft.language = values["language"]?.first
    draft.genre = values["genre"]?.first.flatMap(FieldNames.genre)
    return draft
  }
}
