import Records

/// Reads in what form the answer is wanted, in which order and how much of it.
struct FormReader {
  /// Tokens that are part of a name; an actor among them tells "who did Lavrov accuse" from "who has accused".
  let actors: Set<Int>
  let named: Set<Int>
  /// Tokens that name a sort of instrument: "UN resolutions".
  var sorts: Set<Int> = []
  /// Tokens that name instruments.
  var documents: Set<Int> = []
  /// Whether two or more of a sort are named that could be set beside each other.
  var isComparable = false

  struct Found {
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
    return pairs(found, &draft) ?? inventory(found, &draft) ?? comparison(found, &draft)
      ?? measure(found, &draft) ?? carriers(found, &draft) ?? numbers(found, &draft)
      ?? question(found, &draft)
  }

  func first(_ cue: FormGrammar.Cue, in found: [Found]) -> Found? { found.first { $0.cue == cue } }

  private func take(
    _ range: Range<Int>, _ form: AnswerForm, _ meaning: String, _ draft: inout QuestionDraft
  ) -> AnswerForm {
    draft.take(range, as: .form, meaning)
    return form
  }

  /// "Who accused whom", "who said what".
  private func pairs(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    guard let who = first(.who, in: found) else { return nil }
    if let whom = first(.whom, in: found) {
      draft.pass(whom.range)
      return take(who.range, .pairs, "who, and about which country", &draft)
    }
    return whoAndMore(who, found, &draft)
  }

  /// "Exact words or paraphrase", "what does the database cover".
  private func inventory(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    if let cue = first(.kindsOrParaphrase, in: found) {
      for cue in found where cue.cue == .compare { draft.pass(cue.range) }
      return take(cue.range, .numbers(.kind), "how many direct, mixed and indirect", &draft)
    }
    guard let cue = first(.coverage, in: found), named.isEmpty else { return nil }
    return take(cue.range, .coverage, "how much, and from when to when", &draft)
  }

  /// "Compare", "differ", "who speaks more of it".
  private func comparison(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    if let cue = first(.compare, in: found) {
      if isComparable || draft.sides.count > 1 {
        return take(cue.range, .comparison, "a column a side", &draft)
      }
      draft.take(cue.range, as: .unknown, "no two of a sort are named that could be compared")
    }
    if let cue = first(.differ, in: found), comparesActors(draft) {
      return take(cue.range, .comparison, "a column a side", &draft)
    }
    return moreOfTwo(draft).map { take($0, .comparison, "a column a side", &draft) }
  }

  /// "What share of", "has criticism increased", "how has it changed".
  private func measure(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    if let cue = first(.share, in: found), let form = share(cue, &draft) { return form }
    if let cue = first(.grown, in: found), speaksOfNumbers(before: cue.range.lowerBound, draft) {
      for other in found where other.cue == .how { draft.pass(other.range) }
      return take(cue.range, .series(.year), "how many, by year", &draft)
    }
    return first(.changed, in: found).flatMap { changed($0, found, &draft) }
  }

  /// "Which outlets carried it", "who had it first".
  private func carriers(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    let asksForOutlets = draft.tokens.contains { Self.outlets.contains($0.folded) }
    guard
      let cue = first(.carriers, in: found) ?? outletThatWasFirst(found, draft),
      first(.howMany, in: found) == nil,
      asksForOutlets || cue.range.count > 2 || first(.who, in: found) != nil
    else { return nil }
    for cue in found where [.carriers, .which, .what, .who].contains(cue.cue) {
      draft.pass(cue.range)
      passNoun(after: cue.range.upperBound, &draft)
    }
    passFirst(&draft)
    return take(cue.range, .carriers, "outlets, the earliest first", &draft)
  }

  private static let outlets: Set<String> = ["outlet", "outlets", "newspapers", "papers"]

  /// "How often", "how many".
  private func numbers(_ found: [Found], _ draft: inout QuestionDraft) -> AnswerForm? {
    if let cue = first(.howOften, in: found) {
      return take(cue.range, .series(.year), "how many, by year", &draft)
    }
    let numbers = found.filter { $0.cue == .howMany }
    // "How many by Russia and how many by the US?"
    if numbers.count > 1, comparesActors(draft) {
      for other in numbers {
        draft.pass(other.range)
        passNoun(after: other.range.upperBound, &draft)
      }
      return take(numbers[0].range, .comparison, "a column a side", &draft)
    }
    return numbers.first.map { number($0, &draft) }
  }

  /// "*Which outlet* reported it first".
  func outletThatWasFirst(_ found: [Found], _ draft: QuestionDraft) -> Found? {
    found.first { cue in
      guard cue.cue == .which || cue.cue == .what,
        let noun = FormGrammar.nouns.match(at: cue.range.upperBound, in: draft.tokens),
        case .group(.outlet, _, _) = noun.meaning
      else { return false }
      return found.contains { $0.cue == .first && $0.range.lowerBound >= noun.end }
    }
  }

  /// "Who speaks *more* of it, Russia or Japan?"
  private func moreOfTwo(_ draft: QuestionDraft) -> Range<Int>? {
    guard comparesActors(draft),
      draft.tokens.indices.contains(where: { index in
        draft.folded(index) == "or" && actors.contains(index - 1)
      })
    else { return nil }
    return draft.tokens.indices.first {
      ["more", "less", "fewer"].contains(draft.folded($0)) && draft.isFree($0)
        && draft.folded($0 + 1) != "than"
    }.map { $0..<$0 + 1 }
  }

  /// "Has *criticism* of Russia increased", "did *threats* become more frequent".
  private func speaksOfNumbers(before index: Int, _ draft: QuestionDraft) -> Bool {
    Self.auxiliaries.union(["how"]).contains(draft.folded(0))
      && (1..<max(1, index)).contains {
        CommonWords.statements.contains(draft.folded($0)) || Grammar.isActNoun(draft.folded($0))
      }
  }

  /// "How has it changed", "has Japan's position changed", "shifts in the tone of Russia".
  private func changed(
    _ cue: Found, _ found: [Found], _ draft: inout QuestionDraft
  ) -> AnswerForm? {
    let how = found.first { $0.cue == .how || $0.cue == .series(.year) }
    let speaksOfPosition = draft.tokens.contains { Self.positions.contains($0.folded) }
    // "Did he deny that the position had changed": asks for the denial.
    let isReported = (0..<cue.range.lowerBound).contains { index in
      Grammar.acts.holds(draft.folded(index))
        || ["say", "says", "said", "claim", "claimed", "think"].contains(draft.folded(index))
    }
    guard how != nil || speaksOfPosition && !isReported else { return nil }
    for other in found where [.how, .what, .when, .series(.year)].contains(other.cue) {
      draft.pass(other.range)
    }
    draft.take(cue.range, as: .form, "a series by year")
    return .change
  }

  /// What can change in what somebody says.
  private static let positions: Set<String> = [
    "position", "positions", "stance", "stances", "view", "views", "opinion", "attitude", "line",
    "tone", "rhetoric", "policy", "approach", "message", "wording",
  ]

  /// "Who said what", "who mentioned it and when": the names, and the statements, which tell the rest.
  private func whoAndMore(
    _ who: Found, _ found: [Found], _ draft: inout QuestionDraft
  ) -> AnswerForm? {
    let more = found.first { other in
      let start = other.range.lowerBound
      guard start > who.range.upperBound else { return false }
      let before = draft.folded(start - 1)
      switch other.cue {
      case .what: return CommonWords.speech.contains(before) || Grammar.acts.holds(before)
      case .when, .place: return before == "and"
      default: return false
      }
    }
    guard let more else { return nil }
    draft.wantsStatements = true
    draft.pass(more.range)
    draft.take(who.range, as: .form, "names with counts, and the statements")
    return .names(.speaker)
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
    var start =
      ["different", "distinct", "other", "of", "the", "unnamed"].contains(draft.folded(end))
      ? end + 1 : end
    // "How many *Iranian* officials".
    let isOf = actors.contains(start)
    while actors.contains(start) { start += 1 }
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
      // "On how many days": the days, and how many statements each has.
      case .group(let grouping, _, _) where grouping.isChronological:
        draft.take(cue.range.lowerBound..<noun.end, as: .form, "\(grouping.rawValue)s with counts")
        return .names(grouping)
      case .group(let grouping, let rows, let kind):
        narrow(to: start, grouping, &draft)
        if let rows {
          draft.rows = rows
          meaning = "a number of \(rows.rawValue)"
        }
        if let kind { draft.filter.speakerKinds = [kind] }
      }
      if isOf {
        draft.pass(start..<noun.end)
      } else if draft.isFree(range.lowerBound..<noun.end) {
        range = range.lowerBound..<noun.end
      }
      // "Unnamed sources" are a condition besides.
      if start > end, draft.folded(end) == "unnamed" { range = cue.range }
    }
    draft.take(range, as: .form, meaning)
    return .number
  }

  static let auxiliaries: Set<String> = [
    "did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will", "would", "can",
    "could", "didn", "doesn", "hasn", "haven", "wasn", "weren", "isn", "aren", "didnt", "doesnt",
    "hasnt", "havent", "wasnt", "werent", "isnt", "arent",
  ]

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
