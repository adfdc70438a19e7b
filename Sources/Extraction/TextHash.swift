import Authority

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

  /// The hash of a text of the program, taken while the program is compiled: the loop has constant bounds and bytes.
  @inline(__always) init(stringLiteral text: StaticString) {
    var hash = FNV1a()
    for place in 0..<text.utf8CodeUnitCount { hash.add(text.utf8Start[place]) }
    value = hash.value
  }
}

extension WordTable {
  subscript(text: TextHash) -> Value? { self[text.value] }
}

extension WordTable where Value == Bool {
  func contains(_ text: TextHash) -> Bool { self[text] != nil }
}

extension String {
  /// The words of a list that the program holds, which white space parts.
  var listedWords: [String] { utf8.split(whereSeparator: \.isBlank).map { String(Substring($0)) } }

  /// The text with a blank for each run of white space, and none at its ends.
  var onOneLine: String {
    let words =
      utf8.allSatisfy { $0 < 0x80 }
      ? listedWords : split(whereSeparator: \.isWhitespace).map(String.init)
    return words.joined(separator: " ")
  }
}
