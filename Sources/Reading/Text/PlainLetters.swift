import Records

/// Letters as people write them, in texts that were set for print.
enum PlainLetters {
  /// A text without soft hyphens, and with single letters for ligatures ("ﬁ"): in neither way would a word be found,
  /// or taken for the same as elsewhere.
  ///
  /// - Complexity: O(n); no copy where there are none.
  static func of(_ text: String) -> String {
    guard hasOthers(text) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value != 0xAD {
      if let letters = ligatures[scalar] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Whether a text may have such characters, by the first bytes of their UTF-8.
  private static func hasOthers(_ text: String) -> Bool {
    text.holds("\u{AD}") || text.holds(byte: 0xEF)
  }

  /// - SeeAlso: The Unicode Standard, chart FB00, Latin ligatures.
  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st",
  ]
}
