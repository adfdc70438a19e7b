import Language

/// Lays learnt weights out as the model file has them.
enum WeightPacking {
  static func bytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }

  /// The parts of a `LabelWeights`.
  static func labelWeights(
    _ rows: [(slot: UInt32, weights: [Int8])], slotBits: Int
  ) -> (index: [UInt8], offsets: [UInt8], entries: [UInt8]) {
    var offsets: [UInt32] = []
    var words: [UInt64] = []
    for row in rows {
      offsets.append(UInt32(words.count))
      words += LabelWeights.words(of: row.weights)
    }
    offsets.append(UInt32(words.count))
    let index = FeatureIndex.words(slots: rows.map(\.slot), slotBits: slotBits)
    return (bytes(index), bytes(offsets), bytes(words))
  }

  /// The parts of `EightWeights` and of `SixteenWeights`.
  ///
  /// - Parameter width: The labels of a row.
  static func denseWeights(
    _ rows: [(slot: UInt32, weights: [Int8])], width: Int, slotBits: Int
  ) -> (index: [UInt8], rows: [UInt8]) {
    let index = FeatureIndex.words(slots: rows.map(\.slot), slotBits: slotBits)
    let filled = rows.flatMap { row in
      (0..<width).map { UInt8(bitPattern: $0 < row.weights.count ? row.weights[$0] : 0) }
    }
    return (bytes(index), filled)
  }

  /// A weight in a byte that is never negative.
  static func biased(_ weight: Int) -> UInt8 { UInt8(max(-127, min(127, weight)) + 128) }
}
