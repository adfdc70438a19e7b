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
  /// - Parameters:
  ///   - paragraph: Token range.
  ///   - candidates: For each token of the text whether it may be part of a cue.
  package func cues(
    in view: SyntaxView, paragraph: Range<Int>, candidates: [Bool]
  ) -> [FoundCue] {
    guard candidates[paragraph].contains(true) else { return [] }
    var found: [FoundCue] = []
    let template = CueFeatures(view, paragraph: paragraph)
    var features = FeatureList(capacity: CueFeatures.capacity, slotBits: weights.slotBits)
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard candidates[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < paragraph.upperBound, candidates[end] { end += 1 }
      let start = index
      index = end
      // One token on each side that is no part of a cue, for the weights of the edges.
      let run = max(paragraph.lowerBound, start - 1)..<min(paragraph.upperBound, end + 1)
      var scores: [SequenceDecoder.Scores] = []
      scores.reserveCapacity(run.count)
      let no = SequenceDecoder.forbidden
      for token in run {
        if candidates[token] {
          template.add(token, to: &features)
          let (begin, inside) = weights.scores(of: &features)
          scores.append(SIMD8(0, begin, inside, no, no, no, no, no))
        } else {
          scores.append(SIMD8(0, no, no, no, no, no, no, no))
        }
      }
      if end == start + 1, isNoCue(scores[start - run.lowerBound][1], at: start, in: view, run) {
        continue
      }
      appendCues(of: run, scores: scores, in: view, to: &found)
    }
    return found
  }

  /// Whether the only candidate of a run is none, told without decoding.
  ///
  /// - Parameter begin: Its score.
  private func isNoCue(
    _ begin: Int32, at token: Int, in view: SyntaxView, _ run: Range<Int>
  ) -> Bool {
    let after = token + 1 < run.upperBound ? view.edgeClass[token + 1] : nil
    let gain = decoder.gain(
      of: Int(Label.begin.rawValue), after: token > run.lowerBound,
      classes: (here: view.edgeClass[token], after: after))
    return begin &+ bias &+ gain <= 0
  }

  private func appendCues(
    of run: Range<Int>, scores: [SequenceDecoder.Scores], in view: SyntaxView,
    to found: inout [FoundCue]
  ) {
    let classes = view.edgeClass[run]
    var biased = scores
    for index in 0..<run.count { biased[index][1] += bias }
    let path = decoder.best(scores: biased, classes: classes).path
    guard path.contains(where: { $0 != 0 }) else { return }
    let probabilities = decoder.marginals(scores: scores, classes: classes).probabilities
    let spans = LabelRun.spans(
      of: path, begin: Label.begin.rawValue, inside: Label.inside.rawValue)
    for span in spans {
      let sure = span.map { 1 - Double(probabilities[$0][0]) }.max() ?? 0
      let tokens = run.lowerBound + span.lowerBound..<run.lowerBound + span.upperBound
      found.append(FoundCue(span: CueSpan(tokens, in: view.text), probability: sure))
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
