/// Which slots of a hashed feature table have weights, and in which row.
///
/// A bit for each slot tells whether it is there, and a number for each 64 of them how many come before. Most slots that a
/// text asks for are absent: their bits lie close together, so that half a megabyte answers for four million slots.
public struct FeatureIndex: Sendable {
  private let bits: ModelArray<UInt64>
  private let ranks: ModelArray<UInt32>

  /// An index from the section of a model, made by `words(slots:slotBits:)`.
  public init(_ words: ModelArray<UInt64>) {
    let count = words.count / 3 * 2
    bits = ModelArray(start: words.start, count: count)
    ranks = ModelArray(
      start: UnsafeRawPointer(words.start + count).assumingMemoryBound(to: UInt32.self),
      count: count)
  }

  /// The base-2 logarithm of the number of slots.
  public var slotBits: Int { (bits.count * 64).trailingZeroBitCount }

  /// Turns slots into rows, leaving out those that have none.
  ///
  /// Without branches, since which slots are there cannot be foretold; only rows that are there are then fetched.
  ///
  /// - Returns: The number of rows, which take the first places.
  package func resolve(_ slots: UnsafeMutablePointer<UInt32>, count: Int) -> Int {
    var rows = 0
    for position in 0..<count {
      let slot = slots[position]
      slots[rows] = slot
      rows &+= contains(slot)
    }
    for position in 0..<rows {
      slots[position] = UInt32(truncatingIfNeeded: rank(slots[position]))
    }
    return rows
  }

  /// 1 for a slot that has weights, 0 for another.
  @inline(__always) private func contains(_ slot: UInt32) -> Int {
    Int(truncatingIfNeeded: bits[Int(slot >> 6)] >> UInt64(slot & 63) & 1)
  }

  /// How many of the slots before one have weights.
  @inline(__always) private func rank(_ slot: UInt32) -> Int {
    let place = Int(slot >> 6)
    let below = bits[place] & ((1 << UInt64(slot & 63)) &- 1)
    return Int(ranks[place]) &+ below.nonzeroBitCount
  }

  /// The words of an index: the bits, then the numbers, two in a word.
  ///
  /// - Parameters:
  ///   - slots: In ascending order.
  ///   - slotBits: The base-2 logarithm of the number of slots, at least 7.
  public static func words(slots: [UInt32], slotBits: Int) -> [UInt64] {
    let count = 1 << (slotBits - 6)
    var words = [UInt64](repeating: 0, count: count + count / 2)
    for slot in slots { words[Int(slot >> 6)] |= 1 << UInt64(slot & 63) }
    var before: UInt64 = 0
    for place in 0..<count {
      words[count + place / 2] |= before << UInt64(place % 2 * 32)
      before += UInt64(words[place].nonzeroBitCount)
    }
    return words
  }
}
