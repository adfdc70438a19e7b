import Authority
import Language
import Records

// Sources that describe several: "two officials", "the leaders", "both sides".

extension SpeakerResolver {
  /// "both men", "the pair": the two persons named last.
  func twoPeople(_ phrase: SourcePhrase) -> Reading? {
    guard phrase.tail.isEmpty, phrase.determiner == .definite, phrase.core.count <= 3 else {
      return nil
    }
    let noun = headNoun(of: phrase)
    switch noun {
    case "man", "woman":
      let isOfTwo = source.has("both", in: phrase.core) || source.has("two", in: phrase.core)
      guard isOfTwo, phrase.core.last.map(source.lower) != noun else { return nil }
      return lastPair(before: phrase.core.lowerBound, pronoun: NameWords.pronoun(noun))
    case "pair", "duo": return lastPair(before: phrase.core.lowerBound)
    default: return nil
    }
  }

  func severalUnnamed(_ phrase: SourcePhrase) -> Reading {
    let noun = headNoun(of: phrase)
    // "The National Security Advisors": a post in capitals means certain persons.
    if phrase.determiner == .definite, phrase.core.count > 2, source.isCapitalised(phrase.head) {
      return Reading(
        actor: collective(source.printed(phrase.tokens), country: country(of: phrase)), noun: noun)
    }
    if phrase.determiner == .definite, phrase.core.count <= 3,
      let turn = discourse.last(noun: noun, kinds: [.unnamed]), isOfSide(of: turn, phrase)
    {
      return repeated(turn)
    }
    return Reading(actor: unnamedActor(phrase), noun: noun)
  }

  func group(_ phrase: SourcePhrase) -> Reading {
    let noun = headNoun(of: phrase)
    // "Moody's Investors Services" is a name, not several services.
    if phrase.determiner == .bare, phrase.core.count > 2, phrase.head > phrase.core.lowerBound,
      source.isCapitalised(phrase.head), source.tag(phrase.head - 1) == .properNoun,
      source.actor(endingAt: phrase.head) == nil,
      SourceNoun.isBodyPlural(source.lower(phrase.head))
    {
      return Reading(actor: ResolvedActor(speaker: Bodies.unknown(phrase.core, in: source)))
    }
    let isBare = phrase.tail.isEmpty && phrase.core.count <= 3 && phrase.determiner == .definite
    // "Leaders of the Union said … Leaders asked": the same ones.
    if phrase.tokens.count == 1, SourceNoun.isPost(noun),
      let turn = discourse.last(noun: noun, kinds: [.collective]),
      source.sentence[phrase.head] - turn.sentence <= Self.groupReach
    {
      return repeated(turn)
    }
    if isBare, let reading = pointingBack(phrase, noun: noun) { return reading }
    if phrase.determiner == .possessive, noun == "government" { return government(phrase) }
    if source.word(phrase.core.lowerBound) == "some", Self.quotedSingly.contains(noun) {
      return Reading(actor: unnamedActor(phrase), noun: noun)
    }
    let country = country(of: phrase)
    return Reading(
      actor: collective(source.printed(phrase.tokens), country: country), noun: noun)
  }

  /// How many sentences back a bare plural means a group that spoke.
  private static let groupReach = 12

  /// Those of whom "some" are single voices and no body that acts.
  private static let quotedSingly: WordSet = [
    "lawmaker", "senator", "conservative", "democrat", "republican", "legislator", "minister",
    "deputy",
    "ambassador", "envoy", "campaigner", "activist",
  ]

  /// "the two leaders", "both sides", "the three countries".
  private func pointingBack(_ phrase: SourcePhrase, noun: String) -> Reading? {
    if let turn = discourse.last(noun: noun, kinds: [.collective]) { return repeated(turn) }
    let isOfStates = Self.sides.contains(noun)
    let isOfPeople = SourceNoun.isPost(noun)
    guard isOfStates || isOfPeople, country(of: phrase) == nil || SourceNoun.isDomestic(noun) else {
      return nil
    }
    let token = phrase.core.lowerBound
    let holders = isOfPeople ? lastPair(of: noun, before: token) : nil
    guard var reading = holders ?? lastPair(before: token, states: isOfStates) else { return nil }
    reading.noun = noun
    return reading
  }

  /// "Both presidents": the two whom the article calls so, and not the ministers named last.
  private func lastPair(of noun: String, before token: Int) -> Reading? {
    var pair: [Int] = []
    for mention in cast.mentions(before: token) where !pair.contains(mention.member) {
      let figure = cast.members[mention.member]
      guard figure.roles.contains(noun) || isSynonym(noun, of: figure) else { continue }
      pair.insert(mention.member, at: 0)
      if pair.count == 2 { return joint(pair.map { person($0).actor }) }
    }
    return nil
  }

  private static let sides: WordSet = [
    "side", "party", "country", "nation", "government", "state", "power", "delegation", "neighbour",
    "neighbor", "ally", "capital",
  ]
}
