import Authority
import Records

/// The documents of the authority files as phrases find them: by the words of a name in any order, and by number.
///
/// "A landmark nuclear accord between Tehran and world powers" has the country and the words of the alias "Iran nuclear
/// deal", so it can mean what the alias means.
struct KnownDocuments: Sendable {
  /// A name taken apart.
  struct Name: Sendable {
    /// Place in `documents`.
    let document: Int
    let countries: Set<CountryCode>
    /// The words that are no country, no noun of an instrument and not undistinguishing.
    let words: Set<String>
    let family: DocumentFamily
  }

  let documents: [Document]
  private let names: [Name]
  private let byCountry: [CountryCode: [Int]]
  private let byWord: [String: [Int]]
  private let byNumber: [String: Int]
  private let byYear: [Int: [Int]]

  /// - Complexity: O(n log n) in the size of the authority files, once a run.
  init(_ authority: Authority) {
    let entries = (0..<authority.count(.document)).map(authority.document)
    documents = entries.map(\.document)
    names = Self.names(of: entries, authority: authority)
    var byCountry: [CountryCode: [Int]] = [:]
    var byWord: [String: [Int]] = [:]
    for (place, name) in names.enumerated() {
      if let country = name.countries.min() {
        byCountry[country, default: []].append(place)
      } else if let word = name.words.min() {
        byWord[word, default: []].append(place)
      }
    }
    self.byCountry = byCountry
    self.byWord = byWord
    var byNumber: [String: Int] = [:]
    var byYear: [Int: [Int]] = [:]
    for (place, document) in documents.enumerated() {
      if let number = document.symbol.flatMap(Self.number) { byNumber[number] = place }
      if let year = document.signedOn?.year { byYear[year, default: []].append(place) }
    }
    self.byNumber = byNumber
    self.byYear = byYear
  }

  /// The names of which a phrase may hold all words.
  ///
  /// - Parameters:
  ///   - countries: All that the phrase or its article names.
  ///   - words: Those of the phrase and of what follows it.
  func names(countries: Set<CountryCode>, words: Set<String>) -> [Name] {
    var places: [Int] = []
    for country in countries { places += byCountry[country] ?? [] }
    for word in words { places += byWord[word] ?? [] }
    return places.sorted().map { names[$0] }
      .filter { $0.countries.isSubset(of: countries) && $0.words.isSubset(of: words) }
  }

  /// - Parameter body: The letter of its symbols: `s` for the Security Council, `a` for the General Assembly.
  func resolution(of body: String, numbered number: String) -> Document? {
    byNumber[body + number].map { documents[$0] }
  }

  func documents(ofYear year: Int) -> [Document] { (byYear[year] ?? []).map { documents[$0] } }

  /// "s2231" of "S/RES/2231 (2015)", "a64/293" of "A/RES/64/293".
  private static func number(ofSymbol symbol: String) -> String? {
    let body = symbol.prefix(1).lowercased()
    guard symbol.dropFirst().hasPrefix("/RES/"), ["s", "a"].contains(body) else { return nil }
    return body + symbol.dropFirst(6).prefix { $0 != " " && $0 != "(" }.lowercased()
  }

  private static func names(of entries: [DocumentEntry], authority: Authority) -> [Name] {
    var bytes: [UInt8] = []
    var lines: [(range: Range<Int>, document: Int)] = []
    for (place, entry) in entries.enumerated() {
      let document = entry.document
      let texts =
        [document.title, document.shortTitle].compactMap(\.self) + entry.aliases.map(\.text)
      for text in texts {
        let start = bytes.count
        bytes += Array(text.utf8)
        lines.append((start..<bytes.count, place))
        bytes.append(.lineFeed)
      }
    }
    let actors = ArticleNames(in: bytes, ranges: lines.map(\.range), authority: authority).actors
    var names: [Name] = []
    for line in lines {
      let words = PlainWord.words(in: [line.range], of: bytes)
      let families = words.compactMap { DocumentFamily($0) }
      guard let last = families.last, last != .law, last != .resolution else { continue }
      let countries = actors.inside(line.range).compactMap { named in
        named.country(in: authority).map { (named.range, $0) }
      }
      let rest = words.filter { word in
        DocumentFamily(word) == nil && word.text != "hostilities"
          && !DocumentPhraseWords.undistinguishing.contains(word.text)
          && !countries.contains { $0.0.overlaps(word.range) }
      }
      names.append(
        Name(
          document: line.document, countries: Set(countries.map(\.1)),
          words: Set(rest.flatMap { $0.text.split(separator: "-").map(String.init) }),
          family: families.contains(.truce) ? .truce : last))
    }
    return names
  }
}

extension ArticleNames.Name {
  /// The country that the name means, by itself, its people or its capital.
  func country(in authority: Authority) -> CountryCode? {
    meanings.first { $0.entry.kind == .country }
      .map { authority.countryCode($0.entry.index) }
  }
}
