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
    let hash = FNV1a(bytes).value
    digest = String(String(hash ^ hash >> 32 & 0xFFFF_FFFF, radix: 16).suffix(8))
  }

  /// The text itself by its title, or by what it is where it has none.
  func own(title: String, noun: String, on date: PartialDate?) -> Document {
    let isTitled = !title.isEmpty
    let name = isTitled ? title : noun.prefix(1).uppercased() + noun.dropFirst()
    var own = document(
      title: String(name), kind: DocumentFamily.kind(ofNoun: noun) ?? .law, year: nil)
    own.signedOn = date
    if !isTitled { own.key = AuthorityKey(rawValue: "\(own.key.rawValue)|\(digest)") }
    return own
  }

  /// "Executive Order 13660".
  func numbered(_ candidate: DocumentCandidate, number: String, on date: PartialDate?) -> Document {
    let noun =
      DocumentFamily.isPlural(candidate.noun) ? String(candidate.noun.dropLast()) : candidate.noun
    let before = candidate.modifiers.filter { words[$0].isCapitalised }.map { printed($0) }
    let title = (before + [noun.prefix(1).uppercased() + noun.dropFirst(), number.uppercased()])
      .joined(separator: " ")
    var numbered = document(title: title, kind: DocumentFamily.kind(ofNoun: noun), year: nil)
    numbered.signedOn = date
    return numbered
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
    let kind = DocumentFamily.kind(ofNoun: candidate.noun)
    let start = nameStart(of: candidate)
    let title = printed(start..<candidate.nameEnd)
    // "The Presidential Memorandum of March 23, 2028" is one of several of its year.
    if candidate.isName, let dated = NumberedDates.date(after: candidate.lastWord, in: words) {
      let title = printed(start..<dated.end)
      var own = document(title: title, kind: kind, year: nil)
      own.signedOn = dated.date
      return own
    }
    if candidate.isProperName || candidate.year != nil {
      return document(title: title, kind: kind, year: candidate.year)
    }
    var own = document(
      title: title.prefix(1).uppercased() + title.dropFirst(), kind: kind, year: nil)
    own.key = AuthorityKey(rawValue: "\(own.key.rawValue)|\(digest)-\(start)")
    return own
  }

  /// Whether a key is that of one article's own document, which has neither name nor date.
  static func isLocal(_ key: AuthorityKey) -> Bool {
    key.rawValue.hasPrefix("~") && key.rawValue.contains("|")
  }

  /// Where the name of an instrument begins: behind what the text says of it and whose it is, "historic" of "the historic
  /// Rescue Plan", "President Biden's" of "President Biden's Infrastructure Law".
  private func nameStart(of candidate: DocumentCandidate) -> Int {
    let first = candidate.modifiers.lowerBound
    guard candidate.isProperName, candidate.year == nil else {
      var start = first
      while start < candidate.firstNoun, !words[start].isCapitalised,
        candidate.year == nil, DocumentPhraseWords.isQuality(words[start])
      {
        start += 1
      }
      return start
    }
    var start = first
    while start < candidate.firstNoun, !words[start].isCapitalised { start += 1 }
    if let owner = (start..<candidate.firstNoun).last(where: { words[$0].isPossessive }),
      (start...owner).contains(where: { DocumentPhraseWords.titles.contains(words[$0]) })
    {
      start = owner + 1
      while start < candidate.firstNoun, !words[start].isCapitalised { start += 1 }
    }
    while start < candidate.firstNoun, DocumentPhraseWords.headlineVerbs.contains(words[start]) {
      start += 1
    }
    return start
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

  /// Some words as printed, in one line, without quotation marks.
  private func printed(_ places: Range<Int>) -> String {
    let end = words[places.upperBound - 1].stem(in: bytes).upperBound
    let text = String(
      decoding: bytes[words[places.lowerBound].range.lowerBound..<end], as: UTF8.self)
    let plain = text.unicodeScalars.filter { !"\"“”".unicodeScalars.contains($0) }
    return String(String.UnicodeScalarView(plain)).onOneLine
  }
}
