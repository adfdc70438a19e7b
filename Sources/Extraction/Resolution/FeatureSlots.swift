/// The features of one thing to be judged, each as a slot of a table of weights.
package struct FeatureSlots {
  /// The base-2 logarithm of the number of slots: some hundred thousand features meet in few of them.
  package static let slotBits = 20

  private var added: [UInt32] = []

  init() { added.reserveCapacity(512) }

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
    added.append(UInt32(hash >> UInt64(64 - Self.slotBits)))
  }

  /// Each once, in ascending order.
  package var unique: [UInt32] {
    let sorted = added.sorted()
    return zip(sorted, sorted.dropFirst()).compactMap { $0 == $1 ? nil : $0 } + sorted.suffix(1)
  }
}
