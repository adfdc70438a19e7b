/// The label at the head of a turn in a transcript: `MS. PSAKI:`, `THE PRESIDENT:`, `Q`, `Sergey Lavrov:`.
struct TurnLabel: Hashable {
  /// UTF-8 byte range of the label without its colon or brackets.
  let range: Range<Int>
  /// Where the words of the turn begin.
  let contentStart: Int
  /// Whether its letters are all capitals, which nothing but a label is at the start of a line.
  let isCapital: Bool

  /// The longest label in bytes: "SENIOR STATE DEPARTMENT OFFICIAL NUMBER TWO (via translator)".
  private static let longest = 80

  /// Reads the label with which a line or block begins.
  init?(atStartOf block: Range<Int>, in bytes: [UInt8]) {
    if let question = TurnLabel(questionAt: block, in: bytes) {
      self = question
      return
    }
    let limit = min(block.upperBound, block.lowerBound + TurnLabel.longest)
    guard bytes[block.lowerBound].isUppercaseLetter || bytes[block.lowerBound] >= 0xC3,
      let colon = bytes[block.lowerBound..<limit].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    var name = bytes.trimmed(block.lowerBound..<colon)
    if let bracket = bytes[name].firstIndex(where: {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[")
    }) {
      name = bytes.trimmed(name.lowerBound..<bracket)
    }
    guard let isCapital = TurnLabel.letterCase(of: bytes[name]) else { return nil }
    range = name
    contentStart = bytes.trimmed(colon + 1..<block.upperBound).lowerBound
    self.isCapital = isCapital
  }

  /// `Q  Thank you, Jen.`: the letter, then two blanks or a no-break space.
  private init?(questionAt block: Range<Int>, in bytes: [UInt8]) {
    let start = block.lowerBound
    guard block.count >= 4, bytes[start] == UInt8(ascii: "Q") else { return nil }
    let spaced =
      (bytes[start + 1].isBlank
        && (bytes[start + 2].isBlank || bytes.matches("\u{A0}", at: start + 2)))
      || bytes.matches("\u{A0}", at: start + 1) || bytes[start + 1] == UInt8(ascii: ":")
    guard spaced else { return nil }
    range = start..<start + 1
    contentStart =
      bytes.trimmed(start + (bytes[start + 1] == UInt8(ascii: ":") ? 2 : 1)..<block.upperBound)
      .lowerBound
    isCapital = true
  }

  /// - Returns: Whether all letters are capitals; `nil` when the words are not those of a label: each a capitalised
  ///   word, a title or a small word between names, six at the most in mixed case.
  private static func letterCase(of name: ArraySlice<UInt8>) -> Bool? {
    let words = name.split(whereSeparator: \.isBlank)
    guard !words.isEmpty, words.count <= 9 else { return nil }
    guard name.allSatisfy({ $0.isWordByte || $0.isBlank || ".'’-,#&/".utf8.contains($0) }) else {
      return nil
    }
    if !name.contains(where: \.isLowercaseLetter) {
      return name.contains(where: \.isUppercaseLetter) ? true : nil
    }
    // "Ms. PSAKI", "Secretary Blinken", "Sergey Lavrov": names, and not the start of a sentence.
    guard words.count <= 6 else { return nil }
    let isName = words.allSatisfy { word in
      word[word.startIndex].isUppercaseLetter || word[word.startIndex] >= 0x80
        || smallWords.contains(Array(word))
    }
    return isName ? false : nil
  }

  private static let smallWords: Set<[UInt8]> = Set(
    ["of", "the", "de", "da", "du", "van", "von", "bin", "ibn", "al", "el", "and", "y"]
      .map { Array($0.utf8) })
}
