import Records

/// Reads acts, kinds, uses of documents, unnamed speakers and what was reviewed.
struct ConditionReader {
  /// Tokens that are part of a name.
  let named: Set<Int>
  /// Whether an instrument is spoken of, so that "violated" and "left" are uses of it.
  let speaksOfDocument: Bool
  /// Keys of those who ask the questions at a briefing: unnamed, and no officials.
  var questioners: [String] = []

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
    leaveOutQuestioners(&draft)
  }

  /// Whether officials are asked for who are not named: those who put the questions to them are none.
  static func asksForOfficials(_ tokens: [QuestionToken]) -> Bool {
    tokens.indices.contains { index in
      guard let match = Grammar.traits.match(at: index, in: tokens),
        match.meaning == .speaker(.unnamed)
      else { return false }
      return namesOfficials(index..<match.end, in: tokens)
    }
      || tokens.contains { ["senior", "top"].contains($0.folded) }
  }

  /// Whether some words are of officials; unnamed "sources" may be anybody.
  private static func namesOfficials(_ range: Range<Int>, in tokens: [QuestionToken]) -> Bool {
    range.contains {
      ["official", "officials", "diplomat", "diplomats"].contains(tokens[$0].folded)
    }
  }

  private func leaveOutQuestioners(_ draft: inout QuestionDraft) {
    guard !questioners.isEmpty else { return }
    var asking = Filter()
    asking.speakers = questioners
    guard !draft.filter.except.contains(asking) else { return }
    draft.filter.except.append(asking)
    draft.note(.except, "those who ask the questions at briefings")
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
        if kind == .unnamed, !isExcepted, Self.namesOfficials(range, in: draft.tokens) {
          leaveOutQuestioners(&draft)
        }
      case .genre(let genre):
        filter.genres = [genre]
        draft.take(range, as: isExcepted ? .except : .genre, genre.rawValue)
      case .independent:
        draft.filter.independent = true
        draft.take(range, as: .except, "near copies of others")
        continue
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
    var before: Range<Int>?
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
      if let before {
        switch complement(range, of: before, draft) {
        case .deed: continue
        case .object:
          draft.take(range, as: .unknown, "what that is said of is no condition")
          continue
        case nil: break
        }
      }
      before = range
      let act = asksToDo(range, match.meaning, draft) ? .request : match.meaning
      let name = Grammar.name(of: act)
      if let negation = Negation.start(before: index, in: draft) {
        draft.pass(negation..<index)
        var filter = Filter()
        filter.acts = [act]
        draft.filter.except.append(filter)
        draft.take(range, as: .except, "act: \(name)")
      } else {
        if !draft.filter.acts.contains(act) { draft.filter.acts.append(act) }
        draft.take(range, as: .act, name)
      }
    }
  }

  /// What a second act is to the one before it.
  private enum Complement {
    /// What somebody is accused of or called upon to do: "accused of *supporting*", "urged to *accept*".
    case deed
    /// What is rejected or denied: "reject the *accusations*".
    case object
  }

  /// Whether an act is part of what the one before it is about, and nothing that the speaker does.
  private func complement(
    _ range: Range<Int>, of before: Range<Int>, _ draft: QuestionDraft
  ) -> Complement? {
    let start = range.lowerBound
    let between = before.upperBound..<start
    let separates = (between.lowerBound...start).contains { index in
      draft.tokens[index].isAfterMark
        || ["and", "or", "but", "who", "that", "which"].contains(draft.folded(index))
    }
    guard !separates else { return nil }
    let word = draft.folded(start)
    let last = draft.folded(start - 1)
    if last == "to" || word.hasSuffix("ing") && (between.isEmpty || Self.ofDeeds.contains(last)) {
      return .deed
    }
    let isNoun = Grammar.isActNoun(word)
    let isNamed = between.allSatisfy {
      named.contains($0) || Self.ofNouns.contains(draft.folded($0))
    }
    let verb = draft.folded(before.lowerBound)
    // "Warnings threats china" are two conditions of somebody in a hurry.
    let isVerb = !between.isEmpty || verb.hasSuffix("ed") || Self.verbs.contains(verb)
    return isNoun && isNamed && isVerb && !Self.makers.contains(verb) ? .object : nil
  }

  private static let ofDeeds: Set<String> = ["of", "from", "for", "against", "by", "stop", "not"]
  private static let verbs: Set<String> = [
    "deny", "denies", "denying", "reject", "rejects", "rejecting", "dismiss", "dismisses", "refute",
    "refutes",
  ]
  private static let ofNouns: Set<String> = [
    "the", "any", "all", "these", "those", "such", "its", "his", "her", "their", "of", "to",
  ]
  /// Acts that bring another about: "announced *support*", "made and repeated *threats*".
  private static let makers: Set<String> = [
    "announce", "announces", "announced", "declare", "declares", "declared", "express",
    "expresses", "expressed", "reaffirm", "reaffirms", "reaffirmed", "repeated",
  ]

  /// "Asked Turkey *to* stop": a request and no question.
  private func asksToDo(_ range: Range<Int>, _ act: Act, _ draft: QuestionDraft) -> Bool {
    guard act == .ask, range.count == 1 else { return false }
    let end = min(range.upperBound + 5, draft.tokens.count - 1)
    return (range.upperBound..<max(range.upperBound, end)).contains { index in
      draft.folded(index) == "to" && !named.contains(index + 1)
        && !CommonWords.function.contains(draft.folded(index + 1))
        && (named.contains(index - 1) || index == range.upperBound)
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
      if match.meaning == .accuseBreach, speaksOfDocument, isWhatIsAccused(index, draft) {
        // "Accused of violating the treaty": that it is broken is how the treaty is spoken of, by whichever act.
        draft.filter.acts.removeAll { $0 == .accuse }
        draft.retell(.act, Grammar.name(of: .accuse), as: "of a breach, by whichever act")
      } else if match.meaning == .accuseBreach,
        !speaksOfDocument || draft.filter.acts.contains(.accuse)
      {
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

  /// "Accused Iran *of violating*".
  private func isWhatIsAccused(_ index: Int, _ draft: QuestionDraft) -> Bool {
    ["of", "for"].contains(draft.folded(index - 1))
      && (0..<index).contains { position in
        Grammar.acts.match(at: position, in: draft.tokens)?.meaning == .accuse
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
    if ["low", "poor", "weak", "little"].contains(draft.folded(start - 1)), draft.isFree(start - 1)
    {
      readUpperBound(Self.highConfidence, start - 1..<start + 1, &draft)
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
      if isUpperBound { return readUpperBound(value, range, &draft) }
      draft.filter.minConfidence = value
      draft.take(range, as: .confidence, "at least \(value)")
      return
    }
  }

  /// Less than a confidence is what does not have at least that one.
  private func readUpperBound(_ value: Double, _ range: Range<Int>, _ draft: inout QuestionDraft) {
    var least = Filter()
    least.minConfidence = value
    draft.filter.except.append(least)
    draft.take(range, as: .confidence, "below \(value)")
  }
}
