import Authority
import Language
import Records

// Sources of several parts: "Washington and Moscow", "the ministry, the embassy and others".

extension SpeakerResolver {
  /// The speakers that "and" joins, as one; `nil` when the phrase is one noun phrase.
  func conjuncts(of phrase: SourcePhrase, depth: Int) -> Reading? {
    let region = joinedRegion(of: phrase)
    guard let last = region.last(where: { isAnd($0) }), last > region.lowerBound,
      last + 1 < region.upperBound
    else { return nil }
    var pieces: [Range<Int>] = []
    var start = region.lowerBound
    for token in region.lowerBound..<last + 1 {
      let isComma = source.tag(token) == .comma
      guard token == last || isComma || isAnd(token) else { continue }
      if start < token { pieces.append(start..<token) }
      start = token + 1
    }
    pieces.append(last + 1..<region.upperBound)
    guard pieces.count >= 2, !isApposition(pieces), !isOneBody(pieces) else { return nil }
    let parts = pieces.map { part($0, depth: depth) }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    let readings = parts.compactMap(\.self)
    // "U.S. and European officials": countries before a noun that both go with.
    if let noun = SourcePhrase(pieces[pieces.count - 1], in: source), noun.determiner == .bare,
      source.noun(noun.head) == .unnamedPeople
        || source.noun(noun.head) == .group,
      zip(pieces, readings).dropLast().allSatisfy({ isSide($0, $1) }),
      source.country(in: noun.core) != nil || isOfManyCountries(noun.core)
    {
      return nil
    }
    return joined(readings, phrase: phrase)
  }

  /// Whether a part is the bare name of a country, a people or a body.
  private func isSide(_ piece: Range<Int>, _ reading: Reading) -> Bool {
    reading.actor.speaker?.kind == .state
      || source.actor(endingAt: piece.upperBound).map {
        source.tokens(of: $0) == piece
      } == true
  }

  /// "NAME, a doctor and a friend of the family": what one person is.
  private func isApposition(_ pieces: [Range<Int>]) -> Bool {
    guard cast.member(endingAt: pieces[0].upperBound) != nil,
      source.tag(pieces[0].upperBound) == .comma,
      let noun = SourcePhrase(pieces[1], in: source), noun.determiner == .indefinite
    else { return false }
    return source.noun(noun.head) == .person
  }

  private func joined(_ readings: [Reading], phrase: SourcePhrase) -> Reading {
    let kinds = readings.map { $0.actor.speaker?.kind }
    // "opposition delegates and Western officials".
    let isNameless =
      kinds.contains(.unnamed) && kinds.allSatisfy { $0 == .unnamed || $0 == .collective }
      && readings.allSatisfy { $0.actor.speaker?.key.rawValue.hasPrefix("~") == true }
    if isNameless {
      let country = Set(readings.map { $0.actor.speaker?.country })
      return Reading(
        actor: provisional(
          source.printed(phrase.tokens), kind: .unnamed,
          country: country.count == 1 ? country.first ?? nil : nil))
    }
    let keys = Set(readings.map { $0.actor.speaker?.key })
    // "this administration and the one before": one state, and yet several.
    if keys.count == 1, let speaker = readings[0].actor.speaker, speaker.kind != .person {
      return Reading(actor: collective(source.printed(phrase.tokens), country: speaker.country))
    }
    return joint(readings.map(\.actor))
  }

  /// The phrase up to its first relative clause or bracket; names with an "and" of their own count as one.
  private func joinedRegion(of phrase: SourcePhrase) -> Range<Int> {
    var start = phrase.tokens.lowerBound
    if Self.joining.contains(source.word(start)), phrase.tokens.count > 1 {
      start += 1
    }
    var end = start
    while end < phrase.tokens.upperBound {
      let tag = source.tag(end)
      if tag == .leftBracket, let close = closing(end, before: phrase.tokens.upperBound) {
        end = close + 1
        continue
      }
      if tag.isWh || tag == .leftBracket || tag == .colon || source.word(end) == "including" {
        break
      }
      end += 1
    }
    return start..<end
  }

  private static let joining: WordSet = ["both", "either", "neither"]

  /// The end of a bracket as short as "(D)" and "(R-Texas)", which parts no list.
  private func closing(_ bracket: Int, before end: Int) -> Int? {
    (bracket + 1..<max(bracket + 1, min(bracket + 6, end)))
      .first { source.tag($0) == .rightBracket }
  }

  private func isAnd(_ token: Int) -> Bool {
    let word = source.word(token)
    guard word == "and" || word == "&" else { return false }
    let isInsideName = source.nameEnd[token] > token || source.entity(token) == .organisation
    return !isInsideName
  }

  /// "Occupational Safety and Health Administration": words that only the last noun makes a name of.
  private func isOneBody(_ pieces: [Range<Int>]) -> Bool {
    guard pieces.count == 2, let last = SourcePhrase(pieces[1], in: source),
      let first = SourcePhrase(pieces[0], in: source), last.determiner == .bare,
      last.head > last.core.lowerBound, source.isCapitalised(last.head),
      source.isCapitalised(first.head), first.tail.isEmpty
    else { return false }
    let noun = source.noun(last.head)
    return (noun == .body || noun == .government)
      && source.noun(first.head) == nil && source.actor(endingAt: first.head + 1) == nil
      && cast.member(endingAt: first.head + 1) == nil
      && [.none, .miscellaneous].contains(source.entity(first.head))
  }

  /// A part that can stand alone: a name, or a noun with its determiner or in the plural.
  private func part(_ tokens: Range<Int>, depth: Int) -> Reading? {
    guard let piece = SourcePhrase(tokens, in: source) else { return nil }
    let head = piece.head
    let isNamed = cast.member(endingAt: head + 1) != nil || isActor(endingAt: head + 1)
    if !isNamed {
      guard let noun = source.noun(head) ?? (source.isCapitalised(head) ? .body : nil)
      else { return nil }
      let standsAlone =
        piece.determiner != .bare || noun == .unnamedPeople || noun == .group
        || (source.isCapitalised(head) && piece.core.count > 1)
      guard standsAlone, noun != .finding else { return nil }
    }
    let reading = read(tokens, depth: depth + 1)
    return reading.actor.speaker == nil ? nil : reading
  }

  private func isActor(endingAt end: Int) -> Bool {
    guard let name = source.actor(endingAt: end) else { return false }
    return !name.meanings.allSatisfy { $0.role == .demonym }
  }
}
