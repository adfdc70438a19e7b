import Records

/// Decides which known document a phrase means, if any.
struct KnownDocumentChoice {
  let known: KnownDocuments
  let publishedOn: PartialDate?
  /// How often the article names each country.
  let countries: [CountryCode: Int]

  /// The instrument of that year and kind whose parties the article names most, those of the sentence above all: "the 1960
  /// Treaty between Tokyo and Washington".
  func document(ofYear year: Int, _ phrase: DescribedPhrase) -> Document? {
    let kinds = DocumentFamily.kinds(ofNoun: phrase.candidate.noun)
    let here = phrase.countriesAround.subtracting(Self.mediators)
    var best: (document: Document, score: Int)?
    for index in known.indices(ofYear: year) {
      let document = known.document(index)
      guard kinds.contains(document.kind), document.parties.count >= 2,
        phrase.nameWords.isEmpty || phrase.nameWords.isSubset(of: known.wordsOfNames(index))
      else { continue }
      let parties = Set(document.parties)
      guard phrase.countries.isSubset(of: parties.union(Self.mediators)) else { continue }
      // What many have signed goes by the country that it is about: "the 2015 nuclear deal" by Iran.
      let subjects = known.subjects(of: index, among: Set(countries.keys))
      let sides =
        subjects.isEmpty && parties.allSatisfy({ countries[$0] != nil }) ? [parties] : subjects
      let score =
        sides.map { sides in
          sides.reduce(0) { $0 + countries[$1, default: 0] }
            + 1000 * sides.intersection(here).count
        }.max() ?? 0
      if score > best?.score ?? 0 { best = (document, score) }
    }
    return best?.document
  }

  /// The instrument of which a name's words all stand in a phrase and around it.
  func document(for phrase: DescribedPhrase) -> Document? {
    let families = Self.families(namedBy: phrase.candidate.family)
    guard !families.isEmpty else { return nil }
    let often = countries.filter { $0.value >= 2 }.map(\.key)
    let names = known.names(
      of: families, countries: phrase.countriesAround.union(often),
      words: phrase.words.union(phrase.wordsNear))
    var best: (score: Score, document: Document)?
    for name in names {
      guard isPossible(name, for: phrase) else { continue }
      let document = known.document(name.document)
      guard isPossible(document, named: name, for: phrase) else { continue }
      let near =
        2 * name.countries.intersection(phrase.countries).count
        + name.countries.intersection(phrase.countriesNear.union(phrase.countriesBefore)).count
        + 2 * name.words.intersection(phrase.words).count + name.words.count
      let age = daysSinceSigned(document).map(abs) ?? 999_999
      let prominence = name.countries.map { countries[$0, default: 0] }.min() ?? 0
      let score = Score(
        near: near, prominence: prominence, countries: name.countries.count, age: age)
      if best.map({ $0.score < score }) ?? true { best = (score, document) }
    }
    return best?.document
  }

  /// The families of the names that a phrase can mean: no law goes by a description.
  private static func families(namedBy family: DocumentFamily) -> [DocumentFamily] {
    switch family {
    case .deal, .treaty: [.deal, .treaty]
    case .law: []
    default: [family]
    }
  }

  /// Sides that stand in the phrase for what others agreed: "the U.S.-backed truce".
  private static let mediators: Set<CountryCode> = [
    CountryCode(rawValue: "US"), CountryCode(rawValue: "EU"),
  ]

  /// Words of so many instruments, made and wished for, that they tell none: "the peace treaty".
  private static let commonWords: Set<String> = [
    "peace", "border", "friendship", "trade", "national",
  ]

  private struct Score: Comparable {
    let near: Int
    /// How often the article names the country of the name that it names least.
    let prominence: Int
    let countries: Int
    let age: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.near, left.prominence, left.countries, -left.age)
        < (right.near, right.prominence, right.countries, -right.age)
    }
  }

  /// Whether a phrase can mean a document, as far as its name shows.
  private func isPossible(_ name: KnownDocuments.Name, for phrase: DescribedPhrase) -> Bool {
    guard phrase.candidate.family != .truce else { return !name.countries.isEmpty }
    return name.words.count + name.countries.count >= 2
      && (!name.words.isDisjoint(with: phrase.words.subtracting(Self.commonWords))
        || !name.countries.isDisjoint(with: phrase.countries))
  }

  private func isPossible(
    _ document: Document, named name: KnownDocuments.Name, for phrase: DescribedPhrase
  ) -> Bool {
    let family = phrase.candidate.family
    let age = daysSinceSigned(document)
    // A truce that is more than a year old, or not signed within a month, is another one.
    if family == .truce, !(age.map { (-40...400).contains($0) } ?? false) { return false }
    if let age, age < -60 { return false }
    // "The U.S.-UK trade deal" is no deal of theirs on other matters.
    let isOfTwo = phrase.countries.count >= 2 && name.words.isEmpty && family != .truce
    let mustFit = isOfTwo ? phrase.nameWords.union(phrase.words) : phrase.nameWords
    guard mustFit.isEmpty || mustFit.isSubset(of: known.wordsOfNames(name.document)) else {
      return false
    }
    if phrase.countries.count >= 2, !phrase.isMediated,
      !phrase.countries.isSubset(of: name.countries.union(document.parties))
    {
      return false
    }
    // Two countries' own affair is named by one of them where it stands.
    let sides = name.countries.subtracting(Self.mediators)
    if document.parties.count == 2, family != .truce,
      (sides.isEmpty ? name.countries : sides).isDisjoint(with: phrase.countriesAround)
    {
      return false
    }
    let foreign = phrase.countries.subtracting(name.countries).subtracting(Self.mediators)
    if !foreign.isEmpty, !name.countries.isSubset(of: phrase.countries) { return false }
    if let year = phrase.candidate.year, let signed = document.signedOn?.year, year != signed {
      return false
    }
    return true
  }

  /// How long before publication a document was signed.
  private func daysSinceSigned(_ document: Document) -> Int? {
    guard let publishedOn, let signedOn = document.signedOn else { return nil }
    return publishedOn.lastDay.dayNumber - signedOn.firstDay.dayNumber
  }
}
