import Authority
import Records

/// Joins an office with the country or organisation that it belongs to, and a title with the name behind it.
struct TitleJoiner {
  let tokens: [QuestionToken]
  let authority: Authority
  let knowledge: Knowledge

  /// - Parameter mentions: In the order of the question.
  func joined(_ mentions: [EntityMention]) -> [EntityMention] {
    var rest = mentions
    var index = 0
    while index < rest.count {
      if join(at: &index, in: &rest) { continue }
      index += 1
    }
    return rest.map { concluded(withTitle($0)) }
  }

  /// A name of somebody with the bare title before it: "Minister Lavrov", "Senator Cruz".
  private func withTitle(_ mention: EntityMention) -> EntityMention {
    guard case .speakers = mention.entity, !tokens[mention.tokens.lowerBound].isAfterMark else {
      return mention
    }
    var mention = mention
    var start = mention.tokens.lowerBound
    if start > 0, isTitleWord(start - 1), tokens[start].word.isCapitalised { start -= 1 }
    // "*Deputy* Secretary Whitcombe".
    let hasTitle = isTitleWord(start)
    while hasTitle, start > 0, Self.ranks.contains(tokens[start - 1].folded) { start -= 1 }
    mention.tokens = start..<mention.tokens.upperBound
    return mention
  }

  /// Joins what stands at the index with a neighbour.
  ///
  /// - Returns: Whether anything was joined; the index then stands on the joined mention.
  private func join(at index: inout Int, in mentions: inout [EntityMention]) -> Bool {
    let mention = mentions[index]
    guard isTitle(mention) else { return false }
    // "President Putin": the name says it all.
    if index + 1 < mentions.count,
      mentions[index + 1].tokens.lowerBound == mention.tokens.upperBound,
      case .speakers(let speakers) = mentions[index + 1].entity,
      !tokens[mention.tokens.upperBound].isAfterMark,
      let own = titled(mention, speakers)
    {
      mentions[index + 1].entity = .speakers(own)
      mentions[index + 1].candidates = own.count > 1 ? own.map(\.shown) : []
      mentions[index + 1].tokens = mention.tokens.lowerBound..<mentions[index + 1].tokens.upperBound
      if index > 0, isOwner(mentions[index - 1]),
        mentions[index - 1].tokens.upperBound == mention.tokens.lowerBound
      {
        mentions[index + 1].tokens =
          mentions[index - 1].tokens.lowerBound..<mentions[index + 1].tokens.upperBound
        mentions.removeSubrange(index - 1...index)
        index -= 1
      } else {
        mentions.remove(at: index)
      }
      return true
    }
    // "the Russian foreign minister".
    if index > 0, mentions[index - 1].tokens.upperBound == mention.tokens.lowerBound,
      let joined = owned(mention, by: mentions[index - 1])
    {
      mentions[index - 1] = joined
      mentions.remove(at: index)
      index -= 1
      return true
    }
    // "the foreign minister of Russia".
    if index + 1 < mentions.count, isLinked(mention, mentions[index + 1]),
      let joined = owned(mention, by: mentions[index + 1])
    {
      joinFurther(mention, with: joined, at: index, in: &mentions)
      return true
    }
    return false
  }

  /// "The foreign ministers of France *and Germany*".
  private func joinFurther(
    _ title: EntityMention, with first: EntityMention, at index: Int,
    in mentions: inout [EntityMention]
  ) {
    var whole = first
    mentions.remove(at: index + 1)
    let isPlural = tokens[title.tokens.upperBound - 1].folded.hasSuffix("s")
    while isPlural, case .offices(let offices) = whole.entity, index + 1 < mentions.count {
      let next = mentions[index + 1]
      let between = tokens[whole.tokens.upperBound..<next.tokens.lowerBound].map(\.folded)
      let isListed =
        [["and"], ["or"], ["and", "the"]].contains(between)
        || between.isEmpty && tokens[next.tokens.lowerBound].isAfterMark
      guard isListed, case .offices(let others)? = owned(title, by: next)?.entity else { break }
      whole = EntityMention(
        tokens: whole.tokens.lowerBound..<next.tokens.upperBound,
        entity: .offices(offices + others.filter { !offices.contains($0) }))
      mentions.remove(at: index + 1)
    }
    mentions[index] = whole
  }

  /// Those of the speakers whom the title before their name can mean: who is known to have held such an office, where
  /// any is; all of them otherwise.
  ///
  /// - Returns: `nil` where what stands before the name is no title.
  private func titled(_ title: EntityMention, _ speakers: [NamedKey]) -> [NamedKey]? {
    switch title.entity {
    case .offices(let offices):
      let holders = Set(offices.flatMap(self.holders))
      let own = speakers.filter { holders.contains($0.key) }
      return own.isEmpty ? speakers : own
    // Somebody whom a text knows as "the Assistant Secretary" is not whom "Secretary Blinken" means.
    case .speakers:
      return title.tokens.count == 1 && isTitleWord(title.tokens.lowerBound) ? speakers : nil
    default: return nil
    }
  }

  private func holders(of office: NamedKey) -> [AuthorityKey] {
    guard let entry = authority.entry(.office, key: office.key.rawValue) else { return [] }
    return authority.tenures(ofOffice: entry.index).map {
      authority.speaker($0.speaker.index).speaker.key
    }
  }

  private static let ranks: Set<String> = [
    "deputy", "vice", "acting", "assistant", "under", "former", "then", "ex", "outgoing",
  ]

  private func isTitleWord(_ index: Int) -> Bool {
    CommonWords.personTitles.contains(tokens[index].folded)
  }

  private func isTitle(_ mention: EntityMention) -> Bool {
    switch mention.entity {
    case .offices: true
    case .speakers(let speakers):
      speakers.count > 1 || mention.tokens.count == 1 && isTitleWord(mention.tokens.lowerBound)
    default: false
    }
  }

  private func isOwner(_ mention: EntityMention) -> Bool {
    switch mention.entity {
    case .country: true
    case .speakers(let speakers): speakers.count == 1
    default: false
    }
  }

  private func isLinked(_ left: EntityMention, _ right: EntityMention) -> Bool {
    let between = tokens[left.tokens.upperBound..<right.tokens.lowerBound].map(\.folded)
    return [["of"], ["of", "the"], ["for"], ["for", "the"], ["in"], ["at", "the"], ["from"]]
      .contains(between)
  }

  private func owned(_ title: EntityMention, by owner: EntityMention) -> EntityMention? {
    let tokens =
      min(
        title.tokens.lowerBound, owner.tokens.lowerBound)..<max(
        title.tokens.upperBound, owner.tokens.upperBound)
    switch (title.entity, owner.entity) {
    case (.offices(let offices), .country(let code, let name)):
      let own = offices.filter { $0.country == code }
      if !own.isEmpty { return EntityMention(tokens: tokens, entity: .offices(own)) }
      return EntityMention(
        tokens: tokens, entity: .country(code, name: name),
        note: "no such office on record; whoever speaks for \(name)")
    case (.offices(let offices), .speakers(let speakers)):
      let own = offices.filter { office in
        guard let entry = authority.entry(.office, key: office.key.rawValue) else { return false }
        let organisation = authority.office(entry.index).organisation
        return speakers.contains { $0.key == organisation }
      }
      if own.isEmpty, speakers.count == 1, isAdjacent(title, behind: owner) {
        return EntityMention(
          tokens: tokens, entity: owner.entity,
          note: "\(speakers[0].name); no such office of it is on record")
      }
      return own.isEmpty ? nil : EntityMention(tokens: tokens, entity: .offices(own))
    case (.speakers(let speakers), .country(let code, _)):
      let own = speakers.filter { $0.country == code }
      return own.isEmpty
        ? nil
        : EntityMention(
          tokens: tokens, entity: .speakers(own),
          candidates: own.count > 1 ? own.map(\.shown) : [])
    default: return nil
    }
  }

  /// "UN special envoy"; "Lavrov's president" would be none of his.
  private func isAdjacent(_ title: EntityMention, behind owner: EntityMention) -> Bool {
    owner.tokens.upperBound == title.tokens.lowerBound
      && !tokens[title.tokens.lowerBound].isAfterMark
  }

  /// An office of any country: of those that somebody spoke in, where any is.
  private func concluded(_ mention: EntityMention) -> EntityMention {
    guard case .offices(let offices) = mention.entity, offices.count > 1 else { return mention }
    let heard = offices.filter { knowledge.heard.contains($0.key) }
    var mention = mention
    let kept = heard.isEmpty ? offices : heard
    mention.entity = .offices(kept)
    if kept.count > 1 { mention.candidates = kept.map(\.name) }
    return mention
  }
}
