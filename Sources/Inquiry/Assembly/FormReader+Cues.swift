import Records

/// The form that the first question word asks for.
extension FormReader {
  /// An auxiliary at the beginning, or the question word that comes first.
  func question(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    if let form = opening(found, &draft) { return form }
    if let form = superlative(&draft) {
      for cue in found where cue.cue == .what || cue.cue == .which { draft.pass(cue.range) }
      return form
    }
    for cue in found {
      if let form = actors(cue, &draft) ?? rows(cue, &draft) ?? places(cue, &draft) { return form }
    }
    return listed(found, &draft)
  }

  /// "Did …?", "nobody mentioned it?"
  private func opening(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    let start = draft.tokens.indices.first {
      draft.isFree($0) && !Self.openers.contains(draft.folded($0))
    }
    guard let start else { return nil }
    if !named.contains(start), Self.auxiliaries.contains(draft.folded(start)) {
      let cue = found.first { $0.cue == .verdict && $0.range.lowerBound == start }
      draft.take(cue?.range ?? start..<start + 1, as: .form, Self.verdictMeaning)
      return .verdict
    }
    // "Nobody mentioned it?" asks whether somebody did.
    guard ["nobody", "noone", "no"].contains(draft.folded(start)),
      let end = nobodyEnd(start, draft)
    else { return nil }
    draft.take(start..<end, as: .form, Self.verdictMeaning)
    return .verdict
  }

  static let verdictMeaning = "yes or no, with the evidence"

  private static let openers: Set<String> = ["and", "but", "so", "then", "ok", "well", "also"]

  /// "Who", "whose", "whom", "by whom".
  private func actors(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    switch cue.cue {
    case .who, .whose: return who(cue, &draft)
    case .whom where draft.folded(cue.range.lowerBound - 1) == "by":
      draft.take(cue.range, as: .form, "names with counts")
      return .names(.speaker)
    case .whom:
      draft.take(cue.range, as: .form, "countries that it is about, with counts")
      return .names(.about)
    case .verdict:
      draft.take(cue.range, as: .form, Self.verdictMeaning)
      return .verdict
    default: return nil
    }
  }

  /// "Which", "what", "why", "how", "quote", "everything".
  private func rows(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    switch cue.cue {
    case .which, .what: return speaksAboutWhat(cue, &draft) ?? which(cue, &draft)
    case .why, .how:
      draft.take(
        cue.range, as: .form,
        "statements; \(draft.text.words(cue.range)) is for their reader to tell")
      return .statements
    case .quote
    where !["the", "mixed", "partial"].contains(draft.folded(cue.range.lowerBound - 1))
      && Negation.start(before: cue.range.lowerBound, in: draft) == nil:
      draft.take(cue.range, as: .form, "the exact words")
      draft.filter.kinds = [.direct]
      return .quotations
    case .everything:
      // "All documents that Iran mentioned": the noun tells what is listed.
      if let noun = FormGrammar.nouns.match(at: cue.range.upperBound, in: draft.tokens),
        noun.meaning != .statements, noun.meaning != .dates, let form = which(cue, &draft)
      {
        return form
      }
      draft.take(cue.range, as: .form, "statements")
      return .statements
    default: return nil
    }
  }

  /// "When", "where".
  private func places(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    switch cue.cue {
    case .when where isDayWithMost(cue, draft):
      draft.take(cue.range, as: .form, "days with counts")
      return .names(.day)
    case .when:
      draft.take(cue.range, as: .form, "a date")
      return .dates
    // "Statements where Biden warns Russia".
    case .place where CommonWords.statements.contains(draft.folded(cue.range.lowerBound - 1)):
      draft.pass(cue.range)
      return .statements
    case .place where position(cue, &draft): return .statements
    case .place:
      draft.take(cue.range, as: .form, "outlets, the earliest first")
      return .carriers
    default: return nil
    }
  }

  /// Where "nobody" or "no one" ends, that nobody is excepted from.
  private func nobodyEnd(_ start: Int, _ draft: QuestionDraft) -> Int? {
    let isPair = draft.folded(start) == "no"
    guard !isPair || draft.folded(start + 1) == "one" else { return nil }
    let end = isPair ? start + 2 : start + 1
    return ["but", "except", "else", "other", "besides"].contains(draft.folded(end)) ? nil : end
  }

  /// "On which day was most said".
  private func isDayWithMost(_ cue: Found, _ draft: QuestionDraft) -> Bool {
    ["day", "date"].contains(draft.folded(cue.range.upperBound - 1))
      && draft.tokens.contains { $0.folded == "most" }
  }
}
