import Records
import Yams

/// Markdown with a YAML head.
enum MarkdownFile {
  /// - Parameter bytes: UTF-8 that has been validated.
  static func article(in bytes: [UInt8], source: RecordSource) throws(ReadingFault) -> ReadOutcome {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)[...]
    var draft = ArticleDraft()
    var bodyLines = lines
    if let end = endOfFrontMatter(lines) {
      let head = String(
        decoding: bytes[lines[lines.startIndex + 1].startIndex..<lines[end].startIndex],
        as: UTF8.self)
      try read(frontMatter: head, into: &draft, names: FieldNames(map: source.options.columns))
      bodyLines = lines[(end + 1)...]
    }
    if draft.title == nil { draft.title = heading(of: bodyLines) }
    draft.body = MarkdownText.plain(bodyLines)
    return source.article(draft)
  }

  /// Whether bytes begin with a head: a line of three dashes, then a key.
  static func hasFrontMatter(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.starts(with: "---".utf8), let feed = head.firstIndex(of: 10),
      head[head.startIndex..<feed].dropFirst(3).allSatisfy({ $0 == 13 || $0 == 32 })
    else { return false }
    let key = head[(feed + 1)...].prefix { $0 != UInt8(ascii: ":") && $0 != 10 }
    return !key.isEmpty && head[(feed + 1 + key.count)...].first == UInt8(ascii: ":")
      && key.allSatisfy { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 || $0 == 95 || $0 == 45 }
  }

  /// The index of the line that closes the head; `nil` when there is none.
  private static func endOfFrontMatter(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Int? {
    guard let first = lines.first, isRule(first, "---") else { return nil }
    return lines.dropFirst().firstIndex { isRule($0, "---") || isRule($0, "...") }
  }

  private static func isRule(_ line: ArraySlice<UInt8>, _ rule: String) -> Bool {
    line.starts(with: rule.utf8) && MarkdownLine.trimmed(line).count == rule.utf8.count
  }

  private static func read(
    frontMatter: String, into draft: inout ArticleDraft, names: FieldNames
  ) throws(ReadingFault) {
    let node: Yams.Node?
    do {
      node = try Yams.compose(yaml: frontMatter)
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw ReadingFault("the head is not YAML; see what stands between the lines of dashes")
    }
    guard let mapping = node?.mapping else { return }
    let members = mapping.compactMap { key, value in
      key.string.map { JSONValue.Member(name: $0, value: json(value)) }
    }
    let head = JSONValue.object(members)
    func first(_ field: String) -> String? {
      names.values(of: field, in: head).lazy.compactMap(words).first
    }
    draft.id = first("id")
    draft.title = first("title")
    draft.outlet = first("outlet")
    draft.url = first("url")
    draft.byline = first("byline")
    draft.dates = names.values(of: "date", in: head).compactMap(words)
    draft.language = first("language")
    draft.genre = first("genre").flatMap(FieldNames.genre)
  }

  private static func words(_ value: JSONValue) -> String? {
    if let text = value.text { return text.isEmpty ? nil : text }
    let texts = value.elements?.compactMap(words) ?? []
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Scalars as they are written, lists of them; nothing deeper is a field of an article.
  private static func json(_ node: Yams.Node) -> JSONValue {
    switch node {
    case .scalar(let scalar): .string(scalar.string)
    case .sequence(let sequence): .array(sequence.compactMap { $0.string.map(JSONValue.string) })
    default: .null
    }
  }

  private static func fault(of error: YamlError) -> ReadingFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // Yams counts from 1 in the head, which begins on the second line.
      ReadingFault(
        "the head is not YAML at column \(mark.column): \(problem)", line: mark.line + 1)
    default: ReadingFault("the head is not YAML: \(error)")
    }
  }

  /// The text of a heading of the first level that comes before anything else.
  private static func heading(of lines: ArraySlice<ArraySlice<UInt8>>) -> String? {
    guard let first = lines.first(where: { !MarkdownLine.trimmed($0).isEmpty }),
      first.starts(with: "# ".utf8)
    else { return nil }
    return MarkdownText.plain([first])
  }
}
