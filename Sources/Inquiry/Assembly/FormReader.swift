import Records

/// Reads in what form the answer is wanted, in which order and how much of it.
struct FormReader {
  /// Tokens that are part of a name; an actor among them tells "who did Lavrov accuse" from "who has accused".
  let actors: Set<Int>
  let named: Set<Int>
  /// Tokens that name a sort of instrument: "UN resolutions".
  var sorts: Set<Int> = []

  private struct Found {
    var range: Range<Int>
    var cue: FormGrammar.Cue
  }

  func apply(to draft: inout QuestionDraft) {
    let found = cues(in: draft)
    readFormat(&draft)
    readOrder(found, &draft)
    draft.form = form(found, &draft)
    readGrouping(found, &draft)
    readLimit(&draft)
  }

  private func cues(in draft: QuestionDraft) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < draft.tokens.count {
      if draft.isFree(index), !named.contains(index),
        let match = FormGrammar.cues.match(at: index, in: draft.tokens),
        draft.isFree(index..<match.end), named.isDisjoint(with: index..<match.end)
      {
        found.append(Found(range: index..<match.end, cue: match.meaning))
        index = match.end
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: The form

  private func form(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    for cue in found where cue.cue == .courtesy { draft.pass(cue.range) }
    func first(_ cue: FormGrammar.Cue) -> Found? { found.first { $0.cue == cue } }
    func take(_ found: Found, _ form: AnswerForm, _ meaning: String) -> AnswerForm {
      draft.take(found.range, as: .form, meaning)
      return form
    }
    if let who = first(.who), let whom = first(.whom) {
      draft.pass(whom.range)
      return take(who, .pairs, "who, and about which country")
    }
    if let cue = first(.kindsOrParaphrase) {
      return take(cue, .numbers(.kind), "how many direct, mixed and indirect")
    }
    if let cue = first(.coverage), named.isEmpty {
      return take(cue, .coverage, "how much, and from when to when")
    }
    if let cue = first(.compare), !named.isEmpty || draft.sides.count > 1 {
      return take(cue, .comparison, "a column a side")
    }
    if let cue = first(.differ), comparesActors(draft) {
      return take(cue, .comparison, "a column a side")
    }
    if let cue = first(.share), let form = share(cue, &draft) { return form }
    if let cue = first(.changed), let how = first(.how) ?? first(.series(.year)) {
      draft.pass(how.range)
      return take(cue, .change, "a series by year")
    }
    let asksForOutlets = draft.tokens.contains {
      ["outlet", "outlets", "newspapers", "papers"].contains($0.folded)
    }
    if let cue = first(.carriers), asksForOutlets || cue.range.count > 2 || first(.who) != nil {
      for cue in found where [.carriers, .which, .what, .who].contains(cue.cue) {
        draft.pass(cue.range)
        passNoun(after: cue.range.upperBound, &draft)
      }
      passFirst(&draft)
      return take(cue, .carriers, "outlets, the earliest first")
    }
    if let cue = first(.howOften) { return take(cue, .series(.year), "how many, by year") }
    if let cue = first(.howMany) { return number(cue, &draft) }
    return question(found, &draft)
  }

  /// Whether two or more who can say something are named.
  private func comparesActors(_ draft: QuestionDraft) -> Bool {
    draft.sides.count > 1 || actors.filter { !actors.contains($0 - 1) }.count > 1
  }

  /// "What share of statements are direct": all kinds with their counts tell it.
  private func share(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    let kinds = draft.tokens.indices.compactMap { index -> Range<Int>? in
      guard let match = Grammar.traits.match(at: index, in: draft.tokens),
        case .kind = match.meaning, draft.isFree(index..<match.end)
      else { return nil }
      return index..<match.end
    }
    guard let kind = kinds.first else { return number(cue, &draft) }
    draft.pass(kind)
    draft.take(cue.range, as: .form, "how many direct, mixed and indirect")
    return .numbers(.kind)
  }

  private func passFirst(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices where draft.folded(index) == "first" {
      draft.pass(index..<index + 1)
    }
  }

  private func passNoun(after index: Int, _ draft: inout QuestionDraft) {
    if let noun = FormGrammar.nouns.match(at: index, in: draft.tokens),
      draft.isFree(index..<noun.end)
    {
      draft.pass(index..<noun.end)
    }
  }

  /// "How many statements", "how many countries".
  private func number(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm {
    let end = cue.range.upperBound
    let start =
      ["different", "distinct", "other", "of", "the", "unnamed"].contains(draft.folded(end))
      ? end + 1 : end
    var range = cue.range
    var meaning = "a number of statements"
    if !named.contains(start), let noun = FormGrammar.nouns.match(at: start, in: draft.tokens) {
      let isAsked =
        draft.folded(start).hasPrefix("question")
        && draft.tokens.contains { Grammar.acts.holds($0.folded) && $0.folded.hasPrefix("ask") }
      switch isAsked ? .statements : noun.meaning {
      case .statements, .dates: break
      case .rows(let rows):
        draft.rows = rows
        meaning = "a number of \(rows.rawValue)"
      case .group(_, let rows, let kind):
        if let rows {
          draft.rows = rows
          meaning = "a number of \(rows.rawValue)"
        }
        if let kind { draft.filter.speakerKinds = [kind] }
      }
      if draft.isFree(range.lowerBound..<noun.end) { range = range.lowerBound..<noun.end }
      if start > end, draft.folded(end) == "unnamed" {
        range = cue.range; draft.pass(start..<noun.end)
      }
    }
    draft.take(range, as: .form, meaning)
    return .number
  }

  /// An auxiliary at the beginning, or the question word that comes first.
  private func question(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    let start = draft.tokens.indices.first {
      draft.isFree($0)
        && !["and", "but", "so", "then", "ok", "well", "also"].contains(draft.folded($0))
    }
    if let start, !named.contains(start), Self.auxiliaries.contains(draft.folded(start)) {
      let cue = found.first { $0.cue == .verdict && $0.range.lowerBound == start }
      draft.take(cue?.range ?? start..<start + 1, as: .form, "yes or no, with the evidence")
      return .verdict
    }
    if let form = superlative(&draft) {
      for cue in found where cue.cue == .what || cue.cue == .which { draft.pass(cue.range) }
      return form
    }
    for cue in found {
      switch cue.cue {
      case .who, .whose: return who(cue, &draft)
      case .whom where draft.folded(cue.range.lowerBound - 1) == "by":
        draft.take(cue.range, as: .form, "names with counts")
        return .names(.speaker)
      case .whom:
        draft.take(cue.range, as: .form, "countries that it is about, with counts")
        return .names(.about)
      case .which, .what:
        if let form = speaksAboutWhat(cue, &draft) ?? which(cue, &draft) { return form }
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
      case .why, .how:
        draft.take(
          cue.range, as: .form,
          "statements; \(draft.text.words(cue.range)) is for their reader to tell")
        return .statements
      case .quote where draft.folded(cue.range.lowerBound - 1) != "the":
        draft.take(cue.range, as: .form, "the exact words")
        draft.filter.kinds = [.direct]
        return .quotations
      case .verdict:
        draft.take(cue.range, as: .form, "yes or no, with the evidence")
        return .verdict
      case .everything:
        // "All documents that Iran mentioned": the noun tells what is listed.
        if let noun = FormGrammar.nouns.match(at: cue.range.upperBound, in: draft.tokens),
          noun.meaning != .statements, noun.meaning != .dates, let form = which(cue, &draft)
        {
          return form
        }
        draft.take(cue.range, as: .form, "statements")
        return .statements
      default: break
      }
    }
    return listed(found, &draft)
  }

  /// "Where does Turkey stand on …": asks for no place.
  private func position(_ cue: Found, _ draft: inout QuestionDraft) -> Bool {
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

  /// "The five most mentioned documents", "most quoted speaker": the names with the largest counts.
  private func superlative(_ draft: inout QuestionDraft) -> AnswerForm? {
    guard
      let most = draft.tokens.indices.first(where: {
        draft.folded($0) == "most" && draft.isFree($0) && !named.contains($0)
      })
    else { return nil }
    var end = most + 1
    while end < draft.tokens.count, end < most + 4, !named.contains(end),
      FormGrammar.nouns.match(at: end, in: draft.tokens) == nil
    {
      end += 1
    }
    guard end > most + 1, !named.contains(end),
      let noun = FormGrammar.nouns.match(at: end, in: draft.tokens),
      case .group(let grouping, let rows?, let kind) = noun.meaning,
      draft.isFree(most..<noun.end)
    else { return nil }
    if let kind { draft.filter.speakerKinds = [kind] }
    narrow(to: end, grouping, &draft)
    draft.rows = rows
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
  private func listed(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    let isAsked = found.contains { $0.cue == .courtesy }
    var start = draft.tokens.indices.first { draft.isFree($0) } ?? draft.tokens.count
    while ["all", "the", "every", "different", "known"].contains(draft.folded(start)) { start += 1 }
    guard !named.contains(start), let noun = FormGrammar.nouns.match(at: start, in: draft.tokens),
      draft.isFree(start..<noun.end), named.isDisjoint(with: start..<noun.end),
      draft.folded(noun.end - 1).hasSuffix("s"),
      isAsked || !CommonWords.officials.contains(draft.folded(start))
    else { return nil }
    if noun.meaning == .rows(.articles) {
      draft.rows = .articles
      draft.take(start..<noun.end, as: .form, RowKind.articles.rawValue)
      return .rows
    }
    guard case .group(let grouping, let rows?, let kind) = noun.meaning else { return nil }
    if let kind { draft.filter.speakerKinds = [kind] }
    narrow(to: start, grouping, &draft)
    draft.rows = rows
    draft.take(start..<noun.end, as: .form, "\(Self.name(of: grouping)) with counts")
    return .names(grouping)
  }

  /// "Treaties", "resolutions": of all documents those of the sort.
  private func narrow(to noun: Int, _ grouping: Grouping, _ draft: inout QuestionDraft) {
    guard grouping == .document, let kinds = DocumentNouns.kinds[draft.folded(noun)] else { return }
    draft.filter.documentKinds = kinds
    draft.note(.document, "any \(kinds.map(\.rawValue).joined(separator: " or "))")
  }

  /// "What does Abe talk about most?": the question ends where its matter would stand.
  private func speaksAboutWhat(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
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

  static let auxiliaries: Set<String> = [
    "did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can",
    "could", "didn", "doesn", "hasn", "haven", "wasn", "weren", "isn", "aren",
  ]

  private func who(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm {
    let next = cue.range.upperBound
    let isInverted = Self.auxiliaries.contains(draft.folded(next))
    let subject = draft.folded(next + 1) == "the" ? next + 2 : next + 1
    let bePassive =
      ["was", "were", "is", "are", "been"].contains(draft.folded(next))
      || draft.folded(next + 1) == "been"
    let participle = draft.folded(next + 1) == "been" ? next + 2 : next + 1
    let isPassive =
      bePassive && !named.contains(participle)
      && Grammar.acts.match(at: participle, in: draft.tokens) != nil
      && draft.folded(participle).hasSuffix("ed")
    if isPassive || isInverted && !bePassive && actors.contains(subject) && cue.cue == .who {
      draft.take(cue.range, as: .form, "countries that it is about, with counts")
      return .names(.about)
    }
    draft.take(cue.range, as: .form, "names with counts")
    return .names(.speaker)
  }

  /// "Which outlets", "what treaties": what a noun after the question word asks for.
  private func which(_ cue: Found, _ draft: inout QuestionDraft) -> AnswerForm? {
    var end = cue.range.upperBound
    while [
      "of", "the", "other", "kind", "kinds", "sort", "sorts", "type", "types", "different",
      "russian", "un",
    ].contains(draft.folded(end)),
      !named.contains(end)
    {
      end += 1
    }
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
    draft.pass(end..<noun.end)
    // "Which *Japanese* officials": the name is left to its own.
    let isWhole = named.isDisjoint(with: cue.range.lowerBound..<noun.end)
    let range = isWhole ? cue.range.lowerBound..<noun.end : cue.range
    switch noun.meaning {
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
    case .group(let grouping, _, let kind):
      if let kind { draft.filter.speakerKinds = [kind] }
      // "What countries does Putin speak about": not those that speak.
      let subject = draft.folded(noun.end + 1) == "the" ? noun.end + 2 : noun.end + 1
      if grouping == .country, Self.auxiliaries.contains(draft.folded(noun.end)),
        actors.contains(subject)
      {
        draft.take(range, as: .form, "countries that it is about, with counts")
        return .names(.about)
      }
      narrow(to: end, grouping, &draft)
      draft.take(
        range, as: .form, "\(Self.name(of: grouping)) with counts")
      return .names(grouping)
    }
  }

  // MARK: Groups, order, number, format

  /// "By country", "per year", "over time".
  private func readGrouping(_ found: [Found], _ draft: inout QuestionDraft) {
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
        draft.form =
          grouping.isChronological && draft.form != .number ? .series(grouping) : .numbers(grouping)
        draft.rows = .statements
        draft.take(cue.range.lowerBound..<noun.end, as: .form, "counted by \(grouping.rawValue)")
      case .series(let grouping):
        if draft.form == .change { draft.pass(cue.range); continue }
        if case .comparison = draft.form { continue }
        draft.form = .series(grouping)
        draft.take(cue.range, as: .form, "counted by \(grouping.rawValue)")
      default: break
      }
    }
  }

  private static func isSingular(_ noun: String) -> Bool {
    !noun.hasSuffix("s") || noun == "press"
  }

  private func readOrder(_ found: [Found], _ draft: inout QuestionDraft) {
    for cue in found where draft.isFree(cue.range) {
      switch cue.cue {
      case .order(let order):
        draft.sort = order
        draft.take(cue.range, as: .order, "sorted by \(order.rawValue)")
      case .first
      where found.contains { $0.cue == .carriers } == false && isOfStatements(cue, draft):
        apply(.date, "the earliest", cue, &draft)
      case .latest where isOfStatements(cue, draft): apply(.newest, "the latest", cue, &draft)
      default: break
      }
    }
  }

  /// Whether "first" or "last" is said of statements: "last Christmas" and "the First Vice Minister" are not.
  private func isOfStatements(_ cue: Found, _ draft: QuestionDraft) -> Bool {
    let next = cue.range.upperBound
    if cue.range.count > 1, draft.folded(cue.range.lowerBound) != "the" || cue.range.count > 2 {
      return true
    }
    guard next < draft.tokens.count, !draft.tokens[next].isAfterMark else { return true }
    let word = draft.folded(next)
    return draft.tokens[next].number != nil || CommonWords.all.contains(word)
      || Grammar.acts.holds(word) || Grammar.uses.holds(word) || Grammar.traits.holds(word)
  }

  /// "The first statement", "the last five remarks".
  private func apply(
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
        draft.folded(next).hasSuffix("s")
        && FormGrammar.nouns.match(at: next, in: draft.tokens) != nil
      if !isPlural { draft.limit = 1 }
      draft.take(cue.range, as: .order, isPlural ? "\(name) first" : name)
    }
  }

  private func readLimit(_ draft: inout QuestionDraft) {
    readCount(&draft)
    for index in draft.tokens.indices
    where draft.folded(index) == "top" && draft.isFree(index) && index + 1 < draft.tokens.count {
      guard let count = draft.tokens[index + 1].number else { continue }
      draft.limit = count
      draft.take(index..<index + 2, as: .order, "at most \(count)")
      if draft.form == nil, let noun = FormGrammar.nouns.match(at: index + 2, in: draft.tokens),
        case .group(let grouping, _, _) = noun.meaning
      {
        draft.form = .names(grouping)
        draft.pass(index + 2..<noun.end)
      }
    }
  }

  /// "Three quotes", "5 statements".
  private func readCount(_ draft: inout QuestionDraft) {
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

  private func readFormat(_ draft: inout QuestionDraft) {
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

  static func name(of grouping: Grouping) -> String {
    switch grouping {
    case .speaker: "names"
    case .about: "countries that it is about"
    case .country: "countries"
    default: "\(grouping.rawValue)s"
    }
  }
}

extension Grouping {
  /// Whether groups follow one another in time.
  var isChronological: Bool { [.day, .month, .year].contains(self) }
}
