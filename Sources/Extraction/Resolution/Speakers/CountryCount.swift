import Authority
import Language
import Records

/// How often an article names each country, which tells whose rebels and whose parliament it means.
struct CountryCount {
  /// The country of each name that means one, by the token at which it begins, in order.
  private let places: [(token: Int, code: CountryCode)]
  /// The one named most, the first of those named as often.
  let dominant: CountryCode?
  /// Whose "rebels", "opposition" and the like the article names with their country, by the noun in the singular.
  private let byNoun: [String: CountryCode]

  init(_ source: SourceText) {
    var places: [(token: Int, code: CountryCode)] = []
    var counts: [CountryCode: Int] = [:]
    var nouns: [String: [CountryCode: Int]] = [:]
    for name in source.names.actors {
      // "Syrian rebels", where a body bears the country's name.
      if let side = source.body(name)?.speaker.country,
        let last = source.text.tokens(overlapping: name.range).last,
        SourceNoun.isDomestic(source.lower(last))
      {
        nouns[SourceNoun.singular(source.lower(last)), default: [:]][side, default: 0] += 1
      }
      guard
        let meaning = name.meanings.first(where: {
          $0.entry.kind == .country && !$0.isAmbiguous
        }), let token = source.text.tokens(overlapping: name.range).first
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
    let most = counts.values.max() ?? 0
    dominant = places.first { counts[$0.code] == most }?.code ?? places.first?.code
    byNoun = nouns.compactMapValues { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// The nouns for the life of a country in the words after its name.
  private static func nouns(after token: Int, in source: SourceText) -> [String] {
    let end = min(token + 6, source.sentenceRange(of: token).upperBound)
    var nouns: [String] = []
    for next in token + 1..<max(end, token + 1) {
      let tag = source.tag(next)
      guard tag.isNoun || tag.isAdjective || tag == .possessiveMark,
        // "BEIRUT Syrian rebels": the nearer name counts.
        source.actorEnding[next + 1]?.meanings.contains(where: { $0.entry.kind == .country })
          != true
      else { break }
      let word = source.lower(next)
      if SourceNoun.isDomestic(word) { nouns.append(SourceNoun.singular(word)) }
    }
    return nouns
  }

  /// The country whose rebels, police or opposition a noun means: the one that the article names with it, else the one
  /// that it names most.
  func country(of noun: String) -> CountryCode? {
    let noun = SourceNoun.singular(noun)
    if let country = byNoun[noun] { return country }
    guard Self.warring.contains(noun) else { return dominant }
    // "Rebels" fight where the article has an opposition or an insurgency.
    let sides = Self.warring.compactMap { byNoun[$0] }
    return Set(sides).max { left, right in
      (sides.count { $0 == left }, right) < (sides.count { $0 == right }, left)
    } ?? dominant
  }

  /// Nouns for the sides of a war within one country.
  private static let warring: Set<String> = [
    "rebel", "insurgent", "fighter", "opposition", "militia", "army", "regime", "government",
    "faction", "insurgency", "dissident",
  ]

  /// Whether the article names a country.
  func names(_ code: CountryCode) -> Bool { places.contains { $0.code == code } }

  /// The country named last before a token, not further back than some tokens.
  func last(before token: Int, within reach: Int) -> CountryCode? {
    guard let place = places.last(where: { $0.token < token }), token - place.token <= reach else {
      return nil
    }
    return place.code
  }

  /// The country that the article names most, if it does so not far before a token; else the one named last.
  func near(before token: Int, within reach: Int) -> CountryCode? {
    let isNear = places.contains {
      $0.code == dominant && $0.token < token && token - $0.token <= reach
    }
    return isNear ? dominant : last(before: token, within: reach) ?? dominant
  }

  /// The two different countries named last before a token, in the order of the text.
  func lastTwo(before token: Int) -> [CountryCode] {
    var codes: [CountryCode] = []
    for place in places.reversed() where place.token < token && !codes.contains(place.code) {
      codes.append(place.code)
      if codes.count == 2 { break }
    }
    return codes.reversed()
  }
}
