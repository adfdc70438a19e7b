import Extraction
import Language

/// Makes the parts of the model that find statements.
struct AttributionTraining: Sendable {
  static let folds = 4
  /// Features that occur once teach nothing about other texts.
  private static let leastCount: UInt8 = 2

  /// Five runs are averaged for the model; for those of the folds, which only judge, two are enough.
  private static let seeds: [UInt64] = [5, 6, 7, 8, 9]

  var slotBits = 22
  var cueSettings = ConditionalRandomField.Settings(
    epochs: 7, dropout: 0.5)
  var spanSettings = ConditionalRandomField.Settings(
    epochs: 6, dropout: 0.6)
  /// Rows whose weights are all below this many fortieths are left out of the model.
  var leastWeight = 3

  /// The sections of the gate, cues, spans, their sieve and the filter.
  ///
  /// - Parameter report: Receives a line on each stage.
  func sections(
    learntFrom texts: [TrainingText], report: (String) -> Void
  ) throws -> [ModelSection: [UInt8]] {
    let gate = GateTraining.sections(learntFrom: texts)
    let isCandidate = try GateTraining.candidates(in: texts, by: gate)
    report(GateTraining.report(on: texts, isCandidate: isCandidate))
    var texts = texts
    for number in texts.indices {
      texts[number].text.clearTree { !isCandidate[number][$0].contains(true) }
    }
    return try sections(learntFrom: texts, isCandidate: isCandidate).merging(gate) { $1 }
  }

  /// - Parameter isCandidate: For each token of each text whether it may be part of a cue.
  private func sections(
    learntFrom texts: [TrainingText], isCandidate: [[Bool]]
  ) throws -> [ModelSection: [UInt8]] {
    let views = texts.map { SyntaxView($0.text) }
    // The models of all texts first, then those of the folds.
    let parts = Parallel.map(2 * (Self.folds + 1)) { job in
      let fold = job / 2 - 1
      let numbers = texts.indices.filter { fold < 0 || texts[$0].fold(of: Self.folds) != fold }
        .flatMap { repeatElement($0, count: texts[$0].repeats) }
      let seeds = Self.seeds.prefix(fold < 0 ? Self.seeds.count : 2)
      return job % 2 == 0
        ? spanSections(texts, views, numbers, seeds: seeds)
        : cueSections(texts, views, numbers, isCandidate: isCandidate, seeds: seeds)
    }
    let models = (0...Self.folds).map { parts[2 * $0].merging(parts[2 * $0 + 1]) { $1 } }
    let examples = try Parallel.map(Self.folds) { fold in
      Result {
        try FilterTraining.examples(
          texts: texts.indices.filter { texts[$0].fold(of: Self.folds) == fold },
          of: texts, views: views, isCandidate: isCandidate,
          model: ModelFile(copying: ModelFile.bytes(of: models[fold + 1])))
      }
    }.flatMap { try $0.get() }
    let sieve = try SieveTraining.sections(
      learntFrom: texts, views: views, model: ModelFile(copying: ModelFile.bytes(of: models[0])))
    return models[0].merging(FilterTraining.sections(learntFrom: examples)) { $1 }
      .merging(sieve) { $1 }
  }

  // MARK: Cues

  private func cueSections(
    _ texts: [TrainingText], _ views: [SyntaxView], _ numbers: [Int], isCandidate: [[Bool]],
    seeds: ArraySlice<UInt64>
  ) -> [ModelSection: [UInt8]] {
    var sequences: [TrainingSequence] = []
    var features = FeatureList(capacity: CueFeatures.capacity, slotBits: slotBits)
    let none = FeatureList(capacity: 1, slotBits: slotBits)
    for number in numbers {
      let view = views[number]
      var labels = Self.cueLabels(texts[number])
      // What the gate takes out of the middle of a cue cuts it in two.
      for index in labels.indices
      where labels[index] == 2 && (index == 0 || !isCandidate[number][index - 1]) {
        labels[index] = 1
      }
      for paragraph in view.text.paragraphs where !paragraph.isEmpty {
        let template = CueFeatures(view, paragraph: paragraph)
        var sequence = TrainingSequence()
        for index in paragraph {
          let edgeClass = view.edgeClass(of: index)
          if isCandidate[number][index] {
            template.add(index, to: &features)
            sequence.append(features, label: labels[index], edgeClass: edgeClass, allowed: 0b111)
          } else {
            sequence.append(none, label: 0, edgeClass: edgeClass, allowed: 0b001)
          }
        }
        sequences.append(sequence)
      }
    }
    Self.dropRare(&sequences, slotBits: slotBits)
    let field = ConditionalRandomField(
      labels: 3, slotBits: slotBits, forbidden: [0 * 3 + 2, 3 * 3 + 2], settings: cueSettings)
    field.learn(from: sequences, seeds: seeds)
    let rows = field.rows(kept: 2, least: leastWeight)
    return [
      .cueIndex: WeightPacking.bytes(
        FeatureIndex.words(slots: rows.map(\.slot), slotBits: slotBits)),
      .cueRows: rows.flatMap(\.weights),
      .cueTransitions: field.packedTransitions(),
    ]
  }

  static func cueLabels(_ text: TrainingText) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: text.text.tokens.count)
    for range in text.gold.flatMap(\.cue) {
      mark(range, begin: 1, in: &labels, window: 0..<labels.count)
    }
    for index in labels.indices where labels[index] == 2 {
      if index == 0 || labels[index - 1] == 0 { labels[index] = 1 }
    }
    // A cue does not go on into another paragraph.
    for paragraph in text.text.paragraphs where !paragraph.isEmpty {
      if labels[paragraph.lowerBound] == 2 { labels[paragraph.lowerBound] = 1 }
    }
    return labels
  }

  /// Labels a span; those parts of it that lie in the window.
  private static func mark(
    _ range: Range<Int>, begin: UInt8, in labels: inout [UInt8], window: Range<Int>
  ) {
    for index in range.clamped(to: window) {
      labels[index - window.lowerBound] = index == range.lowerBound ? begin : begin + 1
    }
  }

  // MARK: Spans

  private func spanSections(
    _ texts: [TrainingText], _ views: [SyntaxView], _ numbers: [Int],
    seeds: ArraySlice<UInt64>
  ) -> [ModelSection: [UInt8]] {
    var sequences: [TrainingSequence] = []
    var features = FeatureList(capacity: SpanFeatures.capacity, slotBits: slotBits)
    for number in numbers {
      let view = views[number]
      for (gold, cue, paragraph, cues) in Self.cues(of: texts[number]) {
        let template = SpanFeatures(view, cue: cue, paragraph: paragraph, cues: cues)
        let labels = Self.spanLabels(
          source: gold.source, content: gold.content, cue: cue, window: template.window)
        var sequence = TrainingSequence()
        for index in template.window {
          template.add(index, to: &features)
          sequence.append(
            features, label: labels[index - template.window.lowerBound],
            edgeClass: view.edgeClass(of: index),
            allowed: cue.tokens.contains(index) ? 0b100000 : 0b11111)
        }
        sequences.append(sequence)
      }
    }
    Self.dropRare(&sequences, slotBits: slotBits)
    var forbidden: Set<Int> = []
    for inside in [2, 4] {
      for left in 0...6 where left != inside && left != inside - 1 {
        forbidden.insert(left * 6 + inside)
      }
    }
    let field = ConditionalRandomField(
      labels: 6, slotBits: slotBits, forbidden: forbidden, settings: spanSettings)
    field.learn(from: sequences, seeds: seeds)
    let rows = field.rows(kept: 4, least: leastWeight)
    return [
      .spanIndex: WeightPacking.bytes(
        FeatureIndex.words(slots: rows.map(\.slot), slotBits: slotBits)),
      .spanRows: rows.flatMap(\.weights),
      .spanTransitions: field.packedTransitions(),
    ]
  }

  /// The statements of a text that have a cue, each with its paragraph and all cues of it.
  static func cues(
    of text: TrainingText
  ) -> [(GoldAttribution, CueSpan, Range<Int>, [CueSpan])] {
    let marked = text.gold.compactMap { gold -> (GoldAttribution, CueSpan)? in
      guard let first = gold.cue.first else { return nil }
      return (gold, CueSpan(first, in: text.text))
    }
    return marked.compactMap { gold, cue in
      guard
        let paragraph = text.text.paragraphs.first(where: {
          $0.contains(cue.tokens.lowerBound) && cue.tokens.upperBound <= $0.upperBound
        })
      else { return nil }
      let cues = marked.map(\.1).filter { paragraph.contains($0.tokens.lowerBound) }
      return (gold, cue, paragraph, cues)
    }
  }

  static func spanLabels(
    source: [Range<Int>], content: [Range<Int>], cue: CueSpan, window: Range<Int>
  ) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: window.count)
    for range in source { mark(range, begin: 1, in: &labels, window: window) }
    for range in content { mark(range, begin: 3, in: &labels, window: window) }
    for index in cue.tokens { labels[index - window.lowerBound] = 5 }
    for index in labels.indices where labels[index] == 2 || labels[index] == 4 {
      let before = index > 0 ? labels[index - 1] : 0
      if before != labels[index] && before != labels[index] - 1 { labels[index] -= 1 }
    }
    return labels
  }

  // MARK: Features

  private static func dropRare(_ sequences: inout [TrainingSequence], slotBits: Int) {
    var counts = [UInt8](repeating: 0, count: 1 << slotBits)
    for sequence in sequences {
      for slot in sequence.slots where counts[Int(slot)] < leastCount { counts[Int(slot)] += 1 }
    }
    for number in sequences.indices {
      sequences[number].keepSlots { counts[Int($0)] >= leastCount }
    }
  }
}

extension TrainingSequence {
  /// Leaves out the features whose slots do not meet a condition.
  fileprivate mutating func keepSlots(_ isKept: (UInt32) -> Bool) {
    var kept: [UInt32] = []
    kept.reserveCapacity(slots.count)
    var newStarts: [Int32] = [0]
    for index in 0..<count {
      for place in Int(starts[index])..<Int(starts[index + 1]) where isKept(slots[place]) {
        kept.append(slots[place])
      }
      newStarts.append(Int32(kept.count))
    }
    slots = kept
    starts = newStarts
  }
}
