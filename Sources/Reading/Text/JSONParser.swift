/// Reads JSON after RFC 8259, from UTF-8, and what Python writes beyond it: numbers that are none (`NaN`), and halves
/// of surrogate pairs, which become U+FFFD.
///
/// It exists beside Foundation's because a refusal has to name the place, because deep nesting must be
/// refused and not crash, and because the elements of a long array are wanted one at a time, also behind
/// a broken one.
struct JSONParser {
  /// Deeper than any data; whatever is deeper is made to break its reader.
  static let maxDepth = 10_000
  /// Deeper than any field of an article, and shallow enough for the stack of a worker thread. What lies
  /// below is passed over.
  static let keptDepth = 256

  private let bytes: ArraySlice<UInt8>
  private(set) var index: Int
  private var depth = 0
  /// Whether control characters in strings are let pass, and commas before a closing bracket, as they
  /// occur in the data that web pages carry.
  private let isLenient: Bool

  init(_ bytes: ArraySlice<UInt8>, isLenient: Bool = false) {
    self.bytes = bytes
    self.isLenient = isLenient
    index = bytes.startIndex
  }

  /// The value that is all of the bytes.
  static func value(of bytes: ArraySlice<UInt8>) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    if parser.index < bytes.endIndex { throw parser.fault("something after the end of the value") }
    return value
  }

  func fault(_ reason: String) -> JSONFault {
    JSONFault(reason: reason, offset: index - bytes.startIndex)
  }

  var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 10 || byte == 13 || byte == 9 { index += 1 }
  }

  /// Goes on at another place.
  mutating func move(to place: Int) { index = place }

  /// Passes a byte if it comes next after space.
  mutating func take(_ ascii: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: ascii) else { return false }
    index += 1
    return true
  }

  mutating func value() throws(JSONFault) -> JSONValue {
    skipSpace()
    switch peek {
    case nil: throw fault("the value is missing; the record is cut off")
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try nested { parser throws(JSONFault) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONFault) in try parser.array() }
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "N"): return try literal("NaN", .null)
    case UInt8(ascii: "I"): return try literal("Infinity", .null)
    case UInt8(ascii: "-") where bytes[index...].starts(with: "-I".utf8):
      return try literal("-Infinity", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(JSONFault) -> JSONValue
  ) throws(JSONFault) -> JSONValue {
    if depth >= Self.keptDepth { return try passedOver() }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try read(&self)
  }

  /// Passes over a value without recursion, however deep it is nested.
  ///
  /// - Returns: Null in its place.
  private mutating func passedOver() throws(JSONFault) -> JSONValue {
    /// The braces and brackets that are open, and the value that comes next in the innermost.
    var closers: [Unicode.Scalar] = []
    repeat {
      skipSpace()
      let isOpened = peek == UInt8(ascii: "{") || peek == UInt8(ascii: "[")
      if isOpened {
        guard depth + closers.count < Self.maxDepth else {
          throw fault("nested deeper than \(Self.maxDepth) levels")
        }
        closers.append(peek == UInt8(ascii: "{") ? "}" : "]")
        index += 1
      } else {
        _ = try value()
      }
      try passAfterValue(&closers, isOpened: isOpened)
    } while !closers.isEmpty
    return .null
  }

  /// Passes what may come between two values: closing brackets, a comma, a name.
  private mutating func passAfterValue(_ closers: inout [Unicode.Scalar], isOpened: Bool)
    throws(JSONFault)
  {
    var isFirst = isOpened
    while let closer = closers.last {
      let hasComma = !isFirst && take(",")
      if !hasComma || isLenient, take(closer) {
        closers.removeLast()
        isFirst = false
      } else if isFirst || hasComma {
        if closer == "}" { _ = try name() }
        return
      } else {
        throw fault("a comma or closing \(closer == "}" ? "brace" : "bracket") is missing")
      }
    }
  }

  private mutating func name() throws(JSONFault) -> String {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else { throw fault("a name in quotation marks is missing") }
    let name = try string()
    guard take(":") else { throw fault("a colon is missing after a name") }
    return name
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    var members: [JSONValue.Member] = []
    if take("}") { return .object(members) }
    repeat {
      if isLenient, take("}") { return .object(members) }
      let name = try name()
      members.append(JSONValue.Member(name: name, value: try value()))
    } while take(",")
    guard take("}") else { throw fault("a comma or closing brace is missing") }
    return .object(members)
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    repeat {
      if isLenient, take("]") { return .array(elements) }
      elements.append(try value())
    } while take(",")
    guard take("]") else { throw fault("a comma or closing bracket is missing") }
    return .array(elements)
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONFault)
    -> JSONValue
  {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.endIndex, bytes[index..<end].elementsEqual(word.description.utf8) else {
      throw fault("not a JSON value")
    }
    index = end
    return value
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = index
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }
    if peek == UInt8(ascii: "-") { index += 1 }
    guard isDigit(peek) else { throw fault("not a JSON value") }
    let hasLeadingZero = peek == UInt8(ascii: "0")
    index += 1
    if !hasLeadingZero { while isDigit(peek) { index += 1 } }
    if peek == UInt8(ascii: ".") {
      index += 1
      guard isDigit(peek) else { throw fault("a digit is missing in a number") }
      while isDigit(peek) { index += 1 }
    }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      guard isDigit(peek) else { throw fault("a digit is missing in a number") }
      while isDigit(peek) { index += 1 }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

extension JSONParser {
  /// - Precondition: A quotation mark comes next.
  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var text: [UInt8] = []
    var plain = index
    while true {
      guard let byte = peek else { throw fault("a string has no end; the record is cut off") }
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[plain..<index]
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("not UTF-8 in the string that ends here; pass --encoding")
        }
        index += 1
        return string
      case UInt8(ascii: "\\"):
        text += bytes[plain..<index]
        index += 1
        text += try escape()
        plain = index
      case 0..<32 where !isLenient: throw fault("a control character in a string")
      default: index += 1
      }
    }
  }

  /// - Precondition: The backslash is passed.
  private mutating func escape() throws(JSONFault) -> [UInt8] {
    guard let byte = peek else { throw fault("a string has no end; the record is cut off") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return [UInt8](String(Character(try scalar())).utf8)
    default: throw fault("an unknown escape in a string")
    }
  }

  private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes[index...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    let behind = index
    index += 2
    let second = try codeUnit()
    guard (0xDC00..<0xE000).contains(second) else {
      index = behind
      return "\u{FFFD}"
    }
    let value = 0x10000 + (unit & 0x3FF) << 10 + (second & 0x3FF)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits are missing in a string") }
    index += 4
    return unit
  }
}
