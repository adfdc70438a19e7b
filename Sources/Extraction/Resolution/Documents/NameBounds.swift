import Authority

/// Whether the name of a known document is only a part of another's: "the WTO Agreement on Technical Barriers to Trade".
enum NameBounds {
  /// - Parameters:
  ///   - name: UTF-8 byte range of the known name.
  ///   - places: Its words.
  ///   - actors: Names of states and organisations in the text.
  static func isPart(
    _ name: Range<Int>, _ places: Range<Int>, in words: [PlainWord], of bytes: [UInt8],
    names actors: [ArticleNames.Name]
  ) -> Bool {
    let last = places.upperBound - 1
    if isOfPeople(after: last, words) || isTail(name, words[places.lowerBound], of: bytes, actors) {
      return true
    }
    // "the Harbour Deal Industrial Plan".
    if let end = longerName(after: last, words), DocumentFamily(words[end]) != nil { return true }
    guard DocumentFamily(words[last]) != nil, words[last].isCapitalised else { return false }
    let own = places.filter { DocumentFamily(words[$0]) == nil }
    let range = words[places.lowerBound].range.lowerBound..<words[last].range.upperBound
    let inside = actors.inside(range)
    guard
      own.allSatisfy({ place in
        inside.contains { $0.range.overlaps(words[place].range) }
      })
    else { return false }
    return DocumentCandidate.nameEnd(after: last, words) > last + 1
  }

  /// "AUKUS partners" are no document, and "SSN-AUKUS" is none.
  private static func isOfPeople(after last: Int, _ words: [PlainWord]) -> Bool {
    guard DocumentFamily(words[last]) == nil, last + 1 < words.count, words[last + 1].gap == .open
    else { return false }
    return ["partners", "partner", "members", "allies", "nations", "countries"].contains(
      words[last + 1].text)
  }

  /// "SSN-AUKUS": the name of a thing that ends in that of a document.
  private static func isTail(
    _ name: Range<Int>, _ first: PlainWord, of bytes: [UInt8], _ actors: [ArticleNames.Name]
  ) -> Bool {
    let before = first.range.lowerBound..<max(first.range.lowerBound, name.lowerBound - 1)
    return before.count > 1 && bytes[before].allSatisfy(\.isUppercaseLetter)
      && actors.inside(before).isEmpty
  }

  /// The last of the words in capitals that go on behind a name, at most three.
  private static func longerName(after last: Int, _ words: [PlainWord]) -> Int? {
    var end = last
    while end + 1 < words.count, end - last < 3, words[end + 1].gap == .open,
      words[end + 1].isCapitalised, !words[end].isPossessive
    {
      end += 1
    }
    return end > last ? end : nil
  }
}
