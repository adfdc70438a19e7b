import Records

/// Reads acts, kinds, uses of documents, unnamed speakers and what was reviewed.
struct ConditionReader {
  /// Tokens that are part of a name.
  let named: Set<Int>
  /// Whether an instrument is spoken of, so that "violated" and "left" are uses of it.
  let speaksOfDocument: Bool

  func apply(to draft: inout QuestionDraft) {
    readTraits(&draft)
    readActs(&draft)
    readUses(&draft)
    readConfidence(&draft)
  }

  private func isFree(_ range: Range<Int>, _ draft: QuestionDraft) -> Bool {
    draft.isFree(range) && named.isDisjoint(with: range)
  }

  // MARK: Kinds, speakers, review

  /// "A senior Iranian official": the country stands between.
  private func readRank(at index: Int, _ draft: inout QuestionDraft) {
    guard ["senior", "top"].contains(draft.folded(index)), isFree(index..<index + 1, draft) else {
      return
    }
    var end = index + 1
    while named.contains(end), end < index + 4 { end += 1 }
    guard end > index + 1,
      ["official", "officials", "diplomat", "diplomats", "source", "sources"].contains(
        draft.folded(end)), isFree(end..<end + 1, draft)
    else { return }
    draft.filter.speakerKinds.append(.unnamed)
    draft.take(index..<index + 1, as: .speakerKind, SpeakerKind.unnamed.rawValue)
    draft.pass(end..<end + 1)
  }

  private func readTraits(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices {
      readRank(at: index, &draft)
      guard let match = Grammar.traits.match(at: index, in: draft.tokens),
        isFree(index..<match.end, draft)
      else { continue }
      let range = index..<match.end
      let negation = Negation.start(before: index, in: draft)
      let isExcepted = negation != nil
      if let negation { draft.pass(negation..<index) }
      var filter = Filter()
      switch match.meaning {
      case .kind(let kind):
        filter.kinds = [kind]
        draft.take(range, as: isExcepted ? .except : .kind, kind.rawValue)
      case .speaker(let kind):
        filter.speakerKinds = [kind]
        draft.take(range, as: isExcepted ? .except : .speakerKind, kind.rawValue)
      case .genre(let genre):
        filter.genres = [genre]
        draft.take(range, as: isExcepted ? .except : .genre, genre.rawValue)
      case .unreviewed:
        filter.unreviewed = true
        draft.take(range, as: .review, "checked by nobody")
      case .reviewed:
        draft.take(range, as: .review, "checked by somebody")
        var unreviewed = Filter()
        unreviewed.unreviewed = true
        draft.filter.except.append(unreviewed)
        continue
      }
      if isExcepted {
        draft.filter.except.append(filter)
      } else {
        for kind in filter.kinds where !draft.filter.kinds.contains(kind) {
          draft.filter.kinds.append(kind)
        }
        draft.filter.speakerKinds += filter.speakerKinds
        draft.filter.genres += filter.genres
        draft.filter.unreviewed = draft.filter.unreviewed || filter.unreviewed
      }
    }
  }

  // MARK: Acts

  private func readActs(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices {
      guard let match = Grammar.acts.match(at: index, in: draft.tokens),
        isFree(index..<match.end, draft)
      else { continue }
      let range = index..<match.end
      // "Statements about threats": a matter and not what the speaker does.
      if Prepositions.isAbout(before: index, in: draft) { continue }
      if reacts(before: index, draft) {
        draft.take(range, as: .unknown, "what is reacted to is no condition")
        continue
      }
      let name = Grammar.name(of: match.meaning)
      if let negation = Negation.start(before: index, in: draft) {
        draft.pass(negation..<index)
        var filter = Filter()
        filter.acts = [match.meaning]
        draft.filter.except.append(filter)
        draft.take(range, as: .except, "act: \(name)")
      } else {
        if !draft.filter.acts.contains(match.meaning) { draft.filter.acts.append(match.meaning) }
        draft.take(range, as: .act, name)
      }
    }
  }

  /// "Iranian reactions to US accusations": the accusations are not Iran's.
  private func reacts(before index: Int, _ draft: QuestionDraft) -> Bool {
    var position = index - 1
    while named.contains(position) || draft.folded(position) == "the" { position -= 1 }
    return draft.folded(position) == "to"
      && [
        "reaction", "reactions", "response", "responses", "reply", "replies", "answer", "answers",
        "react", "reacts", "reacted", "respond", "responds", "responded", "replied", "answered",
      ].contains(draft.folded(position - 1))
  }

  // MARK: Uses of documents

  private func readUses(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices {
      guard let match = Grammar.uses.match(at: index, in: draft.tokens),
        isFree(index..<match.end, draft)
      else { continue }
      let range = index..<match.end
      let isAlways =
        [.invoke, .reaffirm, .accuseBreach, .renounce].contains(match.meaning) && range.count == 1
      if match.meaning == .accuseBreach, !speaksOfDocument || draft.filter.acts.contains(.accuse) {
        // "Accused of violating": the act says it. Without an instrument "who violated" asks who is said to have.
        if !draft.filter.acts.contains(.accuse) { draft.filter.acts.append(.accuse) }
        draft.take(range, as: .act, "accuse")
        continue
      }
      guard speaksOfDocument || isAlways && match.meaning == .invoke else { continue }
      let name = match.meaning.rawValue.replacing("_", with: " ")
      if let negation = Negation.start(before: index, in: draft) {
        draft.pass(negation..<index)
        var filter = Filter()
        filter.documentUses = [match.meaning]
        draft.filter.except.append(filter)
        draft.take(range, as: .except, "use: \(name)")
      } else {
        if !draft.filter.documentUses.contains(match.meaning) {
          draft.filter.documentUses.append(match.meaning)
        }
        draft.take(range, as: .use, name)
      }
    }
  }

  // MARK: Confidence

  /// What "high confidence" is taken for; the account says so, and a figure in its place is as good.
  private static let highConfidence = 0.8

  /// "With a confidence above 0.8", "at least 80 percent confidence", "with high confidence".
  private func readConfidence(_ draft: inout QuestionDraft) {
    guard
      let start = draft.tokens.indices.first(where: {
        draft.folded($0) == "confidence" && draft.isFree($0)
      })
    else { return }
    if ["high", "good", "strong"].contains(draft.folded(start - 1)), draft.isFree(start - 1) {
      draft.filter.minConfidence = Self.highConfidence
      draft.take(start - 1..<start + 1, as: .confidence, "at least \(Self.highConfidence)")
      return
    }
    for index in draft.tokens.indices where abs(index - start) <= 5 && draft.isFree(index) {
      var end = index + 1
      var value: Double?
      if draft.folded(index) == "0", end < draft.tokens.count, draft.tokens[end].gap == "." {
        value = Double("0." + draft.folded(end))
        end += 1
      } else if let number = Int(draft.folded(index)), (1...100).contains(number) {
        value = number == 1 ? 1 : Double(number) / 100
      }
      guard let value else { continue }
      let range = min(start, index)..<max(start + 1, end)
      let isUpperBound = draft.tokens.indices.contains {
        abs($0 - index) <= 3
          && ["below", "under", "less", "lower", "most", "maximum"].contains(draft.folded($0))
      }
      if isUpperBound {
        draft.take(range, as: .unknown, "no condition; only a least confidence can be asked for")
        return
      }
      draft.filter.minConfidence = value
      draft.take(range, as: .confidence, "at least \(value)")
      return
    }
  }
}

/// Words that turn a condition into an exception.
enum Negation {
  private static let words: Set<String> = [
    "not", "except", "excepting", "excluding", "without", "besides", "excludes", "exclude", "never",
    "neither", "non", "minus",
  ]
  private static let pairs: Set<[String]> = [
    ["other", "than"], ["apart", "from"], ["aside", "from"], ["anyone", "but"], ["anybody", "but"],
    ["everyone", "but"], ["everybody", "but"], ["all", "but"], ["nobody", "but"],
    ["rather", "than"],
    ["leaving", "out"], ["leave", "out"], ["everything", "but"], ["anything", "but"],
    ["else", "than"], ["different", "from"],
  ]
  /// What may stand between a negation and what it is about.
  private static let between = CommonWords.speech.union(CommonWords.statements).union([
    "by", "from", "in", "on", "about", "of", "for", "to", "the", "a", "an", "any", "those", "that",
    "are", "is", "were",
    "was", "with", "did", "do", "does", "have", "has", "regarding", "concerning", "t", "when",
    "who", "which",
  ])

  /// Whether a negation excepts what follows, and does not merely say that something is not so.
  static func isException(at start: Int, in draft: QuestionDraft) -> Bool {
    let word = draft.folded(start)
    return word.hasPrefix("exce") || word.hasPrefix("exclud") || word == "without"
      || pairs.contains([word, draft.folded(start + 1)])
  }

  /// Where the negation begins that leaves out the name at a token.
  ///
  /// In "what hasn't Lavrov said" and "didn't Japan deny it" the verb is negated, and not who says it.
  static func ofName(before index: Int, in draft: QuestionDraft) -> Int? {
    guard let start = start(before: index, in: draft) else { return nil }
    let last = draft.folded(index - 1) == "the" ? index - 2 : index - 1
    let isOfVerb =
      draft.folded(last) == "t" && FormReader.auxiliaries.contains(draft.folded(last - 1))
    return isOfVerb ? nil : start
  }

  /// Where the negation begins that governs the token, with nothing but small words between.
  static func start(before index: Int, in draft: QuestionDraft) -> Int? {
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 5 {
      let word = draft.folded(position)
      guard draft.isFree(position) else { return nil }
      if words.contains(word) { return position }
      if word == "t", position > 0, draft.folded(position - 1).hasSuffix("n") {
        return position - 1
      }
      if position > 0, pairs.contains([draft.folded(position - 1), word]) { return position - 1 }
      if !between.contains(word) || draft.tokens[position + 1].isAfterMark { return nil }
      position -= 1
      steps += 1
    }
    return nil
  }
}

/// Which prepositions lead to the matter of a statement and which to its speaker.
enum Prepositions {
  private static let about: Set<String> = [
    "about", "on", "regarding", "concerning", "over", "toward", "towards", "against", "re", "upon",
    "respecting", "versus", "around", "mention", "mentions", "mentioned", "mentioning",
  ]
  private static let aboutPairs: Set<[String]> = [
    ["respect", "to"], ["regard", "to"], ["regards", "to"], ["relation", "to"], ["relating", "to"],
    ["related", "to"],
    ["reference", "to"], ["refer", "to"], ["refers", "to"], ["referring", "to"],
    ["referred", "to"],
    ["as", "to"], ["as", "regards"], ["as", "for"], ["connection", "with"], ["case", "of"],
    ["matter", "of"],
    ["subject", "of"], ["topic", "of"], ["question", "of"], ["issue", "of"], ["do", "with"],
    ["deal", "with"],
    ["dealing", "with"], ["à", "vis"], ["a", "vis"], ["favor", "of"], ["favour", "of"],
    ["support", "for"],
    ["view", "of"], ["think", "of"], ["thinks", "of"],
  ]

  /// Whether a preposition of the matter stands directly before the token, an article aside.
  static func isAbout(before index: Int, in draft: QuestionDraft) -> Bool {
    let position = last(before: index, in: draft)
    let word = draft.folded(position)
    if about.contains(word) { return true }
    return aboutPairs.contains([draft.folded(position - 1), word])
  }

  /// Whether a preposition of the speaker does: "by", "from", "according to", "statements of".
  static func isBy(before index: Int, in draft: QuestionDraft) -> Bool {
    let position = last(before: index, in: draft)
    switch draft.folded(position) {
    case "from" where leaves(before: position, in: draft): return false
    case "by", "from", "via": return true
    case "to": return draft.folded(position - 1) == "according"
    case "of":
      let noun = draft.folded(position - 1)
      return CommonWords.statements.contains(noun) || CommonWords.officials.contains(noun)
        || Grammar.acts.holds(noun) || noun == "part" || noun == "behalf" || noun.hasPrefix("paraphras")
    case "in":
      return CommonWords.officials.contains(draft.folded(position - 1))
        || ["anyone", "anybody", "who", "those", "everyone", "someone"].contains(
          draft.folded(position - 1))
    case "for":
      return ["speaks", "speak", "spoke", "spoken", "speaking", "spokesman", "spokesperson"]
        .contains(
          draft.folded(position - 1))
    default: return false
    }
  }

  /// "Withdraw from NATO", "pull its troops out of and from Syria": what is left, and not who speaks.
  private static func leaves(before index: Int, in draft: QuestionDraft) -> Bool {
    (max(0, index - 3)..<index).contains { position in
      let word = draft.folded(position)
      return [
        "withdr", "depart", "remov", "retreat", "evacuat", "secede", "secession", "independen",
      ]
      .contains { word.hasPrefix($0) }
        || [
          "leave", "leaves", "leaving", "left", "pull", "pulls", "pulled", "exit", "troops",
          "forces", "attack", "attacks", "import", "imports", "return", "returned", "refugees",
        ].contains(word)
    }
  }

  /// The token before, articles and small adjectives aside.
  static func last(before index: Int, in draft: QuestionDraft) -> Int {
    var position = index - 1
    while [
      "the", "a", "an", "any", "all", "former", "then", "both", "either", "mr", "mrs", "ms", "dr",
      "president", "senior",
    ]
    .contains(draft.folded(position)) {
      position -= 1
    }
    return position
  }
}
