import Authority

/// Joins what a topic is named by with the capitalised words before it that belong to the name: "the *Grand Ethiopian*
/// Renaissance Dam".
struct ProperNameJoiner {
  let tokens: [QuestionToken]

  /// - Parameter mentions: In the order of the question.
  func joined(_ mentions: [EntityMention]) -> [EntityMention] {
    var rest: [EntityMention] = []
    for mention in mentions {
      guard case .topics = mention.entity, tokens[mention.tokens.lowerBound].word.isCapitalised,
        let start = start(of: mention, among: mentions)
      else {
        rest.append(mention)
        continue
      }
      rest.removeAll { $0.tokens.upperBound > start }
      var whole = mention
      whole.tokens = start..<mention.tokens.upperBound
      rest.append(whole)
    }
    return rest
  }

  /// Where a name begins whose first word names nothing itself; countries may stand between.
  private func start(of mention: EntityMention, among mentions: [EntityMention]) -> Int? {
    var start: Int?
    var index = mention.tokens.lowerBound - 1
    while index > 0, tokens[index].word.isCapitalised, !tokens[index].isPossessive,
      !tokens[index + 1].isAfterMark, !CommonWords.hold(tokens[index].folded),
      !CommonWords.personTitles.contains(tokens[index].folded),
      !Grammar.knows(tokens[index].folded)
    {
      let named = mentions.first { $0.tokens.contains(index) }
      switch named?.entity {
      case nil: start = index
      case .country?: break
      default: return start
      }
      index -= 1
    }
    return start
  }
}
