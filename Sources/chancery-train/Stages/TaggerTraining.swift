import Language

/// Makes the tagger's and the lemma table's parts of the model from automatic annotation.
struct TaggerTraining {
  var tagEpochs = 5
  var entityEpochs = 4
  var tagSlotBits = 20
  var entitySlotBits = 19
  /// A share of 0.99 leaves the unambiguous words alone, a count of 12 the ones well known.
  var knownWordCount = 12
  var knownWordShare = 0.99

  /// The sections of tags, entities and lemmas.
  func sections(learntFrom texts: [TrainingText]) -> [ModelSection: [UInt8]] {
    let silver = texts.filter { $0.silver != nil }
    let known = knownTags(in: silver)
    let tagRows = learnTags(silver, known: known)
    var sections: [ModelSection: [UInt8]] = [:]
    let packed = WeightPacking.labelWeights(tagRows, slotBits: tagSlotBits)
    sections[.tagIndex] = packed.index
    sections[.tagOffsets] = packed.offsets
    sections[.tagEntries] = packed.entries
    sections[.tagWords] = WeightPacking.bytes(WordValues.places(known))
    let plain = plainWords(in: silver)
    let entityRows = learnEntities(silver, plain: plain)
    let packedEntities = WeightPacking.denseWeights(
      entityRows, width: 8, slotBits: entitySlotBits)
    sections[.entityIndex] = packedEntities.index
    sections[.entityRows] = packedEntities.rows
    sections[.entityWords] = WeightPacking.bytes(WordValues.places(plain))
    let lemmas = LemmaTraining.sections(learntFrom: silver)
    sections.merge(lemmas) { $1 }
    return sections
  }

  // MARK: Parts of speech

  /// Words that nearly always have one tag.
  private func knownTags(in texts: [TrainingText]) -> [UInt32: UInt32] {
    var counts: [UInt32: [UInt8: Int]] = [:]
    for text in texts {
      guard let silver = text.silver else { continue }
      for (index, word) in text.text.words.enumerated() where silver.tags[index] != .unknown {
        counts[word.lower, default: [:]][silver.tags[index].rawValue, default: 0] += 1
      }
    }
    var known: [UInt32: UInt32] = [:]
    for (word, tags) in counts {
      let total = tags.values.reduce(0, +)
      guard total >= knownWordCount,
        let best = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        Double(best.value) >= knownWordShare * Double(total)
      else { continue }
      known[word] = UInt32(best.key)
    }
    return known
  }

  private func learnTags(
    _ texts: [TrainingText], known: [UInt32: UInt32]
  ) -> [(slot: UInt32, weights: [Int8])] {
    let perceptron = AveragedPerceptron(
      labels: PartOfSpeech.allCases.count, slotBits: tagSlotBits)
    var features = FeatureList(capacity: TagFeatures.capacity, slotBits: tagSlotBits)
    var random = SplitMix64(seed: 1)
    for _ in 0..<tagEpochs {
      for text in texts.shuffled(using: &random) {
        guard let silver = text.silver else { continue }
        for sentence in text.text.sentences {
          var previous: (UInt8, UInt8) = (255, 255)
          for index in sentence {
            var label: UInt8
            if let tag = known[text.text.words[index].lower] {
              label = UInt8(tag)
            } else {
              TagFeatures.tag(
                text.text.words, at: index, in: sentence, previous: previous, to: &features)
              label = UInt8(perceptron.best(features))
              let right = silver.tags[index]
              if right != .unknown {
                perceptron.learn(features, right: Int(right.rawValue), chosen: Int(label))
              }
            }
            previous = (label, previous.0)
          }
        }
      }
    }
    return perceptron.rows(scale: Self.tagScale, least: Self.tagLeast)
  }

  /// Averages rarely pass 8; below a sixth they change no decision that matters.
  private static let tagScale = 3.5
  private static let tagLeast = 1

  // MARK: Named entities

  /// Forms that were never part of a name.
  private func plainWords(in texts: [TrainingText]) -> [UInt32: UInt32] {
    var counts: [UInt32: Int] = [:]
    var named: Set<UInt32> = []
    for text in texts {
      guard let silver = text.silver else { continue }
      for (index, word) in text.text.words.enumerated() {
        guard let entity = silver.entities[index] else { continue }
        counts[word.form, default: 0] += 1
        if entity != .none { named.insert(word.form) }
      }
    }
    var plain: [UInt32: UInt32] = [:]
    for (word, count) in counts where count >= 4 && !named.contains(word) { plain[word] = 1 }
    return plain
  }

  private func learnEntities(
    _ texts: [TrainingText], plain: [UInt32: UInt32]
  ) -> [(slot: UInt32, weights: [Int8])] {
    let perceptron = AveragedPerceptron(
      labels: NamedEntity.allCases.count, slotBits: entitySlotBits)
    var features = FeatureList(capacity: TagFeatures.capacity, slotBits: entitySlotBits)
    var random = SplitMix64(seed: 2)
    for _ in 0..<entityEpochs {
      for text in texts.shuffled(using: &random) {
        guard let silver = text.silver else { continue }
        for sentence in text.text.sentences {
          var previous: (UInt8, UInt8) = (255, 255)
          for index in sentence {
            var label: UInt8 = 0
            if plain[text.text.words[index].form] == nil {
              TagFeatures.entity(
                text.text.words, tags: silver.tags, at: index, in: sentence, previous: previous,
                to: &features)
              label = UInt8(perceptron.best(features))
              if let right = silver.entities[index] {
                perceptron.learn(features, right: Int(right.rawValue), chosen: Int(label))
              }
            }
            previous = (label, previous.0)
          }
        }
      }
    }
    return perceptron.rows(scale: Self.tagScale, least: Self.tagLeast)
  }
}
