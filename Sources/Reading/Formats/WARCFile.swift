/// The web pages of a crawl's archive.
///
/// Responses that hold HTML become articles, and so do texts that were taken out of pages; requests, pictures
/// and the like are passed over. A record that is broken is refused, and the next one found behind it.
///
/// - SeeAlso: ISO 28500, WARC 1.1.
struct WARCFile: RecordReader {
  let stream: ByteStream
  let source: RecordSource
  private var record = 0
  /// Whether nothing can be unpacked any more.
  private var isOver = false
  /// Whether the header of the last record has been read, and its content has not.
  private var isInRecord = false
  /// Whether there are pages in the file, so that texts taken out of them say nothing new.
  private var hasPages = false
  /// Whether what comes next belongs to a record that has been refused already.
  private var isLost = false
  /// Bytes that may be read more than once, where lengths are too great.
  private var allowance = 256 << 20
  /// Real ones stay below 100 KB, cookies and all.
  private static let maxHeaderBytes = 1 << 20

  init(stream: ByteStream, source: RecordSource) {
    self.stream = stream
    self.source = source
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if isOver { return nil }
    do throws(ReadingFault) {
      return try nextPage()
    } catch {
      guard error.isInPackedData else { throw error }
      isOver = !stream.recover()
      if !isInRecord { record += 1 }
      isLost = true
      return source.refusal(error, record: record)
    }
  }

  private mutating func nextPage() throws(ReadingFault) -> ReadOutcome? {
    while true {
      isInRecord = false
      if let outcome = try findRecord() { return outcome }
      guard let header = try header() else { break }
      record += 1
      isInRecord = true
      guard let length = header.first("content-length").flatMap({ Int($0) }), length >= 0 else {
        isLost = true
        return source.refusal("a record that does not say how long it is", record: record)
      }
      let type = header.first("warc-type")?.lowercased()
      let isPage = (type == "response" && Self.isHTTP(header)) || type == "resource"
      if isPage { hasPages = true }
      guard length <= source.options.maxRecordBytes else {
        if try stream.skip(length) < length { throw cutOff }
        if isPage {
          return source.refusal(Limits.record(source.options.maxRecordBytes), record: record)
        }
        continue
      }
      let content = try stream.take(length)
      guard let content = try whole(content, length) else {
        isLost = true
        return source.refusal("a record that is longer than it says", record: record)
      }
      if let outcome = outcome(of: content, header, type) { return outcome }
    }
    if record == 0 { throw ReadingFault("no record in it; there is nothing to read") }
    return nil
  }

  /// The content of a record by what comes after it.
  ///
  /// - Returns: What belongs to the record; `nil` when the record goes on.
  private mutating func whole(_ content: [UInt8], _ length: Int) throws(ReadingFault) -> [UInt8]? {
    let head = try stream.peek(9)
    let isEnd = head.isEmpty || head.first == 13 || head.first == 10
    if content.count == length, isEnd || head.starts(with: Self.mark.dropFirst(2)) {
      return content
    }
    // A length that is too great reaches into the records after this one, or into the mark of the next.
    if let next = (content + head).firstRange(of: Self.mark), next.lowerBound + 2 <= content.count {
      allowance -= content.count - next.lowerBound
      if allowance < 0 {
        throw ReadingFault(
          "too many records that are shorter than they say, so that nothing after record \(record) is read"
        )
      }
      stream.putBack(content[(next.lowerBound + 2)...])
      return [UInt8](content[..<next.lowerBound])
    }
    if content.count < length { throw cutOff }
    return nil
  }

  /// How a record begins, behind the line break that ends the one before it.
  private static let mark = Array("\r\nWARC/1.".utf8)

  private var cutOff: ReadingFault {
    ReadingFault("ends in the middle of record \(record); the file is cut off")
  }

  /// Passes over blank lines, and over what belongs to no record.
  ///
  /// - Returns: A refusal where that is anything but the rest of a record that was refused.
  private mutating func findRecord() throws(ReadingFault) -> ReadOutcome? {
    var isForeign = false
    while true {
      let head = try stream.peek(7)
      if head.isEmpty || head.starts(with: Self.mark.dropFirst(2)) { break }
      if head.first != 10, head.first != 13 { isForeign = true }
      try stream.skipLine()
    }
    defer { isLost = false }
    guard isForeign, !isLost else { return nil }
    return source.refusal("no WARC record where one should begin", record: record + 1)
  }

  /// The header of the next record.
  private func header() throws(ReadingFault) -> MessageHeader? {
    var lines: [UInt8] = []
    while let line = try stream.takeLine(max: Self.maxHeaderBytes) {
      if line.allSatisfy({ $0 == 10 || $0 == 13 }) { break }
      lines += line
      if lines.count > Self.maxHeaderBytes {
        throw ReadingFault("a header over 1 MB, after record \(record); the file is broken")
      }
    }
    return lines.isEmpty ? nil : MessageHeader(lines)
  }

  private func outcome(of content: [UInt8], _ header: MessageHeader, _ kind: String?)
    -> ReadOutcome?
  {
    var type = header.first("content-type")
    var page = content[...]
    var status = 200
    switch kind {
    case "response":
      guard Self.isHTTP(header) else { return nil }
      guard let message = HTTPMessage(content) else {
        return source.refusal("no HTTP response in this record", record: record)
      }
      type = message.header.first("content-type")
      status = message.status
      if let type, !type.lowercased().contains("html") { return nil }
      do throws(ReadingFault) {
        page = try message.decoded(max: source.options.maxRecordBytes)[...]
      } catch {
        return source.refusal(error, record: record)
      }
    case "resource": break
    case "conversion": return hasPages ? nil : text(content, header)
    default: return nil
    }
    // What a server does not name is told by its beginning.
    guard type?.lowercased().contains("html") ?? HTMLShape.isPage(page, extension: "") else {
      return nil
    }
    if status != 200 {
      return source.refusal("the server answered \(status), so it is no article", record: record)
    }
    do throws(ReadingFault) {
      let charset = type.flatMap(CharsetLabel.inContentType)
      var draft = try HTMLPage.draft(Array(page), charset: charset, options: source.options)
      let address = Self.address(header)
      draft.id = address
      draft.url = draft.url ?? address
      return source.article(draft, record: record)
    } catch {
      return source.refusal(error, record: record)
    }
  }

  /// The text of a page that the crawler took out of it.
  private func text(_ content: [UInt8], _ header: MessageHeader) -> ReadOutcome? {
    guard header.first("content-type")?.lowercased().hasPrefix("text/plain") == true else {
      return nil
    }
    var draft = ArticleDraft()
    draft.url = Self.address(header)
    draft.id = draft.url
    draft.language = header.first("warc-identified-content-language")
    do throws(ReadingFault) {
      draft.body = try UTF8Text.decoded(content)
    } catch {
      return source.refusal(error, record: record)
    }
    return source.article(draft, record: record)
  }

  /// Whether the answer in a record is that of a web server; crawlers keep those of name servers too.
  private static func isHTTP(_ header: MessageHeader) -> Bool {
    let isLookup = address(header)?.lowercased().hasPrefix("dns:") ?? false
    return !isLookup && header.first("content-type")?.lowercased().contains("http") ?? true
  }

  private static func address(_ header: MessageHeader) -> String? {
    header.first("warc-target-uri")?.filter { $0 != "<" && $0 != ">" }
  }
}
