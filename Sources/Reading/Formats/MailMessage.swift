/// A mail as an article: a press release, a newsletter.
///
/// - SeeAlso: RFC 5322 (messages), RFC 2045–2047 (MIME).
struct MailMessage {
  private let header: MessageHeader
  private let body: ArraySlice<UInt8>
  private let level: Int
  /// What a part is that does not say it.
  private let defaultType: String

  /// Multipart inside multipart deeper than this is made to break its reader.
  private static let maxLevel = 20

  init(_ bytes: ArraySlice<UInt8>, level: Int = 0, defaultType: String = "text/plain") {
    let end = MessageHeader.end(in: bytes)
    header = MessageHeader(Array(bytes[bytes.startIndex..<(end?.header ?? bytes.endIndex)]))
    body = end.map { bytes[$0.body...] } ?? []
    self.level = level
    self.defaultType = defaultType
  }

  private var type: String { (header.first("content-type") ?? defaultType).lowercased() }

  /// Whether bytes begin as a mail does: several fields that every mail has, and nothing but fields.
  static func isMail(_ head: ArraySlice<UInt8>) -> Bool {
    guard let end = MessageHeader.end(in: head) else { return false }
    let lines = head[..<end.header].split(separator: 10)
    let areFields = lines.allSatisfy { line in
      guard let first = line.first else { return false }
      if first == 32 || first == 9 { return true }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      return name.count < line.count && name.count < 60
        && name.allSatisfy { (33...126).contains($0) }
    }
    let names = Set(MessageHeader(Array(head[..<end.header])).names)
    let usual: Set = ["from", "to", "date", "subject", "message-id", "mime-version", "received"]
    return areFields && names.contains("from") && names.intersection(usual).count >= 3
  }

  /// The articles of a mail: of one that only sends on others each of those, of any other the mail itself.
  func drafts(options: ReadingOptions) throws(ReadingFault) -> [ArticleDraft] {
    if SavedPage.isPage(header), let page = try page(options: options) { return [page] }
    var enclosed: [ArticleDraft] = []
    for message in try enclosedMessages() {
      enclosed += try message.drafts(options: options)
        .filter { OneLine.cleaned($0.body ?? "") != nil }
    }
    let own = try draft(options: options)
    if enclosed.isEmpty { return [own] }
    let isNote = own.body.map { $0.utf8.count < Self.maxStubBytes } ?? true
    return isNote ? enclosed : [own] + enclosed
  }

  /// The mails inside this one.
  private func enclosedMessages() throws(ReadingFault) -> [MailMessage] {
    guard type.hasPrefix("multipart/"), !type.hasPrefix("multipart/alternative") else {
      return type.hasPrefix("message/rfc822") ? [try content()] : []
    }
    var messages: [MailMessage] = []
    for part in try parts() { messages += try part.enclosedMessages() }
    return messages
  }

  /// The mail that a part of the kind `message/rfc822` holds.
  private func content() throws(ReadingFault) -> MailMessage {
    guard level < Self.maxLevel else { throw Self.tooDeep }
    return MailMessage(decodedBody[...], level: level + 1)
  }

  private func draft(options: ReadingOptions) throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.body = try text(options: options)
    draft.title = words("subject")
    draft.byline = words("from").map(Self.name)
    draft.outlet = words("from").flatMap(Self.domain)
    draft.dates = [words("date")].compactMap { $0 }
    draft.id = words("message-id")?.filter { $0 != "<" && $0 != ">" }
    draft.language = words("content-language")
    return draft
  }

  /// The page that a browser saved as a mail. The mail's own date is that of saving.
  ///
  /// - Returns: `nil` where no part is a page.
  private func page(options: ReadingOptions) throws(ReadingFault) -> ArticleDraft? {
    guard let part = try firstPage() else { return nil }
    var draft = try HTMLPage.draft(
      part.decodedBody, charset: part.header.parameter("charset", of: "content-type"),
      options: options)
    draft.title = draft.title ?? words("subject")
    draft.url =
      draft.url ?? header.first("snapshot-content-location")
      ?? part.header.first("content-location").flatMap(WebAddress.cleaned)
    return draft
  }

  /// The first part that is a web page, which those after it belong to.
  private func firstPage() throws(ReadingFault) -> MailMessage? {
    if type.hasPrefix("text/html") { return self }
    guard type.hasPrefix("multipart/") else { return nil }
    for part in try parts() {
      if let page = try part.firstPage() { return page }
    }
    return nil
  }

  private func words(_ name: String) -> String? {
    header.bytes(name).flatMap { OneLine.cleaned(EncodedWords.decoded($0)) }
  }

  /// `"Press Office" <press@mfa.example>` gives `Press Office`, and so does `press@mfa.example (Press Office)`.
  private static func name(_ from: String) -> String {
    if !from.contains("<"), let open = from.firstIndex(of: "("), from.hasSuffix(")"),
      let name = OneLine.cleaned(String(from[open...].dropFirst().dropLast()))
    {
      return name
    }
    let name = from.prefix { $0 != "<" }.filter { $0 != "\"" }
    return OneLine.cleaned(String(name)) ?? from.filter { $0 != "<" && $0 != ">" }
  }

  private static func domain(_ from: String) -> String? {
    guard let at = from.lastIndex(of: "@") else { return nil }
    let domain = from[from.index(after: at)...].prefix {
      $0.isLetter || $0.isNumber || "-.".contains($0)
    }
    return domain.isEmpty ? nil : domain.lowercased()
  }

  /// The plain text of the message, or what its HTML says; attachments and mails inside it are left out.
  private func text(options: ReadingOptions) throws(ReadingFault) -> String? {
    if header.first("content-disposition")?.lowercased().hasPrefix("attachment") == true {
      return nil
    }
    if type.hasPrefix("multipart/") {
      return try type.hasPrefix("multipart/alternative")
        ? alternativeText(options: options) : partText(options: options)
    }
    guard type.hasPrefix("text/plain") || type.hasPrefix("text/html") else { return nil }
    if isBase64, TransferEncoding.isBrokenBase64(body) {
      throw ReadingFault("a text that is not base64 although the mail says so")
    }
    let text = try UTF8Text.decoded(
      try Charset.utf8(
        decodedBody, declared: header.parameter("charset", of: "content-type"),
        passed: options.encoding)
    ).replacing("\r\n", with: "\n")
    if type.hasPrefix("text/html") { return try HTMLFragment.text(of: Array(text.utf8)) }
    guard header.parameter("format", of: "content-type")?.lowercased() == "flowed" else {
      return text
    }
    let deletesSpace = header.parameter("delsp", of: "content-type")?.lowercased() == "yes"
    return FlowedText.unwrapped(text, deletesSpace: deletesSpace)
  }

  private func partText(options: ReadingOptions) throws(ReadingFault) -> String? {
    var texts: [String] = []
    for part in try parts() {
      let text = try part.text(options: options)
      guard let text, OneLine.cleaned(text) != nil else { continue }
      texts.append(text)
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// The first of several versions, which is the plainest; where it only points to the others, the longest.
  private func alternativeText(options: ReadingOptions) throws(ReadingFault) -> String? {
    var chosen: String?
    for part in try parts() {
      guard let text = try part.text(options: options), OneLine.cleaned(text) != nil else {
        continue
      }
      guard let first = chosen else {
        chosen = text
        continue
      }
      if first.utf8.count < Self.maxStubBytes, text.utf8.count > first.utf8.count * 3 {
        chosen = text
      }
    }
    return chosen
  }

  /// "Your program does not show HTML; to read this mail on the web, …" in any language.
  private static let maxStubBytes = 600

  private static let tooDeep = ReadingFault("parts nested deeper than \(maxLevel) levels")

  private func parts() throws(ReadingFault) -> [MailMessage] {
    guard level < Self.maxLevel else { throw Self.tooDeep }
    guard let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty else {
      throw ReadingFault("a message of several parts that does not say where they begin")
    }
    let inner = type.hasPrefix("multipart/digest") ? "message/rfc822" : "text/plain"
    return Self.parts(of: body, boundary: Array("--\(boundary)".utf8))
      .map { MailMessage($0, level: level + 1, defaultType: inner) }
  }

  private static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var place = body.startIndex
    while place < body.endIndex {
      let end = body[place...].firstIndex(of: 10) ?? body.endIndex
      if body[place..<end].starts(with: boundary) {
        let rest = body[place..<end].dropFirst(boundary.count)
        let isLast = rest.starts(with: "--".utf8)
        // One boundary may be the beginning of another, `Part_1` of `Part_10`.
        if isLast || rest.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
          if let start { parts.append(body[start..<place]) }
          start = min(end + 1, body.endIndex)
          if isLast { return parts }
        }
      }
      place = min(end + 1, body.endIndex)
    }
    // A message that was cut off has its last part without an end.
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  private var transferEncoding: String? {
    header.first("content-transfer-encoding").flatMap(OneLine.cleaned)?.lowercased()
  }

  private var isBase64: Bool { transferEncoding == "base64" }

  private var decodedBody: [UInt8] {
    switch transferEncoding {
    case "base64": TransferEncoding.base64(body)
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    default: Array(body)
    }
  }
}
