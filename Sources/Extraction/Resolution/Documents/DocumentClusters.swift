import Records

/// The instruments that an article has meant so far, each with how it was called.
struct DocumentClusters {
  /// One instrument.
  struct Cluster {
    var document: Document
    var families: Set<DocumentFamily>
    var nouns: Set<String> = []
    /// The nouns of its names, where the text names it; "the convention" then means it.
    var titleNouns: Set<String> = []
    /// The words that tell it from others: "nuclear" of "the nuclear deal".
    var words: Set<String> = []
    var countries: Set<CountryCode> = []
    var year: Int?
    var count = 0
    /// Whether a mention took it as known: "the deal" rather than "a deal".
    var isDefinite = false
    /// Place of the last word that meant it.
    var last = 0
  }

  private(set) var clusters: [Cluster] = []
  private var places: [AuthorityKey: Int] = [:]
  /// The places in the order in which they were meant.
  private var meant: [Int] = []

  /// The place of a document's cluster; a new one where there is none.
  mutating func place(of document: Document, families: Set<DocumentFamily>) -> Int {
    if let place = places[document.key] { return place }
    clusters.append(
      Cluster(document: document, families: families, year: document.signedOn?.year))
    places[document.key] = clusters.count - 1
    return clusters.count - 1
  }

  /// Whether a document has been meant.
  func contains(_ document: Document) -> Bool { places[document.key] != nil }

  /// The places at which a mention may find what it means: all of an article of common length, else those meant last.
  ///
  /// - Complexity: O(1) in the length of the article.
  var candidates: [Int] {
    guard clusters.count > Self.reach else { return Array(clusters.indices) }
    return Set(meant.suffix(Self.reach)).sorted()
  }

  private static let reach = 200

  /// The instrument that was called by a bare noun, "a deal", until now that a name for it appears: the only one of its
  /// family, or the only bare one with that noun: "the agreement" of "the cessation of hostilities agreement".
  func unnamed(of family: DocumentFamily, noun: String) -> Int? {
    let own = candidates.filter { clusters[$0].families.contains(family) }
    if own.count == 1 { return own.first { isBare(clusters[$0]) } }
    let sameNoun = candidates.filter { place in
      clusters[place].nouns.contains(noun) && isBare(clusters[place])
        && clusters[place].families.contains(where: family.isCompatible)
    }
    return sameNoun.count == 1 ? sameNoun.first : nil
  }

  private func isBare(_ cluster: Cluster) -> Bool {
    cluster.words.isEmpty && cluster.countries.isEmpty && cluster.titleNouns.isEmpty
      && cluster.year == nil
  }

  /// Gives an instrument the document that it turns out to be.
  mutating func name(_ place: Int, _ document: Document) {
    places[clusters[place].document.key] = nil
    places[document.key] = place
    clusters[place].document = document
    clusters[place].year = document.signedOn?.year
  }

  /// Notes a mention.
  mutating func add(to place: Int, _ phrase: DescribedPhrase) {
    clusters[place].families.insert(phrase.candidate.family)
    clusters[place].words.formUnion(phrase.words)
    clusters[place].countries.formUnion(phrase.countries)
    if !DocumentPhraseWords.indefinite.contains(phrase.candidate.determiner),
      phrase.candidate.determiner != ""
    {
      clusters[place].isDefinite = true
    }
    touch(place, at: phrase.candidate.words.lowerBound, noun: phrase.candidate.noun)
  }

  /// Notes that a mention takes an instrument as known: "this agreement".
  mutating func takeAsKnown(_ place: Int) { clusters[place].isDefinite = true }

  /// Notes a mention by name.
  mutating func touch(_ place: Int, at word: Int, noun: String?) {
    clusters[place].count += 1
    clusters[place].last = word
    meant.append(place)
    if let noun { clusters[place].nouns.insert(noun) }
  }

  /// The named instrument that bare words such as "that declaration" point back to; the last one where there are several.
  func named(by candidate: DocumentCandidate) -> Int? {
    let isAnything =
      ["this", "that"].contains(candidate.determiner)
      && ["document", "text", "instrument"].contains(candidate.noun)
    let fitting = candidates.filter { place in
      let cluster = clusters[place]
      guard isInReach(cluster, of: candidate) else { return false }
      if cluster.titleNouns.isEmpty {
        // "… signed an agreement. This agreement …".
        return candidate.determiner == "this" && !candidate.isName
          && cluster.nouns.contains(candidate.noun)
          && candidate.words.lowerBound - cluster.last < 60
      }
      return cluster.titleNouns.contains(candidate.noun)
        || candidate.determiner == "this" && !candidate.isName && Self.laws.contains(candidate.noun)
          && !cluster.titleNouns.isDisjoint(with: Self.laws)
        || isAnything && candidate.words.lowerBound - cluster.last < 60
    }
    return fitting.max { clusters[$0].last < clusters[$1].last }
  }

  /// Whether a noun of everyday matters stands near enough to what it points back to: "the plan now is to wait" a page later
  /// means no plan of action.
  private func isInReach(_ cluster: Cluster, of candidate: DocumentCandidate) -> Bool {
    !Self.everyday.contains(candidate.noun)
      || candidate.words.lowerBound - cluster.last < Self.everydayReach
  }

  private static let everyday: Set<String> = ["plan", "contract", "bill", "act", "package"]
  /// In words, about a column of a newspaper.
  private static let everydayReach = 250

  /// What one law is called in turn: "the Harbour Safety Act … this new law".
  private static let laws: Set<String> = ["law", "act", "bill", "legislation"]

  /// Notes the nouns of a document's names.
  mutating func addTitleNouns(_ nouns: [String], to place: Int) {
    clusters[place].titleNouns.formUnion(nouns)
  }

  /// The cluster that has all words which a phrase tells its instrument by.
  func exact(_ phrase: DescribedPhrase) -> Int? {
    guard !phrase.words.isEmpty else { return nil }
    return candidates.first { place in
      phrase.words.isSubset(of: clusters[place].words)
        && clusters[place].families.contains(phrase.candidate.family)
        && phrase.countries.isSubset(of: clusters[place].countries)
    }
  }

  /// The cluster that a phrase points back to; `nil` when it means something new.
  ///
  /// The weights were chosen on the annotated articles of `diplomatic/train`.
  func antecedent(of phrase: DescribedPhrase) -> Int? {
    let candidate = phrase.candidate
    var best: (score: Double, place: Int)?
    for place in candidates {
      let cluster = clusters[place]
      guard cluster.families.contains(where: candidate.family.isCompatible),
        canMean(phrase, cluster),
        !phrase.words.isEmpty || !phrase.countries.isEmpty || isInReach(cluster, of: candidate)
      else { continue }
      var score = cluster.families.contains(candidate.family) ? 1.0 : 0
      if cluster.nouns.contains(candidate.noun) { score += 1.5 }
      score += 2 * Double(phrase.words.intersection(cluster.words).count)
      score += 2 * Double(phrase.countries.intersection(cluster.countries).count)
      score -= 1.2 * Double(phrase.words.subtracting(cluster.words).count)
      score -= 1.5 * Double(phrase.countries.subtracting(cluster.countries).count)
      if let year = candidate.year, let other = cluster.year, year != other { score -= 4 }
      score -= 0.002 * Double(candidate.words.lowerBound - cluster.last)
      score += 0.15 * Double(min(6, cluster.count))
      if ["a", "an", "another"].contains(candidate.determiner) {
        score -= candidate.family == .truce ? 0.3 : 1.5
      }
      if candidate.family == .truce, !cluster.families.contains(.truce) { score -= 1 }
      if score > best?.score ?? 0 { best = (score, place) }
    }
    return best?.place
  }
}

extension DocumentClusters {
  /// Whether a phrase can mean an instrument that was called otherwise: capitals repeat the noun of its name, and "a deal"
  /// means none that the text has named unless it shares a word or a country with it.
  private func canMean(_ phrase: DescribedPhrase, _ cluster: Cluster) -> Bool {
    let candidate = phrase.candidate
    if candidate.isName, !cluster.nouns.contains(candidate.noun),
      !cluster.titleNouns.contains(candidate.noun)
    {
      return false
    }
    if DocumentPhraseWords.indefinite.contains(candidate.determiner), !cluster.titleNouns.isEmpty {
      return !phrase.words.isDisjoint(with: cluster.words)
        || !phrase.countries.isDisjoint(with: cluster.countries)
    }
    return true
  }

  /// The keys of what has no identity: never taken as known, several at once, or called only by a noun that any matter can
  /// have, once or by nothing but "the rule".
  var vague: Set<AuthorityKey> {
    Set(
      clusters.filter { cluster in
        guard ProvisionalNaming.isLocal(cluster.document.key), cluster.year == nil else {
          return false
        }
        if !cluster.isDefinite || cluster.nouns.allSatisfy(DocumentFamily.isPlural) { return true }
        return isBare(cluster)
          && (cluster.count == 1
            ? !cluster.nouns.isSubset(of: Self.instruments)
            : cluster.nouns.isSubset(of: Self.vagueNouns))
      }.map(\.document.key))
  }

  /// Nouns that hardly mean anything but an instrument.
  private static let instruments: Set<String> = [
    "communiqué", "communique", "memorandum", "declaration", "resolution", "treaty", "convention",
    "protocol", "charter", "armistice", "constitution", "ceasefire", "truce",
  ]

  /// Nouns that as a rule mean none.
  private static let vagueNouns: Set<String> = [
    "rule", "measure", "measures", "understanding", "decision", "pause", "principles", "package",
    "order", "orders", "laws", "bills", "deals", "agreements", "plans", "statements", "rulings",
    "arrangement", "arrangements", "regulations", "code", "opinion", "text", "document",
    "strategy", "concept", "outlook", "initiative", "framework", "contract", "contracts", "award",
  ]
}

/// A candidate with what it tells about its instrument.
struct DescribedPhrase {
  let candidate: DocumentCandidate
  /// The distinguishing words of the phrase, without countries.
  let words: Set<String>
  /// Those of a name in capitals, all of which a known document must have.
  let nameWords: Set<String>
  /// The countries in the phrase.
  let countries: Set<CountryCode>
  /// The words of the phrase and of the rest of its sentence, up to twelve.
  let wordsNear: Set<String>
  /// The countries in the rest of its sentence, up to twelve words.
  let countriesNear: Set<CountryCode>
  /// The countries in its sentence before it.
  let countriesBefore: Set<CountryCode>
  /// Whether the phrase says that a country in it has brought the instrument about.
  let isMediated: Bool

  /// The countries of its sentence.
  var countriesAround: Set<CountryCode> {
    countries.union(countriesNear).union(countriesBefore)
  }
}
