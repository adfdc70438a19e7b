import Records

/// A noun phrase that may mean an instrument: "the deal", "a U.N. Security Council resolution", "Japan's 2015 legislation".
struct DocumentCandidate {
  /// Places in the article's words: from the determiner to the last noun.
  let words: Range<Int>
  /// The first of the nouns that name an instrument: "ceasefire" of "the ceasefire deal".
  let firstNoun: Int
  let family: DocumentFamily
  /// The nouns that name an instrument, in lower case; never empty.
  let nouns: [String]
  let determiner: TextHash
  /// The words between the determiner and the first noun.
  let modifiers: Range<Int>
  /// Whether the last noun has a capital that does not come from its place.
  let isName: Bool
  let capitalModifierCount: Int
  let year: Int?
  /// Whether a number follows, as in "Executive Order 13660".
  let isNumbered: Bool
  let isQuoted: Bool

  /// Behind the last word of the name: that of the last noun, or of what follows it in "Agreement on Reciprocal Trade".
  private(set) var nameEnd: Int
  /// Whether it is called by a name: capitals before or behind its noun.
  let isProperName: Bool

  var noun: String { nouns[nouns.count - 1] }
  /// The words that a reference to it covers.
  var reference: Range<Int> { words.lowerBound..<nameEnd }
  var lastWord: Int { words.upperBound - 1 }
  /// Ends the name before a word that belongs to another.
  mutating func endName(before place: Int) { nameEnd = max(words.upperBound, min(nameEnd, place)) }

  var isPlural: Bool { DocumentFamily.isPlural(noun) }

  /// - Returns: The candidates of a text in order, without overlap.
  /// - Complexity: O(n) in the words.
  static func candidates(in words: [PlainWord]) -> [DocumentCandidate] {
    var found: [DocumentCandidate] = []
    var index = 0
    while index < words.count {
      guard DocumentFamily(words[index]) != nil, !isModifier(at: index, words),
        !isSettlement(at: index, words), !isAnotherSense(at: index, words),
        !isPartOfName(at: index, words)
      else {
        index += 1
        continue
      }
      let candidate = DocumentCandidate(nounAt: index, words)
      found.append(candidate)
      index = candidate.words.upperBound
    }
    return found
  }

  /// Whether "resolution" means that something gets settled: "the swift resolution of trade issues".
  private static func isSettlement(at index: Int, _ words: [PlainWord]) -> Bool {
    words[index].text == "resolution" && !words[index].isCapitalised && index + 1 < words.count
      && words[index + 1].gap == .open && ["of", "to"].contains(words[index + 1].text)
  }

  /// Whether the noun has a sense of its own beside the word before it: "a great deal", "no big deal", "the rules-based
  /// order", "a Pulitzer award".
  private static func isAnotherSense(at index: Int, _ words: [PlainWord]) -> Bool {
    let noun = words[index].text
    let hasWordBefore = index > 0 && words[index].gap == .open
    let before: TextHash = hasWordBefore ? words[index - 1].text : ""
    switch noun {
    case "deal":
      let next: TextHash =
        index + 1 < words.count && words[index + 1].gap == .open ? words[index + 1].text : ""
      return before == "great"
        || before == "good" && ["of", "more", "less", "about"].contains(next)
        || before == "big" && index > 1
          && ["a", "no", "such", "the", "as"].contains(words[index - 2].text)
    case "law", "laws":
      return ["enforce", "enforcing", "upholding", "above", "outside"].contains(
        twoBefore(index, words))
    case "rule":
      return following(index, words) == ["of", "law"]
    case "bill":
      if ["foot", "foots", "footing", "footed"].contains(twoBefore(index, words)) { return true }
      // "Bill" with a surname.
      return words[index].isCapitalised && index + 1 < words.count && words[index + 1].gap == .open
        && words[index + 1].isCapitalised && (index == 0 || !words[index - 1].isCapitalised)
        && DocumentFamily(words[index + 1]) == nil
        && !DocumentPhraseWords.determiners.contains(before)
    case "order", "orders":
      if before == "in", following(index, words).first == "to" { return true }
      return hasWordBefore && words[index - 1].ends(with: "-based")
        || ["world", "international", "global", "fraternal"].contains(before)
    case "understanding":
      return following(index, words).first == "that"
        || ["mutual", "better", "deeper", "shared", "my", "our", "your"].contains(before)
    case "award":
      return !words[max(0, index - 4)..<index].contains { word in
        ["arbitral", "arbitration", "tribunal"].contains(word.text)
      }
    default: return false
    }
  }

  /// The two words that follow without a mark between.
  private static func following(_ index: Int, _ words: [PlainWord]) -> [TextHash] {
    words[(index + 1)...].prefix(2).prefix { $0.gap == .open }.map(\.text)
  }

  /// The word before the determiner before a noun.
  private static func twoBefore(_ index: Int, _ words: [PlainWord]) -> TextHash {
    index > 1 && words[index].gap == .open ? words[index - 2].text : ""
  }

  /// Whether the noun stands inside the name of something else: "Armistice Day", "the Convention Center".
  private static func isPartOfName(at index: Int, _ words: [PlainWord]) -> Bool {
    guard words[index].isCapitalised, !words[index].isPossessive, index + 1 < words.count,
      words[index + 1].gap == .open, words[index + 1].isCapitalised
    else { return false }
    return DocumentPhraseWords.holders.contains(words[index + 1])
  }

  /// Whether "draft" stands before the noun that it describes: "a draft U.N. Security Council resolution".
  private static func isModifier(at index: Int, _ words: [PlainWord]) -> Bool {
    guard words[index].text == "draft" else { return false }
    var next = index + 1
    while next < min(words.count, index + 6), words[next].gap == .open {
      if DocumentFamily(words[next]) != nil { return true }
      guard words[next].isCapitalised else { return false }
      next += 1
    }
    return false
  }

  private init(nounAt first: Int, _ words: [PlainWord]) {
    let last = Self.lastNoun(from: first, words)
    isNumbered = Self.isNumbered(last, words)
    let start = Self.start(before: first, to: last, isNumbered: isNumbered, words)
    let hasDeterminer =
      DocumentPhraseWords.determiners.contains(words[start]) && !words[start].isPossessive
      && start < first
    modifiers = (hasDeterminer ? start + 1 : start)..<first
    determiner =
      hasDeterminer
      ? words[start].text : words[start..<first].contains(where: \.isPossessive) ? "'s" : ""
    self.words = start..<last + 1
    firstNoun = first
    nouns = (first...last).compactMap { DocumentFamily.noun(words[$0]) }
    let families = (first...last).compactMap { DocumentFamily(words[$0]) }
    family = families.contains(.truce) ? .truce : families[families.count - 1]
    isName = words[last].isCapitalised && words[last].gap != .stop
    capitalModifierCount = modifiers.count { words[$0].isCapitalised && words[$0].gap != .stop }
    year = modifiers.compactMap { words[$0].year }.first ?? Self.year(after: last, words)
    nameEnd = isName && !isNumbered ? Self.nameEnd(after: last, words) : last + 1
    // "the PACT Act": a noun in capitals can be the name too.
    let isNamedByNoun =
      nouns.count > 1 && words[first].isCapitalised && words[first].gap != .stop
      && !["joint", "draft"].contains(words[first].text)
    let isNamedByModifier = modifiers.contains { place in
      words[place].isCapitalised && words[place].gap != .stop
        && !DocumentPhraseWords.generic.contains(words[place])
    }
    isProperName = isName && (isNamedByModifier || isNamedByNoun || nameEnd > last + 1)
    isQuoted = words[first].isQuoted || words[start].isQuoted
  }

  private static func isNumbered(_ last: Int, _ words: [PlainWord]) -> Bool {
    last + 1 < words.count && words[last + 1].gap == .open
      && (DocumentFamily(words[last]) == .resolution
        || words[last].isCapitalised && DocumentPhraseWords.numbered.contains(words[last]))
      && DocumentPhraseWords.isSerialNumber(words[last + 1])
  }

  /// Where the phrase of a noun begins.
  private static func start(
    before first: Int, to last: Int, isNumbered: Bool, _ words: [PlainWord]
  ) -> Int {
    var start = first
    while start > 0, first - start < 7, words[start].gap == .open || isHyphenated(start, words) {
      let before = words[start - 1]
      if before.isPossessive, DocumentPhraseWords.contracted.contains(before) { break }
      if DocumentPhraseWords.determiners.contains(before), !before.isPossessive {
        if isNumbered { break }
        start -= 1
        break
      }
      if !before.isPossessive {
        if DocumentPhraseWords.stops.contains(before) { break }
        let isInName = isOfAgreement(start, words)
        if before.text != "draft", DocumentFamily(before) != nil, !isInName { break }
        if DocumentPhraseWords.isVerbForm(before) { break }
        // "revoked Executive Order 13974".
        if isNumbered, !before.isCapitalised || before.number != nil { break }
      }
      start -= 1
    }
    let isName = words[last].isCapitalised && words[last].gap != .stop
    guard isName, !isNumbered, start == first || words[start].isCapitalised else { return start }
    return nameStart(from: start, words)
  }

  /// "1956" of "the declaration of 19 October 1956".
  private static func year(after last: Int, _ words: [PlainWord]) -> Int? {
    guard last + 2 < words.count, ["of", "from"].contains(words[last + 1].text),
      words[last + 1].gap == .open
    else { return nil }
    for place in (last + 2)..<min(words.count, last + 5) {
      if let year = words[place].year { return year }
      guard words[place].number != nil || words[place].isCapitalised else { return nil }
    }
    return nil
  }

  /// Whether it only points back: "this treaty", "the convention".
  func pointsBack(in words: [PlainWord]) -> Bool {
    guard ["the", "this", "that", "these", "those"].contains(determiner), year == nil,
      modifiers.allSatisfy({ DocumentPhraseWords.undistinguishing.contains(words[$0]) })
    else { return false }
    let next = self.words.upperBound
    return next >= words.count || words[next].gap > .open
      || !["of", "on", "between", "for"].contains(words[next].text)
  }

  /// The last noun of a run: "deal" of "cessation of hostilities deal".
  private static func lastNoun(from first: Int, _ words: [PlainWord]) -> Int {
    var last = first
    while last + 1 < words.count, words[last + 1].gap == .open, !words[last].isPossessive {
      let isLonger =
        words[last].text == "cessation" && last + 2 < words.count
        && words[last + 2].text == "hostilities"
        || words[last].text == "memorandum" && last + 2 < words.count
          && words[last + 1].text == "of" && words[last + 2].text == "understanding"
      // "the Green Deal Industrial Plan".
      let isInterrupted =
        last + 2 < words.count && words[last...(last + 2)].allSatisfy(\.isCapitalised)
        && DocumentFamily(words[last + 1]) == nil && DocumentFamily(words[last + 2]) != nil
        && words[last + 2].gap == .open && !words[last + 1].isPossessive
      if isLonger || isInterrupted {
        last += 2
      } else if DocumentFamily(words[last + 1]) != nil {
        last += 1
      } else {
        break
      }
    }
    return last
  }
}
