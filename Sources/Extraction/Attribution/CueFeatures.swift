package import Language

/// The features by which cues are told, the same in training and in use.
package struct CueFeatures: Sendable {
  /// The most features that a token has.
  package static let capacity = 96

  /// Stand for tokens before and after the paragraph.
  private static let before: UInt32 = 2
  private static let after: UInt32 = 3
  /// Stands for a token that is not there.
  private static let none: UInt32 = 1

  private let view: SyntaxView
  private let paragraph: Range<Int>

  /// - Parameter paragraph: Token range.
  package init(_ view: SyntaxView, paragraph: Range<Int>) {
    self.view = view
    self.paragraph = paragraph
  }

  private func word(_ index: Int) -> UInt32 {
    index < paragraph.lowerBound
      ? Self.before : index >= paragraph.upperBound ? Self.after : view.text.words[index].lower
  }

  private func tag(_ index: Int) -> UInt32 {
    index < paragraph.lowerBound
      ? 254 : index >= paragraph.upperBound ? 255 : UInt32(view.text.tags[index].rawValue)
  }

  private func quotation(_ index: Int) -> UInt32 {
    index < paragraph.lowerBound
      ? 7 : index >= paragraph.upperBound ? 8 : UInt32(view.text.quotation[index].rawValue)
  }

  private func lemma(_ index: Int32) -> UInt32 {
    index < 0 ? Self.none : view.text.lemmas[Int(index)]
  }

  private func relation(_ index: Int) -> UInt32 { UInt32(view.text.relations[index].rawValue) }

  /// Fills the list with the features of a token.
  package func add(_ index: Int, to features: inout FeatureList) {
    features.begin(salt: 555)
    addWords(index, to: &features)
    addTags(index, to: &features)
    addTree(index, to: &features)
  }

  private func addWords(_ index: Int, to features: inout FeatureList) {
    let here = word(index)
    let w1 = word(index - 1)
    let w2 = word(index + 1)
    features.add(word(index - 2))
    features.add(word(index + 2))
    features.add(word(index - 3))
    features.add(word(index + 3))
    features.add(w1, here)
    features.add(here, w2)
    features.add(w1, w2)
    features.add(here, w2, word(index + 2))
    features.add(word(index - 2), w1, here)
    features.add(w1, here, w2)
    let q = quotation(index)
    let q1 = quotation(index - 1)
    let q2 = quotation(index + 1)
    let far = quotation(index - 2) << 8 | q1 << 4
    features.add(far | q, q2)
    features.add(q, here)
    features.add(q1 << 4 | q, here)
    features.add(far | q2, quotation(index + 2))
    features.add(bin(distanceToCloser(index)), here)
    features.add(bin(distanceToOpener(index)), here)
    features.add(view.isQuoting[Int(view.sentence[index])] ? 1 : 0, here)
  }

  /// How far back the last closing mark is; 99 when it is farther than 12 tokens.
  private func distanceToCloser(_ index: Int) -> Int {
    var other = index - 1
    while other >= max(paragraph.lowerBound, index - 12) {
      if view.text.quotation[other] == .closer { return index - other }
      other -= 1
    }
    return 99
  }

  /// How far on the next opening mark is; 99 when it is farther than 12 tokens.
  private func distanceToOpener(_ index: Int) -> Int {
    var other = index + 1
    while other < min(paragraph.upperBound, index + 12) {
      if view.text.quotation[other] == .opener { return other - index }
      other += 1
    }
    return 99
  }

  private func addTags(_ index: Int, to features: inout FeatureList) {
    let text = view.text
    let p = tag(index)
    let p1 = tag(index - 1)
    let p2 = tag(index + 1)
    let w2 = word(index + 1)
    let lemma = text.lemmas[index]
    features.add(p1, p)
    features.add(p, p2)
    features.add(p1, p, p2)
    features.add(p, p2, tag(index + 2))
    features.add(tag(index - 2), p1, p)
    features.add(lemma, p)
    features.add(lemma, p2)
    features.add(lemma, p1)
    features.add(lemma, w2)
    features.add(lemma, word(index - 1))
    features.add(lemma, p1 << 8 | p2)
    features.add(lemma, quotation(index) << 8 | p)
    let before = view.verbBefore[index]
    let after = view.verbAfter[index]
    features.add(self.lemma(after), p)
    features.add(self.lemma(before), lemma)
    features.add(self.lemma(after), lemma)
    features.add(before < 0 ? 253 : tag(Int(before)), p, after < 0 ? 253 : tag(Int(after)))
    features.add(p, w2, tag(index + 2))
    features.add(lemma, w2, tag(index + 2))
    let name = nearestName(index)
    features.add(name.map(tag) ?? 253, bin(name.map { index - $0 } ?? 99), lemma)
  }

  /// The nearest person, organisation or pronoun within eight tokens before, in the same sentence.
  private func nearestName(_ index: Int) -> Int? {
    let start = view.text.sentences[Int(view.sentence[index])].lowerBound
    var other = index - 1
    while other >= max(start, index - 8) {
      let entity = view.text.entities[other]
      if entity == .person || entity == .organisation || view.text.tags[other] == .pronoun {
        return other
      }
      other -= 1
    }
    return nil
  }

  private func addTree(_ index: Int, to features: inout FeatureList) {
    let text = view.text
    let lemma = text.lemmas[index]
    let head = Int(text.heads[index])
    let r = relation(index)
    let headLemma = self.lemma(Int32(head))
    let own = view.governed[index]
    features.add(r, headLemma)
    features.add(r, head < 0 ? 253 : tag(head), tag(index))
    features.add(r, headLemma, lemma)
    features.add(r, lemma)
    features.add(own.mask, lemma)
    let subject = Int(own.subject)
    let subjectTag = subject < 0 ? 253 : tag(subject)
    let subjectEntity = subject < 0 ? 9 : UInt32(text.entities[subject].rawValue)
    features.add(subjectTag, subjectEntity, lemma)
    for bit in 0..<13 {
      if own.mask >> UInt32(bit) & 1 == 1 {
        features.add(UInt32(bit), lemma)
      } else {
        features.skip()
      }
    }
    guard head >= 0 else { return }
    let above = view.governed[head]
    features.add(above.mask, r)
    features.add(above.mask, headLemma, r)
    features.add(above.mask, headLemma, lemma)
    features.add(r, relation(head), headLemma)
    features.add(head - index == 1 ? 1 : head - index == -1 ? 2 : 0, r, headLemma)
    features.add(self.lemma(above.subject), r, lemma)
    let over = Int(text.heads[head])
    features.add(r, relation(head), over < 0 ? Self.none : text.lemmas[over])
  }
}
