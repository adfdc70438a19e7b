import Extraction
import Language

#if canImport(Glibc)
  import Glibc
#endif

/// A sequence to learn from: the features and the right label of each token.
struct TrainingSequence {
  var slots: [UInt32] = []
  /// Where the features of each token begin, and one more for the end.
  var starts: [Int32] = [0]
  var labels: [UInt8] = []
  var classes: [UInt8] = []
  /// One bit for each label that a token may have.
  var allowed: [UInt32] = []

  var count: Int { labels.count }

  mutating func append(
    _ features: borrowing FeatureList, label: UInt8, edgeClass: UInt8, allowed: UInt32
  ) {
    for index in 0..<features.count { slots.append(features[index]) }
    starts.append(Int32(slots.count))
    labels.append(label)
    classes.append(edgeClass)
    self.allowed.append(allowed)
  }
}

/// Learns the weights of a linear chain by following the gradient of the likelihood, with feature dropout.
///
/// - SeeAlso: Lafferty, McCallum and Pereira, ICML 2001; Duchi, Hazan and Singer (AdaGrad), JMLR 2011.
final class ConditionalRandomField {
  struct Settings {
    var epochs: Int
    /// The share of features that each step leaves out; without it a half of the gain is lost.
    var dropout: Float
    var rate: Float = 0.05
    var decay: Float = 1e-5
  }

  private let labels: Int
  private let slotBits: Int
  private let forbidden: Set<Int>
  private let settings: Settings
  private let weights: UnsafeMutablePointer<Float>
  private let squares: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Float>
  private var transitions: [Float]
  private var transitionSquares: [Float]
  private var transitionSums: [Float]
  private var summed: Float = 0

  /// - Parameter forbidden: Pairs of left and right labels that cannot be neighbours, as left × labels + right; a left
  ///   label equal to the number of labels stands for the beginning.
  init(labels: Int, slotBits: Int, forbidden: Set<Int>, settings: Settings) {
    self.labels = labels
    self.slotBits = slotBits
    self.forbidden = forbidden
    self.settings = settings
    let count = labels << slotBits
    weights = .allocate(capacity: count)
    weights.initialize(repeating: 0, count: count)
    squares = .allocate(capacity: count)
    squares.initialize(repeating: 0, count: count)
    sums = .allocate(capacity: count)
    sums.initialize(repeating: 0, count: count)
    transitions = Array(repeating: 0, count: SyntaxView.edgeClasses * labels * labels)
    transitionSquares = transitions
    transitionSums = transitions
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
    sums.deallocate()
  }

  /// Learns from sequences whose rare features have been dropped.
  ///
  /// - Parameter seeds: The weights are averaged over one run for each; two runs differ by half a point.
  func learn(from sequences: [TrainingSequence], seeds: ArraySlice<UInt64>) {
    for seed in seeds {
      forget()
      learn(from: sequences, seed: seed)
    }
  }

  /// Begins anew, but for what the average is made of.
  private func forget() {
    weights.update(repeating: 0, count: labels << slotBits)
    squares.update(repeating: 0, count: labels << slotBits)
    for place in transitions.indices {
      transitions[place] = 0
      transitionSquares[place] = 0
    }
  }

  private func learn(from sequences: [TrainingSequence], seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var order = Array(sequences.indices)
    var step = Step(labels: labels)
    for epoch in 0..<settings.epochs {
      order.shuffle(using: &random)
      for number in order {
        step.keep(sequences[number], dropout: settings.dropout, random: &random)
        follow(&step, sequences[number])
      }
      if epoch >= settings.epochs / 2 { addToAverage() }
    }
  }

  private func addToAverage() {
    summed += 1
    for place in 0..<labels << slotBits { sums[place] += weights[place] }
    for place in transitions.indices { transitionSums[place] += transitions[place] }
  }

  /// One sequence with some of its features left out, and room for the sums over all paths.
  private struct Step {
    let labels: Int
    var slots: [UInt32] = []
    var starts: [Int] = []
    var local: [Float] = []
    var forward: [Double] = []
    var backward: [Double] = []
    var sums: [Double] = []

    init(labels: Int) { self.labels = labels }

    mutating func keep(
      _ sequence: TrainingSequence, dropout: Float, random: inout SplitMix64
    ) {
      slots.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      let threshold = UInt64(Double(dropout) * 65536)
      var bits: UInt64 = 0
      var left = 0
      for index in 0..<sequence.count {
        starts.append(slots.count)
        for place in Int(sequence.starts[index])..<Int(sequence.starts[index + 1]) {
          if left == 0 {
            bits = random.next()
            left = 4
          }
          if bits & 0xFFFF >= threshold { slots.append(sequence.slots[place]) }
          bits >>= 16
          left -= 1
        }
      }
      starts.append(slots.count)
    }
  }

  private func isAllowed(_ left: Int, _ right: Int) -> Bool {
    !forbidden.contains(left * labels + right)
  }

  private func follow(_ step: inout Step, _ sequence: TrainingSequence) {
    score(&step, sequence)
    let edges = exponentials(sequence)
    sumOverPaths(&step, sequence, edges)
    for index in 0..<sequence.count {
      correctTransitions(step, sequence, edges, index)
    }
    for index in 0..<sequence.count { correctWeights(step, sequence, index) }
  }

  private func score(_ step: inout Step, _ sequence: TrainingSequence) {
    let count = sequence.count
    step.local.removeAll(keepingCapacity: true)
    step.local.append(contentsOf: repeatElement(0, count: count * labels))
    step.local.withUnsafeMutableBufferPointer { local in
      step.slots.withUnsafeBufferPointer { slots in
        for index in 0..<count {
          let row = index * labels
          for place in step.starts[index]..<step.starts[index + 1] {
            let weight = weights + Int(slots[place]) * labels
            for label in 0..<labels { local[row + label] += weight[label] }
          }
          for label in 0..<labels where sequence.allowed[index] >> UInt32(label) & 1 == 0 {
            local[row + label] = -1e9
          }
        }
      }
    }
  }

  /// e to the power of each transition's weight.
  private func exponentials(_ sequence: TrainingSequence) -> [Double] {
    var table = [Double](repeating: 0, count: transitions.count)
    var done: UInt32 = 0
    for edgeClass in sequence.classes where done >> UInt32(edgeClass) & 1 == 0 {
      done |= 1 << UInt32(edgeClass)
      let base = Int(edgeClass) * labels * labels
      for left in 0..<labels {
        for right in 0..<labels where isAllowed(left, right) {
          let place = base + left * labels + right
          table[place] = exp(Double(transitions[place]))
        }
      }
    }
    return table
  }

  private func sumOverPaths(
    _ step: inout Step, _ sequence: TrainingSequence, _ edges: [Double]
  ) {
    let count = sequence.count
    step.forward.removeAll(keepingCapacity: true)
    step.forward.append(contentsOf: repeatElement(0, count: count * labels))
    step.backward.removeAll(keepingCapacity: true)
    step.backward.append(contentsOf: repeatElement(1, count: count * labels))
    step.sums.removeAll(keepingCapacity: true)
    for index in 0..<count {
      let row = index * labels
      let top = step.local[row..<row + labels].max() ?? 0
      let table = Int(sequence.classes[index]) * labels * labels
      var sum = 0.0
      for right in 0..<labels {
        var value = index == 0 && isAllowed(labels, right) ? 1.0 : 0
        if index > 0 {
          for left in 0..<labels {
            value += step.forward[row - labels + left] * edges[table + left * labels + right]
          }
        }
        let local = Double(expf(step.local[row + right] - top))
        step.local[row + right] = Float(local)
        step.forward[row + right] = value * local
        sum += value * local
      }
      for label in 0..<labels { step.forward[row + label] /= sum }
      step.sums.append(sum)
    }
    for index in (0..<max(0, count - 1)).reversed() {
      let row = index * labels
      let table = Int(sequence.classes[index + 1]) * labels * labels
      for left in 0..<labels {
        var value = 0.0
        for right in 0..<labels {
          value +=
            edges[table + left * labels + right] * Double(step.local[row + labels + right])
            * step.backward[row + labels + right]
        }
        step.backward[row + left] = value / step.sums[index + 1]
      }
    }
  }

  private func correctTransitions(
    _ step: Step, _ sequence: TrainingSequence, _ edges: [Double], _ index: Int
  ) {
    guard index > 0 else { return }
    let row = index * labels
    let table = Int(sequence.classes[index]) * labels * labels
    for left in 0..<labels {
      for right in 0..<labels {
        let place = table + left * labels + right
        guard edges[place] > 0 else { continue }
        let expected =
          step.forward[row - labels + left] * edges[place] * Double(step.local[row + right])
          * step.backward[row + right] / step.sums[index]
        let isRight =
          Int(sequence.labels[index - 1]) == left && Int(sequence.labels[index]) == right
        let gradient = Float((isRight ? 1 : 0) - expected)
        if abs(gradient) < 1e-4 { continue }
        transitionSquares[place] += gradient * gradient
        transitions[place] +=
          settings.rate * gradient / (transitionSquares[place] + 1e-2).squareRoot()
      }
    }
  }

  private func correctWeights(_ step: Step, _ sequence: TrainingSequence, _ index: Int) {
    let row = index * labels
    var largest: Float = 0
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 8) { gradient in
      for label in 0..<labels {
        let expected = Float(step.forward[row + label] * step.backward[row + label])
        gradient[label] = (Int(sequence.labels[index]) == label ? 1 : 0) - expected
        largest = max(largest, abs(gradient[label]))
      }
      if largest < 1e-4 { return }
      let rate = settings.rate
      let decay = settings.decay
      for place in step.starts[index]..<step.starts[index + 1] {
        let slot = Int(step.slots[place]) * labels
        for label in 0..<labels {
          let slope = gradient[label] - decay * weights[slot + label]
          squares[slot + label] += slope * slope
          weights[slot + label] += rate * slope / (squares[slot + label] + 1e-2).squareRoot()
        }
      }
    }
  }

  // MARK: The result

  /// The averaged weights as whole numbers, relative to those of the first label.
  ///
  /// - Parameters:
  ///   - kept: The number of labels after the first that are kept.
  ///   - least: Rows whose weights are all smaller are left out.
  func rows(kept: Int, least: Int) -> [(slot: UInt32, weights: [UInt8])] {
    let factor = Double((1 - settings.dropout) / summed) * SequenceDecoder.scale
    var rows: [(slot: UInt32, weights: [UInt8])] = []
    var row = [Int](repeating: 0, count: kept)
    for slot in 0..<1 << slotBits {
      let base = slot * labels
      var isKept = false
      for label in 0..<kept {
        let value = Double(sums[base + label + 1] - sums[base]) * factor
        row[label] = Int(value.rounded())
        if abs(row[label]) >= least { isKept = true }
      }
      if isKept { rows.append((UInt32(slot), row.map { WeightPacking.biased($0) })) }
    }
    return rows
  }

  /// The averaged weights of pairs of labels as whole numbers.
  func packedTransitions() -> [UInt8] {
    var table: [Int32] = []
    for place in transitions.indices {
      let pair = place % (labels * labels)
      let value = Double(transitionSums[place] / summed) * SequenceDecoder.scale
      table.append(
        isAllowed(pair / labels, pair % labels)
          ? Int32(value.rounded()) : SequenceDecoder.forbidden)
    }
    return WeightPacking.bytes(table)
  }
}
