import Language

/// A text with what people and other programs have said about it.
struct TrainingText {
  let id: String
  var text: AnalysedText
  /// Automatic annotation by another program; `nil` for texts that have none.
  var silver: SilverAnnotation?
  var gold: [GoldAttribution]
  /// How often each round of learning to find statements goes over the text.
  var repeats = 1

  /// The part of the corpus that the text is left out with when a model is made for judging it.
  func fold(of count: Int) -> Int {
    let hash = id.utf8.reduce(7 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Int((hash >> 17) % UInt64(count))
  }
}

/// A statement as people marked it, in token ranges.
struct GoldAttribution: Hashable {
  /// What the annotation calls it.
  var event: String
  var source: [Range<Int>] = []
  var cue: [Range<Int>] = []
  var content: [Range<Int>] = []
}

/// What another program found out about each token; unknown where its tokens are not ours.
struct SilverAnnotation {
  var tags: [PartOfSpeech]
  var entities: [NamedEntity?]
  var lemmas: [String?]
  /// The index of the head; -1 for a root, `nil` where unknown.
  var heads: [Int?]
  var relations: [Relation]

  init(count: Int) {
    tags = Array(repeating: .unknown, count: count)
    entities = Array(repeating: nil, count: count)
    lemmas = Array(repeating: nil, count: count)
    heads = Array(repeating: nil, count: count)
    relations = Array(repeating: .unknown, count: count)
  }
}
