package import Language

/// A cue with the probability that it is one.
package struct FoundCue: Sendable {
  package var span: CueSpan
  package var probability: Double
}

/// Finds the words that report.
package struct CueFinder: Sendable {
  /// The labels of a token.
  package enum Label: UInt8, CaseIterable, Sendable {
    case outside, begin, inside
  }

  private let weights: PairWeights
  private let decoder: SequenceDecoder
  /// Added to the score of `begin`, so that more is found and the filter has something to choose from.
  private let bias: Int32

  package init(_ model: ModelFile, bias: Double) throws(ModelError) {
    weights = PairWeights(
      index: try model.array(.cueIndex, of: UInt64.self),
      rows: try model.array(.cueRows, of: UInt16.self))
    decoder = SequenceDecoder(
      labels: Label.allCases.count, transitions: try model.array(.cueTransitions, of: Int32.self),
      starters: 0b011)
    self.bias = Int32((bias * SequenceDecoder.scale).rounded())
  }

  /// The cues of one paragraph, in order.
  ///
  /// - Parameter paragraph: Token range.
  package func cues(in view: SyntaxView, paragraph: Range<Int>) -> [FoundCue] {
    guard !paragraph.isEmpty else { return [] }
    let template = CueFeatures(view, paragraph: paragraph)
    var features = FeatureList(capacity: CueFeatures.capacity, slotBits: weights.slotBits)
    var scores: [Int32] = []
    scores.reserveCapacity(paragraph.count * 3)
    for index in paragraph {
      template.add(index, to: &features)
      let (begin, inside) = weights.scores(of: &features)
      scores.append(0)
      scores.append(begin)
      scores.append(inside)
    }
    let classes = Array(view.edgeClass[paragraph])
    var biased = scores
    for index in 0..<paragraph.count { biased[index * 3 + 1] += bias }
    let path = decoder.best(scores: biased, classes: classes).path
    guard path.contains(where: { $0 != 0 }) else { return [] }
    let probabilities = decoder.marginals(scores: scores, classes: classes).probabilities
    return LabelRun.spans(of: path, begin: Label.begin.rawValue, inside: Label.inside.rawValue)
      .map { run in
        let sure = run.map { 1 - probabilities[$0 * 3] }.max() ?? 0
        let tokens = paragraph.lowerBound + run.lowerBound..<paragraph.lowerBound + run.upperBound
        return FoundCue(span: CueSpan(tokens, in: view.text), probability: sure)
      }
  }
}

/// Runs of labels that stand for spans.
package enum LabelRun {
  /// The spans of a sequence of labels, in order.
  package static func spans(of path: [UInt8], begin: UInt8, inside: UInt8) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for (index, label) in path.enumerated() {
      if label == inside, let last = spans.last, last.upperBound == index {
        spans[spans.count - 1] = last.lowerBound..<index + 1
      } else if label == begin || label == inside {
        spans.append(index..<index + 1)
      }
    }
    return spans
  }
}
