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
  let text: TextHash
  /// How many bytes its text has.
  let length: Int
  /// The first bytes of its text, and of a possessive "'s" behind it: `heldBytes`, eight in each number, the first one lowest.
  let first: (UInt64, UInt64)
  /// The last six bytes of its text, the last one lowest.
  let last: UInt64
  let isPossessive: Bool
  let isCapitalised: Bool
  let gap: Gap
  /// Whether a quotation mark stands right before it.
  let isQuoted: Bool

  /// How many bytes of its text a word holds itself.
  static let heldBytes = 16

  /// FNV-1a of its text, by which `WordTable` finds it.
  var hash: UInt64 { text.value }

  /// The range without a possessive "'s".
  func stem(in bytes: [UInt8]) -> Range<Int> {
    guard isPossessive else { return range }
    let mark = bytes[range.upperBound - 2] == UInt8(ascii: "'") ? 2 : 4
    return range.lowerBound..<max(range.lowerBound, range.upperBound - mark)
  }
}

// MARK: Letters

extension PlainWord {
  /// A byte of its text.
  ///
  /// - Parameter place: Below `heldBytes`.
  func letter(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? first.0 : first.1) &>> UInt64(8 * (place & 7)))
  }

  /// Its text, made anew.
  func string(in bytes: [UInt8]) -> String { String(decoding: letters(in: bytes), as: UTF8.self) }

  /// The parts of its text between hyphens.
  func parts(in bytes: [UInt8]) -> [String] {
    letters(in: bytes).split(separator: UInt8(ascii: "-")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Adds the bytes of its text to a hash.
  func add(to hash: inout FNV1a, in bytes: [UInt8]) {
    if length <= Self.heldBytes {
      for place in 0..<length { hash.add(letter(place)) }
    } else {
      for letter in letters(in: bytes) { hash.add(letter) }
    }
  }

  /// The bytes of its text.
  func letters(in bytes: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(length)
    var position = range.lowerBound
    while letters.count < length {
      if bytes[position] == 0xE2 {
        letters.append(bytes[position + 2] == 0x99 ? UInt8(ascii: "'") : UInt8(ascii: "-"))
        position += 3
      } else {
        letters.append(bytes[position].lowercased)
        position += 1
      }
    }
    return letters
  }

  /// The first characters of its text.
  ///
  /// - Parameter count: Below `heldBytes`.
  func beginning(_ count: Int, in bytes: [UInt8]) -> TextHash {
    guard length > count else { return text }
    var hash = FNV1a()
    // Nearly every word is in ASCII, where a character is a byte.
    for place in 0...count {
      guard letter(place) < 0x80 else { return TextHash(string(in: bytes).prefix(count)) }
      if place < count { hash.add(letter(place)) }
    }
    return TextHash(value: hash.value)
  }

  /// - Parameter beginning: Up to `heldBytes`.
  func begins(with beginning: StaticString) -> Bool {
    let count = beginning.utf8CodeUnitCount
    guard count <= length else { return false }
    return (0..<count).allSatisfy { letter($0) == beginning.utf8Start[$0] }
  }

  /// - Parameter ending: Up to six bytes.
  func ends(with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard count <= length else { return false }
    return (0..<count).allSatisfy {
      UInt8(truncatingIfNeeded: last &>> UInt64(8 * (count - 1 - $0))) == ending.utf8Start[$0]
    }
  }

  /// Whether one of the first bytes of its text meets a condition.
  func contains(where condition: (UInt8) -> Bool) -> Bool {
    (0..<min(length, Self.heldBytes)).contains { condition(letter($0)) }
  }

  /// Whether its text is short and all its bytes meet a condition.
  func consists(of condition: (UInt8) -> Bool) -> Bool {
    length <= Self.heldBytes && (0..<length).allSatisfy { condition(letter($0)) }
  }

  /// The number that the word is; `nil` for another word, and for more digits than any date or title has.
  var number: Int? {
    guard letter(0).isDigit, consists(of: \.isDigit) else { return nil }
    return (0..<length).reduce(0) { $0 * 10 + Int(letter($1) - UInt8(ascii: "0")) }
  }

  /// The year that the word can be.
  var year: Int? {
    guard length == 4, let number, (1600...2100).contains(number) else { return nil }
    return number
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

  /// The words of some UTF-8 byte ranges, in their order.
  ///
  /// - Complexity: O(log n + k); nothing is copied of one range, as there mostly is.
  func overlapping(_ ranges: [Range<Int>]) -> ArraySlice<PlainWord> {
    guard let range = ranges.first, ranges.count == 1 else {
      return ranges.flatMap(overlapping)[...]
    }
    return overlapping(range)
  }
}
