/// Weights of a classifier with many labels, few of which have a weight in one row.
///
/// The entries of a row come in fours, so that most rows take one step without a branch that depends on their length.
public struct LabelWeights: Sendable {
  @usableFromInline let index: FeatureIndex
  /// Where the fours of each row begin, and one more for the end.
  @usableFromInline let offsets: ModelArray<UInt32>
  /// Four entries from the low end up: the label in the high byte of each, its weight in the low one.
  @usableFromInline let fours: ModelArray<UInt64>

  /// The entry that fills up a four at a place of it. No classifier has as many labels; each place has its own, so that
  /// adding one does not wait for another.
  public static func filler(at place: Int) -> UInt16 { UInt16(60 + place % 4) << 8 }

  /// Weights from the sections of a model.
  public init(
    index: ModelArray<UInt64>, offsets: ModelArray<UInt32>, fours: ModelArray<UInt64>
  ) {
    self.index = FeatureIndex(index)
    self.offsets = offsets
    self.fours = fours
  }

  /// The base-2 logarithm of the number of slots.
  public var slotBits: Int { index.slotBits }

  /// The sums of the weights of some slots, for each label.
  public func scores(of slots: [UInt32], labels: Int) -> [Int32] {
    var scores = LabelScores()
    for slot in slots {
      let row = index.row(slot)
      if row >= 0 { add(row, to: &scores) }
    }
    return (0..<labels).map { scores[$0] }
  }

  /// The best label of a position; the lowest one among equals.
  ///
  /// - Parameters:
  ///   - features: Used up.
  ///   - labels: The number of labels.
  ///   - scores: Room for the scores; overwritten.
  func best(of features: inout FeatureList, labels: Int, scores: inout LabelScores) -> UInt8 {
    scores.reset()
    for position in 0..<features.resolve(index) { add(Int(features[position]), to: &scores) }
    return scores.best(labels)
  }

  @inline(__always) private func add(_ row: Int, to scores: inout LabelScores) {
    for place in Int(offsets[row])..<Int(offsets[row &+ 1]) { scores.add(fours[place]) }
  }
}

/// A score for each of up to 60 labels.
///
/// The storage is a plain buffer because some dozens of scores change for every token.
struct LabelScores: ~Copyable {
  private let values: UnsafeMutablePointer<Int32>
  /// As many as a label of six bits can name.
  private static let count = 64

  init() {
    values = .allocate(capacity: Self.count)
    values.initialize(repeating: 0, count: Self.count)
  }

  deinit { values.deallocate() }

  subscript(label: Int) -> Int32 { values[label & 63] }

  mutating func reset() { values.update(repeating: 0, count: Self.count) }

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
