/// The mails of a mailbox file, one after another.
struct MailboxFile: RecordReader {
  let stream: ByteStream
  let source: RecordSource
  private var line = 0
  private var record = 0
  private var nextStart: Int?
  /// What else the last mail sends on.
  private var pending: ArraySlice<ReadOutcome> = []

  init(stream: ByteStream, source: RecordSource) {
    self.stream = stream
    self.source = source
  }

  static func isMailbox(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.starts(with: "From ".utf8), let feed = head.firstIndex(of: 10) else { return false }
    return MailMessage.isMail(head[(feed + 1)...])
  }

  /// Whether a line that begins with "From " begins a mail, and is no sentence of one: it names an address or a time,
  /// and a field of a header comes after it.
  private static func isPostmark(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool
  {
    let field = next.prefix { (33...126).contains($0) && $0 != UInt8(ascii: ":") }
    guard !field.isEmpty, next.dropFirst(field.count).first == UInt8(ascii: ":") else {
      return false
    }
    let words = line.split { $0 == 32 || $0 == 10 || $0 == 13 }
    return words.dropFirst().contains { word in
      word.contains(UInt8(ascii: "@")) || word.contains(UInt8(ascii: ":"))
    }
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if let outcome = pending.popFirst() { return outcome }
    var message: [UInt8] = []
    var start = nextStart ?? 1
    var isAfterBlank = true
    var isOpen = nextStart != nil
    nextStart = nil
    while let bytes = try stream.takeLine(max: source.options.maxRecordBytes) {
      line += 1
      var isPostmark = isAfterBlank && bytes.starts(with: "From ".utf8)
      if isPostmark, isOpen { isPostmark = Self.isPostmark(bytes, before: try stream.peek(200)) }
      if isPostmark {
        if isOpen {
          nextStart = line
          break
        }
        isOpen = true
        start = line
        continue
      }
      isAfterBlank = bytes.allSatisfy { $0 == 10 || $0 == 13 }
      // Mailboxes mark lines that would look like the beginning of a mail.
      let isMarked =
        bytes.first == UInt8(ascii: ">")
        && bytes.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
      message += isMarked ? bytes.dropFirst() : bytes
      if message.count > source.options.maxRecordBytes {
        throw ReadingFault(Limits.record(source.options.maxRecordBytes), line: start)
      }
    }
    if !isOpen || (message.isEmpty && nextStart == nil) { return nil }
    record += 1
    do throws(ReadingFault) {
      let drafts = try MailMessage(message[...]).drafts(options: source.options)
      let first = record
      record += drafts.count - 1
      let outcomes = drafts.enumerated().map { index, draft in
        source.article(draft, record: first + index, line: start)
      }
      pending = outcomes.dropFirst()
      return outcomes.first
    } catch {
      return source.refusal(error, record: record, line: start)
    }
  }
}
