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
    case "among", "amongst":
      return ["who", "which", "anyone", "anybody", "those", "someone"].contains(
        draft.folded(position - 1))
    case "to": return draft.folded(position - 1) == "according"
    case "of":
      let noun = draft.folded(position - 1)
      // "What did Chilcot say of Blair".
      if CommonWords.speech.contains(noun), !CommonWords.statements.contains(noun) { return false }
      return CommonWords.statements.contains(noun) || CommonWords.officials.contains(noun)
        || Grammar.acts.holds(noun) || noun == "part" || noun == "behalf"
        || noun.hasPrefix("paraphras")
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
