import Records

/// What a fragment has from the question before: everything that it does not ask anew.
extension FollowUp {
  func inherit(_ previous: Understanding, _ draft: inout QuestionDraft) {
    let hasWords = draft.filter.namesMatter || !draft.words.isEmpty || hasOtherWords(draft)
    if !hasWords, let words = previous.query.words { draft.words = [words] }
    draft.filter = inherited(previous.query.filter, draft)
    joinSides(of: previous, &draft)
    readAnyTime(&draft)
    inheritForm(previous, &draft)
    for index in draft.tokens.indices where draft.isFree(index) {
      if Self.matters.union(Self.people).contains(draft.folded(index)) {
        draft.pass(index..<index + 1)
      }
    }
    carryOver(previous, &draft)
  }

  /// "By year" after a comparison counts what was compared.
  private func joinSides(of previous: Understanding, _ draft: inout QuestionDraft) {
    guard previous.form == .comparison, let form = draft.form, form != .comparison else { return }
    let before = draft.filter
    for side in previous.sides
    where !(before.namesActor && side.filter.namesActor) {
      draft.filter.join(side.filter)
    }
    if draft.filter != before {
      draft.note(.context, previous.sides.map(\.label).joined(separator: " and "))
    }
  }

  /// "At any time": not only in that which the question before asked for.
  private func readAnyTime(_ draft: inout QuestionDraft) {
    let phrase = Phrase("at|of? any|all time|times|date|dates")
    for index in draft.tokens.indices {
      guard let end = phrase.end(at: index, in: draft.tokens), draft.isFree(index..<end) else {
        continue
      }
      (draft.filter.since, draft.filter.until) = (nil, nil)
      draft.take(index..<end, as: .time, "at any time")
      return
    }
  }

  /// The conditions of both questions; of a sort that is named anew the new ones.
  private func inherited(_ old: Filter, _ draft: QuestionDraft) -> Filter {
    let new = draft.filter
    var filter = old
    let namesActor =
      new.namesActor || !new.speakerKinds.isEmpty
      || draft.sides.contains { $0.filter.namesActor }
    if namesActor { filter.replace(FilterCondition.actors + [.speakerKind], by: new) }
    if new.namesMatter { filter.replace(FilterCondition.matters, by: new) }
    if new.namesMatter || !new.about.isEmpty {
      filter.about = new.about
      filter.dropRequiredMatters()
    }
    if new.since != nil || new.until != nil { filter.replace(FilterCondition.times, by: new) }
    for condition in Self.single where condition.isSet(in: new) {
      condition.replace(in: &filter, by: new)
    }
    for excepted in new.except {
      filter.except.append(excepted)
      // "Not Turkey", "who else": whom the question before asked for.
      filter.speakers.removeAll { excepted.speakers.contains($0) }
      filter.offices.removeAll { excepted.offices.contains($0) }
      filter.countries.removeAll { excepted.countries.contains($0) }
    }
    return filter
  }

  /// Conditions each of which is asked anew by itself.
  private static let single: [FilterCondition] = [
    .act, .kind, .documentUse, .outlet, .relay, .genre, .batch, .unreviewed, .review, .reviewer,
    .independent,
    .minConfidence,
  ]

  private func inheritForm(_ previous: Understanding, _ draft: inout QuestionDraft) {
    guard draft.form == nil else { return }
    // "Newest first": only statements stand in such an order.
    let isOrdered = draft.sort == .newest || draft.sort == .date
    draft.form = previous.form.isOfTheWhole || isOrdered ? .statements : previous.form
    draft.rows = previous.query.rows
    if draft.form == previous.form {
      draft.sort = draft.sort ?? previous.query.sort
      draft.limit = draft.limit ?? previous.query.limit
    }
    if previous.form == .comparison { draft.sides = previous.sides }
  }

  /// Gives account of what of the question before still holds.
  private func carryOver(_ previous: Understanding, _ draft: inout QuestionDraft) {
    let named = Set(draft.account.map(\.part))
    for piece in previous.pieces where holds(piece.part, of: previous, in: draft) {
      if piece.part == .except || !named.contains(piece.part) { draft.carryOver(piece) }
    }
    carryOverUnnamed(previous.query.filter, &draft)
    if draft.account.isEmpty { draft.note(.context, "as before") }
  }

  /// Gives account of conditions that no words of the question before stood for by themselves: "only direct *quotes*"
  /// tells a form and a kind.
  private func carryOverUnnamed(_ old: Filter, _ draft: inout QuestionDraft) {
    let told = Set(
      draft.account.filter { $0.part != .review }.flatMap(\.part.conditions).map(\.name))
    let isQuoting = draft.form == .quotations && draft.account.contains { $0.part == .form }
    // What is required besides is told by the names that it is required of.
    var plain = draft.filter
    plain.except = plain.leftOut
    for part in UnderstoodPiece.Part.ofConditions {
      for condition in part.conditions
      where condition.isSet(in: plain) && condition.isSame(in: old, as: draft.filter)
        && !told.contains(condition.name) && !(isQuoting && part == .kind)
      {
        let values = condition.shown(in: plain).map(\.value).joined(separator: "; ")
        draft.carryOver(UnderstoodPiece(part, words: "", meaning: values))
      }
    }
  }

  /// Whether the conditions of a part are those of the question before.
  func holds(
    _ part: UnderstoodPiece.Part, of previous: Understanding, in draft: QuestionDraft
  ) -> Bool {
    let (old, new) = (previous.query.filter, draft.filter)
    return switch part {
    case .words: draft.words.joined(separator: " ") == previous.query.words
    case .except, .review: true
    case .order, .form, .context, .spelling, .unknown: false
    default: part.conditions.allSatisfy { $0.isSame(in: old, as: new) }
    }
  }
}

extension UnderstoodPiece.Part {
  /// The parts that are conditions, each condition once.
  static let ofConditions: [Self] = [
    .speaker, .office, .country, .speakerKind, .relay, .about, .topic, .document, .use, .outlet,
    .kind, .act, .genre, .time, .batch, .confidence, .except,
  ]

  /// The conditions of a filter that a piece of the sort gives account of.
  var conditions: [FilterCondition] {
    switch self {
    case .speaker: [.speaker]
    case .office: [.office]
    case .country: [.country]
    case .speakerKind: [.speakerKind]
    case .about: [.about]
    case .topic: [.topic]
    case .document: [.document, .documentKind]
    case .use: [.documentUse]
    case .outlet: [.outlet]
    case .relay: [.relay]
    case .kind: [.kind]
    case .act: [.act]
    case .genre: [.genre]
    case .time: FilterCondition.times
    case .batch: [.batch]
    case .review: [.unreviewed, .except]
    case .confidence: [.minConfidence]
    case .except: [.except, .independent]
    case .order, .form, .context, .spelling, .words, .unknown: []
    }
  }
}
