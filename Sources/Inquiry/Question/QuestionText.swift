import Authority

/// A question cut into words.
struct QuestionText: Hashable, Sendable {
  let text: String
  let bytes: [UInt8]
  let tokens: [QuestionToken]
  /// Ranges of tokens that stood in quotation marks.
  let quotations: [Range<Int>]

  init(_ question: String) {
    text = question
    let bytes = Array(question.utf8)
    self.bytes = bytes
    let words = WordScanner.words(in: bytes, ranges: [0..<bytes.count])
    tokens = words.indices.map { index in
      let word = words[index]
      let text = String(decoding: bytes[word.range], as: UTF8.self)
      let before = index == 0 ? 0 : words[index - 1].end
      let between = String(decoding: bytes[before..<word.start], as: UTF8.self)
      return QuestionToken(
        text: text, folded: text.lowercased(), word: word, gap: between,
        isPossessive: Self.isPossessive(bytes[word.end...]),
        isHyphenated: index > 0 && ["-", "‐", "‑", "–", "—"].contains(between),
        isAfterMark: index > 0 && between.contains { ",;:.!?()".contains($0) })
    }
    quotations = QuotationMarks.ranges(in: question).compactMap { range in
      let inside = words.indices.filter { range.contains(words[$0].start) }
      return inside.first.flatMap { first in inside.last.map { first..<$0 + 1 } }
    }
  }

  private static func isPossessive(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: "'".utf8) || rest.starts(with: "’".utf8)
  }

  /// The words as they were typed, with what stands between them.
  func words(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[tokens[first].word.start..<tokens[last].word.end], as: UTF8.self)
  }

  /// Whether a person typed no capital, or nothing but capitals: letters' case then tells nothing.
  var isWithoutCase: Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.allSatisfy { !$0.properties.isUppercase }
      || letters.count > 3 && letters.allSatisfy { !$0.properties.isLowercase }
  }
}

/// Finds what stands in quotation marks.
enum QuotationMarks {
  private static let pairs: [(open: Character, close: Set<Character>)] = [
    ("\"", ["\"", "”", "“"]), ("“", ["”", "\"", "“"]), ("„", ["“", "”", "\""]), ("«", ["»"]),
  ]

  /// UTF-8 byte ranges inside the marks; one that is not closed is no quotation.
  static func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: (start: Int, close: Set<Character>)?
    var offset = 0
    var before: Character = " "
    for character in text {
      let end = offset + character.utf8.count
      if let (start, close) = open {
        if close.contains(character) {
          ranges.append(start..<offset)
          open = nil
        }
      } else if let pair = pairs.first(where: { $0.open == character }) {
        open = (end, pair.close)
      } else if character == "'" || character == "‘", before.isWhitespace {
        // An apostrophe before a word opens a quotation only where one after a word closes it.
        let rest = text.utf8.dropFirst(end)
        if let close = closingApostrophe(in: String(Substring(rest))) {
          ranges.append(end..<end + close)
        }
      }
      before = character
      offset = end
    }
    return ranges
  }

  private static func closingApostrophe(in rest: String) -> Int? {
    var offset = 0
    let characters = Array(rest)
    for (index, character) in characters.enumerated() {
      if character == "'" || character == "’", index > 0, !characters[index - 1].isWhitespace {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if !next.isLetter, !next.isNumber, characters[index - 1] != "s" { return offset }
      }
      offset += character.utf8.count
    }
    return nil
  }
}
