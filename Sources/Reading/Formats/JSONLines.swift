/// JSON lines: one object a line.
struct JSONLines: RecordReader {
  let stream: ByteStream
  let source: RecordSource
  private var line = 0
  private var record = 0
  /// What else the last line holds.
  private var pending: ArraySlice<ReadOutcome> = []

  init(stream: ByteStream, source: RecordSource) {
    self.stream = stream
    self.source = source
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if let outcome = pending.popFirst() { return outcome }
    while true {
      line += 1
      let taken: ArraySlice<UInt8>?
      do throws(ReadingFault) {
        taken = try stream.takeLine(max: source.options.maxRecordBytes)
      } catch {
        // One line too long; those after it are records of their own.
        record += 1
        try stream.skipLine()
        return source.refusal(error, record: record, line: line)
      }
      guard let bytes = taken else { break }
      if bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) { continue }
      record += 1
      // Without its end, so that a fault at the end lies on this line.
      let end = bytes.lastIndex { $0 != 10 && $0 != 13 } ?? bytes.startIndex
      let outcomes = JSONArticle.outcomes(
        of: bytes[...end], source: source, record: record, line: line, isOneLine: true)
      record += outcomes.count - 1
      pending = outcomes.dropFirst()
      return outcomes[0]
    }
    if record == 0 { throw ReadingFault("no record in it; there is nothing to read") }
    return nil
  }
}
