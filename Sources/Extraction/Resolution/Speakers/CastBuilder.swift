import Authority
import Language
import Records

/// Finds the persons whom an article names: first those named in full, then the short names that point to them.
struct CastBuilder {
  private(set) var members: [Cast.Member] = []
  private(set) var mentions: [Cast.Mention] = []

  let source: SourceText
  let namesakes: Namesakes
  private let bodies: Bodies
  private var byKey: [AuthorityKey: Int] = [:]
  /// Members by each of their short names.
  private var byShortName: [TextHash: [Int]] = [:]

  /// Whether only short names are left to add.
  private var areFullNamesKnown = false
  /// Where each member is named.
  private var places: [Places] = []

  /// Tokens at which a member is named. Full names come first, each kind in the order of the text.
  private struct Places {
    var full: [Int] = []
    var lastShort: Int?

    /// - Complexity: O(log n) in the full names.
    func last(before token: Int) -> Int? {
      let lastFull = full[..<full.firstOrdered { $0 >= token }].last
      return [lastFull, lastShort].compactMap(\.self).max()
    }
  }

  /// What the words around the stretch in hand say, read once.
  private var described: (tokens: Range<Int>, description: PersonDescription)?

  /// A stretch of tokens that may name a person.
  struct Span {
    let tokens: Range<Int>
    /// Known persons with that full name or alias, by the index of their entries.
    var full: [Int] = []
    /// Known persons with that surname.
    var surnamed: [Int] = []
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
    areFullNamesKnown = true
    for span in short { addShort(span) }
  }

  // MARK: Members

  private mutating func member(of entry: SpeakerEntry) -> Int {
    if let index = byKey[entry.speaker.key] { return index }
    var short: [TextHash] = []
    func addShort(of name: String) {
      for surname in PersonName.surnames(of: name, country: entry.speaker.country) {
        short.append(TextHash(LetterFolding.folded(surname)))
      }
      if !name.utf8.contains(UInt8(ascii: " ")) {
        short.append(TextHash(LetterFolding.folded(name)))
      }
    }
    addShort(of: entry.speaker.name)
    for alias in entry.aliases { addShort(of: alias.text) }
    // "Lee" of "Lee Hsien Loong", and whoever is called by the first name.
    if let first = entry.speaker.name.blankSeparated.first {
      short.append(TextHash(LetterFolding.folded(first)))
    }
    return add(
      Cast.Member(entry: entry, isKnown: true, pronoun: entry.pronoun, shortNames: short))
  }

  private mutating func add(_ member: Cast.Member) -> Int {
    let index = members.count
    members.append(member)
    places.append(Places())
    byKey[member.entry.speaker.key] = index
    let names = member.shortNames
    for place in names.indices where !names[..<place].contains(names[place]) {
      byShortName[names[place], default: []].append(index)
    }
    return index
  }

  /// The members of a short name; of more than any article has, the last ones.
  private func members(shortNamed name: TextHash) -> [Int] {
    let all = byShortName[name] ?? []
    return all.count <= Self.mostNamesakes ? all : Array(all.suffix(Self.mostNamesakes))
  }

  private static let mostNamesakes = 60

  /// One whom no file knows, named with first name and surname.
  private mutating func addUnknown(_ span: Span) {
    let candidates = members(shortNamed: source.folded(span.tokens.upperBound - 1))
    let words = candidates.isEmpty ? [] : Set(span.tokens.map(source.folded))
    let same = candidates.first { index in
      let other = LetterFolding.folded(members[index].name).blankSeparated.map { TextHash($0) }
      return words.isSuperset(of: other) || words.isSubset(of: other)
    }
    if let same { return add(span, to: same) }
    add(span, to: unknown(named: source.printed(span.tokens)))
  }

  private mutating func unknown(named name: String) -> Int {
    let folded = LetterFolding.folded(name)
    let key = AuthorityKey(rawValue: "~" + folded)
    if let index = byKey[key] { return index }
    let words = folded.blankSeparated
    let surnames = PersonName.surnames(of: name, country: nil).map(LetterFolding.folded)
    // Where the family's name comes first, the first word is what the rest of the text says. Of a name of marks alone
    // nothing is left when it is folded.
    let first = words.first ?? ""
    let last = words.last ?? ""
    let short = [TextHash(last)] + surnames.map { TextHash($0) } + [TextHash(first)]
    let pronoun = words.count > 1 ? NameWords.pronoun(ofFirstName: first) : nil
    return add(
      Cast.Member(
        entry: SpeakerEntry(speaker: Speaker(key: key, name: name, kind: .person)), isKnown: false,
        pronoun: pronoun, shortNames: short))
  }

  /// What the words around a name say, read once.
  private mutating func description(of tokens: Range<Int>) -> PersonDescription {
    if let described, described.tokens == tokens { return described.description }
    let description = PersonDescription(of: tokens, in: source)
    described = (tokens, description)
    return description
  }

  private mutating func add(_ span: Span, to index: Int) {
    let last = span.tokens.upperBound - 1
    if areFullNamesKnown {
      places[index].lastShort = span.tokens.lowerBound
    } else {
      places[index].full.append(span.tokens.lowerBound)
    }
    mentions.append(
      Cast.Mention(
        tokens: span.tokens, member: index, isSubject: source.isSubject(last),
        isQuoted: source.isQuoted(last)))
    let description = description(of: span.tokens)
    guard !description.isEmpty else { return }
    members[index].roles.formUnion(description.roles)
    members[index].posts.formUnion(posts(in: description, of: index))
    if members[index].isPrivate == nil, !description.roles.isEmpty {
      members[index].isPrivate = description.isPrivate
    }
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
  private func posts(in description: PersonDescription, of member: Int) -> [Int] {
    var posts = description.posts
    guard !posts.isEmpty else { return [] }
    let offices = namesakes.offices
    if let side = description.country ?? source.country(in: description.before) {
      let own = posts.filter { offices.posts[$0].side == side }
      if !own.isEmpty { posts = own }
    }
    guard members[member].isKnown else { return posts }
    return namesakes.posts(of: members[member].entry).filter(posts.contains)
  }

  // MARK: Short names

  /// A surname alone: the person of that name whom the article named last, or will name; else one whom the files know.
  private mutating func addShort(_ span: Span) {
    let named = members(named: span.tokens)
    let title = headTitle(before: span.tokens)
    if let title,
      let head = holder(of: title, among: span.surnamed.map(source.speaker), besides: named)
    {
      return add(span, to: member(of: head))
    }
    if let index = nearest(fitting(title, among: named), to: span) { return add(span, to: index) }
    // "His Highness Sheikh": a title is nobody's name, unless the article has somebody of that name.
    if span.tokens.count == 1, NameWords.titles.contains(source.word(span.tokens.lowerBound)) {
      return
    }
    let description = description(of: span.tokens)
    guard source.isCapitalised(span.tokens.lowerBound), !isOther(span.tokens) else { return }
    if let full = withOtherFirstName(span) {
      return add(full, to: unknown(named: source.printed(full.tokens)))
    }
    let entry = chosen(among: span.surnamed, at: span)
    let isName = span.isTagged || !description.titles.isEmpty
    if let entry, isName || isProminent(entry, at: span),
      namesakes.isSupported(
        entry, hint(of: description), among: span.surnamed.map(source.speaker))
    {
      return add(span, to: member(of: entry))
    }
    guard span.isTagged, !isBody(span.tokens, described: description) else { return }
    let family = familyName(of: span.tokens).map { " " + $0 } ?? ""
    add(span, to: unknown(named: source.printed(span.tokens) + family))
  }

  /// The members whose short name some tokens are, else those whose short name their last word is.
  private func members(named tokens: Range<Int>) -> [Int] {
    let own = members(shortNamed: source.folded(tokens))
    guard own.isEmpty, tokens.count > 1 else { return own }
    let words = LetterFolding.folded(source.printed(tokens)).blankSeparated
    return words.last.map { members(shortNamed: TextHash($0)) } ?? []
  }

  /// "Orla Kerry": nobody of the known ones, where a first name stands that none of them has.
  private func withOtherFirstName(_ span: Span) -> Span? {
    let before = span.tokens.lowerBound - 1
    guard !span.surnamed.isEmpty, before >= 0,
      source.sentence[before] == source.sentence[span.tokens.lowerBound],
      source.isCapitalised(before), source.isProperNoun(before),
      case let first = LetterFolding.folded(source.lower(before)),
      NameWords.pronoun(ofFirstName: first) != nil,
      !span.surnamed.map(source.speaker).contains(where: { entry in
        ([entry.speaker.name] + entry.aliases.map(\.text)).contains { name in
          FirstNames.agree(first, LetterFolding.folded(String(name.prefix { $0 != " " })))
        }
      })
    else { return nil }
    return Span(tokens: before..<span.tokens.upperBound, isTagged: true)
  }

  /// "Quennell's widow, NAME": one of a family, by first name.
  private func familyName(of tokens: Range<Int>) -> String? {
    let start = source.sentenceRange(of: tokens.lowerBound).lowerBound
    var token = tokens.lowerBound - 1
    if token >= start, source.tag(token) == .comma { token -= 1 }
    guard tokens.count == 1, token - 2 >= start, Self.kin.contains(source.word(token)),
      source.tag(token - 1) == .possessiveMark, source.tag(token - 2) == .properNoun
    else { return nil }
    return source.printed(token - 2..<token - 1)
  }

  private static let kin: WordSet = [
    "wife", "husband", "widow", "widower", "son", "daughter", "mother", "father", "brother",
    "sister",
  ]

  /// "Trump" without a title, where the tagger sees no person.
  private func isProminent(_ entry: SpeakerEntry, at span: Span) -> Bool {
    source.tag(span.tokens.upperBound - 1) == .properNoun
      && source.actor(endingAt: span.tokens.upperBound)?.meanings.allSatisfy {
        $0.isSpeaker && $0.role == .surname
      } == true && namesakes.isProminent(entry)
  }

  /// Whether the words are the name of a country, a seat or a body.
  func isOther(_ tokens: Range<Int>) -> Bool {
    guard let name = source.actor(endingAt: tokens.upperBound),
      source.tokens(of: name) == tokens
    else { return false }
    return name.meanings.contains(where: \.isCountry) || source.body(name) != nil
  }

  /// Whether words that the tagger takes for a person name a body: "the Observatory", "Embraer, a plane maker", the
  /// short form of a body named in full.
  private func isBody(_ tokens: Range<Int>, described: PersonDescription) -> Bool {
    if let before = described.before.last {
      if source.tag(before) == .determiner { return true }
      if source.noun(before) == .body { return true }
    }
    if described.roles.isEmpty,
      described.after.contains(where: {
        source.noun($0) == .body && source.tag($0) == .noun
      })
    {
      return true
    }
    guard tokens.count == 1,
      let body = bodies.member(named: source.folded(tokens.lowerBound), before: .max)
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
    let name = source.folded(span.tokens)
    let bySurname = fitting.filter { members[$0].shortNames.first == name }
    var pool = bySurname.isEmpty ? (fitting.isEmpty ? candidates : fitting) : bySurname
    // Of two of one surname the one whom the files know is what the bare surname means.
    let known = pool.filter { members[$0].isKnown }
    if !known.isEmpty { pool = known }
    let before = pool.compactMap { member in
      places[member].last(before: span.tokens.lowerBound).map { (member: member, place: $0) }
    }
    return before.max { $0.place < $1.place }?.member ?? pool.first
  }

  private mutating func chosen(among entries: [Int], at span: Span) -> SpeakerEntry? {
    guard entries.count > 1 else { return entries.first.map(source.speaker) }
    return namesakes.best(
      among: entries.map(source.speaker), hint(of: description(of: span.tokens)))
  }

  private func hint(of description: PersonDescription) -> Namesakes.Hint {
    Namesakes.Hint(
      posts: description.posts, country: description.country, pronoun: description.pronoun)
  }
}
