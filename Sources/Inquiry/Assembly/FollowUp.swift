import Records

/// What a question takes over from the one before it.
struct FollowUp {
  let previous: Understanding?

  private static let matters: Set<String> = ["it", "this", "that", "these", "those", "them", "its"]
  private static let people: Set<String> = [
    "he", "she", "they", "him", "his", "her", "hers", "their", "them", "theirs",
  ]
  private static let openings = [
    "and|but|so? what|how about", "what|how about", "and|but|also|only|just|now", "or",
  ].map(Phrase.init)

  /// Completes the draft.
  ///
  /// - Parameter isFragment: Whether the question says nothing by itself: "and in 2018?", "threats only".
  func apply(to draft: inout QuestionDraft, mentions: [EntityMention]) {
    let pronoun = pronoun(Self.matters, in: draft)
    let person = hasActor(draft.filter) ? nil : pronoun2(draft)
    guard let previous else {
      for index in [pronoun, person].compactMap(\.self) {
        draft.take(index..<index + 1, as: .context, "refers to nothing asked before; left out")
      }
      return
    }
    if let statements = pointedStatements(in: draft), let article = previous.shownArticles.first {
      draft.filter = previous.query.filter
      draft.filter.articles = [article]
      draft.words = []
      draft.take(statements, as: .context, "the first statement shown before")
      return
    }
    // "What about the United States?" asks for no statements of its own but for the same once more.
    if Phrase("and|but|so|ok? what|how about").end(at: 0, in: draft.tokens) != nil {
      if draft.form == .statements { draft.form = nil }
      return inherit(previous, &draft)
    }
    if isFragment(draft) { return inherit(previous, &draft) }
    if let person {
      draft.filter.speakers = previous.query.filter.speakers
      draft.filter.offices = previous.query.filter.offices
      draft.filter.countries = previous.query.filter.countries
      draft.take(
        person..<person + 1, as: .context,
        named([.speaker, .office, .country], in: previous) ?? "whoever was asked about before")
    }
    if let pronoun, draft.filter.documents.isEmpty, draft.filter.topics.isEmpty {
      takeMatter(of: previous, &draft)
      draft.take(
        pronoun..<pronoun + 1, as: .context,
        named([.document, .topic, .about, .words], in: previous) ?? "what was asked about before")
    }
  }

  private func hasActor(_ filter: Filter) -> Bool {
    !filter.speakers.isEmpty || !filter.offices.isEmpty || !filter.countries.isEmpty
  }

  private func pronoun(_ words: Set<String>, in draft: QuestionDraft) -> Int? {
    draft.tokens.indices.first { index in
      guard draft.isFree(index), words.contains(draft.folded(index)) else { return false }
      let word = draft.folded(index)
      let next = draft.folded(index + 1)
      if word == "that" {
        // A conjunction more often than a pronoun.
        return ["about", "on", "of", "regarding", "deny", "mention", "say", "by"].contains(
          draft.folded(index - 1))
          && (index + 1 == draft.tokens.count || draft.tokens[index + 1].isAfterMark
            || ["since", "in", "before", "after"].contains(next))
          || DocumentNouns.kinds[next] != nil
      }
      if word == "it" {
        return !["is", "was"].contains(draft.folded(index - 1)) || index + 1 == draft.tokens.count
      }
      return true
    }
  }

  private func pronoun2(_ draft: QuestionDraft) -> Int? {
    draft.tokens.indices.first { draft.isFree($0) && Self.people.contains(draft.folded($0)) }
  }

  /// "This statement", "the quote".
  private func pointedStatements(in draft: QuestionDraft) -> Range<Int>? {
    draft.tokens.indices.dropLast().first { index in
      ["this", "that", "these", "those"].contains(draft.folded(index))
        && [
          "statement", "statements", "quote", "quotes", "remark", "remarks", "report", "article",
          "story",
        ]
        .contains(draft.folded(index + 1))
    }.map { $0..<$0 + 2 }
  }

  private func isFragment(_ draft: QuestionDraft) -> Bool {
    if Self.openings.contains(where: { $0.end(at: 0, in: draft.tokens) != nil }) {
      // "And who denied it?" is a question of its own.
      let opensQuestion =
        draft.form.map { form in
          if case .numbers = form { return false }
          if case .series = form { return false }
          return true
        } ?? false
      if !opensQuestion { return true }
    }
    let saysNothing =
      draft.filter == Filter() && draft.words.isEmpty
      || draft.form == nil && !draft.tokens.contains { CommonWords.speech.contains($0.folded) }
        && !hasActor(draft.filter)
    return saysNothing && pronoun2(draft) == nil
  }

  private func inherit(_ previous: Understanding, _ draft: inout QuestionDraft) {
    let new = draft.filter
    var filter = previous.query.filter
    if hasActor(new) || !new.speakerKinds.isEmpty {
      filter.speakers = new.speakers
      filter.offices = new.offices
      filter.countries = new.countries
      filter.speakerKinds = new.speakerKinds
    }
    let hasMatter = !new.documents.isEmpty || !new.topics.isEmpty || !new.documentKinds.isEmpty
    if hasMatter || !new.about.isEmpty || !draft.words.isEmpty {
      if hasMatter {
        filter.documents = new.documents
        filter.topics = new.topics
        filter.documentKinds = new.documentKinds
      }
      if hasMatter || !new.about.isEmpty { filter.about = new.about }
    }
    if draft.words.isEmpty, let words = previous.query.words, !hasMatter { draft.words = [words] }
    if new.since != nil || new.until != nil {
      filter.since = new.since
      filter.until = new.until
    }
    if !new.acts.isEmpty { filter.acts = new.acts }
    if !new.kinds.isEmpty { filter.kinds = new.kinds }
    if !new.documentUses.isEmpty { filter.documentUses = new.documentUses }
    if !new.outlets.isEmpty { filter.outlets = new.outlets }
    if !new.genres.isEmpty { filter.genres = new.genres }
    if !new.batches.isEmpty { filter.batches = new.batches }
    filter.unreviewed = filter.unreviewed || new.unreviewed
    filter.minConfidence = new.minConfidence ?? filter.minConfidence
    filter.except += new.except
    draft.filter = filter
    if draft.form == nil {
      draft.form = previous.form.isOfTheWhole ? .statements : previous.form
      draft.rows = previous.query.rows
      if draft.form == previous.form {
        draft.sort = draft.sort ?? previous.query.sort
        draft.limit = draft.limit ?? previous.query.limit
      }
      if previous.form == .comparison { draft.sides = previous.sides }
    }
    for index in draft.tokens.indices
    where draft.isFree(index)
      && (Self.matters.contains(draft.folded(index)) || Self.people.contains(draft.folded(index)))
    {
      draft.pass(index..<index + 1)
    }
    let kept = previous.pieces.filter { piece in
      ![.form, .order, .spelling, .unknown].contains(piece.part)
        && !draft.account.contains { $0.part == piece.part }
    }
    let rest = kept.map(\.meaning).filter { !$0.isEmpty }.joined(separator: "; ")
    draft.note(.context, rest.isEmpty ? "the rest as in the question before" : "as before: \(rest)")
  }

  /// What the question before named, for a person.
  private func named(
    _ parts: [UnderstoodPiece.Part], in previous: Understanding
  ) -> String? {
    let own = previous.pieces.filter { parts.contains($0.part) }
    let pieces = own.isEmpty ? previous.pieces.filter { $0.part == .context } : own
    return pieces.isEmpty ? nil : pieces.map(\.meaning).joined(separator: "; ")
  }

  private func takeMatter(of previous: Understanding, _ draft: inout QuestionDraft) {
    let filter = previous.query.filter
    draft.filter.documents = filter.documents
    draft.filter.documentKinds = filter.documentKinds
    draft.filter.topics = filter.topics
    if draft.filter.about.isEmpty { draft.filter.about = filter.about }
    if let words = previous.query.words { draft.words.append(words) }
    let hasMatter =
      !filter.documents.isEmpty || !filter.topics.isEmpty || !filter.about.isEmpty
      || !filter.documentKinds.isEmpty || previous.query.words != nil
    // "It" is then what was said in that time.
    if !hasMatter, draft.filter.since == nil { draft.filter.since = filter.since }
  }
}
