import Extraction
import Language

/// Learns to tell mentions of documents from other names with a document's words.
enum DocumentTraining {
  /// Chosen on `diplomatic/gold`.
  private static let regression = LogisticRegression(penalty: 2, leastCount: 2)

  static func sections(learntFrom records: [AnnotatedRecord]) -> [ModelSection: [UInt8]] {
    let weights = WeightPacking.denseWeights(
      regression.rows(learntFrom: records.flatMap(examples), labels: 1), width: 16,
      slotBits: FeatureSlots.slotBits)
    return [.documentIndex: weights.index, .documentRows: weights.rows]
  }

  private static func examples(_ record: AnnotatedRecord) -> [LogisticRegression.Example] {
    let offsets = ScalarOffsets(record.text)
    let bytes = Array(record.text.utf8)
    let mentions = record.documents.flatMap(\.mentions).filter { $0.count == 2 }
      .map { offsets.byteRange($0[0], $0[1]) }
    return DocumentExample.examples(in: bytes, paragraphs: Corpus.lines(of: bytes)).map { example in
      LogisticRegression.Example(
        slots: example.slots, label: mentions.contains { $0.overlaps(example.range) } ? 1 : 0)
    }
  }
}
