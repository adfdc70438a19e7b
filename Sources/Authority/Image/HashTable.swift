/// Builds an open-addressed table of three-word slots, at most half full, whose size is a power of two.
struct HashTable {
  private(set) var words: [UInt32]
  private let mask: Int

  init(capacity: Int) {
    var slots = 4
    while slots < capacity * 2 { slots *= 2 }
    words = [UInt32](repeating: AuthorityImage.none, count: slots * 3)
    mask = slots - 1
  }

  /// Adds a value under a 64-bit hash; the first value of a hash stays.
  mutating func add(_ hash: UInt64, value: UInt32) {
    let low = UInt32(truncatingIfNeeded: hash)
    let high = UInt32(truncatingIfNeeded: hash >> 32)
    add(low, high, value: value, startingAt: Int(high))
  }

  /// Adds a step of the trie.
  mutating func add(from node: UInt32, by word: UInt32, to next: UInt32) {
    add(node, word, value: next, startingAt: Int(AuthorityImage.stepHash(node, word)))
  }

  private mutating func add(_ first: UInt32, _ second: UInt32, value: UInt32, startingAt: Int) {
    var slot = startingAt & mask
    while words[slot * 3 + 2] != AuthorityImage.none {
      if words[slot * 3] == first, words[slot * 3 + 1] == second { return }
      slot = (slot + 1) & mask
    }
    words[slot * 3] = first
    words[slot * 3 + 1] = second
    words[slot * 3 + 2] = value
  }
}
