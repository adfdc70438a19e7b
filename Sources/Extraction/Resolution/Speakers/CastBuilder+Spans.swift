import Authority
import Language
import Records

// The stretches of an article that may name a person.

extension CastBuilder {
  func spans() -> [Span] {
    var spans = knownSpans()
    let known = spans.count
    var isTaken = [Bool](repeating: false, count: source.text.tokens.count)
    for span in spans where !span.full.isEmpty {
      for token in span.tokens { isTaken[token] = true }
    }
    var isSuperseded: Set<Int> = []
    for run in taggedRuns() + titledRuns()
    where !run.contains(where: { isTaken[$0] }) && (run.count == 1 || !isOther(run)) {
      let inside = indices(of: run, in: spans, count: known)
      // A surname alone stays with what is known of it.
      if let only = inside.first, spans[only].tokens.upperBound == run.upperBound,
        run.lowerBound <= spans[only].tokens.lowerBound,
        isParticles(run.lowerBound..<spans[only].tokens.lowerBound)
      {
        spans[only] = Span(
          tokens: run, surnamed: spans[only].surnamed, isTagged: true)
        continue
      }
      isSuperseded.formUnion(inside)
      spans.append(Span(tokens: run, isTagged: true))
    }
    let kept = spans.indices.filter { !isSuperseded.contains($0) }.map { spans[$0] }
    return (kept + surnames(of: kept)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The places where the last word of a full name stands alone, whatever the tagger takes it for.
  private func surnames(of spans: [Span]) -> [Span] {
    let words = source.text.words
    var isTaken = [Bool](repeating: false, count: words.count)
    var known = Set<UInt32>()
    // A bit for the end of each hash: most words are told by it to be none of them.
    var bits: UInt64 = 0
    for span in spans {
      for token in span.tokens { isTaken[token] = true }
      if span.tokens.count >= 2, span.isTagged, let last = span.tokens.last {
        known.insert(words[last].form)
        bits |= 1 << UInt64(words[last].form & 63)
      }
    }
    guard !known.isEmpty else { return [] }
    return words.indices.filter { token in
      bits &>> UInt64(words[token].form & 63) & 1 == 1 && !isTaken[token]
        && source.isCapitalised(token) && known.contains(words[token].form)
        && (token == 0 || source.entity(token - 1) != .organisation)
        && (token + 1 == words.count || source.entity(token + 1) != .organisation)
    }.map { Span(tokens: $0..<$0 + 1, isTagged: true) }
  }

  /// The known spans that overlap a run.
  ///
  /// - Complexity: O(log n + k), since known spans come in order.
  private func indices(of run: Range<Int>, in spans: [Span], count: Int) -> Range<Int> {
    let known = spans[..<count]
    return known.indices[known.firstOrdered { $0.tokens.upperBound > run.lowerBound }...]
      .prefix { spans[$0].tokens.lowerBound < run.upperBound }
  }

  /// "Al" of "President Al Sisi".
  private func isParticles(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { Self.particles.contains(source.word($0)) }
  }

  /// Capitalised words after a title that the tagger takes for nothing: "Ambassador to Hanoi NAME NAME".
  private func titledRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var token = 0
    while token < source.text.tags.count {
      guard isUntaggedName(token) else {
        token += 1
        continue
      }
      let start = token
      while token < source.text.tags.count, isUntaggedName(token),
        source.sentence[token] == source.sentence[start]
      {
        token += 1
      }
      let run = trimmed(start..<token)
      if (2...4).contains(run.count), isAfterTitle(run) { runs.append(run) }
    }
    return runs
  }

  private func isUntaggedName(_ token: Int) -> Bool {
    source.isProperNoun(token) && source.isCapitalised(token)
      && [.none, .miscellaneous, .location].contains(source.entity(token))
  }

  private func isAfterTitle(_ run: Range<Int>) -> Bool {
    let start = max(run.lowerBound - 3, source.sentenceRange(of: run.lowerBound).lowerBound)
    return (start..<run.lowerBound).contains { token in
      NameWords.titles.contains(source.word(token))
    }
  }

  private func knownSpans() -> [Span] {
    var spans: [Span] = []
    for name in source.names.actors {
      var full: [Int] = []
      var surnamed: [Int] = []
      var isOther = false
      for meaning in name.meanings {
        if meaning.isCountry || meaning.role == .seat { isOther = true }
        guard meaning.isSpeaker, source.isPerson(meaning.entry.index) else { continue }
        if case .name = meaning.role {
          full.append(meaning.entry.index)
        } else {
          surnamed.append(meaning.entry.index)
        }
      }
      if full.isEmpty && (isOther || surnamed.isEmpty) { continue }
      let tokens = source.tokens(of: name)
      guard !tokens.isEmpty else { continue }
      spans.append(
        Span(
          tokens: tokens, full: full, surnamed: full.isEmpty ? surnamed : [],
          isTagged: source.entity(tokens.upperBound - 1) == .person))
    }
    return spans
  }

  /// The tokens of names that stand for a body by its seat: "Foggy Bottom".
  private func seatTokens() -> Set<Int> {
    var tokens: Set<Int> = []
    for name in source.names.actors where name.meanings.allSatisfy({ $0.role == .seat }) {
      tokens.formUnion(source.tokens(of: name))
    }
    return tokens
  }

  /// Runs of tokens that the tagger takes for persons, titles and clitics cut off.
  private func taggedRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let entities = source.text.entities
    let isSeat = seatTokens()
    var start: Int?
    for token in 0...entities.count {
      let isPerson =
        token < entities.count && entities[token] == .person && !isSeat.contains(token)
        && (start.map { source.sentence[$0] == source.sentence[token] } ?? true)
      if isPerson, start == nil { start = token }
      if !isPerson, let first = start {
        runs.append(trimmed(withFirstName(first)..<token))
        start = token < entities.count && entities[token] == .person ? token : nil
      }
    }
    return runs.filter { run in
      guard let last = run.last.map(source.word) else { return false }
      return !NameWords.bodies.contains(last) && !Self.things.contains(last)
        && !(run.count > 1 && NameWords.titles.contains(last)) && !isMatterOfBody(run)
    }
  }

  /// What names of instruments end in and none of people: "Executive Order".
  private static let things: WordSet = [
    "order", "orders", "act", "agreement", "resolution", "report", "statement", "declaration",
    "proclamation", "memorandum", "treaty", "convention", "protocol",
  ]

  /// "Human Rights" of "Harbour Observatory for Human Rights": what a body is for is part of its name.
  private func isMatterOfBody(_ run: Range<Int>) -> Bool {
    let link = run.lowerBound - 1
    guard link >= 1, source.word(link) == "for" || source.word(link) == "on",
      source.isCapitalised(link - 1), source.sentence[link - 1] == source.sentence[run.lowerBound]
    else { return false }
    return source.noun(link - 1) == .body
  }

  /// Where a name begins whose first word the tagger takes for a verb: "spokesman Mohamed al-Harari".
  private func withFirstName(_ start: Int) -> Int {
    let before = start - 1
    if before >= 0, source.sentence[before] == source.sentence[start], isInitial(start),
      source.isCapitalised(before), source.isProperNoun(before),
      !NameWords.titles.contains(source.word(before)), source.actor(endingAt: start) == nil
    {
      return before
    }
    guard before > 0, source.sentence[before - 1] == source.sentence[start],
      source.isCapitalised(before), source.tag(before).isVerb,
      source.noun(before - 1) == .person
    else { return start }
    return before
  }

  /// "M." of "Orla M. Quennell".
  private func isInitial(_ token: Int) -> Bool {
    let bytes = source.text.buffer.bytes[source.text.tokens[token].range]
    return bytes.count == 2 && bytes.first?.isUppercaseLetter == true
      && bytes.last == UInt8(ascii: ".")
  }

  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var run = run
    while let first = run.first,
      NameWords.titles.contains(source.word(first)) || !isNameWord(first)
        || isSideOfTitle(first, in: run)
    {
      run.removeFirst()
    }
    // "Hanoi NAME NAME": the place belongs to the title.
    while run.count > 2, let first = run.first, let name = source.actor(endingAt: first + 1),
      name.meanings.contains(where: \.isCountry)
    {
      run.removeFirst()
    }
    while let last = run.last, !isNameWord(last) { run.removeLast() }
    let end = run.upperBound
    if !run.isEmpty, end < source.text.tokens.count, Self.suffixes.contains(source.word(end)) {
      return run.lowerBound..<end + 1
    }
    return run
  }

  /// "U.S." of "U.S. Senator NAME".
  private func isSideOfTitle(_ token: Int, in run: Range<Int>) -> Bool {
    run.contains(token + 1) && NameWords.titles.contains(source.word(token + 1))
      && source.actor(endingAt: token + 1)?.meanings.contains(where: \.isCountry) == true
  }

  private static let particles: WordSet = ["al", "el", "de", "van", "von", "bin", "abu"]
  private static let suffixes: WordSet = ["jr.", "jr", "sr.", "sr", "ii", "iii"]

  private func isNameWord(_ token: Int) -> Bool {
    source.tag(token) != .possessiveMark
      && source.text.buffer.bytes[Int(source.text.tokens[token].start)].isWordByte
  }
}
