package import Language

/// A statement before it is decided whether it is kept, in token ranges.
package struct Candidate: Sendable {
  package var cue: FoundCue
  package var spans: FoundSpans
}

/// Judges whole statements: the probability that a careful reader would find the same.
package struct StatementFilter: Sendable {
  private let weights: ModelArray<Float>

  /// The number of weights: dense ones first, the others by hash.
  package static let weightCount = 1 << 14
  private static let denseCount = 64
  private static let mostFeatures = 32

  package init(_ model: ModelFile) throws(ModelError) {
    weights = try model.array(.filterWeights, of: Float.self)
  }

  /// The probability that a candidate is right.
  package func confidence(_ features: [(slot: Int, value: Double)]) -> Double {
    logistic(features.reduce(0.0) { $0 + Double(weights[$1.slot]) * $1.value })
  }

  /// What a candidate is judged by.
  ///
  /// - Parameter all: The candidates of the same paragraph.
  package static func features(
    of candidate: Candidate, among all: [Candidate], in view: SyntaxView
  ) -> [(slot: Int, value: Double)] {
    let text = view.text
    let spans = candidate.spans
    let cue = candidate.cue.span
    var features: [(slot: Int, value: Double)] = []
    features.reserveCapacity(mostFeatures)
    func dense(_ slot: Int, _ value: Double) { features.append((slot, value)) }
    let contentLength = spans.content.reduce(0) { $0 + $1.count }
    let sourceLength = spans.source.reduce(0) { $0 + $1.count }
    dense(0, 1)
    dense(1, logOdds(candidate.cue.probability) / 4)
    dense(2, max(spans.logProbability, -15) / 5)
    dense(3, spans.logProbability > -0.5 ? 1 : 0)
    dense(4, spans.leastInSource < 0 ? 0 : logOdds(spans.leastInSource) / 4)
    dense(5, spans.source.isEmpty ? 1 : 0)
    dense(6, logOdds(max(0, spans.leastInContent)) / 4)
    dense(7, logOdds(max(0, spans.meanInContent)) / 4)
    dense(8, logOf(1 + Double(contentLength)) / 3)
    dense(9, logOf(1 + Double(sourceLength)) / 2)
    dense(10, Double(min(cue.tokens.count, 8)) / 4)
    dense(11, overlap(of: candidate, with: all))
    dense(12, Double(min(all.count, 10)) / 5)
    dense(13 + min(contentLength, 5), 1)
    dense(20 + min(spans.content.count, 3), 1)
    dense(24 + Int(text.quotation[cue.head].rawValue), 1)
    let isFirst = text.sentences[Int(view.sentence[cue.head])].lowerBound == 0
    dense(28, isFirst ? 1 : 0)
    let quoted = spans.content.joined().count { text.quotation[$0] != .outside }
    let share = contentLength == 0 ? 0 : Double(quoted) / Double(contentLength)
    dense(29, share)
    dense(30, share > 0.9 ? 1 : 0)
    dense(35, spans.isUnsure ? 1 : 0)
    if let first = spans.source.first?.lowerBound {
      dense(31 + min(2, abs(Int(view.sentence[first]) - Int(view.sentence[cue.head]))), 1)
      dense(36 + Int(text.entities[first].rawValue), 1)
      hashed(1, sourceLength == 1 ? text.words[first].lower : 0, to: &features)
      hashed(2, UInt32(text.tags[first].rawValue), to: &features)
    }
    if let first = spans.content.first?.lowerBound {
      dense(34, first < cue.tokens.lowerBound ? 1 : 0)
      hashed(3, text.words[first].lower, to: &features)
      hashed(
        6, UInt32(text.tags[first].rawValue) << 8 | UInt32(text.tags[cue.head].rawValue),
        to: &features)
    }
    hashed(4, text.lemmas[cue.head], to: &features)
    hashed(5, UInt32(text.tags[cue.head].rawValue), to: &features)
    hashed(7, UInt32(text.relations[cue.head].rawValue), to: &features)
    return features
  }

  private static func hashed(
    _ template: UInt32, _ value: UInt32, to features: inout [(slot: Int, value: Double)]
  ) {
    let hash = (UInt64(value) << 8 | UInt64(template)) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(hash >> 40) % (weightCount - denseCount) + denseCount
    features.append((slot, 1))
  }

  /// The share of the content that other statements have in their contents too.
  private static func overlap(of candidate: Candidate, with all: [Candidate]) -> Double {
    var shared = 0
    var length = 0
    for range in candidate.spans.content {
      length += range.count
      for other in all where other.cue.span != candidate.cue.span {
        for otherRange in other.spans.content { shared += range.clamped(to: otherRange).count }
      }
    }
    return length == 0 ? 0 : min(1, Double(shared) / Double(length))
  }
}
