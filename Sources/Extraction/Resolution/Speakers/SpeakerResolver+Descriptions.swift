import Authority
import Language
import Records

// Sources that describe who speaks: "the foreign minister", "two officials", "a statement by the embassy".

extension SpeakerResolver {
  func described(_ phrase: SourcePhrase, as noun: SourceNoun, depth: Int) -> Reading {
    switch noun {
    case .person: return describedPerson(phrase)
    case .unnamedPeople: return severalUnnamed(phrase)
    case .group: return group(phrase)
    case .government: return government(phrase)
    case .body: return body(phrase)
    case .text:
      return author(of: phrase, depth: depth)
    case .finding:
      if let reading = authorOfFinding(phrase, depth: depth) { return reading }
      return Reading(
        actor: provisional(
          source.printed(phrase.core), kind: .unnamed, country: country(of: phrase)),
        noun: headNoun(of: phrase))
    }
  }

  func headNoun(of phrase: SourcePhrase) -> String {
    SourceNoun.singular(source.lower(phrase.head))
  }

  // MARK: One person

  private func describedPerson(_ phrase: SourcePhrase) -> Reading {
    if let member = namedInApposition(to: phrase) { return person(member) }
    let noun = headNoun(of: phrase)
    if phrase.determiner == .indefinite || isIndefinite(phrase) || isRelative(phrase)
      || isOfUnnamed(phrase)
    {
      return Reading(actor: unnamedActor(phrase), noun: noun)
    }
    // "the new prime minister" is not the one whom the files know, unless a name stands by.
    if phrase.core.contains(where: { Self.coming.contains(source.text.text(ofToken: $0)) }) {
      return Reading(actor: unnamedActor(phrase), noun: noun)
    }
    if let holder = holder(phrase) { return holder }
    if let turn = discourse.last(noun: noun, kinds: [.unnamed]), isOfSide(of: turn, phrase) {
      return repeated(turn)
    }
    if let member = describedMember(phrase, noun: noun) { return person(member) }
    if phrase.determiner == .definite, phrase.tail.isEmpty, country(of: phrase) == nil,
      !Self.neverPersons.contains(noun), let turn = lastPerson(before: phrase)
    {
      return turn
    }
    return Reading(actor: unnamedActor(phrase), noun: noun)
  }

  private static let coming: Set<String> = ["new", "newly", "incoming", "next", "future"]

  /// "officials", "senior administration official": a bare noun in small letters names nobody.
  private func isIndefinite(_ phrase: SourcePhrase) -> Bool {
    phrase.determiner == .bare && phrase.core.lowerBound == phrase.head
      && !source.isCapitalised(phrase.head)
  }

  /// "the head of another group": whoever belongs to what was not named before was not named either.
  private func isOfUnnamed(_ phrase: SourcePhrase) -> Bool {
    guard phrase.tail.count > 1, source.lower(phrase.tail.lowerBound) == "of" else { return false }
    return ["a", "an", "another", "one", "some"].contains(
      source.lower(phrase.tail.lowerBound + 1))
  }

  /// "his wife", "her friend": a person beside the one who was named.
  private func isRelative(_ phrase: SourcePhrase) -> Bool {
    source.tag(phrase.core.lowerBound) == .possessivePronoun
      && source.offices(in: phrase.core).isEmpty
  }

  /// Whether a phrase names no other country than that of those who spoke before: "Norway's minister" after "Malta's".
  private func isOfSide(of turn: Discourse.Turn, _ phrase: SourcePhrase) -> Bool {
    guard let country = source.country(in: phrase.core.lowerBound..<phrase.head) else {
      return true
    }
    return turn.actor.speaker?.country == country
  }

  /// Nouns that reporters use for those whom they do not name, and never for somebody named before.
  private static let neverPersons: Set<String> = ["source", "witness", "participant", "moderator"]

  /// The name that stands beside a description: "its deputy minister, NAME," and "the envoy NAME".
  private func namedInApposition(to phrase: SourcePhrase) -> Int? {
    if !phrase.apposition.isEmpty, let mention = cast.firstMention(in: phrase.apposition),
      isTitleOnly(phrase.apposition.lowerBound..<mention.tokens.lowerBound)
    {
      return mention.member
    }
    // The source may have been cut before the name.
    let end = phrase.tokens.upperBound
    guard phrase.determiner != .indefinite, phrase.apposition.isEmpty,
      end + 1 < source.text.tokens.count
    else { return nil }
    let start = source.tag(end) == .comma ? end + 1 : end
    let sentence = source.sentenceRange(of: end)
    guard let mention = cast.firstMention(in: start..<sentence.upperBound),
      mention.tokens.lowerBound == start
    else { return nil }
    return mention.member
  }

  private func isTitleOnly(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in
      let tag = source.tag(token)
      return tag.isNoun || tag.isAdjective || tag == .possessiveMark || tag == .preposition
        || NameWords.titles.contains(source.lower(token))
    }
  }

  private func unnamedActor(_ phrase: SourcePhrase) -> ResolvedActor {
    let isOfSeveral = isOfSeveralSides(phrase.core.lowerBound..<phrase.head + 1)
    return provisional(
      source.printed(phrase.core), kind: .unnamed,
      country: country(of: phrase)
        ?? (isOfSeveral ? nil : countryOfOthers(headNoun(of: phrase))))
  }

  /// "another official" after "a U.S. official": of the same side, where no other is named.
  private func countryOfOthers(_ noun: String) -> CountryCode? {
    guard SourceNoun.isPost(noun) else { return nil }
    return discourse.last(noun: noun, kinds: [.unnamed])?.actor.speaker?.country
  }

  /// The holder of the post that a description names: whom the article names with it, else who held it at the date.
  private func holder(_ phrase: SourcePhrase) -> Reading? {
    let named = source.offices(in: phrase.core)
    guard !named.isEmpty, !isLesserPost(phrase) else { return nil }
    let country = source.country(in: phrase.core) ?? possessorCountry(phrase)
    var candidates = named
    if let country { candidates = named.filter { offices.posts[$0].side == country } }
    if candidates.isEmpty { return nil }
    let posts = Set(candidates)
    if let member = member(holding: posts, before: phrase.core.lowerBound) { return person(member) }
    guard country != nil || posts.count == 1 else { return nil }
    guard let date else { return nil }
    for post in candidates {
      let holders = authorityHolders(of: post, on: date)
      if holders.count == 1 {
        let entry = source.speaker(holders[0].index)
        var actor = ResolvedActor(speaker: entry.speaker, office: offices.posts[post].office)
        actor.speaker?.country = offices.posts[post].side
        return Reading(actor: actor)
      }
    }
    return nil
  }

  /// "the deputy foreign minister", "the air defence chief", "the former president": none of them is the minister.
  private func isLesserPost(_ phrase: SourcePhrase) -> Bool {
    guard
      let name = source.names.offices.inside(source.text.byteRange(ofTokens: phrase.core)).first,
      let first = source.text.tokens(overlapping: name.range).first, first > phrase.core.lowerBound
    else { return false }
    return Self.lessening.contains(source.lower(first - 1))
  }

  private static let lessening: Set<String> = [
    "deputy", "vice", "former", "ex", "assistant", "shadow", "air", "cyber", "junior", "acting",
    "missile", "civil", "first",
  ]

  private func authorityHolders(of post: Int, on date: PartialDate) -> [EntryID] {
    source.names.authority.holders(ofOffice: post, on: date)
  }

  /// The person of the cast who best fits some posts: named with the post, in it at the date, in it ever; then the nearest.
  private func member(holding posts: Set<Int>, before token: Int) -> Int? {
    var best: (member: Int, weight: Double)?
    for (index, figure) in cast.members.enumerated() {
      var weight = 0.0
      if !figure.posts.isDisjoint(with: posts) { weight = 6 }
      for tenure in figure.entry.tenures {
        guard let id = source.names.authority.entry(.office, key: tenure.office.rawValue),
          posts.contains(id.index)
        else { continue }
        let isHeld = date.flatMap { tenure.isHeld(on: $0) }
        let points = isHeld == true ? 7.0 : isHeld == false ? 1.0 : 3.0
        weight = max(weight, points + (figure.posts.contains(id.index) ? 2 : 0))
      }
      guard weight > 0 else { continue }
      weight += nearness(of: index, to: token)
      if best.map({ weight > $0.weight }) ?? true { best = (index, weight) }
    }
    return best?.member
  }

  /// 0…2: how near before a token a person was named or spoke.
  private func nearness(of member: Int, to token: Int) -> Double {
    let sentence = source.sentence[token]
    let named = cast.mentions(before: token).first { $0.member == member }
      .map { source.sentence[$0.tokens.lowerBound] }
    let spoken = discourse.turns.last { $0.member == member }?.sentence
    // "the envoy said …" may come before the sentence that names the envoy.
    guard let last = [named, spoken].compactMap(\.self).max() else { return 0.1 }
    return 2.0 / (1.0 + 0.25 * Double(max(0, sentence - last)))
  }

  /// The person whom the article describes with the noun, the nearest one first.
  private func describedMember(_ phrase: SourcePhrase, noun: String) -> Int? {
    let token = phrase.core.lowerBound
    let pronoun = NameWords.pronoun(noun)
    let country = source.country(in: phrase.core)
    var best: (member: Int, weight: Double)?
    for (index, figure) in cast.members.enumerated() {
      guard figure.roles.contains(noun) || isSynonym(noun, of: figure) else { continue }
      if let pronoun, let own = figure.pronoun, own != pronoun { continue }
      let side = figure.describedCountry ?? figure.entry.speaker.country
      if let country, let side, country != side { continue }
      let weight = nearness(of: index, to: token)
      if weight > 0, best.map({ weight > $0.weight }) ?? true { best = (index, weight) }
    }
    return best?.member
  }

  /// "the diplomat" of a foreign minister or envoy.
  private func isSynonym(_ noun: String, of figure: Cast.Member) -> Bool {
    let roles = figure.posts.map { offices.posts[$0].role }
    switch noun {
    case "diplomat":
      return roles.contains { [.foreignMinister, .ambassador].contains($0) }
        || !figure.roles.isDisjoint(with: ["envoy", "ambassador", "minister"])
    case "leader", "premier":
      return roles.contains { [.headOfState, .headOfGovernment].contains($0) }
    case "politician":
      return !roles.isEmpty
    default: return false
    }
  }

  /// The person who spoke last and fits "the diplomat", "the businessman".
  private func lastPerson(before phrase: SourcePhrase) -> Reading? {
    let sentence = source.sentence[phrase.core.lowerBound]
    let pronoun = NameWords.pronoun(headNoun(of: phrase))
    guard let turn = discourse.last([.person], before: sentence, within: 8),
      let member = turn.member
    else { return nil }
    if let pronoun, let own = cast.members[member].pronoun, own != pronoun { return nil }
    return repeated(turn)
  }

  // MARK: Several

  private func severalUnnamed(_ phrase: SourcePhrase) -> Reading {
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

  private func group(_ phrase: SourcePhrase) -> Reading {
    let noun = headNoun(of: phrase)
    // "Moody's Investors Services" is a name, not several services.
    if phrase.determiner == .bare, phrase.core.count > 2, phrase.head > phrase.core.lowerBound,
      source.isCapitalised(phrase.head), source.tag(phrase.head - 1) == .properNoun,
      source.actorEnding[phrase.head] == nil,
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
    if source.lower(phrase.core.lowerBound) == "some", Self.quotedSingly.contains(noun) {
      return Reading(actor: unnamedActor(phrase), noun: noun)
    }
    let country = country(of: phrase)
    return Reading(
      actor: collective(source.printed(phrase.tokens), country: country), noun: noun)
  }

  /// How many sentences back a bare plural means a group that spoke.
  private static let groupReach = 12

  /// Those of whom "some" are single voices and no body that acts.
  private static let quotedSingly: Set<String> = [
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

  private static let sides: Set<String> = [
    "side", "party", "country", "nation", "government", "state", "power", "delegation", "neighbour",
    "neighbor", "ally", "capital",
  ]

  // MARK: Countries

  /// The side that a phrase puts those it describes on.
  func country(of phrase: SourcePhrase) -> CountryCode? {
    let upToHead = phrase.core.lowerBound..<phrase.head + 1
    if isOfSeveralSides(upToHead) { return nil }
    if let country = source.country(in: upToHead) { return country }
    if let country = possessorCountry(phrase) { return country }
    let noun = headNoun(of: phrase)
    let words = source.words(phrase.core.lowerBound..<phrase.head + 1)
    if let first = phrase.tail.first {
      let links = SourceNoun.isDomestic(noun) ? Self.places + Self.belongings : Self.belongings
      if links.contains(source.lower(first)), let country = source.country(in: phrase.tail) {
        return country
      }
    }
    if words.contains(where: Self.american.contains) { return CountryCode(rawValue: "US") }
    let isForeign = words.contains(where: Self.foreign.contains)
    guard !isForeign, let domestic = words.last(where: SourceNoun.isDomestic) else { return nil }
    return countries.country(of: domestic)
  }

  /// "British and French diplomats", "U.S. and European officials": they speak for no one side.
  private func isOfSeveralSides(_ tokens: Range<Int>) -> Bool {
    guard let joint = tokens.first(where: { source.lower($0) == "and" }),
      let left = source.country(in: tokens.lowerBound..<joint)
    else { return false }
    let rest = joint + 1..<tokens.upperBound
    if let right = source.country(in: rest) { return right != left }
    return isOfManyCountries(rest)
  }

  /// "European officials", "Arab diplomats": a word for many countries stands in the phrase.
  func isOfManyCountries(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.foreign.contains(source.lower($0)) }
  }

  private static let belongings = ["of", "for", "from", "with", "to"]
  private static let places = ["in", "on", "at", "near"]
  private static let american: Set<String> = [
    "administration", "congressional", "republican", "republicans", "democratic", "democrats",
    "senator", "senators", "congressman", "senate", "fbi", "cia",
  ]
  private static let foreign: Set<String> = [
    "western", "european", "regional", "foreign", "world", "global", "international", "arab",
    "gulf",
    "african", "asian", "latin",
  ]

  /// "the country's", "his", "a top Assad aide": the side of whom the description hangs on.
  private func possessorCountry(_ phrase: SourcePhrase) -> CountryCode? {
    let before = phrase.core.lowerBound..<phrase.head
    if let mention = cast.firstMention(in: before) {
      return person(mention.member).actor.speaker?.country
    }
    let token = phrase.core.lowerBound
    for position in before {
      switch source.lower(position) {
      case "country", "nation", "kingdom", "republic":
        return countries.last(before: token, within: 60) ?? countries.dominant
      case "his" where source.tag(position) == .possessivePronoun:
        return antecedent(of: "he", at: position).actor.speaker?.country
      case "her" where source.tag(position) == .possessivePronoun:
        return antecedent(of: "she", at: position).actor.speaker?.country
      case "its", "their":
        return discourse.turns.last?.actor.speaker?.country
          ?? countries.last(before: token, within: 30)
      default: continue
      }
    }
    return nil
  }
}
