/// Finds the head of each token and its relation to it: greedy, left to right.
///
/// - SeeAlso: Goldberg and Nivre, "Training deterministic parsers with non-deterministic oracles", TACL 2013 (arc-hybrid).
public struct DependencyParser: Sendable {
  private let arcs: PairWeights
  private let relations: LabelWeights

  /// - Throws: When the model lacks a part.
  public init(_ model: ModelFile) throws(ModelError) {
    arcs = PairWeights(
      index: try model.array(.arcIndex, of: UInt64.self),
      rows: try model.array(.arcRows, of: UInt16.self))
    relations = LabelWeights(
      index: try model.array(.relationIndex, of: UInt64.self),
      offsets: try model.array(.relationOffsets, of: UInt32.self),
      words: try model.array(.relationEntries, of: UInt64.self))
  }

  /// Finds the heads and relations of sentences of a tagged text.
  ///
  /// - Parameter sentences: Token ranges; the others keep what they have.
  /// - Complexity: O(n) in the tokens of the sentences.
  public func parse(_ sentences: [Range<Int>], of text: inout AnalysedText) {
    let words = text.words
    let tags = text.tags
    var state = ParserState()
    var scores = LabelScores()
    var actionFeatures = FeatureList(
      capacity: ParserFeatures.capacity, slotBits: arcs.slotBits)
    var relationFeatures = FeatureList(
      capacity: ParserFeatures.capacity, slotBits: relations.slotBits)
    for sentence in sentences {
      state.begin(sentence, words: words, tags: tags)
      while !state.isDone {
        state.take(bestAction(state, features: &actionFeatures))
      }
      state.finishTree()
      // Both arrays are written a sentence at a time, and not asked at every token whether they are shared.
      text.relations.withUnsafeMutableBufferPointer { found in
        for node in 1...sentence.count {
          let head = Int(state.nodes[node].head)
          ParserFeatures.relation(state, head: head, dependent: node, to: &relationFeatures)
          let label = relations.best(
            of: &relationFeatures, labels: Relation.count, scores: &scores)
          found[sentence.lowerBound + node - 1] = Relation(rawValue: label) ?? .unknown
        }
      }
      text.heads.withUnsafeMutableBufferPointer { heads in
        for node in 1...sentence.count {
          let head = Int(state.nodes[node].head)
          heads[sentence.lowerBound + node - 1] =
            head > sentence.count ? -1 : Int32(sentence.lowerBound + head - 1)
        }
      }
    }
  }

  private func bestAction(
    _ state: borrowing ParserState, features: inout FeatureList
  ) -> ParserState.Action {
    // Where only one action is possible there is nothing to score.
    if state.stack.isEmpty { return .shift }
    if state.next > state.count && state.stack.count == 1 { return .leftArc }
    ParserFeatures.action(state, to: &features)
    let (left, right) = arcs.scores(of: &features)
    var best = ParserState.Action.leftArc
    var bestScore = left
    if state.allows(.shift), bestScore <= 0 {
      best = .shift
      bestScore = 0
    }
    if state.allows(.rightArc), right > bestScore { best = .rightArc }
    return best
  }
}
