import Authority
import Records

/// Takes the names of documents apart and writes them as `DocumentNameList` reads them.
///
/// The same authority gives the same words, whatever the machine.
struct DocumentNameCompiler {
  let words: [UInt32]

  /// - Complexity: O(n log n) in the size of the authority files.
  init(_ authority: Authority) {
    let entries = (0..<authority.count(.document)).map(authority.document)
    let names = Self.names(of: entries, authority: authority)
    words = Self.packed(names, Self.keys(of: names, entries: entries))
  }

  // MARK: Keys

  private static func keys(
    of names: [KnownDocuments.Name], entries: [DocumentEntry]
  ) -> [DocumentNameList.Key: [Int]] {
    var keys: [DocumentNameList.Key: [Int]] = [:]
    for (place, name) in names.enumerated() {
      if let country = name.countries.min() {
        keys[.country(country), default: []].append(place)
      } else if let word = name.words.min() {
        keys[.word(word), default: []].append(place)
      }
    }
    for (place, document) in entries.map(\.document).enumerated() {
      if let number = document.symbol.flatMap(number(ofSymbol:)) {
        keys[.number(number), default: []].append(place)
      }
      if let year = document.signedOn?.year { keys[.year(year), default: []].append(place) }
    }
    return keys
  }

  /// "s2231" of "S/RES/2231 (2015)", "a64/293" of "A/RES/64/293".
  private static func number(ofSymbol symbol: String) -> String? {
    let body = symbol.prefix(1).lowercased()
    guard symbol.dropFirst().hasPrefix("/RES/"), ["s", "a"].contains(body) else { return nil }
    return body + symbol.dropFirst(6).prefix { $0 != " " && $0 != "(" }.lowercased()
  }

  // MARK: Names

  private static func names(
    of entries: [DocumentEntry], authority: Authority
  ) -> [KnownDocuments.Name] {
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
    var names: [KnownDocuments.Name] = []
    for line in lines {
      let words = PlainWord.words(in: [line.range], of: bytes)
      let families = words.compactMap { DocumentFamily($0) }
      let isConstitution = words.last?.text == "constitution"
      guard let last = families.last, last != .law || isConstitution, last != .resolution else {
        continue
      }
      let countries = actors.inside(line.range).compactMap { named in
        named.country(in: authority).map { (named.range, $0) }
      }
      let rest = words.filter { word in
        DocumentFamily(word) == nil && word.text != "hostilities"
          && !DocumentPhraseWords.undistinguishing.contains(word)
      }
      names.append(
        KnownDocuments.Name(
          document: line.document, countries: Set(countries.map(\.1)),
          words: Set(rest.flatMap { parts(of: $0, besides: countries.map(\.0), in: bytes) }),
          family: family(of: families, last: last, kind: entries[line.document].document.kind)))
    }
    return names
  }

  /// The parts of a word between hyphens that name no country: "houthi" of "US–Houthi".
  private static func parts(
    of word: PlainWord, besides countries: [Range<Int>], in bytes: [UInt8]
  ) -> [String] {
    guard countries.contains(where: { $0.overlaps(word.range) }) else {
      return word.parts(in: bytes)
    }
    var start = word.range.lowerBound
    return word.parts(in: bytes).filter { part in
      let range = start..<start + part.utf8.count
      // A hyphen has one byte, a dash three.
      let isDash = range.upperBound < word.range.upperBound && bytes[range.upperBound] == 0xE2
      start = range.upperBound + (isDash ? 3 : 1)
      return !countries.contains { $0.overlaps(range) }
    }
  }

  /// What a name is by its nouns: a truce that is also a deal is a truce, a statement on a truce a statement.
  private static func family(
    of nouns: [DocumentFamily], last: DocumentFamily, kind: DocumentKind
  ) -> DocumentFamily {
    guard nouns.contains(.truce) else { return last }
    let isTruce = [.deal, .treaty, .truce].contains(kind.family) || !nouns.contains(kind.family)
    return isTruce ? .truce : kind.family
  }

  // MARK: Words

  private static func packed(
    _ names: [KnownDocuments.Name], _ keys: [DocumentNameList.Key: [Int]]
  ) -> [UInt32] {
    var offsets: [UInt32] = []
    var body: [UInt32] = []
    var text: [UInt8] = []
    var known: [String: Int] = [:]
    for name in names {
      offsets.append(UInt32(body.count))
      let family = DocumentFamily.allCases.firstIndex(of: name.family) ?? 0
      body += [name.document, family, name.countries.count, name.words.count].map(UInt32.init)
      body += name.countries.sorted().map(\.packed)
      for word in name.words.sorted() {
        let place = known[word] ?? text.count
        if known[word] == nil { text += Array(word.utf8) }
        known[word] = place
        body += halves(of: FNV1a(word.utf8).value)
        body += [UInt32(place), UInt32(word.utf8.count)]
      }
    }
    var index: [UInt32] = []
    var values: [UInt32] = []
    for (hash, places) in keys.map({ ($0.key.hash, $0.value) }).sorted(by: { $0.0 < $1.0 }) {
      index += halves(of: hash) + [UInt32(values.count), UInt32(places.count)]
      values += places.map(UInt32.init)
    }
    let header = [names.count, keys.count, values.count, body.count, text.count].map(UInt32.init)
    return header + offsets + index + values + body + words(of: text)
  }

  private static func halves(of hash: UInt64) -> [UInt32] {
    [UInt32(truncatingIfNeeded: hash), UInt32(truncatingIfNeeded: hash >> 32)]
  }

  private static func words(of text: [UInt8]) -> [UInt32] {
    stride(from: 0, to: text.count, by: 4).map { start in
      text[start..<min(start + 4, text.count)].enumerated().reduce(0) { word, byte in
        word | UInt32(byte.element) << UInt32(byte.offset * 8)
      }
    }
  }
}

extension ArticleNames.Name {
  /// The country that the name means, by itself, its people or its capital.
  func country(in authority: Authority) -> CountryCode? {
    meanings.first { $0.entry.kind == .country }
      .map { authority.countryCode($0.entry.index) }
  }
}
