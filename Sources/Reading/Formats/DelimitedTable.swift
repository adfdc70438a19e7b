import Records

/// A table with a header, an article a row.
struct DelimitedTable: RecordReader {
  private var rows: DelimitedRows
  private let source: RecordSource
  private let names: FieldNames
  private var header: [String]?
  /// The columns of each field.
  private var columns: [String: [Int]] = [:]
  private var record = 0
  /// What the last sound row had in the columns of dates and addresses.
  private var shape: [Int: CellShape] = [:]
  /// Whether the last row was broken, so that the next may begin on any line.
  private var isLost = false
  /// Lines passed over since a broken row.
  private var skippedCount = 0
  /// Longer than the rest of a broken row.
  private static let noticedLineCount = 200
  /// Bytes that may be read more than once in looking for the next sound row.
  private var allowance = 8 << 20

  /// No row that is looked for behind a broken one is longer.
  private static let maxFoundBytes = 128 << 10

  init(stream: ByteStream, delimiter: UInt8, source: RecordSource) throws(ReadingFault) {
    rows = try DelimitedRows(
      stream: stream, delimiter: delimiter, maxBytes: source.options.maxRecordBytes)
    self.source = source
    names = FieldNames(map: source.options.columns)
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if header == nil { try readHeader() }
    guard let header else { return nil }
    while true {
      let row: DelimitedRows.Row?
      do throws(ReadingFault) {
        row = try rows.next(maxCount: isLost ? Self.maxFoundBytes : nil)
      } catch {
        guard let outcome = try broken(error, of: header) else { continue }
        return outcome
      }
      guard let row else { break }
      if isLost, !isSound(row.cells, header) {
        if row.lineCount > 1 { try goBack() }
        skippedCount += 1
        continue
      }
      record += 1
      return try outcome(of: row, header)
    }
    if skippedCount > Self.noticedLineCount {
      let reason = "\(skippedCount) lines after the last row that belong to none; check the format"
      skippedCount = 0
      return source.refusal(reason, record: record)
    }
    if record == 0 { throw ReadingFault("a header and no row; there is nothing to read") }
    return nil
  }

  private mutating func outcome(of row: DelimitedRows.Row, _ header: [String])
    throws(ReadingFault) -> ReadOutcome
  {
    isLost = false
    skippedCount = 0
    var cells = row.cells
    if cells.count > header.count, rows.delimiter == 9 {
      let unquoted = rows.firstLineUnquoted()
      if isSound(unquoted, header) {
        cells = unquoted
        _ = rows.goBackToSecondLine()
      }
    }
    if cells.count > header.count {
      if row.lineCount > 1 { try goBack() }
      isLost = true
      return source.refusal(
        "\(cells.count) cells under \(header.count) columns; quote texts that hold the delimiter",
        record: record, line: row.line)
    }
    if row.isDoubtful, !shape.isEmpty, rows.rowsInside().contains(where: { isSound($0, header) }) {
      try goBack()
      isLost = true
      return source.refusal(
        "a quotation mark in this row is never closed", record: record, line: row.line)
    }
    if cells.count == header.count {
      for column in shapedColumns where !cells[column].isEmpty {
        shape[column] = CellShape(cells[column], today: source.options.today)
      }
    }
    do throws(ReadingFault) {
      return source.article(try draft(cells), record: record, line: row.line)
    } catch {
      // The line of a fault in a cell counts from the cell's beginning, which is near enough to the row's.
      let line = row.line + (error.line ?? 1) - 1
      return source.refusal(error.reason, record: record, line: line)
    }
  }

  /// What to do about a row that does not end.
  ///
  /// - Returns: `nil` when it was only tried, in looking for a sound one.
  private mutating func broken(_ fault: ReadingFault, of header: [String]) throws(ReadingFault)
    -> ReadOutcome?
  {
    // What cannot be read at all has no line.
    guard fault.line != nil else { throw fault }
    if isLost {
      try goBack()
      return nil
    }
    record += 1
    // Tables with tabs have seldom anything quoted.
    let unquoted = rows.firstLineUnquoted()
    if rows.delimiter == 9, isSound(unquoted, header) {
      let line = fault.line ?? 1
      _ = rows.goBackToSecondLine()
      return try outcome(of: DelimitedRows.Row(cells: unquoted, line: line), header)
    }
    // In a table of one column every line is a sound row.
    guard header.count > 1 else { throw fault }
    try goBack()
    isLost = true
    return source.refusal(fault, record: record)
  }

  private mutating func goBack() throws(ReadingFault) {
    let count = rows.goBackToSecondLine()
    // The row itself may have run on to the end of the file; those that are tried behind it are short.
    allowance -= isLost ? count : count / 16
    if allowance < 0 {
      throw ReadingFault(
        "too many broken rows, so that nothing after them is read; check the format")
    }
  }

  /// The columns whose cells all look alike.
  private var shapedColumns: [Int] { columns["date", default: []] + columns["url", default: []] }

  /// Whether cells are those of a row: by their number, and by what the last sound row had in its columns, else by a
  /// text among them.
  private func isSound(_ cells: [[UInt8]], _ header: [String]) -> Bool {
    guard cells.count == header.count else { return false }
    if shape.isEmpty {
      return columns["text", default: []].contains { !cells[$0].isEmpty }
    }
    return shape.allSatisfy { column, known in
      known == .words || cells[column].isEmpty
        || CellShape(cells[column], today: source.options.today) == known
    }
  }

  private mutating func readHeader() throws(ReadingFault) {
    guard let row = try rows.next() else { throw ReadingFault("empty; there is nothing to read") }
    var cells: [String] = []
    for cell in row.cells { cells.append(OneLine.cleaned(try UTF8Text.decoded(cell)) ?? "") }
    for (field, name) in source.options.columns.sorted(by: { $0.key < $1.key })
    where FieldNames.isMissing(name, in: cells) {
      throw ReadingFault(
        "no column \(name) among \(cells.joined(separator: ", ")); check --map \(field)=\(name)",
        line: row.line)
    }
    if names.columns(of: "text", in: cells).isEmpty {
      throw ReadingFault(
        "no column with a text among \(cells.joined(separator: ", ")); name it with "
          + "--map text=COLUMN", line: row.line)
    }
    header = cells
    for field in FieldNames.known.keys { columns[field] = names.columns(of: field, in: cells) }
  }

  private func draft(_ cells: [[UInt8]]) throws(ReadingFault) -> ArticleDraft {
    var fields = RecordFields()
    for (field, columns) in columns {
      for column in columns where column < cells.count {
        let text = try UTF8Text.decoded(cells[column])
        if !text.isEmpty { fields.values[field, default: []].append(text) }
      }
    }
    fields.texts = fields.values["text"] ?? []
    // What a person names is the text, however short it is.
    if source.options.columns["text"] != nil { fields.texts = Array(fields.texts.prefix(1)) }
    return try fields.draft()
  }
}

/// What a cell looks like: enough to tell a row of a table from a line of a text.
private enum CellShape {
  case number, date, address, words

  init(_ cell: [UInt8], today: PartialDate) {
    if cell.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) {
      self = .number
    } else if cell.firstRange(of: Array("://".utf8)) != nil, !cell.contains(32) {
      self = .address
    } else if cell.count < 40,
      DateText.date(in: String(decoding: cell, as: UTF8.self), notAfter: today) != nil
    {
      self = .date
    } else {
      self = .words
    }
  }
}
