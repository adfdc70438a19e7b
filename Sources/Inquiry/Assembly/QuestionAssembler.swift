import Authority
import Records

/// Puts the query together, one reader after the other; each leaves to the next what it does not take.
struct QuestionAssembler {
  let reading: QuestionReading
  let knowledge: Knowledge
  let authority: Authority
  let today: PartialDate
  let previous: Understanding?

  func understanding() -> Understanding {
    var draft = QuestionDraft(reading.text)
    readQuotations(&draft)
    var mentions = EntityFinder(reading: reading, knowledge: knowledge, authority: authority)
      .mentions().filter { draft.isFree($0.tokens) }
    readBatches(&draft)
    mentions = readDates(mentions, &draft)
    let named = Set(mentions.flatMap { Array($0.tokens) })
    let actors = Set(mentions.filter(\.entity.isActor).flatMap { Array($0.tokens) })
    let sorts = mentions.filter { mention in
      if case .documentKinds = mention.entity { true } else { false }
    }.flatMap { Array($0.tokens) }
    let documents = Set(
      mentions.filter { mention in
        if case .documents = mention.entity { true } else { false }
      }.flatMap { Array($0.tokens) })
    let comparison = ComparisonReader(mentions: mentions, authority: authority, previous: previous)
    let isComparable =
      comparison.refersBack(in: draft)
      || [true, false].contains { isActor in
        mentions.filter { $0.entity.isActor == isActor }.count > 1
      }
    FormReader(
      actors: actors, named: named, sorts: Set(sorts), documents: documents,
      isComparable: isComparable
    ).apply(to: &draft)
    let speaksOfDocument =
      mentions.contains { mention in
        if case .documents = mention.entity { return true }
        if case .documentKinds = mention.entity { return true }
        return false
      } || previous.map { !$0.query.filter.documents.isEmpty } ?? false
    ConditionReader(
      named: named, speaksOfDocument: speaksOfDocument || draft.form == .names(.document),
      questioners: knowledge.questioners
    ).apply(to: &draft)
    FactReader(mentions: mentions).apply(to: &draft)
    if draft.form == .comparison, draft.sides.isEmpty {
      mentions = comparison.apply(to: &draft)
    }
    RoleReader(mentions: mentions, authority: authority, previous: previous).apply(to: &draft)
    FollowUp(previous: previous).apply(to: &draft, mentions: mentions)
    SilenceReader().apply(to: &draft)
    LeftoverReader(mentions: mentions, knowledge: knowledge).apply(to: &draft)
    return conclude(draft)
  }

  /// What stands in quotation marks is looked for word by word, unless all of it is the name of something.
  private func readQuotations(_ draft: inout QuestionDraft) {
    var before: Int?
    for range in reading.text.quotations {
      defer { before = range.upperBound }
      let isName =
        reading.names.contains { $0.tokens == range && $0.layer != .topic }
        || knowledge.names.contains { $0.phrase == reading.text.words(range) }
      let opening = Self.quoting(before: range.lowerBound, in: draft)
      if isName, opening == nil { continue }
      if let opening { draft.pass(opening..<range.lowerBound) }
      let words = reading.text.words(range)
      // "… or …" between two: one of them will do.
      if let before, before + 1 == range.lowerBound, draft.folded(before) == "or",
        let other = draft.words.popLast()
      {
        draft.words.append("\(other) OR \"\(words)\"")
        draft.pass(before..<range.lowerBound)
      } else {
        draft.words.append("\"\(words)\"")
      }
      draft.take(range, as: .words, "searched for word by word")
    }
  }

  /// Where words begin by which what is quoted behind them is words, and not what the words name: "the phrase", "say".
  private static func quoting(before index: Int, in draft: QuestionDraft) -> Int? {
    let words: Set<String> = [
      "phrase", "phrases", "word", "words", "term", "terms", "expression", "wording", "formula",
      "containing", "contain", "contains", "contained", "say", "says", "said", "saying", "used",
      "uses", "using", "use", "with", "include", "includes", "including",
    ]
    var start = index
    while words.contains(draft.folded(start - 1))
      || start < index && ["the", "a", "exact"].contains(draft.folded(start - 1))
      || start == index && draft.folded(start - 1) == "the"
        && words.contains(draft.folded(start - 2))
    {
      start -= 1
    }
    return start < index ? start : nil
  }

  /// "Last Friday's batch", "batch 3", "the latest batch".
  private func readBatches(_ draft: inout QuestionDraft) {
    guard
      let index = draft.tokens.indices.first(where: {
        draft.folded($0).hasPrefix("batch") || draft.folded($0) == "import"
      })
    else { return }
    if index + 1 < draft.tokens.count, let number = Int(draft.folded(index + 1)) {
      draft.filter.batches = [BatchID(rawValue: Int64(number))]
      draft.take(index..<index + 2, as: .batch, "batch #\(number)")
      return
    }
    let dates = DateReader(tokens: draft.tokens, today: today, taken: []).expressions()
    let beside =
      dates.last { $0.tokens.upperBound == index }
      ?? dates.first { $0.tokens.lowerBound == index + 1 || $0.tokens.lowerBound == index + 2 }
    var found: [KnownBatch] = []
    var range = index..<index + 1
    var when = ""
    if let beside {
      found = knowledge.batches.filter { batch in
        (beside.period.since.map { $0.firstDay <= batch.startedOn.lastDay } ?? true)
          && (beside.period.until.map { batch.startedOn.firstDay <= $0.lastDay } ?? true)
      }
      range = min(index, beside.tokens.lowerBound)..<max(index + 1, beside.tokens.upperBound)
      when = beside.period.shown
    } else if ["last", "latest", "newest"].contains(draft.folded(index - 1))
      || draft.folded(index - 1) == "recent"
    {
      found = knowledge.batches.suffix(1).map(\.self)
      range = index - (draft.folded(index - 1) == "recent" ? 2 : 1)..<index + 1
      when = "the latest"
    } else {
      return
    }
    // An id that no batch has, so that nothing matches what is not there.
    draft.filter.batches = found.isEmpty ? [BatchID(rawValue: 0)] : found.map(\.id)
    let meaning =
      found.isEmpty
      ? "no batch came in \(when)"
      : found.map { "#\($0.id.rawValue) of \($0.startedOn)" }.joined(separator: ", ")
    draft.take(range, as: .batch, meaning)
  }

  /// Takes the dates; of a name that shares a word with one, an instrument keeps it and a person's does not.
  private func readDates(
    _ mentions: [EntityMention], _ draft: inout QuestionDraft
  ) -> [EntityMention] {
    let instruments = mentions.filter { mention in
      if case .documents = mention.entity { return true }
      return mention.tokens.count > 1
    }
    let blocked = Set(instruments.flatMap { Array($0.tokens) })
      .union(draft.tokens.indices.filter { !draft.isFree($0) })
    let context = previous.map {
      Period(since: $0.query.filter.since, until: $0.query.filter.until)
    }
    let dates = DateReader(
      tokens: draft.tokens, today: today, taken: blocked, context: context
    ).expressions().filter { draft.isFree($0.tokens) }
    if isComparisonOfTimes(dates, draft) {
      for date in dates {
        var filter = Filter()
        (filter.since, filter.until) = (date.period.since, date.period.until)
        let label = draft.text.words(date.tokens)
        draft.sides.append(ComparisonSide(label: label, filter: filter))
        draft.take(date.tokens, as: .form, "a side: \(date.period.shown)")
      }
      return mentions.filter { draft.isFree($0.tokens) }
    }
    for (index, date) in dates.enumerated() {
      let old = Period(since: draft.filter.since, until: draft.filter.until)
      let period = isListed(index, of: dates, draft) ? old.joined(date.period) : date.period
      draft.filter.since = period.since ?? old.since
      draft.filter.until = period.until ?? old.until
      draft.take(
        date.tokens, as: .time,
        period == date.period ? period.shown : "all from the first to the last: \(period.shown)")
    }
    TenureReader(authority: authority, mentions: mentions).apply(to: &draft)
    for index in draft.tokens.indices {
      if let match = Self.undated.match(at: index, in: draft.tokens),
        draft.isFree(index..<match.end)
      {
        draft.take(index..<match.end, as: .unknown, "no condition; no date of that is known")
      }
    }
    return mentions.filter { draft.isFree($0.tokens) }
  }

  /// What leads to an event whose date nobody knows.
  private static let undated = PhraseTable<Bool>([
    ("in|during? the run up to", true), ("on? the eve of", true),
    ("in? the wake|aftermath of", true), ("ahead of", true), ("in advance of", true),
    ("shortly|just|right|immediately|soon before|after", true), ("prior to", true),
  ])

  /// "2018 *and 2019*": a time beside the one before it.
  private func isListed(
    _ index: Int, of dates: [DateExpression], _ draft: QuestionDraft
  ) -> Bool {
    guard index > 0, dates[index].period.since != nil, dates[index].period.until != nil else {
      return false
    }
    let between = dates[index - 1].tokens.upperBound..<dates[index].tokens.lowerBound
    return between.allSatisfy { ["and", "or", "as", "well"].contains(draft.folded($0)) }
      && (!between.isEmpty || draft.tokens[between.lowerBound].isAfterMark)
  }

  /// "Compare 2018 and 2019", "2018 versus 2019": times side by side, and a word that compares.
  private func isComparisonOfTimes(_ dates: [DateExpression], _ draft: QuestionDraft) -> Bool {
    let joiners: Set<String> = [
      "and", "with", "to", "versus", "vs", "v", "or", "against", "from", "the",
    ]
    guard dates.count > 1,
      draft.tokens.contains(where: { token in
        token.folded.hasPrefix("compar") || token.folded.hasPrefix("contrast")
          || ["versus", "vs", "differ", "difference", "differences"].contains(token.folded)
      })
    else { return false }
    return zip(dates, dates.dropFirst()).allSatisfy { left, right in
      (left.tokens.upperBound..<right.tokens.lowerBound).allSatisfy {
        joiners.contains(draft.folded($0)) || draft.folded($0).hasPrefix("compar")
          || draft.folded($0).hasPrefix("differ")
      }
    }
  }

  private func conclude(_ draft: QuestionDraft) -> Understanding {
    var form = draft.form ?? .statements
    // "Who was the first to mention it": the statement tells.
    if form == .names(.speaker), draft.limit == 1, draft.sort == .date || draft.sort == .newest {
      form = .statements
    }
    if form == .comparison, draft.sides.count < 2 { form = .statements }
    if form == .rows, draft.rows == .statements { form = .statements }
    let words = draft.words.isEmpty ? nil : draft.words.joined(separator: " ")
    let isRowForm =
      form == .statements || form == .quotations || form == .verdict || form == .testimony
      || form == .rows || form == .dates
    let sort: SortOrder =
      draft.sort
      ?? (isRowForm
        ? (words != nil && draft.filter == Filter() ? .relevance : .date)
        : form == .number ? .id : .count)
    var query = Query(
      rows: isRowForm && form != .rows ? .statements : draft.rows, filter: draft.filter,
      words: words,
      sort: sort, limit: draft.limit)
    if form != .number, form != .rows { query.rows = .statements }
    var remarks = draft.remarks
    if let since = draft.filter.since, let until = draft.filter.until,
      since.firstDay > until.lastDay
    {
      remarks.append("the time begins after it ends")
    }
    var understanding = Understanding(
      question: reading.text.text, form: form, query: query, sides: draft.sides,
      pieces: draft.account, exportFormat: draft.exportFormat, remarks: remarks)
    understanding.wantsStatements = draft.wantsStatements
    understanding.unanswerable = unanswerable(draft, form)
    understanding.lastNamed = lastNamed(draft)
    return understanding
  }

  /// Why a question that asks for nothing has no answer: every statement there is would be none.
  private func unanswerable(_ draft: QuestionDraft, _ form: AnswerForm) -> String? {
    if let reason = draft.unanswerable { return reason }
    let isOpen = draft.filter == Filter() && draft.words.isEmpty && draft.sides.isEmpty
    guard isOpen, form != .coverage, !draft.lost.isEmpty else { return nil }
    return "nothing else is asked; not understood: \(draft.lost.joined(separator: "; "))"
  }

  private func lastNamed(_ draft: QuestionDraft) -> NamedBefore? {
    let sides = draft.sides.filter { $0.filter.namesActor }
    if !sides.isEmpty, !draft.filter.namesActor {
      var filter = Filter()
      for side in sides { filter.join(side.filter.only(FilterCondition.actors)) }
      let label = sides.map(\.label).joined(separator: " or ")
      return NamedBefore(
        filter: filter, pieces: [UnderstoodPiece(.speaker, words: "", meaning: label)])
    }
    guard draft.filter.namesActor else { return previous?.lastNamed }
    return NamedBefore(
      filter: draft.filter.only(FilterCondition.actors),
      pieces: draft.account.filter { FollowUp.actorParts.contains($0.part) })
  }
}
