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
    /// How much it counts.
    var weight: Float = 1
  }

  /// A number for each label.
  private typealias Row = SIMD16<Float>
  static let mostLabels = Row.scalarCount

  /// How strongly large weights are held back.
  let penalty: Float
  /// Features seen less often are left out.
  let leastCount: Int
  /// Weights nearer to 0, where the largest is 127, are left out.
  var leastWeight: Int8 = 1
  /// The share of an example's features that each step leaves out, others every time: what is told by several features
  /// is then learnt from each.
  var dropout: Float = 0
  /// Enough for the sum to change by less than a thousandth.
  let steps = 300

  /// - Parameters:
  ///   - labels: At most `mostLabels`; 1 for yes (label 1) or no (label 0).
  ///   - scales: How much larger than the others' the weights of some slots may become.
  /// - Returns: The weights of each slot in use, in ascending order of the slots.
  func rows(
    learntFrom examples: [Example], labels: Int, scales: [UInt32: Float] = [:]
  ) -> [(slot: UInt32, weights: [Int8])] {
    precondition(labels <= Self.mostLabels)
    var counts: [UInt32: Int] = [:]
    for example in examples { for slot in example.slots { counts[slot, default: 0] += 1 } }
    let slots = counts.filter { $0.value >= leastCount }.map(\.key).sorted()
    let columns = Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1, $0) })
    let features = examples.map { $0.slots.compactMap { columns[$0] } }
    let penalties = slots.map { slot in
      let scale = scales[slot] ?? 1
      return penalty / (scale * scale)
    }
    var weights = [Row](repeating: .zero, count: slots.count)
    var speed = weights
    var force = weights
    var sum = weights
    var random = SplitMix64(seed: 1)
    for step in 1...steps {
      var slope = zip(weights, penalties).map { $0 * $1 }
      for (example, columns) in zip(examples, features) {
        let columns = dropout == 0 ? columns : kept(columns, &random)
        let errors = errors(of: example, columns, weights, labels)
        for column in columns { slope[column] += errors }
      }
      let rate = 0.1 / (1 + Float(step) / 50)
      let unbiased1 = 1 - pow(0.9, Float(step))
      let unbiased2 = 1 - pow(0.999, Float(step))
      for column in weights.indices {
        speed[column] = 0.9 * speed[column] + 0.1 * slope[column]
        force[column] = 0.999 * force[column] + 0.001 * slope[column] * slope[column]
        weights[column] -=
          rate * (speed[column] / unbiased1) / ((force[column] / unbiased2).squareRoot() + 1e-8)
        if step > steps / 2 { sum[column] += weights[column] }
      }
    }
    return packed(sum, slots: slots, labels: labels)
  }

  private func kept(_ columns: [Int], _ random: inout SplitMix64) -> [Int] {
    let limit = UInt64(dropout * 65536)
    var bits: UInt64 = 0
    return columns.enumerated().compactMap { number, column in
      if number % 4 == 0 { bits = random.next() }
      defer { bits >>= 16 }
      return bits & 0xFFFF < limit ? nil : column
    }
  }

  private func errors(
    of example: Example, _ columns: [Int], _ weights: [Row], _ labels: Int
  ) -> Row {
    var scores = Row.zero
    for column in columns { scores += weights[column] }
    var errors = Row.zero
    if labels == 1 {
      errors[0] = 1 / (1 + exp(-scores[0])) - Float(example.label)
    } else {
      var top = scores[0]
      for label in 1..<labels { top = max(top, scores[label]) }
      for label in 0..<labels { errors[label] = exp(scores[label] - top) }
      errors /= errors.sum()
      errors[example.label] -= 1
    }
    return errors * example.weight
  }

  /// The largest weight becomes 127; slots whose weights all come to 0 are dropped.
  private func packed(
    _ weights: [Row], slots: [UInt32], labels: Int
  ) -> [(slot: UInt32, weights: [Int8])] {
    var largest: Float = 1e-9
    for row in weights { for label in 0..<labels { largest = max(largest, abs(row[label])) } }
    return zip(slots, weights).compactMap { slot, row in
      let weights = (0..<labels).map { label in
        let weight = Int8((row[label] * (127 / largest)).rounded())
        return abs(weight) < leastWeight ? 0 : weight
      }
      return weights.contains { $0 != 0 } ? (slot, weights) : nil
    }
  }
}
