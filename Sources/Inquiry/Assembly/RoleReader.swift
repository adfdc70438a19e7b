import Authority
import Records

/// Decides what each name is in the question: who speaks, what is spoken of, where it stood.
struct RoleReader {
  let mentions: [EntityMention]
  let authority: Authority
  var previous: Understanding?

  enum Role { case speaker, about, outlet, relay }

  func apply(to draft: inout QuestionDraft) {
    var before: (role: Role, isExcepted: Bool, end: Int)?
    var hasSpeaker = false
    for mention in mentions where draft.isFree(mention.tokens) {
      let mention = ofCountryBefore(mention, &draft)
      let negation = Negation.ofName(before: mention.tokens.lowerBound, in: draft)
      let hasMinus = Negation.isMinus(before: mention.tokens.lowerBound, in: draft)
      var isExcepted = negation != nil || hasMinus
      var role = role(of: mention, hasSpeaker: hasSpeaker, in: draft)
      if let before, isConjoined(before.end, mention.tokens.lowerBound, in: draft),
        mention.entity.isActor
      {
        role = before.role
        isExcepted = before.isExcepted
      }
      // "About Syria, but not Iraq": of the same as what it is set against.
      let isContrasted =
        before.map { isSetAgainst($0.end, mention.tokens.lowerBound, in: draft) } ?? false
      if hasMinus { role = .about }
      if isExcepted, isContrasted, let before, mention.entity.isActor { role = before.role }
      // "Anyone but Lavrov": what is left out is left out as a speaker, unless it is plainly a matter.
      if isExcepted, !hasMinus, !isContrasted,
        !Prepositions.isAbout(before: mention.tokens.lowerBound, in: draft),
        !CommonWords.speech.contains(draft.folded(mention.tokens.lowerBound - 1)),
        before?.isExcepted != true
      {
        role = .speaker
      }
      if case .outlet = mention.entity { role = .outlet }
      if let passedOn = passesOn(mention, in: draft) { role = passedOn }
      if role == .speaker, !isExcepted, mention.entity.isActor { hasSpeaker = true }
      if let negation { draft.pass(negation..<mention.tokens.lowerBound) }
      add(mention, role, isExcepted: isExcepted, to: &draft)
      before = (role, isExcepted, mention.tokens.upperBound)
    }
    readEachOther(&draft)
  }

  /// "What did Russia and Turkey say about *each other*".
  private func readEachOther(_ draft: inout QuestionDraft) {
    let pairs = [["each", "other"], ["one", "another"]]
    for index in draft.tokens.indices.dropLast()
    where draft.isFree(index..<index + 2)
      && pairs.contains([draft.folded(index), draft.folded(index + 1)])
    {
      let countries = draft.filter.countries
      if countries.count > 1, draft.filter.about.isEmpty {
        draft.filter.about = countries
        draft.take(index..<index + 2, as: .about, "either of them")
      } else {
        draft.take(index..<index + 2, as: .unknown, "no condition")
      }
    }
  }

  /// "Syria *but not* Iraq".
  private func isSetAgainst(_ end: Int, _ start: Int, in draft: QuestionDraft) -> Bool {
    let between = (end..<max(end, start)).map(draft.folded)
    return [["but", "not"], ["and", "not"], ["not"], ["but", "not", "the"], ["rather", "than"]]
      .contains(between)
  }

  /// "What did its foreign minister say?": that of the country which the question before asked for.
  private func ofCountryBefore(
    _ mention: EntityMention, _ draft: inout QuestionDraft
  ) -> EntityMention {
    let pronoun = mention.tokens.lowerBound - 1
    guard case .offices(let offices) = mention.entity,
      ["its", "their", "his", "her"].contains(draft.folded(pronoun)),
      let filter = previous?.query.filter, let country = country(of: filter)
    else { return mention }
    let own = offices.filter { $0.country == country }
    guard !own.isEmpty else { return mention }
    draft.pass(pronoun..<pronoun + 1)
    var mention = mention
    mention.entity = .offices(own)
    mention.candidates = own.count > 1 ? own.map(\.name) : []
    return mention
  }

  /// The one country that a question asked for, by name or by who speaks for it.
  private func country(of filter: Filter) -> CountryCode? {
    let offices = filter.offices.compactMap { key in
      authority.entry(.office, key: key).flatMap { authority.office($0.index).country }
    }
    let speakers = filter.speakers.compactMap { key in
      authority.entry(.speaker, key: key).flatMap { authority.speaker($0.index).speaker.country }
    }
    let codes = Set(filter.countries + offices + speakers)
    return codes.isEmpty
      ? filter.about.count == 1 ? filter.about.first : nil : codes.count == 1 ? codes.first : nil
  }

  /// "Russia and Japan", "Lavrov, Kono".
  private func isConjoined(_ end: Int, _ start: Int, in draft: QuestionDraft) -> Bool {
    let between = (end..<max(end, start)).map(draft.folded)
    if between.isEmpty {
      let gap = draft.tokens[start].gap
      return gap.contains(",") || gap.contains("/") || draft.tokens[start].isHyphenated
    }
    return [
      ["and"], ["or"], ["nor"], ["and", "the"], ["or", "the"], ["and", "by"], ["or", "by"],
      ["nor", "by"], ["nor", "from"], ["nor", "the"], ["and", "from"], ["or", "from"],
      ["as", "well", "as"],
    ].contains(between)
  }

  private func role(
    of mention: EntityMention, hasSpeaker: Bool, in draft: QuestionDraft
  ) -> Role {
    let start = mention.tokens.lowerBound
    let end = mention.tokens.upperBound
    if takesPlaceOfSpeaker(start, in: draft) { return .speaker }
    if isObject(mention, hasSpeaker: hasSpeaker, in: draft) || breaches(mention, in: draft) {
      return .about
    }
    // "What did Stoltenberg demand from Moscow".
    if hasSpeaker, draft.folded(Prepositions.last(before: start, in: draft)) == "from" {
      return .about
    }
    if Prepositions.isBy(before: start, in: draft) { return .speaker }
    if Prepositions.isAbout(before: start, in: draft) { return .about }
    let previous = Prepositions.last(before: start, in: draft)
    let word = draft.folded(previous)
    let isActBefore = Grammar.acts.holds(word) || Grammar.uses.holds(word)
    if draft.tokens[end - 1].isPossessive,
      CommonWords.statements.contains(draft.folded(end)) || Grammar.acts.holds(draft.folded(end))
    {
      // "Who backed Japan's position": somebody else spoke.
      return isActBefore && (hasSpeaker || asksWho(before: start, draft)) ? .about : .speaker
    }
    let isPassive =
      ["was", "were", "been", "is", "are", "being"].contains(word)
      || ["has", "have", "had"].contains(word) && draft.folded(end) == "been"
    // "The most quoted *Japanese official*": who speaks, unless something is said or done to him.
    if CommonWords.officials.contains(draft.folded(end)), !isActBefore,
      !CommonWords.speech.contains(word), !isPassive
    {
      return .speaker
    }
    // "Demands that Russia withdraw".
    if word == "that", Grammar.acts.holds(draft.folded(previous - 1)),
      !["made", "issued", "has", "had"].contains(draft.folded(end))
    {
      return .about
    }
    if isPassive, isFollowedByParticiple(end, in: draft) { return .about }
    if isDoneTo(after: end, in: draft) { return .about }
    if tellsAnother(mention, in: draft) { return .about }
    if FormReader.auxiliaries.contains(word) || ["how", "what", "why"].contains(word)
      || word == "t" && FormReader.auxiliaries.contains(draft.folded(previous - 1))
    {
      return .speaker
    }
    if ["quote", "quotes", "quoting", "whether", "if", "when", "where", "compare"].contains(word),
      !qualifiesMatter(mention, in: draft)
    {
      return .speaker
    }
    // "The number of *North Korean* threats", "a trend in *US* criticism".
    if case .country = mention.entity, Grammar.isActNoun(draft.folded(end)), !isActBefore,
      !CommonWords.speech.contains(word)
    {
      return .speaker
    }
    // "who said Russia violated", "accused Russia", "talks with Japan".
    if isActBefore || CommonWords.speech.contains(word) {
      return hasSpeaker || asksWho(before: start, draft) || isActBefore ? .about : .speaker
    }
    if [
      "with", "to", "in", "of", "for", "at", "between", "into", "after", "before", "since",
      "during", "following", "amid", "despite",
    ].contains(word) {
      return .about
    }
    return hasSpeaker || asksWho(before: start, draft) && previous >= 0
      || qualifiesMatter(mention, in: draft)
      ? .about : .speaker
  }

  /// "What about the United States?" after a question for what somebody said asks for the same of another.
  private func takesPlaceOfSpeaker(_ start: Int, in draft: QuestionDraft) -> Bool {
    guard let filter = previous?.query.filter, filter.namesActor else { return false }
    let opening = (0..<start).map(draft.folded)
      .filter { !["and", "but", "so", "ok", "the", "then"].contains($0) }
    return opening == ["what", "about"] || opening == ["how", "about"]
      || opening.first == "same" && ["for", "with", "about"].contains(opening.last ?? "")
  }

  /// Whether somebody unnamed speaks: "who" anywhere, "anyone" before the name; behind it is whom it is done to.
  private func asksWho(before index: Int, _ draft: QuestionDraft) -> Bool {
    draft.tokens.indices.contains { position in
      let word = draft.folded(position)
      return ["who", "whom", "whos"].contains(word)
        || position < index && ["anyone", "anybody", "someone", "somebody"].contains(word)
    }
  }

  /// "was Iran accused", "is Japan mentioned".
  private func isFollowedByParticiple(_ index: Int, in draft: QuestionDraft) -> Bool {
    var position = index
    while Self.adverbs.contains(draft.folded(position)) { position += 1 }
    let word = draft.folded(position)
    return word.hasSuffix("ed")
      && (Grammar.acts.holds(word) || CommonWords.speech.contains(word) || Grammar.uses.holds(word))
  }

  /// What may stand before a participle: "was Taiwan *last* mentioned".
  private static let adverbs: Set<String> = [
    "ever", "also", "being", "been", "first", "last", "most", "mostly", "recently", "publicly",
    "officially", "explicitly",
  ]

  /// "Russia is accused", "Iran has been threatened".
  private func isDoneTo(after end: Int, in draft: QuestionDraft) -> Bool {
    var index = end
    if ["has", "have", "had"].contains(draft.folded(index)) { index += 1 }
    guard ["is", "are", "was", "were", "been", "being"].contains(draft.folded(index)) else {
      return false
    }
    return Self.doneTo.contains(draft.folded(index + 1))
  }

  private static let doneTo: Set<String> = [
    "accused", "blamed", "condemned", "criticised", "criticized", "denounced", "praised", "thanked",
    "threatened", "urged", "warned",
  ]

  /// The name as typed, or as it is written in full.
  private static func term(_ typed: String, _ speakers: [NamedKey]) -> String {
    func quoted(_ words: String) -> String {
      words.allSatisfy { $0.isLetter || $0.isNumber } ? words : "\"\(words)\""
    }
    let isOrganisation = speakers.contains { $0.detail?.hasPrefix("person") == false }
    guard isOrganisation, let name = speakers.first?.name, name.lowercased() != typed.lowercased()
    else { return quoted(typed) }
    return "\(quoted(typed)) OR \(quoted(name))"
  }

  // MARK: Into the filter

  private func add(
    _ mention: EntityMention, _ role: Role, isExcepted: Bool, to draft: inout QuestionDraft
  ) {
    var filter = Filter()
    var part = UnderstoodPiece.Part.speaker
    var meaning = ""
    switch (mention.entity, role) {
    case (.speakers(let speakers), .about):
      // A statement has no person that it is about: the name is looked for in its words.
      let words = draft.text.words(mention.tokens)
      let term = Self.term(words, isExcepted ? [] : speakers)
      draft.take(
        mention.tokens, as: isExcepted ? .except : .words,
        "\(speakers.first?.name ?? words), by name in the statement: \(term)")
      draft.words.append(isExcepted ? "-\(term)" : term)
      return
    case (.speakers(let speakers), .relay):
      filter.relays = speakers.map(\.key.rawValue)
      part = .relay
      meaning = speakers[0].name
    case (.speakers(let speakers), .outlet):
      filter.outlets = [speakers[0].name]
      part = .outlet
      meaning = speakers[0].name
    case (.speakers(let speakers), _):
      filter.speakers = speakers.map(\.key.rawValue)
      meaning =
        mention.note
        ?? (speakers.count == 1 ? speakers[0].name : "any of \(speakers.count) of that name")
    case (.country(let code, let name), .about):
      filter.about = [code]
      part = .about
      meaning = name
    case (.country(let code, let name), _):
      filter.countries = [code]
      part = .country
      meaning = mention.note ?? "whoever speaks for \(name)"
    case (.offices(let offices), _):
      filter.offices = offices.map(\.key.rawValue)
      part = .office
      meaning =
        offices.count == 1
        ? "\(offices[0].name), whoever held it" : "that office in \(offices.count) places"
    case (.documents(let documents), _):
      filter.documents = documents.map(\.key.rawValue)
      part = .document
      meaning = documents.count == 1 ? documents[0].name : "any of \(documents.count) of that name"
    case (.documentKinds(let kinds), _):
      filter.documentKinds = kinds
      part = .document
      meaning = "any \(kinds.map(\.rawValue).joined(separator: " or "))"
    case (.topics(let topics), _):
      filter.topics = topics.map(\.key.rawValue)
      part = .topic
      meaning = topics.map(\.name).joined(separator: " or ")
    case (.outlet(let name), _):
      filter.outlets = [name]
      part = .outlet
      meaning = name
    }
    draft.take(
      mention.tokens, as: isExcepted ? .except : part,
      isExcepted ? "\(part.rawValue): \(meaning)" : meaning, candidates: mention.candidates)
    if isExcepted {
      draft.filter.except.append(filter)
    } else {
      draft.filter.join(filter)
    }
  }
}
