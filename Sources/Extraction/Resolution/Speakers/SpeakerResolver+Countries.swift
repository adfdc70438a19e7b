import Authority
import Language
import Records

// The side on which a description puts those who speak.

extension SpeakerResolver {
  /// The side that a phrase puts those it describes on.
  func country(of phrase: SourcePhrase) -> CountryCode? {
    let upToHead = phrase.core.lowerBound..<phrase.head + 1
    let noun = headNoun(of: phrase)
    if isOfSeveralSides(upToHead) || isPrivate(upToHead, noun: noun) { return nil }
    if let country = source.country(in: upToHead) {
      return isBeside(phrase, noun: noun) ? nil : country
    }
    if let country = possessorCountry(phrase) { return country }
    if let first = phrase.tail.first {
      let isFollowing = Self.followers.contains(noun)
      if isFollowing, let patron = cast.firstMention(in: phrase.tail) {
        return person(patron.member).actor.speaker?.country
      }
      if source.word(first) == "in", let owner = cast.firstMention(in: phrase.tail),
        source.tag(owner.tokens.upperBound) == .possessiveMark
      {
        // "sources in the minister's office".
        return person(owner.member).actor.speaker?.country
      }
      let isOfLand = SourceNoun.isDomestic(noun) || source.has(CountryCount.warring, in: upToHead)
      let link = source.word(first)
      if Self.belongings.contains(link) || isOfLand && Self.places.contains(link), !isFollowing,
        let country = source.country(in: phrase.tail)
      {
        return country
      }
      if isFollowing, phrase.tail.count > 1 {
        let followed = read(phrase.tail.lowerBound + 1..<phrase.tail.upperBound, depth: 3)
        return followed.actor.speaker?.kind == .person ? followed.actor.speaker?.country : nil
      }
    }
    if source.has(Self.american, in: upToHead) || isFederal(upToHead) {
      return CountryCode(rawValue: "US")
    }
    if noun == "media" { return countries.dominant }
    // "the head of another rebel group".
    if phrase.tail.count > 1, source.word(phrase.tail.lowerBound) == "of",
      let side = phrase.tail.first(where: { Self.rebelling.contains(source.word($0)) })
    {
      return countries.country(of: source.lower(side))
    }
    let isOfGovernments = upToHead.count == 1 && source.word(phrase.head) == "governments"
    guard !isOfManyCountries(upToHead), !isOfGovernments,
      let domestic = upToHead.last(where: { token in
        let word = source.word(token)
        return SourceNoun.isDomestic(word)
          || (word == "security" && Self.inSecurity.contains(noun))
      })
    else { return nil }
    return countries.country(of: source.lower(domestic))
  }

  /// "analysts", "university officials", "British media": they speak for no country, where they are not those of a state
  /// or of a side.
  func isPrivate(_ tokens: Range<Int>, noun: String) -> Bool {
    if noun == "media" || noun == "press" {
      return !source.has("official", in: tokens) && !source.has(Self.stateOfPress, in: tokens)
        && !tokens.contains { source.lower($0).hasPrefix("state") }
    }
    guard !source.has(Self.political, in: tokens) else { return false }
    if noun == "campaigner" { return source.has("rights", in: tokens) }
    return Self.privateVoices.contains(noun) || source.has(Self.privateBodies, in: tokens)
  }

  /// "Iranian media": where there is hardly any press but the state's.
  private static let stateOfPress: WordSet = [
    "iranian", "iran", "chinese", "china", "syrian", "syria", "cuban", "cuba", "belarusian",
    "vietnamese",
  ]
  private static let political: WordSet = [
    "opposition", "government", "state", "rebel", "ruling",
  ]
  private static let privateVoices: WordSet = [
    "analyst", "expert", "economist", "scholar", "academic", "researcher", "professor", "trader",
    "investor", "activist", "resident", "witness", "eyewitness", "historian",
    "observer", "scientist", "specialist", "journalist", "reporter", "commentator", "user",
  ]
  private static let privateBodies: WordSet = [
    "university", "universities", "college", "airport", "company", "companies", "firm", "firms",
    "industry", "think-tank", "businesses",
  ]

  private static let rebelling: WordSet = ["rebel", "insurgent", "opposition", "militia"]

  /// "federal investigators", "a grand jury", where the article names the United States.
  private func isFederal(_ tokens: Range<Int>) -> Bool {
    (source.has("federal", in: tokens)
      || (source.has("grand", in: tokens) && source.has("jury", in: tokens)))
      && countries.names(CountryCode(rawValue: "US"))
  }

  /// Those whose "security" is a country's service.
  private static let inSecurity: WordSet = [
    "official", "force", "officer", "service", "agency",
  ]

  /// "Washington's European allies": those beside a country are not of it.
  private func isBeside(_ phrase: SourcePhrase, noun: String) -> Bool {
    guard Self.besides.contains(noun) else { return false }
    return (phrase.core.lowerBound..<phrase.head).contains { source.tag($0) == .possessiveMark }
  }

  private static let besides: WordSet = [
    "ally", "rival", "foe", "enemy", "neighbour", "neighbor", "partner", "adversary", "backer",
  ]

  /// Those who go with whom the words after them name, or against them.
  private static let followers: WordSet = [
    "ally", "supporter", "opponent", "critic", "backer", "adviser", "advisor", "aide",
  ]

  /// "British and French diplomats", "U.S. and European officials": they speak for no one side.
  func isOfSeveralSides(_ tokens: Range<Int>) -> Bool {
    guard let joint = tokens.first(where: { source.word($0) == "and" }),
      let left = source.country(in: tokens.lowerBound..<joint)
    else { return false }
    let rest = joint + 1..<tokens.upperBound
    if let right = source.country(in: rest) { return right != left }
    return isOfManyCountries(rest)
  }

  /// "European officials", "Arab diplomats": a word for many countries stands in the phrase.
  func isOfManyCountries(_ tokens: Range<Int>) -> Bool {
    source.has(Self.foreign, in: tokens)
  }

  private static let belongings: WordSet = ["of", "for", "from", "with", "to"]
  private static let places: WordSet = ["in", "on", "at", "near"]
  private static let american: WordSet = [
    "administration", "congressional", "republican", "republicans", "democratic", "democrats",
    "senator", "senators", "congressman", "senate", "fbi", "cia",
  ]
  private static let foreign: WordSet = [
    "western", "european", "regional", "foreign", "world", "global", "international", "arab",
    "gulf",
    "african", "asian", "latin",
  ]

  /// "the country's", "his", "a top Assad aide": the side of whom the description hangs on.
  func possessorCountry(_ phrase: SourcePhrase) -> CountryCode? {
    let before = phrase.core.lowerBound..<phrase.head
    if let mention = cast.firstMention(in: before) {
      return person(mention.member).actor.speaker?.country
    }
    let token = phrase.core.lowerBound
    for position in before {
      switch source.word(position) {
      case "country", "nation", "kingdom", "republic":
        return countries.last(before: token, within: 60) ?? countries.dominant
      case "his" where source.tag(position) == .possessivePronoun:
        return antecedent(of: "he", at: position).actor.speaker?.country
      case "her" where source.tag(position) == .possessivePronoun:
        return antecedent(of: "she", at: position).actor.speaker?.country
      case "its", "their":
        return discourse.turns.last?.actor.speaker?.country
          ?? countries.last(before: token, within: 30)
      default: continue
      }
    }
    return nil
  }
}
