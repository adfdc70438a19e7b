import Authority
import Records

/// One mention of a document, by bytes.
struct FoundReference {
  var range: Range<Int>
  var document: Document
  var provision: String?
  var use: DocumentUse = .mention
}

/// Finds the documents that a text refers to: by name, symbol and number, by year and kind, by a description that a known
/// one fits, and by "this treaty".
struct DocumentResolver {
  let names: ArticleNames
  let bytes: [UInt8]
  let words: [PlainWord]
  let judge: CandidateJudge
  let choice: KnownDocumentChoice
  private let naming: ProvisionalNaming
  private var clusters = DocumentClusters()
  private var found: [FoundReference] = []
  let own: OwnDocument?
  private let dates: NumberedDates
  let genre: Genre?
  private(set) var terms: DefinedTerms
  /// The treaties of which the text says that they are still to be made.
  private var unmade: Set<AuthorityKey> = []

  init(
    names: ArticleNames, bytes: [UInt8], words: [PlainWord], article: Article,
    judge: CandidateJudge, known: KnownDocuments
  ) {
    self.names = names
    self.bytes = bytes
    self.judge = judge
    self.words = words
    var counts: [CountryCode: Int] = [:]
    for name in names.actors {
      if let country = name.country(in: names.authority) { counts[country, default: 0] += 1 }
    }
    choice = KnownDocumentChoice(
      known: known, publishedOn: ArticleDate.of(article), countries: counts)
    naming = ProvisionalNaming(words: words, bytes: bytes)
    own = OwnDocument(of: article, words: words, naming: naming)
    dates = NumberedDates(words)
    genre = article.genre
    terms = DefinedTerms(words: words, bytes: bytes)
  }

  /// In the order of the text, without overlap.
  ///
  /// - Complexity: O(n + m · c) in the bytes, for m mentions of c documents.
  mutating func references() -> [FoundReference] {
    for step in steps() {
      switch step {
      case .named(let places, let entry): addNamed(places, entry)
      case .symbol(let places, let body, let number): addSymbol(places, body, number)
      case .described(let candidate): addDescribed(candidate)
      case .pointer(let candidate): addPointer(candidate)
      case .acronym(let place): addAcronym(at: place)
      case .article(let place, let document): addArticle(at: place, of: document)
      }
    }
    var vague = genre == .news ? [] : clusters.vague
    if let own { vague.remove(own.document.key) }
    return found.filter { !unmade.contains($0.document.key) && !vague.contains($0.document.key) }
  }

  // MARK: Mentions

  private mutating func add(_ places: Range<Int>, to cluster: Int) {
    let end = words[places.upperBound - 1]
    let dated = NumberedDates.date(after: places.upperBound - 1, in: words)?.end
    let next = terms.bracket(after: dated ?? places.upperBound)?.upperBound ?? dated
    // What a name before it has taken is no part of a phrase: "the JCPOA and the deal".
    let taken = found.last?.range.upperBound ?? 0
    let first = places.first { words[$0].range.lowerBound >= taken } ?? places.upperBound - 1
    let document = clusters.clusters[cluster].document
    let use = DocumentUseReader.use(of: places, before: next ?? places.upperBound, in: words)
    // A text that says that it binds nobody does not dispute itself.
    let isOfItself = document.key == own?.document.key && use == .dispute
    found.append(
      FoundReference(
        range: words[first].range.lowerBound..<end.stem(in: bytes).upperBound,
        document: document,
        provision: Provision.provision(around: places, in: words, of: bytes),
        use: isOfItself ? .mention : use))
    terms.read(after: places.upperBound, cluster: cluster)
  }

  private mutating func addNamed(_ places: Range<Int>, _ entry: DocumentEntry) {
    let document = entry.document
    let titleNouns = ([document.title, document.shortTitle ?? ""] + entry.aliases.map(\.text))
      .flatMap {
        $0.lowercased().utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      }
      .filter { DocumentFamily(noun: $0) != nil }
    var families = Set(titleNouns.compactMap(DocumentFamily.init(noun:)))
    families.insert(document.kind.family)
    let nouns = places.compactMap { DocumentFamily.noun(words[$0]) }
    families.formUnion(places.compactMap { DocumentFamily(words[$0]) })
    // "A migrant deal" of the first paragraph; a treaty is rarely called so before its name.
    if let noun = nouns.last, let family = DocumentFamily(noun: noun), family == .deal {
      nameUnnamed(of: family, noun: noun, document)
    }
    let cluster = clusters.place(of: document, families: families)
    clusters.touch(cluster, at: places.lowerBound, noun: nouns.last)
    clusters.addTitleNouns(titleNouns, to: cluster)
    // "the Convention on the Law of the Sea (UNCLOS)": one mention.
    if let last = found.last, last.document.key == document.key,
      last.range.upperBound + 2 >= words[places.lowerBound].range.lowerBound,
      bytes[words[places.lowerBound].range.lowerBound - 1] == UInt8(ascii: "(")
    {
      return
    }
    add(places, to: cluster)
  }

  private mutating func addSymbol(_ places: Range<Int>, _ body: String, _ number: String) {
    let document =
      choice.known.resolution(of: body, numbered: number) ?? naming.resolution(of: body, number)
    let cluster = clusters.place(of: document, families: [.resolution])
    clusters.touch(cluster, at: places.lowerBound, noun: "resolution")
    clusters.addTitleNouns(["resolution"], to: cluster)
    add(places, to: cluster)
  }

  private mutating func addDescribed(_ candidate: DocumentCandidate) {
    if candidate.isNumbered {
      addNumbered(candidate)
      return
    }
    if addSettled(candidate) { return }
    if candidate.pointsBack(in: words), let named = clusters.named(by: candidate) {
      clusters.touch(named, at: candidate.words.lowerBound, noun: candidate.noun)
      clusters.takeAsKnown(named)
      add(candidate.words, to: named)
      return
    }
    let phrase = describe(candidate)
    let cluster = cluster(of: phrase)
    clusters.add(to: cluster, phrase)
    if isToBeMade(candidate) { unmade.insert(clusters.clusters[cluster].document.key) }
    // "The 1960 Treaty between …" names it, so that "this treaty" means it from here on.
    if candidate.isName && (candidate.year != nil || candidate.isProperName) {
      clusters.addTitleNouns([candidate.noun], to: cluster)
    }
    add(candidate.reference, to: cluster)
  }

  /// Adds a mention of which the text itself settles what it means: itself, a term that it has defined, a constitution.
  private mutating func addSettled(_ candidate: DocumentCandidate) -> Bool {
    let cluster: Int
    if let own, own.isMeant(by: candidate, in: words) {
      cluster = clusters.place(of: own.document, families: [candidate.family])
    } else if candidate.isName,
      let term = terms.cluster(of: candidate.modifiers.lowerBound..<candidate.words.upperBound)
    {
      cluster = term
    } else if let constitution = constitution(candidate) {
      cluster = clusters.place(of: constitution, families: [.law])
    } else {
      return false
    }
    clusters.touch(cluster, at: candidate.words.lowerBound, noun: candidate.noun)
    add(candidate.words, to: cluster)
    return true
  }

  /// The constitution of the country that a phrase or its sentence names; "the Constitution" in an order of a president
  /// who acts by it is that of the United States.
  private func constitution(_ candidate: DocumentCandidate) -> Document? {
    guard candidate.noun == "constitution" else { return nil }
    let phrase = describe(candidate)
    guard phrase.words.isEmpty else { return nil }
    if let country = phrase.countries.first {
      return phrase.countries.count == 1 ? choice.known.constitution(of: country) : nil
    }
    guard candidate.isName else { return nil }
    if own?.nouns.contains("order") == true {
      return choice.known.constitution(of: CountryCode(rawValue: "US"))
    }
    let next = candidate.words.upperBound
    guard next + 1 < words.count, words[next].gap == .open,
      ["of", "and"].contains(words[next].text),
      phrase.countriesNear.count == 1, let country = phrase.countriesNear.first
    else { return nil }
    return choice.known.constitution(of: country)
  }

  /// Whether a treaty without name and year is one that somebody wants to conclude: "the signing of the peace treaty",
  /// "the lack of a peace treaty". Any word for it in the text makes all its mentions ones of a treaty yet to be made.
  private func isToBeMade(_ candidate: DocumentCandidate) -> Bool {
    guard candidate.family == .treaty, candidate.year == nil, !candidate.isName else {
      return false
    }
    var place = candidate.words.lowerBound
    let end = max(0, place - 3)
    while place > end, words[place].gap == .open {
      place -= 1
      if DocumentPhraseWords.making.contains(words[place]) { return true }
    }
    return false
  }

  /// "Executive Orders 13661 and 13662": each number is a mention.
  private mutating func addNumbered(_ candidate: DocumentCandidate) {
    var place = candidate.words.upperBound
    var start = candidate.words.lowerBound
    while place < words.count, place == candidate.words.upperBound || words[place].gap < .stop {
      let word = words[place]
      if ["and", "to"].contains(word.text) {
        if start == place { start += 1 }
        place += 1
        continue
      }
      if word.text == "of", let date = NumberedDates.date(after: place - 1, in: words) {
        place = date.end
        start = place
        continue
      }
      let isYear = bytes[word.range.lowerBound - 1] == UInt8(ascii: "(")
      let isAlike =
        candidate.family == .resolution
        || word.length == words[candidate.words.upperBound].length
      guard DocumentPhraseWords.isSerialNumber(word), !isYear, isAlike else { break }
      let end = serialEnd(at: place, of: candidate)
      let number = words[place..<end].map { $0.string(in: bytes) }.joined(separator: "/")
      let document = document(numbered: number.uppercased(), candidate)
      let cluster = clusters.place(of: document, families: [candidate.family])
      clusters.touch(cluster, at: start, noun: candidate.noun)
      clusters.addTitleNouns([candidate.noun], to: cluster)
      add(start..<end, to: cluster)
      place = end
      start = place
    }
  }

  /// Where a number ends that begins at a word: "76/262" and "ES-11/1" of resolutions are of a session and within it.
  private func serialEnd(at place: Int, of candidate: DocumentCandidate) -> Int {
    let next = place + 1
    guard candidate.family == .resolution, next < words.count, words[next].number != nil,
      words[next].range.lowerBound == words[place].range.upperBound + 1,
      bytes[words[place].range.upperBound] == UInt8(ascii: "/")
    else { return next }
    return next + 1
  }

  private func document(numbered number: String, _ candidate: DocumentCandidate) -> Document {
    guard candidate.family == .resolution else {
      return naming.numbered(candidate, number: number, on: dates[TextHash(number)])
    }
    let before = candidate.modifiers.map { words[$0].text }
    // The Human Rights Council counts its resolutions as the General Assembly does.
    if before.contains("council"), !before.contains("security") {
      return naming.numbered(candidate, number: number, on: nil)
    }
    if before.contains("assembly") || number.contains("/") {
      return choice.known.resolution(of: "a", numbered: number)
        ?? naming.resolution(of: "a", number)
    }
    if let known = choice.known.resolution(of: "s", numbered: number) { return known }
    return before.contains("council") || before.contains("unsc")
      ? naming.resolution(of: "s", number) : naming.numbered(candidate, number: number, on: nil)
  }

  private mutating func addPointer(_ candidate: DocumentCandidate) {
    if addSettled(candidate) { return }
    guard let cluster = clusters.named(by: candidate) else { return }
    clusters.takeAsKnown(cluster)
    clusters.touch(cluster, at: candidate.words.lowerBound, noun: candidate.noun)
    add(candidate.words, to: cluster)
  }

  private mutating func addAcronym(at place: Int) {
    guard let cluster = terms.cluster(of: place..<place + 1) else { return }
    clusters.touch(cluster, at: place, noun: nil)
    add(place..<place + 1, to: cluster)
  }

  private mutating func addArticle(at place: Int, of document: Document) {
    let cluster = clusters.place(of: document, families: [document.kind.family])
    clusters.touch(cluster, at: place, noun: nil)
    add(place..<place + 2, to: cluster)
  }

  // MARK: Descriptions

  private func earlierCluster(of phrase: DescribedPhrase) -> Int? {
    if let year = phrase.candidate.year {
      let words = phrase.words.subtracting([String(year)])
      let same = clusters.candidates.first { place in
        let cluster = clusters.clusters[place]
        return cluster.document.signedOn?.year == year
          && cluster.families.contains(where: phrase.candidate.family.isCompatible)
          && words.isSubset(of: cluster.words)
      }
      if let same { return same }
    }
    return clusters.exact(phrase)
  }

  private mutating func cluster(of phrase: DescribedPhrase) -> Int {
    let candidate = phrase.candidate
    let families: Set<DocumentFamily> = [candidate.family]
    if let year = candidate.year,
      let document = choice.document(ofYear: year, phrase)
    {
      return clusters.place(of: document, families: families)
    }
    if candidate.isName, let dated = NumberedDates.date(after: candidate.lastWord, in: words) {
      let same = clusters.candidates.first { place in
        clusters.clusters[place].document.signedOn == dated.date
          && clusters.clusters[place].families.contains(candidate.family)
      }
      return same ?? clusters.place(of: naming.described(phrase), families: families)
    }
    let earlier = earlierCluster(of: phrase)
    if let earlier { return earlier }
    if let document = choice.document(for: phrase) {
      nameUnnamed(of: candidate.family, noun: candidate.noun, document)
      return clusters.place(of: document, families: families)
    }
    if !candidate.isProperName, let place = clusters.antecedent(of: phrase) {
      return place
    }
    return clusters.place(of: naming.described(phrase), families: families)
  }

  /// "A deal" of the first paragraph is "the Iran nuclear deal" of the third.
  private mutating func nameUnnamed(
    of family: DocumentFamily, noun: String, _ document: Document
  ) {
    guard !clusters.contains(document), let place = clusters.unnamed(of: family, noun: noun)
    else { return }
    let key = clusters.clusters[place].document.key
    clusters.name(place, document)
    for index in found.indices where found[index].document.key == key {
      found[index].document = document
    }
  }
}

extension DocumentKind {
  /// The family whose nouns stand for documents of the kind.
  var family: DocumentFamily {
    switch self {
    case .treaty, .convention, .protocol_: .treaty
    case .agreement, .other: .deal
    case .charter, .memorandum: .charter
    case .declaration, .communique, .statement: .statement
    case .resolution: .resolution
    case .truce: .truce
    case .law: .law
    case .judgment: .ruling
    case .plan: .plan
    }
  }
}
