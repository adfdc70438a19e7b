/// What can be seen of a block without reading it closely.
struct BlockFeatures {
  let bytes: [UInt8]
  let range: Range<Int>
  let endsSentence: Bool

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    endsSentence = BlockFeatures.endsSentence(bytes, range)
  }

  /// In bytes: what is longer is neither heading nor furniture.
  static let longest = 200

  /// Whether it has at most 20 runs of bytes that are not blank.
  var hasFewWords: Bool {
    var words = 0
    var insideWord = false
    for byte in bytes[range] {
      if byte.isBlank {
        insideWord = false
      } else if !insideWord {
        insideWord = true
        words += 1
        if words > 20 { return false }
      }
    }
    return true
  }

  /// Whether it ends as a sentence, a quotation or an introduction to one does.
  private static func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"):
        return true
      default:
        return bytes.matches("”", at: end - 3) || bytes.matches("’", at: end - 3)
          || bytes.matches("…", at: end - 3) || bytes.matches("»", at: end - 2)
          || bytes.matches("。", at: end - 3)
      }
    }
    return false
  }

  var startsQuotation: Bool {
    bytes[range.lowerBound] == UInt8(ascii: "\"") || bytes.matches("“", at: range.lowerBound)
      || bytes.matches("«", at: range.lowerBound)
  }

  /// At most 20 words without the end of a sentence: what stands between paragraphs as a heading does.
  var looksLikeHeading: Bool {
    range.count <= Self.longest && !endsSentence && !startsQuotation && hasFewWords
      && TurnLabel(atStartOf: range, in: bytes) == nil
  }

  /// The block in lower case with runs of blanks made one, for comparing with known phrases.
  var folded: [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    for byte in bytes[range] {
      if byte.isBlank {
        if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      } else {
        folded.append(byte.lowercased)
      }
    }
    return folded
  }
}
