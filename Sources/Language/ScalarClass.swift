/// What a Unicode scalar is to the tokeniser.
enum ScalarClass {
  case space
  /// A letter, a digit, an underscore or a sign that stands inside words.
  case word
  /// Anything else: punctuation, symbols.
  case mark

  /// The class of the scalar that begins at a position, and its bytes.
  static func read(
    _ bytes: Span<UInt8>, at position: Int, end: Int
  ) -> (scalarClass: ScalarClass, length: Int) {
    let byte = bytes[position]
    if byte < 0x80 {
      if ASCII.isWord(byte) { return (.word, 1) }
      return (byte <= 32 || byte == 127 ? .space : .mark, 1)
    }
    let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, end - position)
    return (ofScalar(decode(bytes, at: position, length: length)), length)
  }

  /// The scalar of so many bytes at a position.
  static func decode(_ bytes: Span<UInt8>, at position: Int, length: Int) -> UInt32 {
    var value = UInt32(bytes[position])
    if length > 1 { value &= length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07 }
    for offset in 1..<max(1, length) {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    return value
  }

  /// The class of a scalar outside ASCII.
  private static func ofScalar(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0xC0...0x24F where value != 0xD7 && value != 0xF7: return .word
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return .space
    case 0x2010...0x2BFF: return .mark
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .mark }
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    let isWord =
      properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
    return isWord ? .word : .mark
  }

  /// Whether the scalar at a position is an upper-case letter.
  static func isUppercase(_ bytes: Span<UInt8>, at position: Int, end: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return ASCII.isUppercase(byte) }
    let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, end - position)
    let scalar = Unicode.Scalar(decode(bytes, at: position, length: length))
    return scalar?.properties.isUppercase ?? false
  }
}

/// Classes of ASCII bytes.
enum ASCII {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  static func isUppercase(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  static func isLowercase(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 95 }
  static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

  /// A word of up to eight bytes as one number, in lower case; 0 for a longer one.
  static func packed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    guard range.count <= 8 else { return 0 }
    var word: UInt64 = 0
    for position in range { word = word << 8 | UInt64(lowercased(bytes[position])) }
    return word
  }

  /// Words of up to eight ASCII letters, separated by blanks, each as one number.
  static func packedWords(_ list: StaticString) -> Set<UInt64> {
    list.withUTF8Buffer { bytes in
      Set(
        bytes.split(whereSeparator: { $0 == 32 || $0 == 10 }).map { word in
          word.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        })
    }
  }
}
