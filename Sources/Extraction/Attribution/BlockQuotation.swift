import Language

/// Gives quotations that fill paragraphs of their own to the statement before them.
///
/// A paragraph that ends in a colon introduces the quotation after it, and one that ends in a quotation is followed by the
/// rest of what was said; the words of such a paragraph name nobody.
struct BlockQuotation {
  private let text: AnalysedText
  /// Token ranges.
  private let paragraphs: [Range<Int>]

  /// How sure it is that a quotation after a colon belongs to the cue before it.
  private static let probability = 0.95
  /// A cue farther from the colon, in tokens, does not introduce what follows ("he told reporters on Friday:").
  private static let farthestColon = 8

  init(_ text: AnalysedText, paragraphs: [Range<Int>]) {
    self.text = text
    self.paragraphs = paragraphs
  }

  /// The candidates of each paragraph, those without content among them, with the paragraphs that go on with them.
  func carried(_ found: [[Candidate]]) -> [[Candidate]] {
    var found = found
    // Where the statement stands that the quotation of the next paragraph may go on with.
    var open: (paragraph: Int, candidate: Int)?
    for number in found.indices {
      let paragraph = paragraphs[number]
      if paragraph.isEmpty { continue }
      if let place = open, isQuotation(paragraph, among: found[number]) {
        append(paragraph, to: &found[place.paragraph][place.candidate])
        continue
      }
      open = introducer(in: paragraph, among: found[number]).map { (number, $0) }
    }
    return found
  }

  private func append(_ paragraph: Range<Int>, to candidate: inout Candidate) {
    let isReported = candidate.spans.content.allSatisfy { content in
      content.allSatisfy { text.quotation[$0] == .outside }
    }
    if isReported {
      // What stands before a colon is not what it introduces.
      candidate.spans.content = []
      candidate.spans.leastInContent = Self.probability
      candidate.spans.meanInContent = Self.probability
    }
    candidate.spans.content.append(paragraph)
  }

  /// Whether a paragraph begins with a quotation mark and nothing in it but marks stands outside quotations.
  private func isQuotation(_ paragraph: Range<Int>, among candidates: [Candidate]) -> Bool {
    text.quotation[paragraph.lowerBound] == .opener
      && paragraph.allSatisfy { text.quotation[$0] != .outside || text.tags[$0].isMark }
      && candidates.allSatisfy { text.quotation[$0.cue.span.head] != .outside }
  }

  /// The statement that a quotation in the next paragraph would belong to.
  private func introducer(in paragraph: Range<Int>, among candidates: [Candidate]) -> Int? {
    if text.tags[paragraph.upperBound - 1] == .colon {
      return candidates.lastIndex {
        paragraph.upperBound - $0.cue.span.tokens.upperBound <= Self.farthestColon
      }
    }
    let last = candidates.indices.max { end(of: candidates[$0]) < end(of: candidates[$1]) }
    guard let last else { return nil }
    let candidate = candidates[last]
    guard let content = candidate.spans.content.last,
      text.quotation[content.lowerBound] != .outside
    else { return nil }
    // No quotation of somebody else's comes after it.
    let rest = max(content.upperBound, candidate.cue.span.tokens.upperBound)..<paragraph.upperBound
    return rest.contains { text.quotation[$0] == .inside } ? nil : last
  }

  private func end(of candidate: Candidate) -> Int {
    max(candidate.cue.span.tokens.upperBound, candidate.spans.content.last?.upperBound ?? 0)
  }
}
