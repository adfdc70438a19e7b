import Authority
import Records

/// The persons whom an article names.
struct NamedPeople {
  private let names: ArticleNames
  private let bytes: [UInt8]
  /// Known persons named in full, with the place of each mention, in the order of the text.
  private var known: [(start: Int, entry: SpeakerEntry)] = []
  /// Persons whom no file knows, by the last word of their name.
  private var unknown: [String: SpeakerEntry] = [:]

  init(names: ArticleNames, bytes: [UInt8]) {
    self.names = names
    self.bytes = bytes
    for name in names.actors {
      for meaning in name.meanings where meaning.entry.kind == .speaker && meaning.role == .name {
        let entry = names.authority.speaker(meaning.entry.index)
        if entry.speaker.kind == .person { known.append((name.range.lowerBound, entry)) }
      }
    }
  }

  /// The person whom a source names: a known one by full name or surname, else a name of capitalised words.
  func person(in source: Range<Int>) -> SpeakerEntry? {
    for name in names.actors.inside(source) {
      let entries = name.meanings.filter { $0.entry.kind == .speaker }
        .map { (meaning: $0, entry: names.authority.speaker($0.entry.index)) }
        .filter { $0.entry.speaker.kind == .person }
      if let full = entries.first(where: { $0.meaning.role == .name }) { return full.entry }
      let candidates = entries.map(\.entry)
      if let named = candidates.first(where: isNamedInFull) { return named }
      if candidates.count == 1, !hasFirstName(before: name.range.lowerBound, in: source) {
        return candidates[0]
      }
    }
    return unknownPerson(in: source)
  }

  /// The person with a surname whom the article names in full, else the only one known.
  func person(surnamed surname: String) -> SpeakerEntry? {
    let spelled = surname.prefix(1).uppercased() + surname.dropFirst().lowercased()
    let candidates = names.authority.mentions(in: spelled).flatMap(names.authority.meanings(of:))
      .filter { $0.entry.kind == .speaker }.map { names.authority.speaker($0.entry.index) }
      .filter { $0.speaker.kind == .person }
    return candidates.first(where: isNamedInFull) ?? (candidates.count == 1 ? candidates[0] : nil)
  }

  /// The last person before a place, then the next one after it, who holds or held one of some offices.
  func lastHolder(of offices: Set<AuthorityKey>, before place: Int) -> SpeakerEntry? {
    let holders = known.filter { mention in
      mention.entry.tenures.contains { offices.contains($0.office) }
    }
    return (holders.last { $0.start < place } ?? holders.first)?.entry
  }

  /// Who held "the president"'s office when an article of a government was published: the one whom its title names.
  func titleHolder(role: String, of article: Article) -> SpeakerEntry? {
    let named = names.authority.mentions(in: article.title ?? "")
      .flatMap(names.authority.meanings(of:)).filter { $0.entry.kind == .speaker }
      .map { names.authority.speaker($0.entry.index) }
    return named.first { entry in
      entry.speaker.kind == .person
        && entry.tenures.contains { tenure in
          names.authority.entry(.office, key: tenure.office.rawValue)
            .map { names.authority.office($0.index).title.lowercased().hasPrefix(role) } ?? false
        }
    }
  }

  private func isNamedInFull(_ entry: SpeakerEntry) -> Bool {
    known.contains { $0.entry.speaker.key == entry.speaker.key }
  }

  /// Whether a capitalised word that is no title stands right before a surname: another person of that surname.
  private func hasFirstName(before place: Int, in source: Range<Int>) -> Bool {
    let before = bytes[source.lowerBound..<place].split(whereSeparator: \.isBlank)
    guard let word = before.last, word.first?.isUppercaseLetter == true else { return false }
    return !SourceWords.titles.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// "Desmond Ramkissoon, a legal adviser": two or more capitalised words that name nothing else; later the last of them.
  private func unknownPerson(in source: Range<Int>) -> SpeakerEntry? {
    let taken = names.actors.inside(source).map(\.range) + names.offices.inside(source).map(\.range)
    for run in CapitalisedRun.runs(in: source, of: bytes) {
      guard !taken.contains(where: { $0.overlaps(run.range) }) else { continue }
      if run.words >= 2 { return provisional(run.range) }
      if let full = fullName(endingWith: bytes[run.range], before: source.lowerBound) {
        return full
      }
    }
    return nil
  }

  /// The capitalised words before a place that end with a surname.
  private func fullName(endingWith surname: ArraySlice<UInt8>, before place: Int) -> SpeakerEntry? {
    var start = 0
    while let found = bytes[start..<place].firstRange(of: surname) {
      start = found.upperBound
      let window = max(0, found.lowerBound - 60)..<found.upperBound
      if let run = CapitalisedRun.runs(in: window, of: bytes).last, run.words >= 2,
        run.range.upperBound == found.upperBound
      {
        return provisional(run.range)
      }
    }
    return nil
  }

  private func provisional(_ range: Range<Int>) -> SpeakerEntry {
    let name = String(decoding: bytes[range], as: UTF8.self)
    return SpeakerEntry(
      speaker: Speaker(
        key: AuthorityKey(rawValue: "~" + name.lowercased()), name: name, kind: .person))
  }
}

/// Capitalised words in a row, titles left out, as names are written.
struct CapitalisedRun {
  let range: Range<Int>
  let words: Int

  static func runs(in range: Range<Int>, of bytes: [UInt8]) -> [CapitalisedRun] {
    var runs: [CapitalisedRun] = []
    var start: Int?
    var end = range.lowerBound
    var count = 0
    func close() {
      if let start { runs.append(CapitalisedRun(range: start..<end, words: count)) }
      start = nil
      count = 0
    }
    for word in bytes[range].split(whereSeparator: { !$0.isWordByte && $0 != UInt8(ascii: "-") }) {
      let isJoined =
        start == nil || bytes[end..<word.startIndex].allSatisfy { $0 == UInt8(ascii: " ") }
      if !isJoined { close() }
      let isCapital = word[word.startIndex].isUppercaseLetter || word[word.startIndex] == 0xC3
      let folded = String(decoding: word, as: UTF8.self).lowercased()
      if isCapital, !SourceWords.titles.contains(folded), !SourceWords.noNames.contains(folded) {
        if start == nil { start = word.startIndex }
        end = word.endIndex
        count += 1
      } else {
        close()
      }
    }
    close()
    return runs
  }
}
