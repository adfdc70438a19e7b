import Authority
import Language
import Records

/// Finds the persons whom an article names: first those named in full, then the short names that point to them.
struct CastBuilder {
  private(set) var members: [Cast.Member] = []
  private(set) var mentions: [Cast.Mention] = []

  private let source: SourceText
  private let namesakes: Namesakes
  private let bodies: Bodies
  private var byKey: [AuthorityKey: Int] = [:]
  /// Members by each of their short names.
  private var byShortName: [String: [Int]] = [:]

  private var descriptions: [Range<Int>: PersonDescription] = [:]

  /// A stretch of tokens that may name a person.
  private struct Span {
    let tokens: Range<Int>
    /// Known persons with that full name or alias.
    var full: [SpeakerEntry] = []
    /// Known persons with that surname.
    var surnamed: [SpeakerEntry] = []
    /// Whether the tagger takes it for a person's name.
    let isTagged: Bool
  }

  /// - Complexity: O(n log n) in the names of the article.
  init(_ source: SourceText, bodies: Bodies, namesakes: Namesakes) {
    self.source = source
    self.bodies = bodies
    self.namesakes = namesakes
    let spans = self.spans()
    var short: [Span] = []
    for span in spans {
      if let entry = chosen(among: span.full, at: span) {
        add(span, to: member(of: entry))
      } else if span.tokens.count >= 2, span.isTagged {
        addUnknown(span)
      } else {
        short.append(span)
      }
    }
    for span in short { addShort(span) }
  }

  // MARK: Spans

  private func spans() -> [Span] {
    var spans = knownSpans()
    let known = spans.count
    var isTaken = [Bool](repeating: false, count: source.text.tokens.count)
    for span in spans where !span.full.isEmpty {
      for token in span.tokens { isTaken[token] = true }
    }
    var isSuperseded: Set<Int> = []
    for run in taggedRuns() + titledRuns()
    where !run.contains(where: { isTaken[$0] }) && !isCountry(run) {
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
    var isTaken = Set<Int>()
    var known = Set<UInt32>()
    for span in spans {
      isTaken.formUnion(span.tokens)
      if span.tokens.count >= 2, span.isTagged, let last = span.tokens.last {
        known.insert(words[last].form)
      }
    }
    guard !known.isEmpty else { return [] }
    return words.indices.filter { token in
      source.isCapitalised(token) && known.contains(words[token].form)
        && !isTaken.contains(token)
        && (token == 0 || source.entity(token - 1) != .organisation)
        && (token + 1 == words.count || source.entity(token + 1) != .organisation)
    }.map { Span(tokens: $0..<$0 + 1, isTagged: true) }
  }

  /// The known spans that overlap a run.
  ///
  /// - Complexity: O(log n + k), since known spans come in order.
  private func indices(of run: Range<Int>, in spans: [Span], count: Int) -> [Int] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].tokens.upperBound <= run.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Int] = []
    while low < count, spans[low].tokens.lowerBound < run.upperBound {
      found.append(low)
      low += 1
    }
    return found
  }

  /// "Al" of "President Al Sisi".
  private func isParticles(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { ["al", "el", "de", "van", "von", "bin", "abu"].contains(source.lower($0)) }
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
      NameWords.titles.contains(source.lower(token))
    }
  }

  private func knownSpans() -> [Span] {
    var spans: [Span] = []
    for name in source.names.actors
    where name.meanings.contains(where: { $0.entry.kind == .speaker }) {
      let people = name.meanings.filter { $0.entry.kind == .speaker }
        .map { ($0.role, source.speaker($0.entry.index)) }
        .filter { $0.1.speaker.kind == .person }
      guard !people.isEmpty else { continue }
      let tokens = source.text.tokens(overlapping: name.range)
      guard !tokens.isEmpty else { continue }
      let full = people.filter { $0.0 == .name }.map(\.1)
      let isOther = name.meanings.contains { $0.entry.kind == .country || $0.role == .seat }
      if isOther && full.isEmpty { continue }
      spans.append(
        Span(
          tokens: tokens, full: full, surnamed: full.isEmpty ? people.map(\.1) : [],
          isTagged: source.entity(tokens.upperBound - 1) == .person))
    }
    return spans
  }

  /// The tokens of names that stand for a body by its seat: "Foggy Bottom".
  private func seatTokens() -> Set<Int> {
    var tokens: Set<Int> = []
    for name in source.names.actors where name.meanings.allSatisfy({ $0.role == .seat }) {
      tokens.formUnion(source.text.tokens(overlapping: name.range))
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
      run.last.map { !NameWords.bodies.contains(source.lower($0)) } ?? false
    }
  }

  /// Where a name begins whose first word the tagger takes for a verb: "spokesman Mohamed al-Harari".
  private func withFirstName(_ start: Int) -> Int {
    let before = start - 1
    guard before > 0, source.sentence[before - 1] == source.sentence[start],
      source.isCapitalised(before), source.tag(before).isVerb,
      SourceNoun(source.lower(before - 1)) == .person
    else { return start }
    return before
  }

  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var run = run
    while let first = run.first,
      NameWords.titles.contains(source.lower(first)) || !isNameWord(first)
        || isSideOfTitle(first, in: run)
    {
      run.removeFirst()
    }
    // "Hanoi NAME NAME": the place belongs to the title.
    while run.count > 2, let first = run.first, let name = source.actorEnding[first + 1],
      name.meanings.contains(where: { $0.entry.kind == .country })
    {
      run.removeFirst()
    }
    while let last = run.last, !isNameWord(last) { run.removeLast() }
    let end = run.upperBound
    if !run.isEmpty, end < source.text.tokens.count, Self.suffixes.contains(source.lower(end)) {
      return run.lowerBound..<end + 1
    }
    return run
  }

  /// "U.S." of "U.S. Senator NAME".
  private func isSideOfTitle(_ token: Int, in run: Range<Int>) -> Bool {
    run.contains(token + 1) && NameWords.titles.contains(source.lower(token + 1))
      && source.actorEnding[token + 1]?.meanings.contains { $0.entry.kind == .country } == true
  }

  private static let suffixes: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii"]

  private func isNameWord(_ token: Int) -> Bool {
    source.tag(token) != .possessiveMark
      && source.text.buffer.bytes[Int(source.text.tokens[token].start)].isWordByte
  }

  // MARK: Members

  private mutating func member(of entry: SpeakerEntry) -> Int {
    if let index = byKey[entry.speaker.key] { return index }
    let names = [entry.speaker.name] + entry.aliases.map(\.text)
    let short = names.flatMap { name in
      PersonName.surnames(of: name, country: entry.speaker.country)
        + (name.contains(" ") ? [] : [name])
    }
    // "Lee" of "Lee Hsien Loong", and whoever is called by the first name.
    let first = entry.speaker.name.split(separator: " ").prefix(1).map(String.init)
    return add(
      Cast.Member(
        entry: entry, isKnown: true, pronoun: entry.pronoun,
        shortNames: (short + first).map(LetterFolding.folded)))
  }

  private mutating func add(_ member: Cast.Member) -> Int {
    let index = members.count
    members.append(member)
    byKey[member.entry.speaker.key] = index
    for name in Set(member.shortNames) { byShortName[name, default: []].append(index) }
    return index
  }

  /// One whom no file knows, named with first name and surname.
  private mutating func addUnknown(_ span: Span) {
    let words = source.words(span.tokens).map(LetterFolding.folded)
    let candidates = byShortName[words[words.count - 1]] ?? []
    let same = candidates.first { index in
      let other = LetterFolding.folded(members[index].name).split(separator: " ").map(String.init)
      return Set(other).isSubset(of: words) || Set(words).isSubset(of: other)
    }
    if let same { return add(span, to: same) }
    add(span, to: unknown(named: source.printed(span.tokens)))
  }

  private mutating func unknown(named name: String) -> Int {
    let key = AuthorityKey(rawValue: "~" + LetterFolding.folded(name))
    if let index = byKey[key] { return index }
    let words = LetterFolding.folded(name).split(separator: " ").map(String.init)
    var short = PersonName.surnames(of: name, country: nil).map(LetterFolding.folded)
    short.insert(words[words.count - 1], at: 0)
    // Where the family's name comes first, the first word is what the rest of the text says.
    short.append(words[0])
    let pronoun = words.count > 1 ? NameWords.pronoun(ofFirstName: words[0]) : nil
    return add(
      Cast.Member(
        entry: SpeakerEntry(speaker: Speaker(key: key, name: name, kind: .person)), isKnown: false,
        pronoun: pronoun, shortNames: short))
  }

  /// What the words around a name say, read once.
  private mutating func description(of tokens: Range<Int>) -> PersonDescription {
    if let known = descriptions[tokens] { return known }
    let description = PersonDescription(of: tokens, in: source)
    descriptions[tokens] = description
    return description
  }

  private mutating func add(_ span: Span, to index: Int) {
    let last = span.tokens.upperBound - 1
    mentions.append(
      Cast.Mention(
        tokens: span.tokens, member: index, isSubject: source.isSubject(last),
        isQuoted: source.isQuoted(last)))
    let description = description(of: span.tokens)
    members[index].roles.formUnion(description.roles)
    members[index].posts.formUnion(posts(in: description, of: members[index]))
    if members[index].domestic == nil { members[index].domestic = description.domestic }
    if members[index].pronoun == nil { members[index].pronoun = description.pronoun }
    if members[index].title == nil, !description.before.isEmpty {
      members[index].title = description.before
    }
    if members[index].describedCountry == nil {
      members[index].describedCountry = description.country
    }
  }

  /// The posts that a description means: those of its country, and for a known person those that he or she held.
  private func posts(in description: PersonDescription, of member: Cast.Member) -> Set<Int> {
    var posts = description.posts
    let offices = namesakes.offices
    if let side = description.country ?? source.country(in: description.before) {
      let own = posts.filter { offices.posts[$0].side == side }
      if !own.isEmpty { posts = own }
    }
    guard member.isKnown else { return posts }
    let held = member.entry.tenures.compactMap { tenure in
      source.names.authority.entry(.office, key: tenure.office.rawValue)?.index
    }
    return posts.intersection(held)
  }

  // MARK: Short names

  /// A surname alone: the person of that name whom the article named last, or will name; else one whom the files know.
  private mutating func addShort(_ span: Span) {
    let name = LetterFolding.folded(source.printed(span.tokens))
    let words = name.split(separator: " ")
    let named = byShortName[name] ?? words.last.flatMap { byShortName[String($0)] } ?? []
    if let index = nearest(named, to: span) { return add(span, to: index) }
    // "His Highness Sheikh": a title is nobody's name, unless the article has somebody of that name.
    if span.tokens.count == 1, NameWords.titles.contains(source.lower(span.tokens.lowerBound)) {
      return
    }
    let description = description(of: span.tokens)
    guard source.isCapitalised(span.tokens.lowerBound), !isOther(span.tokens) else { return }
    let entry = chosen(among: span.surnamed, at: span)
    let isName = span.isTagged || !description.titles.isEmpty
    if let entry, isName || isProminent(entry, at: span),
      namesakes.isSupported(entry, hint(of: description), among: span.surnamed)
    {
      return add(span, to: member(of: entry))
    }
    guard span.isTagged, !isBody(span.tokens, described: description) else { return }
    let family = familyName(of: span.tokens).map { " " + $0 } ?? ""
    add(span, to: unknown(named: source.printed(span.tokens) + family))
  }

  /// "Quennell's widow, NAME": one of a family, by first name.
  private func familyName(of tokens: Range<Int>) -> String? {
    let start = source.sentenceRange(of: tokens.lowerBound).lowerBound
    var token = tokens.lowerBound - 1
    if token >= start, source.tag(token) == .comma { token -= 1 }
    guard tokens.count == 1, token - 2 >= start, Self.kin.contains(source.lower(token)),
      source.tag(token - 1) == .possessiveMark, source.tag(token - 2) == .properNoun
    else { return nil }
    return source.printed(token - 2..<token - 1)
  }

  private static let kin: Set<String> = [
    "wife", "husband", "widow", "widower", "son", "daughter", "mother", "father", "brother",
    "sister",
  ]

  /// "Trump" without a title, where the tagger sees no person.
  private func isProminent(_ entry: SpeakerEntry, at span: Span) -> Bool {
    source.tag(span.tokens.upperBound - 1) == .properNoun
      && source.actorEnding[span.tokens.upperBound]?.meanings.allSatisfy {
        $0.entry.kind == .speaker && $0.role == .surname
      } == true && namesakes.isProminent(entry)
  }

  /// Whether words that the tagger takes for a person's name are a country's: "North Korea".
  private func isCountry(_ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, let name = source.actorEnding[tokens.upperBound],
      source.text.tokens(overlapping: name.range) == tokens
    else { return false }
    return name.meanings.allSatisfy { $0.entry.kind == .country }
  }

  /// Whether the words are the name of a country, a seat or a body.
  private func isOther(_ tokens: Range<Int>) -> Bool {
    guard let name = source.actorEnding[tokens.upperBound],
      source.text.tokens(overlapping: name.range) == tokens
    else { return false }
    return name.meanings.contains { $0.entry.kind == .country } || source.body(name) != nil
  }

  /// Whether words that the tagger takes for a person name a body: "the Observatory", "Embraer, a plane maker", the
  /// short form of a body named in full.
  private func isBody(_ tokens: Range<Int>, described: PersonDescription) -> Bool {
    if let before = described.before.last {
      if source.tag(before) == .determiner { return true }
      if SourceNoun(source.lower(before)) == .body { return true }
    }
    if described.roles.isEmpty,
      described.after.contains(where: {
        SourceNoun(source.lower($0)) == .body && source.tag($0) == .noun
      })
    {
      return true
    }
    guard tokens.count == 1,
      let body = bodies.member(named: source.lower(tokens.lowerBound), before: .max)
    else { return false }
    return body.words.count > 1
  }

  /// The one mentioned last before a place, by the last word of the name rather than by the first; else the first one.
  private mutating func nearest(_ candidates: [Int], to span: Span) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    let title = description(of: span.tokens)
    let fitting = candidates.filter { index in
      title.pronoun == nil || members[index].pronoun == nil
        || members[index].pronoun == title.pronoun
    }
    let name = LetterFolding.folded(source.printed(span.tokens))
    let bySurname = fitting.filter { members[$0].shortNames.first == name }
    var pool = bySurname.isEmpty ? (fitting.isEmpty ? candidates : fitting) : bySurname
    // Of two of one surname the one whom the files know is what the bare surname means.
    let known = pool.filter { members[$0].isKnown }
    if !known.isEmpty { pool = known }
    let before = mentions.filter {
      pool.contains($0.member) && $0.tokens.lowerBound < span.tokens.lowerBound
    }
    return before.max { $0.tokens.lowerBound < $1.tokens.lowerBound }?.member ?? pool.first
  }

  private mutating func chosen(among entries: [SpeakerEntry], at span: Span) -> SpeakerEntry? {
    guard entries.count > 1 else { return entries.first }
    return namesakes.best(among: entries, hint(of: description(of: span.tokens)))
  }

  private func hint(of description: PersonDescription) -> Namesakes.Hint {
    Namesakes.Hint(
      posts: description.posts, country: description.country, pronoun: description.pronoun)
  }
}
