import Records

/// A text by its hash alone, as words of an article are compared with words of a list.
///
///     words[place].text == "treaty"
///
/// Two texts that differ would have to share all 64 bits.
struct TextHash: Hashable, ExpressibleByStringLiteral {
  /// `FNV1a` of the text's UTF-8.
  let value: UInt64

  init(value: UInt64) { self.value = value }

  init(_ text: some StringProtocol) { value = FNV1a(text.utf8).value }

  /// The hash of a number from 0 to 9 in decimal.
  init(digit: Int) { value = FNV1a(CollectionOfOne(UInt8(ascii: "0") + UInt8(digit))).value }

  /// The hash of a text in ASCII with its letters in lower case; `nil` for another text.
  init?(ofASCII bytes: ArraySlice<UInt8>) {
    var hash = FNV1a()
    var bits: UInt8 = 0
    for byte in bytes {
      hash.add(byte.lowercased)
      bits |= byte
    }
    guard bits < 0x80 else { return nil }
    value = hash.value
  }

  /// The hash of a text of the program, taken while the program is compiled: the loop has constant bounds and bytes.
  @inline(__always) init(stringLiteral text: StaticString) {
    var hash = FNV1a()
    for place in 0..<text.utf8CodeUnitCount { hash.add(text.utf8Start[place]) }
    value = hash.value
  }
}
