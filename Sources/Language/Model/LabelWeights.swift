/// Weights of a classifier with many labels, few of which have a weight in most rows.
///
/// The entries of a row come in fours, so that most rows take one step without a branch that depends on their length. A row
/// with many entries has a byte for each label instead, so that all are added at once.
public struct LabelWeights: Sendable {
  @usableFromInline let index: FeatureIndex
  /// Where the words of each row begin, and one more for the end.
  @usableFromInline let offsets: ModelArray<UInt32>
  /// Four entries from the low end up: the label in the high byte of each, its weight in the low one. In a dense row, the
  /// weights of eight labels.
  @usableFromInline let words: ModelArray<UInt64>

  /// The words of a row of bytes, for 48 labels. No other row has as many.
  private static let denseCount = 6
  /// A row with more labels has a byte for each: it takes more room and half the time.
  private static let mostEntries = 8

  /// The entry that fills up a four at a place of it. No classifier has as many labels; each place has its own, so that
  /// adding one does not wait for another.
  private static func filler(at place: Int) -> UInt16 { UInt16(60 + place) << 8 }

  /// The words of a row.
  ///
  /// - Parameter weights: One for each label, at most 48 of them.
  public static func words(of weights: [Int8]) -> [UInt64] {
    let labels = weights.indices.filter { weights[$0] != 0 }
    if labels.count > mostEntries {
      var words = [UInt64](repeating: 0, count: denseCount)
      for (label, weight) in weights.enumerated() {
        words[label / 8] |= UInt64(UInt8(bitPattern: weight)) << UInt64(label % 8 * 8)
      }
      return words
    }
    return stride(from: 0, to: labels.count, by: 4).map { start in
      (0..<4).reduce(0) { word, place in
        guard start + place < labels.count else {
          return word | UInt64(filler(at: place)) << UInt64(place * 16)
        }
        let label = labels[start + place]
        let entry = UInt16(label) << 8 | UInt16(UInt8(bitPattern: weights[label]))
        return word | UInt64(entry) << UInt64(place * 16)
      }
    }
  }

  /// Weights from the sections of a model.
  public init(
    index: ModelArray<UInt64>, offsets: ModelArray<UInt32>, words: ModelArray<UInt64>
  ) {
    self.index = FeatureIndex(index)
    self.offsets = offsets
    self.words = words
  }

  /// The base-2 logarithm of the number of slots.
  public var slotBits: Int { index.slotBits }

  /// The best label of a position; the lowest one among equals.
  ///
  /// - Parameters:
  ///   - features: Used up; at most 256, so that no sum leaves its 16 bits.
  ///   - labels: The number of labels.
  ///   - scores: Room for the scores; overwritten.
  func best(of features: inout FeatureList, labels: Int, scores: inout LabelScores) -> UInt8 {
    scores.reset()
    for position in 0..<features.resolve(index) { add(Int(features[position]), to: &scores) }
    scores.gather()
    return scores.best(labels)
  }

  @inline(__always) private func add(_ row: Int, to scores: inout LabelScores) {
    let start = Int(offsets[row])
    let end = Int(offsets[row &+ 1])
    if end &- start == Self.denseCount {
      scores.add(UnsafeRawPointer(words.start + start))
    } else {
      for place in start..<end { scores.add(words[place]) }
    }
  }
}

/// A score for each of up to 60 labels.
///
/// The storage is a plain buffer because some dozens of scores change for every token.
struct LabelScores: ~Copyable {
  private let values: UnsafeMutablePointer<Int32>
  /// What dense rows add to the first 48.
  private var dense: (SIMD16<Int16>, SIMD16<Int16>, SIMD16<Int16>) = (.zero, .zero, .zero)
  private var hasDense = false
  /// As many as a label of six bits can name.
  private static let count = 64

  init() {
    values = .allocate(capacity: Self.count)
    values.initialize(repeating: 0, count: Self.count)
  }

  deinit { values.deallocate() }

  subscript(label: Int) -> Int32 { values[label & 63] }

  mutating func reset() {
    values.update(repeating: 0, count: Self.count)
    dense = (.zero, .zero, .zero)
    hasDense = false
  }

  /// Adds a dense row.
  @inline(__always) mutating func add(_ row: UnsafeRawPointer) {
    func weights(_ part: Int) -> SIMD16<Int16> {
      SIMD16(
        truncatingIfNeeded: row.loadUnaligned(
          fromByteOffset: 16 * part, as: SIMD16<Int8>.self))
    }
    dense.0 &+= weights(0)
    dense.1 &+= weights(1)
    dense.2 &+= weights(2)
    hasDense = true
  }

  /// Puts what dense rows added to the rest.
  mutating func gather() {
    guard hasDense else { return }
    let room = UnsafeMutableRawPointer(values)
    func put(_ part: Int, _ sums: SIMD16<Int16>) {
      let place = room + 64 * part
      let before = place.loadUnaligned(as: SIMD16<Int32>.self)
      place.storeBytes(
        of: before &+ SIMD16(truncatingIfNeeded: sums), as: SIMD16<Int32>.self)
    }
    put(0, dense.0)
    put(1, dense.1)
    put(2, dense.2)
  }

  /// Adds four entries.
  @inline(__always) mutating func add(_ four: UInt64) {
    add(UInt16(truncatingIfNeeded: four))
    add(UInt16(truncatingIfNeeded: four >> 16))
    add(UInt16(truncatingIfNeeded: four >> 32))
    add(UInt16(truncatingIfNeeded: four >> 48))
  }

  @inline(__always) private mutating func add(_ entry: UInt16) {
    values[Int(entry >> 8) & 63] &+= Int32(Int8(truncatingIfNeeded: entry))
  }

  /// The label with the highest score; the lowest one among equals.
  ///
  /// - Parameter labels: The number of labels, from 1 to 60.
  func best(_ labels: Int) -> UInt8 {
    var top = values[0]
    for label in 1..<labels { top = max(top, values[label]) }
    var best = 0
    while values[best] != top { best &+= 1 }
    return UInt8(truncatingIfNeeded: best)
  }
}
