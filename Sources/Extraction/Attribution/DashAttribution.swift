import Language

/// Finds quotations that a dash attributes: `"We will stay." ― Ana Oro, a farmer`.
enum DashAttribution {
  /// Nearly all of them are right in the training part.
  static let confidence = 0.9
  /// A longer rest of a paragraph is no name.
  private static let longestSource = 25

  /// The statement of a paragraph that is a quotation, a dash and a name.
  ///
  /// - Parameter paragraph: Token range.
  /// - Returns: Token ranges of source, cue and content.
  static func find(
    in text: AnalysedText, paragraph: Range<Int>
  ) -> (source: Range<Int>, cue: Range<Int>, content: Range<Int>)? {
    guard paragraph.count > 4, let dash = lastDash(in: text, paragraph: paragraph),
      dash - 1 > paragraph.lowerBound, text.quotation[dash - 1] == .closer,
      text.quotation[paragraph.lowerBound] != .outside || isMark(text, paragraph.lowerBound)
    else { return nil }
    var end = paragraph.upperBound
    while end > dash + 1, text.tags[end - 1] == .stop { end -= 1 }
    let rest = dash + 1..<(date(in: text, dash + 1..<end) ?? end)
    guard !rest.isEmpty, rest.count <= longestSource, isUppercase(text, rest.lowerBound),
      !rest.contains(where: { text.quotation[$0] != .outside })
    else { return nil }
    let comma = rest.first { text.words[$0].lower == CommonWord.comma }
    let name = rest.lowerBound..<(comma ?? rest.upperBound)
    guard !name.isEmpty, !name.contains(where: { text.tags[$0].isVerb }) else { return nil }
    return (rest, dash..<dash + 1, paragraph.lowerBound..<dash)
  }

  /// Where a day behind the name begins, with its comma or bracket: "May 2, 2024" and "2 May 2024" as posts have them.
  private static func date(in text: AnalysedText, _ rest: Range<Int>) -> Int? {
    rest.dropFirst().dropLast().first { index in
      guard text.tags[index].isMark else { return false }
      let next = rest.suffix(from: index + 1).prefix(2).map { text.text(ofToken: $0) }
      return next.contains(where: isMonth)
        && next.contains { $0.utf8.allSatisfy(\.isDigit) }
    }
  }

  private static func isMonth(_ word: String) -> Bool {
    let name = word.lowercased().prefix { $0 != "." }
    return MonthName.numbers[TextHash(name).value] != nil
  }

  private static func lastDash(in text: AnalysedText, paragraph: Range<Int>) -> Int? {
    paragraph.suffix(longestSource + 3).last { isDash(text, $0) }
  }

  /// Whether a token is a dash or begins with a hyphen.
  static func isDash(_ text: AnalysedText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    let start = Int(token.start)
    let bytes = text.buffer.bytes
    if bytes[start] == UInt8(ascii: "-") { return true }
    // ‒ – — ―
    return token.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (0x92...0x95).contains(bytes[start + 2])
  }

  private static func isMark(_ text: AnalysedText, _ index: Int) -> Bool {
    let start = Int(text.tokens[index].start)
    let bytes = text.buffer.bytes
    return bytes[start] == UInt8(ascii: "\"")
      || (bytes[start] == 0xE2 && text.tokens[index].count == 3 && bytes[start + 1] == 0x80
        && (0x9C...0x9F).contains(bytes[start + 2]))
  }

  private static func isUppercase(_ text: AnalysedText, _ index: Int) -> Bool {
    let byte = text.buffer.bytes[Int(text.tokens[index].start)]
    return byte.isUppercaseLetter || byte >= 0xC3
  }
}
