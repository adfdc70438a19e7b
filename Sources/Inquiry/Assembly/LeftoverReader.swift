import Records

/// Accounts for every word that nothing else has taken.
struct LeftoverReader {
  let mentions: [EntityMention]
  let knowledge: Knowledge
  /// What is said of who or what has the largest number.
  private static let degrees: Set<String> = [
    "common", "frequent", "numerous", "active", "vocal", "prominent", "popular", "prolific",
    "outspoken", "talkative", "important",
  ]

  func apply(to draft: inout QuestionDraft) {
    readProvisions(&draft)
    passSmallWords(&draft)
    for range in runs(in: draft) {
      for index in range {
        let token = draft.tokens[index]
        let isHyphenated = token.isHyphenated && index > range.lowerBound
        if isHyphenated, let last = draft.words.popLast() {
          let bare = last.replacing("\"", with: "")
          draft.words.append("\"\(bare)-\(token.text)\"")
        } else {
          draft.words.append(token.text.uppercased() == "OR" ? "\"or\"" : token.text)
        }
      }
      let heard = range.filter { !knowledge.unheard.contains(draft.folded($0)) }
      draft.take(
        range, as: .words,
        heard.isEmpty ? "searched for; no statement has it" : "searched for in the statements")
    }
  }

  /// "Article 5", "paragraph 3 (b)": word by word, as both words alone stand in any long text.
  private func readProvisions(_ draft: inout QuestionDraft) {
    let provisions: Set<String> = [
      "article", "articles", "paragraph", "section", "chapter", "annex", "clause",
    ]
    for index in draft.tokens.indices.dropLast()
    where provisions.contains(draft.folded(index)) && draft.isFree(index..<index + 2)
      && Int(draft.folded(index + 1)) != nil
    {
      let words = draft.text.words(index..<index + 2)
      draft.words.append("\"\(words)\"")
      draft.take(index..<index + 2, as: .words, "searched for word by word")
    }
  }

  /// Words that carry the question, or say no more than what stands beside them: "the Cyprus *issue*".
  private func passSmallWords(_ draft: inout QuestionDraft) {
    for index in draft.tokens.indices where draft.isFree(index) {
      let word = draft.folded(index)
      let isSmall =
        CommonWords.function.contains(word) || CommonWords.speech.contains(word)
        || CommonWords.statements.contains(word)
        || [
          "issue", "issues", "question", "questions", "matter", "matters", "subject", "topic",
          "exactly", "according",
          "respect", "regard", "regards", "relation", "vis", "à", "anywhere", "ago", "first",
          "last", "latest",
          "different", "various", "whole", "full", "available", "main", "key", "point", "points",
          "part", "terms",
        ].contains(word)
      // What nothing else took up: to leave it out silently would turn the question round.
      if word == "not" || word == "never"
        || word == "t" && FormReader.auxiliaries.contains(draft.folded(index - 1)),
        draft.folded(index - 1) != "why", draft.form != .verdict
      {
        draft.take(
          index..<index + 1, as: .unknown, "no condition; words that are not said cannot be found")
        continue
      }
      let isVerb =
        word == "talks"
        && (["who", "he", "she", "it"].contains(draft.folded(index - 1))
          || ["about", "most", "mostly"].contains(draft.folded(index + 1))
            && mentions.contains { $0.tokens.upperBound == index })
      let isDegree =
        ["most", "least"].contains(draft.folded(index - 1)) && Self.degrees.contains(word)
      let isNews =
        word == "news"
        && ["any", "latest", "recent", "the", "some", "what", "s"].contains(draft.folded(index - 1))
      if isVerb || isNews || isDegree {
        draft.pass(index..<index + 1)
        continue
      }
      let isAudience =
        ["reporters", "journalists", "newsmen", "correspondents", "parliament"].contains(word)
        && ["tell", "tells", "told", "telling"].contains(
          draft.folded(Prepositions.last(before: index, in: draft)))
      let isCount =
        draft.tokens[index].number != nil && CommonWords.officials.contains(draft.folded(index + 1))
      let isPress =
        draft.filter.acts.contains(.ask)
        && ["reporters", "reporter", "journalists", "journalist", "correspondents", "press"]
          .contains(word)
      if isSmall || isAudience || isPress || isCount || isBesideName(index, word, draft) {
        draft.pass(index..<index + 1)
      }
    }
    for index in draft.tokens.indices
    where draft.isFree(index) && CommonWords.officials.contains(draft.folded(index)) {
      draft.take(index..<index + 1, as: .unknown, "anybody who speaks")
    }
  }

  private func isBesideName(_ index: Int, _ word: String, _ draft: QuestionDraft) -> Bool {
    let isOfficial = CommonWords.officials.contains(word)
    guard isOfficial || CommonWords.matters.contains(word) else { return false }
    let before = mentions.contains { $0.tokens.upperBound == index }
    let after =
      mentions.contains { [index + 1, index + 2, index + 3].contains($0.tokens.lowerBound) }
      && ["of", "from", "in", "for", "over", "between", "the", "about"].contains(
        draft.folded(index + 1))
    return before || after
  }

  private func runs(in draft: QuestionDraft) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in draft.tokens.indices where draft.isFree(index) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
