/// Values of words, by the hash of the word.
public struct WordValues: Sendable {
  /// Open addressing with linear probing; the key in the high half, 0 for a free place, the value in the low half.
  @usableFromInline let places: ModelArray<UInt64>

  /// A table from the section of a model, made by `places(_:)`.
  public init(_ places: ModelArray<UInt64>) { self.places = places }

  /// The value of a word; `nil` when there is none.
  @inlinable public func value(of key: UInt32) -> UInt32? {
    let mask = places.count &- 1
    var place = Self.start(of: key, mask: mask)
    while true {
      let found = places[place]
      if found == 0 { return nil }
      if UInt32(truncatingIfNeeded: found >> 32) == key {
        return UInt32(truncatingIfNeeded: found)
      }
      place = (place &+ 1) & mask
    }
  }

  /// Where the search for a word begins.
  ///
  /// Some bits of a key are always set; the high ones are mixed in, without which half of the places would never be first.
  @inlinable static func start(of key: UInt32, mask: Int) -> Int { Int(key ^ key >> 16) & mask }

  /// The places of a table, at most half of them taken.
  ///
  /// - Parameter values: Keys are not 0.
  public static func places(_ values: [UInt32: UInt32]) -> [UInt64] {
    var count = 16
    while count < values.count * 2 { count *= 2 }
    var places = [UInt64](repeating: 0, count: count)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      var place = start(of: key, mask: count - 1)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt64(key) << 32 | UInt64(value)
    }
    return places
  }
}
