import Authority
import Language

/// The parts of a noun phrase that names who speaks: "Britain's envoy to the talks, Gareth Bayley, who …".
struct SourcePhrase {
  enum Determiner { case definite, indefinite, possessive, bare }

  /// Without marks at the edges; not empty.
  let tokens: Range<Int>
  /// Up to the first comma, bracket, relative clause or participle.
  let core: Range<Int>
  /// The noun that the rest hangs on.
  let head: Int
  /// After the head, inside the core: "to the talks".
  let tail: Range<Int>
  /// After the comma that ends the core: "Gareth Bayley".
  let apposition: Range<Int>
  let determiner: Determiner

  /// - Returns: `nil` when the tokens hold no word.
  init?(_ tokens: Range<Int>, in source: SourceText) {
    var tokens = tokens
    while let first = tokens.first, Self.isEdge(first, in: source) { tokens.removeFirst() }
    while let last = tokens.last, Self.isEdge(last, in: source) { tokens.removeLast() }
    guard !tokens.isEmpty else { return nil }
    if Self.beginsWithDateline(tokens, in: source) { tokens.removeFirst() }
    self.tokens = tokens
    let bounds = Self.bounds(of: tokens, in: source)
    core = tokens.lowerBound..<bounds.core
    var head = bounds.head - 1
    while head > tokens.lowerBound, source.nameEnd[head] <= head,
      // "the 73-year-old", which the tagger may take for a date.
      source.tag(head - 1) != .determiner || head - 1 > tokens.lowerBound,
      Self.isPassedOver(head, in: source) || source.entity(head) == .date
        || Self.days.contains(source.word(head))
    {
      head -= 1
    }
    self.head = head
    tail = bounds.head..<bounds.core
    apposition = Self.apposition(after: bounds.core, in: tokens, of: source)
    determiner = Self.determiner(of: core, in: source)
  }

  /// "AMMAN The minister said": the place in capitals at the head of a report is no part of the phrase.
  private static func beginsWithDateline(_ tokens: Range<Int>, in source: SourceText) -> Bool {
    let first = tokens.lowerBound
    guard tokens.count >= 2, first == 0 || source.paragraph[first - 1] != source.paragraph[first],
      source.isCapitalised(first + 1), source.text.tokens[first].count >= 4
    else { return false }
    let isUpper = source.text.buffer.bytes[source.text.tokens[first].range]
      .allSatisfy { !$0.isLowercaseLetter }
    guard isUpper else { return false }
    return source.entity(first) == .location
      || source.actor(endingAt: first + 1)?.meanings.contains { $0.role == .seat } == true
  }

  // MARK: Bounds

  private static func isEdge(_ token: Int, in source: SourceText) -> Bool {
    let tag = source.tag(token)
    return tag.isMark
      || !source.text.buffer.bytes[source.text.tokens[token].range]
        .contains(where: \.isWordByte)
  }

  /// Where the core and, inside it, the phrase up to the head end.
  private static func bounds(
    of tokens: Range<Int>, in source: SourceText
  ) -> (core: Int, head: Int) {
    var headEnd: Int?
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if source.nameEnd[token] > token, source.nameEnd[token] <= tokens.upperBound {
        token = source.nameEnd[token]
        continue
      }
      if token > tokens.lowerBound {
        if endsCore(token, in: source) { break }
        if headEnd == nil, endsHead(token, in: source) { headEnd = token }
      }
      token += 1
    }
    return (token, headEnd ?? token)
  }

  private static func endsCore(_ token: Int, in source: SourceText) -> Bool {
    let tag = source.tag(token)
    let word = source.word(token)
    if tag == .comma || tag == .colon || tag == .leftBracket || tag.isWh || word == "," {
      return true
    }
    if word == "that", tag == .preposition { return true }
    let isAfterNoun = source.isNoun(token - 1)
    if tag == .verbPast || tag == .verbPresent || tag == .verbThirdPerson {
      // The tagger may take "envoy" and a rare first name for verbs.
      return isAfterNoun && !source.isCapitalised(token) && source.noun(token) != .person
    }
    if tag == .verbParticiple || tag == .verbGerund {
      return isAfterNoun
        && (followingParticiples.contains(word)
          || !(token + 1 < source.text.tokens.count && source.isNoun(token + 1)))
    }
    return isAfterNoun && tag.isAdjective && followingAdjectives.contains(word)
  }

  private static func endsHead(_ token: Int, in source: SourceText) -> Bool {
    let tag = source.tag(token)
    if tag.isAdverb { return source.isNoun(token - 1) }
    return tag == .preposition || (tag == .to && source.word(token) == "to")
  }

  private static let followingAdjectives: WordSet = [
    "close", "familiar", "responsible", "involved", "opposed", "loyal", "critical", "present",
    "aware", "able", "due", "knowledgeable", "sympathetic", "allied", "such", "available",
  ]

  private static let days: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday",
  ]

  private static let followingParticiples: WordSet = [
    "citing", "quoting", "including", "speaking", "representing", "involving", "opposing",
    "fighting",
    "probing", "attending", "removing", "seen", "reviewed", "backing", "supporting", "regarding",
  ]

  private static func isPassedOver(_ token: Int, in source: SourceText) -> Bool {
    let tag = source.tag(token)
    return tag == .possessiveMark || tag.isAdverb || tag == .openingQuote || tag == .closingQuote
      || reflexives.contains(source.word(token))
  }

  /// "the minister himself": who speaks stands before.
  private static let reflexives: WordSet = ["himself", "herself", "itself", "themselves"]

  private static func apposition(
    after core: Int, in tokens: Range<Int>, of source: SourceText
  ) -> Range<Int> {
    guard core < tokens.upperBound, source.tag(core) == .comma, core + 1 < tokens.upperBound,
      !source.tag(core + 1).isWh
    else { return core..<core }
    var end = core + 1
    while end < tokens.upperBound {
      if source.tag(end) == .comma || source.tag(end).isWh { break }
      end += 1
    }
    return core + 1..<end
  }

  private static func determiner(of core: Range<Int>, in source: SourceText) -> Determiner {
    let first = core.lowerBound
    let word = source.word(first)
    if definite.contains(word) { return .definite }
    if indefinite.contains(word) || source.tag(first) == .cardinal { return .indefinite }
    if source.tag(first) == .possessivePronoun { return .possessive }
    let hasPossessor = core.contains {
      source.tag($0) == .possessiveMark && $0 + 1 < core.upperBound
    }
    return hasPossessor ? .possessive : .bare
  }

  private static let definite: WordSet = ["the", "this", "that", "these", "those", "both"]

  private static let indefinite: WordSet = [
    "a", "an", "one", "another", "some", "several", "many", "other", "most", "few", "any", "every",
    "each", "numerous", "various", "no", "more",
  ]
}
