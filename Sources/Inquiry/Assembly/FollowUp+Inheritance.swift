import Records

/// What a fragment has from the question before: everything that it does not ask anew.
extension FollowUp {
  func inherit(_ previous: Understanding, _ draft: inout QuestionDraft) {
    let hasWords = Self.namesMatter(draft.filter) || !draft.words.isEmpty || hasOtherWords(draft)
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
    where !(Self.namesActor(before) && Self.namesActor(side.filter)) {
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
    if Self.namesActor(new) || !new.speakerKinds.isEmpty
      || draft.sides.contains(where: { Self.namesActor($0.filter) })
    {
      filter.speakers = new.speakers
      filter.offices = new.offices
      filter.countries = new.countries
      filter.speakerKinds = new.speakerKinds
    }
    if Self.namesMatter(new) {
      filter.documents = new.documents
      filter.topics = new.topics
      filter.documentKinds = new.documentKinds
    }
    if Self.namesMatter(new) || !new.about.isEmpty { filter.about = new.about }
    if new.since != nil || new.until != nil {
      filter.since = new.since
      filter.until = new.until
    }
    if !new.acts.isEmpty { filter.acts = new.acts }
    if !new.kinds.isEmpty { filter.kinds = new.kinds }
    if !new.documentUses.isEmpty { filter.documentUses = new.documentUses }
    if !new.outlets.isEmpty { filter.outlets = new.outlets }
    if !new.relays.isEmpty { filter.relays = new.relays }
    if !new.genres.isEmpty { filter.genres = new.genres }
    if !new.batches.isEmpty { filter.batches = new.batches }
    filter.unreviewed = filter.unreviewed || new.unreviewed
    filter.independent = filter.independent || new.independent
    filter.minConfidence = new.minConfidence ?? filter.minConfidence
    for excepted in new.except {
      filter.except.append(excepted)
      // "Not Turkey", "who else": whom the question before asked for.
      filter.speakers.removeAll { excepted.speakers.contains($0) }
      filter.offices.removeAll { excepted.offices.contains($0) }
      filter.countries.removeAll { excepted.countries.contains($0) }
    }
    return filter
  }

  private static func namesActor(_ filter: Filter) -> Bool {
    !filter.speakers.isEmpty || !filter.offices.isEmpty || !filter.countries.isEmpty
  }

  private static func namesMatter(_ filter: Filter) -> Bool {
    !filter.documents.isEmpty || !filter.topics.isEmpty || !filter.documentKinds.isEmpty
  }

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
    if draft.account.isEmpty { draft.note(.context, "as before") }
  }

  /// Whether the conditions of a part are those of the question before.
  func holds(
    _ part: UnderstoodPiece.Part, of previous: Understanding, in draft: QuestionDraft
  ) -> Bool {
    let (old, new) = (previous.query.filter, draft.filter)
    return switch part {
    case .speaker: old.speakers == new.speakers
    case .office: old.offices == new.offices
    case .country: old.countries == new.countries
    case .speakerKind: old.speakerKinds == new.speakerKinds
    case .about: old.about == new.about
    case .topic: old.topics == new.topics
    case .document: old.documents == new.documents && old.documentKinds == new.documentKinds
    case .use: old.documentUses == new.documentUses
    case .outlet: old.outlets == new.outlets
    case .relay: old.relays == new.relays
    case .kind: old.kinds == new.kinds
    case .act: old.acts == new.acts
    case .genre: old.genres == new.genres
    case .time: old.since == new.since && old.until == new.until
    case .batch: old.batches == new.batches
    case .words: draft.words.joined(separator: " ") == previous.query.words
    case .review, .confidence, .except: true
    case .order, .form, .context, .spelling, .unknown: false
    }
  }
}
