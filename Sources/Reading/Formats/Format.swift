/// Tells formats by the first bytes of a file.
enum Format {
  /// How many bytes are looked at: a page's head, a table's header, the first record of most files.
  static let sampleByteCount = 64 << 10

  /// - Throws: When the file is of no format that can be read.
  static func reader(of raw: ByteStream, source: RecordSource) throws(ReadingFault)
    -> any RecordReader
  {
    let plain = Gunzip.isGzip(try raw.peek(3)) ? try Gunzip(raw).stream : raw
    if try plain.peek(1).isEmpty { throw ReadingFault("empty; there is nothing to read") }
    let options = source.options
    let sample = utf8Sample(try plain.peek(sampleByteCount))
    let format = options.format ?? detected(sample, extension: source.fileExtension)
    if format == .html {
      let bytes = try plain.takeAll(max: options.maxBytes)
      return WholeFile([source.article(try HTMLPage.draft(bytes, charset: nil, options: options))])
    }
    let stream = try decoded(plain, encoding: options.encoding)
    switch format {
    case .html: return WholeFile([])
    case .text:
      let text = try UTF8Text.decoded(try stream.takeAll(max: options.maxBytes))
      return WholeFile([source.article(ArticleDraft(body: text))])
    case .markdown:
      let text = try UTF8Text.decoded(try stream.takeAll(max: options.maxBytes))
      return WholeFile([try MarkdownFile.article(in: text, source: source)])
    case .json:
      return try JSONFile(try stream.takeAll(max: options.maxBytes), source: source)
    case .jsonl:
      return JSONLines(stream: stream, source: source)
    }
  }

  /// The stream as UTF-8 without a byte-order mark.
  private static func decoded(_ stream: ByteStream, encoding: String?) throws(ReadingFault)
    -> ByteStream
  {
    let mark = [UInt8](try stream.peek(3))
    if mark == [0xEF, 0xBB, 0xBF] {
      _ = try stream.skip(3)
      return stream
    }
    if mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) {
      _ = try stream.skip(2)
      return try Transcoding(stream, from: mark[0] == 0xFF ? "UTF-16LE" : "UTF-16BE").stream
    }
    guard let encoding, encoding.lowercased() != "utf-8" else { return stream }
    return try Transcoding(stream, from: encoding).stream
  }

  /// The beginning of a file without byte-order mark; of UTF-16 every other byte, which is enough to
  /// know a format by.
  private static func utf8Sample(_ sample: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return sample.dropFirst(3) }
    guard sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) else {
      return sample
    }
    return sample.dropFirst(2).filter { $0 != 0 }[...]
  }

  static func detected(_ sample: ArraySlice<UInt8>, extension name: String) -> InputFormat {
    let head = sample.drop { $0 == 32 || (9...13).contains($0) }
    if head.first == UInt8(ascii: "<"), HTMLShape.isPage(head, extension: name) { return .html }
    if head.first == UInt8(ascii: "{"), JSONShape.isObject(head) {
      if name == "jsonl" || name == "ndjson" { return .jsonl }
      return JSONShape.isOneObjectALine(head) ? .jsonl : .json
    }
    if head.first == UInt8(ascii: "["), JSONShape.isArray(head) { return .json }
    if name == "jsonl" || name == "ndjson" { return .jsonl }
    if name == "json" { return .json }
    if name == "md" || name == "markdown" || MarkdownFile.hasFrontMatter(head) { return .markdown }
    return .text
  }
}

/// Tells web pages from other text.
enum HTMLShape {
  static func isPage(_ head: ArraySlice<UInt8>, extension name: String) -> Bool {
    if ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx"].contains(name) { return true }
    let text = String(decoding: head.prefix(4096), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head>", "<head ", "<body"].contains { text.contains($0) }
  }
}
