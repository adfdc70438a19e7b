package import Language

/// The source and content found for one cue, with what the filter judges them by.
package struct FoundSpans: Sendable {
  /// Token ranges.
  package var source: [Range<Int>]
  package var content: [Range<Int>]
  /// The logarithm of the probability of all labels together.
  package var logProbability: Double
  /// The least probability of a label in the source and in the content; -1 without any.
  package var leastInSource: Double
  package var leastInContent: Double
  package var meanInContent: Double
  /// Whether no content at all was likelier than any.
  package var isUnsure = false
}

/// Finds the source and the content of a cue.
package struct SpanFinder: Sendable {
  /// The labels of a token.
  package enum Label: UInt8, CaseIterable, Sendable {
    case outside, sourceBegin, sourceInside, contentBegin, contentInside, cue
  }

  private static let labels = Label.allCases.count

  private let weights: QuadWeights
  private let decoder: SequenceDecoder
  private let sieve: SpanSieve?
  /// Added to the scores of `sourceBegin` and `contentBegin`, and of `contentInside`.
  private let bias: (begin: Int32, inside: Int32)

  /// How far to follow the model.
  package struct Options: Sendable {
    /// How much readier than the model to begin a source or a content, and to go on with a content; as logarithms of odds.
    let begin: Double
    let inside: Double
    /// The least probability with which the sieve decides on a token; `nil` without sieve.
    let leastSieved: Double?

    /// What the model says and nothing else.
    package static let learning = Options(begin: 0, inside: 0, leastSieved: nil)
    /// Fewer statements lack a source or a content, and fewer contents end early; found on the development part.
    package static let reading = Options(begin: 0.6, inside: 0.05, leastSieved: 0.98)
  }

  package init(_ model: ModelFile, options: Options) throws(ModelError) {
    weights = QuadWeights(
      index: try model.array(.spanIndex, of: UInt64.self),
      rows: try model.array(.spanRows, of: UInt32.self))
    decoder = SequenceDecoder(
      labels: Self.labels, transitions: try model.array(.spanTransitions, of: Int32.self),
      starters: 0b101011)
    sieve = try options.leastSieved.map { least throws(ModelError) in
      try SpanSieve(model, leastProbability: least)
    }
    func score(_ logOdds: Double) -> Int32 { Int32((logOdds * SequenceDecoder.scale).rounded()) }
    self.bias = (score(options.begin), score(options.inside))
  }

  /// The source and content of one cue of a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: Token range.
  ///   - cues: All cues of the paragraph.
  package func spans(
    of cue: CueSpan, in view: SyntaxView, paragraph: Range<Int>, cues: [CueSpan]
  ) -> FoundSpans {
    let template = SpanFeatures(view, cue: cue, paragraph: paragraph, cues: cues)
    var features = FeatureList(capacity: SpanFeatures.capacity, slotBits: weights.slotBits)
    var scores: [SequenceDecoder.Scores] = []
    scores.reserveCapacity(template.window.count)
    let no = SequenceDecoder.forbidden
    for index in template.window {
      if cue.tokens.contains(index) {
        scores.append(SIMD8(no, no, no, no, no, 0, no, no))
        continue
      }
      guard template.isOpen(index) else {
        scores.append(SIMD8(0, no, no, no, no, no, no, no))
        continue
      }
      let position = template.position(of: index)
      if let sure = sieve?.scores(of: position, template.frame) {
        scores.append(SIMD8(sure.outside, 0, 0, 0, sure.inside, no, no, no))
        continue
      }
      template.add(position, to: &features)
      let four = weights.scores(of: &features)
      scores.append(
        SIMD8(
          0, four.x + bias.begin, four.y, four.z + bias.begin, four.w + bias.inside, no, no, no))
    }
    let classes = view.edgeClass[template.window]
    var (path, score) = decoder.best(scores: scores, classes: classes)
    // A cue without content is none, and which words it is may be less sure than that it is some. After a colon it follows
    // in the next paragraph.
    let isContinued = paragraph.suffix(1).contains { view.text.tags[$0] == .colon }
    var isUnsure = false
    if !path.contains(Label.contentBegin.rawValue), !isContinued,
      let other = decoder.best(
        scores: scores, classes: classes, with: Int(Label.contentBegin.rawValue))
    {
      (path, score) = other
      isUnsure = true
    }
    let (probabilities, logSum) = decoder.marginals(scores: scores, classes: classes)
    var found = FoundSpans(
      source: spans(path, .sourceBegin, .sourceInside, from: template.window.lowerBound),
      content: spans(path, .contentBegin, .contentInside, from: template.window.lowerBound),
      logProbability: Double(score) / SequenceDecoder.scale - logSum, leastInSource: -1,
      leastInContent: -1, meanInContent: -1)
    measure(&found, path: path, probabilities: probabilities)
    found.isUnsure =
      isUnsure
      || !isContinued && (0..<Self.sure).contains(found.meanInContent)
        && isWithoutContent(scores, classes)
    return found
  }

  /// Above, the bias plays no part in there being a content.
  private static let sure = 0.7

  /// Whether no content at all is likelier than any, as the model has it.
  ///
  /// - Parameter scores: With the bias.
  private func isWithoutContent(
    _ scores: [SequenceDecoder.Scores], _ classes: ArraySlice<UInt8>
  ) -> Bool {
    let biases = SequenceDecoder.Scores(0, bias.begin, 0, bias.begin, bias.inside, 0, 0, 0)
    let path = decoder.best(scores: scores.map { $0 &- biases }, classes: classes).path
    return !path.contains(Label.contentBegin.rawValue)
  }

  private func spans(
    _ path: [UInt8], _ begin: Label, _ inside: Label, from start: Int
  ) -> [Range<Int>] {
    LabelRun.spans(of: path, begin: begin.rawValue, inside: inside.rawValue)
      .map { start + $0.lowerBound..<start + $0.upperBound }
  }

  private func measure(
    _ found: inout FoundSpans, path: [UInt8], probabilities: [SequenceDecoder.Probabilities]
  ) {
    var sum = 0.0
    var count = 0
    for (index, label) in path.enumerated() {
      let probability = Double(probabilities[index][Int(label)])
      switch Label(rawValue: label) {
      case .sourceBegin, .sourceInside:
        found.leastInSource =
          found.leastInSource < 0 ? probability : min(found.leastInSource, probability)
      case .contentBegin, .contentInside:
        found.leastInContent =
          found.leastInContent < 0 ? probability : min(found.leastInContent, probability)
        sum += probability
        count += 1
      default: break
      }
    }
    if count > 0 { found.meanInContent = sum / Double(count) }
  }
}
