/// The features of one thing to be judged, each as a slot of a table of weights: any number of them, each once.
package struct FeatureSlots {
  /// The base-2 logarithm of the number of slots: some ten thousand features meet in few of them.
  package static let slotBits = 18

  private var slots: [UInt32] = []

  /// Adds the feature of a template and up to three values.
  mutating func add(
    _ template: StaticString, _ first: String = "", _ second: String = "", _ third: String = ""
  ) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    template.withUTF8Buffer { for byte in $0 { mix(byte) } }
    for value in [first, second, third] {
      mix(0)
      for byte in value.utf8 { mix(byte) }
    }
    hash = (hash ^ hash >> 32) &* 0xFF51_AFD7_ED55_8CCD
    slots.append(UInt32(hash >> UInt64(64 - Self.slotBits)))
  }

  /// In ascending order.
  package var unique: [UInt32] {
    var kept: [UInt32] = []
    for slot in slots.sorted() where kept.last != slot { kept.append(slot) }
    return kept
  }
}
