import Authority
import Records

/// A word of a text without tags, as the rules of resolution see it.
struct PlainWord {
  /// What stands before a word.
  enum Gap: Int, Comparable {
    /// Blanks or quotation marks.
    case open
    /// A comma, a bracket, a dash.
    case comma
    /// The end of a sentence, a colon or the start of a paragraph.
    case stop

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// UTF-8 byte range, a possessive "'s" included.
  let range: Range<Int>
  /// In lower case with straight apostrophes and hyphens, without a possessive "'s".
  let text: String
  /// FNV-1a of `text`, by which `WordTable` finds it.
  let hash: UInt64
  let isPossessive: Bool
  let isCapitalised: Bool
  let gap: Gap
  /// Whether a quotation mark stands right before it.
  let isQuoted: Bool

  /// The range without a possessive "'s".
  func stem(in bytes: [UInt8]) -> Range<Int> {
    guard isPossessive else { return range }
    let mark = bytes[range.upperBound - 2] == UInt8(ascii: "'") ? 2 : 4
    return range.lowerBound..<max(range.lowerBound, range.upperBound - mark)
  }

  /// The first characters of its text.
  func beginning(_ count: Int) -> String {
    guard text.utf8.count > count else { return text }
    // Nearly every word is in ASCII, where a character is a byte.
    let isASCII = text.utf8.prefix(count + 1).allSatisfy { $0 < 0x80 }
    return isASCII ? String(Substring(text.utf8.prefix(count))) : String(text.prefix(count))
  }

  /// The number that the word is; `nil` for another word.
  var number: Int? { text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil }

  /// The year that the word can be.
  var year: Int? {
    guard text.utf8.count == 4, let number, (1600...2100).contains(number) else { return nil }
    return number
  }

  /// - Returns: The words of some ranges of a text, in order; each range begins with a stop.
  /// - Complexity: O(n) in the bytes.
  static func words(in ranges: [Range<Int>], of bytes: [UInt8]) -> [PlainWord] {
    var words: [PlainWord] = []
    words.reserveCapacity(ranges.reduce(0) { $0 + $1.count } / 5)
    for range in ranges {
      var position = range.lowerBound
      var gap = Gap.stop
      var isQuoted = false
      while position < range.upperBound {
        if scalarLength(bytes, at: position, end: range.upperBound) != nil {
          let end = wordEnd(bytes, from: position, end: range.upperBound)
          words.append(
            PlainWord(position..<end, of: bytes, gap: gap, isQuoted: isQuoted))
          position = end
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
    return words
  }

  private init(_ range: Range<Int>, of bytes: [UInt8], gap: Gap, isQuoted: Bool) {
    var isPossessive = false
    var hash = FNV1a()
    // Most words fit into a string without memory of its own.
    text = String(unsafeUninitializedCapacity: range.count) { lower in
      var count = 0
      var position = range.lowerBound
      while position < range.upperBound {
        if bytes[position] == 0xE2, position + 2 < range.upperBound {
          lower[count] = bytes[position + 2] == 0x99 ? UInt8(ascii: "'") : UInt8(ascii: "-")
          position += 3
        } else {
          lower[count] = bytes[position].lowercased
          position += 1
        }
        count += 1
      }
      isPossessive =
        count > 2 && lower[count - 1] == UInt8(ascii: "s")
        && lower[count - 2] == UInt8(ascii: "'")
      if isPossessive { count -= 2 }
      for index in 0..<count { hash.add(lower[index]) }
      return count
    }
    self.hash = hash.value
    let first = bytes[range.lowerBound]
    self.range = range
    self.isPossessive = isPossessive
    isCapitalised =
      first.isUppercaseLetter
      || first == 0xC3 && range.count > 1 && bytes[range.lowerBound + 1] < 0x9F
    self.gap = gap
    self.isQuoted = isQuoted
  }

  /// The bytes of a letter or digit; `nil` for any other scalar.
  private static func scalarLength(_ bytes: [UInt8], at position: Int, end: Int) -> Int? {
    let byte = bytes[position]
    if byte < 0x80 { return byte.isLetter || byte.isDigit ? 1 : nil }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard position + length <= end, byte != 0xC2, byte != 0xE2, byte >= 0xC3, length < 4 else {
      return nil
    }
    return length
  }

  private static func wordEnd(_ bytes: [UInt8], from start: Int, end: Int) -> Int {
    var position = start
    var hasDot = false
    while position < end {
      if let length = scalarLength(bytes, at: position, end: end) {
        position += length
        continue
      }
      let isWide =
        bytes[position] == 0xE2
        && (bytes.matches("\u{2019}", at: position) || bytes.matches("\u{2013}", at: position)
          || bytes.matches("\u{2011}", at: position))
      let isJoint =
        isWide || bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: ".")
        || bytes[position] == UInt8(ascii: "'")
      let next = position + (isWide ? 3 : 1)
      guard isJoint, next < end, scalarLength(bytes, at: next, end: end) != nil else { break }
      if bytes[position] == UInt8(ascii: ".") { hasDot = true }
      position = next
    }
    // The last dot of "U.S." belongs to it.
    if hasDot, position < end, bytes[position] == UInt8(ascii: "."), position - start < 6 {
      position += 1
    }
    return position
  }

  private static func mark(
    _ bytes: [UInt8], at position: Int, end: Int
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

extension [PlainWord] {
  /// The place of the first word that ends behind a byte; `nil` when none does.
  ///
  /// - Complexity: O(log n).
  func firstPlace(at byte: Int) -> Int? {
    let place = firstOrdered { $0.range.upperBound > byte }
    return place < count ? place : nil
  }

  /// The words of a UTF-8 byte range, those that it cuts among them.
  ///
  /// - Complexity: O(log n + k).
  func overlapping(_ range: Range<Int>) -> ArraySlice<PlainWord> {
    guard let first = firstPlace(at: range.lowerBound) else { return [] }
    return self[first...].prefix { $0.range.lowerBound < range.upperBound }
  }
}
