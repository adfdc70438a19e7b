/// The cells of one row, taken line by line.
struct DelimitedCells {
  private enum Place {
    case begin, plain, quoted, afterQuoted
  }

  private let delimiter: UInt8
  private let hasBackslashes: Bool
  private(set) var cells: [[UInt8]] = []
  /// Whether a quotation mark that seems to open a cell stands inside one: its own may have been lost.
  private(set) var isDoubtful = false
  private var cell: [UInt8] = []
  private var place = Place.begin

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// - Parameter hasBackslashes: Whether a backslash stands before a quotation mark that is part of a cell.
  init(delimiter: UInt8, hasBackslashes: Bool) {
    self.delimiter = delimiter
    self.hasBackslashes = hasBackslashes
  }

  /// Adds a line with its end.
  ///
  /// A quotation mark opens a quoted cell only where the cell begins, and closes it only before a delimiter or
  /// the end of the line; any other is part of the cell.
  ///
  /// - Returns: Whether the row ends with it.
  mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    let end = Self.end(of: line)
    var index = line.startIndex
    while index < (place == .quoted ? line.endIndex : end) {
      if place == .quoted {
        index = addQuoted(line, index, end: end)
        continue
      }
      let byte = line[index]
      if byte == delimiter {
        close()
      } else if place == .begin, byte == Self.quote {
        // Space between a delimiter and a quotation mark belongs to neither.
        cell = []
        place = .quoted
      } else {
        cell.append(byte)
        if byte != 32 { place = .plain }
      }
      index += 1
    }
    if place == .quoted { return false }
    close()
    return true
  }

  /// Adds what comes next inside a quoted cell.
  ///
  /// - Returns: Where to go on.
  private mutating func addQuoted(_ line: ArraySlice<UInt8>, _ index: Int, end: Int) -> Int {
    let byte = line[index]
    let next = index + 1 < end ? line[index + 1] : nil
    if hasBackslashes, byte == Self.backslash, next == Self.quote || next == Self.backslash {
      cell.append(line[index + 1])
      return index + 2
    }
    guard byte == Self.quote else {
      let run = line[index...].prefix { $0 != Self.quote && $0 != Self.backslash }
      cell += run.isEmpty ? line[index...index] : run
      return max(index + 1, run.endIndex)
    }
    if next == Self.quote {
      cell.append(byte)
      return index + 2
    }
    let rest = line[(index + 1)..<max(index + 1, end)].drop { $0 == 32 }
    if rest.isEmpty || rest.first == delimiter {
      place = .afterQuoted
      return rest.startIndex
    }
    if cell.last == delimiter { isDoubtful = true }
    cell.append(byte)
    return index + 1
  }

  private mutating func close() {
    cells.append(cell)
    cell = []
    place = .begin
  }

  /// Where the end of a line begins.
  private static func end(of line: ArraySlice<UInt8>) -> Int {
    (line.lastIndex { $0 != 10 && $0 != 13 } ?? line.startIndex - 1) + 1
  }

  /// Whether a table has backslashes before quotation marks in its cells, and doubles none.
  static func hasBackslashes(_ sample: ArraySlice<UInt8>, delimiter: UInt8) -> Bool {
    var isUsed = false
    var index = sample.startIndex
    while let found = sample[index...].firstIndex(of: quote) {
      index = found + 1
      guard index < sample.endIndex else { break }
      let next = sample[index]
      let isAtEnd = next == delimiter || next == 10 || next == 13
      let before = found > sample.startIndex ? sample[found - 1] : 10
      if before == backslash {
        if !isAtEnd { isUsed = true }
      } else if next == quote {
        // Two at the beginning of a cell may be an empty one.
        if before != delimiter, before != 10 { return false }
        index += 1
      }
    }
    return isUsed
  }
}
