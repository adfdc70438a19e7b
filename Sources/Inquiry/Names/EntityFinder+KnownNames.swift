import Authority
import Records

/// Names that the database knows.
extension EntityFinder {
  func candidates(_ name: KnownName) -> [Candidate] {
    var namesakes = knowledge.names.filter {
      $0.phrase == name.phrase && $0.kind == name.kind && $0.isEnding == name.isEnding
    }
    // One candidate a phrase and kind.
    guard namesakes.first == name else { return [] }
    namesakes += named(asOneOf: name, besides: namesakes)
    return places(of: name.phrase).compactMap { range in
      // "officials" and "a diplomat" are words of the question before they are somebody.
      if range.allSatisfy({ CommonWords.hold(tokens[$0].folded) }) { return nil }
      // So are "the first statement" and "the new deal", whatever a text has called so.
      if name.kind == .document, range.allSatisfy({ isUntelling(tokens[$0].folded) }) { return nil }
      // "March 2022" is a time, though a text took it for somebody.
      if isDate(range) { return nil }
      // In small letters "ceasefire" is a matter before it is what a text calls some instrument.
      if name.kind == .document, range.count == 1, name.key.hasPrefix("~"),
        !tokens[range.lowerBound].word.isCapitalised
      {
        return nil
      }
      if name.speakerKind == .unnamed, range.count == 1, !speaks(range) { return nil }
      if name.speakerKind == .unnamed || name.speakerKind == .collective, isOfCountry(range) {
        return nil
      }
      let keys = namesakes.map {
        NamedKey(key: AuthorityKey(rawValue: $0.key), name: $0.name, detail: $0.detail)
      }
      let entity: Entity =
        switch name.kind {
        case .speaker: .speakers(keys)
        case .document: .documents(keys)
        case .outlet: .outlet(name.name)
        }
      // In small letters "trade" is a word before it is the last one of what a text calls somebody, and "the truce" a
      // matter before it is what a text takes for a speaker.
      let word = telling(range)
      let isSmall =
        name.kind == .speaker && word.count == 1 && !tokens[word.lowerBound].word.isCapitalised
      if isSmall, range.count == 1, !speaks(range),
        !reading.text.isWithoutCase || Grammar.knows(tokens[word.lowerBound].folded)
          || isUntelling(tokens[word.lowerBound].folded)
      {
        return nil
      }
      let rank =
        switch name.kind {
        case .outlet: isAlsoSpeaker(name, at: range) && !publishes(range) ? 12 : 1
        case .document: name.isEnding ? 11 : 6
        case .speaker: isSmall ? 10 : 7
        }
      return Candidate(
        mention: EntityMention(
          tokens: range, entity: entity, candidates: keys.count > 1 ? keys.map(\.shown) : []),
        rank: rank)
    }
  }

  /// Whether a phrase is a number with the names of months and days: "March 2022", "Friday the 4th", "2021".
  private func isDate(_ range: Range<Int>) -> Bool {
    let words = tokens[range].map(\.folded)
    return words.contains { $0.first?.isNumber == true }
      && words.allSatisfy { word in
        word.first?.isNumber == true || word == "of" || word == "the"
          || CalendarNames.month(word) != nil || CalendarNames.weekday(word) != nil
      }
  }

  /// "What did *analysts* say", "*residents* said", "statements by *experts*".
  private func speaks(_ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    let isWhole = before < 0 || CommonWords.hold(tokens[before].folded)
    return isWhole && tokens[range.lowerBound].folded.hasSuffix("s")
      && (before >= 0 && ["did", "do", "have", "by"].contains(tokens[before].folded)
        || after < tokens.count && ["say", "said"].contains(tokens[after].folded))
  }

  /// Whether a word tells no instrument from another.
  private func isUntelling(_ word: String) -> Bool {
    DocumentNouns.kinds[word] != nil || CommonWords.hold(word)
      || [
        "bill", "law", "legislation", "rule", "decision", "order", "text", "draft", "document",
        "plan", "proposal", "package", "report", "joint", "previous", "earlier", "new", "final",
        "first", "last", "latest", "second", "third", "recent", "next", "current", "proposed",
      ].contains(word)
  }

  /// "Japanese officials" are whoever speaks for Japan, and not only those whom a text calls so.
  private func isOfCountry(_ range: Range<Int>) -> Bool {
    let countries = reading.names.filter { name in
      name.layer == .actor && name.meanings.contains { $0.entry.kind == .country }
    }.flatMap { Array($0.tokens) }
    return range.allSatisfy {
      countries.contains($0) || CommonWords.hold(tokens[$0].folded)
    }
  }

  private func places(of phrase: String) -> [Range<Int>] {
    tokens.indices.flatMap { start in
      (start + 1...start + 7).compactMap { end in
        guard end <= tokens.count else { return nil }
        let words = reading.text.words(start..<end)
        let isOne =
          words == phrase
          || QuestionReading.unnamedOne(of: words, endingIn: tokens[end - 1].folded).contains(
            phrase)
            && !knowledge.names.contains { $0.phrase == words && $0.kind == .speaker }
        return isOne ? start..<end : nil
      }
    }
  }

  /// Those whom a text calls one of some unnamed people who are asked for in the plural.
  private func named(asOneOf name: KnownName, besides others: [KnownName]) -> [KnownName] {
    guard name.kind == .speaker, name.speakerKind == .unnamed,
      let last = name.phrase.split(separator: " ").last
    else { return [] }
    let ones =
      QuestionReading.unnamedOne(of: name.phrase, endingIn: last.lowercased())
      + ["a \(name.phrase)"]
    return knowledge.names.filter { one in
      ones.contains(one.phrase) && one.kind == .speaker && one.speakerKind == .unnamed
        && !others.contains { $0.key == one.key }
    }
  }

  // MARK: Outlets

  /// Says of a speaker that an outlet has the name too, and how that is asked for.
  func withOutlet(_ mention: EntityMention) -> EntityMention {
    guard case .speakers(let speakers) = mention.entity, mention.candidates.isEmpty,
      let outlet = knowledge.names.first(where: { name in
        name.kind == .outlet
          && places(of: name.phrase).contains { telling($0) == telling(mention.tokens) }
          && isAlsoSpeaker(name, at: mention.tokens)
      })
    else { return mention }
    var mention = mention
    mention.candidates =
      speakers.map(\.shown) + ["the outlet \(outlet.name), as “published by \(outlet.name)”"]
    return mention
  }

  /// Whether somebody who speaks has the name of an outlet and is none himself: "the White House", and not Reuters.
  private func isAlsoSpeaker(_ outlet: KnownName, at range: Range<Int>) -> Bool {
    reading.names.contains { name in
      name.layer == .actor && telling(name.tokens) == telling(range)
        && name.meanings.contains { meaning in
          switch meaning.entry.kind {
          case .speaker: !authority.speaker(meaning.entry.index).isPress
          case .country: true
          case .office, .document, .topic: false
          }
        }
    }
  }

  /// "Published by", "in", "according to", "articles of", "which … carried": as an outlet has it.
  private func publishes(_ range: Range<Int>) -> Bool {
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }
    var before = range.lowerBound - 1
    if word(before) == "the" { before -= 1 }
    let (last, noun) = (word(before), word(before - 1))
    if last == "outlet" || ["outlet", "website", "site"].contains(word(range.upperBound)) {
      return true
    }
    if Self.publishing.contains(word(range.upperBound)) { return true }
    switch last {
    case "in":
      return Self.publishing.contains(noun) || CommonWords.statements.contains(noun)
        || ["articles", "article", "reports", "texts"].contains(noun)
    case "by", "on": return Self.publishing.contains(noun)
    case "from", "of": return ["articles", "article", "reports", "texts", "pages"].contains(noun)
    default: return false
    }
  }

  private static let publishing: Set<String> = [
    "publish", "published", "publishes", "carry", "carried", "carries", "report", "reported",
    "reports", "ran", "run", "print", "printed", "posted", "released",
  ]
}
