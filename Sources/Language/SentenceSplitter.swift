/// Finds where the sentences of a paragraph end, by rules.
struct SentenceSplitter {
  /// Abbreviations after which a sentence may end, without their last dot.
  private static let finalAbbreviations = ASCII.packedWords(
    """
    u.s u.n u.k d.c n.y n.j n.c s.c inc co corp jr sr etc a.m p.m ltd l.a ariz calif fla mass va pa md ill wis mich e.u
    """)

  /// Words that begin a sentence where an abbreviation may also stand inside one.
  private static let starters = ASCII.packedWords(
    """
    the a an he she it they we i in on at but and his her their this that these those as for if when while after before
    to with there what who how by from not so
    """)

  /// In tokens: no sentence of prose is longer, and what looks at whole sentences stays linear.
  private static let longest = 500

  /// Appends the sentences of one paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: Token range.
  ///   - bytes: The whole text.
  /// - Complexity: O(n) in the tokens of the paragraph.
  func appendSentences(
    of paragraph: Range<Int>, tokens: [Token], in bytes: Span<UInt8>,
    to sentences: inout [Range<Int>]
  ) {
    var start = paragraph.lowerBound
    var index = start
    // The end of the last run of closing marks, so that a long run is looked through once.
    var closersEnd = start
    while index < paragraph.upperBound {
      if index - start >= Self.longest {
        sentences.append(start..<index)
        start = index
      }
      let token = tokens[index]
      index += 1
      let ending = Ending(token, bytes)
      guard ending != .none, index < paragraph.upperBound else { continue }
      if closersEnd < index { closersEnd = index }
      while closersEnd < paragraph.upperBound,
        tokens[closersEnd].start == tokens[closersEnd - 1].end, isCloser(tokens[closersEnd], bytes)
      {
        closersEnd += 1
      }
      guard closersEnd < paragraph.upperBound,
        tokens[closersEnd].start > tokens[closersEnd - 1].end,
        ends(with: token, ending, before: closersEnd, of: paragraph, tokens, bytes)
      else { continue }
      sentences.append(start..<closersEnd)
      start = closersEnd
      index = closersEnd
    }
    if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
  }

  /// How a token may end a sentence.
  private enum Ending {
    case none
    /// A full stop or an ellipsis.
    case stop
    /// A question or exclamation mark.
    case call
    /// An abbreviation with its dot.
    case abbreviation

    init(_ token: Token, _ bytes: Span<UInt8>) {
      let first = bytes[Int(token.start)]
      let last = bytes[Int(token.end) - 1]
      switch first {
      case UInt8(ascii: "."): self = .stop
      case UInt8(ascii: "!"), UInt8(ascii: "?"): self = .call
      case 0xE2 where token.count == 3 && bytes[Int(token.start) + 1] == 0x80 && last == 0xA6:
        self = .stop
      default: self = token.count > 1 && last == UInt8(ascii: ".") ? .abbreviation : .none
      }
    }
  }

  /// Whether a sentence ends, given the token after its closing marks.
  private func ends(
    with token: Token, _ ending: Ending, before next: Int, of paragraph: Range<Int>,
    _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    let follower = tokens[next]
    let opens = isOpener(follower, bytes)
    var begins = opens || startsSentence(follower, bytes)
    if opens, next + 1 < paragraph.upperBound {
      let inner = tokens[next + 1]
      let end = Int(inner.end)
      begins =
        startsSentence(inner, bytes)
        || ScalarClass.read(bytes, at: Int(inner.start), end: end).scalarClass == .mark
    }
    guard begins else { return false }
    switch ending {
    case .none: return false
    case .stop: return true
    case .call:
      return opens
        || ScalarClass.isUppercase(bytes, at: Int(follower.start), end: Int(follower.end))
    case .abbreviation:
      return Self.finalAbbreviations.contains(
        ASCII.packed(bytes, Int(token.start)..<Int(token.end) - 1))
        && Self.starters.contains(ASCII.packed(bytes, follower.range))
    }
  }

  private func startsSentence(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[Int(token.start)]
    switch first {
    case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "`"): return true
    // An em dash.
    case 0xE2 where token.count == 3: return bytes[Int(token.end) - 1] == 0x94
    default:
      return ASCII.isDigit(first)
        || ScalarClass.isUppercase(bytes, at: Int(token.start), end: Int(token.end))
    }
  }

  private func isOpener(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["): true
    case UInt8(ascii: "'"): token.count == 1
    // ‘ “
    case 0xE2:
      token.count == 3 && bytes[Int(token.start) + 1] == 0x80
        && (bytes[Int(token.end) - 1] == 0x98 || bytes[Int(token.end) - 1] == 0x9C)
    default: false
    }
  }

  private func isCloser(_ token: Token, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    case UInt8(ascii: "."): token.count == 1
    case UInt8(ascii: "'"): token.count == 1 || bytes[Int(token.end) - 1] == UInt8(ascii: "'")
    // ’ ”
    case 0xE2:
      token.count == 3 && bytes[Int(token.start) + 1] == 0x80
        && (bytes[Int(token.end) - 1] == 0x99 || bytes[Int(token.end) - 1] == 0x9D)
    default: false
    }
  }
}
