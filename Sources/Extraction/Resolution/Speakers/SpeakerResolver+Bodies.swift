import Authority
import Language
import Records

// Governments, ministries and other bodies, and what they put out.

extension SpeakerResolver {
  // MARK: Governments

  func government(_ phrase: SourcePhrase) -> Reading {
    if Self.polities.contains(source.word(phrase.head)) {
      guard
        let code = source.country(in: phrase.core)
          ?? countries.near(before: phrase.core.lowerBound, within: 120)
      else { return .none }
      return Reading(actor: state(code), noun: "government")
    }
    if let agency = agency(phrase) { return agency }
    let isLocal = phrase.core.contains { token in
      Self.local.contains(source.word(token)) || source.lower(token).hasSuffix("-installed")
    }
    let country = explicitCountry(of: phrase)
    if isLocal {
      return Reading(
        actor: collective(
          source.printed(phrase.core), country: country ?? countries.dominant), noun: "authority")
    }
    if let country { return Reading(actor: state(country), noun: "government") }
    if source.has("administration", in: phrase.core) {
      return Reading(actor: state(CountryCode(rawValue: "US")), noun: "government")
    }
    if let turn = discourse.last(noun: "government", kinds: [.state]),
      source.sentence[phrase.head] - turn.sentence <= 10
    {
      return repeated(turn)
    }
    let near = countries.last(before: phrase.core.lowerBound, within: 40)
    return (countries.dominant ?? near).map { Reading(actor: state($0), noun: "government") }
      ?? Reading(actor: collective(source.printed(phrase.core), country: nil))
  }

  /// "the U.S. Federal Aviation Administration": a name of an agency, and not of those who govern.
  private func agency(_ phrase: SourcePhrase) -> Reading? {
    guard source.word(phrase.head) == "administration", source.isCapitalised(phrase.head) else {
      return nil
    }
    let name = (phrase.core.lowerBound..<phrase.head).filter { token in
      source.isCapitalised(token) && source.tag(token) != .determiner
        && source.actor(endingAt: token + 1) == nil
    }
    let hasPerson = name.contains { token in
      source.entity(token) == .person || source.lower(token).contains("-")
        || cast.member(endingAt: token + 1) != nil
    }
    guard name.count >= 2, !hasPerson else { return nil }
    return Reading(actor: ResolvedActor(speaker: unknownBody(phrase)), noun: "administration")
  }

  private static let polities: WordSet = ["country", "nation", "kingdom", "republic"]

  private func explicitCountry(of phrase: SourcePhrase) -> CountryCode? {
    let before = phrase.core.lowerBound..<phrase.head + 1
    if let country = source.country(in: before) { return country }
    if let mention = cast.firstMention(in: before) {
      return person(mention.member).actor.speaker?.country
    }
    if !phrase.tail.isEmpty, let country = source.country(in: phrase.tail) { return country }
    return country(of: phrase).flatMap { country in
      phrase.determiner == .possessive ? country : nil
    }
  }

  private static let local: WordSet = [
    "local", "regional", "municipal", "provincial", "city", "region", "state-level", "province",
    "town", "district", "village", "port", "airport", "prison", "health", "school", "tax",
    "customs",
  ]

  // MARK: Bodies

  func body(_ phrase: SourcePhrase) -> Reading {
    let noun = source.lower(phrase.head)
    if let reading = ministry(phrase, noun: noun) { return reading }
    if let reading = namedBody(phrase, noun: noun) { return reading }
    if let reading = bodyInApposition(to: phrase) { return reading }
    if phrase.determiner == .indefinite, !hasName(phrase) {
      return Reading(
        actor: provisional(
          source.printed(phrase.core), kind: .unnamed, country: country(of: phrase)), noun: noun)
    }
    let isBare = !hasName(phrase) && phrase.core.count <= 3
    if isBare || phrase.core.count == 2, let known = knownBody(phrase, noun: noun) { return known }
    if phrase.determiner == .definite, isBare,
      let turn = discourse.last([.organisation], before: source.sentence[phrase.head], within: 8)
    {
      return repeated(turn)
    }
    return Reading(actor: ResolvedActor(speaker: unknownBody(phrase)), noun: noun)
  }

  /// Whether capitalised words stand before the head, or are it.
  private func hasName(_ phrase: SourcePhrase) -> Bool {
    (phrase.core.lowerBound..<phrase.head + 1).contains { token in
      source.isCapitalised(token) && source.tag(token) == .properNoun
        && source.actor(endingAt: token + 1) == nil
    }
  }

  /// "the Yonhap news agency", "the Islamic State group": a body of the files beside a noun that says what it is.
  private func namedBody(_ phrase: SourcePhrase, noun: String) -> Reading? {
    let before = phrase.core.lowerBound..<phrase.head
    guard Self.apposed.contains(noun) else { return nil }
    for name in source.actors(in: before).reversed() {
      guard let entry = source.body(name),
        !name.meanings.contains(where: \.isCountry)
      else { continue }
      let tokens = source.tokens(of: name)
      guard (tokens.upperBound..<phrase.head).allSatisfy({ !source.isCapitalised($0) }) else {
        continue
      }
      return Reading(actor: ResolvedActor(speaker: entry.speaker), noun: noun)
    }
    return nil
  }

  /// "a far-left group, the DHKP-C": the name beside a noun.
  private func bodyInApposition(to phrase: SourcePhrase) -> Reading? {
    // "the council, known as the Harbour Committee".
    let apposition = phrase.apposition.drop { Self.calling.contains(source.word($0)) }
    guard let name = SourcePhrase(apposition, in: source), name.core.count <= 8,
      source.isCapitalised(name.head), source.noun(name.head) != .person
    else { return nil }
    let reading = read(name.tokens, depth: 2)
    return reading.actor.speaker?.kind == .organisation ? reading : nil
  }

  private static let calling: WordSet = ["known", "called", "named", "dubbed", "as"]

  /// Nouns that stand after a body's own name and say what it is.
  private static let apposed: WordSet = [
    "agency", "newspaper", "paper", "daily", "weekly", "magazine", "tabloid", "channel",
    "broadcaster", "network", "station", "group", "movement", "party", "militia", "company",
    "charity", "website", "site", "news", "television", "tv", "radio", "alliance", "bloc",
    "organisation", "organization", "watchdog", "monitor", "faction", "firm", "wire", "service",
    "think-tank", "tank", "bank", "maker", "airline", "outlet", "media", "body", "foundation",
  ]

  /// "the Observatory", "the HNC", "the ministry": a body named before.
  private func knownBody(_ phrase: SourcePhrase, noun: String) -> Reading? {
    if let turn = discourse.last(noun: noun, kinds: [.organisation]),
      source.sentence[phrase.head] - turn.sentence <= 15
    {
      return repeated(turn)
    }
    guard phrase.determiner != .indefinite, phrase.core.count <= 2,
      let member = bodies.member(
        named: source.folded(phrase.head), before: phrase.core.lowerBound)
    else { return nil }
    return Reading(actor: ResolvedActor(speaker: member.speaker), noun: noun)
  }

  private func unknownBody(_ phrase: SourcePhrase) -> Speaker {
    var speaker = Bodies.unknown(phrase.core.lowerBound..<phrase.head + 1, in: source)
    if !phrase.tail.isEmpty, source.isCapitalised(phrase.head) {
      speaker = Bodies.unknown(phrase.core, in: source)
    }
    if speaker.country == nil {
      let country = country(of: phrase)
      speaker.country = country
      if let country {
        speaker.key = AuthorityKey(rawValue: speaker.key.rawValue + "|" + country.rawValue)
      }
    }
    return speaker
  }

  // MARK: Ministries

  /// "Seoul's Foreign Ministry", "the country's ministry of finance": by country and matter, as news names them.
  private func ministry(_ phrase: SourcePhrase, noun: String) -> Reading? {
    guard noun == "ministry" else { return nil }
    let matter = self.matter(of: phrase)
    if matter.isEmpty {
      let turn = discourse.last { $0.actor.speaker?.name.hasSuffix("Ministry") == true }
      if let turn { return repeated(turn) }
      return bodies.member(named: "ministry", before: phrase.head).map {
        Reading(actor: ResolvedActor(speaker: $0.speaker), noun: noun)
      }
    }
    guard let code = explicitCountry(of: phrase) ?? country(of: phrase) ?? countries.dominant,
      let entry = source.names.authority.entry(.country, key: code.rawValue),
      let demonym = source.names.authority.country(entry.index).demonyms.first
    else { return nil }
    let name = "\(demonym) \(matter) Ministry"
    if let known = knownBody(called: name) {
      return Reading(actor: ResolvedActor(speaker: known), noun: noun)
    }
    return Reading(actor: provisional(name, kind: .organisation, country: code), noun: noun)
  }

  private func knownBody(called name: String) -> Speaker? {
    for mention in source.names.authority.mentions(in: name) {
      guard mention.range == 0..<name.utf8.count else { continue }
      for meaning in source.names.authority.meanings(of: mention)
      where meaning.isSpeaker {
        return source.speaker(meaning.entry.index).speaker
      }
    }
    return nil
  }

  /// "Foreign" of "foreign ministry" and of "ministry of foreign affairs".
  private func matter(of phrase: SourcePhrase) -> String {
    var words: [String] = []
    var token = phrase.head - 1
    while token >= phrase.core.lowerBound, source.actor(endingAt: token + 1) == nil,
      source.tag(token) != .determiner, source.tag(token) != .possessiveMark,
      source.tag(token) != .possessivePronoun, !Self.notMatters.contains(source.word(token))
    {
      words.insert(source.printed(token..<token + 1), at: 0)
      token -= 1
    }
    if words.isEmpty, let of = phrase.tail.first, source.word(of) == "of" {
      for token in phrase.tail.dropFirst() {
        if source.tag(token) == .preposition || source.actor(endingAt: token + 1) != nil { break }
        let word = source.printed(token..<token + 1)
        if word.lowercased() == "affairs" || word.lowercased() == "the" { continue }
        words.append(word)
      }
    }
    return words.map { word in
      word == "and" || word == "&" ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static let notMatters: WordSet = ["country", "nation", "same", "own", "said"]

  // MARK: Names that no file knows

  /// A capitalised name, or words that fit nothing else.
  func unknown(_ phrase: SourcePhrase) -> Reading {
    let head = phrase.head
    let word = source.lower(head)
    // "Research shows", "This threatens": a sentence gives its first word the capital.
    let isOpening =
      phrase.core.count == 1 && source.sentenceRange(of: head).lowerBound == head
      && !source.isProperNoun(head) && source.tag(head) != .properPlural
    // "many Norwegians", "Friday": neither is a body.
    let isCrowd = phrase.determiner == .indefinite && source.tag(head) == .properPlural
    let isNamed =
      source.isCapitalised(head) && !isOpening && !isCrowd && source.entity(head) != .date
    if isNamed, let korea = korea(word, phrase) { return Reading(actor: state(korea)) }
    if isNamed,
      let member = bodies.member(named: source.folded(head), before: phrase.core.lowerBound)
    {
      return Reading(actor: ResolvedActor(speaker: member.speaker))
    }
    if isNamed, let noun = nounBeside(phrase) {
      let name = name(endingAt: head, in: phrase)
      return noun == .person
        ? Reading(actor: provisional(name, kind: .person, country: nil))
        : Reading(actor: ResolvedActor(speaker: Bodies.unknown(phrase.core, in: source)))
    }
    let isAfterOwner =
      head - 2 >= phrase.core.lowerBound && source.tag(head - 2) == .possessiveMark
      && source.isCapitalised(head - 1)
    if isNamed, !isAfterOwner, source.entity(head) != .person || phrase.determiner == .definite {
      return Reading(actor: ResolvedActor(speaker: Bodies.unknown(phrase.core, in: source)))
    }
    if isNamed {
      return Reading(
        actor: provisional(name(endingAt: head, in: phrase), kind: .person, country: nil))
    }
    // "his eighth, … joking": what is somebody's is said by whom it belongs to.
    if !isNamed, phrase.apposition.isEmpty || !source.isNoun(head),
      !SourceNoun.looksLikePeople(word + "s"),
      let reading = owner(of: phrase, noun: ""),
      reading.actor.speaker?.kind == .person || source.word(phrase.core.lowerBound) == "its"
    {
      return reading
    }
    if let member = namedInApposition(to: phrase) { return person(member) }
    if let entry = source.actors(in: phrase.core).compactMap(source.body).first {
      return Reading(actor: ResolvedActor(speaker: entry.speaker))
    }
    if !SourceNoun.looksLikePeople(word), !SourceNoun.looksLikePeople(word + "s"),
      let member = possessor(of: phrase)
    {
      return person(member)
    }
    let country = country(of: phrase)
    let text = source.printed(phrase.core)
    if isCrowd || source.tag(head) == .plural && SourceNoun.looksLikePeople(word) {
      return Reading(
        actor: provisional(text, kind: .unnamed, country: country), noun: SourceNoun.singular(word))
    }
    // "hashtags", "recommendations": things that no noun for people tells of speak for nobody who is named.
    if source.tag(head) == .plural {
      return Reading(
        actor: provisional(text, kind: .unnamed, country: country), noun: SourceNoun.singular(word))
    }
    if let country, phrase.determiner != .indefinite { return Reading(actor: state(country)) }
    return Reading(actor: provisional(text, kind: .unnamed, country: country))
  }

  /// "NAME's new form": the person whose thing speaks, and not the country of that person.
  private func possessor(of phrase: SourcePhrase) -> Int? {
    (phrase.core.lowerBound..<phrase.head).last { source.tag($0) == .possessiveMark }
      .flatMap { cast.member(endingAt: $0) }
  }

  private func name(endingAt head: Int, in phrase: SourcePhrase) -> String {
    source.printed(nameStart(of: head, in: phrase)..<head + 1)
  }

  private func nameStart(of head: Int, in phrase: SourcePhrase) -> Int {
    var start = head
    while start > phrase.core.lowerBound,
      source.isCapitalised(start - 1) || Self.particles.contains(source.word(start - 1)),
      !NameWords.titles.contains(source.word(start - 1)), source.tag(start - 1) != .determiner
    {
      start -= 1
    }
    return start
  }

  private static let particles: WordSet = ["de", "van", "von", "der", "den", "al", "bin"]

  /// What the noun before a name, or the one that stands in apposition to it, says that the name is of: a person in
  /// "NAME, a specialist", a body in "analytics firm NAME"; `nil` where it says neither.
  private func nounBeside(_ phrase: SourcePhrase) -> SourceNoun? {
    let before = nameStart(of: phrase.head, in: phrase) - 1
    if before >= phrase.core.lowerBound, source.tag(before) == .noun,
      let noun = source.noun(before), noun == .person || noun == .body
    {
      return noun
    }
    guard let beside = SourcePhrase(phrase.apposition, in: source),
      beside.determiner == .indefinite, let noun = source.noun(beside.head)
    else { return nil }
    return noun == .person || noun == .body ? noun : nil
  }

  /// "the North" and "the South" where both Koreas are the matter.
  private func korea(_ word: String, _ phrase: SourcePhrase) -> CountryCode? {
    let code: CountryCode
    switch word {
    case "north": code = CountryCode(rawValue: "KP")
    case "south": code = CountryCode(rawValue: "KR")
    default: return nil
    }
    return countries.names(code) ? code : nil
  }
}
