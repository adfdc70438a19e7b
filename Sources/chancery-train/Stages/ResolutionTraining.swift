import Extraction
import Language
import Records

/// Makes the parts of the model that tell acts, and mentions of documents.
enum ResolutionTraining {
  /// Chosen by four-fold cross-validation over the articles of `diplomatic/train`.
  private static let acts = LogisticRegression(
    penalty: 8, leastCount: 2, leastWeight: 2)
  /// The cue tells more of the act than single words of the content, which are learnt by heart otherwise: some 0.8 points
  /// in that cross-validation (a twin of this trainer in Python, 65.1 % against 64.3 % with equal scales).
  private static let cueScale = 1.6
  private static let wordScale = 0.5
  /// Many features of what is told say much the same; found likewise over `train` and `gold` (67.6 % against 67.1 %).
  private static let clauseScale = 0.7
  /// Chosen on `diplomatic/gold`.
  private static let documents = LogisticRegression(penalty: 2, leastCount: 2)

  static func sections(learntFrom records: [AnnotatedRecord]) -> [ModelSection: [UInt8]] {
    let actExamples = records.flatMap(actExamples)
    var scales: [UInt32: Double] = [:]
    for (example, _) in actExamples {
      for slot in example.wordSlots { scales[slot] = wordScale }
      for slot in example.clauseSlots { scales[slot] = clauseScale }
    }
    for (example, _) in actExamples {
      for slot in example.cueSlots { scales[slot] = cueScale }
    }
    let act = WeightPacking.labelWeights(
      acts.rows(
        learntFrom: actExamples.map { .init(slots: $0.example.slots, label: $0.label) },
        labels: Act.allCases.count, scales: scales),
      slotBits: FeatureSlots.slotBits)
    let document = WeightPacking.labelWeights(
      documents.rows(learntFrom: records.flatMap(documentExamples), labels: 1),
      slotBits: FeatureSlots.slotBits)
    return [
      .actIndex: act.index, .actOffsets: act.offsets, .actEntries: act.entries,
      .documentIndex: document.index, .documentOffsets: document.offsets,
      .documentEntries: document.entries,
    ]
  }

  static func actExamples(_ record: AnnotatedRecord) -> [(example: ActExample, label: Int)] {
    let offsets = ScalarOffsets(record.text)
    let bytes = Array(record.text.utf8)
    func ranges(_ spans: [[Int]]) -> [Range<Int>] {
      spans.filter { $0.count == 2 }.map { offsets.byteRange($0[0], $0[1]) }
    }
    return record.statements.compactMap { statement in
      guard let act = Act(rawValue: statement.act),
        let label = Act.allCases.firstIndex(of: act),
        let kind = StatementKind(rawValue: statement.kind)
      else { return nil }
      let attribution = Attribution(
        source: ranges(statement.source), cue: ranges(statement.cue),
        content: ranges(statement.content), confidence: 1)
      return (ActExample(attribution, kind: kind, in: bytes), label)
    }
  }

  static func documentExamples(_ record: AnnotatedRecord) -> [LogisticRegression.Example] {
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
