import Authority
import Language
import Records

/// Finds who relays a statement: "…, TASS reported", "the minister, quoted by Interfax, said", "X quoted her as saying".
struct RelayFinder {
  private let source: SourceText
  /// The names of press bodies in the article, in order, with the tokens that they cover.
  private let press: [(name: ArticleNames.Name, tokens: Range<Int>, entry: SpeakerEntry)]

  /// - Complexity: O(n log n) in the names of the article.
  init(source: SourceText) {
    self.source = source
    press = source.names.actors.compactMap { name in
      guard let entry = source.body(name), entry.isPress else { return nil }
      return (name, source.tokens(of: name), entry)
    }
  }

  /// The press body that passes a statement on; `nil` when the article gives it at first hand.
  ///
  /// - Parameter speaker: Whose statement it is; a press body that speaks for itself relays nothing.
  /// - Complexity: O(log n + k) for k names of press bodies in its sentence.
  func relay(of attribution: Attribution, speaker: Speaker?) -> Speaker? {
    guard attribution.voice == .reported, !press.isEmpty else { return nil }
    guard let cue = attribution.cue.first ?? attribution.source.first,
      let place = source.text.tokens(overlapping: cue).first
    else { return nil }
    let sentence = source.text.byteRange(ofTokens: source.sentenceRange(of: place))
    for body in press[press.firstOrdered { $0.name.range.lowerBound >= sentence.lowerBound }...]
      .prefix(while: { $0.name.range.lowerBound < sentence.upperBound })
    {
      guard body.name.range.upperBound <= sentence.upperBound,
        body.entry.speaker.key != speaker?.key
      else { continue }
      let isInContent = attribution.content.contains {
        source.text.tokens(overlapping: $0).contains(body.tokens.lowerBound)
      }
      if !isInContent, isRelaying(body.tokens) { return body.entry.speaker }
    }
    return nil
  }

  /// Whether the words beside a name say that it passes something on.
  private func isRelaying(_ name: Range<Int>) -> Bool {
    let sentence = source.sentenceRange(of: name.lowerBound)
    // "quoted by Russia's Interfax news agency", "according to TASS".
    let before = max(sentence.lowerBound, name.lowerBound - 4)..<name.lowerBound
    if let by = before.last(where: { source.word($0) == "by" }), by > before.lowerBound,
      Self.passedOn.contains(source.word(by - 1))
    {
      return true
    }
    if source.has("according", in: before) { return true }
    // "TASS reported", "the Interfax news agency quoted him as saying".
    var token = name.upperBound
    while token < sentence.upperBound, token - name.upperBound < 4,
      source.isNoun(token) || source.tag(token).isAdverb || source.tag(token) == .possessiveMark
        || source.tag(token) == .verbPast && source.word(token) == "has"
    {
      token += 1
    }
    return token < sentence.upperBound && Self.passesOn.contains(source.word(token))
  }

  private static let passedOn: WordSet = [
    "quoted", "cited", "reported", "carried", "published",
  ]

  private static let passesOn: WordSet = [
    "quoted", "quotes", "cited", "cites", "reported", "reports", "citing", "quoting",
  ]
}
