package import Language

/// Finds statements: cues first, then for each cue its source and content, then which of them to keep.
///
/// All of it is linear in learnt weights and always gives the same.
package struct AttributionFinder: Sendable {
  private let cues: CueFinder
  private let spans: SpanFinder
  private let filter: StatementFilter

  /// More cues than a careful reader marks, since the filter drops what is wrong; found on the development part.
  package static let cueBias = 0.9
  /// Statements below are more often wrong than they make up for; found on the development part.
  package static let leastConfidence = 0.30

  package init(model: ModelFile) throws(ModelError) {
    cues = try CueFinder(model, bias: Self.cueBias)
    spans = try SpanFinder(model)
    filter = try StatementFilter(model)
  }

  /// The statements of a text, in the order of their cues.
  ///
  /// - Parameter text: With tags and dependencies.
  package func attributions(in text: AnalysedText) -> [Attribution] {
    let view = SyntaxView(text)
    var attributions: [Attribution] = []
    for paragraph in text.paragraphs {
      if let dash = DashAttribution.find(in: text, paragraph: paragraph) {
        attributions.append(
          Attribution(
            source: [text.byteRange(ofTokens: dash.source)],
            cue: [text.byteRange(ofTokens: dash.cue)],
            content: [text.byteRange(ofTokens: dash.content)],
            confidence: DashAttribution.confidence))
        continue
      }
      let found = candidates(in: view, paragraph: paragraph)
      for candidate in found {
        let features = StatementFilter.features(of: candidate, among: found, in: view)
        let confidence = filter.confidence(features)
        guard confidence >= Self.leastConfidence else { continue }
        attributions.append(attribution(of: candidate, confidence: confidence, in: text))
      }
    }
    return attributions
  }

  /// What is found in a paragraph before the filter; all of it has content.
  private func candidates(in view: SyntaxView, paragraph: Range<Int>) -> [Candidate] {
    CandidateFinder(cues: cues, spans: spans).candidates(in: view, paragraph: paragraph)
  }

  private func attribution(
    of candidate: Candidate, confidence: Double, in text: AnalysedText
  ) -> Attribution {
    Attribution(
      source: candidate.spans.source.map { text.byteRange(ofTokens: $0) },
      cue: [text.byteRange(ofTokens: candidate.cue.span.tokens)],
      content: candidate.spans.content.map { text.byteRange(ofTokens: $0) },
      confidence: confidence)
  }
}

/// Finds statements without judging them.
package struct CandidateFinder: Sendable {
  private let cues: CueFinder
  private let spans: SpanFinder

  package init(cues: CueFinder, spans: SpanFinder) {
    self.cues = cues
    self.spans = spans
  }

  /// The statements of a paragraph that have content, in the order of their cues.
  package func candidates(in view: SyntaxView, paragraph: Range<Int>) -> [Candidate] {
    let found = cues.cues(in: view, paragraph: paragraph)
    let all = found.map(\.span)
    let candidates = found.compactMap { cue -> Candidate? in
      let spans = spans.spans(of: cue.span, in: view, paragraph: paragraph, cues: all)
      return spans.content.isEmpty ? nil : Candidate(cue: cue, spans: spans)
    }
    return QuotationRepair(view.text, paragraph: paragraph).repaired(candidates)
  }
}
