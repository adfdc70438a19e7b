import Records

/// How words are read out of a text: in one pass over its bytes, without memory of their own.
extension PlainWord {
  /// - Returns: The words of some ranges of a text, in order; each range begins with a stop.
  /// - Complexity: O(n) in the bytes.
  static func words(in ranges: [Range<Int>], of bytes: [UInt8]) -> [PlainWord] {
    var words: [PlainWord] = []
    words.reserveCapacity(ranges.reduce(0) { $0 + $1.count } / 5)
    for range in ranges { append(from: range, of: bytes.span, to: &words) }
    return words
  }

  private static func append(
    from range: Range<Int>, of bytes: Span<UInt8>, to words: inout [PlainWord]
  ) {
    var position = range.lowerBound
    var gap = Gap.stop
    var isQuoted = false
    while position < range.upperBound {
      if bytes[position] == UInt8(ascii: " ") {
        isQuoted = false
        position += 1
      } else if scalarLength(bytes, at: position, end: range.upperBound) != nil {
        let word = PlainWord(
          at: position, of: bytes, end: range.upperBound, gap: gap, isQuoted: isQuoted)
        words.append(word)
        position = word.range.upperBound
        gap = .open
        isQuoted = false
      } else {
        let mark = mark(bytes, at: position, end: range.upperBound)
        gap = max(gap, mark.gap)
        isQuoted = mark.isQuote
        position += mark.length
      }
    }
  }

  /// Reads the word that begins at a byte.
  private init(at start: Int, of bytes: Span<UInt8>, end: Int, gap: Gap, isQuoted: Bool) {
    var spelling = Spelling()
    // That of what stands before the last apostrophe.
    var stem = spelling.hash
    var hasDot = false
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte.isLetter || byte.isDigit {
        // Digits have the bit that tells small letters from capitals.
        spelling.add(byte | 0x20)
        position += 1
      } else if let length = Self.scalarLength(bytes, at: position, end: end) {
        for place in position..<position + length { spelling.add(bytes[place]) }
        position += length
      } else if let joint = Self.joint(bytes, at: position, end: end) {
        if joint.byte == UInt8(ascii: "'") { stem = spelling.hash }
        hasDot = hasDot || joint.byte == UInt8(ascii: ".")
        spelling.add(joint.byte)
        position += joint.length
      } else {
        break
      }
    }
    // The last dot of "U.S." belongs to it.
    if hasDot, position < end, bytes[position] == UInt8(ascii: "."), position - start < 6 {
      spelling.add(UInt8(ascii: "."))
      position += 1
    }
    range = start..<position
    isPossessive = spelling.isPossessive
    text = TextHash(value: isPossessive ? stem.value : spelling.hash.value)
    length = spelling.count - (isPossessive ? 2 : 0)
    first = spelling.first
    last = isPossessive ? spelling.last >> 16 : spelling.last
    let byte = bytes[start]
    isCapitalised =
      byte.isUppercaseLetter || byte == 0xC3 && range.count > 1 && bytes[start + 1] < 0x9F
    self.gap = gap
    self.isQuoted = isQuoted
  }

  /// A word's text as it is read.
  private struct Spelling {
    private(set) var hash = FNV1a()
    private(set) var count = 0
    /// The last eight bytes, the last one lowest.
    private(set) var last: UInt64 = 0
    private var whole = (UInt64(0), UInt64(0))

    /// The first 16 bytes, eight in each number, the first one lowest.
    var first: (UInt64, UInt64) {
      // What comes behind the last eight bytes that are whole.
      let rest = (last &<< UInt64(64 - 8 * (count & 7))).byteSwapped
      let hasRest = count & 7 != 0
      return (
        count < 8 && hasRest ? rest : whole.0, count > 8 && count < 16 && hasRest ? rest : whole.1
      )
    }

    var isPossessive: Bool {
      count > 2 && last & 0xFFFF == UInt64(UInt8(ascii: "'")) << 8 | UInt64(UInt8(ascii: "s"))
    }

    mutating func add(_ byte: UInt8) {
      hash.add(byte)
      last = last << 8 | UInt64(byte)
      count += 1
      guard count & 7 == 0 else { return }
      if count == 8 {
        whole.0 = last.byteSwapped
      } else if count == 16 {
        whole.1 = last.byteSwapped
      }
    }
  }

  /// The bytes of a letter or digit; `nil` for any other scalar.
  private static func scalarLength(_ bytes: Span<UInt8>, at position: Int, end: Int) -> Int? {
    let byte = bytes[position]
    if byte < 0x80 { return byte.isLetter || byte.isDigit ? 1 : nil }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard position + length <= end, byte != 0xC2, byte != 0xE2, byte >= 0xC3, length < 4 else {
      return nil
    }
    return length
  }

  /// The apostrophe, hyphen or dot between two letters, and how many bytes it has in the text; `nil` for anything else.
  private static func joint(
    _ bytes: Span<UInt8>, at position: Int, end: Int
  ) -> (byte: UInt8, length: Int)? {
    var joint = (byte: bytes[position], length: 1)
    switch joint.byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"): break
    case 0xE2 where position + 2 < end && bytes[position + 1] == 0x80:
      switch bytes[position + 2] {
      // The apostrophe U+2019; the hyphen that does not break, U+2011, and the dash U+2013.
      case 0x99: joint = (UInt8(ascii: "'"), 3)
      case 0x91, 0x93: joint = (UInt8(ascii: "-"), 3)
      default: return nil
      }
    default: return nil
    }
    let next = position + joint.length
    return next < end && scalarLength(bytes, at: next, end: end) != nil ? joint : nil
  }

  private static func mark(
    _ bytes: Span<UInt8>, at position: Int, end: Int
  ) -> (gap: Gap, isQuote: Bool, length: Int) {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), .lineFeed:
      return (.stop, false, 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "/"), UInt8(ascii: "["), UInt8(ascii: "]"):
      return (.comma, false, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return (.open, true, 1)
    case UInt8(ascii: "-"): return (.comma, false, 1)
    case 0xE2 where position + 2 < end && bytes[position + 1] == 0x80:
      let last = bytes[position + 2]
      if last == 0xA6 { return (.stop, false, 3) }
      return (0x93...0x95).contains(last) ? (.comma, false, 3) : (.open, last >= 0x98, 3)
    case 0xC2...: return (.open, false, byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
    default: return (.open, false, 1)
    }
  }
}
