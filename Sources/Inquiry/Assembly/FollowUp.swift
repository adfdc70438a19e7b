import Records

/// What a question takes over from the one before it.
struct FollowUp {
  let previous: Understanding?

  static let matters: Set<String> = ["it", "this", "that", "these", "those", "them", "its"]
  static let people: Set<String> = [
    "he", "she", "they", "him", "his", "her", "hers", "their", "them", "theirs",
  ]
  private static let openings = [
    "and|but|so? what|how about", "what|how about", "and|but|also|only|just|now", "or",
    "and? the? same question|thing? for|with|about|by|in",
  ].map(Phrase.init)

  /// Completes the draft.
  func apply(to draft: inout QuestionDraft, mentions: [EntityMention]) {
    passOwnPronouns(&draft, mentions)
    let pronoun = pronoun(Self.matters, in: draft)
    let person = draft.filter.namesActor ? nil : personPronoun(draft)
    guard let previous else {
      for index in [pronoun, person].compactMap(\.self) { dangle(index..<index + 1, &draft) }
      if draft.form == .carriers { readCarriedNothing(&draft) }
      return
    }
    if let statements = pointedStatements(in: draft), let article = previous.shownArticles.first {
      draft.filter = previous.query.filter
      draft.filter.articles = [article]
      draft.words = []
      draft.take(statements, as: .context, "the first statement shown before")
      return
    }
    readElse(previous, &draft)
    // "What about the United States?" asks for no statements of its own but for the same once more.
    if Phrase("and|but|so|ok? what|how about").end(at: 0, in: draft.tokens) != nil {
      if draft.form == .statements { draft.form = nil }
      return inherit(previous, &draft)
    }
    if isFragment(draft) { return inherit(previous, &draft) }
    if let person { referToSpeaker(person, in: previous, &draft) }
    if let pronoun, draft.filter.documents.isEmpty, draft.filter.topics.isEmpty {
      takeMatter(of: previous, &draft)
      refer(
        pronoun,
        to: previous.pieces.filter {
          Self.matterParts.contains($0.part) && holds($0.part, of: previous, in: draft)
        }, &draft)
    } else if isJoined(draft) {
      takeMatter(of: previous, &draft)
      for piece in previous.pieces
      where Self.matterParts.contains(piece.part) && holds(piece.part, of: previous, in: draft) {
        draft.carryOver(piece)
      }
    }
  }

  // MARK: What refers back

  private func dangle(_ range: Range<Int>, _ draft: inout QuestionDraft) {
    draft.lose(range, as: .context, "refers to nothing asked before; left out")
    let word = draft.folded(range.lowerBound)
    let isSubject =
      ["he", "she"].contains(word)
      || word == "they" && FormReader.auxiliaries.contains(draft.folded(range.lowerBound - 1))
    if isSubject, !draft.filter.namesActor {
      draft.unanswerable =
        "“\(draft.text.words(range))” refers to nobody named before; say who is meant"
    }
  }

  /// "Which outlets carried this statement?" as the first question.
  private func readCarriedNothing(_ draft: inout QuestionDraft) {
    guard draft.filter == Filter(), draft.words.isEmpty, !hasOtherWords(draft) else { return }
    draft.unanswerable =
      "no statement was asked for before; name what was carried, or ask for it first"
  }

  /// "Turkey and its troops", "the Belfast Agreement: who mentioned it": a pronoun for what the question names itself.
  private func passOwnPronouns(_ draft: inout QuestionDraft, _ mentions: [EntityMention]) {
    for index in draft.tokens.indices where draft.isFree(index) {
      let named = mentions.filter { $0.tokens.upperBound <= index }
      let isOwn =
        switch draft.folded(index) {
        case "its": !named.isEmpty
        case "it": named.contains { !$0.entity.isActor }
        default: false
        }
      if isOwn { draft.pass(index..<index + 1) }
    }
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

  private func personPronoun(_ draft: QuestionDraft) -> Int? {
    draft.tokens.indices.first { draft.isFree($0) && Self.people.contains(draft.folded($0)) }
  }

  static let actorParts: Set<UnderstoodPiece.Part> = [.speaker, .office, .country]
  private static let matterParts: Set<UnderstoodPiece.Part> = [.document, .topic, .about, .words]

  private func referToSpeaker(
    _ pronoun: Int, in previous: Understanding, _ draft: inout QuestionDraft
  ) {
    guard let named = previous.lastNamed else { return dangle(pronoun..<pronoun + 1, &draft) }
    draft.filter.replace(FilterCondition.actors, by: named.filter)
    refer(pronoun, to: named.pieces, &draft)
  }

  /// Gives account of what a pronoun refers to, and of the noun behind it: "that *agreement*".
  private func refer(
    _ pronoun: Int, to pieces: [UnderstoodPiece], _ draft: inout QuestionDraft
  ) {
    for piece in pieces { draft.carryOver(piece, by: pronoun) }
    if pieces.isEmpty {
      draft.take(pronoun..<pronoun + 1, as: .context, "what was asked about before")
    }
    let noun = draft.folded(pronoun + 1)
    let pointsAtNoun = ["this", "that", "these", "those"].contains(draft.folded(pronoun))
    if pointsAtNoun, draft.isFree(pronoun + 1),
      DocumentNouns.kinds[noun] != nil || CommonWords.matters.contains(noun)
    {
      draft.pass(pronoun + 1..<pronoun + 2)
    }
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

  /// "Who else": anybody but whom the question before named.
  private func readElse(_ previous: Understanding, _ draft: inout QuestionDraft) {
    guard !draft.filter.namesActor, previous.query.filter.namesActor,
      let index = draft.tokens.indices.first(where: {
        draft.folded($0) == "else"
          && ["who", "anyone", "anybody", "someone", "somebody"].contains(draft.folded($0 - 1))
      })
    else { return }
    draft.filter.except.append(previous.query.filter.only(FilterCondition.actors))
    let names = previous.pieces.filter { Self.actorParts.contains($0.part) }.map(\.meaning)
    draft.take(index..<index + 1, as: .except, names.joined(separator: "; "))
  }

  // MARK: What is no question of its own

  /// Whether the question says nothing by itself: "and in 2018?", "threats only".
  private func isFragment(_ draft: QuestionDraft) -> Bool {
    if Self.openings.contains(where: { $0.end(at: 0, in: draft.tokens) != nil }) {
      // "And who denied it?" is a question of its own.
      let opensQuestion =
        switch draft.form {
        case nil, .numbers, .series, .quotations: false
        default: true
        }
      if !opensQuestion { return true }
    }
    var filter = draft.filter
    if draft.form == .quotations { filter.kinds = [] }
    // "Did anyone else?" leaves out whom the question before named, and says nothing besides.
    if draft.account.contains(where: { $0.part == .except && $0.words == "else" }) {
      filter.except.removeLast()
    }
    let saysNothing =
      filter == Filter() && draft.words.isEmpty && (draft.form == nil || !hasOtherWords(draft))
      || draft.form == nil && !draft.tokens.contains { CommonWords.speech.contains($0.folded) }
        && !draft.filter.namesActor
    let asksWhoSaidIt =
      draft.form == .names(.speaker) && pronoun(Self.matters, in: draft) != nil
    return saysNothing && personPronoun(draft) == nil && !asksWhoSaidIt
  }

  /// Whether there are words that will be searched for.
  func hasOtherWords(_ draft: QuestionDraft) -> Bool {
    draft.tokens.indices.contains { index in
      draft.isFree(index) && !CommonWords.hold(draft.folded(index))
        && !Grammar.knows(draft.folded(index))
    }
  }

  /// "And what did Greece say?": of the same matter, where it names none.
  private func isJoined(_ draft: QuestionDraft) -> Bool {
    let filter = draft.filter
    return ["and", "but"].contains(draft.folded(0)) && filter.namesActor
      && filter.documents.isEmpty && filter.documentKinds.isEmpty && filter.topics.isEmpty
      && filter.about.isEmpty && draft.words.isEmpty && !hasOtherWords(draft)
  }

  private func takeMatter(of previous: Understanding, _ draft: inout QuestionDraft) {
    let filter = previous.query.filter
    draft.filter.documents = filter.documents
    draft.filter.documentKinds = filter.documentKinds
    draft.filter.topics = filter.topics
    if draft.filter.about.isEmpty {
      // "Did Iran deny it?": not what Iran says of Iran.
      draft.filter.about = filter.about.filter { !draft.filter.countries.contains($0) }
    }
    for filters in filter.requiredMatters { draft.filter.require(anyOf: filters) }
    if let words = previous.query.words { draft.words.append(words) }
    let hasMatter =
      !filter.documents.isEmpty || !filter.topics.isEmpty || !filter.about.isEmpty
      || !filter.documentKinds.isEmpty || previous.query.words != nil
    // "It" is then what was said in that time.
    if !hasMatter, draft.filter.since == nil { draft.filter.since = filter.since }
  }
}
