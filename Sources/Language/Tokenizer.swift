/// Cuts a paragraph into tokens as the Penn Treebank does.
///
/// Clitics are split off ("Trump" "'s", "do" "n't"), the dots of abbreviations stay with them, words keep their inner
/// hyphens, and marks stand alone.
struct Tokenizer {
  /// Up to here no e-mail address begins; so that a long run of letters is looked through once only.
  private var addressFreeEnd = 0

  /// Words that keep the dot after them.
  private static let abbreviations = ASCII.packedWords(
    """
    mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cpl pvt adm cmdr rev hon pres st jr sr vs etc
    inc ltd co corp llc jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun no nos vol dept
    univ assn bros ave blvd rd ft mt ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn
    miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ph.d amb messrs mme mlle
    """)

  /// Those that are abbreviations before a number only.
  private static let numberAbbreviations = ASCII.packedWords("no nos")
  /// Those that are words of their own when written small.
  private static let ordinaryWords = ASCII.packedWords("sat sun mar miss mass ill ore wash del")

  /// Appends the tokens of one paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: UTF-8 byte range on scalar boundaries.
  ///   - bytes: The whole text.
  /// - Complexity: O(n) in the bytes of the paragraph.
  mutating func appendTokens(
    of paragraph: Range<Int>, in bytes: Span<UInt8>, to tokens: inout [Token]
  ) {
    addressFreeEnd = paragraph.lowerBound
    let end = paragraph.upperBound
    var position = paragraph.lowerBound
    while position < end {
      let (scalarClass, length) = ScalarClass.read(bytes, at: position, end: end)
      if scalarClass == .space {
        position += length
        continue
      }
      if scalarClass == .mark {
        position = appendMark(at: position, length: length, in: bytes, end: end, to: &tokens)
      } else {
        position = appendWord(at: position, in: bytes, end: end, to: &tokens)
      }
    }
  }

  // MARK: Words

  /// - Returns: The position after the word.
  private mutating func appendWord(
    at start: Int, in bytes: Span<UInt8>, end: Int, to tokens: inout [Token]
  ) -> Int {
    let run = wordRunEnd(at: start, in: bytes, end: end)
    // Most words have a blank after them: they are no address, join nothing and have no dot to keep.
    if run == end || bytes[run] == UInt8(ascii: " ") {
      appendWhole(start..<run, in: bytes, to: &tokens)
      return run
    }
    if let stop = addressEnd(at: start, in: bytes, end: end)
      ?? initialsEnd(at: start, in: bytes, end: end)
    {
      tokens.append(Token(start: start, end: stop))
      return stop
    }
    let isNumber = ASCII.isDigit(bytes[start])
    let stop =
      isNumber
      ? numberEnd(after: run, in: bytes, end: end) : compoundEnd(after: run, in: bytes, end: end)
    if stop > run, let clitic = cliticStart(in: start..<stop, of: bytes) {
      tokens.append(Token(start: start, end: clitic))
      tokens.append(Token(start: clitic, end: stop))
      return stop
    }
    let word = start..<stop
    if stop < end, bytes[stop] == UInt8(ascii: "."), !isNumber,
      isInitial(word, in: bytes) || isAbbreviation(word, in: bytes, end: end)
    {
      tokens.append(Token(start: start, end: stop + 1))
      return stop + 1
    }
    appendWhole(word, in: bytes, to: &tokens)
    return stop
  }

  /// Appends a word that nothing is joined to; only "cannot" is two.
  private func appendWhole(_ word: Range<Int>, in bytes: Span<UInt8>, to tokens: inout [Token]) {
    let (start, end) = (word.lowerBound, word.upperBound)
    if end - start == 6, ASCII.packed(bytes, word) == Self.cannot {
      tokens.append(Token(start: start, end: start + 3))
      tokens.append(Token(start: start + 3, end: end))
    } else {
      tokens.append(Token(start: start, end: end))
    }
  }

  private static let cannot: UInt64 = 0x63_61_6E_6E_6F_74

  /// Whether a word with a dot after it is the first letter of a name.
  private func isInitial(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let first = bytes[word.lowerBound]
    return word.count == 1 && ASCII.isUppercase(first) && first != UInt8(ascii: "I")
  }

  /// Whether a word with a dot after it is an abbreviation, and not the last word of a sentence.
  private func isAbbreviation(_ range: Range<Int>, in bytes: Span<UInt8>, end: Int) -> Bool {
    let word = ASCII.packed(bytes, range)
    guard Self.abbreviations.contains(word) else { return false }
    let afterBlank = range.upperBound + 2
    let isBeforeDigit = afterBlank < end && ASCII.isDigit(bytes[afterBlank])
    if Self.numberAbbreviations.contains(word) { return isBeforeDigit }
    guard Self.ordinaryWords.contains(word) else { return true }
    return isBeforeDigit || ASCII.isUppercase(bytes[range.lowerBound])
  }

  /// The end of letters each with a dot: "U.S.", "a.m."; `nil` unless there are two or more.
  private func initialsEnd(at start: Int, in bytes: Span<UInt8>, end: Int) -> Int? {
    var position = start
    while position + 1 < end, ASCII.isLetter(bytes[position]),
      bytes[position + 1] == UInt8(ascii: ".")
    {
      position += 2
    }
    return position - start >= 4 ? position : nil
  }

  /// The end of a number with its separators, its suffix and what is joined by hyphens: "1,000", "21st", "70-year-old".
  ///
  /// - Parameter run: The end of its first digits and letters.
  private func numberEnd(after run: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var position = run
    while position + 1 < end {
      let joinsDigits =
        switch bytes[position] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"): true
        default: false
        }
      let isJoined =
        joinsDigits
        ? ASCII.isDigit(bytes[position + 1]) && ASCII.isDigit(bytes[position - 1])
        : bytes[position] == UInt8(ascii: "-")
      guard isJoined else { break }
      let next = wordRunEnd(at: position + 1, in: bytes, end: end)
      guard next > position + 1 else { break }
      position = next
    }
    return position
  }

  /// The end of words joined by hyphens, apostrophes or ampersands.
  ///
  /// - Parameter run: The end of the first word.
  private func compoundEnd(after run: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var position = run
    while position < end {
      let joint: Int
      switch bytes[position] {
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"): joint = 1
      case 0xE2 where isRightSingleMark(at: position, in: bytes, end: end): joint = 3
      default: return position
      }
      let next = wordRunEnd(at: position + joint, in: bytes, end: end)
      guard next > position + joint else { return position }
      position = next
    }
    return position
  }

  private func wordRunEnd(at start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var position = start
    while position < end {
      if ASCII.isLetter(bytes[position]) {
        position += 1
        continue
      }
      let (scalarClass, length) = ScalarClass.read(bytes, at: position, end: end)
      guard scalarClass == .word else { break }
      position += length
    }
    return position
  }

  private func isRightSingleMark(at position: Int, in bytes: Span<UInt8>, end: Int) -> Bool {
    position + 2 < end && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0x99
  }

  /// The bytes of an apostrophe, straight or curly, at a position; 0 when there is none.
  private func apostropheLength(at position: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    if position >= end { return 0 }
    if bytes[position] == UInt8(ascii: "'") { return 1 }
    return isRightSingleMark(at: position, in: bytes, end: end) ? 3 : 0
  }

  /// Where "n't", "'s", "'re", "'ve", "'ll", "'d" or "'m" begins at the end of a word; `nil` when it has none.
  private func cliticStart(in word: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    for letters in 1...2 {
      for mark in [1, 3] {
        let start = word.upperBound - letters - mark
        guard start > word.lowerBound,
          apostropheLength(at: start, in: bytes, end: word.upperBound) == mark
        else { continue }
        let first = ASCII.lowercased(bytes[start + mark])
        if letters == 1 {
          if first == UInt8(ascii: "t"), start - 1 > word.lowerBound,
            ASCII.lowercased(bytes[start - 1]) == UInt8(ascii: "n")
          {
            return start - 1
          }
          switch first {
          case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"): return start
          default: break
          }
        } else {
          let second = ASCII.lowercased(bytes[start + mark + 1])
          let isClitic =
            second == UInt8(ascii: "e")
            && (first == UInt8(ascii: "r") || first == UInt8(ascii: "v"))
            || second == UInt8(ascii: "l") && first == UInt8(ascii: "l")
          if isClitic { return start }
        }
      }
    }
    return nil
  }

  // MARK: Addresses

  /// The end of a web or e-mail address; `nil` when none begins here.
  private mutating func addressEnd(at start: Int, in bytes: Span<UInt8>, end: Int) -> Int? {
    if hasWebPrefix(at: start, in: bytes, end: end) {
      return addressRunEnd(at: start, in: bytes, end: end)
    }
    guard start >= addressFreeEnd else { return nil }
    var position = start
    while position < end, isAddressByte(bytes[position]) { position += 1 }
    let at = position
    guard at < end, bytes[at] == UInt8(ascii: "@") else {
      addressFreeEnd = max(at, start + 1)
      return nil
    }
    position += 1
    while position < end, isAddressByte(bytes[position]) { position += 1 }
    while position > at + 1, !ASCII.isWord(bytes[position - 1]) { position -= 1 }
    for dot in at + 1..<max(at + 1, position) where bytes[dot] == UInt8(ascii: ".") {
      return position
    }
    addressFreeEnd = position
    return nil
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  private func hasWebPrefix(at start: Int, in bytes: Span<UInt8>, end: Int) -> Bool {
    func begins(with prefix: StaticString) -> Bool {
      let length = prefix.utf8CodeUnitCount
      guard start + length < end else { return false }
      return prefix.withUTF8Buffer { expected in
        for offset in 0..<length
        where ASCII.lowercased(bytes[start + offset]) != expected[offset] {
          return false
        }
        return true
      }
    }
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "h"): return begins(with: "http://") || begins(with: "https://")
    case UInt8(ascii: "w"): return begins(with: "www.")
    default: return false
    }
  }

  /// The end of a web address, without the marks that close the sentence around it.
  private func addressRunEnd(at start: Int, in bytes: Span<UInt8>, end: Int) -> Int {
    var position = start
    while position < end {
      let (scalarClass, length) = ScalarClass.read(bytes, at: position, end: end)
      if scalarClass == .space || (scalarClass == .mark && length > 1) { break }
      position += length
    }
    let closing: [UInt8] = Array(".,;:!?)]\"'".utf8)
    while position > start + 1, closing.contains(bytes[position - 1]) { position -= 1 }
    return position
  }

  // MARK: Marks

  /// - Returns: The position after the mark.
  private mutating func appendMark(
    at start: Int, length: Int, in bytes: Span<UInt8>, end: Int, to tokens: inout [Token]
  ) -> Int {
    let stop = markEnd(at: start, length: length, in: bytes, end: end, after: tokens.last)
    tokens.append(Token(start: start, end: stop))
    return stop
  }

  private func markEnd(
    at start: Int, length: Int, in bytes: Span<UInt8>, end: Int, after last: Token?
  ) -> Int {
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      var stop = start + 1
      while stop < end, bytes[stop] == byte { stop += 1 }
      return stop
    case UInt8(ascii: "`"):
      return start + 1 < end && bytes[start + 1] == byte ? start + 2 : start + 1
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      return wordRunEnd(at: start + 1, in: bytes, end: end)
    default: break
    }
    let apostrophe = apostropheLength(at: start, in: bytes, end: end)
    guard apostrophe > 0 else { return start + length }
    let next = start + apostrophe
    if apostrophe == 1, next < end, bytes[next] == byte { return next + 1 }
    // "the 1990 's": a clitic after a number or a closing mark.
    let isClitic =
      next < end && bytes[next] | 0x20 == UInt8(ascii: "s")
      && wordRunEnd(at: next, in: bytes, end: end) == next + 1
      && last.map { Int($0.end) == start } ?? false
    return isClitic ? next + 1 : next
  }
}
