import Authority
import Language
import Records

// Sources that point back without a noun, and statements without a source.

extension SpeakerResolver {
  /// The speaker that a pronoun stands for; `nil` when the phrase is no pronoun.
  func pronoun(_ phrase: SourcePhrase) -> Reading? {
    guard phrase.core.count == 1 || phrase.head == phrase.core.lowerBound else { return nil }
    let token = phrase.core.lowerBound
    switch source.word(token) {
    case "he", "him", "his", "himself": return antecedent(of: "he", at: token)
    case "she", "her", "herself": return antecedent(of: "she", at: token)
    case "who", "which", "that", "whom": return relative(at: token)
    case "it", "its", "itself": return bodyBefore(token)
    case "we", "us", "our":
      // Whoever speaks of "us" is who speaks; at the head of a text that is its author.
      if let last = discourse.turns.last { return repeated(last) }
      return source.isQuoted(token) ? severalBefore(token, isBoth: false) : author
    case "they", "them", "their", "both", "these", "those":
      return severalBefore(token, isBoth: source.word(token) == "both")
    case "i", "me":
      return source.isQuoted(token) ? discourse.turns.last.map(repeated) ?? Reading.none : author
    case "others", "some", "many", "most", "few", "several", "one", "another", "someone",
      "somebody",
      "two", "three", "all", "none", "any", "each":
      return phrase.core.count > 1 && phrase.tail.isEmpty ? nil : someOf(phrase)
    case "latter" where phrase.core.count <= 2:
      return lastNamed(before: token) ?? Reading.none
    default: return nil
    }
  }

  /// Who writes of himself: whom the heading or the byline names, else the head of state whose order it is.
  private var author: Reading {
    let issuer = IssuerReader(speakers: self)
    if let one = people(inHeading: issuer.issuers).first { return person(one) }
    if let name = article.byline, (2...4).contains(name.split(separator: " ").count) {
      return Reading(actor: provisional(name, kind: .person, country: nil))
    }
    return Reading(actor: issuer.headOfState ?? ResolvedActor())
  }

  /// "a series of countries", "dozens of rebels": those whom the words after "of" mean.
  func quantity(_ phrase: SourcePhrase, depth: Int) -> Reading? {
    guard Self.quantities.contains(source.word(phrase.head)), phrase.tail.count > 1,
      source.word(phrase.tail.lowerBound) == "of"
    else { return nil }
    return read(phrase.tail.lowerBound + 1..<phrase.tokens.upperBound, depth: depth + 1)
  }

  private static let quantities: WordSet = [
    "series", "number", "range", "handful", "dozens", "hundreds", "thousands", "scores", "variety",
    "couple", "list", "string", "tens", "millions",
  ]

  /// "others", "one of the sources", "one of the firm's founders, NAME".
  private func someOf(_ phrase: SourcePhrase) -> Reading {
    if let mention = cast.firstMention(in: phrase.apposition),
      mention.tokens.upperBound == phrase.apposition.upperBound
    {
      return person(mention.member)
    }
    var side: CountryCode?
    if let of = phrase.tail.first, source.word(of) == "of", phrase.tail.count > 1 {
      let whole = read(phrase.tail.dropFirst().lowerBound..<phrase.tail.upperBound, depth: 2)
      let isText = source.noun(phrase.core.upperBound - 1) == .text
      if isText, whole.actor.speaker?.kind != .unnamed, whole.actor.speaker != nil { return whole }
      side = whole.actor.speaker?.country
    }
    return Reading(
      actor: provisional(source.printed(phrase.tokens), kind: .unnamed, country: side))
  }

  func repeated(_ turn: Discourse.Turn) -> Reading {
    Reading(actor: turn.actor, noun: turn.noun, member: turn.member)
  }

  // MARK: He, she

  /// How many sentences back a person is looked for.
  private static let personReach = 12

  func antecedent(of pronoun: String, at token: Int) -> Reading {
    if let ahead = namedAhead(of: token, pronoun: pronoun) { return person(ahead) }
    let sentence = source.sentence[token]
    var best: (member: Int, score: Double)?
    for (member, features) in candidates(for: pronoun, at: token) {
      let score = PronounModel.score(features)
      if best.map({ score > $0.score }) ?? true { best = (member, score) }
    }
    if let other = otherPerson(before: sentence, pronoun: pronoun, rather: best) { return other }
    if let unnamed = unnamedSpeaker(before: sentence, pronoun: pronoun),
      best.map({ $0.score < 1.2 }) ?? true
    {
      return unnamed
    }
    return best.map { person($0.member) } ?? firstPerson(pronoun)
  }

  /// Those who may be meant, the one named last first, then those who spoke last.
  private func candidates(
    for pronoun: String, at token: Int
  ) -> [(member: Int, features: PronounModel.Features)] {
    let sentence = source.sentence[token]
    let spokenOf = membersInContent()
    var candidates: [(member: Int, features: PronounModel.Features)] = []
    // The place in `candidates` of each member.
    var places: [Int: Int] = [:]
    func mayBe(_ member: Int) -> Bool {
      let own = cast.members[member].pronoun
      return (own == nil || own == pronoun) && !spokenOf.contains(member)
    }
    func add(_ member: Int, _ features: PronounModel.Features) {
      places[member] = candidates.count
      candidates.append((member, features))
    }
    for mention in cast.mentions(before: token) {
      let back = sentence - source.sentence[mention.tokens.lowerBound]
      if back > Self.personReach { break }
      let member = mention.member
      guard mayBe(member), !isOfCamp(mention.tokens.upperBound) else { continue }
      if let place = places[member] {
        candidates[place].features.timesNamed += 1
        if mention.isSubject, back <= candidates[place].features.sentencesBack + 1 {
          candidates[place].features.isSubject = true
        }
      } else {
        add(
          member,
          PronounModel.Features(
            sentencesBack: back, isSubject: mention.isSubject, isQuoted: mention.isQuoted,
            spokeSentencesBack: nil, isGenderKnown: cast.members[member].pronoun != nil,
            timesNamed: 1, isLastNamed: candidates.isEmpty))
      }
    }
    // Those who spoke in the statements before, named there by a pronoun or not.
    for turn in discourse.turns.suffix(4).reversed() {
      let back = sentence - turn.sentence
      guard let member = turn.member, back <= Self.personReach, mayBe(member) else { continue }
      if let place = places[member] {
        guard candidates[place].features.spokeSentencesBack == nil else { continue }
        candidates[place].features.spokeSentencesBack = back
        // A pronoun of the same speaker is as recent as the name would be.
        candidates[place].features.sentencesBack = min(
          candidates[place].features.sentencesBack, back)
      } else {
        add(
          member,
          PronounModel.Features(
            sentencesBack: back, isSubject: true, isQuoted: false, spokeSentencesBack: back,
            isGenderKnown: cast.members[member].pronoun != nil, timesNamed: 0, isLastNamed: false))
      }
    }
    return candidates
  }

  /// "the NAME administration": the camp is named, and not the person.
  private func isOfCamp(_ end: Int) -> Bool {
    let next = source.tag(end) == .possessiveMark ? end + 1 : end
    return next < source.text.tokens.count && Self.camps.contains(source.word(next))
  }

  private static let camps: WordSet = ["administration", "administrations", "campaign", "camp"]

  /// Those whom the statement names: nobody who says "NAME must go" is NAME.
  private func membersInContent() -> Set<Int> {
    Set(content.flatMap { cast.mentions(in: $0).map(\.member) })
  }

  /// "Referring to what he called …, NAME said": the subject after the comma that ends an opening clause.
  private func namedAhead(of token: Int, pronoun: String) -> Int? {
    let sentence = source.sentenceRange(of: token)
    let first = source.tag(sentence.lowerBound)
    guard first == .verbGerund || first == .preposition || first == .verbParticiple,
      let comma = (token..<sentence.upperBound).first(where: { source.tag($0) == .comma }),
      let mention = cast.firstMention(in: comma + 1..<max(comma + 1, sentence.upperBound)),
      mention.isSubject,
      mention.tokens.lowerBound - comma <= 5
    else { return nil }
    let own = cast.members[mention.member].pronoun
    return own == nil || own == pronoun ? mention.member : nil
  }

  /// "a senior official said … He added …".
  private func unnamedSpeaker(before sentence: Int, pronoun: String) -> Reading? {
    guard let turn = discourse.turns.last, let speaker = turn.actor.speaker,
      speaker.kind == .unnamed, sentence - turn.sentence <= 2,
      isOneHuman(speaker, noun: turn.noun), NameWords.pronoun(turn.noun) ?? pronoun == pronoun
    else { return nil }
    return repeated(turn)
  }

  /// The last speaker, where that is a person who is not of the cast, or an unnamed one whose noun tells the pronoun as
  /// the best of the cast does not: "his wife wrote … She said".
  private func otherPerson(
    before sentence: Int, pronoun: String, rather best: (member: Int, score: Double)?
  ) -> Reading? {
    guard let turn = discourse.turns.last, turn.member == nil, let speaker = turn.actor.speaker,
      sentence - turn.sentence <= 2
    else { return nil }
    switch speaker.kind {
    case .person:
      let reach = Self.lastSpeakerScore - Double(sentence - turn.sentence)
      return best.map { $0.score < reach } ?? true ? repeated(turn) : nil
    case .unnamed:
      guard NameWords.pronoun(turn.noun) == pronoun, isOneHuman(speaker, noun: turn.noun),
        best.map({ cast.members[$0.member].pronoun == nil }) ?? true
      else { return nil }
      return repeated(turn)
    default: return nil
    }
  }

  /// About what the model gives one of the cast who spoke in the same sentence and was not named since.
  private static let lastSpeakerScore = 3.5

  /// "an aide", and neither "aides" nor "the documents" nor "everyone".
  private func isOneHuman(_ speaker: Speaker, noun: String) -> Bool {
    let words = speaker.name.lowercased().split(separator: " ")
    if noun.isEmpty {
      return words.first.map { ["a", "an", "one", "another", "someone"].contains($0) } ?? false
    }
    return SourceNoun(noun) == .person && words.contains { $0 == noun }
  }

  /// A pronoun that comes before any name: the first person of the article who fits.
  private func firstPerson(_ pronoun: String) -> Reading {
    let first = cast.mentions.first { mention in
      let own = cast.members[mention.member].pronoun
      return own == nil || own == pronoun
    }
    return first.map { person($0.member) } ?? .none
  }

  private func lastNamed(before token: Int) -> Reading? {
    cast.mentions(before: token).first.map { person($0.member) }
  }

  // MARK: It, they

  /// The body or state that "it" stands for.
  func bodyBefore(_ token: Int) -> Reading {
    let sentence = source.sentence[token]
    let spoken = discourse.last([.organisation, .state], before: sentence, within: 6)
    // A subject of this sentence or the one before that did not speak takes precedence.
    let start = source.text.sentences[max(0, sentence - 1)].lowerBound
    var subject: Reading?
    for name in source.actors(in: start..<max(start, token)) {
      let tokens = source.tokens(of: name)
      guard let last = tokens.last, source.isSubject(last), !source.isQuoted(last),
        let phrase = SourcePhrase(tokens, in: source), let found = named(phrase),
        [.organisation, .state].contains(found.actor.speaker?.kind)
      else { continue }
      subject = found
    }
    if let spoken, sentence - spoken.sentence <= 1 || subject == nil { return repeated(spoken) }
    if let subject { return subject }
    let before = source.actors(in: start..<max(start, token)).reversed()
    for name in before {
      let tokens = source.tokens(of: name)
      if let phrase = SourcePhrase(tokens, in: source), let found = named(phrase),
        [.organisation, .state].contains(found.actor.speaker?.kind)
      {
        return found
      }
    }
    return discourse.last([.organisation, .state], before: sentence, within: .max).map(repeated)
      ?? .none
  }

  /// Those that "they" stands for: the last who spoke in the plural, else the two named last.
  func severalBefore(_ token: Int, isBoth: Bool) -> Reading {
    let sentence = source.sentence[token]
    let kinds: Set<SpeakerKind> =
      isBoth ? [.collective] : [.collective, .unnamed, .organisation, .state]
    if let spoken = discourse.last(kinds, before: sentence, within: 3) { return repeated(spoken) }
    return lastPair(before: token) ?? .none
  }

  /// The two persons, or else the two states, named last.
  ///
  /// - Parameter pronoun: Of persons, where the words tell it.
  func lastPair(before token: Int, states: Bool = false, pronoun: String? = nil) -> Reading? {
    if !states {
      var pair: [Int] = []
      for mention in cast.mentions(before: token) where !pair.contains(mention.member) {
        if let pronoun, cast.members[mention.member].pronoun ?? pronoun != pronoun { continue }
        pair.insert(mention.member, at: 0)
        if pair.count == 2 { break }
      }
      if pair.count == 2 { return joint(pair.map { person($0).actor }) }
    }
    let codes = countries.lastTwo(before: token)
    return codes.count == 2 ? joint(codes.map(state)) : nil
  }

  /// Several speakers as one, the same in whatever order the text names them, for the side that all of them speak for.
  func joint(_ actors: [ResolvedActor]) -> Reading {
    var keys: Set<AuthorityKey> = []
    var known: Set<String> = []
    let own = actors.filter {
      guard let speaker = $0.speaker else { return false }
      return keys.insert(speaker.key).inserted && known.insert(speaker.name).inserted
    }
    // "Foreign Minister and Alternate Prime Minister NAME" is one person.
    if own.count == 1 { return Reading(actor: own[0]) }
    let speakers = own.compactMap(\.speaker)
    let names = speakers.map(\.name)
    let sides = Set(speakers.map(\.country))
    return Reading(
      actor: provisional(
        Self.list(names), keyedBy: Self.list(names.sorted()), kind: .collective,
        country: sides.count == 1 ? sides.first ?? nil : nil))
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  // MARK: Relatives

  /// "X and Y, who": two names before a relative.
  private func pair(endingAt end: Int) -> Reading? {
    guard let last = cast.endings[end].map({ cast.mentions[$0] }), last.tokens.lowerBound >= 2,
      source.word(last.tokens.lowerBound - 1) == "and",
      let first = cast.member(endingAt: last.tokens.lowerBound - 1)
    else { return nil }
    return joint([person(first).actor, person(last.member).actor])
  }

  /// "…, who said": the noun phrase that ends right before.
  private func relative(at token: Int) -> Reading? {
    let sentence = source.sentenceRange(of: token)
    var end = token
    while end > sentence.lowerBound,
      source.tag(end - 1).isMark || source.tag(end - 1) == .preposition
    {
      end -= 1
    }
    guard end > sentence.lowerBound else { return nil }
    if let pair = pair(endingAt: end) { return pair }
    if source.word(token) == "who", let member = cast.member(endingAt: end) {
      return person(member)
    }
    if source.word(token) != "who", let name = source.actor(endingAt: end),
      let phrase = SourcePhrase(source.tokens(of: name), in: source),
      let reading = named(phrase), reading.actor.speaker?.kind != .person
    {
      return reading
    }
    var start = end
    while start > sentence.lowerBound, end - start < 25 {
      let tag = source.tag(start - 1)
      let isPart =
        tag.isNoun || tag.isAdjective || tag == .possessiveMark || tag == .determiner
        || tag == .cardinal || tag == .preposition || tag == .possessivePronoun
      guard isPart else { break }
      start -= 1
    }
    guard start < end else { return nil }
    while start < end, source.tag(start) == .preposition { start += 1 }
    return start < end ? read(start..<end, depth: 2) : nil
  }
}
