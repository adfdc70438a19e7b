import Records

/// How many columns of a terminal text takes.
package enum DisplayWidth {
  /// The width of the text in columns, which holds no line break.
  ///
  /// - Complexity: O(n); one pass over the bytes when all are printable ASCII.
  package static func of(_ text: some StringProtocol) -> Int {
    PlainText.width(of: text) ?? text.reduce(0) { $0 + of($1) }
  }

  /// The width of what a reader takes for one character: 0, 1 or 2.
  ///
  /// A cluster is as wide as its first scalar, since what follows combines with it; a variation
  /// selector 16 asks for the emoji, which is wide, and two regional indicators are a flag.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let width = of(first)
    guard let second = scalars.dropFirst().first else { return width }
    if second == "\u{FE0F}", first.properties.isEmoji { return 2 }
    if regionalIndicators.contains(first), regionalIndicators.contains(second) { return 2 }
    return width
  }

  private static let regionalIndicators: ClosedRange<Unicode.Scalar> = "\u{1F1E6}"..."\u{1F1FF}"

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if isWide(value) || scalar.properties.isEmojiPresentation { return 2 }
    // Vowels and finals of conjoining Hangul stand within the syllable of their initial.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    let place = wideRanges.firstOrdered { $0.upperBound >= value }
    return place < wideRanges.count && wideRanges[place].contains(value)
  }

  /// Scalars of East Asian width W or F, emoji aside, in ascending order.
  ///
  /// - SeeAlso: UAX #11, EastAsianWidth.txt 15.1; ranges are joined across unassigned code points,
  ///   which are wide by default inside the CJK blocks.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]
}
