import Extraction
import Language

#if canImport(Glibc)
  import Glibc
#endif

/// Makes the part of the model that judges whole statements.
enum FilterTraining {
  /// A statement as it was found in a text that the model had not seen.
  struct Example: Sendable {
    var features: [(slot: Int, value: Double)]
    var isRight: Bool
  }

  /// What a model finds in texts, and whether a reader marked the same.
  static func examples(
    texts numbers: [Int], of texts: [TrainingText], views: [SyntaxView], isCandidate: [[Bool]],
    model: ModelFile
  ) throws -> [Example] {
    // Without bias: learnt from statements with it, the filter tells worse what is right.
    let finder = try CandidateFinder(model, spans: .learning)
    let candidates = finder.candidates(
      in: numbers.map { views[$0] }, isCandidate: numbers.map { isCandidate[$0] })
    var examples: [Example] = []
    for (number, units) in zip(numbers, candidates) {
      let view = views[number]
      for found in units {
        for candidate in found {
          examples.append(
            Example(
              features: StatementFilter.features(of: candidate, among: found, in: view),
              isRight: isRight(candidate, texts[number].gold)))
        }
      }
    }
    return examples
  }

  /// Whether a reader marked a statement whose content shares half of the words of both, and whose source overlaps.
  private static func isRight(_ candidate: Candidate, _ gold: [GoldAttribution]) -> Bool {
    isRight(content: candidate.spans.content, source: candidate.spans.source, gold)
  }

  /// - Parameters:
  ///   - content: Token ranges.
  ///   - source: Token ranges.
  static func isRight(
    content: [Range<Int>], source: [Range<Int>], _ gold: [GoldAttribution]
  ) -> Bool {
    let content = Set(content.joined())
    let source = Set(source.joined())
    return gold.contains { attribution in
      let theirs = Set(attribution.content.joined())
      let shared = content.intersection(theirs).count
      guard shared > 0, 2 * shared >= content.union(theirs).count else { return false }
      let theirSource = Set(attribution.source.joined())
      return source.isEmpty && theirSource.isEmpty || !source.isDisjoint(with: theirSource)
    }
  }

  /// Learns a logistic regression.
  static func sections(learntFrom examples: [Example]) -> [ModelSection: [UInt8]] {
    var weights = [Double](repeating: 0, count: StatementFilter.weightCount)
    var squares = weights
    var sums = weights
    var random = SplitMix64(seed: 7)
    let epochs = 40
    for epoch in 0..<epochs {
      for example in examples.shuffled(using: &random) {
        let score = example.features.reduce(0.0) { $0 + weights[$1.slot] * $1.value }
        let error = (example.isRight ? 1 : 0) - 1 / (1 + exp(-score))
        for (slot, value) in example.features {
          let slope = error * value - 2e-4 * weights[slot]
          squares[slot] += slope * slope
          weights[slot] += 0.05 * slope / (squares[slot] + 1).squareRoot()
        }
      }
      if epoch >= epochs / 2 { for slot in sums.indices { sums[slot] += weights[slot] } }
    }
    let averaged = sums.map { Float($0 / Double(epochs - epochs / 2)) }
    return [.filterWeights: averaged.withUnsafeBytes { Array($0) }]
  }
}
