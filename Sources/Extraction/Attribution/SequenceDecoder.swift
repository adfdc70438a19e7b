package import Language

/// Finds the best labels of a sequence, and how sure they are, from scores in whole numbers.
///
/// The model is a linear chain: a score for each label of each token, and one for each pair of neighbouring labels that
/// depends on the class of the right token.
package struct SequenceDecoder: Sendable {
  package let labels: Int
  /// For each class, left label and right label.
  private let transitions: [Int32]
  private let likelihoods: [Double]
  /// Labels that may begin a sequence.
  private let starters: UInt32

  /// What a score of 1 in training became.
  package static let scale = 40.0
  /// The score of what cannot be.
  package static let forbidden: Int32 = -1_000_000

  /// - Parameters:
  ///   - transitions: `SyntaxView.edgeClasses` tables of `labels` rows of `labels` scores.
  ///   - starters: One bit for each label that may begin a sequence.
  package init(labels: Int, transitions: ModelArray<Int32>, starters: UInt32) {
    self.labels = labels
    self.transitions = (0..<transitions.count).map { transitions[$0] }
    likelihoods = self.transitions.map { expOfScore($0) }
    self.starters = starters
  }

  /// The labels with the highest total score.
  ///
  /// - Parameters:
  ///   - scores: `labels` for each token.
  ///   - classes: The class of each token.
  /// - Returns: The labels and their total score.
  package func best(scores: [Int32], classes: [UInt8]) -> (path: [UInt8], score: Int64) {
    let count = classes.count
    guard count > 0 else { return ([], 0) }
    var totals = [Int64](repeating: 0, count: labels)
    for label in 0..<labels {
      let isAllowed = starters >> UInt32(label) & 1 == 1
      totals[label] = Int64(isAllowed ? scores[label] : Self.forbidden)
    }
    var from = [UInt8](repeating: 0, count: count * labels)
    var next = totals
    for index in 1..<max(1, count) {
      let table = Int(classes[index]) * labels * labels
      for right in 0..<labels {
        var best = Int64.min
        var source = 0
        for left in 0..<labels {
          let score = totals[left] + Int64(transitions[table + left * labels + right])
          if score > best {
            best = score
            source = left
          }
        }
        next[right] = best + Int64(scores[index * labels + right])
        from[index * labels + right] = UInt8(source)
      }
      swap(&totals, &next)
    }
    var label = 0
    for other in 1..<labels where totals[other] > totals[label] { label = other }
    let score = totals[label]
    var path = [UInt8](repeating: 0, count: count)
    for index in (0..<count).reversed() {
      path[index] = UInt8(label)
      label = Int(from[index * labels + label])
    }
    return (path, score)
  }

  /// The probability of each label of each token, and the logarithm of the sum over all paths.
  package func marginals(
    scores: [Int32], classes: [UInt8]
  ) -> (probabilities: [Double], logSum: Double) {
    let count = classes.count
    guard count > 0 else { return ([], 0) }
    var forward = [Double](repeating: 0, count: count * labels)
    var local = [Double](repeating: 0, count: count * labels)
    var sums = [Double](repeating: 1, count: count)
    var logSum = 0.0
    for index in 0..<count {
      let row = index * labels
      let top = scores[row..<row + labels].max() ?? 0
      logSum += Double(top) / Self.scale
      for label in 0..<labels { local[row + label] = expOfScore(scores[row + label] - top) }
      let table = Int(classes[index]) * labels * labels
      var sum = 0.0
      for right in 0..<labels {
        var value = index == 0 && starters >> UInt32(right) & 1 == 1 ? 1.0 : 0
        if index > 0 {
          for left in 0..<labels {
            value += forward[row - labels + left] * likelihoods[table + left * labels + right]
          }
        }
        forward[row + right] = value * local[row + right]
        sum += forward[row + right]
      }
      for label in 0..<labels { forward[row + label] /= sum }
      sums[index] = sum
      logSum += logOf(sum)
    }
    multiplyBackward(&forward, local: local, sums: sums, classes: classes)
    return (forward, logSum)
  }

  private func multiplyBackward(
    _ forward: inout [Double], local: [Double], sums: [Double], classes: [UInt8]
  ) {
    var backward = [Double](repeating: 1, count: labels)
    var earlier = backward
    for index in (0..<classes.count - 1).reversed() {
      let table = Int(classes[index + 1]) * labels * labels
      let row = (index + 1) * labels
      for left in 0..<labels {
        var value = 0.0
        for right in 0..<labels {
          value +=
            likelihoods[table + left * labels + right] * local[row + right] * backward[right]
        }
        earlier[left] = value / sums[index + 1]
      }
      swap(&backward, &earlier)
      for label in 0..<labels { forward[index * labels + label] *= backward[label] }
    }
  }
}
