/// The JSON values in a file: the elements of an array, or objects one after another.
struct JSONFile: RecordReader {
  private let bytes: [UInt8]
  private let source: RecordSource
  private var parser: JSONParser
  private var record = 0
  private var line = 1
  /// How many characters stand before `lineIndex` on its line.
  private var column = 0
  private var lineIndex = 0
  private let isArray: Bool
  private var isDone = false
  /// What else an object holds that is not in an array.
  private var pending: ArraySlice<ReadOutcome> = []
  private var brokenCount = 0
  /// How the first element begins, as those after it do.
  private var opening: ArraySlice<UInt8>?

  init(_ bytes: [UInt8], source: RecordSource) throws(ReadingFault) {
    self.bytes = bytes
    self.source = source
    parser = JSONParser(bytes[...])
    isArray = parser.take("[")
    if isArray, parser.take("]") { throw ReadingFault("an empty array; there is nothing to read") }
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if let outcome = pending.popFirst() { return outcome }
    if isDone { return nil }
    parser.skipSpace()
    let start = parser.index
    line += bytes[lineIndex..<start].count { $0 == 10 }
    column = JSONColumn.after(bytes[lineIndex..<start], column: column)
    lineIndex = start
    record += 1
    if opening == nil { opening = JSONShape.opening(of: bytes[start...]) }
    do throws(JSONFault) {
      let value = try parser.value()
      if isArray {
        try passSeparator()
        return JSONArticle.outcome(of: value, source: source, record: record, line: line)
      }
      return try outcome(ofObject: value)
    } catch {
      return refusal(error, from: start)
    }
  }

  /// Passes what stands between two elements, or behind the last.
  private mutating func passSeparator() throws(JSONFault) {
    if parser.take(",") { return }
    guard parser.take("]") else {
      parser.skipSpace()
      // Where only the comma was forgotten, the next element is as good as this one.
      if parser.peek == UInt8(ascii: "{") { return }
      throw parser.fault("a comma or closing bracket is missing")
    }
    isDone = true
    parser.skipSpace()
    if parser.index < bytes.count { throw parser.fault("something after the end of the array") }
  }

  /// An object of its own; the first of several when it is a service's answer.
  private mutating func outcome(ofObject value: JSONValue) throws(JSONFault) -> ReadOutcome {
    parser.skipSpace()
    isDone = parser.index == bytes.count
    if !isDone, parser.peek != UInt8(ascii: "{") {
      throw parser.fault("something after the end of the value")
    }
    let isOnly = isDone && record == 1
    let outcomes = JSONArticle.outcomes(
      of: value, source: source, record: isOnly ? nil : record, line: isOnly ? nil : line)
    record += outcomes.count - 1
    pending = outcomes.dropFirst()
    return outcomes[0]
  }

  /// Refuses an element, and goes on with the next that begins as the first did.
  private mutating func refusal(_ fault: JSONFault, from start: Int) -> ReadOutcome {
    var fault = fault
    isDone = true
    brokenCount += 1
    if brokenCount < Self.maxBrokenCount, isArray || record > 1, start < bytes.count,
      let place = JSONShape.next(opening, in: bytes[(start + 1)...])
    {
      parser = JSONParser(bytes[...])
      parser.move(to: place)
      isDone = false
    } else {
      let left = bytes.count - start
      if left > Self.noticedByteCount {
        fault.reason += "; \(left) bytes from here on are not read"
      }
    }
    fault.offset -= start
    return JSONArticle.refusal(
      fault, in: bytes[start...], column: column, source: source,
      record: isArray || record > 1 ? record : nil, line: line)
  }

  /// A file with as many broken elements is no JSON.
  private static let maxBrokenCount = 1000

  /// As much as an article takes.
  private static let noticedByteCount = 4096
}

/// Columns of places in JSON.
enum JSONColumn {
  /// How many characters stand on the last line of some bytes.
  ///
  /// - Parameter column: How many stood before them on their first line.
  static func after(_ bytes: ArraySlice<UInt8>, column: Int) -> Int {
    let feed = bytes.lastIndex(of: 10)
    let line = feed.map { bytes[($0 + 1)...] } ?? bytes
    return (feed == nil ? column : 0) + line.count { $0 & 0xC0 != 0x80 }
  }
}
