/// The part of a document that a text names: "Article 9 of …", "paragraphs 3 and 5 of …", "the treaty's Article 5".
enum Provision {
  /// - Parameters:
  ///   - mention: Places of the mention's words.
  ///   - bytes: The text of the words.
  /// - Returns: The words around a mention that name a part of the document; `nil` when there are none.
  static func provision(
    around mention: Range<Int>, in words: [PlainWord], of bytes: [UInt8]
  ) -> String? {
    before(mention.lowerBound, in: words, of: bytes)
      ?? after(mention.upperBound, in: words, of: bytes)
  }

  private static func before(_ start: Int, in words: [PlainWord], of bytes: [UInt8]) -> String? {
    var index = start - 1
    if index >= 0, ["the", "this", "that", "its"].contains(words[index].text) { index -= 1 }
    guard index >= 2, words[index].gap == .open, ["of", "to", "in"].contains(words[index].text)
    else { return nil }
    let last = index - 1
    index = last
    while index > 0, last - index < 6, isNumeral(words[index]) || isJoint(words[index].text) {
      index -= 1
    }
    guard index < last, isNumeral(words[last]), units.contains(words[index].text),
      isNumeral(words[index + 1])
    else { return nil }
    return text(index...last, words, bytes)
  }

  /// "the treaty's Article 5", "the Treaty, Article 5".
  private static func after(_ end: Int, in words: [PlainWord], of bytes: [UInt8]) -> String? {
    guard end + 1 < words.count, end > 0,
      words[end - 1].isPossessive || words[end].gap == .comma,
      words[end].gap < .stop, units.contains(words[end].text), words[end].isCapitalised,
      isNumeral(words[end + 1]), words[end + 1].gap == .open
    else { return nil }
    return text(end...end + 1, words, bytes)
  }

  private static func text(
    _ places: ClosedRange<Int>, _ words: [PlainWord], _ bytes: [UInt8]
  ) -> String {
    let range =
      words[places.lowerBound].range.lowerBound..<words[places.upperBound].range.upperBound
    return String(decoding: bytes[range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isJoint(_ text: String) -> Bool { ["and", "or", "to"].contains(text) }

  /// "5", "5.1", "IV", "B".
  private static func isNumeral(_ word: PlainWord) -> Bool {
    guard let first = word.text.utf8.first else { return false }
    if first.isDigit { return true }
    guard word.isCapitalised else { return false }
    return word.text.utf8.count == 1 || word.text.utf8.allSatisfy { "ivxl".utf8.contains($0) }
  }

  private static let units: Set<String> = [
    "article", "articles", "paragraph", "paragraphs", "section", "sections", "chapter", "clause",
    "clauses", "annex", "annexes", "point", "points", "principle", "principles", "part", "title",
  ]
}
