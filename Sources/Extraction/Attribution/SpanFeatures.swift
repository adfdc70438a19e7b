package import Language

/// A cue, in token ranges, with what its features need.
package struct CueSpan: Hashable, Sendable {
  /// Token range.
  package var tokens: Range<Int>
  /// The token that the cue turns on: its last verb, else the one whose head lies outside.
  package let head: Int

  package init(_ tokens: Range<Int>, in text: borrowing AnalysedText) {
    self.tokens = tokens
    let verb = text.tags[tokens].lastIndex(where: \.isVerb)
    let top = text.heads[tokens].firstIndex { !tokens.contains(Int($0)) }
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
  /// The tokens of the window, with two that stand for what lies beyond it on each side.
  private let cells: [SpanCell]
  private let between: Between
  private let path: CuePath
  let frame: CueFrame

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
    cells = Self.cells(of: window, in: view, cue: cue, otherCues: others)
    between = Between(view, window: window, cue: cue, otherCues: others)
    path = CuePath(view, window: window, cue: cue)
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

  /// How many cells stand for what lies beyond the window on each side.
  private static let margin = 2

  private static func cells(
    of window: Range<Int>, in view: SyntaxView, cue: CueSpan, otherCues: [UInt8]
  ) -> [SpanCell] {
    var cells = [SpanCell](repeating: .before, count: margin)
    cells.reserveCapacity(window.count + 2 * margin)
    for (index, otherCue) in zip(window, otherCues) {
      cells.append(
        SpanCell(
          word: view.text.words[index].lower, tag: UInt32(view.text.tags[index].rawValue),
          entity: UInt32(view.text.entities[index].rawValue),
          quotation: UInt32(view.text.quotation[index].rawValue),
          otherCue: cue.tokens.contains(index) ? 9 : UInt32(otherCue)))
    }
    cells += repeatElement(.after, count: margin)
    return cells
  }

  /// Whether a token of the window may be part of source or content: beyond the sentence of the cue only what is quoted
  /// goes on.
  package func isOpen(_ index: Int) -> Bool {
    !cue.tokens.contains(index)
      && (view.sentence[index] == view.sentence[cue.head]
        || view.text.quotation[index] != .outside)
  }

  /// Where a token of the window stands.
  package func position(of index: Int) -> SpanPosition {
    let isBefore = index < cue.tokens.lowerBound
    let apart = Int(view.sentence[index]) - Int(view.sentence[cue.head])
    let place = (isBefore ? 0 : 8) + UInt32(max(-2, min(2, apart)) + 2)
    let distance = isBefore ? cue.tokens.lowerBound - index - 1 : index - cue.tokens.upperBound
    let sentence = view.text.sentences[Int(view.sentence[index])]
    let governed = view.governed[cue.head]
    let head = Int(view.text.heads[index])
    return SpanPosition(
      index: index, around: .init(cells, around: index - window.lowerBound + Self.margin),
      isBefore: isBefore, place: place, distance: bin(distance),
      relation: UInt32(view.text.relations[index].rawValue),
      headTag: head < 0 ? 253 : UInt32(view.text.tags[head].rawValue),
      fromStart: bin(index - sentence.lowerBound),
      toEnd: bin(sentence.upperBound - 1 - index), between: between[index],
      sameQuotation: frame.sameQuotation(index, view), here: path.place(of: index, in: view),
      before: path.branch(index - 1), after: path.branch(index + 1),
      subjectSide: side(of: governed.subject, index),
      complementSide: side(of: governed.complement, index))
  }

  /// Fills the list with the features of a token; those of the cue itself have one only.
  package func add(_ index: Int, to features: inout FeatureList) {
    guard cue.tokens.contains(index) else { return add(position(of: index), to: &features) }
    features.begin(salt: 999)
    features.add(1)
  }

  /// Fills the list with the features of a token that is no part of the cue.
  func add(_ position: SpanPosition, to features: inout FeatureList) {
    features.begin(salt: 999)
    addWords(position, to: &features)
    addFrame(position, to: &features)
    addPosition(position, to: &features)
    addTree(position, to: &features)
  }

  private func addWords(_ position: SpanPosition, to features: inout FeatureList) {
    let around = position.around
    let place = position.place
    let far = position.far
    let w = around.here.word
    let w1 = around.left.word
    let w2 = around.right.word
    let p = around.here.tag
    let p1 = around.left.tag
    let p2 = around.right.tag
    let entity = around.here.entity
    features.add(far)
    features.add(place, w1)
    features.add(place, w2)
    features.add(place, w1, w)
    features.add(place, w, w2)
    features.add(place, around.second.word)
    features.add(place, around.last.word)
    features.add(w1, w, w2)
    features.add(place, w1, w2)
    features.add(place, view.text.words[position.index].shape)
    features.add(w)
    features.add(far, p)
    features.add(far, p1, p)
    features.add(far, p, p2)
    features.add(place, p1, p, p2)
    features.add(place, around.second.tag, p1, p)
    features.add(place, p, p2, around.last.tag)
    features.add(place, around.left.entity << 8 | entity << 4 | around.right.entity)
    features.add(place, p, entity, position.between.verbs)
    // Where the sentence of the cue has a quotation that goes on over this token.
    features.add(place, position.sameQuotation, around.here.quotation, p)
  }

  private func addFrame(_ position: SpanPosition, to features: inout FeatureList) {
    let around = position.around
    let place = position.place
    let far = position.far
    let w = around.here.word
    let p = around.here.tag
    let q = around.here.quotation
    let q2 = around.right.quotation
    let cueHere = around.here.otherCue
    let lemma = frame.lemma
    let middle = position.between
    features.add(place, lemma, w)
    features.add(far, frame.tag, p)
    features.add(place, lemma, around.left.tag, p)
    features.add(place, frame.tag, w)
    features.add(far, frame.wordAfter)
    features.add(far, frame.wordBefore)
    features.add(place, frame.wordAfter, p)
    features.add(place, frame.wordBefore, p)
    features.add(place, frame.wordBefore, w)
    features.add(place, around.left.quotation << 4 | q, q2, around.second.quotation)
    features.add(place, q << 4 | q2, w)
    features.add(place, middle.marks, q)
    features.add(place, middle.verbs, middle.commas)
    features.add(place, middle.verbs, middle.commas, p)
    features.add(place, middle.cues)
    features.add(place, middle.cues, cueHere)
    features.add(place, around.left.otherCue << 8 | cueHere << 4 | around.right.otherCue)
    features.add(place, middle.cues, middle.marks, middle.commas)
    features.add(place, middle.cues, q, cueHere)
    features.add(
      place, frame.quotationSides, bin(frame.distanceToEnd) << 4 | bin(frame.distanceToStart))
    features.add(far, frame.quotationSides, q)
    features.add(far, frame.quotationBeside)
    features.add(place, frame.length)
    features.add(place, frame.lastWord, p)
    features.add(far, middle.barrier)
    features.add(place, middle.barrier, p)
  }

  private func addPosition(_ position: SpanPosition, to features: inout FeatureList) {
    let index = position.index
    let around = position.around
    let place = position.place
    let sentence = view.text.sentences[Int(view.sentence[index])]
    let fromStart = position.fromStart
    let toEnd = position.toEnd
    let w = around.here.word
    features.add(place, fromStart)
    features.add(place, toEnd)
    features.add(toEnd, bin(frame.distanceToEnd), place)
    features.add(place, index == sentence.lowerBound ? 1 : 0, w, around.here.tag)
    features.add(place, index == sentence.upperBound - 1 ? 1 : 0, w, around.left.word)
    features.add(
      place, (index == window.lowerBound ? 1 : 0) | (index == window.upperBound - 1 ? 2 : 0))
  }

  private func addTree(_ position: SpanPosition, to features: inout FeatureList) {
    let around = position.around
    let place = position.place
    let far = position.far
    let here = position.here
    let before = position.before
    let after = position.after
    let governed = view.governed[cue.head]
    let r = position.relation
    let edge = here.edge
    features.add(place, here.depth, here.branchRelation, edge)
    features.add(
      place, after.relation, after.branch == here.branch ? 1 : 0, here.branchRelation)
    features.add(
      place, before.relation, before.branch == here.branch ? 1 : 0, here.branchRelation)
    features.add(place, before.relation, here.branchRelation, around.here.word)
    features.add(place, here.key, edge)
    features.add(place, here.key, frame.lemma)
    features.add(place, here.key, around.here.tag)
    features.add(far, frame.relation)
    features.add(place, frame.relation, governed.mask)
    features.add(place, governed.mask, here.branchRelation)
    features.add(place, r)
    features.add(place, position.headTag, r)
    features.add(place, position.subjectSide, here.branchRelation)
    features.add(place, position.complementSide, here.branchRelation)
  }

  /// Whether a token stands before the subtree of a dependent of the cue, in it, or after it.
  private func side(of dependent: Int32, _ index: Int) -> UInt32 {
    guard dependent >= 0 else { return 9 }
    let tree = view.governed[Int(dependent)]
    return index < Int(tree.first) ? 0 : index <= Int(tree.last) ? 1 : 2
  }
}
