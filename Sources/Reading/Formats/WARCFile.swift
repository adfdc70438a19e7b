/// The web pages of a crawl's archive.
///
/// Responses that hold HTML become articles; requests, pictures and the like are passed over.
///
/// - SeeAlso: ISO 28500, WARC 1.1.
struct WARCFile: RecordReader {
  let stream: ByteStream
  let source: RecordSource
  private var record = 0
  /// Real ones stay below 100 KB, cookies and all.
  private static let maxHeaderBytes = 1 << 20

  init(stream: ByteStream, source: RecordSource) {
    self.stream = stream
    self.source = source
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    while let header = try header() {
      record += 1
      guard let length = header.first("content-length").flatMap({ Int($0) }), length >= 0 else {
        throw ReadingFault("record \(record) does not say how long it is; the file is broken")
      }
      let type = header.first("warc-type")?.lowercased()
      let isPage = type == "response" || type == "resource"
      guard isPage, length <= source.options.maxRecordBytes else {
        if try stream.skip(length) < length { throw cutOff }
        if isPage {
          return source.refusal(Limits.record(source.options.maxRecordBytes), record: record)
        }
        continue
      }
      let content = try stream.take(length)
      if content.count < length { throw cutOff }
      if let outcome = outcome(of: content, header, isResponse: type == "response") {
        return outcome
      }
    }
    if record == 0 { throw ReadingFault("no record in it; there is nothing to read") }
    return nil
  }

  private var cutOff: ReadingFault {
    ReadingFault("ends in the middle of record \(record); the file is cut off")
  }

  /// The header of the next record; blank lines before it are passed over.
  private func header() throws(ReadingFault) -> MessageHeader? {
    var lines: [UInt8] = []
    while let line = try stream.takeLine(max: Self.maxHeaderBytes) {
      let isBlank = line.allSatisfy { $0 == 10 || $0 == 13 }
      if isBlank, lines.isEmpty { continue }
      if isBlank { break }
      if lines.isEmpty, !line.starts(with: "WARC/".utf8) {
        throw ReadingFault("no WARC record where one should begin, after record \(record)")
      }
      lines += line
      if lines.count > Self.maxHeaderBytes {
        throw ReadingFault("a header over 1 MB, after record \(record); the file is broken")
      }
    }
    return lines.isEmpty ? nil : MessageHeader(lines)
  }

  private func outcome(of content: [UInt8], _ header: MessageHeader, isResponse: Bool)
    -> ReadOutcome?
  {
    var type = header.first("content-type")
    var page = content[...]
    var status = 200
    if isResponse {
      guard let message = HTTPMessage(content) else {
        return source.refusal("no HTTP response in this record", record: record)
      }
      type = message.header.first("content-type")
      status = message.status
      page = message.body
      if type?.lowercased().contains("html") != true { return nil }
      do throws(ReadingFault) {
        page = try message.decoded(max: source.options.maxRecordBytes)[...]
      } catch {
        return source.refusal(error, record: record)
      }
    }
    guard type?.lowercased().contains("html") == true else { return nil }
    if status != 200 {
      return source.refusal("the server answered \(status), so it is no article", record: record)
    }
    do throws(ReadingFault) {
      let charset = type.flatMap(Charset.label(inContentType:))
      var draft = try HTMLPage.draft(Array(page), charset: charset, options: source.options)
      let address = header.first("warc-target-uri")?.filter { $0 != "<" && $0 != ">" }
      draft.id = address
      if draft.url == nil { draft.url = address }
      return source.article(draft, record: record)
    } catch {
      return source.refusal(error, record: record)
    }
  }
}

/// A response of a web server.
struct HTTPMessage {
  let status: Int
  let header: MessageHeader
  let body: ArraySlice<UInt8>

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "HTTP/".utf8), let feed = bytes.firstIndex(of: 10),
      let end = MessageHeader.end(in: bytes[(feed + 1)...])
    else { return nil }
    let words = String(decoding: bytes[..<feed], as: UTF8.self).split(separator: " ")
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    header = MessageHeader(Array(bytes[(feed + 1)..<end.header]))
    body = bytes[end.body...]
  }

  /// The body without the encodings of its transfer.
  func decoded(max: Int) throws(ReadingFault) -> [UInt8] {
    var bytes = Array(body)
    // Crawlers often store the body decoded, and leave the header as it was.
    if header.first("transfer-encoding")?.lowercased().contains("chunked") == true,
      let joined = Self.joined(bytes)
    {
      bytes = joined
    }
    if Inflation.isGzip(bytes.prefix(3)) {
      bytes = try Inflation(ByteStream(bytes)).stream.takeAll(max: max)
    }
    return bytes
  }

  /// - Returns: `nil` when the bytes are not in chunks.
  private static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard let feed = bytes[place...].firstIndex(of: 10) else { return nil }
      let digits = bytes[place..<feed].prefix { $0 != 13 && $0 != UInt8(ascii: ";") }
      guard digits.count <= 8, let count = Int(String(decoding: digits, as: UTF8.self), radix: 16),
        count >= 0, feed + 1 + count <= bytes.count
      else { return nil }
      if count == 0 { return joined }
      joined += bytes[(feed + 1)..<(feed + 1 + count)]
      place = feed + 1 + count
      while place < bytes.count, bytes[place] == 13 || bytes[place] == 10 { place += 1 }
    }
    return joined
  }
}
