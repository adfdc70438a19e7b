import Language

/// Tells which candidates are mentions of instruments, by weights learnt from annotated articles.
struct CandidateJudge: Sendable {
  private let weights: SixteenWeights

  init(_ model: ModelFile) throws(ModelError) {
    weights = SixteenWeights(
      index: try model.array(.documentIndex, of: UInt64.self),
      rows: try model.array(.documentRows, of: SIMD16<Int8>.self))
  }

  /// - Returns: For each candidate whether it means an instrument.
  func areMentions(_ candidates: [DocumentCandidate], in words: [PlainWord]) -> [Bool] {
    let features = CandidateFeatures(of: candidates, in: words).all()
    return zip(candidates, features).map { candidate, slots in
      candidate.isNumbered || weights.scores(of: slots)[0] > 0
    }
  }
}

/// What the judge of candidates learns from.
package enum DocumentExample {
  /// The candidates of a text.
  ///
  /// - Parameter paragraphs: UTF-8 byte ranges.
  /// - Returns: The UTF-8 byte range and the features of each candidate.
  package static func examples(
    in bytes: [UInt8], paragraphs: [Range<Int>]
  ) -> [(range: Range<Int>, slots: [UInt32])] {
    let words = PlainWord.words(in: paragraphs, of: bytes)
    let candidates = DocumentCandidate.candidates(in: words)
    let features = CandidateFeatures(of: candidates, in: words).all()
    return zip(candidates, features).map { candidate, slots in
      let range =
        words[candidate.words.lowerBound].range
        .lowerBound..<words[candidate.lastWord].range
        .upperBound
      return (range, slots)
    }
  }
}
