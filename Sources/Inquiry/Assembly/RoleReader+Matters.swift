import Authority
import Records

/// Countries that tell of which sort a matter is: "the Chinese spy balloon".
extension RoleReader {
  /// "The *Chinese* spy balloon", "*Russian* missiles": a matter of that country; "Chinese threats" are made by it.
  func qualifiesMatter(_ mention: EntityMention, in draft: QuestionDraft) -> Bool {
    guard case .country(let code, _) = mention.entity else { return false }
    // "The *Brussels* attacks", "*Syria* talks", "*Russia's* invasion", "the *US*–Japan treaty".
    var next = mention.tokens.upperBound
    while next < draft.tokens.count,
      draft.tokens[next].isHyphenated || draft.tokens[next].gap == "/",
      let partner = mentions.first(where: { $0.tokens.lowerBound == next })
    {
      next = partner.tokens.upperBound
    }
    if Self.happenings.contains(draft.folded(next)) { return true }
    guard
      isAdjective(draft.text.words(mention.tokens), of: code)
    else { return false }
    var end = mention.tokens.upperBound
    while end < draft.tokens.count, !draft.tokens[end].isAfterMark,
      !CommonWords.function.contains(draft.folded(end)), draft.isFree(end)
    {
      end += 1
    }
    let phrase = mention.tokens.upperBound..<end
    return !phrase.isEmpty && !phrase.contains { isOfSpeakers(draft.folded($0)) }
  }

  private static let happenings = LeftoverReader.events.union(CommonWords.matters).union([
    "war", "attack", "attacks", "bombing", "bombings", "strike", "strikes", "summit", "visit",
    "trip", "meeting", "election", "elections", "withdrawal", "deployment", "invasion", "agreement",
    "accord", "deal", "treaty", "pact", "coup", "intervention", "rebels", "protests",
  ])

  func isAdjective(_ words: String, of code: CountryCode) -> Bool {
    (0..<authority.count(.country)).contains { index in
      let country = authority.country(index)
      return country.code == code
        && country.demonyms.contains { $0.lowercased() == words.lowercased() }
    }
  }

  /// Whether a word makes a phrase one about those who speak or what they say.
  func isOfSpeakers(_ word: String) -> Bool {
    CommonWords.statements.contains(word) || CommonWords.officials.contains(word)
      || CommonWords.speech.contains(word) || Grammar.acts.holds(word)
      || Grammar.traits.holds(word) || CommonWords.personTitles.contains(word)
      || ["media", "press", "delegation", "embassy", "ministry", "side", "parliament"].contains(
        word)
  }
}
