import Authority
import Language
import Records

// The side on which a description puts those who speak.

extension SpeakerResolver {
  /// The side that a phrase puts those it describes on.
  func country(of phrase: SourcePhrase) -> CountryCode? {
    let upToHead = phrase.core.lowerBound..<phrase.head + 1
    let noun = headNoun(of: phrase)
    let words = source.words(upToHead)
    if isOfSeveralSides(upToHead) || isPrivate(words, noun: noun) { return nil }
    if let country = source.country(in: upToHead) {
      return isBeside(phrase, noun: noun) ? nil : country
    }
    if let country = possessorCountry(phrase) { return country }
    if let first = phrase.tail.first {
      let isFollowing = Self.followers.contains(noun)
      if isFollowing, let patron = cast.firstMention(in: phrase.tail) {
        return person(patron.member).actor.speaker?.country
      }
      if source.lower(first) == "in", let owner = cast.firstMention(in: phrase.tail),
        source.tag(owner.tokens.upperBound) == .possessiveMark
      {
        // "sources in the minister's office".
        return person(owner.member).actor.speaker?.country
      }
      let isOfLand =
        SourceNoun.isDomestic(noun) || words.contains(where: CountryCount.warring.contains)
      let links = isOfLand ? Self.places + Self.belongings : Self.belongings
      if links.contains(source.lower(first)), !isFollowing,
        let country = source.country(in: phrase.tail)
      {
        return country
      }
      if isFollowing, phrase.tail.count > 1 {
        let followed = read(phrase.tail.lowerBound + 1..<phrase.tail.upperBound, depth: 3)
        return followed.actor.speaker?.kind == .person ? followed.actor.speaker?.country : nil
      }
    }
    if words.contains(where: Self.american.contains) || isFederal(words) {
      return CountryCode(rawValue: "US")
    }
    if noun == "media" { return countries.dominant }
    // "the head of another rebel group".
    if phrase.tail.count > 1, source.lower(phrase.tail.lowerBound) == "of",
      let side = source.words(phrase.tail).first(where: Self.rebelling.contains)
    {
      return countries.country(of: side)
    }
    let isForeign = words.contains(where: Self.foreign.contains)
    guard !isForeign, words != ["governments"],
      let domestic = words.last(where: {
        SourceNoun.isDomestic($0) || ($0 == "security" && Self.inSecurity.contains(noun))
      })
    else { return nil }
    return countries.country(of: domestic)
  }

  /// "analysts", "university officials", "British media": they speak for no country, where they are not those of a state
  /// or of a side.
  func isPrivate(_ words: [String], noun: String) -> Bool {
    if noun == "media" || noun == "press" {
      return !words.contains { $0.hasPrefix("state") || $0 == "official" } && !isOfStatePress(words)
    }
    guard !words.contains(where: Self.political.contains) else { return false }
    if noun == "campaigner" { return words.contains("rights") }
    return Self.privateVoices.contains(noun) || words.contains(where: Self.privateBodies.contains)
  }

  /// "Iranian media": where there is hardly any press but the state's.
  private func isOfStatePress(_ words: [String]) -> Bool {
    words.contains(where: Self.stateOfPress.contains)
  }

  private static let stateOfPress: Set<String> = [
    "iranian", "iran", "chinese", "china", "syrian", "syria", "cuban", "cuba", "belarusian",
    "vietnamese",
  ]
  private static let political: Set<String> = [
    "opposition", "government", "state", "rebel", "ruling",
  ]
  private static let privateVoices: Set<String> = [
    "analyst", "expert", "economist", "scholar", "academic", "researcher", "professor", "trader",
    "investor", "activist", "resident", "witness", "eyewitness", "historian",
    "observer", "scientist", "specialist", "journalist", "reporter", "commentator", "user",
  ]
  private static let privateBodies: Set<String> = [
    "university", "universities", "college", "airport", "company", "companies", "firm", "firms",
    "industry", "think-tank", "businesses",
  ]

  private static let rebelling: Set<String> = ["rebel", "insurgent", "opposition", "militia"]

  /// "federal investigators", "a grand jury", where the article names the United States.
  private func isFederal(_ words: [String]) -> Bool {
    (words.contains("federal") || (words.contains("grand") && words.contains("jury")))
      && countries.names(CountryCode(rawValue: "US"))
  }

  /// Those whose "security" is a country's service.
  private static let inSecurity: Set<String> = [
    "official", "force", "officer", "service", "agency",
  ]

  /// "Washington's European allies": those beside a country are not of it.
  private func isBeside(_ phrase: SourcePhrase, noun: String) -> Bool {
    guard Self.besides.contains(noun) else { return false }
    return (phrase.core.lowerBound..<phrase.head).contains { source.tag($0) == .possessiveMark }
  }

  private static let besides: Set<String> = [
    "ally", "rival", "foe", "enemy", "neighbour", "neighbor", "partner", "adversary", "backer",
  ]

  /// Those who go with whom the words after them name, or against them.
  private static let followers: Set<String> = [
    "ally", "supporter", "opponent", "critic", "backer", "adviser", "advisor", "aide",
  ]

  /// "British and French diplomats", "U.S. and European officials": they speak for no one side.
  func isOfSeveralSides(_ tokens: Range<Int>) -> Bool {
    guard let joint = tokens.first(where: { source.lower($0) == "and" }),
      let left = source.country(in: tokens.lowerBound..<joint)
    else { return false }
    let rest = joint + 1..<tokens.upperBound
    if let right = source.country(in: rest) { return right != left }
    return isOfManyCountries(rest)
  }

  /// "European officials", "Arab diplomats": a word for many countries stands in the phrase.
  func isOfManyCountries(_ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.foreign.contains(source.lower($0)) }
  }

  private static let belongings = ["of", "for", "from", "with", "to"]
  private static let places = ["in", "on", "at", "near"]
  private static let american: Set<String> = [
    "administration", "congressional", "republican", "republicans", "democratic", "democrats",
    "senator", "senators", "congressman", "senate", "fbi", "cia",
  ]
  private static let foreign: Set<String> = [
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
      switch source.lower(position) {
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
