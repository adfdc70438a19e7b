import Records

/// Groups, order, number and file format.
extension FormReader {
  /// "By country", "per year", "over time".
  func readGrouping(_ found: [Found], _ draft: inout QuestionDraft) {
    for cue in found where draft.isFree(cue.range) {
      switch cue.cue {
      case .group:
        let start =
          draft.folded(cue.range.upperBound) == "the"
          ? cue.range.upperBound + 1 : cue.range.upperBound
        guard !named.contains(start),
          let noun = FormGrammar.nouns.match(at: start, in: draft.tokens),
          case .group(let grouping, _, let kind) = noun.meaning,
          kind == nil || draft.folded(start) == "person",
          draft.isFree(start..<noun.end), Self.isSingular(draft.folded(start))
        else { continue }
        if case .comparison = draft.form { continue }
        let isOfOthers = draft.form == .number && draft.rows != .statements
        draft.form =
          grouping.isChronological && draft.form != .number ? .series(grouping) : .numbers(grouping)
        draft.rows = .statements
        draft.take(
          cue.range.lowerBound..<noun.end, as: .form,
          isOfOthers
            ? "statements counted by \(grouping.rawValue); nothing else can be"
            : "counted by \(grouping.rawValue)")
        readSecondGroup(noun.end, &draft)
      case .series(let grouping):
        if draft.form == .change { draft.pass(cue.range); continue }
        if case .comparison = draft.form { continue }
        draft.form = .series(grouping)
        draft.take(cue.range, as: .form, "counted by \(grouping.rawValue)")
      default: break
      }
    }
  }

  /// "By country *and year*".
  private func readSecondGroup(_ index: Int, _ draft: inout QuestionDraft) {
    guard draft.folded(index) == "and", draft.isFree(index),
      let noun = FormGrammar.nouns.match(at: index + 1, in: draft.tokens),
      case .group = noun.meaning, draft.isFree(index + 1..<noun.end),
      Self.isSingular(draft.folded(index + 1))
    else { return }
    draft.take(index..<noun.end, as: .unknown, "counted by one thing at a time; export has both")
  }

  static func isSingular(_ noun: String) -> Bool {
    !noun.hasSuffix("s") || noun == "press"
  }

  func readOrder(_ found: [Found], _ draft: inout QuestionDraft) {
    for cue in found where draft.isFree(cue.range) {
      switch cue.cue {
      case .order(let order):
        draft.sort = order
        draft.take(cue.range, as: .order, "sorted by \(order.rawValue)")
      case .first
      where found.contains { $0.cue == .carriers } == false
        && outletThatWasFirst(found, draft) == nil && isOfStatements(cue, draft):
        apply(.date, "the earliest", cue, &draft)
      case .latest where isOfStatements(cue, draft): apply(.newest, "the latest", cue, &draft)
      default: break
      }
    }
  }

  /// Whether "first" or "last" is said of statements: "last Christmas" and "the First Vice Minister" are not.
  func isOfStatements(_ cue: Found, _ draft: QuestionDraft) -> Bool {
    let next = cue.range.upperBound
    if cue.range.count > 1, draft.folded(cue.range.lowerBound) != "the" || cue.range.count > 2 {
      return true
    }
    guard next < draft.tokens.count, !draft.tokens[next].isAfterMark else { return true }
    let word = draft.folded(next)
    return draft.tokens[next].number != nil || CommonWords.hold(word) || word == "news"
      || Grammar.acts.holds(word) || Grammar.uses.holds(word) || Grammar.traits.holds(word)
  }

  /// "The first statement", "the last five remarks".
  func apply(
    _ order: SortOrder, _ name: String, _ cue: Found, _ draft: inout QuestionDraft
  ) {
    draft.sort = order
    let next = cue.range.upperBound
    if next < draft.tokens.count, let count = draft.tokens[next].number, count < 1000,
      draft.isFree(next)
    {
      draft.limit = count
      draft.take(cue.range.lowerBound..<next + 1, as: .order, "\(name) \(count)")
    } else if let count = draft.tokens.indices.contains(cue.range.lowerBound - 1)
      ? draft.tokens[cue.range.lowerBound - 1].number : nil, count < 1000,
      draft.isFree(cue.range.lowerBound - 1)
    {
      draft.limit = count
      draft.take(cue.range.lowerBound - 1..<next, as: .order, "\(name) \(count)")
    } else {
      let isPlural =
        draft.folded(next) == "news"
        || draft.folded(next).hasSuffix("s")
          && FormGrammar.nouns.match(at: next, in: draft.tokens) != nil
      if !isPlural { draft.limit = 1 }
      draft.take(cue.range, as: .order, isPlural ? "\(name) first" : name)
    }
  }

  func readLimit(_ draft: inout QuestionDraft) {
    readCount(&draft)
    for index in draft.tokens.indices
    where draft.folded(index) == "top" && draft.isFree(index) && index + 1 < draft.tokens.count {
      guard let count = draft.tokens[index + 1].number else { continue }
      draft.limit = count
      draft.take(index..<index + 2, as: .order, "at most \(count)")
      if draft.form == nil, FormGrammar.agents.contains(draft.folded(index + 2)) {
        draft.form = .names(.speaker)
        draft.note(.form, "names with counts")
      } else if draft.form == nil,
        let noun = FormGrammar.nouns.match(at: index + 2, in: draft.tokens),
        case .group(let grouping, _, _) = noun.meaning
      {
        draft.form = .names(grouping)
        draft.pass(index + 2..<noun.end)
      }
    }
  }

  /// "Three quotes", "5 statements".
  func readCount(_ draft: inout QuestionDraft) {
    guard draft.limit == nil, draft.form != .number else { return }
    for index in draft.tokens.indices
    where draft.isFree(index) && !named.contains(index) && !named.contains(index + 1) {
      guard let count = draft.tokens[index].number, (1..<1000).contains(count),
        let noun = FormGrammar.nouns.match(at: index + 1, in: draft.tokens),
        noun.meaning == .statements,
        !["times", "words", "things"].contains(draft.folded(index + 1))
      else { continue }
      draft.limit = count
      draft.take(index..<index + 1, as: .order, "at most \(count)")
      return
    }
  }

  func readFormat(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices where draft.isFree(index) {
      guard let format = FormGrammar.formats[draft.folded(index)] else { continue }
      draft.exportFormat = format
      draft.take(index..<index + 1, as: .form, "written as \(format)")
      for other in draft.tokens.indices
      where ["export", "save", "download"].contains(draft.folded(other)) {
        draft.pass(other..<other + 1)
      }
    }
  }
}
