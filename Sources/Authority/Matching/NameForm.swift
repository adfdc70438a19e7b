import Records

/// One name of one entry, cut into words, as the matcher's trie takes it.
struct NameForm: Hashable {
  /// A step of a name through the trie.
  struct Step: Hashable {
    let hash: UInt64
    /// Whether any word that begins so will do: an indicator's last letters are a `*`.
    let isStem: Bool
  }

  /// How many words a name may have: as many as the masks have bits.
  static let maxWords = 32
  /// What a comma inside a name is hashed as.
  static let commaHash = FNV1a([UInt8(ascii: ",")]).value

  let text: String
  let entry: EntryID
  let role: NameRole
  let isAmbiguous: Bool
  let steps: [Step]
  /// Bit i: word i must begin with a capital.
  let capitals: UInt32
  /// Bit i: word i must have no lower-case letter.
  let uppers: UInt32

  /// - Returns: `nil` when the text has no word or too many.
  init?(_ text: String, entry: EntryID, role: NameRole, isAmbiguous: Bool = false) {
    self.text = text
    self.entry = entry
    self.role = role
    self.isAmbiguous = isAmbiguous
    let bytes = Array(text.utf8)
    let words = WordScanner.words(in: bytes, ranges: [0..<bytes.count])
    var steps: [Step] = []
    var capitals: UInt32 = 0
    var uppers: UInt32 = 0
    guard !words.isEmpty, words.count <= Self.maxWords else { return nil }
    for (index, word) in words.enumerated() {
      if index > 0, word.gap == .comma {
        steps.append(Step(hash: Self.commaHash, isStem: false))
      }
      let isStem = word.end < bytes.count && bytes[word.end] == UInt8(ascii: "*")
      steps.append(Step(hash: word.hash, isStem: isStem))
      if Self.needsCapital(word, in: bytes) { capitals |= 1 << UInt32(index) }
      if Self.needsUpper(word) { uppers |= 1 << UInt32(index) }
    }
    self.steps = steps
    self.capitals = capitals
    self.uppers = uppers
  }

  /// A capital or a digit with a letter's case: "the" and "2231" ask for nothing.
  private static func needsCapital(_ word: Word, in bytes: [UInt8]) -> Bool {
    word.isCapitalised && !(48...57).contains(bytes[word.start])
  }

  /// "US", "UN" and "START" are not "us", "Un" and "Start"; five letters and more are written "Unesco" too.
  private static func needsUpper(_ word: Word) -> Bool {
    word.isUpper && word.end - word.start >= 2 && word.end - word.start <= 4
  }
}

// MARK: - The names of each kind of entry

extension NameForm {
  /// A text with the role and the doubt with which it names its entry.
  typealias Draft = (text: String, role: NameRole, isAmbiguous: Bool)

  /// The names of an entry, each text once: the first role that it is given counts.
  static func forms(_ drafts: [Draft], entry: EntryID) -> [NameForm] {
    var seen: Set<String> = []
    return drafts.compactMap { draft in
      guard seen.insert(draft.text).inserted else { return nil }
      return NameForm(
        draft.text, entry: entry, role: draft.role, isAmbiguous: draft.isAmbiguous)
    }
  }

  static func drafts(of country: CountryEntry) -> [Draft] {
    let ambiguous = Set(country.ambiguous)
    func draft(_ text: String, _ role: NameRole) -> Draft { (text, role, ambiguous.contains(text)) }
    var drafts: [Draft] = country.exceptions.map { ($0, .exception, false) }
    drafts.append(draft(country.name, .name))
    if let official = country.officialName { drafts.append(draft(official, .name)) }
    drafts += country.aliases.map {
      ($0.text, .name, $0.isAmbiguous || ambiguous.contains($0.text))
    }
    drafts += country.demonyms.map { draft($0, .demonym) }
    drafts += country.metonyms.map { draft($0, .seat) }
    return drafts
  }

  static func drafts(of office: OfficeEntry) -> [Draft] {
    [(office.title, .name, false)] + office.aliases.map { ($0, .name, true) }
  }

  static func drafts(of speaker: SpeakerEntry) -> [Draft] {
    var drafts: [Draft] = speaker.exceptions.map { ($0, .exception, false) }
    let nameIsAmbiguous = speaker.aliases.contains {
      $0.text == speaker.speaker.name && $0.isAmbiguous
    }
    drafts.append((speaker.speaker.name, .name, nameIsAmbiguous))
    drafts += speaker.aliases.map { ($0.text, .name, $0.isAmbiguous) }
    drafts += speaker.seats.map { ($0, .seat, true) }
    if speaker.speaker.kind == .person {
      let surnames = PersonName.surnames(
        of: speaker.speaker.name, country: speaker.speaker.country)
      drafts += surnames.map { ($0, .surname, true) }
    }
    return drafts
  }

  static func drafts(of document: DocumentEntry) -> [Draft] {
    var drafts: [Draft] = document.exceptions.map { ($0, .exception, false) }
    drafts.append((document.document.title, .name, false))
    let ambiguous = Set(document.aliases.lazy.filter(\.isAmbiguous).map(\.text))
    if let short = document.document.shortTitle {
      drafts.append((short, .name, ambiguous.contains(short)))
    }
    return drafts + document.aliases.map { ($0.text, .name, $0.isAmbiguous) }
  }

  static func drafts(of topic: TopicEntry) -> [Draft] {
    topic.indicators.map { ($0, .indicator, false) }
  }
}
