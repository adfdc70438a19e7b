import Authority
import Language
import Records

// What is written or published, which speaks for its author.

extension SpeakerResolver {
  /// Whose words a text gives: "Tusk's draft", "a report by the agency", "a joint statement".
  func author(of phrase: SourcePhrase, depth: Int) -> Reading {
    let noun = headNoun(of: phrase)
    let before = phrase.core.lowerBound..<phrase.head
    if !before.isEmpty, hasAuthor(before), var reading = spoken(read(before, depth: depth + 1)) {
      reading.noun = noun
      return reading
    }
    if let mark = before.last(where: { source.tag($0) == .possessiveMark }),
      var reading = spoken(read(phrase.core.lowerBound..<mark, depth: depth + 1))
    {
      reading.noun = noun
      return reading
    }
    if let reading = owner(of: phrase, noun: noun) { return reading }
    if source.has("joint", in: before), var pair = lastPair(before: phrase.core.lowerBound) {
      pair.noun = noun
      return pair
    }
    if let link = phrase.tail.first(where: { Self.authorLinks.contains(source.word($0)) }),
      link + 1 < phrase.tail.upperBound,
      var reading = spoken(read(link + 1..<phrase.tail.upperBound, depth: depth + 1))
    {
      reading.noun = noun
      return reading
    }
    if let link = participleLink(after: phrase),
      var reading = spoken(read(link, depth: depth + 1))
    {
      reading.noun = noun
      return reading
    }
    let turn = discourse.last { $0.noun == noun }
    if let reading = registered(phrase, noun: noun, after: turn?.sentence ?? -1, depth: depth) {
      return reading
    }
    if phrase.determiner == .definite || phrase.determiner == .bare {
      if let turn { return repeated(turn) }
      let recent = discourse.last(
        [.organisation, .state, .collective, .person], before: source.sentence[phrase.head],
        within: 4)
      if phrase.determiner == .definite, let recent { return repeated(recent) }
    }
    return Reading(
      actor: provisional(
        source.printed(phrase.core), kind: .unnamed, country: country(of: phrase)), noun: noun)
  }

  /// Who put out the text, where the article says so later than the last statement that gave such a text as its source.
  private func registered(
    _ phrase: SourcePhrase, noun: String, after sentence: Int, depth: Int
  ) -> Reading? {
    guard let entry = source.texts.last(noun: noun, upTo: phrase.head),
      entry.place == phrase.head
        || (phrase.determiner == .definite && source.sentence[entry.place] > sentence)
    else { return nil }
    var reading: Reading?
    if let author = entry.author {
      reading = spoken(read(author, depth: depth + 1))
    } else if entry.place < phrase.core.lowerBound {
      reading = discourse.last { $0.sentence == source.sentence[entry.place] }
        .flatMap { spoken(repeated($0)) }
    }
    reading?.noun = noun
    return reading
  }

  /// Whether a name, or a noun for a body, stands before the head.
  private func hasAuthor(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last(where: { source.tag($0) != .possessiveMark }) else { return false }
    if cast.member(endingAt: last + 1) != nil || source.actor(endingAt: last + 1) != nil {
      return true
    }
    let noun = source.noun(last)
    return noun == .body || noun == .government || noun == .person || noun == .text
  }

  /// "his speech", "its website", "their letter": the words of whom the pronoun stands for.
  func owner(of phrase: SourcePhrase, noun: String) -> Reading? {
    let first = phrase.core.lowerBound
    guard source.tag(first) == .possessivePronoun else { return nil }
    var reading: Reading
    switch source.word(first) {
    case "his": reading = antecedent(of: "he", at: first)
    case "her": reading = antecedent(of: "she", at: first)
    case "its": reading = bodyBefore(first)
    default: reading = severalBefore(first, isBoth: false)
    }
    reading.noun = noun
    return reading.actor.speaker == nil ? nil : reading
  }

  /// "a Reuters tally", "a poll by the institute", "a poll in The Sunday Post".
  func authorOfFinding(_ phrase: SourcePhrase, depth: Int) -> Reading? {
    let before = phrase.core.lowerBound..<phrase.head
    if !before.isEmpty, let name = source.actor(endingAt: phrase.head),
      let entry = source.body(name)
    {
      return Reading(actor: ResolvedActor(speaker: entry.speaker), noun: headNoun(of: phrase))
    }
    guard let link = phrase.tail.first, source.word(link) == "by" || source.word(link) == "in",
      phrase.tail.count > 1
    else { return nil }
    var reading = read(link + 1..<phrase.tail.upperBound, depth: depth + 1)
    guard reading.actor.speaker?.kind == .organisation else { return nil }
    reading.noun = headNoun(of: phrase)
    return reading
  }

  /// "released by the ministry", after the core.
  private func participleLink(after phrase: SourcePhrase) -> Range<Int>? {
    let rest = phrase.core.upperBound..<phrase.tokens.upperBound
    guard let by = rest.first(where: { source.word($0) == "by" }), by + 1 < rest.upperBound,
      by - rest.lowerBound <= 4,
      !rest.contains(where: { $0 < by && Self.onlyRead.contains(source.word($0)) })
    else { return nil }
    return by + 1..<rest.upperBound
  }

  /// "seen by Reuters": those who read a text did not write it.
  private static let onlyRead: WordSet = [
    "seen", "reviewed", "obtained", "read", "examined", "viewed", "cited", "quoted", "leaked",
  ]

  private static let authorLinks: WordSet = ["by", "from", "of"]

  private func spoken(_ reading: Reading) -> Reading? {
    guard let kind = reading.actor.speaker?.kind, kind != .unnamed else { return nil }
    // A demonym alone is an adjective: "a Russian statement" is the state's.
    if kind == .collective, let code = reading.actor.speaker?.country, reading.noun.isEmpty {
      return Reading(actor: state(code))
    }
    return reading
  }
}
