import Authority
import Records

/// What there is to resolve in a text.
extension DocumentResolver {
  enum Step {
    case named(Range<Int>, DocumentEntry)
    case symbol(Range<Int>, body: String, number: String)
    case described(DocumentCandidate)
    /// "This treaty", which is a mention if the text has named one.
    case pointer(DocumentCandidate)
    /// A word in capitals that an instrument may have been given as its short name.
    case acronym(Int)
    /// "Article 5", of which everybody knows whose it is.
    case article(Int, Document)

    var start: Int {
      switch self {
      case .named(let places, _), .symbol(let places, _, _): places.lowerBound
      case .described(let candidate), .pointer(let candidate): candidate.words.lowerBound
      case .acronym(let place), .article(let place, _): place
      }
    }
  }

  /// What there is to resolve, in the order of the text, so that "this treaty" finds what was named before it.
  func steps() -> [Step] {
    var steps: [Step] = []
    var taken = [Bool](repeating: false, count: words.count)
    var start = 0
    for name in names.documents {
      guard let entry = entry(named: name) else { continue }
      while start < words.count, words[start].range.upperBound <= name.range.lowerBound {
        start += 1
      }
      var end = start
      while end < words.count, words[end].range.lowerBound < name.range.upperBound { end += 1 }
      guard end > start,
        !NameBounds.isPart(
          name.range, start..<end, in: words, of: bytes, names: names.actors)
      else { continue }
      for place in start..<end { taken[place] = true }
      steps.append(.named(start..<end, entry))
    }
    let capitals = words.indices.filter { words[$0].isCapitalised }
    for place in capitals where !taken[place] {
      if let symbol = symbol(at: place), !taken[symbol.places.upperBound - 1] {
        for place in symbol.places { taken[place] = true }
        steps.append(.symbol(symbol.places, body: symbol.body, number: symbol.number))
      }
    }
    steps += describedSteps(&taken)
    let articles = LoneArticle(words)
    for place in capitals where !taken[place] {
      if terms.isAcronym(at: place) {
        steps.append(.acronym(place))
      } else if let document = articles.document(at: place, choice.known),
        !taken[place + 1]
      {
        steps.append(.article(place, document))
      }
    }
    return steps.sorted { $0.start < $1.start }
  }

  /// The candidates that are mentions or point back to one, outside of what is taken.
  private func describedSteps(_ taken: inout [Bool]) -> [Step] {
    let all = DocumentCandidate.candidates(in: words)
    // "Executive Order 12900 (Establishing Rules for Harbour Agreements)": its title names nothing else.
    for candidate in all where candidate.isNumbered {
      let number = candidate.words.upperBound
      let end = NumberedDates.date(after: number, in: words)?.end ?? number + 1
      for place in terms.bracket(after: end) ?? 0..<0 { taken[place] = true }
    }
    let candidates = all.filter { candidate in
      !(candidate.firstNoun...candidate.lastWord).contains { taken[$0] }
    }
    var steps: [Step] = []
    for (candidate, isJudged) in zip(candidates, judge.areMentions(candidates, in: words)) {
      let isOwn = own?.isMeant(by: candidate, in: words) == true
      let isMention = (isJudged || isCertain(candidate)) && isCalled(candidate)
      guard isMention || isOwn || candidate.pointsBack(in: words) else { continue }
      var candidate = candidate
      if let other = (candidate.words.upperBound..<candidate.nameEnd).first(where: { taken[$0] }) {
        candidate.endName(before: other)
      }
      for place in candidate.reference { taken[place] = true }
      steps.append(isMention ? .described(candidate) : .pointer(candidate))
    }
    return steps
  }

  /// Whether capitals leave no doubt: "the Harbour Safety Act", "an Agreement on Fisheries (Agreement)".
  private func isCertain(_ candidate: DocumentCandidate) -> Bool {
    guard candidate.isProperName, !candidate.isPlural else { return false }
    return candidate.noun == "act" || terms.defines(after: candidate.nameEnd)
  }

  /// Whether a noun that hardly ever names an instrument alone is called by a name or a number.
  private func isCalled(_ candidate: DocumentCandidate) -> Bool {
    // "[Statement, May 4]" in a list of voices.
    if genre != .news, candidate.determiner == "", candidate.modifiers.isEmpty,
      candidate.year == nil, candidate.family != .truce, !candidate.isNumbered,
      !candidate.isProperName
    {
      return false
    }
    guard candidate.noun.hasPrefix("proclamation") else { return true }
    return candidate.isNumbered || candidate.isProperName
  }

  private func entry(named name: ArticleNames.Name) -> DocumentEntry? {
    let sure = name.meanings.filter { !$0.isAmbiguous }
    guard let meaning = sure.first ?? (name.meanings.count == 1 ? name.meanings.first : nil) else {
      return nil
    }
    return names.authority.document(meaning.entry.index)
  }

  /// "S/RES/2231", "A/RES/64/293".
  ///
  /// - Parameter place: Of a word in capitals.
  private func symbol(at place: Int) -> (places: Range<Int>, body: String, number: String)? {
    guard words[place].text == "s" || words[place].text == "a",
      place + 2 < words.count, words[place + 1].text == "res",
      words[place + 2].letter(0).isDigit || words[place + 2].begins(with: "es-"),
      bytes[words[place].range.upperBound] == UInt8(ascii: "/")
    else { return nil }
    var end = place + 3
    var number = words[place + 2].string(in: bytes).uppercased()
    if words[place].text == "a", end < words.count, words[end].number != nil,
      bytes[words[end].range.lowerBound - 1] == UInt8(ascii: "/")
    {
      number += "/" + words[end].string(in: bytes)
      end += 1
    }
    return (place..<end, words[place].string(in: bytes), number)
  }
}
