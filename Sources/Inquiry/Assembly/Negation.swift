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

  /// Whether a minus stands before a word as in a search: "Syria -Assad".
  static func isMinus(before index: Int, in draft: QuestionDraft) -> Bool {
    draft.tokens.indices.contains(index) && draft.tokens[index].gap.hasSuffix(" -")
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
