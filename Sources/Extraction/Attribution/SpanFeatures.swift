package import Language

/// A cue, in token ranges, with what its features need.
package struct CueSpan: Hashable, Sendable {
  /// Token range.
  package var tokens: Range<Int>
  /// The token that the cue turns on: its last verb, else the one whose head lies outside.
  package let head: Int

  package init(_ tokens: Range<Int>, in text: AnalysedText) {
    self.tokens = tokens
    let verb = tokens.last { text.tags[$0].isVerb }
    let top = tokens.first { !tokens.contains(Int(text.heads[$0])) }
    head = verb ?? top ?? tokens.upperBound - 1
  }
}

/// The features by which the source and the content of one cue are told, the same in training and in use.
package struct SpanFeatures {
  /// The most features that a token has.
  package static let capacity = 96
  /// A source or content lies within so many tokens of its cue.
  package static let reach = 150

  private let view: SyntaxView
  /// Token range that is looked at.
  package let window: Range<Int>
  private let cue: CueSpan
  /// For each token of the window 1 where another cue begins, 2 inside one.
  private let otherCues: [UInt8]
  private let between: Between
  private let path: CuePath
  private let frame: CueFrame

  /// - Parameters:
  ///   - paragraph: Token range of the paragraph of the cue.
  ///   - cues: All cues of the paragraph.
  package init(_ view: SyntaxView, cue: CueSpan, paragraph: Range<Int>, cues: [CueSpan]) {
    self.view = view
    self.cue = cue
    window = Self.window(of: cue, in: view, paragraph: paragraph)
    var others = [UInt8](repeating: 0, count: window.count)
    for other in cues where !other.tokens.overlaps(cue.tokens) {
      for index in other.tokens.clamped(to: window) {
        others[index - window.lowerBound] = index == other.tokens.lowerBound ? 1 : 2
      }
    }
    otherCues = others
    between = Between(view, window: window, cue: cue, otherCues: others)
    path = CuePath(view, cue: cue)
    frame = CueFrame(view, window: window, cue: cue)
  }

  /// The sentences of the cue, those next to it that quote, and what a quotation goes on with beyond them.
  ///
  /// What is not quoted stays within the sentence of its cue: of 22,000 marked statements 60 do otherwise.
  private static func window(
    of cue: CueSpan, in view: SyntaxView, paragraph: Range<Int>
  ) -> Range<Int> {
    let sentences = view.text.sentences
    let quotation = view.text.quotation
    let near =
      max(
        paragraph.lowerBound, cue.tokens.lowerBound - reach)..<min(
        paragraph.upperBound, cue.tokens.upperBound + reach)
    func quotes(_ sentence: Int) -> Bool {
      sentences[sentence].clamped(to: near).contains { quotation[$0] != .outside }
    }
    var first = Int(view.sentence[cue.tokens.lowerBound])
    if first > 0, quotes(first - 1) { first -= 1 }
    while first > 0, sentences[first].lowerBound > near.lowerBound,
      quotation[sentences[first].lowerBound] == .inside
    {
      first -= 1
    }
    var last = Int(view.sentence[cue.tokens.upperBound - 1])
    if last + 1 < sentences.count, quotes(last + 1) { last += 1 }
    while last + 1 < sentences.count, sentences[last].upperBound < near.upperBound,
      quotation[sentences[last].upperBound] == .inside
        || quotation[sentences[last].upperBound] == .closer
    {
      last += 1
    }
    return (sentences[first].lowerBound..<sentences[last].upperBound).clamped(to: near)
  }

  private func word(_ index: Int) -> UInt32 {
    index < window.lowerBound ? 2 : index >= window.upperBound ? 3 : view.text.words[index].lower
  }

  private func tag(_ index: Int) -> UInt32 {
    index < window.lowerBound
      ? 254 : index >= window.upperBound ? 255 : UInt32(view.text.tags[index].rawValue)
  }

  private func entity(_ index: Int) -> UInt32 {
    window.contains(index) ? UInt32(view.text.entities[index].rawValue) : 15
  }

  private func quotation(_ index: Int) -> UInt32 {
    index < window.lowerBound
      ? 7 : index >= window.upperBound ? 8 : UInt32(view.text.quotation[index].rawValue)
  }

  private func otherCue(_ index: Int) -> UInt32 {
    guard window.contains(index) else { return 0 }
    return cue.tokens.contains(index) ? 9 : UInt32(otherCues[index - window.lowerBound])
  }

  /// Fills the list with the features of a token; those of the cue itself have one only.
  package func add(_ index: Int, to features: inout FeatureList) {
    features.begin(salt: 999)
    if cue.tokens.contains(index) {
      features.add(1)
      return
    }
    let isBefore = index < cue.tokens.lowerBound
    let apart = Int(view.sentence[index]) - Int(view.sentence[cue.head])
    let place = (isBefore ? 0 : 8) + UInt32(max(-2, min(2, apart)) + 2)
    let distance = isBefore ? cue.tokens.lowerBound - index - 1 : index - cue.tokens.upperBound
    let far = bin(distance) << 5 | place
    addWords(index, place: place, far: far, to: &features)
    addFrame(index, place: place, far: far, to: &features)
    addPosition(index, place: place, to: &features)
    addTree(index, place: place, far: far, to: &features)
  }

  private func addWords(
    _ index: Int, place: UInt32, far: UInt32, to features: inout FeatureList
  ) {
    let w = word(index)
    let w1 = word(index - 1)
    let w2 = word(index + 1)
    let p = tag(index)
    let p1 = tag(index - 1)
    let p2 = tag(index + 1)
    features.add(far)
    features.add(place, w1)
    features.add(place, w2)
    features.add(place, w1, w)
    features.add(place, w, w2)
    features.add(place, word(index - 2))
    features.add(place, word(index + 2))
    features.add(w1, w, w2)
    features.add(place, w1, w2)
    features.add(place, view.text.words[index].shape)
    features.add(w)
    features.add(far, p)
    features.add(far, p1, p)
    features.add(far, p, p2)
    features.add(place, p1, p, p2)
    features.add(place, tag(index - 2), p1, p)
    features.add(place, p, p2, tag(index + 2))
    features.add(place, entity(index - 1) << 8 | entity(index) << 4 | entity(index + 1))
    features.add(place, p, entity(index), between[index].verbs)
    // Where the sentence of the cue has a quotation that goes on over this token.
    features.add(place, frame.sameQuotation(index, view), quotation(index), p)
  }

  private func addFrame(
    _ index: Int, place: UInt32, far: UInt32, to features: inout FeatureList
  ) {
    let w = word(index)
    let p = tag(index)
    let q = quotation(index)
    let lemma = frame.lemma
    let middle = between[index]
    let q1 = quotation(index - 1)
    features.add(place, lemma, w)
    features.add(far, frame.tag, p)
    features.add(place, lemma, tag(index - 1), p)
    features.add(place, frame.tag, w)
    features.add(far, frame.wordAfter)
    features.add(far, frame.wordBefore)
    features.add(place, frame.wordAfter, p)
    features.add(place, frame.wordBefore, p)
    features.add(place, frame.wordBefore, w)
    features.add(place, q1 << 4 | q, quotation(index + 1), quotation(index - 2))
    features.add(place, q << 4 | quotation(index + 1), w)
    features.add(place, middle.marks, q)
    features.add(place, middle.verbs, middle.commas)
    features.add(place, middle.verbs, middle.commas, p)
    features.add(place, middle.cues)
    features.add(place, middle.cues, otherCue(index))
    features.add(
      place, otherCue(index - 1) << 8 | otherCue(index) << 4 | otherCue(index + 1))
    features.add(place, middle.cues, middle.marks, middle.commas)
    features.add(place, middle.cues, q, otherCue(index))
    features.add(
      place, frame.quotationSides, bin(frame.distanceToEnd) << 4 | bin(frame.distanceToStart))
    features.add(far, frame.quotationSides, q)
    features.add(far, frame.quotationBeside)
    features.add(place, frame.length)
    features.add(place, frame.lastWord, p)
    features.add(far, middle.barrier)
    features.add(place, middle.barrier, p)
  }

  private func addPosition(_ index: Int, place: UInt32, to features: inout FeatureList) {
    let sentence = view.text.sentences[Int(view.sentence[index])]
    let fromStart = bin(index - sentence.lowerBound)
    let toEnd = bin(sentence.upperBound - 1 - index)
    features.add(place, fromStart)
    features.add(place, toEnd)
    features.add(toEnd, bin(frame.distanceToEnd), place)
    features.add(place, index == sentence.lowerBound ? 1 : 0, word(index), tag(index))
    features.add(
      place, index == sentence.upperBound - 1 ? 1 : 0, word(index), word(index - 1))
    features.add(
      place, (index == window.lowerBound ? 1 : 0) | (index == window.upperBound - 1 ? 2 : 0))
  }

  private func addTree(
    _ index: Int, place: UInt32, far: UInt32, to features: inout FeatureList
  ) {
    let here = path.place(of: index, in: view)
    let before = path.branch(index - 1, in: view)
    let after = path.branch(index + 1, in: view)
    let governed = view.governed[cue.head]
    let r = UInt32(view.text.relations[index].rawValue)
    let edge = here.edge
    features.add(place, here.depth, here.branchRelation, edge)
    features.add(
      place, after.relation, after.branch == here.branch ? 1 : 0, here.branchRelation)
    features.add(
      place, before.relation, before.branch == here.branch ? 1 : 0, here.branchRelation)
    features.add(place, before.relation, here.branchRelation, word(index))
    features.add(place, here.key, edge)
    features.add(place, here.key, frame.lemma)
    features.add(place, here.key, tag(index))
    features.add(far, frame.relation)
    features.add(place, frame.relation, governed.mask)
    features.add(place, governed.mask, here.branchRelation)
    features.add(place, r)
    let head = Int(view.text.heads[index])
    features.add(place, head < 0 ? 253 : UInt32(view.text.tags[head].rawValue), r)
    features.add(place, side(of: governed.subject, index), here.branchRelation)
    features.add(place, side(of: governed.complement, index), here.branchRelation)
  }

  /// Whether a token stands before the subtree of a dependent of the cue, in it, or after it.
  private func side(of dependent: Int32, _ index: Int) -> UInt32 {
    guard dependent >= 0 else { return 9 }
    let tree = view.governed[Int(dependent)]
    return index < Int(tree.first) ? 0 : index <= Int(tree.last) ? 1 : 2
  }
}
