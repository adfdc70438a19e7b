import Authority
import Language
import Records

// Sources that describe who speaks: "the foreign minister", "two officials", "a statement by the embassy".

extension SpeakerResolver {
  func described(_ phrase: SourcePhrase, as noun: SourceNoun, depth: Int) -> Reading {
    if let pair = twoPeople(phrase) { return pair }
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
    if let holder = holderOfRole(phrase, noun: noun) { return holder }
    if phrase.determiner == .indefinite || isIndefinite(phrase) || isRelative(phrase)
      || isOfUnnamed(phrase)
    {
      return Reading(actor: unnamedActor(phrase), noun: noun)
    }
    // "the new prime minister" is not the one whom the files know, unless a name stands by.
    if phrase.core.contains(where: { Self.coming.contains(source.text.text(ofToken: $0)) }) {
      if let member = chosen(for: noun, before: phrase.core.lowerBound) { return person(member) }
      return Reading(actor: unnamedActor(phrase), noun: noun)
    }
    if let holder = holder(phrase) { return holder }
    if let turn = discourse.last(noun: noun, kinds: [.unnamed]), isOfSide(of: turn, phrase) {
      return repeated(turn)
    }
    if let member = describedMember(phrase, noun: noun) { return person(member) }
    if phrase.determiner == .definite, phrase.tail.isEmpty, !Self.neverPersons.contains(noun),
      let turn = lastPerson(before: phrase), isOfSide(of: turn, phrase, noun: noun)
    {
      return turn
    }
    return Reading(actor: unnamedActor(phrase), noun: noun)
  }

  /// Whether the last speaker can be meant: no side is given, or it is that of a candidate who is called so.
  func isOfSide(of last: Reading, _ phrase: SourcePhrase, noun: String) -> Bool {
    guard let country = country(of: phrase) else { return true }
    return Self.candidacies.contains(noun) && last.actor.speaker?.country == country
  }

  private static let candidacies: WordSet = [
    "nominee", "candidate", "contender", "frontrunner", "front-runner",
  ]

  private static let coming: WordSet = ["new", "newly", "incoming", "next", "future"]

  /// "the new minister" after "parliament elected NAME as minister".
  private func chosen(for noun: String, before token: Int) -> Int? {
    let sentence = source.sentence[token]
    for number in (max(0, sentence - Self.electionReach)..<sentence).reversed() {
      let words = source.text.sentences[number]
      guard let verb = words.last(where: { Self.choosing.contains(source.word($0)) }),
        source.has(TextHash(noun), in: words)
      else { continue }
      let after = cast.firstMention(in: verb + 1..<words.upperBound)
      let before = cast.mentions(in: words.lowerBound..<verb).last { $0.isSubject }
      if let mention = after ?? before, !mention.isQuoted { return mention.member }
    }
    return nil
  }

  private static let choosing: WordSet = [
    "elected", "appointed", "named", "nominated", "chose", "chosen", "approved", "confirmed",
  ]
  /// In sentences.
  private static let electionReach = 3

  /// "officials", "senior administration official": a bare noun in small letters names nobody.
  private func isIndefinite(_ phrase: SourcePhrase) -> Bool {
    phrase.determiner == .bare && phrase.core.lowerBound == phrase.head
      && !source.isCapitalised(phrase.head)
  }

  /// "the head of another group": whoever belongs to what was not named before was not named either.
  private func isOfUnnamed(_ phrase: SourcePhrase) -> Bool {
    guard phrase.tail.count > 1, source.word(phrase.tail.lowerBound) == "of" else { return false }
    return Self.unnaming.contains(source.word(phrase.tail.lowerBound + 1))
  }

  private static let unnaming: WordSet = ["a", "an", "another", "one", "some"]

  /// "his wife", "her friend": a person beside the one who was named.
  private func isRelative(_ phrase: SourcePhrase) -> Bool {
    source.tag(phrase.core.lowerBound) == .possessivePronoun
      && source.offices(in: phrase.core).isEmpty
  }

  /// Whether a phrase names no other country than that of those who spoke before: "Norway's minister" after "Malta's".
  func isOfSide(of turn: Discourse.Turn, _ phrase: SourcePhrase) -> Bool {
    guard let country = source.country(in: phrase.core.lowerBound..<phrase.head) else {
      return true
    }
    return turn.actor.speaker?.country == country
  }

  /// Nouns that reporters use for those whom they do not name, and never for somebody named before.
  private static let neverPersons: WordSet = ["source", "witness", "participant", "moderator"]

  /// The name that stands beside a description: "its deputy minister, NAME," and "the envoy NAME".
  func namedInApposition(to phrase: SourcePhrase) -> Int? {
    if let member = namedAfterClause(of: phrase) { return member }
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

  /// "a dissident who is no part of the council, NAME": the name that ends a source after a relative clause.
  private func namedAfterClause(of phrase: SourcePhrase) -> Int? {
    let end = phrase.core.upperBound
    guard end < phrase.tokens.upperBound, source.tag(end).isWh,
      let mention = cast.endings[phrase.tokens.upperBound].map({ cast.mentions[$0] }),
      mention.tokens.lowerBound > end + 1, source.tag(mention.tokens.lowerBound - 1) == .comma
    else { return nil }
    return mention.member
  }

  private func isTitleOnly(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in
      let tag = source.tag(token)
      return tag.isNoun || tag.isAdjective || tag == .possessiveMark || tag == .preposition
        || NameWords.titles.contains(source.word(token))
    }
  }

  func unnamedActor(_ phrase: SourcePhrase) -> ResolvedActor {
    let isOfSeveral = isOfSeveralSides(phrase.core.lowerBound..<phrase.head + 1)
    return provisional(
      source.printed(phrase.core), kind: .unnamed,
      country: country(of: phrase)
        ?? (isOfSeveral ? nil : countryOfOthers(phrase)))
  }

  /// "another official" after "a U.S. official": of the same side, where no other is named.
  private func countryOfOthers(_ phrase: SourcePhrase) -> CountryCode? {
    let noun = headNoun(of: phrase)
    let upToHead = phrase.core.lowerBound..<phrase.head + 1
    guard SourceNoun.isPost(noun), phrase.tail.isEmpty, !isPrivate(upToHead, noun: noun),
      // "a U.N. official" after a country's.
      !source.actors(in: upToHead).contains(where: { source.body($0) != nil })
    else { return nil }
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
    // "the mayor" is the mayor of any town, though the files have one.
    guard country != nil || (posts.count == 1 && !Self.commonPosts.contains(headNoun(of: phrase)))
    else { return nil }
    return holderAtDate(ofAny: candidates)
  }

  private static let commonPosts: WordSet = [
    "mayor", "governor", "speaker", "director", "commissioner", "chairman", "chief", "ambassador",
  ]

  private func holderAtDate(ofAny posts: [Int]) -> Reading? {
    guard let date else { return nil }
    for post in posts {
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

  /// "the top Russian diplomat", "his Maltese counterpart": the holder of a post that the words give by its role.
  private func holderOfRole(_ phrase: SourcePhrase, noun: String) -> Reading? {
    guard phrase.tail.isEmpty, let country = source.country(in: phrase.core),
      let role = role(of: phrase, noun: noun)
    else { return nil }
    let posts = offices.posts.indices.filter {
      offices.posts[$0].role == role && offices.posts[$0].side == country
    }
    guard !posts.isEmpty else { return nil }
    if let member = member(holding: Set(posts), before: phrase.core.lowerBound) {
      return person(member)
    }
    return holderAtDate(ofAny: posts)
  }

  private func role(of phrase: SourcePhrase, noun: String) -> OfficeRole? {
    let first = phrase.core.lowerBound
    switch noun {
    case "diplomat":
      return source.has("top", in: phrase.core) && phrase.determiner != .indefinite
        ? .foreignMinister : nil
    case "counterpart":
      let pronoun = source.word(first)
      guard pronoun == "his" || pronoun == "her" else { return nil }
      let one = antecedent(of: pronoun == "his" ? "he" : "she", at: first)
      guard let member = one.member, let post = post(of: cast.members[member]) else { return nil }
      let role = offices.posts[post].role
      return role == .other ? nil : role
    default: return nil
    }
  }

  /// "the deputy foreign minister", "the air defence chief", "the former president": none of them is the minister.
  private func isLesserPost(_ phrase: SourcePhrase) -> Bool {
    guard
      let name = source.names.offices.inside(source.text.byteRange(ofTokens: phrase.core)).first,
      let first = source.text.tokens(overlapping: name.range).first, first > phrase.core.lowerBound
    else { return false }
    return Self.lessening.contains(source.word(first - 1))
  }

  private static let lessening: WordSet = [
    "deputy", "vice", "former", "ex", "assistant", "shadow", "air", "cyber", "junior", "acting",
    "missile", "civil", "first",
  ]

  private func authorityHolders(of post: Int, on date: PartialDate) -> [EntryID] {
    source.names.authority.holders(ofOffice: post, on: date)
  }

  /// The person of the cast who best fits some posts: named with the post, in it at the date, in it ever; then the nearest.
  private func member(holding posts: Set<Int>, before token: Int) -> Int? {
    var best: (member: Int, weight: Double)?
    for index in cast.candidates(near: token) {
      let figure = cast.members[index]
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
    let named = cast.lastPlace(of: member, before: token).map { source.sentence[$0] }
    let spoken = discourse.lastSentence(of: member)
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
    for index in cast.candidates(near: token) {
      let figure = cast.members[index]
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
  func isSynonym(_ noun: String, of figure: Cast.Member) -> Bool {
    let roles = figure.posts.map { offices.posts[$0].role }
    switch noun {
    case "diplomat":
      return roles.contains { [.foreignMinister, .ambassador].contains($0) }
        || !figure.roles.isDisjoint(with: ["envoy", "ambassador", "minister"])
    case "leader", "premier":
      return roles.contains { [.headOfState, .headOfGovernment].contains($0) }
    case "politician":
      return !roles.isEmpty
    case "lawmaker", "legislator", "parliamentarian":
      return !figure.roles.isDisjoint(with: Self.lawmakers)
    default:
      // "the French minister" of one known to be in such a post.
      return post(of: figure).map {
        offices.posts[$0].title.split(separator: " ").contains { $0 == noun }
      } ?? false
    }
  }

  private static let lawmakers: Set<String> = [
    "deputy", "senator", "mp", "representative", "congressman", "congresswoman", "speaker", "mep",
    "lawmaker", "legislator", "sen.", "rep.",
  ]

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
}
