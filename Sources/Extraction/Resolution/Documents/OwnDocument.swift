import Records

/// The instrument that a text itself is: in an order "this order" means the order, not the last one that it speaks of.
struct OwnDocument {
  let document: Document
  /// What the text may call itself, in lower case.
  let nouns: Set<String>

  /// - Returns: `nil` where the text is no instrument.
  /// - Complexity: O(n) in the words.
  init?(of article: Article, words: [PlainWord], naming: ProvisionalNaming) {
    let title = (article.title ?? "").onOneLine
    // Archives name files by titles.
    let heading = article.title == nil ? article.id : title
    let titleWords = Self.words(of: heading.lowercased())
    guard let noun = Self.noun(titleWords: titleWords, words) else { return nil }
    let kinds = Self.joint.contains(noun) ? Self.joint : Self.executive
    nouns = kinds.union(["document"])
    document = naming.own(title: title, noun: noun, on: ArticleDate.of(article))
  }

  /// Whether a phrase means the text that it stands in.
  func isMeant(by candidate: DocumentCandidate, in words: [PlainWord]) -> Bool {
    candidate.determiner == "this" && nouns.contains(candidate.noun) && candidate.year == nil
      && !candidate.isNumbered
      && candidate.modifiers.allSatisfy { Self.attributes.contains(words[$0]) }
  }

  /// The runs of letters of a heading.
  private static func words(of heading: String) -> [String] {
    guard heading.utf8.allSatisfy({ $0 < 0x80 }) else {
      return heading.split { !$0.isLetter }.map(String.init)
    }
    return heading.utf8.split { !$0.isLetter }.map { String(Substring($0)) }
  }

  /// What kind of instrument the text is, by its title, its address or the words that give it force.
  private static func noun(titleWords: [String], _ words: [PlainWord]) -> String? {
    let head = titleWords.drop { ["a", "the"].contains($0) }
    let isAddress = zip(words, words.dropFirst()).prefix(40).contains { word, next in
      word.text == "memorandum" && next.text == "for"
    }
    if let first = head.first {
      if ["proclamation", "notice", "memorandum"].contains(first) { return first }
      if head.starts(with: ["executive", "order"]) { return "order" }
      if first == "presidential", let second = head.dropFirst().first,
        executive.contains(second)
      {
        return second
      }
      // "Leaders' Joint Statement", "U.S.-Japan Joint Declaration".
      if let place = head.prefix(6).firstIndex(of: "joint"),
        let noun = head[place...].prefix(5).first(where: joint.contains)
      {
        let opensReport = ["readout", "remarks", "background", "fact", "press", "president"]
        return opensReport.contains(first) ? nil : noun
      }
    }
    if isAddress { return "memorandum" }
    guard isVested(words) else { return nil }
    return words.contains(where: proclaiming.contains) ? "proclamation" : "order"
  }

  /// "By the authority vested in me".
  private static func isVested(_ words: [PlainWord]) -> Bool {
    words.indices.dropFirst().dropLast(2).contains { place in
      vesting.contains(words[place]) && words[place - 1].text == "authority"
        && words[place + 1].text == "in" && words[place + 2].text == "me"
    }
  }

  private static let proclaiming = WordTable(marking: "proclaim")
  private static let vesting = WordTable(marking: "vested")

  private static let executive: Set<String> = [
    "order", "proclamation", "memorandum", "notice", "determination", "permit", "directive",
  ]

  private static let joint: Set<String> = [
    "statement", "declaration", "communique", "communiqué",
  ]

  private static let attributes = WordTable(
    marking: "executive presidential joint national security")
}
