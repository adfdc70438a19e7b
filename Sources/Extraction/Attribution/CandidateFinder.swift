package import Language

/// Finds statements without judging them.
package struct CandidateFinder: Sendable {
  private let cueFinder: CueFinder
  private let spanFinder: SpanFinder

  package init(_ model: ModelFile, spans options: SpanFinder.Options) throws(ModelError) {
    cueFinder = try CueFinder(model, bias: AttributionFinder.cueBias)
    spanFinder = try SpanFinder(model, options: options)
  }

  /// The token ranges that are looked at one by one: paragraphs, and parts of those that are too long to be any.
  package static func units(of text: AnalysedText) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for paragraph in text.paragraphs {
      var start = paragraph.lowerBound
      while paragraph.upperBound - start > longestUnit {
        let end = text.sentences[text.sentence(ofToken: start + longestUnit)].lowerBound
        units.append(start..<end)
        start = end
      }
      units.append(start..<paragraph.upperBound)
    }
    return units
  }

  /// In tokens, many times the longest sentence and the longest paragraph of prose.
  private static let longestUnit = 3_000

  /// The statements of each unit of some texts that have content, in the order of their cues.
  ///
  /// - Parameters:
  ///   - views: Of texts whose sentences with candidates have been parsed.
  ///   - isCandidate: For each token of each text whether it may be part of a cue.
  package func candidates(in views: [SyntaxView], isCandidate: [[Bool]]) -> [[[Candidate]]] {
    let cues = zip(views, isCandidate).map { view, isCandidate in
      Self.units(of: view.text).map {
        cueFinder.cues(in: view, paragraph: $0, candidates: isCandidate)
      }
    }
    return zip(views, cues).map(candidates)
  }

  /// The statements of each unit of a text that have content.
  private func candidates(in view: SyntaxView, cues: [[FoundCue]]) -> [[Candidate]] {
    let paragraphs = Self.units(of: view.text)
    let found = zip(paragraphs, cues).map { paragraph, cues in
      candidates(in: view, paragraph: paragraph, cues: cues)
    }
    return BlockQuotation(view.text, paragraphs: paragraphs).carried(found).map { candidates in
      candidates.filter { !$0.spans.content.isEmpty }
    }
  }

  /// The statements of one paragraph, those without content among them.
  private func candidates(
    in view: SyntaxView, paragraph: Range<Int>, cues: [FoundCue]
  ) -> [Candidate] {
    guard !cues.isEmpty else { return [] }
    let all = cues.map(\.span)
    let sources = SourceRepair(view)
    let contents = ContentRepair(view, cues: all)
    let candidates = cues.map { cue in
      let spans = spanFinder.spans(of: cue.span, in: view, paragraph: paragraph, cues: all)
      return contents.repaired(sources.repaired(Candidate(cue: cue, spans: spans)))
    }
    return QuotationRepair(view, paragraph: paragraph).repaired(candidates)
  }
}
