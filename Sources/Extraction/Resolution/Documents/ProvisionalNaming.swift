import Records

/// Names the instruments that no authority file has by the words of the text.
///
/// One that has a name, a year or a number is the same in every article that has it; "the deal" is one article's own.
struct ProvisionalNaming {
  private let words: [PlainWord]
  private let bytes: [UInt8]
  /// Eight digits that tell the article from others.
  private let digest: String

  init(words: [PlainWord], bytes: [UInt8]) {
    self.words = words
    self.bytes = bytes
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    digest = String(String(hash ^ hash >> 32 & 0xFFFF_FFFF, radix: 16).suffix(8))
  }

  /// "Executive Order 13660".
  func numbered(_ candidate: DocumentCandidate, number: String) -> Document {
    let noun =
      DocumentFamily.isPlural(candidate.noun) ? String(candidate.noun.dropLast()) : candidate.noun
    let before = candidate.modifiers.filter { words[$0].isCapitalised }.map { printed($0) }
    let title = (before + [noun.prefix(1).uppercased() + noun.dropFirst(), number.uppercased()])
      .joined(separator: " ")
    return document(title: title, kind: DocumentFamily.kind(ofNoun: noun), year: nil)
  }

  /// "UN General Assembly Resolution 64/293".
  ///
  /// - Parameter body: The letter of its symbols, `s` or `a`.
  func resolution(of body: String, _ number: String) -> Document {
    let name = body == "s" ? "UN Security Council" : "UN General Assembly"
    return document(title: "\(name) Resolution \(number)", kind: .resolution, year: nil)
  }

  func described(_ phrase: DescribedPhrase) -> Document {
    let candidate = phrase.candidate
    let start = nameStart(of: candidate)
    let title = (start...candidate.lastWord).map { printed($0) }.joined(separator: " ")
    let kind = DocumentFamily.kind(ofNoun: candidate.noun)
    if candidate.isName && candidate.capitalModifierCount > 0 || candidate.year != nil {
      return document(title: title, kind: kind, year: candidate.year)
    }
    var own = document(
      title: title.prefix(1).uppercased() + title.dropFirst(), kind: kind, year: nil)
    own.key = AuthorityKey(rawValue: "\(own.key.rawValue)|\(digest)-\(start)")
    return own
  }

  /// Where the name of an instrument begins: behind what the text says of it and whose it is, "historic" of "the historic
  /// Rescue Plan", "President Biden's" of "President Biden's Infrastructure Law".
  private func nameStart(of candidate: DocumentCandidate) -> Int {
    let first = candidate.modifiers.lowerBound
    guard candidate.isName, candidate.capitalModifierCount > 0, candidate.year == nil else {
      return first
    }
    var start = first
    while start < candidate.firstNoun, !words[start].isCapitalised { start += 1 }
    if let owner = (start..<candidate.firstNoun).last(where: { words[$0].isPossessive }),
      (start...owner).contains(where: { DocumentPhraseWords.titles.contains(words[$0].text) })
    {
      start = owner + 1
      while start < candidate.firstNoun, !words[start].isCapitalised { start += 1 }
    }
    return start < candidate.firstNoun ? start : first
  }

  private func document(title: String, kind: DocumentKind?, year: Int?) -> Document {
    let words = title.lowercased().split(separator: " ", omittingEmptySubsequences: false)
    return Document(
      key: AuthorityKey(rawValue: "~" + words.joined(separator: "-")),
      title: title, kind: kind ?? .other, signedOn: year.flatMap { PartialDate(year: $0) })
  }

  private func printed(_ place: Int) -> String {
    String(decoding: bytes[words[place].range], as: UTF8.self)
  }
}
