/// A word of a text as the matcher sees it: a run of letters or digits, or an abbreviation with its dots.
package struct Word: Hashable, Sendable {
  /// What stands between a word and the word before it.
  package enum Gap: UInt8, Sendable {
    /// Blanks, a hyphen, an apostrophe, the dot of an initial: names go on across it.
    case joined
    /// A comma: only names that have one there go on.
    case comma
    /// Anything else ends a name.
    case broken
  }

  /// UTF-8 byte offset of its first byte.
  package var start: Int
  /// UTF-8 byte offset after its last byte.
  package var end: Int
  /// FNV-1a of its letters, folded to lower case without accents and dots.
  package var hash: UInt64
  package var gap: Gap
  /// Whether it begins with a capital or a digit, or with a letter of a script without case.
  package var isCapitalised: Bool
  /// Whether it has no lower-case letter; false for a digit alone.
  package var isUpper: Bool

  /// UTF-8 byte range.
  package var range: Range<Int> { start..<end }
}

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
  @inlinable public mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
