import Language

/// Widens a content of which the model is sure only that there is one to the clause that it belongs to.
///
/// What such a content is made of was the best of many guesses, none of them likely, and the best is too short: it is
/// taken for the side of the cue on which the words lie. Of a quotation enough is known for the model to be sure, so that an
/// unsure content with one in it is none; nor is a clause that reports in turn ("NAME said the talks go on,
/// the agency reported").
struct ContentRepair {
  private let view: SyntaxView
  private let cues: [CueSpan]

  /// - Parameter cues: All cues of the paragraph.
  init(_ view: SyntaxView, cues: [CueSpan]) {
    self.view = view
    self.cues = cues
  }

  /// The candidate with the whole clause as content.
  func repaired(_ candidate: Candidate) -> Candidate {
    guard candidate.spans.isUnsure else { return candidate }
    var candidate = candidate
    if let clause = clause(of: candidate) { candidate.spans.content = clause }
    let content = candidate.spans.content
    let isQuoted = content.joined().contains { view.text.quotation[$0] != .outside }
    let own = candidate.cue.span.tokens.lowerBound
    let isRelayed = cues.contains { cue in
      content.contains { $0.upperBound <= own && $0.overlaps(cue.tokens) }
    }
    if isQuoted || isRelayed { candidate.spans.content = [] }
    return candidate
  }

  private func clause(of candidate: Candidate) -> [Range<Int>]? {
    let text = view.text
    let cue = candidate.cue.span
    let sentence = text.sentences[Int(view.sentence[cue.head])]
    let source = candidate.spans.source.first ?? cue.tokens
    let report =
      min(cue.tokens.lowerBound, source.lowerBound)..<max(cue.tokens.upperBound, source.upperBound)
    guard let content = candidate.spans.content.first, candidate.spans.content.count == 1,
      [content, report].allSatisfy({ $0.clamped(to: sentence) == $0 })
    else { return nil }
    let before = trimmed(sentence.lowerBound..<report.lowerBound)
    let after = trimmed(max(content.lowerBound, report.upperBound)..<sentence.upperBound)
    // "The talks, Oro said, go on": the report stands between two commas.
    let isInserted =
      !before.isEmpty && report.upperBound < sentence.upperBound
      && text.tags[report.lowerBound - 1] == .comma && text.tags[report.upperBound] == .comma
    if isInserted { return after.isEmpty ? [before] : [before, after] }
    let side = content.upperBound <= report.lowerBound ? before : after
    return side.isEmpty ? nil : [side]
  }

  /// Without marks at either end and a conjunction at the beginning.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let text = view.text
    var range = range
    while let last = range.last, text.tags[last].isMark { range = range.lowerBound..<last }
    while let first = range.first,
      text.tags[first].isMark || Self.conjunctions.contains(text.text(ofToken: first).lowercased())
    {
      range = first + 1..<range.upperBound
    }
    return range
  }

  private static let conjunctions: Set<String> = ["and", "but", "or", "so", "yet"]
}
