import Language

/// Makes the parser's part of the model from automatic annotation and predicted tags.
struct ParserTraining {
  var epochs = 8
  var arcSlotBits = 21
  var relationSlotBits = 19
  /// Longer sentences are mostly lists, and the oracle's cost grows with the square of the length.
  var longestSentence = 80

  /// A sentence whose tree is known.
  private struct Example {
    var text: Int
    var sentence: Range<Int>
    /// Nodes of the heads, from 1; the root is the number of tokens plus 1.
    var heads: [Int32]
    var relations: [Relation]
  }

  /// The sections of arcs and relations.
  func sections(learntFrom texts: [TrainingText]) -> [ModelSection: [UInt8]] {
    let examples = examples(in: texts)
    let arcs = AveragedPerceptron(
      labels: ParserState.Action.allCases.count, slotBits: arcSlotBits)
    let relations = AveragedPerceptron(
      labels: Relation.allCases.count, slotBits: relationSlotBits)
    var arcFeatures = FeatureList(capacity: ParserFeatures.capacity, slotBits: arcSlotBits)
    var relationFeatures = FeatureList(
      capacity: ParserFeatures.capacity, slotBits: relationSlotBits)
    var random = SplitMix64(seed: 3)
    var state = ParserState()
    for epoch in 0..<epochs {
      for example in examples.shuffled(using: &random) {
        let text = texts[example.text].text
        state.begin(example.sentence, words: text.words, tags: text.tags)
        while !state.isDone {
          ParserFeatures.action(state, to: &arcFeatures)
          let scores = arcs.score(arcFeatures)
          let (chosen, right) = Self.decide(state, scores: scores, heads: example.heads)
          let isRight = chosen.isRight
          arcs.learn(
            arcFeatures, right: Int(right.rawValue),
            chosen: Int(isRight ? right.rawValue : chosen.action.rawValue))
          // The first round follows the right way, later ones mostly their own.
          let corrects = epoch == 0 || random.next() % 10 == 0
          state.take(isRight || !corrects ? chosen.action : right)
        }
        guard epoch < epochs - 2 else { continue }
        state.setTree(example.heads)
        for node in 1...example.sentence.count {
          ParserFeatures.relation(
            state, head: Int(example.heads[node]), dependent: node, to: &relationFeatures)
          relations.learn(
            relationFeatures, right: Int(example.relations[node].rawValue),
            chosen: relations.best(relationFeatures))
        }
      }
    }
    return packed(arcs: arcs, relations: relations)
  }

  private func packed(
    arcs: AveragedPerceptron, relations: AveragedPerceptron
  ) -> [ModelSection: [UInt8]] {
    var slots: [UInt32] = []
    var rows: [UInt16] = []
    for row in arcs.rows(scale: Self.arcScale, least: 1) {
      let left = Int(row.weights[1]) - Int(row.weights[0])
      let right = Int(row.weights[2]) - Int(row.weights[0])
      if abs(left) < Self.arcLeast && abs(right) < Self.arcLeast { continue }
      slots.append(row.slot)
      rows.append(
        UInt16(WeightPacking.biased(left)) | UInt16(WeightPacking.biased(right)) << 8)
    }
    let labels = WeightPacking.labelWeights(
      relations.rows(scale: Self.relationScale, least: Self.relationLeast),
      slotBits: relationSlotBits)
    return [
      .arcIndex: WeightPacking.bytes(FeatureIndex.words(slots: slots, slotBits: arcSlotBits)),
      .arcRows: WeightPacking.bytes(rows),
      .relationIndex: labels.index,
      .relationOffsets: labels.offsets,
      .relationEntries: labels.entries,
    ]
  }

  private static let arcScale = 3.0
  private static let arcLeast = 14
  private static let relationScale = 3.0
  private static let relationLeast = 8

  private func examples(in texts: [TrainingText]) -> [Example] {
    var examples: [Example] = []
    for (number, text) in texts.enumerated() {
      guard let silver = text.silver else { continue }
      for sentence in text.text.sentences
      where sentence.count > 1 && sentence.count <= longestSentence {
        var heads: [Int32] = [0]
        var relations: [Relation] = [.unknown]
        for index in sentence {
          guard let head = silver.heads[index], head == -1 || sentence.contains(head) else {
            break
          }
          let node = head == -1 ? sentence.count + 1 : head - sentence.lowerBound + 1
          heads.append(Int32(node))
          relations.append(silver.relations[index])
        }
        let isRooted = heads.contains(Int32(sentence.count + 1))
        guard heads.count == sentence.count + 1, isRooted else { continue }
        heads.append(0)
        examples.append(
          Example(text: number, sentence: sentence, heads: heads, relations: relations))
      }
    }
    return examples
  }

  /// The action with the highest score, whether it loses no arc more than need be, and the best of those that do not.
  private static func decide(
    _ state: borrowing ParserState, scores: [Int32], heads: [Int32]
  ) -> (chosen: (action: ParserState.Action, isRight: Bool), right: ParserState.Action) {
    let allowed = ParserState.Action.allCases.filter { state.allows($0) }
    let costs = allowed.map { cost(of: $0, in: state, heads: heads) }
    let least = costs.min() ?? 0
    var chosen = 0
    var right: Int?
    for index in allowed.indices {
      let score = scores[Int(allowed[index].rawValue)]
      if score > scores[Int(allowed[chosen].rawValue)] { chosen = index }
      if costs[index] == least {
        if let best = right, scores[Int(allowed[best].rawValue)] >= score { continue }
        right = index
      }
    }
    return ((allowed[chosen], costs[chosen] == least), allowed[right ?? chosen])
  }

  /// How many arcs of the tree an action makes impossible.
  private static func cost(
    of action: ParserState.Action, in state: borrowing ParserState, heads: [Int32]
  ) -> Int {
    let next = state.next
    let depth = state.stack.count
    var cost = 0
    switch action {
    case .shift:
      for (place, node) in state.stack.enumerated() {
        if place < depth - 1 && heads[next] == node { cost += 1 }
        if heads[Int(node)] == next { cost += 1 }
      }
    case .leftArc:
      let top = state.stack[depth - 1]
      let isBelow = depth > 1 && heads[Int(top)] == state.stack[depth - 2]
      if isBelow || heads[Int(top)] > next { cost += 1 }
      for node in next..<max(next, state.count + 1) where heads[node] == top { cost += 1 }
    case .rightArc:
      let top = state.stack[depth - 1]
      if heads[Int(top)] >= next { cost += 1 }
      for node in next..<max(next, state.count + 1) where heads[node] == top { cost += 1 }
    }
    return cost
  }
}
