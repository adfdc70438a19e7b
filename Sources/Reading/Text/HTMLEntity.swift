import CLibXML2

/// Character references, which occur outside HTML too.
enum HTMLEntity {
  /// In bytes, the semicolon included; the longest name that HTML gives to one character has 24 letters.
  private static let longest = 32

  /// - Parameter name: What stands between `&` and `;`.
  static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { WesternReference.scalar($0) ?? Unicode.Scalar($0) }
        .flatMap { $0.value == 0 ? nil : $0 }
    }
    // XML's own name, which HTML 4 does not have.
    if name == "apos" { return "'" }
    guard let first = name.utf8.first, (97...122).contains(first | 0x20),
      let entity = htmlEntityLookup(name)
    else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }

  /// The reference that some bytes begin with.
  ///
  /// - Parameter bytes: UTF-8 behind an ampersand.
  /// - Returns: Its character, and where what follows it begins; `nil` where an ampersand is just that.
  static func reference(in bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let end = bytes.prefix(longest).firstIndex(of: UInt8(ascii: ";")),
      let scalar = scalar(named: String(decoding: bytes[..<end], as: UTF8.self))
    else { return nil }
    return (scalar, end + 1)
  }

  /// A text with its references resolved; an ampersand that begins none stays.
  ///
  /// - Complexity: O(n).
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: resolved(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The same of UTF-8.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      output += rest[..<mark]
      rest = rest[(mark + 1)...]
      if let (scalar, end) = reference(in: rest) {
        output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        rest = rest[end...]
      } else {
        output.append(UInt8(ascii: "&"))
      }
    }
    return output + rest
  }
}
