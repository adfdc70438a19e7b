/// A run of text inside quotation marks, within one paragraph.
public struct QuotationSpan: Hashable, Sendable {
  /// UTF-8 byte range with its marks.
  public let range: Range<Int>
  /// UTF-8 byte range of the words between the marks.
  public let inner: Range<Int>
  /// Whether a closing mark was found; otherwise the span runs to the paragraph's end.
  public let isClosed: Bool
  /// Whether it goes on with a quotation that the paragraph before left open.
  public let continuesPrevious: Bool

  /// - Parameters:
  ///   - range: UTF-8 byte range with its marks.
  ///   - inner: UTF-8 byte range of the words between the marks.
  ///   - isClosed: Whether a closing mark was found.
  ///   - continuesPrevious: Whether it goes on with what the paragraph before left open.
  public init(range: Range<Int>, inner: Range<Int>, isClosed: Bool, continuesPrevious: Bool) {
    self.range = range
    self.inner = inner
    self.isClosed = isClosed
    self.continuesPrevious = continuesPrevious
  }
}

extension QuotationSpan {
  /// Finds the outermost quotations of a text.
  ///
  /// Curly, straight and angle marks are read by what stands beside them, so that a mark turned the wrong way still
  /// opens or closes; marks inside a quotation are part of it. Nothing is carried over a paragraph's end except that a
  /// quotation left open goes on where the next paragraph opens again: one lost mark turns no text inside out. Single
  /// marks count in a text that has no others.
  ///
  /// - Parameters:
  ///   - bytes: The text as UTF-8.
  ///   - paragraphs: UTF-8 byte ranges, in order.
  /// - Returns: The spans of each paragraph, in order.
  /// - Complexity: O(n) in the bytes.
  public static func spans(in bytes: [UInt8], paragraphs: [Range<Int>]) -> [[QuotationSpan]] {
    let marks = QuotationMarks.primary(in: bytes, paragraphs: paragraphs)
    var open = false
    return zip(paragraphs, marks).map { paragraph, marks in
      let spans = spans(between: marks, paragraph: paragraph, afterOpen: open)
      open = spans.last.map { !$0.isClosed } ?? false
      return spans
    }
  }

  private static func spans(
    between marks: [QuotationMarks.Mark], paragraph: Range<Int>, afterOpen: Bool
  ) -> [QuotationSpan] {
    var spans: [QuotationSpan] = []
    var opener: QuotationMarks.Mark?
    for mark in marks {
      if let start = opener {
        // A second opening mark before any close: the first was lost, or a nested one of the same form.
        guard mark.side != .opens else { continue }
        spans.append(span(from: start, to: mark, paragraph: paragraph, afterOpen: afterOpen))
        opener = nil
      } else if mark.side != .closes {
        opener = mark
      }
    }
    if let start = opener {
      spans.append(span(from: start, to: nil, paragraph: paragraph, afterOpen: afterOpen))
    }
    return spans
  }

  private static func span(
    from start: QuotationMarks.Mark, to end: QuotationMarks.Mark?, paragraph: Range<Int>,
    afterOpen: Bool
  ) -> QuotationSpan {
    let close = end?.range ?? paragraph.upperBound..<paragraph.upperBound
    return QuotationSpan(
      range: start.range.lowerBound..<close.upperBound,
      inner: start.range.upperBound..<max(start.range.upperBound, close.lowerBound),
      isClosed: end != nil,
      continuesPrevious: afterOpen && start.range.lowerBound == paragraph.lowerBound)
  }
}

/// The marks of a text that may open or close a quotation.
enum QuotationMarks {
  /// Which marks quote in a text.
  enum Family {
    /// `“ ” " „ « »` and two single marks in a row.
    case double
    /// `‘ ’ '`, where they quote and do not stand for an omitted letter.
    case single
  }

  /// What a mark does, as far as the marks beside it tell.
  enum Side {
    case opens, closes, either
  }

  struct Mark {
    let range: Range<Int>
    let side: Side
  }

  /// The marks of each paragraph: double ones, unless the text has none and single ones open at least twice.
  static func primary(in bytes: [UInt8], paragraphs: [Range<Int>]) -> [[Mark]] {
    let double = paragraphs.map { marks(of: .double, in: bytes, paragraph: $0) }
    guard double.allSatisfy(\.isEmpty) else { return double }
    let single = paragraphs.map { marks(of: .single, in: bytes, paragraph: $0) }
    return single.joined().count { $0.side == .opens } >= 2 ? single : double
  }

  /// The marks of one family in one paragraph, in order.
  static func marks(of family: Family, in bytes: [UInt8], paragraph: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    var position = paragraph.lowerBound
    while position < paragraph.upperBound {
      // Letters, which most bytes are, need no closer look.
      guard !ASCII.isLetter(bytes[position]),
        let length = length(of: family, in: bytes, at: position, end: paragraph.upperBound)
      else {
        position += 1
        continue
      }
      let range = position..<position + length
      if let side = side(of: range, family: family, in: bytes, paragraph: paragraph) {
        marks.append(Mark(range: range, side: side))
      }
      position += length
    }
    return marks
  }

  /// - Returns: The bytes of a mark at the position; `nil` when there is none of that family.
  private static func length(
    of family: Family, in bytes: [UInt8], at position: Int, end: Int
  ) -> Int? {
    let byte = bytes[position]
    switch family {
    case .double:
      if byte == UInt8(ascii: "\"") { return 1 }
      if byte == 0xC2, position + 1 < end,
        bytes[position + 1] == 0xAB || bytes[position + 1] == 0xBB
      {
        return 2
      }
      if byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80 {
        return (0x9C...0x9F).contains(bytes[position + 2]) ? 3 : nil
      }
      let isPair =
        (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")) && position + 1 < end
        && bytes[position + 1] == byte
      return isPair ? 2 : nil
    case .single:
      if byte == UInt8(ascii: "'") { return 1 }
      if byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80 {
        return bytes[position + 2] == 0x98 || bytes[position + 2] == 0x99 ? 3 : nil
      }
      return nil
    }
  }

  /// What a mark does by the characters on its two sides, then by its form.
  ///
  /// - Returns: `nil` for an apostrophe and for the sign of inches.
  private static func side(
    of range: Range<Int>, family: Family, in bytes: [UInt8], paragraph: Range<Int>
  ) -> Side? {
    let before = range.lowerBound > paragraph.lowerBound ? bytes[range.lowerBound - 1] : nil
    let after = range.upperBound < paragraph.upperBound ? bytes[range.upperBound] : nil
    let spaceBefore = isOpenOnLeft(before, bytes, at: range.lowerBound)
    let spaceAfter = after.map(isSpace) ?? true
    if family == .single, !spaceBefore, !spaceAfter, isWord(before), isWord(after) { return nil }
    if spaceBefore && !spaceAfter { return .opens }
    if !spaceBefore && spaceAfter { return .closes }
    let form = form(of: range, in: bytes)
    if form != .either { return form }
    if let before, (48...57).contains(before), after.map(isWord) != true { return nil }
    if !spaceBefore && !spaceAfter { return isWord(after) && !isWord(before) ? .either : .closes }
    return .either
  }

  private static func form(of range: Range<Int>, in bytes: [UInt8]) -> Side {
    let last = bytes[range.upperBound - 1]
    switch (range.count, bytes[range.lowerBound], last) {
    case (3, _, 0x9C), (3, _, 0x9E), (3, _, 0x98), (2, 0xC2, 0xAB), (2, UInt8(ascii: "`"), _):
      return .opens
    case (3, _, 0x9D), (3, _, 0x99), (2, 0xC2, 0xBB):
      return .closes
    default:
      return .either
    }
  }

  /// Whether what stands before a mark leaves room for an opening one: nothing, a blank, a bracket or a dash.
  private static func isOpenOnLeft(_ before: UInt8?, _ bytes: [UInt8], at position: Int) -> Bool {
    guard let before else { return true }
    if isSpace(before) || "([{-/".utf8.contains(before) { return true }
    // U+00A0, and the dashes U+2013 and U+2014.
    if before == 0xA0, position >= 2, bytes[position - 2] == 0xC2 { return true }
    return position >= 3 && bytes[position - 3] == 0xE2 && bytes[position - 2] == 0x80
      && (before == 0x93 || before == 0x94)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || byte >= 0x80
  }
}
