package import Language
package import Records

/// Tells what a speaker does by a statement: in a transcript from its label, else by weights learnt from annotated articles.
package struct ActClassifier: Sendable {
  private let weights: SixteenWeights

  package init(_ model: ModelFile) throws(ModelError) {
    weights = SixteenWeights(
      index: try model.array(.actIndex, of: UInt64.self),
      rows: try model.array(.actRows, of: SIMD16<Int8>.self))
  }

  /// - Parameters:
  ///   - words: Those of the text, in order.
  ///   - bytes: The text that the attribution's ranges lie in.
  func act(
    of attribution: Attribution, kind: StatementKind, words: [PlainWord], in bytes: [UInt8]
  ) -> Act {
    if attribution.voice == .turn, let label = attribution.source.first,
      Self.questioners.contains(String(decoding: bytes[label], as: UTF8.self))
    {
      return .ask
    }
    let slots = ActFeatures(attribution, kind: kind, words: words, in: bytes).slots
    let scores = weights.scores(of: slots)
    var best = 0
    for label in Act.allCases.indices where scores[label] > scores[best] { best = label }
    return Act.allCases[best]
  }

  private static let questioners: Set<String> = [
    "Q", "QUESTION", "Question", "REPORTER", "Reporter",
  ]
}

/// What the classifier of acts learns from.
package struct ActExample {
  /// The features of a statement, each once.
  package let slots: [UInt32]
  /// Those of them that tell most: the cue's words and classes.
  package let cueSlots: [UInt32]
  /// Those of them about what is told in the content.
  package let clauseSlots: [UInt32]
  /// Those of them that tell least: single words of the content.
  package let wordSlots: [UInt32]

  /// - Parameter bytes: The text that the attribution's ranges lie in.
  package init(_ attribution: Attribution, kind: StatementKind, in bytes: [UInt8]) {
    let words = PlainWord.words(in: [0..<bytes.count], of: bytes)
    let features = ActFeatures(attribution, kind: kind, words: words, in: bytes)
    slots = features.slots
    cueSlots = features.cueSlots
    clauseSlots = features.clauseSlots
    wordSlots = features.wordSlots
  }
}
