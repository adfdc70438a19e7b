/// The part of a document that a text names: "Article 9 of …", "section 202(d) of …", "Articles 2 and 5 and Annex 3 to …",
/// "the treaty's Article 5".
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
    guard index >= 1 else { return nil }
    // "section 301 of title 3, United States Code".
    let isCode =
      words[index + 1].gap == .comma && words[index - 1].text == "title"
      && isNumeral(words[index])
    if !isCode {
      guard index >= 2, ["of", "to", "in"].contains(words[index].text),
        words[index].gap == .open || isBracketed(index - 1, words, bytes)
      else { return nil }
      index -= 1
      if words[index].text == "preamble" { return text(index...index, words, bytes) }
    }
    if let first = listStart(endingAt: index, words, bytes) {
      return text(first...index, words, bytes)
    }
    return qualified(endingAt: index, words, bytes)
  }

  /// Where "sections 2 and 5(a) and Annex 3" begins that ends at a place.
  private static func listStart(
    endingAt last: Int, _ words: [PlainWord], _ bytes: [UInt8]
  ) -> Int? {
    func isNumber(_ place: Int) -> Bool {
      isNumeral(words[place]) || isBracketed(place, words, bytes)
    }
    guard isNumber(last) else { return nil }
    var first: Int?
    var place = last
    while place >= 0, last - place < 16, place == last || words[place + 1].gap < .stop {
      let word = words[place]
      if units.contains(word), place < last, isNumber(place + 1) {
        first = place
        // "paragraph 2 of Article 5", "Article 5 and Annex 3".
        guard place >= 2, isJoint(word: words[place - 1].text, beforeUnit: true),
          isNumber(place - 2)
        else { break }
        place -= 2
      } else if isNumber(place) || isJoint(word: word.text, beforeUnit: false) {
        place -= 1
      } else {
        break
      }
    }
    return first
  }

  /// "Section 30D" of "the Section 30D clean vehicle tax credit of": what a part provides for stands behind it.
  private static func qualified(
    endingAt last: Int, _ words: [PlainWord], _ bytes: [UInt8]
  ) -> String? {
    var place = last
    while place >= 1, last - place < 5, words[place].gap == .open,
      !isNumeral(words[place]), !words[place].isCapitalised,
      !DocumentPhraseWords.stops.contains(words[place])
    {
      place -= 1
    }
    guard place >= 1, place < last, isNumeral(words[place]), units.contains(words[place - 1]),
      words[place].gap == .open
    else { return nil }
    return text(place - 1...place, words, bytes)
  }

  /// "the treaty's Article 5", "the Treaty, Article 5".
  private static func after(_ end: Int, in words: [PlainWord], of bytes: [UInt8]) -> String? {
    guard end + 1 < words.count, end > 0,
      words[end - 1].isPossessive || words[end].gap == .comma,
      words[end].gap < .stop, units.contains(words[end]), words[end].isCapitalised,
      isNumeral(words[end + 1]), words[end + 1].gap == .open
    else { return nil }
    // "…, Article 5 of another treaty".
    if end + 2 < words.count, words[end + 2].gap == .open,
      ["of", "to"].contains(words[end + 2].text), !words[end - 1].isPossessive
    {
      return nil
    }
    return text(end...end + 1, words, bytes)
  }

  private static func text(
    _ places: ClosedRange<Int>, _ words: [PlainWord], _ bytes: [UInt8]
  ) -> String {
    var end = words[places.upperBound].range.upperBound
    if isBracketed(places.upperBound, words, bytes) { end += 1 }
    return String(decoding: bytes[words[places.lowerBound].range.lowerBound..<end], as: UTF8.self)
      .onOneLine
  }

  private static func isJoint(word: TextHash, beforeUnit: Bool) -> Bool {
    ["and", "or", "to", "through"].contains(word) || beforeUnit && word == "of"
  }

  /// "5", "5.1", "IV", "B".
  private static func isNumeral(_ word: PlainWord) -> Bool {
    if word.letter(0).isDigit { return true }
    guard word.isCapitalised else { return false }
    return word.length == 1 || word.consists { "ivxl".utf8.contains($0) }
  }

  /// "d" of "202(d)".
  private static func isBracketed(_ place: Int, _ words: [PlainWord], _ bytes: [UInt8]) -> Bool {
    let range = words[place].range
    return range.count <= 4 && range.lowerBound > 0 && range.upperBound < bytes.count
      && bytes[range.lowerBound - 1] == UInt8(ascii: "(")
      && bytes[range.upperBound] == UInt8(ascii: ")") && words[place].year == nil
  }

  private static let units = WordTable(
    marking:
      """
      article articles paragraph paragraphs section sections subsection subsections chapter chapters clause clauses annex
      annexes point points principle principles part parts title titles appendix
      """)
}
