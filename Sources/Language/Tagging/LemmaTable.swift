/// The dictionary forms of words.
///
/// A rule takes so many bytes off the end of a word and puts others there. Words that were seen have their own rule;
/// others have the commonest of their last three letters and tag.
public struct LemmaTable: Sendable {
  private let rules: WordValues
  /// For each rule eight bytes: how many to take off, how many to put there, and these.
  private let suffixes: ModelArray<UInt64>

  /// - Throws: When the model lacks a part.
  public init(_ model: ModelFile) throws(ModelError) {
    rules = WordValues(try model.array(.lemmaKeys, of: UInt64.self))
    suffixes = try model.array(.lemmaSuffixes, of: UInt64.self)
  }

  /// The hash of a token's lemma, as `WordForm.hash` gives it.
  func hash(_ bytes: Span<UInt8>, _ token: Token, word: WordForm, tag: PartOfSpeech) -> UInt32 {
    guard let rule = rule(word: word, tag: tag), rule > 0 else { return word.lower }
    var hash = WordHash()
    eachByte(ofLemma: rule, of: token, in: bytes) { hash.add($0) }
    return hash.value
  }

  /// The lemma of a token, in lower case.
  func lemma(_ bytes: Span<UInt8>, _ token: Token, word: WordForm, tag: PartOfSpeech) -> [UInt8] {
    lemma(bytes, token, rule: rule(word: word, tag: tag) ?? 0)
  }

  private func rule(word: WordForm, tag: PartOfSpeech) -> UInt32? {
    rules.value(of: Self.key(word: word.lower, tag: tag))
      ?? rules.value(of: Self.key(suffix: word.suffix3, tag: tag))
  }

  private func lemma(_ bytes: Span<UInt8>, _ token: Token, rule: UInt32) -> [UInt8] {
    var lemma: [UInt8] = []
    eachByte(ofLemma: rule, of: token, in: bytes) { lemma.append($0) }
    return lemma
  }

  /// Gives the bytes of a token's lemma in order.
  @inline(__always) private func eachByte(
    ofLemma rule: UInt32, of token: Token, in bytes: Span<UInt8>, _ body: (UInt8) -> Void
  ) {
    let packed = rule == 0 ? 0 : suffixes[Int(rule)]
    let removed = Int(packed & 0xFF)
    let added = Int(packed >> 8 & 0xFF)
    for position in token.range.dropLast(removed) { body(ASCII.lowercased(bytes[position])) }
    for index in 0..<added { body(UInt8(truncatingIfNeeded: packed >> (16 + 8 * index))) }
  }

  /// A rule as eight bytes; `nil` when more than six bytes would have to be put.
  public static func rule(from word: [UInt8], to lemma: [UInt8]) -> UInt64? {
    var shared = 0
    while shared < min(word.count, lemma.count), word[shared] == lemma[shared] { shared += 1 }
    let added = lemma[shared...]
    guard added.count <= 6 else { return nil }
    var packed = UInt64(word.count - shared) | UInt64(added.count) << 8
    for (index, byte) in added.enumerated() { packed |= UInt64(byte) << (16 + 8 * index) }
    return packed
  }

  /// The key of a word with a tag.
  public static func key(word: UInt32, tag: PartOfSpeech) -> UInt32 {
    (word ^ UInt32(tag.rawValue) &* 0x9E37_79B1) | 1
  }

  /// The key of the last three bytes of a word with a tag.
  public static func key(suffix: UInt32, tag: PartOfSpeech) -> UInt32 {
    (suffix &* 0x85EB_CA6B ^ UInt32(tag.rawValue) &* 0xC2B2_AE35) | 1
  }
}
