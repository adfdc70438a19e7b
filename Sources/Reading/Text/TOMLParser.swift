/// Reads TOML as heads of Markdown files have it.
///
/// Numbers, times and truth values are given as they are written. What is deeper than any field of an article is
/// refused.
///
/// - SeeAlso: https://toml.io/en/v1.0.0
struct TOMLParser {
  private static let maxDepth = 8
  /// More than any head has; each is looked for among those before it.
  private static let maxKeyCount = 1000

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var keyCount = 0
  private var root: [JSONValue.Member] = []
  /// Where the keys go that follow.
  private var table: [String] = []

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// - Throws: With the line in the text, from 1.
  static func value(of text: String) throws(ReadingFault) -> JSONValue {
    var parser = TOMLParser(text)
    while parser.passToNext() { try parser.expression() }
    return .object(parser.root)
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func begins(with word: String) -> Bool {
    scalars[index...].starts(with: word.unicodeScalars)
  }

  private mutating func take(_ word: String) -> Bool {
    guard begins(with: word) else { return false }
    index += word.unicodeScalars.count
    return true
  }

  private func fault(_ reason: String) -> ReadingFault {
    let line = 1 + scalars[..<min(index, scalars.count)].count { $0 == "\n" }
    return ReadingFault("the head is not TOML: \(reason)", line: line)
  }

  private mutating func skipSpace() {
    while let scalar = peek, scalar == " " || scalar == "\t" { index += 1 }
  }

  /// Passes blank lines and comments.
  ///
  /// - Returns: Whether something comes after them.
  private mutating func passToNext() -> Bool {
    while let scalar = peek {
      if scalar == "#" {
        while let other = peek, other != "\n" { index += 1 }
      } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        index += 1
      } else {
        return true
      }
    }
    return false
  }

  private mutating func expression() throws(ReadingFault) {
    if take("[[") {
      table = try key(closedBy: "]]")
      try insert(.array([.object([])]), at: table)
    } else if take("[") {
      table = try key(closedBy: "]")
    } else {
      let key = try key(closedBy: "=")
      try insert(try value(depth: 0), at: table + key)
    }
    skipSpace()
    if let next = peek, next != "\n", next != "\r", next != "#" {
      throw fault("something behind the end of a value")
    }
  }

  /// The parts of a key with full stops, and passes what closes it.
  private mutating func key(closedBy closer: String) throws(ReadingFault) -> [String] {
    var parts: [String] = []
    repeat {
      skipSpace()
      if peek == "\"" || peek == "'" {
        parts.append(try string())
      } else {
        let start = index
        while let scalar = peek, isBare(scalar) { index += 1 }
        guard index > start else { throw fault("a key is missing") }
        parts.append(text(start..<index))
      }
      skipSpace()
    } while take(".")
    guard take(closer) else { throw fault("\(closer) is missing behind a key") }
    keyCount += 1
    guard parts.count <= Self.maxDepth, keyCount <= Self.maxKeyCount else {
      throw fault("nested too deep, or too many keys")
    }
    return parts
  }

  private func isBare(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// Puts a value under a key; a list of tables gets one more.
  private mutating func insert(_ value: JSONValue, at path: [String]) throws(ReadingFault) {
    guard path.count <= Self.maxDepth else { throw fault("nested too deep") }
    root = Self.inserting(value, at: path[...], into: root)
  }

  private static func inserting(
    _ value: JSONValue, at path: ArraySlice<String>, into members: [JSONValue.Member]
  ) -> [JSONValue.Member] {
    guard let name = path.first else { return members }
    var members = members
    let place = members.firstIndex { $0.name == name } ?? members.count
    if place == members.count { members.append(.init(name: name, value: .null)) }
    let rest = path.dropFirst()
    switch members[place].value {
    case .array(let elements) where rest.isEmpty:
      members[place].value = .array(elements + (value.elements ?? [value]))
    case _ where rest.isEmpty: members[place].value = value
    case .array(var elements):
      // The keys behind the head of a list's table belong to its last one.
      if case .object(let inner)? = elements.popLast() {
        members[place].value = .array(elements + [.object(inserting(value, at: rest, into: inner))])
      }
    case .object(let inner): members[place].value = .object(inserting(value, at: rest, into: inner))
    default: members[place].value = .object(inserting(value, at: rest, into: []))
    }
    return members
  }
}

extension TOMLParser {
  private mutating func value(depth: Int) throws(ReadingFault) -> JSONValue {
    guard depth < Self.maxDepth else { throw fault("nested too deep") }
    skipSpace()
    switch peek {
    case "\"", "'": return .string(try string())
    case "[":
      index += 1
      return .array(try list(depth: depth))
    case "{":
      index += 1
      return .object(try members(depth: depth))
    default:
      let start = index
      while let scalar = peek, !",]}#\r\n".unicodeScalars.contains(scalar) { index += 1 }
      guard let bare = OneLine.cleaned(text(start..<index)) else {
        throw fault("a value is missing")
      }
      return .string(bare)
    }
  }

  private mutating func list(depth: Int) throws(ReadingFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    while passToNext() {
      if take("]") { return elements }
      elements.append(try value(depth: depth + 1))
      guard passToNext() else { break }
      if !take(","), peek != "]" { throw fault("a comma or closing bracket is missing") }
    }
    throw fault("a closing bracket is missing")
  }

  private mutating func members(depth: Int) throws(ReadingFault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    while passToNext() {
      if take("}") { return members }
      let key = try key(closedBy: "=")
      members = Self.inserting(try value(depth: depth + 1), at: key[...], into: members)
      guard passToNext() else { break }
      if !take(","), peek != "}" { throw fault("a comma or closing brace is missing") }
    }
    throw fault("a closing brace is missing")
  }

  /// - Precondition: A quotation mark comes next.
  private mutating func string() throws(ReadingFault) -> String {
    let mark = peek == "'" ? "'" : "\""
    let isLong = take(mark + mark + mark)
    if !isLong { index += 1 }
    // The first line of a long one may be empty.
    if isLong, !take("\r\n") { _ = take("\n") }
    let closer = isLong ? mark + mark + mark : mark
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      if take(closer) { return String(text) }
      index += 1
      if scalar == "\\", mark == "\"" {
        if let escaped = try escape() { text.append(escaped) }
      } else if scalar == "\n", !isLong {
        break
      } else {
        text.append(scalar)
      }
    }
    throw fault("a string has no end")
  }

  /// - Precondition: The backslash is passed.
  /// - Returns: `nil` for the end of a line that goes on.
  private mutating func escape() throws(ReadingFault) -> Unicode.Scalar? {
    guard let scalar = peek else { throw fault("a string has no end") }
    index += 1
    switch scalar {
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\"", "\\": return scalar
    case "u", "U":
      let count = scalar == "u" ? 4 : 8
      let digits = text(index..<min(index + count, scalars.count))
      guard let value = UInt32(digits, radix: 16), let named = Unicode.Scalar(value),
        digits.utf8.count == count
      else { throw fault("an unknown escape in a string") }
      index += count
      return named
    case " ", "\t", "\r", "\n":
      while let space = peek, space.properties.isWhitespace { index += 1 }
      return nil
    default: throw fault("an unknown escape in a string")
    }
  }
}
