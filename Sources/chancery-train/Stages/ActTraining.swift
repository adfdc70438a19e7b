import Extraction
import Language
import Records

/// A statement with its act.
struct LabelledAct: Sendable {
  var example: ActExample
  /// For words given as they were spoken, the same without source and cue, as transcripts and official texts have them.
  var bare: ActExample?
  /// The place of the act in `Act.allCases`.
  var label: Int
  /// How much it counts.
  var weight: Float

  /// - Parameter bytes: The text that the attribution's ranges lie in.
  init?(
    _ attribution: Attribution, kind: StatementKind, act: Act?, in bytes: [UInt8],
    weight: Float = 1
  ) {
    guard let label = act.flatMap(Act.allCases.firstIndex(of:)) else { return nil }
    example = ActExample(attribution, kind: kind, in: bytes)
    if kind != .indirect, !attribution.cue.isEmpty {
      let alone = Attribution(source: [], cue: [], content: attribution.content, confidence: 1)
      bare = ActExample(alone, kind: .direct, in: bytes)
    }
    self.label = label
    self.weight = weight
  }
}

/// Learns to tell acts.
enum ActTraining {
  /// What `chancery-train acts` found best, over `train` and `gold` together.
  private static let regression = LogisticRegression(
    penalty: 0.6, leastCount: 2, leastWeight: 3, dropout: 0.5)
  /// The cue tells more of the act than single words of the content, which are learnt by heart otherwise.
  private static let cueScale: Float = 1.6
  private static let wordScale: Float = 0.5
  /// Many features of what is told say much the same.
  private static let clauseScale: Float = 0.7
  /// How much a statement of American politics counts beside one of foreign affairs; they are seven times as many.
  static let polnearWeight: Float = 0.3

  /// The weights of each slot in use for each act, in ascending order of the slots.
  static func rows(learntFrom acts: [LabelledAct]) -> [(slot: UInt32, weights: [Int8])] {
    var scales: [UInt32: Float] = [:]
    for act in acts {
      for slot in act.example.wordSlots { scales[slot] = wordScale }
      for slot in act.example.clauseSlots { scales[slot] = clauseScale }
    }
    for act in acts {
      for slot in act.example.cueSlots { scales[slot] = cueScale }
    }
    let examples = acts.flatMap { act -> [LogisticRegression.Example] in
      [act.example, act.bare].compactMap(\.self).map {
        .init(slots: $0.slots, label: act.label, weight: act.weight)
      }
    }
    return regression.rows(
      learntFrom: examples, labels: Act.allCases.count, scales: scales)
  }

  static func sections(learntFrom acts: [LabelledAct]) -> [ModelSection: [UInt8]] {
    let weights = WeightPacking.denseWeights(
      rows(learntFrom: acts), width: 16, slotBits: FeatureSlots.slotBits)
    return [.actIndex: weights.index, .actRows: weights.rows]
  }

  /// The statements of an article whose acts are annotated.
  static func acts(of record: AnnotatedRecord) -> [LabelledAct] {
    let offsets = ScalarOffsets(record.text)
    let bytes = Array(record.text.utf8)
    func ranges(_ spans: [[Int]]) -> [Range<Int>] {
      spans.filter { $0.count == 2 }.map { offsets.byteRange($0[0], $0[1]) }
    }
    return record.statements.compactMap { statement in
      guard let kind = StatementKind(rawValue: statement.kind) else { return nil }
      let attribution = Attribution(
        source: ranges(statement.source), cue: ranges(statement.cue),
        content: ranges(statement.content), confidence: 1)
      return LabelledAct(
        attribution, kind: kind, act: Act(rawValue: statement.act), in: bytes)
    }
  }
}
