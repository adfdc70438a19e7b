/// Which slots of a hashed feature table have weights, and in which row.
///
/// One word for 32 slots: the low half tells which of them are there, the high half how many come before. A look-up
/// touches eight bytes, and most slots that a text asks for are absent.
public struct FeatureIndex: Sendable {
  @usableFromInline let words: ModelArray<UInt64>

  /// An index from the section of a model, made by `words(slots:slotBits:)`.
  public init(_ words: ModelArray<UInt64>) { self.words = words }

  /// The base-2 logarithm of the number of slots.
  public var slotBits: Int { (words.count * 32).trailingZeroBitCount }

  /// The row of a slot; -1 when it has no weights.
  @inlinable @inline(__always) public func row(_ slot: UInt32) -> Int {
    let word = words[Int(slot >> 5)]
    let bit = UInt64(1) << UInt64(slot & 31)
    if word & bit == 0 { return -1 }
    let before = (word & (bit &- 1)).nonzeroBitCount
    return Int(word >> 32) &+ before
  }

  /// The words of an index for the slots given in ascending order.
  public static func words(slots: [UInt32], slotBits: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: 1 << (slotBits - 5))
    for slot in slots { words[Int(slot >> 5)] |= 1 << UInt64(slot & 31) }
    var before: UInt64 = 0
    for index in words.indices {
      let here = UInt64(words[index].nonzeroBitCount)
      words[index] |= before << 32
      before += here
    }
    return words
  }
}

/// Values of words, by the hash of the word.
public struct WordTable: Sendable {
  /// Open addressing with linear probing; the key in the high half, 0 for a free place, the value in the low half.
  @usableFromInline let places: ModelArray<UInt64>

  /// A table from the section of a model, made by `places(_:)`.
  public init(_ places: ModelArray<UInt64>) { self.places = places }

  /// The value of a word; `nil` when there is none.
  @inlinable public func value(of key: UInt32) -> UInt32? {
    let mask = places.count &- 1
    var place = Int(key) & mask
    while true {
      let found = places[place]
      if found == 0 { return nil }
      if UInt32(truncatingIfNeeded: found >> 32) == key {
        return UInt32(truncatingIfNeeded: found)
      }
      place = (place &+ 1) & mask
    }
  }

  /// The places of a table, at most half of them taken.
  ///
  /// - Parameter values: Keys are not 0.
  public static func places(_ values: [UInt32: UInt32]) -> [UInt64] {
    var count = 16
    while count < values.count * 2 { count *= 2 }
    var places = [UInt64](repeating: 0, count: count)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      var place = Int(key) & (count - 1)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt64(key) << 32 | UInt64(value)
    }
    return places
  }
}
