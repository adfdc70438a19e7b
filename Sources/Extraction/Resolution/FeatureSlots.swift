import Authority

/// The features of one thing to be judged, each as a slot of a table of weights.
package struct FeatureSlots {
  /// The base-2 logarithm of the number of slots: some hundred thousand features meet in few of them.
  package static let slotBits = 20

  /// Each once, in the order in which they were added first.
  package private(set) var unique: [UInt32] = []
  /// An open-addressed table of what was added, at most half full.
  private var seen = Self.emptyTable(of: 512)

  private static let empty = UInt32.max

  init() { unique.reserveCapacity(128) }

  private static func emptyTable(of count: Int) -> [UInt32] {
    Array(repeating: empty, count: count)
  }

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
    add(UInt32(hash >> UInt64(64 - Self.slotBits)))
  }

  private mutating func add(_ slot: UInt32) {
    let place = place(of: slot)
    guard seen[place] == Self.empty else { return }
    seen[place] = slot
    unique.append(slot)
    if unique.count * 2 > seen.count { grow() }
  }

  /// Where a slot stands in the table, or where it would.
  private func place(of slot: UInt32) -> Int {
    var place = Int(slot) & (seen.count - 1)
    while seen[place] != slot, seen[place] != Self.empty { place = (place + 1) & (seen.count - 1) }
    return place
  }

  private mutating func grow() {
    seen = Self.emptyTable(of: seen.count * 2)
    for slot in unique { seen[place(of: slot)] = slot }
  }
}
