#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Learns a linear classifier of things with any number of binary features.
///
/// The whole sum is followed downhill by Adam, so that the order of the examples plays no part.
///
/// - SeeAlso: Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015.
struct LogisticRegression {
  /// One thing with its label.
  struct Example: Sendable {
    var slots: [UInt32]
    var label: Int
  }

  /// How strongly large weights are held back.
  let penalty: Double
  /// Features seen less often are left out.
  let leastCount: Int
  /// Weights nearer to 0, where the largest is 127, are left out.
  var leastWeight: Int8 = 1
  /// Enough for the sum to change by less than a thousandth.
  let steps = 300

  /// - Parameters:
  ///   - labels: 1 for yes (label 1) or no (label 0).
  ///   - scales: How much larger than the others' the weights of some slots may become.
  /// - Returns: The weights of each slot in use, in ascending order of the slots.
  func rows(
    learntFrom examples: [Example], labels: Int, scales: [UInt32: Double] = [:]
  ) -> [(slot: UInt32, weights: [Int8])] {
    var counts: [UInt32: Int] = [:]
    for example in examples { for slot in example.slots { counts[slot, default: 0] += 1 } }
    let slots = counts.filter { $0.value >= leastCount }.map(\.key).sorted()
    let columns = Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1, $0) })
    let features = examples.map { $0.slots.compactMap { columns[$0] } }
    var weights = [Double](repeating: 0, count: slots.count * labels)
    var speed = weights
    var force = weights
    let penalties = slots.flatMap { slot in
      let scale = scales[slot] ?? 1
      return [Double](repeating: penalty / (scale * scale), count: labels)
    }
    for step in 1...steps {
      var slope = zip(penalties, weights).map { $0 * $1 }
      for (example, columns) in zip(examples, features) {
        let errors = errors(of: example.label, columns, weights, labels)
        for column in columns {
          for label in 0..<labels { slope[column * labels + label] += errors[label] }
        }
      }
      let rate = 0.1 / (1 + Double(step) / 50)
      let unbiased1 = 1 - pow(0.9, Double(step))
      let unbiased2 = 1 - pow(0.999, Double(step))
      for index in weights.indices {
        speed[index] = 0.9 * speed[index] + 0.1 * slope[index]
        force[index] = 0.999 * force[index] + 0.001 * slope[index] * slope[index]
        weights[index] -=
          rate * (speed[index] / unbiased1) / ((force[index] / unbiased2).squareRoot() + 1e-8)
      }
    }
    return packed(weights, slots: slots, labels: labels)
  }

  private func errors(
    of label: Int, _ columns: [Int], _ weights: [Double], _ labels: Int
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: labels)
    for column in columns {
      for label in 0..<labels { scores[label] += weights[column * labels + label] }
    }
    if labels == 1 { return [1 / (1 + exp(-scores[0])) - Double(label)] }
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.enumerated().map { $1 / sum - ($0 == label ? 1 : 0) }
  }

  /// The largest weight becomes 127; slots whose weights all come to 0 are dropped.
  private func packed(
    _ weights: [Double], slots: [UInt32], labels: Int
  ) -> [(slot: UInt32, weights: [Int8])] {
    let largest = weights.map { abs($0) }.max() ?? 1
    let scale = 127 / max(largest, 1e-9)
    return slots.enumerated().compactMap { column, slot in
      let row = (0..<labels).map { label in
        let weight = Int8((weights[column * labels + label] * scale).rounded())
        return abs(weight) < leastWeight ? 0 : weight
      }
      return row.contains { $0 != 0 } ? (slot, row) : nil
    }
  }
}
