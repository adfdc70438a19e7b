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

/// One JSON value in a file: an object, or an array of them.
struct JSONFile: RecordReader {
  private let bytes: [UInt8]
  private let source: RecordSource
  private var parser: JSONParser
  private var record = 0
  private var line = 1
  private var lineIndex = 0
  private let isArray: Bool
  private var isDone = false
  /// What else an object holds that is not in an array.
  private var pending: ArraySlice<ReadOutcome> = []

  init(_ bytes: [UInt8], source: RecordSource) throws(ReadingFault) {
    self.bytes = bytes
    self.source = source
    parser = JSONParser(bytes[...])
    isArray = parser.take("[")
    if isArray, parser.take("]") { throw ReadingFault("an empty array; there is nothing to read") }
  }

  mutating func next() throws(ReadingFault) -> ReadOutcome? {
    if isDone { return pending.popFirst() }
    guard isArray else {
      isDone = true
      let outcomes = JSONArticle.outcomes(
        of: bytes[...], source: source, record: nil, line: 1, isOneLine: false)
      pending = outcomes.dropFirst()
      return outcomes[0]
    }
    do throws(JSONFault) {
      parser.skipSpace()
      line += bytes[lineIndex..<parser.index].count { $0 == 10 }
      lineIndex = parser.index
      record += 1
      let value = try parser.value()
      if !parser.take(",") {
        guard parser.take("]") else {
          throw parser.fault("a comma or closing bracket is missing")
        }
        isDone = true
        parser.skipSpace()
        if parser.index < bytes.count { throw parser.fault("something after the end of the array") }
      }
      return JSONArticle.outcome(of: value, source: source, record: record, line: line)
    } catch {
      isDone = true
      return JSONArticle.refusal(error, in: bytes[...], source: source, record: record, line: 1)
    }
  }
}

/// One object as an article.
enum JSONArticle {
  /// - Parameter record: The number of the first; `nil` when the object is the whole file.
  /// - Returns: One outcome at least; several where the object is no article and holds a list of them.
  static func outcomes(
    of bytes: ArraySlice<UInt8>, source: RecordSource, record: Int?, line: Int, isOneLine: Bool
  ) -> [ReadOutcome] {
    do {
      let value = try JSONParser.value(of: bytes)
      let line = isOneLine ? line : nil
      guard let list = list(in: value, source: source) else {
        return [outcome(of: value, source: source, record: record, line: line)]
      }
      return list.enumerated().map { index, element in
        outcome(of: element, source: source, record: (record ?? 1) + index, line: line)
      }
    } catch {
      return [refusal(error, in: bytes, source: source, record: record, line: line)]
    }
  }

  /// The articles of an answer of a service (`{"status": "ok", "articles": [{…}, …]}`): the one list of
  /// objects in an object without a text.
  private static func list(in value: JSONValue, source: RecordSource) -> [JSONValue]? {
    guard case .object(let members) = value else { return nil }
    let lists = members.compactMap { member -> [JSONValue]? in
      guard let elements = member.value.elements, case .object = elements.first else { return nil }
      return elements
    }
    let names = FieldNames(map: source.options.columns)
    guard lists.count == 1, names.values(of: "text", in: value).isEmpty else { return nil }
    return lists[0]
  }

  static func outcome(of value: JSONValue, source: RecordSource, record: Int?, line: Int?)
    -> ReadOutcome
  {
    guard case .object = value else {
      return source.refusal("not an object; one with a text is needed", record: record, line: line)
    }
    let names = FieldNames(map: source.options.columns)
    var draft = ArticleDraft()
    draft.body = names.values(of: "text", in: value).lazy.compactMap(bodyText).first
    guard draft.body != nil else {
      return source.refusal(
        "no text in it: none of \(names.listed("text")); name yours with --map text=NAME",
        record: record, line: line)
    }
    func first(_ field: String) -> String? {
      names.values(of: field, in: value).lazy.compactMap(shortText).first
    }
    draft.id = first("id")
    draft.title = first("title")
    draft.outlet = first("outlet")
    draft.url = first("url")
    draft.byline = first("byline")
    draft.dates = names.values(of: "date", in: value).compactMap(shortText)
    draft.language = first("language")
    draft.genre = first("genre").flatMap(FieldNames.genre)
    do {
      draft.body = try draft.body.map(HTMLFragment.words)
    } catch {
      return source.refusal(error, record: record, line: line)
    }
    return source.article(draft, record: record, line: line)
  }

  static func refusal(
    _ fault: JSONFault, in bytes: ArraySlice<UInt8>, source: RecordSource, record: Int?, line: Int
  ) -> ReadOutcome {
    let before = bytes.prefix(fault.offset)
    let column = before.suffix(from: (before.lastIndex(of: 10) ?? before.startIndex - 1) + 1)
      .count { $0 & 0xC0 != 0x80 }
    return source.refusal(
      "broken JSON at column \(column + 1): \(fault.reason)", record: record,
      line: line + before.count { $0 == 10 })
  }

  /// A text, a list of paragraphs, or the parts that fundus makes of an article.
  private static func bodyText(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .array(let parts):
      let texts = parts.compactMap(bodyText)
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    case .object:
      let parts = ["summary", "sections", "headline", "paragraphs"].compactMap { value[$0] }
      let texts = parts.compactMap(bodyText)
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    default: return nil
    }
  }

  /// A text, or a list of names, or a thing that has a name.
  private static func shortText(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text.utf8.isEmpty ? nil : text
    case .number(let text): return text
    case .array(let elements):
      let texts = elements.compactMap(shortText)
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .object:
      return ["name", "title", "requested_url", "responded_url", "$date", "$oid"].lazy
        .compactMap { value[$0] }.compactMap(shortText).first
    default: return nil
    }
  }
}
