/// The rows of CSV and TSV, after RFC 4180, with line feeds inside quotation marks; and as programs write them that
/// know no such rule: with quotation marks inside cells, or with a backslash before them.
struct DelimitedRows {
  /// A row, with the line that it begins on.
  struct Row {
    var cells: [[UInt8]]
    var line: Int
    /// The lines of the file that it takes.
    var lineCount = 1
    /// Whether another row may have been taken for a part of it.
    var isDoubtful = false
  }

  let stream: ByteStream
  let delimiter: UInt8
  let maxBytes: Int
  private let hasBackslashes: Bool
  /// Lines taken so far.
  private var line = 0
  /// The bytes of the row that was handed out last, for reading it in another way.
  private var record: [UInt8] = []

  init(stream: ByteStream, delimiter: UInt8, maxBytes: Int) throws(ReadingFault) {
    self.stream = stream
    self.delimiter = delimiter
    self.maxBytes = maxBytes
    hasBackslashes = DelimitedCells.hasBackslashes(
      try stream.peek(Format.sampleByteCount), delimiter: delimiter)
  }

  /// - Complexity: O(n) in the bytes of the row.
  /// - Parameter maxCount: More bytes than this in one row are a fault; `nil` for those of any record.
  /// - Returns: The next row that is not blank; `nil` after the last.
  /// - Throws: When a quotation mark is not closed, or a row is too large; what was taken of it can be gone back to.
  mutating func next(maxCount: Int? = nil) throws(ReadingFault) -> Row? {
    let max = maxCount ?? maxBytes
    while let first = try stream.takeLine(max: maxBytes) {
      line += 1
      let start = line
      var cells = DelimitedCells(delimiter: delimiter, hasBackslashes: hasBackslashes)
      record = Array(first)
      var isWhole = cells.add(first)
      while !isWhole {
        if record.count > max { throw ReadingFault(Limits.record(max), line: start) }
        guard let more = try stream.takeLine(max: maxBytes) else {
          throw ReadingFault("a quotation mark in this row is never closed", line: start)
        }
        line += 1
        record += more
        isWhole = cells.add(more)
      }
      if record.contains(where: { $0 != 10 && $0 != 13 }) {
        return Row(
          cells: cells.cells, line: start, lineCount: line - start + 1,
          isDoubtful: cells.isDoubtful && line > start)
      }
    }
    return nil
  }

  /// Goes back to behind the first line of the row that was taken last, whole or not.
  ///
  /// - Returns: How many bytes will be read once more.
  mutating func goBackToSecondLine() -> Int {
    guard let feed = record.firstIndex(of: 10), feed + 1 < record.count else { return 0 }
    let rest = record[(feed + 1)...]
    line -= rest.count { $0 == 10 } + (rest.last == 10 ? 0 : 1)
    stream.putBack(rest)
    record = []
    return rest.count
  }

  /// The rows that the lines of the row that was taken last would begin, but for its first one.
  func rowsInside() -> [[[UInt8]]] {
    let lines = record.split(separator: 10, omittingEmptySubsequences: false).dropFirst()
    return lines.prefix(Self.maxLinesInside).compactMap { line in
      var cells = DelimitedCells(delimiter: delimiter, hasBackslashes: hasBackslashes)
      var rest = record[line.startIndex...]
      while let feed = rest.firstIndex(of: 10) {
        if cells.add(rest[...feed]) { return cells.cells }
        rest = rest[(feed + 1)...]
      }
      return nil
    }
  }

  /// An article has fewer lines; more would be gone through again from each of them.
  private static let maxLinesInside = 200

  /// The first line of the row that was taken last, in which no quotation mark means anything.
  func firstLineUnquoted() -> [[UInt8]] {
    record.prefix { $0 != 10 && $0 != 13 }
      .split(separator: delimiter, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The delimiter of a header: the one that cuts it into the most cells.
  static func delimiter(of header: ArraySlice<UInt8>) -> UInt8? {
    let marks = [UInt8(ascii: ","), 9, UInt8(ascii: ";"), UInt8(ascii: "|")]
    let counts = marks.map { mark in header.count { $0 == mark } }
    guard let most = counts.max(), most > 0 else { return nil }
    return marks[counts.firstIndex(of: most) ?? 0]
  }

  /// The delimiter that a line of its own before the header names (`sep=;`), as spreadsheets write and read it.
  static func declaredDelimiter(_ head: ArraySlice<UInt8>) -> UInt8? {
    let line = head.prefix { $0 != 10 && $0 != 13 }
    guard line.count == 5, line.starts(with: "sep=".utf8) else { return nil }
    return line.last
  }

  /// Whether the first line of a file is a header with a column that holds texts, and the next a row under it.
  static func isHeader(_ head: ArraySlice<UInt8>) -> Bool {
    let declared = declaredDelimiter(head)
    let head = declared == nil ? head : head.drop { $0 != 10 && $0 != 13 }.drop { $0 < 32 }
    let line = head.prefix { $0 != 10 && $0 != 13 }
    guard line.count < 4096, let delimiter = declared ?? delimiter(of: line) else { return false }
    let names = line.split(separator: delimiter, omittingEmptySubsequences: false).map { cell in
      String(decoding: cell, as: UTF8.self).filter { $0 != "\"" }.lowercased()
    }
    let columns = FieldNames(map: [:])
    guard !columns.columns(of: "text", in: names).isEmpty,
      names.allSatisfy({ $0.utf8.count < 60 })
    else { return false }
    return isRow(head[line.endIndex...], of: names.count, delimiter: delimiter)
  }

  /// Whether what follows a header is a row with as many cells; a sentence with commas has other lines after it.
  private static func isRow(_ rest: ArraySlice<UInt8>, of count: Int, delimiter: UInt8) -> Bool {
    var rest = rest
    if rest.first == 13 { rest = rest.dropFirst() }
    if rest.first == 10 { rest = rest.dropFirst() }
    guard let first = rest.first, first != 10, first != 13 else { return rest.isEmpty }
    var cells = DelimitedCells(delimiter: delimiter, hasBackslashes: false)
    var isWhole = false
    while !isWhole, let feed = rest.firstIndex(of: 10) {
      isWhole = cells.add(rest[...feed])
      rest = rest[(feed + 1)...]
    }
    // A row that the sample ends in may have any number of cells.
    if !isWhole, rest.count > Format.sampleByteCount / 2 { return true }
    if !isWhole { isWhole = cells.add(rest) }
    // Prose has blank lines between its lines; tables have none.
    let isBlankNext = rest.prefix { $0 != 10 }.allSatisfy { $0 == 13 }
    if isWhole, isBlankNext, rest.contains(where: { $0 != 10 && $0 != 13 }) { return false }
    // Some programs give a row a name of its own, and some leave out what is empty at the end.
    return !isWhole || (count / 2 + 1...count + 1).contains(cells.cells.count)
  }
}
