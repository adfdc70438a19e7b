import Authority

/// The features of one thing to be judged, each as a slot of a table of weights.
package struct FeatureSlots {
  /// The base-2 logarithm of the number of slots: some hundred thousand features meet in few of them.
  package static let slotBits = 20

  /// In the order in which they were added, some of them more than once.
  private var added: [UInt32] = []

  init() { added.reserveCapacity(128) }

  /// Adds the feature of a template and up to three texts.
  mutating func add(
    _ template: TextHash, _ first: TextHash = "", _ second: TextHash = "", _ third: TextHash = ""
  ) {
    add(template, first.value, second.value, third.value)
  }

  /// Adds the feature of a template and up to three numbers, the hashes of words among them.
  mutating func add(
    _ template: TextHash, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0
  ) {
    var hash = template.value
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    mix(first)
    mix(second)
    mix(third)
    added.append(UInt32(hash >> UInt64(64 - Self.slotBits)))
  }

  /// Each once, in the order in which they were added first.
  ///
  /// - Complexity: O(n) in what was added.
  package var unique: [UInt32] {
    let empty = UInt32.max
    // An open-addressed table, at most half full.
    var size = 64
    while size < added.count * 2 { size *= 2 }
    var seen = [UInt32](repeating: empty, count: size)
    var unique: [UInt32] = []
    unique.reserveCapacity(added.count)
    for slot in added {
      var place = Int(slot) & (size - 1)
      while seen[place] != slot, seen[place] != empty { place = (place + 1) & (size - 1) }
      guard seen[place] == empty else { continue }
      seen[place] = slot
      unique.append(slot)
    }
    return unique
  }
}
