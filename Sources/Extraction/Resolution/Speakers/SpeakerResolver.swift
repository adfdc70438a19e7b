import Authority
import Language
import Records

/// Who speaks, and in which post.
struct ResolvedActor {
  var speaker: Speaker?
  var office: Office?
}

/// Finds whom the sources of an article's statements stand for, one after the other in the order of the text.
///
/// A source names a person, an office, an organisation or a state, says what sort of people speak, or points back, as
/// "he" and "the minister" do. First the article's own cast is gathered, so that each source is read against it.
final class SpeakerResolver {
  let source: SourceText
  let article: Article
  let date: PartialDate?
  let offices: OfficeIndex
  let namesakes: Namesakes
  let cast: Cast
  let bodies: Bodies
  let countries: CountryCount
  private(set) var discourse = Discourse()
  /// The content of the statement whose source is being read, in tokens.
  private(set) var content: [Range<Int>] = []
  /// What the labels of turns stand for, by their bytes.
  private var labels: [[UInt8]: Reading] = [:]
  /// Those who speak together, where the article is a joint text.
  private(set) var parties: Parties?
  /// Who issues the article, where it is an official text.
  private lazy var issuer = IssuerReader(speakers: self).issuer()

  /// What a source was found to stand for, with what later sources need to point back to it.
  struct Reading {
    var actor: ResolvedActor
    /// The head noun in the singular, where the source is a description.
    var noun = ""
    /// The person of the cast.
    var member: Int?

    static let none = Reading(actor: ResolvedActor())
  }

  /// - Complexity: O(n log n) in the bytes of the article.
  init(names: ArticleNames, text: AnalysedText, article: Article, offices: OfficeIndex) {
    source = SourceText(text, names: names)
    self.article = article
    self.offices = offices
    date = ArticleDate.of(article)
    namesakes = Namesakes(source, offices: offices, date: date)
    bodies = Bodies(source)
    cast = Cast(CastBuilder(source, bodies: bodies, namesakes: namesakes))
    countries = CountryCount(source)
    parties = partiesOfText()
  }

  var authority: Authority { source.names.authority }

  /// - Parameter attribution: Must come after those resolved before, in the order of the text.
  func resolve(_ attribution: Attribution) -> ResolvedActor {
    if attribution.voice == .issued {
      return issuer
    }
    let place = (attribution.source.first ?? attribution.content[0]).lowerBound
    let token = source.text.tokens(overlapping: place..<place + 1).lowerBound
    content = attribution.content.map { source.text.tokens(overlapping: $0) }
    let reading: Reading
    if attribution.voice == .turn, let label = attribution.source.first {
      let name = Array(source.text.buffer.bytes[label])
      reading = labels[name] ?? turn(labelled: label)
      labels[name] = reading
    } else if let told = whomPressTells(of: attribution) {
      reading = told
    } else if let first = attribution.source.first, let last = attribution.source.last {
      reading = read(source.text.tokens(overlapping: first.lowerBound..<last.upperBound), depth: 0)
    } else {
      reading = unsourced(attribution, at: token)
    }
    if token < source.sentence.count {
      discourse.add(
        Discourse.Turn(
          actor: reading.actor, place: token, sentence: source.sentence[token],
          noun: reading.noun, member: reading.member))
    }
    return reading.actor
  }

  /// "KCNA quoted NAME as saying": the one whom an agency quotes, whether the source holds both of them or the agency.
  private func whomPressTells(of attribution: Attribution) -> Reading? {
    guard (1...2).contains(attribution.source.count), !attribution.cue.isEmpty else { return nil }
    let parts = attribution.source.map { source.text.tokens(overlapping: $0) }
    guard namesPress(parts[0]), let phrase = SourcePhrase(parts[0], in: source),
      // "TASS", "the Kyodo news agency": nothing but nouns after the name.
      namesPress(phrase.core.lowerBound..<phrase.head + 1)
    else { return nil }
    if parts.count == 2 {
      let told = read(parts[1], depth: 1)
      let kind = told.actor.speaker?.kind
      return kind == .person || kind == .state ? told : nil
    }
    guard let quoted = quoted(after: parts[0]) else { return nil }
    let told = read(quoted, depth: 1)
    return told.actor.speaker == nil ? nil : told
  }

  private func namesPress(_ tokens: Range<Int>) -> Bool {
    source.actors(in: tokens).contains { source.body($0)?.isPress == true }
  }

  /// The words between "quoted" and "as saying" that follow a source.
  private func quoted(after tokens: Range<Int>) -> Range<Int>? {
    let sentence = source.sentenceRange(of: tokens.lowerBound)
    let near = tokens.upperBound..<min(tokens.upperBound + 4, sentence.upperBound)
    guard let verb = near.first(where: { Self.quoting.contains(source.word($0)) }) else {
      return nil
    }
    let rest = verb + 1..<min(verb + Self.quotedReach, sentence.upperBound)
    guard
      let end = rest.first(where: { token in
        source.word(token) == "as" && token + 1 < sentence.upperBound
          && source.tag(token + 1) == .verbGerund
      }), verb + 1 < end
    else { return nil }
    return verb + 1..<end
  }

  private static let quoting: WordSet = [
    "quoted", "quotes", "quoting", "cited", "cites", "citing",
  ]
  /// In tokens: whoever is quoted is named with post and place.
  private static let quotedReach = 30

  // MARK: Reading a source

  /// - Parameter depth: How many phrases this one lies in: "a statement by the office of …" ends at some depth.
  func read(_ tokens: Range<Int>, depth: Int) -> Reading {
    guard depth < 4, let phrase = SourcePhrase(tokens, in: source) else { return .none }
    if let member = nameAfterTitle(in: phrase) { return person(member) }
    if let reading = jointVoice(phrase) { return reading }
    if let reading = pronoun(phrase) { return reading }
    if let reading = conjuncts(of: phrase, depth: depth) { return reading }
    if let reading = quantity(phrase, depth: depth) { return reading }
    if let reading = named(phrase) { return reading }
    if let noun = source.noun(phrase.head), !isPartOfName(phrase.head) {
      return described(phrase, as: noun, depth: depth)
    }
    return unknown(phrase)
  }

  /// "Secretary of State NAME", "the ambassador to Hanoi NAME": a name ends the phrase though a preposition parts it.
  private func nameAfterTitle(in phrase: SourcePhrase) -> Int? {
    guard !phrase.tail.isEmpty, source.noun(phrase.head) == .person,
      let mention = cast.endings[phrase.core.upperBound].map({ cast.mentions[$0] }),
      mention.tokens.lowerBound > phrase.tail.lowerBound + 1
    else { return nil }
    let before = mention.tokens.lowerBound - 1
    let isOwnTitle = source.isNoun(before) && !NameWords.titles.contains(source.word(before))
    return isOwnTitle ? mention.member : nil
  }

  /// Whether a capitalised noun stands inside a person's name.
  private func isPartOfName(_ token: Int) -> Bool {
    source.isCapitalised(token) && source.entity(token) == .person && source.nameEnd[token] > 0
  }

  /// The person, body or state whose name the phrase ends with.
  func named(_ phrase: SourcePhrase) -> Reading? {
    let end = phrase.head + 1
    if let member = cast.member(endingAt: end) { return person(member) }
    guard let name = source.actor(endingAt: end) else { return nil }
    return reading(of: name, phrase: phrase)
  }

  private func reading(of name: ArticleNames.Name, phrase: SourcePhrase) -> Reading? {
    let country = name.meanings.first(where: \.isCountry)
    let entry = source.body(name)
    let isBody = name.meanings.contains { $0.isSpeaker && !$0.isAmbiguous }
    let words = source.tokens(of: name)
    // "the Commission" may be the European one; "the U.N. commission" is not.
    if !isBody, country == nil, words.count == 1, words.lowerBound > phrase.core.lowerBound + 1 {
      return nil
    }
    // "Republicans" are people, though the party is called so too.
    if words.count == 1, source.noun(phrase.head) == .group { return nil }
    // "G7 leaders" are people too, though the club is called so.
    if let entry, words.count > 1, source.noun(phrase.head) == .group,
      SourceNoun.isPost(source.word(phrase.head)),
      !LetterFolding.folded(entry.speaker.name).hasSuffix(
        LetterFolding.folded(source.lower(phrase.head)))
    {
      return nil
    }
    // "the South Korean Joint Chiefs of Staff" are not those of the United States.
    if let entry, let own = entry.speaker.country, phrase.core.lowerBound < words.lowerBound,
      let side = source.actor(endingAt: words.lowerBound).flatMap({ source.country(of: $0) }),
      side != own,
      entry.speaker.kind == .organisation, country == nil
    {
      return Reading(actor: ResolvedActor(speaker: Bodies.unknown(phrase.core, in: source)))
    }
    if let entry, isBody || country == nil {
      let isGroup = { self.source.noun($0) == .group }
      let noun = entry.speaker.kind == .collective ? words.first(where: isGroup) : nil
      return Reading(
        actor: ResolvedActor(speaker: entry.speaker),
        noun: noun.map { SourceNoun.singular(source.lower($0)) } ?? "")
    }
    guard let country else { return nil }
    if country.role == .name, let body = bodyNamedAfterCountry(words, in: phrase) { return body }
    let polity = authority.country(country.entry.index)
    if country.role == .demonym {
      // "Palestinians", "the Chinese"; an adjective before a noun never ends a phrase.
      let text = source.printed(phrase.tokens)
      return Reading(actor: collective(text, country: polity.code))
    }
    return Reading(actor: state(polity.code))
  }

  /// "Harbours USA": a country's name that ends the name of a body.
  private func bodyNamedAfterCountry(_ country: Range<Int>, in phrase: SourcePhrase) -> Reading? {
    var start = country.lowerBound
    while start > phrase.core.lowerBound, source.entity(start - 1) == .organisation,
      source.isProperNoun(start - 1), source.actor(endingAt: start) == nil
    {
      start -= 1
    }
    guard start < country.lowerBound, source.entity(country.lowerBound) == .organisation else {
      return nil
    }
    var speaker = Bodies.unknown(start..<country.upperBound, in: source)
    speaker.country = nil
    return Reading(actor: ResolvedActor(speaker: speaker))
  }

  // MARK: Speakers

  func state(_ code: CountryCode) -> ResolvedActor {
    guard let entry = authority.entry(.country, key: code.rawValue) else { return ResolvedActor() }
    if code.rawValue == "EU", let union = authority.entry(.speaker, key: "european-union") {
      return ResolvedActor(speaker: authority.speaker(union.index).speaker)
    }
    return ResolvedActor(
      speaker: Speaker(
        key: AuthorityKey(rawValue: code.rawValue), name: authority.country(entry.index).name,
        kind: .state, country: code))
  }

  func collective(_ name: String, country: CountryCode?) -> ResolvedActor {
    provisional(name, kind: .collective, country: country)
  }

  /// - Parameter keyName: The name that the key is made of, where it is another.
  func provisional(
    _ name: String, keyedBy keyName: String? = nil, kind: SpeakerKind, country: CountryCode?
  ) -> ResolvedActor {
    let side = country.map { "|" + $0.rawValue } ?? ""
    return ResolvedActor(
      speaker: Speaker(
        key: AuthorityKey(rawValue: "~" + LetterFolding.folded(keyName ?? name) + side),
        name: name, kind: kind, country: country))
  }

  /// A person of the cast, in the post that he or she held when the article appeared, for the side of that post.
  func person(_ member: Int) -> Reading {
    let figure = cast.members[member]
    var actor = ResolvedActor(speaker: figure.entry.speaker)
    if let index = post(of: figure) {
      let post = offices.posts[index]
      actor.office = post.office
      actor.speaker?.country = post.side
    } else if figure.isKnown, figure.entry.speaker.country != nil {
      actor.speaker?.country = figure.entry.speaker.country
    } else {
      let country = describedCountry(of: figure, member)
      actor.speaker?.country = country
      if !figure.isKnown, let country {
        actor.speaker?.key = AuthorityKey(
          rawValue: figure.entry.speaker.key.rawValue + "|" + country.rawValue)
      }
    }
    return Reading(actor: actor, member: member)
  }

  /// The side on which the article puts a person whose side the files do not have.
  private func describedCountry(of figure: Cast.Member, _ member: Int) -> CountryCode? {
    if !figure.isKnown, figure.isPrivate == true { return nil }
    return figure.describedCountry ?? patronCountry(of: figure, member)
      ?? (figure.isKnown ? nil : figure.domestic.flatMap(countries.country))
  }

  /// "Kiir's information minister, NAME": the side of the known person in whose service one is.
  private func patronCountry(of figure: Cast.Member, _ member: Int) -> CountryCode? {
    guard !figure.isKnown, let title = figure.title,
      figure.roles.contains(where: SourceNoun.isPost),
      let patron = cast.firstMention(in: title), patron.member != member,
      cast.members[patron.member].isKnown
    else { return nil }
    return person(patron.member).actor.speaker?.country
  }

  /// The post in which a person speaks: the one that the article names, if held at its date; else the last one taken up.
  func post(of figure: Cast.Member) -> Int? {
    let held = figure.entry.tenures.compactMap {
      tenure -> (index: Int, from: Int, isNamed: Bool)? in
      guard let id = authority.entry(.office, key: tenure.office.rawValue) else { return nil }
      let isNamed = figure.posts.contains(id.index)
      if let date {
        guard tenure.isHeld(on: date) == true else { return nil }
      } else if !isNamed {
        return nil
      }
      return (id.index, tenure.from?.dayNumber ?? 0, isNamed)
    }
    return held.max { left, right in
      left.isNamed != right.isNamed
        ? right.isNamed : (left.from, right.index) < (right.from, left.index)
    }?.index
  }
}
