/// Tells formats by the first bytes of a file, and finds the reader of each.
enum Format {
  /// How many bytes are looked at: a page's head, a table's header, the first record of most files.
  static let sampleByteCount = 64 << 10

  /// - Throws: When the file is of no format that can be read.
  static func reader(of raw: ByteStream, source: RecordSource) throws(ReadingFault)
    -> any RecordReader
  {
    let plain = Inflation.isGzip(try raw.peek(3)) ? try Inflation(raw).stream : raw
    do throws(ReadingFault) {
      if try plain.peek(1).isEmpty { throw ReadingFault("empty; there is nothing to read") }
    } catch {
      // Each record of a crawl's archive is packed for itself, so that a broken first one hides no other.
      guard source.fileExtension == "warc", error.isInPackedData else { throw error }
      return WARCFile(stream: plain, source: source)
    }
    let head = try plain.peek(sampleByteCount)
    let format: InputFormat
    if let given = source.options.format {
      format = given
    } else {
      if let reason = ForeignFile.reason(head) { throw ReadingFault(reason) }
      let sample = utf8Sample(head)
      format = detected(sample, extension: source.fileExtension)
      if format == .text,
        let reason = ForeignFile.reason(text: sample, extension: source.fileExtension)
      {
        throw ReadingFault(reason)
      }
    }
    return switch format {
    case .html, .feed, .warc, .mbox, .eml, .docx, .rtf, .pdf: try ownCharset(format, plain, source)
    default: try textual(format, plain, source)
    }
  }

  /// The readers of formats that say themselves how their text is encoded.
  private static func ownCharset(
    _ format: InputFormat, _ stream: ByteStream, _ source: RecordSource
  ) throws(ReadingFault) -> any RecordReader {
    let options = source.options
    switch format {
    case .warc: return WARCFile(stream: stream, source: source)
    case .mbox: return MailboxFile(stream: stream, source: source)
    case .eml:
      let bytes = try stream.takeAll(max: options.maxBytes)
      try Limits.checkRecord(bytes.count, max: options.maxRecordBytes)
      let drafts = try MailMessage(bytes[...]).drafts(options: options)
      return WholeFile(
        drafts.enumerated().map { index, draft in
          source.article(draft, record: drafts.count > 1 ? index + 1 : nil)
        })
    default: break
    }
    let bytes = try stream.takeAll(max: options.maxBytes)
    switch format {
    case .docx:
      let content = try DocxFile.content(of: bytes)
      return try WholeFile(
        document(content.text, title: content.title, isCutOff: content.isCutOff, source))
    case .feed:
      let utf8 = try Charset.utf8(bytes, declared: nil, passed: options.encoding)
      return WholeFile(try FeedFile.outcomes(in: utf8, source: source))
    case .rtf:
      let content = try RTFFile.content(of: bytes)
      return try WholeFile(
        document(content.text, title: nil, isCutOff: content.isCutOff, source))
    case .pdf:
      let text = try ConvertedFile.text(
        of: bytes, by: ConvertedFile.pdf,
        within: ConvertedFile.allowance(max: options.maxBytes))
      return try WholeFile(document(PrintedPages.joined(text), title: nil, source))
    default: return try WholeFile(page(bytes, source))
    }
  }

  /// A document as one article, or as the export that it holds, with a refusal where its end is missing.
  private static func document(
    _ text: String, title: String?, isCutOff: Bool = false, _ source: RecordSource
  ) throws(ReadingFault) -> [ReadOutcome] {
    let rest =
      isCutOff ? [source.refusal("cut off, so that its end is missing; save it again")] : []
    if let archive = PressArchive.detected(text) {
      return try archive.outcomes(in: text, source: source) + rest
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let body = PressArchive.paragraphs(lines.map(PressArchive.trimmed))
    return [source.article(ArticleDraft(body: body, title: title))] + rest
  }

  /// A web page, which may be the export of a press archive.
  private static func page(_ bytes: [UInt8], _ source: RecordSource) throws(ReadingFault)
    -> [ReadOutcome]
  {
    let encoding = source.options.encoding
    if let export = try PressArchive.detected(page: bytes, encoding: encoding) {
      return try export.archive.outcomes(in: export.text, source: source)
    }
    try Limits.checkRecord(bytes.count, max: source.options.maxRecordBytes)
    return [source.article(try HTMLPage.draft(bytes, charset: nil, options: source.options))]
  }

  private static func textual(_ format: InputFormat, _ plain: ByteStream, _ source: RecordSource)
    throws(ReadingFault) -> any RecordReader
  {
    let options = source.options
    let stream = try decoded(plain, encoding: options.encoding)
    switch format {
    case .jsonl: return JSONLines(stream: stream, source: source)
    case .csv, .tsv: return try table(format, stream, source)
    case .json: return try JSONFile(try stream.takeAll(max: options.maxBytes), source: source)
    default: break
    }
    let bytes = try stream.takeAll(max: options.maxBytes)
    let text = try UTF8Text.decoded(bytes)
    if format == .markdown {
      try Limits.checkRecord(bytes.count, max: options.maxRecordBytes)
      return WholeFile([try MarkdownFile.article(in: bytes, source: source)])
    }
    if let outcomes = try records(format, bytes, text, source) { return WholeFile(outcomes) }
    let archive: PressArchive? =
      switch format {
      case .nexis: .nexis
      case .factiva: .factiva
      case .proquest: .proquest
      default: options.format == nil ? PressArchive.detected(text) : nil
      }
    if let archive { return WholeFile(try archive.outcomes(in: text, source: source)) }
    try Limits.checkRecord(text.utf8.count, max: options.maxRecordBytes)
    return WholeFile([source.article(ArticleDraft(body: text))])
  }

  /// The records of formats that a name or a first line tells from text; `nil` for every other.
  private static func records(
    _ format: InputFormat, _ bytes: [UInt8], _ text: String, _ source: RecordSource
  ) throws(ReadingFault) -> [ReadOutcome]? {
    switch format {
    case .ris: return try RISFile.outcomes(in: text, source: source)
    case .bibtex: return try BibTeXFile.outcomes(in: bytes, source: source)
    case .subtitles:
      try Limits.checkRecord(bytes.count, max: source.options.maxRecordBytes)
      return [source.article(SubtitleFile.draft(text))]
    default: return nil
    }
  }

  private static func table(_ format: InputFormat, _ stream: ByteStream, _ source: RecordSource)
    throws(ReadingFault) -> any RecordReader
  {
    let sample = try stream.peek(sampleByteCount)
    // Macs of before 2001, and spreadsheets for them, end lines with a carriage return alone.
    let lines =
      !endsLinesWithReturns(sample)
      ? stream
      : ByteStream { () throws(ReadingFault) in
        try stream.take(ByteStream.pieceByteCount).map { $0 == 13 ? 10 : $0 }
      }
    let declared = DelimitedRows.declaredDelimiter(sample)
    if declared != nil { try lines.skipLine() }
    let header = try lines.peek(sampleByteCount).prefix { $0 != 10 }
    let mark = format == .tsv ? 9 : DelimitedRows.delimiter(of: header) ?? UInt8(ascii: ",")
    return try DelimitedTable(stream: lines, delimiter: declared ?? mark, source: source)
  }

  /// Whether the first line of a table ends with a carriage return alone; line feeds inside cells may follow.
  private static func endsLinesWithReturns(_ sample: ArraySlice<UInt8>) -> Bool {
    let end = sample.drop { $0 != 10 && $0 != 13 }
    return end.first == 13 && end.drop { $0 == 13 }.first != 10
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
    switch head.first {
    case UInt8(ascii: "<"):
      if FeedFile.isFeed(head) { return .feed }
      if HTMLShape.isPage(head, extension: name) { return .html }
    case UInt8(ascii: "{") where JSONShape.isObject(head):
      if name == "jsonl" || name == "ndjson" { return .jsonl }
      return JSONShape.isOneObjectALine(head) ? .jsonl : .json
    case UInt8(ascii: "{") where head.starts(with: "{\\rtf".utf8): return .rtf
    case UInt8(ascii: "[") where JSONShape.isArray(head): return .json
    case UInt8(ascii: "W") where head.starts(with: "WARC/1".utf8): return .warc
    case UInt8(ascii: "F") where MailboxFile.isMailbox(head): return .mbox
    case UInt8(ascii: "P") where ZipArchive.isZip(head): return .docx
    case UInt8(ascii: "%") where head.starts(with: "%PDF-".utf8): return .pdf
    case UInt8(ascii: "T") where RISFile.isReferences(head): return .ris
    case UInt8(ascii: "@") where BibTeXFile.isReferences(head): return .bibtex
    default: break
    }
    if SubtitleFile.isSubtitles(head) { return .subtitles }
    if MailMessage.isMail(head) { return .eml }
    if let format = byName[name] { return format }
    if MarkdownFile.hasFrontMatter(head) { return .markdown }
    if DelimitedRows.isHeader(head) {
      return DelimitedRows.delimiter(of: head.prefix { $0 != 10 && $0 != 13 }) == 9 ? .tsv : .csv
    }
    return .text
  }

  /// Formats that the name tells where the content leaves it open.
  private static let byName: [String: InputFormat] = [
    "jsonl": .jsonl, "ndjson": .jsonl, "json": .json, "md": .markdown, "markdown": .markdown,
    "csv": .csv, "tsv": .tsv, "tab": .tsv, "warc": .warc, "mbox": .mbox, "eml": .eml,
    "rss": .feed, "atom": .feed, "ris": .ris, "bib": .bibtex, "srt": .subtitles, "vtt": .subtitles,
  ]
}

/// Tells web pages from other text.
enum HTMLShape {
  static func isPage(_ head: ArraySlice<UInt8>, extension name: String) -> Bool {
    if ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx"].contains(name) { return true }
    let text = String(decoding: head.prefix(4096), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head>", "<head ", "<body"].contains { text.contains($0) }
  }
}
