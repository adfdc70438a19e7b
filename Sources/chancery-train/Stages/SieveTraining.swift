import Extraction
import Language

/// Makes the part of the model that tells which tokens need no close look.
enum SieveTraining {
  private static let slotBits = 17
  private static let settings = ConditionalRandomField.Settings(epochs: 4, dropout: 0.2)

  /// Learns what the finder of spans says of each token alone: a chain of one.
  ///
  /// - Parameter model: With spans.
  static func sections(
    learntFrom texts: [TrainingText], views: [SyntaxView], model: ModelFile
  ) throws -> [ModelSection: [UInt8]] {
    let finder = try SpanFinder(model, options: .learning)
    var sequences: [TrainingSequence] = []
    var features = FeatureList(capacity: SpanFeatures.capacity, slotBits: slotBits)
    for (text, view) in zip(texts, views) {
      for (_, cue, paragraph, cues) in AttributionTraining.cues(of: text) {
        let template = SpanFeatures(view, cue: cue, paragraph: paragraph, cues: cues)
        let found = finder.spans(of: cue, in: view, paragraph: paragraph, cues: cues)
        let labels = AttributionTraining.spanLabels(
          source: found.source, content: found.content, cue: cue, window: template.window)
        for (index, label) in zip(template.window, labels) where template.isOpen(index) {
          SpanSieve.add(index, of: template, to: &features)
          var sequence = TrainingSequence()
          sequence.append(features, label: self.label(of: label), edgeClass: 0, allowed: 0b111)
          sequences.append(sequence)
        }
      }
    }
    let field = ConditionalRandomField(
      labels: 3, slotBits: slotBits, forbidden: [], settings: settings)
    field.learn(from: sequences, seeds: [5])
    var table = [UInt8](repeating: WeightPacking.biased(0), count: 2 * SpanSieve.rowCount)
    for row in field.rows(kept: 2, least: 1) {
      table[2 * Int(row.slot)] = row.weights[0]
      table[2 * Int(row.slot) + 1] = row.weights[1]
    }
    return [.spanSieve: table]
  }

  /// 1 for outside, 2 for the inside of a content, 0 for any other.
  private static func label(of label: UInt8) -> UInt8 {
    switch SpanFinder.Label(rawValue: label) {
    case .outside: 1
    case .contentInside: 2
    default: 0
    }
  }
}
