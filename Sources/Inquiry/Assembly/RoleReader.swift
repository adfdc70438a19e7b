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
      // "Did Iran comply": of whom it is said; who says it is asked for.
      let isSubject = draft.form == .testimony && role == .speaker && !isExcepted
      if isSubject, case .country = mention.entity, !isNamedAsSource(mention, in: draft) {
        addSubject(mention, to: &draft)
        before = (role, isExcepted, mention.tokens.upperBound)
        continue
      }
      if isSubject, !isNamedAsSource(mention, in: draft) { role = .about }
      if role == .speaker, !isExcepted, mention.entity.isActor { hasSpeaker = true }
      if let negation { draft.pass(negation..<mention.tokens.lowerBound) }
      add(
        mention, role, isExcepted: isExcepted,
        joint: joint(mention, behind: before?.end, in: draft), to: &draft)
      before = (role, isExcepted, mention.tokens.upperBound)
    }
    readEachOther(&draft)
    if draft.filter.acts.contains(.agree), draft.filter.countries.count > 1,
      draft.form != .verdict, draft.form != .comparison
    {
      draft.remarks.append(
        "what one of them agrees to; on what they agree with each other is for their reader to tell"
      )
    }
  }

  /// "*According to Iran*, did …": who says it.
  private func isNamedAsSource(_ mention: EntityMention, in draft: QuestionDraft) -> Bool {
    let position = Prepositions.last(before: mention.tokens.lowerBound, in: draft)
    return draft.folded(position) == "to" && draft.folded(position - 1) == "according"
  }

  /// How a name goes with the one before it.
  enum Joint {
    case alone
    /// "Russia and China": any of them will do.
    case either
    /// "*Both* Russia and China", "Russia *and also* China": none is enough by itself.
    case both
  }

  private func joint(
    _ mention: EntityMention, behind end: Int?, in draft: QuestionDraft
  ) -> Joint {
    let start = mention.tokens.lowerBound
    guard let end, end <= start else { return draft.form == .testimony ? .both : .alone }
    let between = (end..<start).map(draft.folded)
    if draft.form == .testimony { return between.first == "or" ? .either : .both }
    if Self.boths.contains(between) { return .both }
    guard between == ["and"] || between == ["and", "the"],
      let other = mentions.first(where: { $0.tokens.upperBound == end })
    else { return .alone }
    let first = other.tokens.lowerBound
    let opening = draft.folded(first - 1) == "the" ? first - 2 : first - 1
    let isBoth =
      draft.folded(opening) == "both"
      || ["together", "both"].contains(draft.folded(mention.tokens.upperBound))
    return isBoth ? .both : .either
  }

  private static let boths: Set<[String]> = [
    ["and", "also"], ["as", "well", "as"], ["together", "with"], ["along", "with"],
  ]

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
    // Who or what the question asks for is somebody else than whom it names behind that.
    let asksWho = asksWho(before: start, draft)
    let isOther = hasSpeaker || asksWho
    return referringRole(of: mention, in: draft)
      ?? ledRole(of: mention, hasSpeaker: hasSpeaker, in: draft)
      ?? ownRole(of: mention, isOther: isOther, in: draft)
      ?? doneRole(of: mention, in: draft)
      ?? opened(mention, isOther: isOther, in: draft)
      ?? (hasSpeaker || asksWho && Prepositions.last(before: start, in: draft) >= 0
        || qualifiesMatter(mention, in: draft) ? .about : .speaker)
  }

  /// What takes the place of something in the question before.
  private func referringRole(of mention: EntityMention, in draft: QuestionDraft) -> Role? {
    if takesPlaceOfMatter(mention, in: draft) { return .about }
    return takesPlaceOfSpeaker(mention.tokens.lowerBound, in: draft) ? .speaker : nil
  }

  /// By the preposition before the name.
  private func ledRole(
    of mention: EntityMention, hasSpeaker: Bool, in draft: QuestionDraft
  ) -> Role? {
    let start = mention.tokens.lowerBound
    if isObject(mention, hasSpeaker: hasSpeaker, in: draft) || breaches(mention, in: draft) {
      return .about
    }
    // "What did Stoltenberg demand from Moscow".
    if hasSpeaker, draft.folded(Prepositions.last(before: start, in: draft)) == "from" {
      return .about
    }
    if Prepositions.isBy(before: start, in: draft) { return .speaker }
    return Prepositions.isAbout(before: start, in: draft) ? .about : nil
  }

  /// By what is said to be the name's own: "Japan's position", "the most quoted Japanese official".
  private func ownRole(
    of mention: EntityMention, isOther: Bool, in draft: QuestionDraft
  ) -> Role? {
    let end = mention.tokens.upperBound
    let word = wordBefore(mention, draft)
    if draft.tokens[end - 1].isPossessive,
      CommonWords.statements.contains(draft.folded(end)) || Grammar.acts.holds(draft.folded(end))
    {
      // "Who backed Japan's position": somebody else spoke.
      return isAct(word) && isOther ? .about : .speaker
    }
    // Who speaks, unless something is said or done to him.
    if CommonWords.officials.contains(draft.folded(end)), !isAct(word),
      !CommonWords.speech.contains(word), !isPassive(mention, draft)
    {
      return .speaker
    }
    return nil
  }

  /// By what is done, or told of, whom it names: "demands that Russia withdraw", "was Iran accused".
  private func doneRole(of mention: EntityMention, in draft: QuestionDraft) -> Role? {
    let end = mention.tokens.upperBound
    let previous = Prepositions.last(before: mention.tokens.lowerBound, in: draft)
    if draft.folded(previous) == "that", Grammar.acts.holds(draft.folded(previous - 1)),
      !["made", "issued", "has", "had"].contains(draft.folded(end))
    {
      return .about
    }
    if isPassive(mention, draft), isFollowedByParticiple(end, in: draft) { return .about }
    return isDoneTo(after: end, in: draft) || tellsAnother(mention, in: draft) ? .about : nil
  }

  /// By the word before it.
  private func opened(
    _ mention: EntityMention, isOther: Bool, in draft: QuestionDraft
  ) -> Role? {
    let previous = Prepositions.last(before: mention.tokens.lowerBound, in: draft)
    let word = draft.folded(previous)
    let end = mention.tokens.upperBound
    if FormReader.auxiliaries.contains(word) || ["how", "what", "why"].contains(word)
      || word == "t" && FormReader.auxiliaries.contains(draft.folded(previous - 1))
    {
      return .speaker
    }
    if Self.speakersBehind.contains(word), !qualifiesMatter(mention, in: draft) { return .speaker }
    // "The number of *North Korean* threats", "a trend in *US* criticism".
    if case .country = mention.entity, Grammar.isActNoun(draft.folded(end)), !isAct(word),
      !CommonWords.speech.contains(word)
    {
      return .speaker
    }
    // "who said Russia violated", "accused Russia", "talks with Japan".
    if isAct(word) || CommonWords.speech.contains(word) {
      return isOther || isAct(word) ? .about : .speaker
    }
    return Self.mattersBehind.contains(word) ? .about : nil
  }

  private func wordBefore(_ mention: EntityMention, _ draft: QuestionDraft) -> String {
    draft.folded(Prepositions.last(before: mention.tokens.lowerBound, in: draft))
  }

  private func isAct(_ word: String) -> Bool {
    Grammar.acts.holds(word) || Grammar.uses.holds(word)
  }

  /// "*Was* Iran accused", "*has* Iran been accused".
  private func isPassive(_ mention: EntityMention, _ draft: QuestionDraft) -> Bool {
    let word = wordBefore(mention, draft)
    return ["was", "were", "been", "is", "are", "being"].contains(word)
      || ["has", "have", "had"].contains(word)
        && draft.folded(mention.tokens.upperBound) == "been"
  }

  private static let speakersBehind: Set<String> = [
    "quote", "quotes", "quoting", "whether", "if", "when", "where", "compare",
  ]
  private static let mattersBehind: Set<String> = [
    "with", "to", "in", "of", "for", "at", "between", "into", "after", "before", "since", "during",
    "following", "amid", "despite",
  ]

  /// "And Syria?" after what somebody said about Ukraine: like takes the place of like.
  private func takesPlaceOfMatter(_ mention: EntityMention, in draft: QuestionDraft) -> Bool {
    guard let filter = previous?.query.filter, case .country = mention.entity,
      !filter.about.isEmpty, filter.countries.isEmpty, previous?.sides.isEmpty == true
    else { return false }
    let opening = (0..<mention.tokens.lowerBound).map(draft.folded).filter { $0 != "the" }
    let isBare = [["and"], ["or"], ["but"], ["what", "about"], ["how", "about"]].contains(
      opening.first == "and" && opening.count > 1 ? Array(opening.dropFirst()) : opening)
    let end = mention.tokens.upperBound
    return isBare
      && !CommonWords.speech.contains(draft.folded(end)) && !Grammar.acts.holds(draft.folded(end))
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
  static func term(_ typed: String, _ speakers: [NamedKey]) -> String {
    func quoted(_ words: String) -> String {
      words.allSatisfy { $0.isLetter || $0.isNumber } ? words : "\"\(words)\""
    }
    let isOrganisation = speakers.contains { $0.detail?.hasPrefix("person") == false }
    guard isOrganisation, let name = speakers.first?.name, name.lowercased() != typed.lowercased()
    else { return quoted(typed) }
    return "\(quoted(typed)) OR \(quoted(name))"
  }
}
