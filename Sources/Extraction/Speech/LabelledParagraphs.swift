import Language

/// Paragraphs of a report that name their speaker by a label and have no cue: a stretch of a transcript
/// (`PENCE: Well, …`), a quotation after a colon (`Orlov: "…"`), a quotation with its author behind a dash (`"…" — Eva Lind`).
struct LabelledParagraphs {
  /// In the order of the text.
  let attributions: [Attribution]
  /// The paragraphs that need no further reading.
  let read: Set<Range<Int>>

  /// How sure such a form is: layout, and no guess about words.
  private static let confidence = 0.9

  /// - Parameters:
  ///   - paragraphs: UTF-8 byte ranges of the paragraphs of a report.
  ///   - quotations: Their quotation spans, by `QuotationSpan.spans(in:paragraphs:)`.
  init(_ paragraphs: [Range<Int>], quotations: [[QuotationSpan]], in bytes: [UInt8]) {
    let labels = paragraphs.map { paragraph in
      TurnLabel(
        atStartOf: paragraph.lowerBound
          + QuotationMarkBytes.count(at: paragraph, in: bytes)..<paragraph.upperBound, in: bytes)
    }
    let turns = labels.count { $0?.isCapital ?? false }
    var attributions: [Attribution] = []
    var read: Set<Range<Int>> = []
    // Whether the paragraph before is a turn that is quoted, which a quoted paragraph goes on with.
    var isInQuotedTurn = false
    for (index, paragraph) in paragraphs.enumerated() {
      let label = labels[index]
      let isQuoted = QuotationMarkBytes.count(at: paragraph, in: bytes) > 0
      if label == nil, isQuoted, isInQuotedTurn, quotations[index].only?.range == paragraph {
        if let inner = quotations[index].only?.inner, !StageDirection.isAlone(inner, in: bytes) {
          attributions[attributions.count - 1].content.append(paragraph)
        }
        read.insert(paragraph)
        continue
      }
      isInQuotedTurn = false
      let found: Attribution?
      if let label, label.isCapital, turns >= 2 {
        found = LabelledParagraphs.turn(of: paragraph, label: label, in: bytes)
        isInQuotedTurn = isQuoted && found != nil
      } else if let label, let only = quotations[index].only, only.isClosed,
        only.range == label.contentStart..<paragraph.upperBound
      {
        found = LabelledParagraphs.attribution(source: label.range, content: only.range)
      } else if let first = quotations[index].first, first.isClosed,
        first.range.lowerBound == paragraph.lowerBound
      {
        found = LabelledParagraphs.author(after: first, in: paragraph, of: bytes)
      } else {
        found = nil
      }
      if let found {
        attributions.append(found)
        read.insert(paragraph)
      }
    }
    self.attributions = attributions
    self.read = read
  }

  private static func turn(
    of paragraph: Range<Int>, label: TurnLabel, in bytes: [UInt8]
  ) -> Attribution? {
    let content = label.contentStart..<paragraph.upperBound
    guard !content.isEmpty, !StageDirection.isAlone(content, in: bytes) else { return nil }
    return Attribution(
      source: [label.range], cue: [], content: [content], confidence: confidence, voice: .turn)
  }

  /// `"…" — Eva Lind, Oslo`: a dash and a name of at most ten words end the paragraph.
  private static func author(
    after quotation: QuotationSpan, in paragraph: Range<Int>, of bytes: [UInt8]
  ) -> Attribution? {
    let rest = bytes.trimmed(quotation.range.upperBound..<paragraph.upperBound)
    guard let dash = dashLength(at: rest.lowerBound, in: bytes) else { return nil }
    let name = bytes.trimmed(rest.lowerBound + dash..<rest.upperBound)
    guard !name.isEmpty, name.count <= 120,
      bytes[name.lowerBound].isUppercaseLetter || bytes[name.lowerBound] >= 0xC3,
      bytes[name].split(whereSeparator: \.isBlank).count <= 10
    else { return nil }
    let end =
      bytes[name.upperBound - 1] == UInt8(ascii: ".") ? name.upperBound - 1 : name.upperBound
    return attribution(
      source: name.lowerBound..<end, cue: [rest.lowerBound..<rest.lowerBound + dash],
      content: quotation.range)
  }

  /// The bytes of a dash (U+2012…U+2015 or one or two hyphens) at the position.
  private static func dashLength(at position: Int, in bytes: [UInt8]) -> Int? {
    guard position < bytes.count else { return nil }
    if position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
      (0x92...0x95).contains(bytes[position + 2])
    {
      return 3
    }
    if bytes.matches("--", at: position) { return 2 }
    return bytes[position] == UInt8(ascii: "-") ? 1 : nil
  }

  private static func attribution(
    source: Range<Int>, cue: [Range<Int>] = [], content: Range<Int>
  ) -> Attribution {
    Attribution(source: [source], cue: cue, content: [content], confidence: confidence)
  }
}

/// Quotation marks as bytes.
private enum QuotationMarkBytes {
  /// The bytes of the double mark with which a paragraph begins; 0 when it begins with none.
  static func count(at paragraph: Range<Int>, in bytes: [UInt8]) -> Int {
    if bytes.matches("\"", at: paragraph.lowerBound) { return 1 }
    return bytes.matches("“", at: paragraph.lowerBound) ? 3 : 0
  }
}

extension Collection {
  /// The element of a collection that has just one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
