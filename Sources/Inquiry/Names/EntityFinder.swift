import Authority
import Records

/// Decides what the names in a question stand for, by what the database knows of them.
struct EntityFinder {
  let reading: QuestionReading
  let knowledge: Knowledge
  let authority: Authority

  var tokens: [QuestionToken] { reading.text.tokens }

  /// A mention with what decides between overlapping ones.
  struct Candidate {
    var mention: EntityMention
    /// At the same length the smaller one wins.
    var rank: Int
  }

  /// The mentions in the order of the question, none overlapping another.
  func mentions() -> [EntityMention] {
    var candidates = reading.names.compactMap(candidate)
    candidates += knowledge.names.flatMap(self.candidates)
    candidates += tokens.indices.compactMap(genericDocument)
    candidates.sort { left, right in
      let (a, b) = (telling(left.mention.tokens), telling(right.mention.tokens))
      return (-a.count, left.rank, a.lowerBound) < (-b.count, right.rank, b.lowerBound)
    }
    var chosen: [EntityMention] = []
    for candidate in candidates
    where !chosen.contains(where: { $0.tokens.overlaps(candidate.mention.tokens) }) {
      chosen.append(candidate.mention)
    }
    chosen.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    chosen = chosen.map(withOutlet)
    let titled = TitleJoiner(tokens: tokens, authority: authority, knowledge: knowledge)
      .joined(withParties(chosen).map(government))
    return reading.text.isWithoutCase ? titled : ProperNameJoiner(tokens: tokens).joined(titled)
  }

  /// "The *US*-Iran nuclear agreement": a party of the instrument, before its name with a hyphen.
  private func withParties(_ mentions: [EntityMention]) -> [EntityMention] {
    var rest: [EntityMention] = []
    for mention in mentions {
      var mention = mention
      if case .documents = mention.entity, tokens[mention.tokens.lowerBound].isHyphenated,
        let party = rest.last, case .country = party.entity,
        party.tokens.upperBound == mention.tokens.lowerBound
      {
        rest.removeLast()
        mention.tokens = party.tokens.lowerBound..<mention.tokens.upperBound
      }
      rest.append(mention)
    }
    return rest
  }

  /// "The *Assad regime*", "*Merkel's government*": who speaks for the country, and not only he who governs it.
  private func government(_ mention: EntityMention) -> EntityMention {
    let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    let opening = start > 1 && tokens[start - 1].folded == "the" ? start - 2 : start - 1
    // "Under the Obama administration" tells a time.
    if opening >= 0, TenureReader.openings.contains(tokens[opening].folded) { return mention }
    guard case .speakers(let speakers) = mention.entity, end < tokens.count,
      !tokens[end].isAfterMark,
      ["administration", "government", "regime", "cabinet", "team"].contains(tokens[end].folded),
      let code = speakers[0].country, speakers.allSatisfy({ $0.country == code }),
      let entry = authority.entry(.country, key: code.rawValue)
    else { return mention }
    let name = authority.country(entry.index).name
    return EntityMention(
      tokens: mention.tokens.lowerBound..<end + 1, entity: .country(code, name: name),
      note: "whoever speaks for \(name), under whomever")
  }

  /// The tokens of a name without the article before it, which makes no name a better one.
  func telling(_ range: Range<Int>) -> Range<Int> {
    let isArticle = ["the", "a", "an"].contains(tokens[range.lowerBound].folded)
    return isArticle ? range.dropFirst() : range
  }

  // MARK: Names of the authority files

  private func candidate(_ name: SpottedName) -> Candidate? {
    let asTyped = name.isAsTyped ? 0 : 1
    switch name.layer {
    case .document:
      let documents = narrowed(named(name.meanings, .document))
      if name.isShort, !isMeantShort(name, documents) { return nil }
      guard let found = candidate(name, .documents(documents), documents, rank: asTyped) else {
        return nil
      }
      return dated(found, name.meanings)
    case .topic:
      // "Article 5 of the Paris Agreement" is not the one that alone is NATO's.
      if isProvisionOf(name.tokens) { return nil }
      // "Russia and Japan" are two countries before they are a matter.
      if name.tokens.contains(where: { tokens[$0].folded == "and" }), !isLabel(name) { return nil }
      let topics = named(name.meanings, .topic).filter { !knowledge.untouched.contains($0.key) }
      guard !topics.isEmpty else { return nil }
      return Candidate(
        mention: EntityMention(tokens: absorbing(name.tokens, topics), entity: .topics(topics)),
        rank: isLabel(name) ? 5 : 8 + asTyped)
    case .office:
      let offices = named(name.meanings, .office)
      // "US State Department spokesperson" is who holds that office, where anybody does, before it is the department.
      let isHeard = offices.contains { knowledge.heard.contains($0.key) }
      return Candidate(
        mention: EntityMention(tokens: name.tokens, entity: .offices(offices)),
        rank: (isHeard ? 2 : 4) + asTyped)
    case .actor:
      if let country = name.meanings.first(where: { $0.entry.kind == .country }) {
        let entry = authority.country(country.entry.index)
        return Candidate(
          mention: EntityMention(
            tokens: name.tokens, entity: .country(entry.code, name: entry.name)),
          rank: 3 + asTyped)
      }
      let whole = name.meanings.filter { $0.role == .name }
      let speakers = narrowed(named(whole.isEmpty ? name.meanings : whole, .speaker))
      return candidate(name, .speakers(speakers), speakers, rank: 3 + asTyped)
    }
  }

  /// Whether a place stands for an instrument: where that is spoken of, and the country whose capital it is is not.
  private func isMeantShort(_ name: SpottedName, _ documents: [NamedKey]) -> Bool {
    let isHeard = documents.contains { knowledge.heard.contains($0.key) }
    return isHeard
      && reading.countries(at: name.tokens).allSatisfy { knowledge.absentCountries.contains($0) }
  }

  /// The document with the year that stands beside its name: "the 1956 Joint Declaration", "… of 19 October 1956".
  private func dated(_ candidate: Candidate, _ meanings: [NameMeaning]) -> Candidate {
    let years = Set(
      meanings.filter { $0.entry.kind == .document }
        .compactMap { authority.document($0.entry.index).document.signedOn?.year })
    func isYear(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].number.map(years.contains) ?? false
    }
    var candidate = candidate
    var range = candidate.mention.tokens
    if isYear(range.lowerBound - 1) { range = range.lowerBound - 1..<range.upperBound }
    let end = range.upperBound
    if isYear(end), tokens[end].gap.contains("(") {
      range = range.lowerBound..<end + 1
    } else if end < tokens.count, ["of", "from"].contains(tokens[end].folded),
      let year = (end + 1...end + 3).first(where: isYear)
    {
      range = range.lowerBound..<year + 1
    }
    candidate.mention.tokens = range
    return candidate
  }

  /// "Article 5 (and Article 6) of" something.
  private func isProvisionOf(_ range: Range<Int>) -> Bool {
    guard isProvision(range) else { return false }
    var end = range.upperBound
    while end + 2 < tokens.count, ["and", "or"].contains(tokens[end].folded),
      isProvision(end + 1..<end + 3)
    {
      end += 3
    }
    return end < tokens.count && tokens[end].folded == "of"
  }

  /// "Article 5", "paragraph 3".
  private func isProvision(_ range: Range<Int>) -> Bool {
    range.count == 2 && tokens[range.upperBound - 1].number != nil
      && ["article", "articles", "paragraph", "section", "chapter", "annex", "clause"].contains(
        tokens[range.lowerBound].folded)
  }

  private func isLabel(_ name: SpottedName) -> Bool {
    name.meanings.contains { $0.role == .name }
  }

  private func candidate(
    _ name: SpottedName, _ entity: Entity, _ keys: [NamedKey], rank: Int
  ) -> Candidate? {
    guard !keys.isEmpty else { return nil }
    return Candidate(
      mention: EntityMention(
        tokens: name.tokens, entity: entity, candidates: keys.count > 1 ? keys.map(\.shown) : []),
      rank: rank)
  }

  /// Those with statements, where any has; all of them otherwise.
  private func narrowed(_ keys: [NamedKey]) -> [NamedKey] {
    let heard = keys.filter { knowledge.heard.contains($0.key) }
    return heard.isEmpty ? keys : heard
  }

  private func named(_ meanings: [NameMeaning], _ kind: EntryKind) -> [NamedKey] {
    var seen: Set<EntryID> = []
    return meanings.filter { $0.entry.kind == kind && seen.insert($0.entry).inserted }.map {
      meaning in
      switch kind {
      case .speaker:
        let speaker = authority.speaker(meaning.entry.index).speaker
        let detail = speaker.country.map { "\(speaker.kind.rawValue), \($0.rawValue)" }
        return NamedKey(
          key: speaker.key, name: speaker.name, detail: detail ?? speaker.kind.rawValue,
          country: speaker.country)
      case .document:
        let document = authority.document(meaning.entry.index).document
        return NamedKey(
          key: document.key, name: document.shortTitle ?? document.title,
          detail: document.signedOn?.description)
      case .office:
        let office = authority.office(meaning.entry.index)
        return NamedKey(key: office.key, name: office.title, country: office.country)
      case .topic:
        let topic = authority.topic(meaning.entry.index)
        return NamedKey(key: topic.key, name: topic.label)
      case .country:
        let country = authority.country(meaning.entry.index)
        return NamedKey(
          key: AuthorityKey(rawValue: country.code.rawValue), name: country.name,
          country: country.code)
      }
    }
  }

  /// The words around an indicator that stand in the topic's label too: "Kuril *Islands*".
  private func absorbing(_ range: Range<Int>, _ topics: [NamedKey]) -> Range<Int> {
    let label = Set(
      topics.flatMap { $0.name.lowercased().split { !$0.isLetter }.map(String.init) }
    ).subtracting(CommonWords.function)
    var end = range.upperBound
    while end < tokens.count, !tokens[end].isAfterMark, label.contains(tokens[end].folded) {
      end += 1
    }
    if isPartOfName(end) { end += 1 }
    return range.lowerBound..<end
  }

  /// "Nord Stream *2*": a small number behind a name, and nothing behind it that it could count or be a day of.
  private func isPartOfName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), !tokens[index].isAfterMark,
      tokens[index - 1].word.isCapitalised, let number = Int(tokens[index].folded), number < 32
    else { return false }
    let next = index + 1 < tokens.count && !tokens[index + 1].isAfterMark ? tokens[index + 1] : nil
    return next.map {
      CommonWords.function.contains($0.folded) && CalendarNames.month($0.folded) == nil
    } ?? true
  }

  // MARK: Instruments in general

  /// "A UN resolution", "any treaty", "Security Council resolutions": no one instrument, but one of a sort.
  private func genericDocument(at start: Int) -> Candidate? {
    var index = start
    let openers: Set<String> = ["a", "an", "any", "some", "un", "u.n.", "u.n", "security", "unsc"]
    let fillers: Set<String> = ["un", "u.n.", "u.n", "security", "council", "united", "nations"]
    guard openers.contains(tokens[start].folded) || tokens[start].folded == "united" else {
      return nil
    }
    index += 1
    if tokens[start].folded == "security",
      index >= tokens.count || tokens[index].folded != "council"
    {
      return nil
    }
    while index < tokens.count, fillers.contains(tokens[index].folded) { index += 1 }
    guard index < tokens.count, tokens[index].folded != "statement",
      tokens[index].folded != "statements", tokens[index].folded != "deal",
      let kinds = DocumentNouns.kinds[tokens[index].folded]
    else { return nil }
    return Candidate(
      mention: EntityMention(tokens: start..<index + 1, entity: .documentKinds(kinds)), rank: 5)
  }
}
