import Records

/// Tells "did anyone *say* so" from "is it so": the database holds what was said, and not whether it is true.
struct FactReader {
  let mentions: [EntityMention]

  func apply(to draft: inout QuestionDraft) {
    guard draft.form == .verdict, !asksForSaying(draft), tellsSomething(draft) else { return }
    draft.form = .testimony
    // "Is it *true that* Russia attacked": no text need call it so.
    for index in draft.tokens.indices.dropLast()
    where ["true", "correct"].contains(draft.folded(index)) && draft.folded(index + 1) == "that"
      && draft.isFree(index)
    {
      draft.pass(index..<index + 1)
    }
    draft.retell(
      .form, FormReader.verdictMeaning,
      as: "what was said of it, by whom; whether it is so no statement settles")
  }

  /// Whether what is asked is that somebody said, denied, threatened or invoked something.
  private func asksForSaying(_ draft: QuestionDraft) -> Bool {
    let filter = draft.filter
    let isAct = !filter.acts.isEmpty || filter.except.contains { !$0.acts.isEmpty }
    let isUse = filter.documentUses.contains(where: Self.uses.contains)
    let isReviewed = filter.unreviewed || filter.except.contains { $0.unreviewed }
    return isAct || isUse || isReviewed
      || draft.tokens.indices.contains { index in
        let word = draft.folded(index)
        return !mentions.contains { $0.tokens.contains(index) }
          && (CommonWords.speech.contains(word) && !CommonWords.deeds.contains(word)
            || Self.sayings.contains(word) || word == "else")
      }
  }

  /// Uses of a document by saying something; to break or to leave one is a deed.
  private static let uses: Set<DocumentUse> = [
    .invoke, .reaffirm, .interpret, .dispute, .propose,
  ]

  /// Nouns for what is said.
  private static let sayings: Set<String> = [
    "statement", "statements", "remark", "remarks", "comment", "comments", "quote", "quotes",
    "quotation", "quotations", "mention", "mentions", "reference", "references", "reaction",
    "reactions", "response", "responses", "answer", "answers", "claim", "claims", "speech",
    "speeches", "words", "silent", "silence",
  ]

  /// Whether more is told than who: "did Japan?" asks for the same as before.
  private func tellsSomething(_ draft: QuestionDraft) -> Bool {
    let words = draft.tokens.indices.filter { index in
      draft.isFree(index) && !CommonWords.hold(draft.folded(index))
        && !mentions.contains { $0.tokens.contains(index) }
    }
    let matters = mentions.filter { !$0.entity.isActor }
    return !words.isEmpty || !matters.isEmpty || mentions.count > 1
      || !draft.filter.documentUses.isEmpty
  }
}
