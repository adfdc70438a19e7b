import Records

/// What a noun asks for: "which outlets", "the three most mentioned documents", "list speakers".
extension FormReader {
  /// "The five most mentioned documents", "most quoted speaker": the names with the largest counts.
  func superlative(_ draft: inout QuestionDraft) -> AnswerForm? {
    guard
      let most = draft.tokens.indices.first(where: {
        ["most", "least", "busiest"].contains(draft.folded($0)) && draft.isFree($0)
          && !named.contains($0)
      })
    else { return nil }
    let isWhole = draft.folded(most) == "busiest"
    var end = most + 1
    while end < draft.tokens.count, end < most + 4, !named.contains(end),
      FormGrammar.nouns.match(at: end, in: draft.tokens) == nil
    {
      end += 1
    }
    guard end > most + 1 || isWhole, !named.contains(end),
      let noun = FormGrammar.nouns.match(at: end, in: draft.tokens),
      case .group(let grouping, let rows, let kind) = noun.meaning,
      rows != nil || grouping.isChronological, draft.isFree(most..<noun.end)
    else { return nil }
    if let kind { draft.filter.speakerKinds = [kind] }
    narrow(to: end, grouping, &draft)
    draft.rows = rows ?? .statements
    if draft.folded(most) == "least" {
      draft.take(
        most..<noun.end, as: .form, "\(Self.name(of: grouping)) with counts; the least last")
      return .names(grouping)
    }
    var start = most
    if start > 0, let count = draft.tokens[start - 1].number, draft.isFree(start - 1) {
      draft.limit = count
      start -= 1
    } else if !draft.folded(noun.end - 1).hasSuffix("s") {
      draft.limit = 1
    }
    draft.take(start..<noun.end, as: .form, "\(Self.name(of: grouping)) with counts")
    return .names(grouping)
  }

  /// "List speakers", "show me all the treaties", "outlets".
  func listed(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    let isAsked = found.contains { $0.cue == .courtesy }
    var start = draft.tokens.indices.first { draft.isFree($0) } ?? draft.tokens.count
    while ["all", "the", "every", "different", "known"].contains(draft.folded(start)) { start += 1 }
    if isAsked, let form = listedHolders(start, draft) {
      draft.note(.form, "names with counts")
      return form
    }
    if isAsked, let noun = speakersBehindName(start, draft) {
      draft.take(noun, as: .form, "names with counts")
      return .names(.speaker)
    }
    let qualifiers = start..<(nounBehindQualifiers(start, draft) ?? start)
    start = qualifiers.upperBound
    if FormGrammar.agents.contains(draft.folded(start)), draft.folded(start + 1) == "of" {
      take(qualifiers, &draft)
      draft.note(.form, "names with counts")
      return .names(.speaker)
    }
    guard !named.contains(start), let noun = FormGrammar.nouns.match(at: start, in: draft.tokens),
      draft.isFree(start..<noun.end), named.isDisjoint(with: start..<noun.end),
      draft.folded(noun.end - 1).hasSuffix("s"),
      isAsked || !qualifiers.isEmpty || !CommonWords.officials.contains(draft.folded(start))
    else { return nil }
    if noun.meaning == .statements, isAsked { return .statements }
    if noun.meaning == .rows(.articles) {
      if isOfDocument(noun.end, draft) { return provisions(start..<noun.end, &draft) }
      draft.rows = .articles
      draft.take(start..<noun.end, as: .form, RowKind.articles.rawValue)
      return .rows
    }
    guard case .group(let grouping, let rows?, let kind) = noun.meaning else { return nil }
    take(qualifiers, &draft)
    if isSpokenOf(grouping, behind: noun.end, draft) {
      return countriesSpokenOf(start..<noun.end, &draft)
    }
    if let kind { draft.filter.speakerKinds = [kind] }
    narrow(to: start, grouping, &draft)
    draft.rows = rows
    draft.take(start..<noun.end, as: .form, "\(Self.name(of: grouping)) with counts")
    return .names(grouping)
  }

  /// "List Russian *speakers*".
  private func speakersBehindName(_ start: Int, _ draft: QuestionDraft) -> Range<Int>? {
    var end = start
    while actors.contains(end) { end += 1 }
    guard end > start, !draft.tokens[end - 1].isPossessive,
      let noun = FormGrammar.nouns.match(at: end, in: draft.tokens),
      case .group(.speaker, _, _) = noun.meaning, draft.isFree(end..<noun.end),
      draft.folded(noun.end - 1).hasSuffix("s")
    else { return nil }
    return end..<noun.end
  }

  /// "List foreign ministers": those who spoke as such.
  private func listedHolders(_ start: Int, _ draft: QuestionDraft) -> AnswerForm? {
    guard draft.tokens[..<start].contains(where: { ["list", "name"].contains($0.folded) }) else {
      return nil
    }
    var end = start
    while actors.contains(end) { end += 1 }
    let isPlural =
      end > start
      && CommonWords.officials.union(CommonWords.personTitles).contains(
        NameSpotter.singular(of: draft.folded(end - 1)) ?? "")
    return isPlural && !draft.tokens[end - 1].isPossessive ? .names(.speaker) : nil
  }

  /// "Treaties", "resolutions": of all documents those of the sort.
  func narrow(to noun: Int, _ grouping: Grouping, _ draft: inout QuestionDraft) {
    // "Executive orders" are laws; "orders" alone are no instruments.
    let word = draft.folded(noun)
    guard grouping == .document,
      let kinds = word == "executive" ? [.law] : DocumentNouns.kinds[word]
    else { return }
    draft.filter.documentKinds = kinds
    draft.note(.document, "any \(kinds.map(\.rawValue).joined(separator: " or "))")
  }

  private static func asksQuestions(_ draft: QuestionDraft) -> Bool {
    draft.tokens.contains {
      ["ask", "asked", "asking", "put", "posed", "raised"].contains($0.folded)
    }
  }

  /// Where the noun may stand that a question word asks for: "which *of the* countries", "what *are the* main topics".
  private func nounStart(_ cue: Found, _ draft: QuestionDraft) -> Int {
    let start = cue.range.upperBound
    if cue.cue == .what, ["are", "were"].contains(draft.folded(start)) {
      let behind = draft.folded(start + 1) == "the" ? start + 2 : start + 1
      let index = nounBehindQualifiers(behind, draft) ?? behind
      if !named.contains(index), let noun = FormGrammar.nouns.match(at: index, in: draft.tokens),
        case .group = noun.meaning, draft.folded(noun.end - 1).hasSuffix("s")
      {
        return behind
      }
    }
    var end = start
    while [
      "of", "the", "other", "kind", "kinds", "sort", "sorts", "type", "types", "different", "un",
    ].contains(draft.folded(end)),
      !named.contains(end)
    {
      end += 1
    }
    return end
  }

  /// "Articles of the Security Treaty": provisions and not press articles.
  private func isOfDocument(_ index: Int, _ draft: QuestionDraft) -> Bool {
    let start = draft.folded(index + 1) == "the" ? index + 2 : index + 1
    return draft.folded(index) == "of" && documents.contains(start)
  }

  private func provisions(_ range: Range<Int>, _ draft: inout QuestionDraft) -> AnswerForm {
    draft.rows = .references
    draft.take(range, as: .form, "references, with their provisions")
    return .rows
  }

  /// "Which outlets", "what treaties": what a noun after the question word asks for.
  func which(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    var end = nounStart(cue, draft)
    let qualifiers = end..<(nounBehindQualifiers(end, draft) ?? end)
    end = qualifiers.upperBound
    if sorts.contains(end) {
      draft.take(cue.range, as: .form, "documents with counts")
      return .names(.document)
    }
    // "Which foreign ministers mentioned …": those who did.
    let isName =
      cue.cue == .which && actors.contains(end)
      && !(0..<cue.range.lowerBound).contains { draft.isFree($0) }
    // "Which Japanese officials": the noun stands behind the name.
    while named.contains(end) { end += 1 }
    let isPlain = cue.cue == .what
    guard !named.contains(end), let noun = FormGrammar.nouns.match(at: end, in: draft.tokens),
      draft.isFree(end..<noun.end), named.isDisjoint(with: end..<noun.end)
    else {
      if isName {
        draft.take(cue.range, as: .form, "names with counts")
        return .names(.speaker)
      }
      if isPlain || cue.cue == .which { draft.take(cue.range, as: .form, "statements") }
      return .statements
    }
    if noun.meaning == .rows(.articles), isOfDocument(noun.end, draft) {
      return provisions(cue.range.lowerBound..<noun.end, &draft)
    }
    // "What questions were asked": what reporters say, and no matter.
    if draft.folded(end).hasPrefix("question"), Self.asksQuestions(draft) {
      draft.filter.acts = [.ask]
      draft.take(cue.range.lowerBound..<noun.end, as: .act, Grammar.name(of: .ask))
      return .statements
    }
    take(qualifiers, &draft)
    draft.pass(end..<noun.end)
    // "Which *Japanese* officials": the name is left to its own.
    let isWhole =
      named.isDisjoint(with: cue.range.lowerBound..<noun.end) && qualifiers.isEmpty
    let range = isWhole ? cue.range.lowerBound..<noun.end : cue.range
    return form(of: noun.meaning, at: end..<noun.end, behind: cue, taking: range, &draft)
  }

  /// - Parameter range: What of the question the form is told by.
  private func form(
    of noun: FormGrammar.Noun, at place: Range<Int>, behind cue: Found, taking range: Range<Int>,
    _ draft: inout QuestionDraft
  ) -> AnswerForm {
    switch noun {
    case .statements:
      draft.take(cue.range, as: .form, "statements")
      return .statements
    case .dates:
      draft.take(cue.range, as: .form, "a date")
      return .dates
    case .rows(let rows):
      draft.rows = rows
      draft.take(range, as: .form, rows.rawValue)
      return .rows
    case .group(let grouping, _, _) where grouping.isChronological && draft.limit == 1:
      draft.take(range, as: .form, "a date")
      return .dates
    case .group(let grouping, _, let kind):
      if isSpokenOf(grouping, behind: place.upperBound, draft) {
        return countriesSpokenOf(range, &draft)
      }
      if let kind { draft.filter.speakerKinds = [kind] }
      narrow(to: place.lowerBound, grouping, &draft)
      draft.take(range, as: .form, "\(Self.name(of: grouping)) with counts")
      return .names(grouping)
    }
  }

  func who(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm {
    let next = cue.range.upperBound
    let isInverted = Self.auxiliaries.contains(draft.folded(next))
    let subject = draft.folded(next + 1) == "the" ? next + 2 : next + 1
    let bePassive =
      ["was", "were", "is", "are", "been", "gets", "got", "get"].contains(draft.folded(next))
      || draft.folded(next + 1) == "been"
    let participle = draft.folded(next + 1) == "been" ? next + 2 : next + 1
    let isPassive =
      bePassive && !named.contains(participle)
      && Grammar.acts.match(at: participle, in: draft.tokens).map { $0.meaning != .believe }
        ?? false
      && draft.folded(participle).hasSuffix("ed")
    if isPassive || receives(next, draft)
      || isInverted && !bePassive && actors.contains(subject) && cue.cue == .who
    {
      if isAgainstPronoun(draft) { draft.pass(draft.tokens.count - 2..<draft.tokens.count) }
      draft.take(cue.range, as: .form, "countries that it is about, with counts")
      return .names(.about)
    }
    draft.take(cue.range, as: .form, "names with counts")
    return .names(.speaker)
  }

  /// "*Gets* the most praise", "has the most accusations *against him*": it is done to whom is asked for.
  func receives(_ index: Int, _ draft: QuestionDraft) -> Bool {
    let verbs: Set<String> = [
      "gets", "get", "got", "receives", "receive", "received", "draws", "drew", "attracts",
      "attracted", "faces", "faced", "earns", "earned",
    ]
    if verbs.contains(draft.folded(index)) {
      return (index + 1...index + 4).contains {
        !named.contains($0) && Grammar.acts.match(at: $0, in: draft.tokens) != nil
      }
    }
    return isAgainstPronoun(draft)
  }

  private func isAgainstPronoun(_ draft: QuestionDraft) -> Bool {
    let last = draft.tokens.count - 1
    return ["him", "her", "them", "it"].contains(draft.folded(last))
      && draft.folded(last - 1) == "against"
  }

  /// "What does Abe talk about most?": the question ends where its matter would stand.
  func speaksAboutWhat(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    var last = draft.tokens.count - 1
    while ["most", "mostly", "mainly", "usually", "often", "in", "general"].contains(
      draft.folded(last))
    {
      last -= 1
    }
    guard cue.cue == .what, draft.folded(last) == "about" || draft.folded(last) == "on",
      Self.auxiliaries.contains(draft.folded(cue.range.upperBound)),
      CommonWords.speech.contains(draft.folded(last - 1)) || draft.folded(last - 1) == "ask",
      !actors.isEmpty || draft.folded(last - 1) == "ask"
    else { return nil }
    if draft.folded(last - 1) == "ask" { draft.filter.acts = [.ask] }
    draft.pass(last - 1..<draft.tokens.count)
    draft.take(cue.range, as: .form, "topics with counts")
    return .names(.topic)
  }

  /// "Where does Turkey stand on …": asks for no place.
  func position(_ cue: Found, _ draft: inout QuestionDraft) -> Bool {
    guard
      let verb = draft.tokens.indices.first(where: {
        $0 > cue.range.lowerBound && ["stand", "stands", "stood"].contains(draft.folded($0))
          && draft.isFree($0)
      })
    else { return false }
    draft.pass(verb..<verb + 1)
    draft.take(cue.range, as: .form, "statements")
    return true
  }
}
