/// Numeric character references to what would be control characters (`&#147;`): on the web they stand for the
/// characters of windows-1252.
///
/// - SeeAlso: HTML Living Standard, section 13.2.5.80, numeric character reference end state.
enum WesternReference {
  /// - Returns: The character that a number from 128 to 159 stands for; `nil` for any other.
  static func scalar(_ number: UInt32) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(number) else { return nil }
    return scalars[Int(number - 0x80)]
  }

  /// The same, of the UTF-8 of such a control character.
  static func scalar(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    lead == 0xC2 ? scalar(UInt32(trail)) : nil
  }

  private static let scalars: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}

extension [UInt8] {
  /// Puts the characters of windows-1252 in the place of control characters, in UTF-8 from an offset on.
  ///
  /// - Complexity: O(n) in the bytes from there; nothing is moved where there are none.
  mutating func replaceWesternReferences(from start: Int) {
    var rest = self[start...]
    var replaced: [UInt8] = []
    var place = start
    while let lead = self[place...].firstIndex(of: 0xC2), lead + 1 < count {
      place = lead + 2
      guard let scalar = WesternReference.scalar(lead: 0xC2, trail: self[lead + 1]) else {
        continue
      }
      replaced += rest[..<lead]
      replaced += scalar.utf8
      rest = self[place...]
    }
    if rest.startIndex > start { self = self[..<start] + replaced + rest }
  }
}
