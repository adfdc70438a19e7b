/// The features of one thing to be judged, each as a slot of a table of weights: any number of them, each once.
package struct FeatureSlots {
  /// The base-2 logarithm of the number of slots: some ten thousand features meet in few of them.
  package static let slotBits = 18

  /// In the order in which they were added.
  private(set) var distinct: [UInt32] = []
  /// A bit for each slot that was added.
  private var isTaken = [UInt64](repeating: 0, count: 1 << (slotBits - 6))

  init() { distinct.reserveCapacity(512) }

  /// Adds the feature of a template and up to three values.
  mutating func add(
    _ template: StaticString, _ first: String = "", _ second: String = "", _ third: String = ""
  ) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    template.withUTF8Buffer { for byte in $0 { mix(byte) } }
    mix(0)
    for byte in first.utf8 { mix(byte) }
    mix(0)
    for byte in second.utf8 { mix(byte) }
    mix(0)
    for byte in third.utf8 { mix(byte) }
    hash = (hash ^ hash >> 32) &* 0xFF51_AFD7_ED55_8CCD
    let slot = UInt32(hash >> UInt64(64 - Self.slotBits))
    let bit: UInt64 = 1 << UInt64(slot & 63)
    guard isTaken[Int(slot >> 6)] & bit == 0 else { return }
    isTaken[Int(slot >> 6)] |= bit
    distinct.append(slot)
  }

  /// In ascending order.
  package var unique: [UInt32] { distinct.sorted() }
}
