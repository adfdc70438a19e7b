import Authority

/// The features of one thing to be judged, each as a slot of a table of weights.
package struct FeatureSlots {
  /// The base-2 logarithm of the number of slots: some hundred thousand features meet in few of them.
  package static let slotBits = 20

  private var added: [UInt32] = []

  init() { added.reserveCapacity(512) }

  /// Adds the feature of a template and up to three texts.
  mutating func add(
    _ template: StaticString, _ first: String = "", _ second: String = "", _ third: String = ""
  ) {
    add(
      template, FNV1a(first.utf8).value, FNV1a(second.utf8).value, FNV1a(third.utf8).value)
  }

  /// Adds the feature of a template and up to three numbers, the hashes of words among them.
  mutating func add(
    _ template: StaticString, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0
  ) {
    var name = FNV1a()
    template.withUTF8Buffer { for byte in $0 { name.add(byte) } }
    var hash = name.value
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
  package var unique: [UInt32] {
    var places = 16
    while places < 2 * added.count { places *= 2 }
    var seen = [UInt32](repeating: .max, count: places)
    return added.filter { slot in
      var place = Int(slot) & (places - 1)
      while seen[place] != .max {
        if seen[place] == slot { return false }
        place = (place + 1) & (places - 1)
      }
      seen[place] = slot
      return true
    }
  }
}
