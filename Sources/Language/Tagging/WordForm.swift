/// A word as features see it: hashes of its form and of parts of it.
public struct WordForm: Sendable {
  /// The form as it stands.
  public var form: UInt32
  /// The form in lower case, with straight apostrophes.
  public var lower: UInt32
  /// Which sorts of characters it is made of, runs cut to two.
  public var shape: UInt32
  /// The last two bytes in lower case.
  public var suffix2: UInt32
  /// The last three.
  public var suffix3: UInt32
  /// The first three.
  public var prefix3: UInt32

  /// - Parameter range: UTF-8 byte range, not empty.
  public init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var form: UInt64 = 0xCBF2_9CE4_8422_2325
    var lower = form
    var shape: UInt32 = 1
    var tail: UInt32 = 0
    var head: UInt32 = 0
    var length = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      form = (form ^ UInt64(byte)) &* 0x100_0000_01B3
      var small = ASCII.lowercased(byte)
      if byte == 0xE2, position + 2 < range.upperBound, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0x99
      {
        small = UInt8(ascii: "'")
        position += 2
        form = (form ^ 0x8099) &* 0x100_0000_01B3
      }
      lower = (lower ^ UInt64(small)) &* 0x100_0000_01B3
      tail = tail << 8 | UInt32(small)
      if length < 3 { head = head << 8 | UInt32(small) }
      length += 1
      let sort = Self.sort(of: byte)
      if shape & 0x3F != sort << 3 | sort { shape = shape << 3 | sort }
      position += 1
    }
    self.form = Self.folded(form)
    self.lower = Self.folded(lower)
    self.shape = shape
    suffix2 = tail & 0xFFFF
    suffix3 = tail & 0xFF_FFFF
    prefix3 = head
  }

  /// The hash of a word as `lower` has it.
  ///
  /// - Parameter word: In lower case.
  public static func hash(_ word: String) -> UInt32 { hash(Array(word.utf8)) }

  /// The hash of a word as `lower` has it.
  static func hash(_ bytes: [UInt8]) -> UInt32 {
    folded(bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  /// Never 0, which stands for no word, nor a small number that stands for a place outside the text.
  private static func folded(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ hash >> 32) | 0x100
  }

  private static func sort(of byte: UInt8) -> UInt32 {
    switch byte {
    case 65...90: 2
    case 97...122: 3
    case 48...57: 4
    case 0x80...: 5
    case UInt8(ascii: "-"): 6
    case UInt8(ascii: "."): 7
    default: 1
    }
  }
}
