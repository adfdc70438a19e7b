package import Language

/// Finds statements: cues first, then for each cue its source and content, then which of them to keep.
///
/// All of it is linear in learnt weights and always gives the same.
package struct AttributionFinder: Sendable {
  private let gate: CueGate
  private let parser: DependencyParser
  private let candidates: CandidateFinder
  private let filter: StatementFilter

  /// More cues than a careful reader marks, since the filter drops what is wrong; found on the development part.
  package static let cueBias = 0.9
  /// Statements below are more often wrong than they make up for; found on the development part.
  private static let leastConfidence = 0.29
  /// Of quotations more are found anyhow, so that what is unsure of them is more often wrong.
  private static let leastConfidenceOfQuotation = 0.44

  package init(model: ModelFile) throws(ModelError) {
    gate = try CueGate(model, limits: .reading)
    parser = try DependencyParser(model)
    candidates = try CandidateFinder(model, spans: .reading)
    filter = try StatementFilter(model)
  }

  /// The statements of each of some texts, in the order of their cues.
  ///
  /// Each step goes over all texts before the next begins, so that the weights of one step at a time are at hand.
  ///
  /// - Parameter texts: Tagged; receive the trees of the sentences that may report.
  package func attributions(in texts: inout [AnalysedText]) -> [[Attribution]] {
    let isCandidate = texts.map(gate.candidates)
    for index in texts.indices {
      let sentences = texts[index].sentences.filter { isCandidate[index][$0].contains(true) }
      parser.parse(sentences, of: &texts[index])
    }
    let views = texts.map { SyntaxView($0) }
    return zip(views, candidates.candidates(in: views, isCandidate: isCandidate))
      .map(attributions)
  }

  /// The statements of a text.
  ///
  /// - Parameter text: Tagged; receives the trees of the sentences that may report.
  package func attributions(in text: inout AnalysedText) -> [Attribution] {
    var texts = [text]
    let found = attributions(in: &texts)[0]
    text = texts[0]
    return found
  }

  /// Those of the candidates of a text that are kept.
  private func attributions(in view: SyntaxView, found: [[Candidate]]) -> [Attribution] {
    let text = view.text
    let repair = SourceRepair(view)
    var attributions: [Attribution] = []
    for (paragraph, candidates) in zip(CandidateFinder.units(of: text), found) {
      if let dash = DashAttribution.find(in: text, paragraph: paragraph) {
        attributions.append(
          Attribution(
            source: [text.byteRange(ofTokens: dash.source)],
            cue: [text.byteRange(ofTokens: dash.cue)],
            content: [text.byteRange(ofTokens: dash.content)],
            confidence: DashAttribution.confidence))
        continue
      }
      for candidate in candidates {
        let features = StatementFilter.features(of: candidate, among: candidates, in: view)
        let confidence = filter.confidence(features)
        let least =
          isQuotation(candidate, in: text)
          ? Self.leastConfidenceOfQuotation : Self.leastConfidence
        guard confidence >= least, !isRelay(candidate, among: candidates, in: text) else {
          continue
        }
        attributions.append(
          attribution(
            of: repair.trimmed(candidate, in: paragraph), confidence: confidence, in: text))
      }
    }
    return attributions
  }

  /// Whether a cue only says who passes on what another cue of the sentence reports: "NAME, quoted by the agency, said …".
  private func isRelay(
    _ candidate: Candidate, among all: [Candidate], in text: AnalysedText
  ) -> Bool {
    let cue = candidate.cue.span.tokens
    guard cue.upperBound < text.tokens.count, text.text(ofToken: cue.upperBound) == "by",
      ["quoted", "cited"].contains(text.text(ofToken: cue.upperBound - 1))
    else { return false }
    return all.contains { other in
      other.cue.span.tokens != cue
        && other.spans.source.contains { source in
          source.contains(cue.lowerBound)
            || (0...Self.longestRelay).contains(cue.lowerBound - source.upperBound)
        }
    }
  }

  /// In tokens between a name and "quoted": ", as".
  private static let longestRelay = 2

  /// Whether more than half of the content stands in quotation marks.
  private func isQuotation(_ candidate: Candidate, in text: AnalysedText) -> Bool {
    let content = candidate.spans.content.joined()
    return content.count { text.quotation[$0] != .outside } * 2 > content.count
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
