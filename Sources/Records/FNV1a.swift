/// FNV-1a, 64 bits: short keys, no state, the same on every machine.
///
/// - SeeAlso: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
public struct FNV1a: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing yet.
  @inlinable public init() {}

  /// The hash of what was added.
  @inlinable public var value: UInt64 { state }

  /// The hash of some bytes.
  @inlinable public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds a byte.
  @inlinable public mutating func add(_ byte: UInt8) { add(bits: UInt64(byte)) }

  /// Adds what stands for some bytes.
  @inlinable public mutating func add(bits: UInt64) {
    state = (state ^ bits) &* 0x0000_0100_0000_01B3
  }
}
