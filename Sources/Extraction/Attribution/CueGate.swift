package import Language

/// Tells at little cost which tokens may be part of a cue, so that only their sentences are parsed and only they are
/// looked at closely.
package struct CueGate: Sendable {
  /// The least probabilities with which tokens pass.
  package struct Limits: Sendable {
    /// Of a token in a sentence that neither has quotation marks nor stands in a quotation.
    let token: Double
    /// Of the likeliest token of such a sentence.
    let sentence: Double
    /// Of a token where something is quoted, as nearly every quotation has its cue.
    let quotingToken: Double

    /// Those that cues are learnt with: of the cues of the development part one in a hundred is lost so.
    package static let learning = Limits(token: 0.03, sentence: 0.03, quotingToken: 0.03)
    /// Those that texts are read with: what passes beyond them is more often wrong than right. Found on the development part.
    package static let reading = Limits(token: 0.1, sentence: 0.2, quotingToken: 0.03)
  }

  private let weights: PairWeights
  /// The limits as scores.
  private let least: (token: Int32, sentence: Int32, quotingToken: Int32)

  package init(_ model: ModelFile, limits: Limits) throws(ModelError) {
    weights = PairWeights(
      index: try model.array(.gateIndex, of: UInt64.self),
      rows: try model.array(.gateRows, of: UInt16.self))
    func score(_ probability: Double) -> Int32 {
      Int32((logOdds(probability) * SequenceDecoder.scale).rounded())
    }
    least = (score(limits.token), score(limits.sentence), score(limits.quotingToken))
  }

  /// The tokens of a text that may be part of a cue: one for each token whether it is.
  ///
  /// - Parameter text: Tagged.
  package func candidates(in text: AnalysedText) -> [Bool] {
    var isCandidate = [Bool](repeating: false, count: text.tokens.count)
    var features = FeatureList(capacity: GateFeatures.capacity, slotBits: weights.slotBits)
    for sentence in text.sentences {
      let template = GateFeatures(text, sentence: sentence)
      let leastOfToken = template.isQuoting ? least.quotingToken : least.token
      var top = Int32.min
      for index in sentence where GateFeatures.isWord(text, index) {
        template.add(index, of: text, to: &features)
        let (begin, inside) = weights.scores(of: &features)
        let score = max(begin, inside)
        isCandidate[index] = score >= leastOfToken
        top = max(top, score)
      }
      guard template.isQuoting || top >= least.sentence else {
        for index in sentence { isCandidate[index] = false }
        continue
      }
      // A cue of several words may have one between that none would take for a part of it.
      var index = sentence.lowerBound + 1
      while index + 1 < sentence.upperBound {
        if isCandidate[index - 1] && isCandidate[index + 1] { isCandidate[index] = true }
        index += 1
      }
    }
    return isCandidate
  }
}

/// The features by which the gate tells tokens, the same in training and in use.
package struct GateFeatures {
  /// The most features that a token has.
  package static let capacity = 16

  private let sentence: Range<Int>
  /// Whether the sentence has quotation marks or stands in a quotation.
  let isQuoting: Bool

  /// - Parameter sentence: Token range.
  package init(_ text: borrowing AnalysedText, sentence: Range<Int>) {
    self.sentence = sentence
    isQuoting = text.quotation[sentence].contains { $0 != .outside }
  }

  /// Whether a token is more than a mark.
  package static func isWord(_ text: AnalysedText, _ index: Int) -> Bool {
    switch text.quotation[index] {
    case .opener, .closer: false
    default: !text.tags[index].isMark
    }
  }

  /// Fills the list with the features of a token.
  ///
  /// - Parameter text: That of the sentence; not kept, as a copy for each sentence would cost more than the features.
  package func add(_ index: Int, of text: AnalysedText, to features: inout FeatureList) {
    let lemma = text.lemmas[index]
    let here = UInt32(text.tags[index].rawValue)
    let hasLeft = index > sentence.lowerBound
    let hasRight = index + 1 < sentence.upperBound
    let left = hasLeft ? UInt32(text.tags[index - 1].rawValue) : 254
    let right = hasRight ? UInt32(text.tags[index + 1].rawValue) : 255
    let leftWord = hasLeft ? text.words[index - 1].lower : 2
    let rightWord = hasRight ? text.words[index + 1].lower : 3
    let second = index + 2 < sentence.upperBound ? UInt32(text.tags[index + 2].rawValue) : 255
    let quoted = UInt32(text.quotation[index].rawValue) << 1 | (isQuoting ? 1 : 0)
    features.begin(salt: 333)
    features.add(lemma, here)
    features.add(lemma, right)
    features.add(lemma, left)
    features.add(lemma, rightWord)
    features.add(lemma, leftWord)
    features.add(lemma, quoted)
    features.add(left, here, right)
    features.add(here, right, second)
    features.add(here, quoted)
    features.add(here, rightWord)
  }
}
