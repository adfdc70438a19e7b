package import Language

/// Finds the best labels of a sequence, and how sure they are, from scores in whole numbers.
///
/// The model is a linear chain: a score for each label of each token, and one for each pair of neighbouring labels that
/// depends on the class of the right token. There are at most eight labels, so that those of a token are reckoned with at
/// once; lanes beyond the last label cannot be.
package struct SequenceDecoder: Sendable {
  /// Values of the labels of one token.
  typealias Scores = SIMD8<Int32>
  package typealias Probabilities = SIMD8<Float>

  package let labels: Int
  /// For each class and left label, the scores of the right labels.
  private let transitions: [Scores]
  /// For each class and left label, the factors of the right labels.
  private let forward: [Probabilities]
  /// For each class and right label, the factors of the left labels.
  private let backward: [Probabilities]
  /// e to the power of -0, -1, … and at last 0.
  private let exponentials: [Float]
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
      forward[row][right] = Float(expOfScore(transitions[place]))
      backward[table * labels + right][left] = Float(expOfScore(transitions[place]))
    }
    self.transitions = scores
    self.forward = forward
    self.backward = backward
    exponentials = (0..<Self.tabulated).map { Float(expOfScore(-$0)) } + [0]
    var starts = Scores(repeating: Self.forbidden)
    var startFactors = Probabilities.zero
    for label in 0..<labels where starters >> UInt32(label) & 1 == 1 {
      starts[label] = 0
      startFactors[label] = 1
    }
    self.starts = starts
    self.startFactors = startFactors
  }

  private static let safeProducts = 1e-200..<1e200

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
    return withUnsafeTemporaryAllocation(of: SIMD8<UInt8>.self, capacity: scores.count) {
      best(first, scores: scores, classes: classes, from: $0)
    }
  }

  /// - Parameter from: Room for the best left label of each label of each token.
  private func best(
    _ first: Scores, scores: [Scores], classes: ArraySlice<UInt8>,
    from: UnsafeMutableBufferPointer<SIMD8<UInt8>>
  ) -> (path: [UInt8], score: Int64) {
    var totals = first &+ starts
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
      from[index] = SIMD8(truncatingIfNeeded: source)
    }
    var label = 0
    for other in 1..<labels where totals[other] > totals[label] { label = other }
    let score = sum + Int64(totals[label])
    var path = [UInt8](repeating: 0, count: scores.count)
    for index in path.indices.reversed() {
      path[index] = UInt8(label)
      if index > 0 { label = Int(from[index][label]) }
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

  /// How much more a label adds to the score of a path than label 0, where both neighbours have label 0.
  ///
  /// - Parameters:
  ///   - classes: Those of the token and of the one after it; `nil` for a neighbour that is not there.
  func gain(
    of label: Int, after before: Bool, classes: (here: UInt8, after: UInt8?)
  ) -> Int32 {
    var gain: Int32 = 0
    if before {
      let table = Int(classes.here) * labels
      gain &+= transitions[table][label] &- transitions[table][0]
    }
    if let after = classes.after {
      let table = Int(after) * labels
      gain &+= transitions[table + label][0] &- transitions[table][0]
    }
    return gain
  }

  /// The probability of each label of each token, and the logarithm of the sum over all paths.
  ///
  /// - Parameters: As for `best`.
  func marginals(
    scores: [Scores], classes: ArraySlice<UInt8>
  ) -> (probabilities: [Probabilities], logSum: Double) {
    withUnsafeTemporaryAllocation(of: Step.self, capacity: scores.count) { steps in
      let logSum = sumForward(scores: scores, classes: classes, to: steps)
      return (probabilities(steps, classes: classes), logSum)
    }
  }

  /// What the way forward leaves for the way back.
  private struct Step {
    /// The factors of the labels of a token.
    let local: Probabilities
    /// The share of the paths up to the token that end in each label.
    let shares: Probabilities
    /// What those of the token before grew by.
    let sum: Float
  }

  private func sumForward(
    scores: [Scores], classes: ArraySlice<UInt8>, to steps: UnsafeMutableBufferPointer<Step>
  ) -> Double {
    var logSum = 0.0
    // A logarithm for many factors: their product is kept within the range of its type.
    var product = 1.0
    var shares = Probabilities.zero
    for (index, edgeClass) in classes.enumerated() {
      let top = scores[index].max()
      logSum += Double(top) / Self.scale
      let local = exponential(ofNegative: top &- scores[index])
      var value = startFactors
      if index > 0 {
        let table = Int(edgeClass) * labels
        value = .zero
        for left in 0..<labels { value += shares[left] * forward[table + left] }
      }
      value *= local
      var sum = value.sum()
      if sum <= 0 {
        // No path so far that could be reckoned with goes on: begin anew.
        value = local
        sum = value.sum()
      }
      shares = value / sum
      steps.initializeElement(at: index, to: Step(local: local, shares: shares, sum: sum))
      product *= Double(sum)
      if !Self.safeProducts.contains(product) {
        logSum += logOf(product)
        product = 1
      }
    }
    return logSum + logOf(product)
  }

  /// - Parameter scores: None of them below 0.
  @inline(__always) private func exponential(ofNegative scores: Scores) -> Probabilities {
    let places = pointwiseMin(scores, Scores(repeating: Self.tabulated))
    return exponentials.withUnsafeBufferPointer { table in
      Probabilities(
        table[Int(places[0])], table[Int(places[1])], table[Int(places[2])],
        table[Int(places[3])], table[Int(places[4])], table[Int(places[5])],
        table[Int(places[6])], table[Int(places[7])])
    }
  }

  private func probabilities(
    _ steps: UnsafeMutableBufferPointer<Step>, classes: ArraySlice<UInt8>
  ) -> [Probabilities] {
    var probabilities = steps.map(\.shares)
    var later = Probabilities(repeating: 1)
    for index in probabilities.indices.dropFirst().reversed() {
      let table = Int(classes[classes.startIndex + index]) * labels
      let weighted = steps[index].local * later
      var value = Probabilities.zero
      for right in 0..<labels { value += backward[table + right] * weighted[right] }
      later = value / steps[index].sum
      let both = probabilities[index - 1] * later
      // Where the way forward began anew, what comes before tells for itself.
      if both.max() > 0 {
        probabilities[index - 1] = both
      } else {
        later = Probabilities(repeating: 1)
      }
    }
    return probabilities
  }
}
