import Authority
import Language
import Records

/// How often an article names each country, which tells whose rebels and whose parliament it means.
struct CountryCount {
  /// The country of each name that means one, by the token at which it begins, in order.
  private let places: [(token: Int, code: CountryCode)]
  private let named: Set<CountryCode>
  /// The one named most, the first of those named as often.
  let dominant: CountryCode?
  /// Whose "rebels", "opposition" and the like the article names with their country, by the noun in the singular.
  private let byNoun: [String: CountryCode]
  /// The one whose authorities the article names most.
  private let governing: CountryCode?

  init(_ source: SourceText) {
    var places: [(token: Int, code: CountryCode)] = []
    var counts: [CountryCode: Int] = [:]
    var nouns: [String: [CountryCode: Int]] = [:]
    for name in source.names.actors {
      // "Syrian rebels", where a body bears the country's name.
      if let side = source.body(name)?.speaker.country,
        let last = source.tokens(of: name).last,
        SourceNoun.isDomestic(source.word(last))
      {
        nouns[SourceNoun.singular(source.lower(last)), default: [:]][side, default: 0] += 1
      }
      guard
        let meaning = source.countryMeaning(of: name),
        let token = source.tokens(of: name).first
      else { continue }
      let code = source.names.authority.countryCode(meaning.entry.index)
      places.append((token, code))
      // "Moscow" acts as "Russia" does, but says less of where the article is set.
      if meaning.role != .seat { counts[code, default: 0] += 1 }
      // "Turkish-backed rebels" are not Turkey's.
      let isWhole =
        Int(source.text.tokens[token].start) == name.range.lowerBound
        && !source.isPatron(name)
      for noun in isWhole ? Self.nouns(after: token, in: source) : [] {
        nouns[noun, default: [:]][code, default: 0] += 1
      }
    }
    self.places = places
    named = Set(places.map(\.code))
    let most = counts.values.max() ?? 0
    dominant = places.first { counts[$0.code] == most }?.code ?? places.first?.code
    var authorities: [CountryCode: Int] = [:]
    for (noun, counts) in nouns where !Self.warring.contains(noun) {
      for (code, count) in counts { authorities[code, default: 0] += count }
    }
    let mostNamed = authorities.values.max() ?? 0
    governing =
      mostNamed >= Self.leastNamed
      ? places.first { authorities[$0.code] == mostNamed }?.code : nil
    byNoun = nouns.compactMapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// How often the authorities of a country must be named to be those of the article.
  private static let leastNamed = 2

  /// The nouns for the life of a country in the words after its name.
  private static func nouns(after token: Int, in source: SourceText) -> [String] {
    let end = min(token + 6, source.sentenceRange(of: token).upperBound)
    var nouns: [String] = []
    for next in token + 1..<max(end, token + 1) {
      let tag = source.tag(next)
      guard tag.isNoun || tag.isAdjective || tag == .possessiveMark,
        // "BEIRUT Syrian rebels": the nearer name counts.
        source.actor(endingAt: next + 1)?.meanings.contains(where: \.isCountry)
          != true
      else { break }
      if SourceNoun.isDomestic(source.word(next)) {
        nouns.append(SourceNoun.singular(source.lower(next)))
      }
    }
    return nouns
  }

  /// The country whose rebels, police or opposition a noun means: the one that the article names with it, else the one
  /// that it names most.
  func country(of noun: String) -> CountryCode? {
    let noun = SourceNoun.singular(noun)
    if let country = byNoun[noun] { return country }
    guard Self.warring.contains(noun) else { return governing ?? dominant }
    // "Rebels" fight where the article has an opposition or an insurgency.
    let sides = byNoun.filter { Self.warring.contains($0.key) }.map(\.value)
    return Set(sides).max { left, right in
      (sides.count { $0 == left }, right) < (sides.count { $0 == right }, left)
    } ?? dominant
  }

  /// Nouns for the sides of a war within one country.
  static let warring: WordSet = [
    "rebel", "insurgent", "fighter", "opposition", "militia", "army", "regime", "government",
    "faction", "insurgency", "dissident",
  ]

  /// Whether the article names a country.
  func names(_ code: CountryCode) -> Bool { named.contains(code) }

  /// The country named last before a token, not further back than some tokens.
  func last(before token: Int, within reach: Int) -> CountryCode? {
    let end = firstIndex(from: token)
    guard end > 0, token - places[end - 1].token <= reach else { return nil }
    return places[end - 1].code
  }

  /// The place of the first name that begins at a token or after it.
  ///
  /// - Complexity: O(log n) in the names.
  private func firstIndex(from token: Int) -> Int {
    places.firstOrdered { $0.token >= token }
  }

  /// The country that the article names most, if it does so not far before a token; else the one named last.
  func near(before token: Int, within reach: Int) -> CountryCode? {
    let isNear = places[firstIndex(from: token - reach)..<firstIndex(from: token)].contains {
      $0.code == dominant
    }
    return isNear ? dominant : last(before: token, within: reach) ?? dominant
  }

  /// In names of countries: what was named longer ago is named again.
  private static let memory = 200

  /// The two different countries named last before a token, in the order of the text.
  func lastTwo(before token: Int) -> [CountryCode] {
    var codes: [CountryCode] = []
    let before = places[..<firstIndex(from: token)].suffix(Self.memory)
    for place in before.reversed() where !codes.contains(place.code) {
      codes.append(place.code)
      if codes.count == 2 { break }
    }
    return codes.reversed()
  }
}
