import Language

/// Makes the lemma table's part of the model.
enum LemmaTraining {
  static func sections(learntFrom texts: [TrainingText]) -> [ModelSection: [UInt8]] {
    var byWord: [UInt32: [UInt64: Int]] = [:]
    var bySuffix: [UInt32: [UInt64: Int]] = [:]
    var suffixOfWord: [UInt32: UInt32] = [:]
    for text in texts {
      guard let silver = text.silver else { continue }
      for (index, word) in text.text.words.enumerated() {
        guard let lemma = silver.lemmas[index], silver.tags[index] != .unknown else { continue }
        let form = text.text.text(ofToken: index)
        let small = form.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        guard
          let rule = LemmaTable.rule(from: small, to: Array(lemma.lowercased().utf8))
        else { continue }
        let tag = silver.tags[index]
        let key = LemmaTable.key(word: word.lower, tag: tag)
        let suffix = LemmaTable.key(suffix: word.suffix3, tag: tag)
        byWord[key, default: [:]][rule, default: 0] += 1
        bySuffix[suffix, default: [:]][rule, default: 0] += 1
        suffixOfWord[key] = suffix
      }
    }
    var numbers: [UInt64: UInt32] = [0: 0]
    var rules: [UInt64] = [0]
    var values: [UInt32: UInt32] = [:]
    func enter(_ counts: [UInt32: [UInt64: Int]], unless isCovered: (UInt32, UInt64) -> Bool) {
      for (key, candidates) in counts.sorted(by: { $0.key < $1.key }) {
        guard let best = candidates.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
          !isCovered(key, best.key)
        else { continue }
        if numbers[best.key] == nil {
          numbers[best.key] = UInt32(rules.count)
          rules.append(best.key)
        }
        values[key] = numbers[best.key]
      }
    }
    enter(bySuffix) { _, rule in rule == 0 }
    // What the suffix says already need not be said of the word.
    enter(byWord) { key, rule in
      guard let suffix = suffixOfWord[key], let number = values[suffix] else { return rule == 0 }
      return rules[Int(number)] == rule
    }
    return [
      .lemmaKeys: WeightPacking.bytes(WordValues.places(values)),
      .lemmaSuffixes: WeightPacking.bytes(rules),
    ]
  }
}
