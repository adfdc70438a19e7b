import Records

/// Cuts UTF-8 text into the words that names are made of, in one pass.
///
/// Texts and the names of the authority files go through the same scanner, so that both are cut alike. A hyphen parts
/// words ("Kim Jong-un" is "Kim Jong Un"), an "s" after an apostrophe is dropped ("Russia's"), an abbreviation with dots
/// is one word ("U.S.").
package struct WordScanner {
  private let bytes: [UInt8]
  private let end: Int

  private init(_ bytes: [UInt8], to end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// The words of a text.
  package static func words(of text: some StringProtocol) -> [Word] {
    let bytes = Array(text.utf8)
    return words(in: bytes, ranges: [0..<bytes.count])
  }

  /// The words of some paragraphs; the first one of each is parted from what stands before.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - ranges: UTF-8 byte ranges on scalar boundaries, in order.
  /// - Complexity: O(n) in the bytes of the ranges.
  package static func words(in bytes: [UInt8], ranges: [Range<Int>]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(ranges.reduce(0) { $0 + $1.count } / 5)
    for range in ranges {
      WordScanner(bytes, to: range.upperBound).append(from: range.lowerBound, to: &words)
    }
    return words
  }

  private func append(from start: Int, to words: inout [Word]) {
    var position = start
    var gap = Word.Gap.broken
    let first = words.count
    while position < end {
      if bytes[position] == UInt8(ascii: " ") {
        // Nearly every mark is one, which parts nothing.
        position += 1
      } else if isLetter(at: position) {
        let word = readWord(at: position, gap: gap)
        position = word.end
        gap = .joined
        if isPossessive(word) { continue }
        words.append(word)
      } else {
        let mark = readMark(at: &position, after: words.count > first ? words.last : nil)
        if mark.rawValue > gap.rawValue { gap = mark }
      }
    }
  }

  /// Whether a word is the "s" of "Russia's", which belongs to no name.
  private func isPossessive(_ word: Word) -> Bool {
    guard word.end - word.start == 1, bytes[word.start] == UInt8(ascii: "s") else { return false }
    if word.start >= 1, bytes[word.start - 1] == UInt8(ascii: "'") { return true }
    return word.start >= 3 && bytes[word.start - 3] == 0xE2 && bytes[word.start - 2] == 0x80
      && bytes[word.start - 1] == 0x99
  }
}

// MARK: - Words

extension WordScanner {
  private func readWord(at start: Int, gap: Word.Gap) -> Word {
    let isCapitalised = !isLowercase(at: start)
    var letters = Letters()
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte.isASCIILetter {
        letters.add(letter: byte)
        position += 1
      } else if (48...57).contains(byte) || byte == UInt8(ascii: "+") && position > start {
        // "OPEC+", "P5+1".
        letters.hash.add(byte)
        position += 1
      } else if byte >= 0x80 {
        guard isLetter(at: position) else { break }
        position += letters.add(decode(at: position))
      } else if byte == UInt8(ascii: "."), isAbbreviation(from: start, to: position) {
        position += 1
      } else {
        break
      }
    }
    return Word(
      start: start, end: position, hash: letters.hash.value, gap: gap,
      isCapitalised: isCapitalised, isUpper: letters.hasUpper && !letters.hasLower)
  }

  /// The letters of a word as they are read.
  private struct Letters {
    var hash = FNV1a()
    private(set) var hasUpper = false
    private(set) var hasLower = false

    /// Adds a letter of ASCII.
    mutating func add(letter byte: UInt8) {
      if byte & 0x20 == 0 { hasUpper = true } else { hasLower = true }
      hash.add(byte | 0x20)
    }

    /// Adds a scalar outside ASCII and gives back its length.
    mutating func add(_ wide: (scalar: Unicode.Scalar, length: Int)) -> Int {
      let lower = wide.scalar.properties.isLowercase
      hasLower = hasLower || lower
      hasUpper = hasUpper || (!lower && wide.scalar.properties.isUppercase)
      if let folded = LetterFolding.fold(wide.scalar) {
        for byte in String(folded).utf8 { hash.add(byte) }
      }
      return wide.length
    }
  }

  /// Whether the dot at a position belongs to an abbreviation: "U.S." with a letter before each dot, and not the
  /// dot after one initial alone ("George W. Bush"), which only parts words.
  private func isAbbreviation(from start: Int, to position: Int) -> Bool {
    guard position > start, bytes[position - 1].isASCIILetter,
      position == start + 1 || bytes[position - 2] == UInt8(ascii: ".")
    else { return false }
    if position > start + 1 { return true }
    return position + 2 < end && bytes[position + 1].isASCIILetter
      && bytes[position + 2] == UInt8(ascii: ".")
  }

  private func isLetter(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte < 0x80 ? byte.isASCIILetter || (48...57).contains(byte) : isWideLetter(at: index)
  }

  @inline(never) private func isWideLetter(at index: Int) -> Bool {
    let scalar = decode(at: index).scalar
    switch scalar.value {
    case 0xC0..<0x250: return scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x300..<0x370: return true
    case 0x2B0..<0x300, 0x2000..<0x2C00: return false
    default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private func isLowercase(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= UInt8(ascii: "a") }
    return isWideLowercase(at: index)
  }

  @inline(never) private func isWideLowercase(at index: Int) -> Bool {
    decode(at: index).scalar.properties.isLowercase
  }

  private func decode(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

// MARK: - Marks

extension WordScanner {
  /// Passes over one mark or blank and tells what it does to a name that goes on after it.
  private func readMark(at position: inout Int, after word: Word?) -> Word.Gap {
    let byte = bytes[position]
    if byte >= 0x80 { return readWideMark(at: &position) }
    let isBetweenLetters =
      position + 1 < end && word?.end == position && !isBlank(bytes[position + 1])
    position += 1
    switch byte {
    case UInt8(ascii: " "), 9: return .joined
    case 10: return isLineBreakAlone(position - 1) ? .joined : .broken
    case 13: return .joined
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "-"): return isBetweenLetters ? .joined : .broken
    case UInt8(ascii: "'"): return word?.end == position - 1 ? .joined : .broken
    case UInt8(ascii: "."):
      // "George W. Bush", "St. Petersburg", "Gen. Mattis".
      guard let word, word.end == position - 1, word.isCapitalised else { return .broken }
      return word.end - word.start <= 3 ? .joined : .broken
    default: return .broken
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Whether no other line break follows: a name may go on in the next line of its paragraph.
  private func isLineBreakAlone(_ index: Int) -> Bool {
    var next = index + 1
    while next < end, bytes[next] == 32 || bytes[next] == 9 || bytes[next] == 13 { next += 1 }
    return next < end && bytes[next] != 10
  }

  private func readWideMark(at position: inout Int) -> Word.Gap {
    let (scalar, length) = decode(at: position)
    let before = position > 0 ? bytes[position - 1] : 32
    position += length
    switch scalar.value {
    // No-break spaces, soft hyphen, joiners, the left-to-right marks.
    case 0xA0, 0xAD, 0x2009, 0x200B...0x200F, 0x202F, 0x2060, 0xFEFF: return .joined
    // Hyphens and the en dash between letters; apostrophes and what stands for one in transliterations.
    case 0x2010, 0x2011, 0x2013:
      return isBlank(before) || position >= end || isBlank(bytes[position]) ? .broken : .joined
    case 0x2019, 0x2018, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0xB4:
      return isBlank(before) ? .broken : .joined
    default: return .broken
    }
  }
}
