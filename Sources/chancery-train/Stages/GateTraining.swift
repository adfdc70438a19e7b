import Extraction
import Language

/// Makes the part of the model that tells which tokens may be part of a cue.
enum GateTraining {
  private static let slotBits = 19
  private static let settings = ConditionalRandomField.Settings(epochs: 4, dropout: 0.3)
  /// Rows whose weights are all below this many fortieths are left out of the model.
  private static let leastWeight = 4

  /// Learns from each token alone: a chain of one.
  static func sections(learntFrom texts: [TrainingText]) -> [ModelSection: [UInt8]] {
    var sequences: [TrainingSequence] = []
    var features = FeatureList(capacity: GateFeatures.capacity, slotBits: slotBits)
    for text in texts {
      let labels = AttributionTraining.cueLabels(text)
      for sentence in text.text.sentences {
        let template = GateFeatures(text.text, sentence: sentence)
        for index in sentence where GateFeatures.isWord(text.text, index) {
          template.add(index, of: text.text, to: &features)
          var sequence = TrainingSequence()
          sequence.append(features, label: labels[index], edgeClass: 0, allowed: 0b111)
          sequences.append(sequence)
        }
      }
    }
    let field = ConditionalRandomField(
      labels: 3, slotBits: slotBits, forbidden: [], settings: settings)
    field.learn(from: sequences, seeds: [5])
    let rows = field.rows(kept: 2, least: leastWeight)
    return [
      .gateIndex: WeightPacking.bytes(
        FeatureIndex.words(slots: rows.map(\.slot), slotBits: slotBits)),
      .gateRows: rows.flatMap(\.weights),
    ]
  }

  /// For each token of each text whether it may be part of a cue.
  static func candidates(
    in texts: [TrainingText], by sections: [ModelSection: [UInt8]]
  ) throws -> [[Bool]] {
    let gate = try CueGate(
      ModelFile(copying: ModelFile.bytes(of: sections)), limits: .learning)
    return texts.map { gate.candidates(in: $0.text) }
  }

  /// How many tokens and sentences are looked at, and how many cues are lost.
  static func report(on texts: [TrainingText], isCandidate: [[Bool]]) -> String {
    var tokens = 0
    var kept = 0
    var sentences = 0
    var parsed = 0
    var cues = 0
    var found = 0
    for (text, isCandidate) in zip(texts, isCandidate) {
      tokens += isCandidate.count
      kept += isCandidate.count { $0 }
      sentences += text.text.sentences.count
      parsed += text.text.sentences.count { isCandidate[$0].contains(true) }
      for cue in Set(text.gold.flatMap(\.cue)) {
        cues += 1
        if isCandidate[cue].contains(true) { found += 1 }
      }
    }
    func share(_ part: Int, _ whole: Int) -> String {
      "\(Double(part * 1000 / max(1, whole)) / 10) %"
    }
    return """
      gate: \(share(kept, tokens)) of tokens, \(share(parsed, sentences)) of sentences, \
      \(share(found, cues)) of cues
      """
  }
}
