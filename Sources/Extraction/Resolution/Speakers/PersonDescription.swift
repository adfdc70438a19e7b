import Authority
import Language
import Records

/// What the words around a person's name say of the person: the title before it and the apposition after it.
///
/// Read once and handed around.
final class PersonDescription {
  /// Nouns for people: "minister", "analyst".
  private(set) var roles: Set<String> = []
  /// Those of them that stand before the name.
  private(set) var titles: Set<String> = []
  /// Indices of posts: of "minister" those of every country.
  private(set) var posts: [Int] = []
  private(set) var pronoun: String?
  /// The first noun for the life of one country: "rebel", "opposition".
  private(set) var domestic: String?
  /// The side of one who holds a public post; `nil` for a private person and where no country is named.
  private(set) var country: CountryCode?
  /// Whether the person speaks as one of a firm, a school or an institute, or left the post that is named.
  private(set) var isPrivate = false
  /// The tokens of the title and of the apposition.
  private(set) var before: Range<Int>
  private(set) var after: Range<Int>

  /// Whether neither a title nor an apposition says anything.
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// How many tokens a title or an apposition may have.
  private static let reach = 14

  init(of name: Range<Int>, in source: SourceText) {
    before = Self.title(of: name, in: source)
    if before.isEmpty { before = Self.renamed(by: name, in: source) }
    after = Self.apposition(to: name, in: source)
    // As about most names, nothing stands there.
    guard !isEmpty else { return }
    read(before, isTitle: true, in: source)
    read(after, isTitle: false, in: source)
    isPrivate = isOfPrivateBody(in: source)
    if isPrivate { domestic = nil }
    guard !isPrivate, isOwnedByCountry(in: source) || roles.contains(where: SourceNoun.isPost)
    else { return }
    country = source.country(in: before) ?? source.country(in: upToPlace(after, in: source))
    if country == nil, roles.contains(where: { Self.american.contains($0) }) {
      country = CountryCode(rawValue: "US")
    }
  }

  /// "Norway's NAME".
  private func isOwnedByCountry(in source: SourceText) -> Bool {
    guard let mark = before.last, source.tag(mark) == .possessiveMark else { return false }
    return source.actor(endingAt: mark)?.meanings.contains(where: \.isCountry) ?? false
  }

  /// "director of security at a cyber security firm", "a former adviser of the ministry", where no title stands before
  /// the name that says more.
  private func isOfPrivateBody(in source: SourceText) -> Bool {
    if titles.contains(where: { SourceNoun.isPost($0) && SourceNoun($0) == .person }) {
      return false
    }
    let isFormer =
      after.count > 1 && source.word(after.lowerBound) == "a"
      && source.word(after.lowerBound + 1) == "former"
    // Whoever led a country or sat in its parliament goes on speaking as one of it.
    return (isFormer || has(Self.privateWords, in: source)) && !has(Self.publicWords, in: source)
  }

  private func has(_ words: WordSet, in source: SourceText) -> Bool {
    source.has(words, in: before) || source.has(words, in: after)
  }

  private static let privateWords: WordSet = [
    "institute", "institution", "university", "college", "school", "center", "centre", "firm",
    "company", "think", "think-tank", "foundation", "chamber", "bank", "association", "analyst",
    "expert", "economist", "professor", "fellow", "researcher", "scholar", "capital", "investor",
    "corp", "inc", "owner", "consultancy", "partner", "lecturer", "historian",
  ]
  private static let publicWords: WordSet = [
    "minister", "ministry", "government", "central", "senator", "lawmaker", "parliament",
    "president", "opposition", "rebel", "party", "mayor", "governor", "congressman", "premier",
    "chancellor", "speaker", "deputy", "representative",
  ]

  /// The words of an apposition before the place where one works: "director of programmes in Malta".
  private func upToPlace(_ tokens: Range<Int>, in source: SourceText) -> Range<Int> {
    let place = tokens.dropFirst().first { token in
      guard Self.placing.contains(source.word(token)), token + 1 < tokens.upperBound else {
        return false
      }
      // "envoy for Malta" is the envoy's matter, and "programmes for Malta" are held there.
      let isMatter =
        source.word(token) == "for" && source.noun(token - 1) == .person
      return !isMatter
        && source.actors(in: token + 1..<min(token + 4, tokens.upperBound)).first.map {
          $0.meanings.contains { $0.isCountry && $0.role != .demonym }
        } == true
    }
    return tokens.lowerBound..<(place ?? tokens.upperBound)
  }

  private static let placing: WordSet = ["in", "from", "for"]

  private func read(_ tokens: Range<Int>, isTitle: Bool, in source: SourceText) {
    for token in tokens {
      let word = source.word(token)
      if source.noun(token) == .person {
        let role = source.lower(token)
        roles.insert(role)
        if isTitle { titles.insert(role) }
      } else if isTitle, NameWords.titles.contains(word) {
        titles.insert(source.lower(token))
      }
      if domestic == nil, SourceNoun.isDomestic(word) { domestic = source.lower(token) }
      if pronoun == nil { pronoun = NameWords.pronoun(word) }
    }
    posts += Self.posts(in: tokens, of: source)
  }

  /// The posts that some words name, but for those that the person has left: "former foreign minister".
  private static func posts(in tokens: Range<Int>, of source: SourceText) -> [Int] {
    guard !tokens.isEmpty else { return [] }
    return source.names.offices.inside(source.text.byteRange(ofTokens: tokens)).flatMap {
      name -> [Int] in
      let first = source.text.tokens(overlapping: name.range).lowerBound
      let before = max(tokens.lowerBound, first - 2)..<first
      return before.contains { leaving.contains(source.word($0)) }
        ? [] : name.meanings.map(\.entry.index)
    }
  }

  private static let leaving: WordSet = ["former", "ex", "then", "late", "previous"]

  /// The words before a name that belong to its phrase.
  private static func title(of name: Range<Int>, in source: SourceText) -> Range<Int> {
    let sentence = source.sentenceRange(of: name.lowerBound)
    var start = name.lowerBound
    while start > sentence.lowerBound, name.lowerBound - start < reach {
      let tag = source.tag(start - 1)
      let isPart =
        tag.isNoun || tag.isAdjective || tag == .possessiveMark || tag == .determiner
        || tag == .cardinal || tag == .verbParticiple
        || (tag.isVerb && source.noun(start - 1) == .person)
        || ((tag == .preposition || tag == .to) && start - 1 > sentence.lowerBound
          && joining.contains(source.word(start - 1)) && source.isNoun(start - 2)
          && source.noun(start - 2) == .person
          // "the lawyer for President NAME" is not the president.
          && !(start..<name.lowerBound).allSatisfy { NameWords.titles.contains(source.word($0)) })
      guard isPart else { break }
      start -= 1
      if tag == .determiner { break }
    }
    return start..<name.lowerBound
  }

  /// "Norway's minister of trade, NAME,": the phrase that a name between two commas says again.
  private static func renamed(by name: Range<Int>, in source: SourceText) -> Range<Int> {
    let none = name.lowerBound..<name.lowerBound
    let sentence = source.sentenceRange(of: name.lowerBound)
    let comma = name.lowerBound - 1
    guard comma - 1 > sentence.lowerBound, source.tag(comma) == .comma,
      name.upperBound < sentence.upperBound, source.tag(name.upperBound) == .comma,
      source.isNoun(comma - 1)
    else { return none }
    let phrase = title(of: comma..<comma, in: source)
    let hasPost = phrase.contains {
      source.noun($0) == .person && SourceNoun.isPost(source.word($0))
    }
    let hasOwner = phrase.contains { source.tag($0) == .possessiveMark }
    return hasPost && (hasOwner || source.country(in: phrase) != nil) ? phrase : none
  }

  /// "Secretary of State John", "envoy to Syria Staffan".
  private static let joining: WordSet = ["of", "for", "to", "on"]

  /// ", Albania's foreign minister,": from the comma after a name to the next one, an age passed over.
  private static func apposition(to name: Range<Int>, in source: SourceText) -> Range<Int> {
    let sentence = source.sentenceRange(of: name.lowerBound)
    var start = name.upperBound
    guard start < sentence.upperBound, source.tag(start) == .comma else { return start..<start }
    start += 1
    if start + 1 < sentence.upperBound, source.tag(start) == .cardinal,
      source.tag(start + 1) == .comma
    {
      start += 2
    }
    guard start < sentence.upperBound, opensApposition(start, in: source) else {
      return start..<start
    }
    var end = start
    while end < sentence.upperBound, end - start < reach {
      let tag = source.tag(end)
      if tag == .comma || tag == .verbPast || tag == .verbThirdPerson || tag.isWh
        || tag == .openingQuote || tag == .closingQuote
      {
        break
      }
      end += 1
    }
    return start..<end
  }

  private static func opensApposition(_ token: Int, in source: SourceText) -> Bool {
    let tag = source.tag(token)
    return tag.isNoun || tag == .determiner || tag.isAdjective || tag == .possessivePronoun
  }

  /// Posts that news in English gives without their country, which is then the United States.
  private static let american: WordSet = [
    "senator", "congressman", "congresswoman", "governor", "republican", "democrat", "sen.", "rep.",
  ]
}
