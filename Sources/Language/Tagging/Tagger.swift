/// Tells the part of speech and the named entity of each token: two greedy linear classifiers.
///
/// - SeeAlso: Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002.
public struct Tagger: Sendable {
  private let tagWeights: LabelWeights
  /// Words that have one tag only.
  private let tagWords: WordValues
  private let entityWeights: EightWeights
  /// Words that are never part of a name.
  private let entityWords: WordValues

  /// - Throws: When the model lacks a part.
  public init(_ model: ModelFile) throws(ModelError) {
    tagWeights = LabelWeights(
      index: try model.array(.tagIndex, of: UInt64.self),
      offsets: try model.array(.tagOffsets, of: UInt32.self),
      words: try model.array(.tagEntries, of: UInt64.self))
    tagWords = WordValues(try model.array(.tagWords, of: UInt64.self))
    entityWeights = EightWeights(
      index: try model.array(.entityIndex, of: UInt64.self),
      rows: try model.array(.entityRows, of: SIMD8<Int8>.self))
    entityWords = WordValues(try model.array(.entityWords, of: UInt64.self))
  }

  /// The parts of speech of all tokens.
  public func partsOfSpeech(of words: [WordForm], sentences: [Range<Int>]) -> [PartOfSpeech] {
    var tags = [PartOfSpeech](repeating: .unknown, count: words.count)
    var features = FeatureList(capacity: TagFeatures.capacity, slotBits: tagWeights.slotBits)
    var scores = LabelScores()
    for sentence in sentences {
      var previous: (UInt8, UInt8) = (255, 255)
      for index in sentence {
        let label: UInt8
        if let known = tagWords.value(of: words[index].lower) {
          label = UInt8(truncatingIfNeeded: known)
        } else {
          TagFeatures.tag(words, at: index, in: sentence, previous: previous, to: &features)
          label = tagWeights.best(
            of: &features, labels: PartOfSpeech.count, scores: &scores)
        }
        tags[index] = PartOfSpeech(rawValue: label) ?? .unknown
        previous = (label, previous.0)
      }
    }
    return tags
  }

  /// The named entities of all tokens.
  public func entities(
    of words: [WordForm], tags: [PartOfSpeech], sentences: [Range<Int>]
  ) -> [NamedEntity] {
    var entities = [NamedEntity](repeating: .none, count: words.count)
    var features = FeatureList(capacity: TagFeatures.capacity, slotBits: entityWeights.slotBits)
    for sentence in sentences {
      var previous: (UInt8, UInt8) = (255, 255)
      for index in sentence {
        var label: UInt8 = 0
        if entityWords.value(of: words[index].form) == nil {
          TagFeatures.entity(
            words, tags: tags, at: index, in: sentence, previous: previous, to: &features)
          label = entityWeights.best(
            of: &features, labels: NamedEntity.count)
        }
        entities[index] = NamedEntity(rawValue: label) ?? .none
        previous = (label, previous.0)
      }
    }
    return entities
  }
}
