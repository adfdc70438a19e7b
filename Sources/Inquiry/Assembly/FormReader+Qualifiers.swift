import Records

/// What stands around a noun that is asked for: qualifying words before it, behind it what makes it the matter.
extension FormReader {
  // MARK: Qualifiers

  /// Adjectives that tell which of some are meant without naming any: the largest in number come first anyway.
  private static let ranks: Set<String> = [
    "main", "key", "major", "top", "leading", "principal", "central", "important", "individual",
    "specific",
    "particular", "various", "single",
  ]
  /// Adjectives that no condition stands for.
  private static let sorts: Set<String> = [
    "foreign", "western", "senior", "world", "international", "european", "allied",
  ]

  /// Where the noun stands behind qualifying words: "which *foreign* leaders", "the *five main* topics".
  func nounBehindQualifiers(_ index: Int, _ draft: QuestionDraft) -> Int? {
    var end = index
    while draft.isFree(end), !named.contains(end), isQualifier(end, draft) { end += 1 }
    guard end > index,
      FormGrammar.nouns.match(at: end, in: draft.tokens) != nil
        || FormGrammar.agents.contains(draft.folded(end))
    else { return nil }
    return end
  }

  private func isQualifier(_ index: Int, _ draft: QuestionDraft) -> Bool {
    let word = draft.folded(index)
    return Self.ranks.contains(word) || Self.sorts.contains(word)
      || draft.tokens[index].number.map { $0 < 1000 } ?? false
  }

  func take(_ qualifiers: Range<Int>, _ draft: inout QuestionDraft) {
    for index in qualifiers {
      if let count = draft.tokens[index].number {
        draft.limit = count
        draft.take(index..<index + 1, as: .order, "at most \(count)")
      } else if Self.sorts.contains(draft.folded(index)) {
        draft.take(index..<index + 1, as: .unknown, "no condition")
      } else {
        draft.pass(index..<index + 1)
      }
    }
  }

  // MARK: Those that are spoken of

  /// Whether what stands behind a noun makes it what is spoken of: "countries *that Lavrov mentioned*", "which countries
  /// *were accused*", "which leaders *has Biden thanked*".
  func isSpokenOf(
    _ grouping: Grouping, behind end: Int, _ draft: QuestionDraft
  ) -> Bool {
    guard grouping == .country || grouping == .speaker else { return false }
    let next = draft.folded(end)
    let isRelative = ["that", "which", "whom", "who"].contains(next)
    if isSubject(isRelative ? end + 1 : end, draft) { return true }
    if receives(isRelative ? end + 1 : end, draft) { return true }
    if Self.auxiliaries.contains(next),
      actors.contains(draft.folded(end + 1) == "the" ? end + 2 : end + 1)
    {
      return true
    }
    guard grouping == .country else { return false }
    var verb = isRelative ? end + 1 : end
    var isPassive = false
    while ["has", "have", "had", "been", "being", "is", "are", "was", "were"].contains(
      draft.folded(verb))
    {
      isPassive = isPassive || !["has", "have", "had"].contains(draft.folded(verb))
      verb += 1
    }
    let word = draft.folded(verb)
    let isParticiple =
      word.hasSuffix("ed") && !named.contains(verb)
      && (CommonWords.speech.contains(word) || Grammar.acts.holds(word))
    return isParticiple && (isPassive || draft.folded(verb + 1) == "by")
  }

  /// Whether somebody is named who then says something: "Lavrov mentioned".
  private func isSubject(_ index: Int, _ draft: QuestionDraft) -> Bool {
    var end = draft.folded(index) == "the" ? index + 1 : index
    guard actors.contains(end), !draft.tokens[index].isAfterMark else { return false }
    while actors.contains(end) { end += 1 }
    let verb = draft.folded(end)
    return CommonWords.speech.contains(verb) || Self.auxiliaries.contains(verb)
      || Grammar.acts.holds(verb) || Grammar.uses.holds(verb)
  }

  func countriesSpokenOf(
    _ range: Range<Int>, _ draft: inout QuestionDraft
  ) -> AnswerForm {
    draft.take(range, as: .form, "countries that it is about, with counts")
    return .names(.about)
  }
}
