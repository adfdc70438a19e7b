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
  private let names: ArticleNames
  private let bytes: [UInt8]
  private let words: [PlainWord]
  private let judge: CandidateJudge
  private let choice: KnownDocumentChoice
  private let naming: ProvisionalNaming
  private var clusters = DocumentClusters()
  private var found: [FoundReference] = []
  /// "RCEP" of "the Regional Comprehensive Economic Partnership (RCEP)", with the place of its cluster.
  private var acronyms: [String: Int] = [:]
  /// The treaties of which the text says that they are still to be made.
  private var unmade: Set<AuthorityKey> = []

  init(
    names: ArticleNames, bytes: [UInt8], words: [PlainWord], publishedOn: PartialDate?,
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
    choice = KnownDocumentChoice(known: known, publishedOn: publishedOn, countries: counts)
    naming = ProvisionalNaming(words: words, bytes: bytes)
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
      }
    }
    return unmade.isEmpty ? found : found.filter { !unmade.contains($0.document.key) }
  }

  // MARK: Steps

  private enum Step {
    case named(Range<Int>, DocumentEntry)
    case symbol(Range<Int>, body: String, number: String)
    case described(DocumentCandidate)
    /// "This treaty", which is a mention if the text has named one.
    case pointer(DocumentCandidate)
    /// A word in capitals that an instrument may have been given as its short name.
    case acronym(Int)

    var start: Int {
      switch self {
      case .named(let places, _), .symbol(let places, _, _): places.lowerBound
      case .described(let candidate), .pointer(let candidate): candidate.words.lowerBound
      case .acronym(let place): place
      }
    }
  }

  /// What there is to resolve, in the order of the text, so that "this treaty" finds what was named before it.
  private func steps() -> [Step] {
    var steps: [Step] = []
    var taken = [Bool](repeating: false, count: words.count)
    var start = 0
    for name in names.documents {
      guard let entry = entry(named: name) else { continue }
      while start < words.count, words[start].range.upperBound <= name.range.lowerBound {
        start += 1
      }
      var end = start
      while end < words.count, words[end].range.lowerBound < name.range.upperBound { end += 1 }
      guard end > start else { continue }
      for place in start..<end { taken[place] = true }
      steps.append(.named(start..<end, entry))
    }
    for place in words.indices where !taken[place] {
      if let symbol = symbol(at: place), !taken[symbol.places.upperBound - 1] {
        for place in symbol.places { taken[place] = true }
        steps.append(.symbol(symbol.places, body: symbol.body, number: symbol.number))
      }
    }
    let candidates = DocumentCandidate.candidates(in: words).filter { candidate in
      !(candidate.firstNoun...candidate.lastWord).contains { taken[$0] }
    }
    for (candidate, isMention) in zip(candidates, judge.areMentions(candidates, in: words)) {
      guard isMention || candidate.pointsBack(in: words) else { continue }
      for place in candidate.words { taken[place] = true }
      steps.append(isMention ? .described(candidate) : .pointer(candidate))
    }
    for place in words.indices where !taken[place] && isAcronym(at: place) {
      steps.append(.acronym(place))
    }
    return steps.sorted { $0.start < $1.start }
  }

  private func entry(named name: ArticleNames.Name) -> DocumentEntry? {
    let sure = name.meanings.filter { !$0.isAmbiguous }
    guard let meaning = sure.first ?? (name.meanings.count == 1 ? name.meanings.first : nil) else {
      return nil
    }
    return names.authority.document(meaning.entry.index)
  }

  /// "S/RES/2231", "A/RES/64/293".
  private func symbol(at place: Int) -> (places: Range<Int>, body: String, number: String)? {
    guard words[place].isCapitalised, words[place].text == "s" || words[place].text == "a",
      place + 2 < words.count, words[place + 1].text == "res",
      words[place + 2].text.utf8.first?.isDigit == true || words[place + 2].text.hasPrefix("es-"),
      bytes[words[place].range.upperBound] == UInt8(ascii: "/")
    else { return nil }
    var end = place + 3
    var number = words[place + 2].text.uppercased()
    if words[place].text == "a", end < words.count, words[end].number != nil,
      bytes[words[end].range.lowerBound - 1] == UInt8(ascii: "/")
    {
      number += "/" + words[end].text
      end += 1
    }
    return (place..<end, words[place].text, number)
  }

  private func isAcronym(at place: Int) -> Bool {
    let range = words[place].stem(in: bytes)
    guard (3...8).contains(range.count), bytes[range].allSatisfy(\.isUppercaseLetter) else {
      return false
    }
    // "(XXVI)" numbers a session.
    return !bytes[range].allSatisfy { "IVXLC".utf8.contains($0) }
  }

  // MARK: Mentions

  private mutating func add(_ places: Range<Int>, to cluster: Int) {
    let end = words[places.upperBound - 1]
    found.append(
      FoundReference(
        range: words[places.lowerBound].range.lowerBound..<end.stem(in: bytes).upperBound,
        document: clusters.clusters[cluster].document,
        provision: Provision.provision(around: places, in: words, of: bytes),
        use: DocumentUseReader.use(of: places, in: words)))
    readAcronym(after: places.upperBound, cluster: cluster)
  }

  private mutating func addNamed(_ places: Range<Int>, _ entry: DocumentEntry) {
    let document = entry.document
    let titleNouns = ([document.title, document.shortTitle ?? ""] + entry.aliases.map(\.text))
      .flatMap { $0.split(separator: " ").map { $0.lowercased() } }
      .filter { DocumentFamily(noun: $0) != nil }
    var families = Set(titleNouns.compactMap(DocumentFamily.init(noun:)))
    families.insert(document.kind.family)
    let nouns = places.map { words[$0].text }.filter { DocumentFamily(noun: $0) != nil }
    families.formUnion(nouns.compactMap(DocumentFamily.init(noun:)))
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
    if candidate.pointsBack(in: words), let named = clusters.named(by: candidate) {
      clusters.touch(named, at: candidate.words.lowerBound, noun: candidate.noun)
      add(candidate.words, to: named)
      return
    }
    let phrase = describe(candidate)
    let cluster = cluster(of: phrase)
    clusters.add(to: cluster, phrase)
    if isToBeMade(candidate) { unmade.insert(clusters.clusters[cluster].document.key) }
    // "The 1960 Treaty between …" names it, so that "this treaty" means it from here on.
    if candidate.isName && candidate.year != nil {
      clusters.addTitleNouns([candidate.noun], to: cluster)
    }
    add(candidate.words, to: cluster)
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
      let text = words[place].text
      if ["and", "to"].contains(text) {
        place += 1
        continue
      }
      let isYear = bytes[words[place].range.lowerBound - 1] == UInt8(ascii: "(")
      guard DocumentPhraseWords.isSerialNumber(text), !isYear else { break }
      let document = document(numbered: text, candidate)
      let cluster = clusters.place(of: document, families: [candidate.family])
      clusters.touch(cluster, at: start, noun: candidate.noun)
      clusters.addTitleNouns([candidate.noun], to: cluster)
      add(start..<place + 1, to: cluster)
      place += 1
      start = place
    }
  }

  private func document(numbered number: String, _ candidate: DocumentCandidate) -> Document {
    guard candidate.family == .resolution else {
      return naming.numbered(candidate, number: number)
    }
    let before = Set(candidate.modifiers.map { words[$0].text })
    if before.contains("assembly") {
      return choice.known.resolution(of: "a", numbered: number)
        ?? naming.resolution(of: "a", number)
    }
    if let known = choice.known.resolution(of: "s", numbered: number) { return known }
    return before.contains("council") || before.contains("unsc")
      ? naming.resolution(of: "s", number) : naming.numbered(candidate, number: number)
  }

  private mutating func addPointer(_ candidate: DocumentCandidate) {
    guard let cluster = clusters.named(by: candidate) else { return }
    clusters.touch(cluster, at: candidate.words.lowerBound, noun: candidate.noun)
    add(candidate.words, to: cluster)
  }

  private mutating func addAcronym(at place: Int) {
    guard let cluster = acronyms[words[place].text] else { return }
    clusters.touch(cluster, at: place, noun: nil)
    add(place..<place + 1, to: cluster)
  }

  /// Takes "(RCEP)" right after a mention as its short name.
  private mutating func readAcronym(after end: Int, cluster: Int) {
    guard end < words.count, isAcronym(at: end), end > 0,
      bytes[words[end].range.lowerBound - 1] == UInt8(ascii: "("),
      words[end].range.lowerBound - words[end - 1].range.upperBound <= 3
    else { return }
    acronyms[words[end].text] = acronyms[words[end].text] ?? cluster
  }

  // MARK: Descriptions

  private func earlierCluster(of phrase: DescribedPhrase) -> Int? {
    if let year = phrase.candidate.year {
      if let place = clusters.clusters.firstIndex(where: {
        $0.document.signedOn?.year == year
          && $0.families.contains(where: phrase.candidate.family.isCompatible)
          && phrase.words.subtracting([String(year)]).isSubset(of: $0.words)
      }) {
        return place
      }
    }
    return clusters.exact(phrase)
  }

  private mutating func cluster(of phrase: DescribedPhrase) -> Int {
    let candidate = phrase.candidate
    let families: Set<DocumentFamily> = [candidate.family]
    if let year = candidate.year,
      let document = choice.document(ofYear: year, noun: candidate.noun)
    {
      return clusters.place(of: document, families: families)
    }
    let earlier = earlierCluster(of: phrase)
    if let earlier { return earlier }
    if let document = choice.document(for: phrase) {
      nameUnnamed(of: candidate.family, noun: candidate.noun, document)
      return clusters.place(of: document, families: families)
    }
    if !(candidate.isName && candidate.capitalModifierCount > 0),
      let place = clusters.antecedent(of: phrase)
    {
      return place
    }
    return clusters.place(of: naming.described(phrase), families: families)
  }

  /// "A deal" of the first paragraph is "the Iran nuclear deal" of the third.
  private mutating func nameUnnamed(
    of family: DocumentFamily, noun: String, _ document: Document
  ) {
    guard !clusters.clusters.contains(where: { $0.document.key == document.key }),
      let place = clusters.unnamed(of: family, noun: noun)
    else { return }
    let key = clusters.clusters[place].document.key
    clusters.name(place, document)
    for index in found.indices where found[index].document.key == key {
      found[index].document = document
    }
  }

  private func describe(_ candidate: DocumentCandidate) -> DescribedPhrase {
    let start = words[candidate.words.lowerBound].range.lowerBound
    let end = words[candidate.lastWord].range.upperBound
    var next = candidate.words.upperBound
    while next < min(words.count, candidate.words.upperBound + 12), words[next].gap < .stop {
      next += 1
    }
    let nearEnd = words[next - 1].range.upperBound
    let inside = countries(in: start..<end)
    let after = countries(in: end..<nearEnd)
    func parts(_ places: Range<Int>, without countries: [ArticleNames.Name]) -> Set<String> {
      var parts: Set<String> = []
      for place in places
      where !countries.contains(where: { $0.range.overlaps(words[place].range) }) {
        parts.formUnion(words[place].text.split(separator: "-").map(String.init))
      }
      return parts.subtracting(DocumentPhraseWords.undistinguishing)
    }
    return DescribedPhrase(
      candidate: candidate, words: parts(candidate.modifiers, without: inside),
      countries: Set(inside.compactMap { $0.country(in: names.authority) }),
      wordsNear: parts(candidate.words.upperBound..<next, without: after),
      countriesNear: Set(after.compactMap { $0.country(in: names.authority) }))
  }

  private func countries(in range: Range<Int>) -> [ArticleNames.Name] {
    names.actors.inside(range).filter { name in
      name.meanings.contains { $0.entry.kind == .country }
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
