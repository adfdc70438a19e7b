/// Weights of a model each of whose rows has a byte for every label.
///
/// - Parameter Row: The bytes of a row, from the low end up.
public struct DenseWeights<Row: BitwiseCopyable>: Sendable {
  @usableFromInline let index: FeatureIndex
  @usableFromInline let rows: ModelArray<Row>

  /// Weights from the sections of a model.
  public init(index: ModelArray<UInt64>, rows: ModelArray<Row>) {
    self.index = FeatureIndex(index)
    self.rows = rows
  }

  /// The base-2 logarithm of the number of slots.
  public var slotBits: Int { index.slotBits }
}

/// Three labels, of which the first has the weight 0; the second label's weight in the low byte, the third's in the high
/// one, each plus 128.
public typealias PairWeights = DenseWeights<UInt16>

/// Five labels, of which the first has the weight 0; the weights of the others plus 128.
public typealias QuadWeights = DenseWeights<UInt32>

/// Up to eight labels.
public typealias EightWeights = DenseWeights<SIMD8<Int8>>

/// Up to sixteen labels.
public typealias SixteenWeights = DenseWeights<SIMD16<Int8>>

extension DenseWeights where Row == UInt16 {
  /// The sums of the weights of a position, for the second and the third label.
  ///
  /// - Parameter features: Used up.
  @inlinable public func scores(of features: inout FeatureList) -> (Int32, Int32) {
    var sums: UInt64 = 0
    let rowCount = features.resolve(index)
    for position in 0..<rowCount {
      let row = Int(features[position])
      let pair = UInt64(rows[row])
      sums &+= (pair | pair << 24) & 0x0000_00FF_0000_00FF
    }
    let first = Int32(truncatingIfNeeded: sums & 0xFFFF_FFFF)
    let second = Int32(truncatingIfNeeded: sums >> 32)
    let bias = 128 &* Int32(truncatingIfNeeded: rowCount)
    return (first &- bias, second &- bias)
  }
}

extension DenseWeights where Row == UInt32 {
  /// The sums of the weights of a position, for the second to fifth label.
  ///
  /// - Parameter features: Used up.
  /// - Precondition: At most 256 features, so that no sum of bytes leaves its 16 bits.
  @inlinable public func scores(of features: inout FeatureList) -> SIMD4<Int32> {
    var sums: UInt64 = 0
    let rowCount = features.resolve(index)
    for position in 0..<rowCount {
      let row = Int(features[position])
      var lanes = UInt64(rows[row])
      lanes = (lanes | lanes << 16) & 0x0000_FFFF_0000_FFFF
      lanes = (lanes | lanes << 8) & 0x00FF_00FF_00FF_00FF
      sums &+= lanes
    }
    let all = SIMD4<Int32>(
      Int32(truncatingIfNeeded: sums & 0xFFFF),
      Int32(truncatingIfNeeded: sums >> 16 & 0xFFFF),
      Int32(truncatingIfNeeded: sums >> 32 & 0xFFFF),
      Int32(truncatingIfNeeded: sums >> 48))
    return all &- SIMD4(repeating: 128 &* Int32(truncatingIfNeeded: rowCount))
  }
}

extension DenseWeights where Row == SIMD8<Int8> {
  /// The best label of a position; the lowest one among equals.
  ///
  /// - Parameters:
  ///   - features: Used up; at most 256, so that no sum leaves its 16 bits.
  ///   - labels: The number of labels.
  func best(of features: inout FeatureList, labels: Int) -> UInt8 {
    var sums = SIMD8<Int16>()
    for position in 0..<features.resolve(index) {
      sums &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(features[position])])
    }
    var best = 0
    for label in 1..<labels where sums[label] > sums[best] { best = label }
    return UInt8(truncatingIfNeeded: best)
  }
}

extension DenseWeights where Row == SIMD16<Int8> {
  /// The sums of the weights of some slots, for each label.
  public func scores(of slots: [UInt32]) -> SIMD16<Int32> {
    var sums = SIMD16<Int32>()
    var slots = slots
    slots.withUnsafeMutableBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      for row in slots[..<index.resolve(first, count: slots.count)] {
        sums &+= SIMD16<Int32>(truncatingIfNeeded: rows[Int(row)])
      }
    }
    return sums
  }
}
