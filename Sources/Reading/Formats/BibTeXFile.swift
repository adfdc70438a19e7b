/// References as BibTeX and BibLaTeX keep them.
///
/// - SeeAlso: Oren Patashnik, "BibTeXing", 1988; Philip Kime and others, "The biblatex Package", section 2.
struct BibTeXFile {
  private let bytes: [UInt8]
  private let source: RecordSource
  private var index = 0
  /// Where lines are counted up to, and how many end before it.
  private var counted = (index: 0, feeds: 0)
  private var outcomes: [ReadOutcome] = []
  private var brokenCount = 0
  /// Texts by the names that the file gives them (`@string`).
  private var names: [String: String] = [:]

  private init(_ bytes: [UInt8], _ source: RecordSource) {
    self.bytes = bytes
    self.source = source
  }

  /// Whether a file begins with a record, or with a comment of a reference manager.
  static func isReferences(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.first == UInt8(ascii: "@") else { return false }
    let type = head.dropFirst().prefix { (97...122).contains($0 | 0x20) }
    let rest = head[type.endIndex...].drop { $0 == 32 }
    return rest.first == UInt8(ascii: "{")
      && types.contains(String(decoding: type, as: UTF8.self).lowercased())
  }

  private static let types: Set = [
    "article", "newspaper", "online", "misc", "book", "inbook", "incollection", "inproceedings",
    "techreport", "report", "unpublished", "phdthesis", "mastersthesis", "thesis", "manual",
    "proceedings", "electronic", "www", "webpage", "magazine", "comment", "string", "preamble",
  ]

  /// - Parameter bytes: UTF-8 of a whole file.
  /// - Throws: When there is no record in it.
  static func outcomes(in bytes: [UInt8], source: RecordSource) throws(ReadingFault)
    -> [ReadOutcome]
  {
    var file = BibTeXFile(bytes, source)
    while let at = bytes[file.index...].firstIndex(of: UInt8(ascii: "@")) {
      file.index = at + 1
      file.record(from: at)
    }
    if file.outcomes.isEmpty { throw ReadingFault("no reference in it; there is nothing to read") }
    return file.outcomes
  }

  private mutating func record(from start: Int) {
    let type = word().lowercased()
    skipSpace()
    // An address of mail between the records is none.
    guard !type.isEmpty, let open = peek, open == UInt8(ascii: "{") || open == UInt8(ascii: "(")
    else { return }
    index += 1
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    if type == "comment" || type == "preamble" { return }
    let line = line(at: start)
    do throws(ReadingFault) {
      if type == "string" {
        for (name, value) in try fields(until: close) { names[name] = value }
        return
      }
      let key = key()
      let fields = try fields(until: close)
      let first = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
      let reference = reference(first, key: key, line: line)
      outcomes.append(reference.outcome(outcomes.count + 1, source))
    } catch {
      outcomes.append(source.refusal(error, record: outcomes.count + 1, line: line))
      brokenCount += 1
      // A value without its end takes all that follows.
      if brokenCount < Self.maxBrokenCount { index = start + 1 }
      passToNextRecord()
    }
  }

  /// Each may be read to the end of the file; one with as many is no BibTeX.
  private static let maxBrokenCount = 20

  /// Goes on with the next line that begins a record.
  private mutating func passToNextRecord() {
    while index < bytes.count {
      let isStart = bytes[index] == UInt8(ascii: "@") && index > 0 && bytes[index - 1] == 10
      if isStart { return }
      index += 1
    }
  }

  /// The line that a place is on, from 1; places are asked for in their order.
  private mutating func line(at place: Int) -> Int {
    counted.feeds += bytes[counted.index..<place].count { $0 == 10 }
    counted.index = place
    return counted.feeds + 1
  }

  private func reference(_ fields: [String: String], key: String, line: Int) -> Reference {
    func first(_ names: [String]) -> String? {
      names.lazy.compactMap { fields[$0] }.map(LaTeXText.plain).first { !$0.isEmpty }
    }
    var reference = Reference(line: line)
    reference.id = OneLine.cleaned(key)
    reference.title = first(["title"])
    reference.outlet = first([
      "journal", "journaltitle", "newspaper", "booktitle", "publisher", "organization",
      "howpublished",
    ])
    reference.authors = Self.people(fields["author"] ?? "").map(LaTeXText.plain)
    let day = ["year", "month", "day"].compactMap { fields[$0] }.map(LaTeXText.plain)
    reference.dates = [first(["date"]), day.reversed().joined(separator: " "), first(["year"])]
      .compactMap(\.self)
    reference.url = fields["url"].map(LaTeXText.address)
    reference.language = first(["language", "langid"])
    reference.texts = ["fulltext", "abstract"].compactMap { fields[$0] }.map(LaTeXText.plain)
    return reference
  }

  /// The names in a list of authors, parted by "and" outside braces.
  private static func people(_ authors: String) -> [String] {
    var people: [[Substring]] = [[]]
    var depth = 0
    for word in authors.split(whereSeparator: \.isWhitespace) {
      if word == "and", depth == 0 {
        people.append([])
      } else {
        people[people.count - 1].append(word)
      }
      depth += word.utf8.reduce(0) {
        $0 + ($1 == UInt8(ascii: "{") ? 1 : $1 == UInt8(ascii: "}") ? -1 : 0)
      }
    }
    return people.filter { !$0.isEmpty && $0 != ["others"] }.map { $0.joined(separator: " ") }
  }
}

extension BibTeXFile {
  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || (9...13).contains(byte) { index += 1 }
  }

  private mutating func take(_ ascii: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: ascii) else { return false }
    index += 1
    return true
  }

  /// Letters, figures and the marks that names have in them.
  private mutating func word() -> String {
    let start = index
    while let byte = peek, byte > 32, !"{}(),=\"#%@".utf8.contains(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func key() -> String {
    let start = index
    while let byte = peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte != 10 {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func fields(until close: UInt8) throws(ReadingFault) -> [(
    name: String, value: String
  )] {
    var fields: [(name: String, value: String)] = []
    while true {
      while take(",") {}
      guard let next = peek else { break }
      if next == close {
        index += 1
        return fields
      }
      let name = word().lowercased()
      guard !name.isEmpty, take("=") else {
        throw ReadingFault("broken BibTeX: a name with = behind it is missing")
      }
      fields.append((name, try value()))
    }
    throw ReadingFault("broken BibTeX: the record has no end")
  }

  /// Pieces with # between them.
  private mutating func value() throws(ReadingFault) -> String {
    var value = ""
    repeat {
      skipSpace()
      switch peek {
      case UInt8(ascii: "{"): value += try piece(closedBy: UInt8(ascii: "}"))
      case UInt8(ascii: "\""): value += try piece(closedBy: UInt8(ascii: "\""))
      default:
        let word = word()
        if word.isEmpty { throw ReadingFault("broken BibTeX: a value is missing") }
        value += names[word.lowercased()] ?? word
      }
    } while take("#")
    return value
  }

  /// - Precondition: The opening mark comes next.
  private mutating func piece(closedBy close: UInt8) throws(ReadingFault) -> String {
    index += 1
    let start = index
    var depth = 0
    while let byte = peek {
      if byte == close, depth == 0 {
        index += 1
        return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
      }
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < bytes.count: index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      index += 1
    }
    throw ReadingFault("broken BibTeX: a value has no end")
  }
}
