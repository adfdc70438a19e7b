import Language

/// Learns the weights of a classifier by correcting its mistakes and averaging over the run.
///
/// Whole numbers throughout, so that the result is the same everywhere.
///
/// - SeeAlso: Freund and Schapire, "Large margin classification using the perceptron algorithm", 1999.
final class AveragedPerceptron {
  let labels: Int
  let slotBits: Int
  private let weights: UnsafeMutablePointer<Int32>
  private let totals: UnsafeMutablePointer<Int64>
  private var steps: Int64 = 0
  private var scores: [Int32]

  init(labels: Int, slotBits: Int) {
    self.labels = labels
    self.slotBits = slotBits
    let count = labels << slotBits
    weights = .allocate(capacity: count)
    weights.initialize(repeating: 0, count: count)
    totals = .allocate(capacity: count)
    totals.initialize(repeating: 0, count: count)
    scores = Array(repeating: 0, count: labels)
  }

  deinit {
    weights.deallocate()
    totals.deallocate()
  }

  /// The score of each label.
  func score(_ features: borrowing FeatureList) -> [Int32] {
    for label in 0..<labels { scores[label] = 0 }
    scores.withUnsafeMutableBufferPointer { scores in
      for position in 0..<features.count {
        let row = weights + Int(features[position]) * labels
        for label in 0..<scores.count { scores[label] &+= row[label] }
      }
    }
    return scores
  }

  /// The label with the highest score.
  func best(_ features: borrowing FeatureList) -> Int {
    let scores = score(features)
    var best = 0
    for label in 1..<labels where scores[label] > scores[best] { best = label }
    return best
  }

  /// Counts one decision, and corrects it when it was wrong.
  func learn(_ features: borrowing FeatureList, right: Int, chosen: Int) {
    steps += 1
    guard right != chosen else { return }
    for position in 0..<features.count {
      let row = Int(features[position]) * labels
      weights[row + right] += 1
      totals[row + right] += steps
      weights[row + chosen] -= 1
      totals[row + chosen] -= steps
    }
  }

  /// The averaged weights of the slots that have any, as whole numbers of one byte.
  ///
  /// - Parameters:
  ///   - scale: What an average of 1 becomes.
  ///   - least: Smaller ones become 0.
  func rows(scale: Double, least: Int) -> [(slot: UInt32, weights: [Int8])] {
    var rows: [(slot: UInt32, weights: [Int8])] = []
    for slot in 0..<1 << slotBits {
      var row = [Int8](repeating: 0, count: labels)
      var isEmpty = true
      for label in 0..<labels {
        let place = slot * labels + label
        if weights[place] == 0 && totals[place] == 0 { continue }
        let average = Double(weights[place]) - Double(totals[place]) / Double(max(1, steps))
        let scaled = (average * scale).rounded()
        if abs(scaled) < Double(least) { continue }
        row[label] = Int8(max(-127, min(127, scaled)))
        isEmpty = false
      }
      if !isEmpty { rows.append((UInt32(slot), row)) }
    }
    return rows
  }
}
