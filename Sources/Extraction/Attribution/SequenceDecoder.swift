package import Language

/// Finds the best labels of a sequence, and how sure they are, from scores in whole numbers.
///
/// The model is a linear chain: a score for each label of each token, and one for each pair of neighbouring labels that
/// depends on the class of the right token. There are at most eight labels, so that those of a token are reckoned with at
/// once; lanes beyond the last label cannot be.
package struct SequenceDecoder: Sendable {
  /// Values of the labels of one token.
  typealias Scores = SIMD8<Int32>
  package typealias Probabilities = SIMD8<Double>

  package let labels: Int
  /// For each class and left label, the scores of the right labels.
  private let transitions: [Scores]
  /// For each class and left label, the factors of the right labels.
  private let forward: [Probabilities]
  /// For each class and right label, the factors of the left labels.
  private let backward: [Probabilities]
  /// e to the power of -0, -1, …
  private let exponentials: [Double]
  /// The score of a label at the beginning of a sequence, 0 where it may begin one, and the factor, 1 or 0.
  private let starts: Scores
  private let startFactors: Probabilities

  /// What a score of 1 in training became.
  package static let scale = 40.0
  /// The score of what cannot be.
  package static let forbidden: Int32 = -1_000_000

  /// - Parameters:
  ///   - labels: At most eight.
  ///   - transitions: `SyntaxView.edgeClasses` tables of `labels` rows of `labels` scores.
  ///   - starters: One bit for each label that may begin a sequence.
  package init(labels: Int, transitions: ModelArray<Int32>, starters: UInt32) {
    self.labels = labels
    let rows = transitions.count / labels
    var scores = [Scores](repeating: Scores(repeating: Self.forbidden), count: rows)
    var forward = [Probabilities](repeating: .zero, count: rows)
    var backward = forward
    for place in 0..<transitions.count {
      let (row, right) = place.quotientAndRemainder(dividingBy: labels)
      let (table, left) = row.quotientAndRemainder(dividingBy: labels)
      scores[row][right] = transitions[place]
      forward[row][right] = expOfScore(transitions[place])
      backward[table * labels + right][left] = expOfScore(transitions[place])
    }
    self.transitions = scores
    self.forward = forward
    self.backward = backward
    exponentials = (0..<Self.tabulated).map { expOfScore(-$0) }
    var starts = Scores(repeating: Self.forbidden)
    var startFactors = Probabilities.zero
    for label in 0..<labels where starters >> UInt32(label) & 1 == 1 {
      starts[label] = 0
      startFactors[label] = 1
    }
    self.starts = starts
    self.startFactors = startFactors
  }

  /// Differences of scores whose exponentials are looked up; beyond them are probabilities below 1e-22.
  private static let tabulated: Int32 = 2048

  /// The labels with the highest total score; of equals the lowest.
  ///
  /// - Parameters:
  ///   - scores: For each token; lanes beyond the last label are `forbidden`.
  ///   - classes: The class of each token.
  /// - Returns: The labels and their total score.
  func best(scores: [Scores], classes: ArraySlice<UInt8>) -> (path: [UInt8], score: Int64) {
    guard let first = scores.first else { return ([], 0) }
    var totals = first &+ starts
    var from = [SIMD8<UInt8>](repeating: .zero, count: scores.count)
    // Totals are taken from the highest one at each token, so that none grows out of its 32 bits.
    var sum: Int64 = 0
    for (index, edgeClass) in classes.enumerated().dropFirst() {
      let table = Int(edgeClass) * labels
      var best = transitions[table] &+ Scores(repeating: totals[0])
      var source = Scores.zero
      for left in 1..<labels {
        let score = transitions[table + left] &+ Scores(repeating: totals[left])
        let isBetter = score .> best
        best.replace(with: score, where: isBetter)
        source.replace(with: Int32(left), where: isBetter)
      }
      totals = best &+ scores[index]
      let top = totals.max()
      sum += Int64(top)
      totals = (totals &- top).clamped(lowerBound: Self.lowest, upperBound: .zero)
      from[index] = SIMD8<UInt8>(truncatingIfNeeded: source)
    }
    var label = 0
    for other in 1..<labels where totals[other] > totals[label] { label = other }
    let score = sum + Int64(totals[label])
    var path = [UInt8](repeating: 0, count: scores.count)
    for index in path.indices.reversed() {
      path[index] = UInt8(label)
      label = Int(from[index][label])
    }
    return (path, score)
  }

  private static let lowest = Scores(repeating: 4 * forbidden)

  /// As `best`, among the paths that have a label somewhere.
  ///
  /// - Returns: `nil` where no path can have it.
  /// - Complexity: Twice that of `best`, and without its parallel steps: for the few sequences that need it.
  func best(
    scores: [Scores], classes: ArraySlice<UInt8>, with wanted: Int
  ) -> (path: [UInt8], score: Int64)? {
    guard let first = scores.first else { return nil }
    // A state is a label before the wanted one was met, or, as many higher, at it or behind it.
    let states = 2 * labels
    let none = Int64(Self.forbidden)
    var totals = [Int64](repeating: none, count: states)
    for label in 0..<labels {
      totals[label == wanted ? labels + label : label] = Int64(first[label]) + Int64(starts[label])
    }
    var from: [[UInt8]] = []
    for (index, edgeClass) in classes.enumerated().dropFirst() {
      var next = [Int64](repeating: none * Int64(scores.count), count: states)
      var source = [UInt8](repeating: 0, count: states)
      for left in 0..<states {
        let row = transitions[Int(edgeClass) * labels + left % labels]
        for label in 0..<labels {
          let state = left >= labels || label == wanted ? labels + label : label
          let total = totals[left] + Int64(row[label]) + Int64(scores[index][label])
          if total > next[state] { (next[state], source[state]) = (total, UInt8(left)) }
        }
      }
      totals = next
      from.append(source)
    }
    var state = labels
    for other in labels..<states where totals[other] > totals[state] { state = other }
    let score = totals[state]
    guard score > none else { return nil }
    var path = [UInt8](repeating: 0, count: scores.count)
    for index in path.indices.reversed() {
      path[index] = UInt8(state % labels)
      if index > 0 { state = Int(from[index - 1][state]) }
    }
    return (path, score)
  }

  /// The probability of each label of each token, and the logarithm of the sum over all paths.
  ///
  /// - Parameters: As for `best`.
  func marginals(
    scores: [Scores], classes: ArraySlice<UInt8>
  ) -> (probabilities: [Probabilities], logSum: Double) {
    var probabilities: [Probabilities] = []
    var local: [Probabilities] = []
    var sums: [Double] = []
    probabilities.reserveCapacity(scores.count)
    local.reserveCapacity(scores.count)
    sums.reserveCapacity(scores.count)
    var logSum = 0.0
    var last = Probabilities.zero
    for (index, edgeClass) in classes.enumerated() {
      let top = scores[index].max()
      logSum += Double(top) / Self.scale
      let here = exponential(of: scores[index] &- top)
      var value = Probabilities.zero
      if index == 0 {
        value = startFactors
      } else {
        let table = Int(edgeClass) * labels
        for left in 0..<labels { value += last[left] * forward[table + left] }
      }
      value *= here
      var sum = 0.0
      for label in 0..<labels { sum += value[label] }
      last = value / sum
      probabilities.append(last)
      local.append(here)
      sums.append(sum)
      logSum += logOf(sum)
    }
    multiplyBackward(&probabilities, local: local, sums: sums, classes: classes)
    return (probabilities, logSum)
  }

  private func exponential(of scores: Scores) -> Probabilities {
    var values = Probabilities.zero
    for label in 0..<labels {
      let score = scores[label]
      values[label] =
        -score < Self.tabulated ? exponentials[Int(-score)] : expOfScore(score)
    }
    return values
  }

  private func multiplyBackward(
    _ probabilities: inout [Probabilities], local: [Probabilities], sums: [Double],
    classes: ArraySlice<UInt8>
  ) {
    var later = Probabilities(repeating: 1)
    for index in probabilities.indices.dropFirst().reversed() {
      let table = Int(classes[classes.startIndex + index]) * labels
      var value = Probabilities.zero
      for right in 0..<labels {
        value += backward[table + right] * local[index][right] * later[right]
      }
      later = value / sums[index]
      probabilities[index - 1] *= later
    }
  }
}
