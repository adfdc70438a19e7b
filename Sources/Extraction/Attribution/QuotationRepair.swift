import Language

/// Makes contents agree with the quotation marks of their paragraph.
///
/// Which marks belong together is known for certain, which a model of single tokens does not use: a content that stops
/// in the middle of a quotation takes all of it, and a quotation that goes on after the cue belongs to who began it.
struct QuotationRepair {
  private let view: SyntaxView
  private let paragraph: Range<Int>
  /// Token ranges of the quotations of the paragraph, marks included.
  private let quotations: [Range<Int>]

  /// - Parameter paragraph: Token range.
  init(_ view: SyntaxView, paragraph: Range<Int>) {
    self.view = view
    self.paragraph = paragraph
    var quotations: [Range<Int>] = []
    var start: Int?
    for index in paragraph {
      let state = view.text.quotation[index]
      if state == .outside || (state == .opener && start != nil) {
        if let first = start { quotations.append(first..<index) }
        start = state == .opener ? index : nil
      } else if start == nil {
        start = index
      }
      if state == .closer, let first = start {
        quotations.append(first..<index + 1)
        start = nil
      }
    }
    if let first = start { quotations.append(first..<paragraph.upperBound) }
    self.quotations = quotations
  }

  /// The candidates with repaired contents.
  func repaired(_ candidates: [Candidate]) -> [Candidate] {
    guard !quotations.isEmpty, !candidates.isEmpty else { return candidates }
    var repaired = candidates
    let cues = candidates.map(\.cue.span.tokens)
    for number in repaired.indices {
      repaired[number].spans.content = repaired[number].spans.content.map { range in
        completed(range, cues: cues)
      }
      repaired[number].spans.content = joined(repaired[number].spans.content)
    }
    for number in repaired.indices {
      repaired[number].spans.content = withoutOthers(repaired[number], among: repaired)
      repaired[number].spans.content = withoutReport(repaired[number])
    }
    resume(&repaired)
    return repaired
  }

  /// A content with the rest of the quotations that it begins or ends in.
  private func completed(_ range: Range<Int>, cues: [Range<Int>]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    for quotation in quotations where quotation.overlaps(start..<end) {
      if quotation.lowerBound < start, isFree(quotation.lowerBound..<start, of: cues) {
        start = quotation.lowerBound
      }
      if quotation.upperBound > end, isFree(end..<quotation.upperBound, of: cues) {
        end = quotation.upperBound
      }
    }
    return start..<end
  }

  /// The contents of a candidate without the quotations after its sentence that end at the cue of another.
  private func withoutOthers(_ candidate: Candidate, among all: [Candidate]) -> [Range<Int>] {
    let cue = candidate.cue.span.tokens
    let content = candidate.spans.content
    guard content.count > 1 else { return content }
    return content.filter { range in
      guard range.lowerBound > cue.upperBound else { return true }
      return !all.contains { other in
        let gap = other.cue.span.tokens.lowerBound - range.upperBound
        return other.cue.span.tokens != cue && (0...Self.farthestCue).contains(gap)
          && other.spans.content.contains { $0.overlaps(range) }
      }
    }
  }

  /// In tokens: a cue farther from the end of a quotation may belong to something else.
  private static let farthestCue = 3

  /// The contents of a candidate whose quotation is closed before its cue, without what the reporter adds after it
  /// ("“We stay,” she said, and went to bed").
  private func withoutReport(_ candidate: Candidate) -> [Range<Int>] {
    let cue = candidate.cue.span.tokens
    let content = candidate.spans.content
    guard content.count > 1,
      let before = content.last(where: { $0.upperBound <= cue.lowerBound }),
      view.text.quotation[before.lowerBound] == .opener,
      before.contains(where: { view.text.quotation[$0] == .closer })
    else { return content }
    return content.filter { range in
      range.lowerBound < cue.lowerBound || range.contains { view.text.quotation[$0] != .outside }
    }
  }

  private func isFree(_ range: Range<Int>, of cues: [Range<Int>]) -> Bool {
    !cues.contains { $0.overlaps(range) }
  }

  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last, last.upperBound >= range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  // MARK: Quotations that go on after the cue

  /// Gives quotations that no statement has to the one around whose cue they stand, or to the one in the sentence before,
  /// whose speaker goes on.
  private func resume(_ candidates: inout [Candidate]) {
    // What somebody is quoted as saying that others say takes no quotation away.
    var taken = candidates.filter { view.text.quotation[$0.cue.span.head] == .outside }
      .flatMap { $0.spans.content + $0.spans.source + [$0.cue.span.tokens] }
    for quotation in quotations where !taken.contains(where: { $0.overlaps(quotation) }) {
      let before = candidates.indices.last { number in
        if isInterrupted(quotation, by: candidates[number]) { return true }
        guard isSentence(quotation) else { return false }
        let spans = candidates[number].spans
        guard let content = spans.content.last else { return false }
        let end = max(content.upperBound, candidates[number].cue.span.tokens.upperBound)
        return end <= quotation.lowerBound && isAfter(quotation, end)
          && view.text.quotation[candidates[number].cue.span.head] == .outside
      }
      guard let before else { continue }
      candidates[before].spans.content.append(quotation)
      taken.append(quotation)
    }
  }

  /// Whether a quotation goes on behind the cue with what stands before it: "“That,” she added, “is all.”"
  private func isInterrupted(_ quotation: Range<Int>, by candidate: Candidate) -> Bool {
    let cue = candidate.cue.span.tokens
    guard (1...Self.longestReport).contains(quotation.lowerBound - cue.upperBound),
      view.text.tags[quotation.lowerBound - 1] == .comma,
      let before = candidate.spans.content.last, before.upperBound <= cue.lowerBound,
      view.text.sentence(ofToken: quotation.lowerBound)
        == view.text.sentence(ofToken: cue.lowerBound)
    else { return false }
    return quotations.contains { $0.overlaps(before) && $0.upperBound >= before.upperBound }
  }

  /// In tokens from the cue on: "said on Friday in an interview with the BBC".
  private static let longestReport = 12

  /// Whether a quotation is a sentence of its own or several.
  private func isSentence(_ quotation: Range<Int>) -> Bool {
    let start = quotation.lowerBound
    return quotation.count > 3
      && view.text.sentences[view.text.sentence(ofToken: start)].lowerBound == start
  }

  /// Whether a quotation begins the sentence after the one that a place is in.
  private func isAfter(_ quotation: Range<Int>, _ end: Int) -> Bool {
    view.text.sentence(ofToken: quotation.lowerBound) - view.text.sentence(ofToken: end - 1) <= 1
  }
}
