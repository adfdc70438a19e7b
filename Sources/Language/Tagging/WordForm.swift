import Records

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
  public init(_ bytes: Span<UInt8>, _ range: Range<Int>) { self.init(bytes.extracting(range)) }

  /// - Parameter word: Not empty.
  private init(_ word: Span<UInt8>) {
    var form = WordHash()
    var tail: UInt32 = 0
    var position = 0
    // Most words are small letters throughout, of which one hash is both.
    while position < word.count, ASCII.isLowercase(word[position]) {
      form.add(word[position])
      tail = tail << 8 | UInt32(word[position])
      position &+= 1
    }
    var length = position
    var shape = Self.shape(ofSmallLetters: length)
    var head = tail
    if length > 3 { head = UInt32(word[0]) << 16 | UInt32(word[1]) << 8 | UInt32(word[2]) }
    var lower = form
    while position < word.count {
      let byte = word[position]
      form.add(byte)
      var small = ASCII.lowercased(byte)
      if byte == 0xE2, position + 2 < word.count, word[position + 1] == 0x80,
        word[position + 2] == 0x99
      {
        small = UInt8(ascii: "'")
        position += 2
        form.add(bits: 0x8099)
      }
      lower.add(small)
      tail = tail << 8 | UInt32(small)
      if length < 3 { head = head << 8 | UInt32(small) }
      length += 1
      let sort = Self.sort(of: byte)
      if shape & 0x3F != sort << 3 | sort { shape = shape << 3 | sort }
      position += 1
    }
    self.form = form.value
    self.lower = lower.value
    self.shape = shape
    suffix2 = tail & 0xFFFF
    suffix3 = tail & 0xFF_FFFF
    prefix3 = head
  }

  /// What stands for a word outside the sentence: the same value for all that is asked of a word.
  init(outside value: UInt32) {
    form = value
    lower = value
    shape = value
    suffix2 = value
    suffix3 = value
    prefix3 = value
  }

  /// The hash of a word as `lower` has it.
  ///
  /// - Parameter word: In lower case.
  public static func hash(_ word: String) -> UInt32 { hash(Array(word.utf8)) }

  /// The hash of a word as `lower` has it.
  static func hash(_ bytes: [UInt8]) -> UInt32 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  /// The shape of so many small letters.
  private static func shape(ofSmallLetters count: Int) -> UInt32 {
    count == 0 ? 0o1 : count == 1 ? 0o13 : 0o133
  }

  private static func sort(of byte: UInt8) -> UInt32 {
    switch byte {
    case 97...122: 3
    case 65...90: 2
    case 48...57: 4
    case 0x80...: 5
    case UInt8(ascii: "-"): 6
    case UInt8(ascii: "."): 7
    default: 1
    }
  }
}

/// The hash of a word, byte by byte, of which half the bits are kept.
struct WordHash {
  private var hash = FNV1a()

  mutating func add(_ byte: UInt8) { hash.add(byte) }

  mutating func add(bits: UInt64) { hash.add(bits: bits) }

  /// Never 0, which stands for no word, nor a small number that stands for a place outside the text.
  var value: UInt32 { UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32) | 0x100 }
}
