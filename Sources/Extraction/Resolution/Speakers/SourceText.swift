import Authority
import Language
import Records

/// An article's tokens with the names that stand on them: what sources are read against.
///
/// One for an article, which all that reads its sources shares, with what was looked up before.
final class SourceText {
  let text: AnalysedText
  let names: ArticleNames
  /// The numbers of the sentence and of the paragraph of each token.
  let sentence: [Int]
  let paragraph: [Int]
  /// The end of the name of several tokens that covers a token; 0 for none.
  let nameEnd: [Int]
  /// The place in `names.actors` of the name that ends before a token; -1 for none.
  private let actorEnding: [Int32]
  /// The tokens of each name of `names.actors`.
  private let actorTokens: [Range<Int>]
  /// The speakers of the authority files that were asked for, by the indices of their entries.
  private var speakers: [Int: KnownSpeaker] = [:]
  /// The body that each name of `names.actors` means; `nil` for one that was not asked for.
  private var bodies: [KnownSpeaker??]

  /// An entry decoded once, which all that asks for it shares.
  private final class KnownSpeaker {
    let entry: SpeakerEntry

    init(_ entry: SpeakerEntry) { self.entry = entry }
  }

  /// Who put out the texts that the article speaks of; made when first asked for.
  private(set) lazy var texts = TextRegister(self)

  init(_ text: AnalysedText, names: ArticleNames) {
    self.text = text
    self.names = names
    var sentence = [Int](repeating: 0, count: text.tokens.count)
    for (number, range) in text.sentences.enumerated() {
      for token in range { sentence[token] = number }
    }
    var paragraph = sentence
    for (number, range) in text.paragraphs.enumerated() {
      for token in range { paragraph[token] = number }
    }
    self.sentence = sentence
    self.paragraph = paragraph
    var nameEnd = [Int](repeating: 0, count: text.tokens.count)
    bodies = Array(repeating: nil, count: names.actors.count)
    var actorEnding = [Int32](repeating: -1, count: text.tokens.count + 1)
    actorTokens = names.actors.map { text.tokens(overlapping: $0.range) }
    for (name, tokens) in zip(names.actors, actorTokens) {
      guard let first = tokens.first else { continue }
      // A name that begins or ends inside a token is part of another word: "US" of "US-led".
      let isWhole =
        Int(text.tokens[first].start) == name.range.lowerBound
        && Int(text.tokens[tokens.upperBound - 1].end) == name.range.upperBound
      guard isWhole else { continue }
      if tokens.count > 1 { for token in tokens { nameEnd[token] = tokens.upperBound } }
      actorEnding[tokens.upperBound] = Int32(name.place)
    }
    self.nameEnd = nameEnd
    self.actorEnding = actorEnding
  }

  // MARK: Tokens

  func lower(_ token: Int) -> String { text.text(ofToken: token).lowercased() }

  /// A token in lower case, for asking which word it is.
  func word(_ token: Int) -> TextHash {
    TextHash(ofASCII: text.buffer.bytes[text.tokens[token].range]) ?? TextHash(lower(token))
  }

  /// A token in lower case without accents.
  func folded(_ token: Int) -> TextHash {
    TextHash(ofASCII: text.buffer.bytes[text.tokens[token].range])
      ?? TextHash(LetterFolding.folded(text.text(ofToken: token)))
  }

  /// The words of some tokens as they are printed, in lower case without accents.
  func folded(_ tokens: Range<Int>) -> TextHash {
    if let only = tokens.first, tokens.count == 1 { return folded(only) }
    return TextHash(LetterFolding.folded(printed(tokens)))
  }

  /// Whether a word stands among some tokens.
  func has(_ word: TextHash, in tokens: Range<Int>) -> Bool {
    tokens.contains { self.word($0) == word }
  }

  /// Whether one of some words stands among some tokens.
  func has(_ words: WordSet, in tokens: Range<Int>) -> Bool {
    tokens.contains { words.contains(word($0)) }
  }

  /// What a token says about who speaks, as a noun.
  func noun(_ token: Int) -> SourceNoun? {
    if let noun = SourceNoun(word(token)) { return noun }
    let hasHyphen = text.buffer.bytes[text.tokens[token].range].contains(UInt8(ascii: "-"))
    return hasHyphen ? SourceNoun(lower(token)) : nil
  }

  /// The words of some tokens as they stand in the text, line breaks as blanks.
  func printed(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    let range = text.byteRange(ofTokens: tokens)
    let bytes = text.buffer.bytes[range]
    if Self.isPlain(bytes) { return text.buffer.text(in: range) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Whether no white space but single blanks can be in some bytes that begin and end with a word.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      // White space outside ASCII begins with one of these bytes.
      if byte < 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) { return false }
      if byte == 0x20, last == 0x20 { return false }
      last = byte
    }
    return true
  }

  func tag(_ token: Int) -> PartOfSpeech {
    text.tags.indices.contains(token) ? text.tags[token] : .unknown
  }

  /// Whether a token is a proper noun; asked of every token of an article.
  func isProperNoun(_ token: Int) -> Bool {
    if case .properNoun = tag(token) { true } else { false }
  }

  func entity(_ token: Int) -> NamedEntity {
    text.entities.indices.contains(token) ? text.entities[token] : .none
  }

  func isCapitalised(_ token: Int) -> Bool {
    let byte = text.buffer.bytes[Int(text.tokens[token].start)]
    return byte.isUppercaseLetter || byte == 0xC3 || byte == 0xC4 || byte == 0xC5
  }

  func isNoun(_ token: Int) -> Bool { tag(token).isNoun }

  /// Whether a noun is the subject of a verb, or stands beside one that is ("his rival, NAME, said").
  func isSubject(_ token: Int) -> Bool {
    guard token < text.relations.count else { return false }
    switch text.relations[token] {
    case .subject, .passiveSubject: return true
    case .apposition:
      let head = Int(text.heads[token])
      return head >= 0
        && (text.relations[head] == .subject || text.relations[head] == .passiveSubject)
    default: return false
    }
  }

  func isQuoted(_ token: Int) -> Bool { text.quotation[token] == .inside }

  /// The tokens of the sentence that holds a token.
  func sentenceRange(of token: Int) -> Range<Int> { text.sentences[sentence[token]] }

  // MARK: Names

  /// The name of a country or body that ends before a token.
  func actor(endingAt end: Int) -> ArticleNames.Name? {
    guard actorEnding.indices.contains(end), actorEnding[end] >= 0 else { return nil }
    return names.actors[Int(actorEnding[end])]
  }

  /// - Parameter index: Of the speaker's `EntryID`.
  func speaker(_ index: Int) -> SpeakerEntry { known(index).entry }

  /// - Parameter index: Of the speaker's `EntryID`.
  func isPerson(_ index: Int) -> Bool { names.authority.isPerson(index) }

  private func known(_ index: Int) -> KnownSpeaker {
    if let known = speakers[index] { return known }
    let known = KnownSpeaker(names.authority.speaker(index))
    speakers[index] = known
    return known
  }

  /// The side for which a speaker of the files speaks.
  ///
  /// - Parameter index: Of the speaker's `EntryID`.
  func side(ofSpeaker index: Int) -> CountryCode? { names.authority.speakerCountry(index) }

  /// The tokens of a name of a country or speaker.
  func tokens(of name: ArticleNames.Name) -> Range<Int> { actorTokens[name.place] }

  func actors(in tokens: Range<Int>) -> ArraySlice<ArticleNames.Name> {
    tokens.isEmpty ? [] : names.actors.inside(text.byteRange(ofTokens: tokens))
  }

  /// Indices of the posts that some words name.
  func offices(in tokens: Range<Int>) -> [Int] {
    guard !tokens.isEmpty else { return [] }
    return names.offices.inside(text.byteRange(ofTokens: tokens)).flatMap { name in
      name.meanings.map(\.entry.index)
    }
  }

  /// The country that some words name, by its name, its people, its seat or one of its bodies.
  func country(in tokens: Range<Int>) -> CountryCode? {
    var ofBody: CountryCode?
    for name in actors(in: tokens) where !isPatron(name) {
      if let meaning = name.meanings.first(where: \.isCountry) {
        return names.authority.countryCode(meaning.entry.index)
      }
      for meaning in name.meanings
      where meaning.isSpeaker && ofBody == nil && !isPerson(meaning.entry.index) {
        ofBody = side(ofSpeaker: meaning.entry.index)
      }
    }
    return ofBody
  }

  /// "Saudi-backed", "pro-EU", "Beirut-based": a side that others lean on or live in, and that they do not belong to.
  func isPatron(_ name: ArticleNames.Name) -> Bool {
    let bytes = text.buffer.bytes
    let end = name.range.upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") {
      return Self.leanings.contains { bytes.matches($0, at: end + 1) }
    }
    let start = name.range.lowerBound
    return (start >= 4 && bytes.matches("pro-", at: start - 4))
      || (start >= 5 && bytes.matches("anti-", at: start - 5))
  }

  private static let leanings: [StaticString] = [
    "backed", "led", "supported", "sponsored", "brokered", "funded", "trained", "allied",
    "mediated", "friendly", "aligned", "imposed", "based", "born", "educated",
  ]

  /// The meaning of a name as a country; of "Turkey" and "Georgia" only where the tagger sees a place or a people, of a
  /// capital not where a meeting or a document has its name of it ("the Vilnius summit").
  func countryMeaning(of name: ArticleNames.Name) -> NameMeaning? {
    guard let meaning = name.meanings.first(where: \.isCountry),
      meaning.role != .seat || !isBeforeEvent(name)
    else { return nil }
    guard meaning.isAmbiguous else { return meaning }
    let isSeen = tokens(of: name).contains {
      entity($0) == .location || entity($0) == .miscellaneous
    }
    return isSeen && meaning.role != .seat ? meaning : nil
  }

  private func isBeforeEvent(_ name: ArticleNames.Name) -> Bool {
    let next = tokens(of: name).upperBound
    return next < text.tokens.count && Self.events.contains(word(next))
  }

  /// What meets or is signed in a city and bears its name.
  private static let events = WordSet(
    marking: """
      summit summits conference accord accords agreement agreements declaration protocol protocols convention treaty \
      memorandum consensus charter statute communique process forum court tribunal olympics games
      """)

  /// The country that a name means, by itself or as a people's.
  func country(of name: ArticleNames.Name) -> CountryCode? {
    name.meanings.first(where: \.isCountry)
      .map { names.authority.countryCode($0.entry.index) }
  }

  /// The body that a name means: one that only it means, else any.
  func body(_ name: ArticleNames.Name) -> SpeakerEntry? {
    if let known = bodies[name.place] { return known?.entry }
    let body = findBody(name)
    bodies[name.place] = .some(body)
    return body?.entry
  }

  private func findBody(_ name: ArticleNames.Name) -> KnownSpeaker? {
    var ambiguous: Int?
    for meaning in name.meanings where meaning.isSpeaker && !isPerson(meaning.entry.index) {
      guard meaning.isAmbiguous else { return known(meaning.entry.index) }
      ambiguous = ambiguous ?? meaning.entry.index
    }
    return ambiguous.map(known)
  }
}
