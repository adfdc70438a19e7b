import Records
import Yams

/// Markdown with a head in YAML or TOML.
enum MarkdownFile {
  /// What a head is written in, by the lines around it.
  private enum Head: String, CaseIterable {
    case yaml = "---"
    case toml = "+++"

    /// What stands behind a key.
    var keyMark: UInt8 { self == .yaml ? UInt8(ascii: ":") : UInt8(ascii: "=") }

    var closers: [String] { self == .yaml ? [rawValue, "..."] : [rawValue] }
  }

  /// - Parameter bytes: UTF-8 that has been validated.
  static func article(in bytes: [UInt8], source: RecordSource) throws(ReadingFault) -> ReadOutcome {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)[...]
    var fields = RecordFields()
    var bodyLines = lines
    if let (kind, end) = frontMatter(of: lines) {
      let head = String(
        decoding: bytes[lines[lines.startIndex + 1].startIndex..<lines[end].startIndex],
        as: UTF8.self)
      fields = self.fields(
        of: try value(of: head, kind), names: FieldNames(map: source.options.columns))
      bodyLines = lines[(end + 1)...]
    }
    var draft = try fields.draft()
    if draft.title == nil { draft.title = heading(of: bodyLines) }
    draft.body = MarkdownText.plain(bodyLines)
    return source.article(draft)
  }

  /// Whether bytes begin with a head: a line of three dashes or plus signs, then a key.
  static func hasFrontMatter(_ head: ArraySlice<UInt8>) -> Bool {
    guard let kind = Head.allCases.first(where: { head.starts(with: $0.rawValue.utf8) }),
      let feed = head.firstIndex(of: 10),
      head[head.startIndex..<feed].dropFirst(3).allSatisfy({ $0 == 13 || $0 == 32 })
    else { return false }
    let line = head[(feed + 1)...].prefix { $0 != 10 }
    guard let mark = line.firstIndex(of: kind.keyMark) else { return false }
    let key = line[..<mark].prefix { $0 != 32 }
    return !key.isEmpty && line[key.endIndex..<mark].allSatisfy { $0 == 32 }
      && key.allSatisfy { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 || $0 == 95 || $0 == 45 }
  }

  /// The kind of a file's head, and the index of the line that closes it; `nil` when there is none.
  private static func frontMatter(of lines: ArraySlice<ArraySlice<UInt8>>) -> (Head, end: Int)? {
    guard let first = lines.first,
      let kind = Head.allCases.first(where: { isRule(first, $0.rawValue) }),
      let end = lines.dropFirst().firstIndex(where: { line in
        kind.closers.contains { isRule(line, $0) }
      })
    else { return nil }
    return (kind, end)
  }

  private static func isRule(_ line: ArraySlice<UInt8>, _ rule: String) -> Bool {
    line.starts(with: rule.utf8) && MarkdownLine.trimmed(line).count == rule.utf8.count
  }

  private static func value(of head: String, _ kind: Head) throws(ReadingFault) -> JSONValue {
    guard kind == .yaml else {
      do throws(ReadingFault) {
        return try TOMLParser.value(of: head)
      } catch {
        // The head begins on the second line.
        throw ReadingFault(error.reason, line: error.line.map { $0 + 1 })
      }
    }
    let node: Yams.Node?
    do {
      node = try Yams.compose(yaml: head)
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw ReadingFault("the head is not YAML; see what stands between the lines of dashes")
    }
    return node.map { json($0, depth: 0) } ?? .null
  }

  private static func fields(of head: JSONValue, names: FieldNames) -> RecordFields {
    var fields = RecordFields()
    for field in FieldNames.known.keys where field != "text" {
      fields.values[field] = names.values(of: field, in: head).compactMap(JSONArticle.shortText)
    }
    return fields
  }

  /// Scalars as they are written; what is deeper than any field of an article is left out.
  private static func json(_ node: Yams.Node, depth: Int) -> JSONValue {
    guard depth < maxDepth else { return .null }
    switch node {
    case .scalar(let scalar): return node.null == nil ? .string(scalar.string) : .null
    case .sequence(let sequence): return .array(sequence.map { json($0, depth: depth + 1) })
    case .mapping(let mapping):
      return .object(
        mapping.compactMap { key, value in
          key.string.map { JSONValue.Member(name: $0, value: json(value, depth: depth + 1)) }
        })
    default: return .null
    }
  }

  private static let maxDepth = 8

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
