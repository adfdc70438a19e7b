/// What the words of a source tell without the rest of the text.
struct SourceWords {
  let text: String
  private let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
  }

  var isPersonalPronoun: Bool { words.count == 1 && ["he", "she"].contains(words[0]) }
  var isPronounOfBody: Bool { words.count == 1 && ["it", "they"].contains(words[0]) }

  /// "a senior official", "two diplomats", "officials", "sources close to the talks".
  var isUnnamed: Bool {
    guard let first = words.first, words.contains(where: SourceWords.people.contains) else {
      return false
    }
    return SourceWords.indefinite.contains(first)
      || (isPlural && !["the", "his", "her", "their", "its"].contains(first))
  }

  var isPlural: Bool { words.contains { SourceWords.people.contains($0) && $0.hasSuffix("s") } }

  /// "the minister", "the diplomat".
  var pointsBackToPerson: Bool {
    words.first == "the" && words.contains { SourceWords.people.contains($0) && !$0.hasSuffix("s") }
  }

  /// "the ministry", "the statement".
  var pointsBackToBody: Bool {
    words.first == "the" && words.contains { SourceWords.bodies.contains($0) }
  }

  /// The matter of a ministry: "Foreign" of "the Norwegian Foreign Ministry", "Foreign" of "ministry of foreign affairs".
  var ministry: String? {
    guard words.contains("ministry") else { return nil }
    return [
      "foreign", "defence", "defense", "finance", "interior", "energy", "trade", "justice",
      "health",
    ]
    .first(where: words.contains).map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "sir", "lord", "president", "prime", "minister", "foreign",
    "secretary",
    "general", "ambassador", "king", "queen", "prince", "chancellor", "senator", "sen", "rep",
    "gen",
    "spokesman", "spokeswoman", "spokesperson", "deputy", "defense", "defence", "vice", "premier",
    "colonel", "professor", "director", "chief", "former", "governor", "gov", "congressman",
    "congresswoman", "republican", "democratic", "democrat", "major", "lieutenant", "admiral",
    "judge",
  ]

  /// Capitalised words that begin a sentence or name a day, and no person.
  static let noNames: Set<String> = [
    "the", "a", "an", "he", "she", "they", "it", "we", "i", "in", "on", "at", "but", "and", "of",
    "this",
    "that", "these", "those", "his", "her", "their", "its", "some", "many", "several", "one", "two",
    "according", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "earlier", "later", "meanwhile", "asked", "ministry", "government", "party",
    "committee",
    "council", "court", "department", "house", "senate", "university", "institute",
  ]

  private static let indefinite: Set<String> = [
    "a", "an", "one", "another", "two", "three", "some", "several", "many", "other", "senior",
    "both",
  ]

  private static let bodies: Set<String> = [
    "ministry", "government", "group", "organization", "organisation", "agency", "statement",
    "council",
    "court", "committee", "party", "union", "alliance", "bank", "company", "commission",
    "department",
  ]

  private static let people: Set<String> = [
    "official", "officials", "diplomat", "diplomats", "source", "sources", "officer", "officers",
    "aide",
    "aides", "analyst", "analysts", "expert", "experts", "spokesman", "spokeswoman", "spokesperson",
    "leader", "leaders", "minister", "ministers", "lawmaker", "lawmakers", "adviser", "advisers",
    "advisor", "advisors", "person", "people", "witness", "witnesses", "resident", "residents",
    "activist", "activists", "envoy", "envoys", "negotiator", "negotiators", "ambassador",
    "president",
    "premier", "politician", "politicians", "commander", "commanders", "critics", "supporters",
    "reporter", "reporters", "journalists", "man", "woman", "men", "women", "voters", "delegate",
    "delegates", "economists", "investigators", "prosecutors", "rebels", "fighters", "observers",
    "senator", "governor", "candidate", "congressman", "chairman", "director", "lawyer",
    "professor",
  ]
}
