import Authority
import Records

/// Names of those who are spoken of, or pass on what is said, where another speaks.
extension RoleReader {
  /// "Quoted by *Interfax*", "what did *Interfax* quote Lavrov as saying", "*according to TASS*, what did Peskov say":
  /// an agency or paper that passes on what somebody else said.
  ///
  /// "In *The New York Times*", of which the database has nothing: not what it says itself.
  func passesOn(_ mention: EntityMention, in draft: QuestionDraft) -> Role? {
    guard case .speakers(let speakers) = mention.entity, speakers.count == 1,
      let entry = authority.entry(.speaker, key: speakers[0].key.rawValue)
    else { return nil }
    let position = Prepositions.last(before: mention.tokens.lowerBound, in: draft)
    let opening = [draft.folded(position - 1), draft.folded(position)]
    let quotes = ["quot", "cite", "citing", "relay"]
    let isRelaying =
      opening[1] == "by" && quotes.contains { opening[0].hasPrefix($0) }
      || opening[1] == "via"
      || quotes.contains { draft.folded(mention.tokens.upperBound).hasPrefix($0) }
    let isSource =
      opening == ["according", "to"] || opening == ["reported", "by"]
      || opening == ["carried", "by"]
    let hasOther = mentions.contains { $0 != mention && $0.entity.isActor }
    let isPlace = opening[1] == "in"
    guard isRelaying || isPlace || isSource && hasOther, authority.speaker(entry.index).isPress
    else { return nil }
    return isPlace ? .outlet : .relay
  }

  /// "Criticism *of Russia*", "Putin's view *of Obama*", "reactions *to Trump's remarks*": somebody else speaks.
  func isObject(
    _ mention: EntityMention, hasSpeaker: Bool, in draft: QuestionDraft
  ) -> Bool {
    let position = Prepositions.last(before: mention.tokens.lowerBound, in: draft)
    let noun = draft.folded(position - 1)
    switch draft.folded(position) {
    case "of":
      if Self.ofObjects.contains(noun) || hasSpeaker && noun == "behalf" { return true }
      let isOwned = mentions.contains {
        $0.entity.isActor && $0.tokens.upperBound == position - 1
      }
      return hasSpeaker && isOwned && CommonWords.statements.contains(noun)
    case "to":
      return ["reaction", "response", "reply", "replies", "react", "respond", "replied"]
        .contains { noun.hasPrefix($0) }
    default: return false
    }
  }

  /// "What, according to US officials, *is Russia doing*": what it does, as somebody else has it.
  func tellsAnother(_ mention: EntityMention, in draft: QuestionDraft) -> Bool {
    let other = draft.tokens.indices.first {
      draft.folded($0) == "according" && draft.folded($0 + 1) == "to"
    }
    guard let other,
      mentions.contains(where: { $0 != mention && $0.tokens.lowerBound > other })
    else { return false }
    var verb = mention.tokens.upperBound
    while FormReader.auxiliaries.contains(draft.folded(verb)) { verb += 1 }
    let word = draft.folded(verb)
    return !CommonWords.speech.contains(word) && !Grammar.acts.holds(word)
      && !CommonWords.statements.contains(word)
  }

  /// What is done to whom "of" leads to; "threats of Russia" are its own.
  private static let ofObjects: Set<String> = [
    "mention", "mentions", "criticism", "criticisms", "condemnation", "condemnations",
    "denunciation", "denunciations", "praise", "recognition", "rejection", "support", "endorsement",
    "approval", "critic", "critics", "detractors", "accusers", "supporters", "backers",
    "proponents", "opponents", "advocates", "defenders", "defence", "defense", "rebuke", "censure",
    "dismissal", "acceptance", "critical", "supportive",
  ]

  /// "Was it violated *by Iran*", "has *Russia* broken it", "*Turkey's* violations": of whom it is said, and not who
  /// says it.
  func breaches(_ mention: EntityMention, in draft: QuestionDraft) -> Bool {
    func isBreach(_ index: Int) -> Bool {
      Grammar.uses.match(at: index, in: draft.tokens)?.meaning == .accuseBreach
    }
    var next = mention.tokens.upperBound
    while ["has", "have", "had", "been", "ever", "also", "is", "was"].contains(draft.folded(next)) {
      next += 1
    }
    if next < draft.tokens.count, !draft.tokens[mention.tokens.upperBound - 1].isHyphenated,
      isBreach(next)
    {
      return true
    }
    var position = mention.tokens.lowerBound - 1
    if draft.folded(position) == "the" { position -= 1 }
    guard draft.folded(position) == "by" else { return false }
    position -= 1
    // "Violations of the JCPOA by Iran".
    while position > 0, !isBreach(position),
      ["of", "the"].contains(draft.folded(position))
        || mentions.contains(where: { $0.tokens.contains(position) })
    {
      position -= 1
    }
    return position >= 0 && isBreach(position)
  }
}
