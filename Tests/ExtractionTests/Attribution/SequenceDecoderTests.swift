import Language
import Testing

@testable import Extraction

@Suite struct SequenceDecoderTests {
  private typealias Scores = SequenceDecoder.Scores
  private let decoder: SequenceDecoder
  private let labels = 3

  init() throws {
    decoder = SequenceDecoder(
      labels: labels,
      transitions: try ModelFile.embedded().array(.cueTransitions, of: Int32.self),
      starters: 0b011)
  }

  private func scores(_ begin: Int32, _ inside: Int32) -> Scores {
    let no = SequenceDecoder.forbidden
    return Scores(0, begin, inside, no, no, no, no, no)
  }

  private var outside: Scores { scores(SequenceDecoder.forbidden, SequenceDecoder.forbidden) }

  @Test func `the gain of a lone label is what decoding finds`() {
    for begin in stride(from: Int32(-400), through: 400, by: 20) {
      for edgeClass in UInt8(1)..<28 {
        let classes: [UInt8] = [10, edgeClass, 20]
        let path = decoder.best(
          scores: [outside, scores(begin, SequenceDecoder.forbidden), outside],
          classes: classes[...]
        ).path
        let gain = decoder.gain(of: 1, after: true, classes: (here: edgeClass, after: 20))
        #expect((begin + gain > 0) == (path == [0, 1, 0]), "\(begin), class \(edgeClass)")
      }
    }
  }

  @Test func `probabilities are those of all paths`() {
    let tokens = [scores(30, -90), scores(-25, 60), scores(80, 75), scores(-300, -10)]
    let classes: [UInt8] = [12, 10, 20, 3]
    var weights: [[Int]: Double] = [:]
    for number in 0..<81 {
      let path = [number % 3, number / 3 % 3, number / 9 % 3, number / 27]
      guard let weight = weight(of: path, tokens, classes) else { continue }
      weights[path] = weight
    }
    let sum = weights.values.reduce(0, +)
    let (probabilities, logSum) = decoder.marginals(scores: tokens, classes: classes[...])
    #expect(abs(logSum - logOf(sum)) < 1e-4)
    for token in tokens.indices {
      for label in 0..<labels {
        let share = weights.filter { $0.key[token] == label }.values.reduce(0, +) / sum
        #expect(abs(Double(probabilities[token][label]) - share) < 1e-5)
      }
    }
  }

  /// e to the power of a path's score; `nil` for one that cannot be.
  private func weight(of path: [Int], _ tokens: [Scores], _ classes: [UInt8]) -> Double? {
    let no = SequenceDecoder.forbidden
    let fixed = path.enumerated().map { index, label in
      var only = Scores(repeating: no)
      only[label] = tokens[index][label]
      return only
    }
    let (found, score) = decoder.best(scores: fixed, classes: classes[...])
    return found.map(Int.init) == path ? expOfScore(Int32(score)) : nil
  }

  @Test func `tokens that contradict each other leave probabilities`() {
    let sure = Int32(100_000)
    let tokens = [scores(-sure, -sure), scores(-sure, sure), scores(-sure, sure)]
    let (probabilities, _) = decoder.marginals(scores: tokens, classes: [12, 12, 12][...])
    for probability in probabilities { #expect(abs(probability.sum() - 1) < 1e-5) }
  }
}
