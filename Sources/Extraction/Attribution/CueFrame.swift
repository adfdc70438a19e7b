import Language

/// What is the same for all tokens that are looked at for one cue.
struct CueFrame {
  let lemma: UInt32
  let tag: UInt32
  let relation: UInt32
  let lastWord: UInt32
  let wordBefore: UInt32
  let wordAfter: UInt32
  /// The number of tokens of the cue, at most 4.
  let length: UInt32
  /// Tokens from the beginning of the sentence to the cue, and from the cue to the end.
  let distanceToStart: Int
  let distanceToEnd: Int
  /// Whether anything is quoted in the sentence before the cue and after it.
  let quotationSides: UInt32
  /// The quotation states of the tokens next to the cue.
  let quotationBeside: UInt32
  /// The token ranges of the quotations that end just before the cue's clause and begin just after it.
  private let quotationBefore: Range<Int>
  private let quotationAfter: Range<Int>

  init(_ view: SyntaxView, window: Range<Int>, cue: CueSpan) {
    let sentence = view.text.sentences[Int(view.sentence[cue.head])]
    let start = cue.tokens.lowerBound
    let end = cue.tokens.upperBound
    lemma = view.text.lemmas[cue.head]
    tag = UInt32(view.text.tags[cue.head].rawValue)
    relation = UInt32(view.text.relations[cue.head].rawValue)
    lastWord = view.text.words[end - 1].lower
    wordBefore = start > window.lowerBound ? view.text.words[start - 1].lower : 2
    wordAfter = end < window.upperBound ? view.text.words[end].lower : 3
    length = UInt32(min(cue.tokens.count, 4))
    distanceToStart = max(0, start - sentence.lowerBound)
    distanceToEnd = max(0, sentence.upperBound - end)
    let quotedBefore = (sentence.lowerBound..<max(sentence.lowerBound, start)).contains {
      view.text.quotation[$0] != .outside
    }
    let quotedAfter = (min(end, sentence.upperBound)..<sentence.upperBound).contains {
      view.text.quotation[$0] != .outside
    }
    quotationSides = (quotedBefore ? 2 : 0) | (quotedAfter ? 1 : 0)
    let left = start > sentence.lowerBound ? UInt32(view.text.quotation[start - 1].rawValue) : 9
    let right = end < sentence.upperBound ? UInt32(view.text.quotation[end].rawValue) : 9
    quotationBeside = left << 4 | right
    quotationBefore = Self.quotation(before: start, in: view, window: window)
    quotationAfter = Self.quotation(after: end, in: view, window: window)
  }

  /// Whether a token lies in the quotation next to the cue on either side, or in another.
  func sameQuotation(_ index: Int, _ view: SyntaxView) -> UInt32 {
    if quotationBefore.contains(index) { return 1 }
    if quotationAfter.contains(index) { return 2 }
    return view.text.quotation[index] == .outside ? 0 : 3
  }

  private static func quotation(
    before start: Int, in view: SyntaxView, window: Range<Int>
  ) -> Range<Int> {
    var end = start
    while end > max(window.lowerBound, start - 30), view.text.quotation[end - 1] == .outside {
      end -= 1
    }
    var first = end
    while first > window.lowerBound, view.text.quotation[first - 1] != .outside {
      first -= 1
      if view.text.quotation[first] == .opener { break }
    }
    return first..<end
  }

  private static func quotation(
    after end: Int, in view: SyntaxView, window: Range<Int>
  ) -> Range<Int> {
    var first = end
    while first < min(window.upperBound, end + 30), view.text.quotation[first] == .outside {
      first += 1
    }
    var last = first
    while last < window.upperBound, view.text.quotation[last] != .outside {
      last += 1
      if view.text.quotation[last - 1] == .closer { break }
    }
    return first..<last
  }
}

/// What lies between each token of the window and the cue.
struct Between {
  /// The counts, each cut at a few.
  struct Counts {
    var commas: UInt32 = 0
    var marks: UInt32 = 0
    var verbs: UInt32 = 0
    var cues: UInt32 = 0
    /// The first comma, quotation mark, verb, "that" or "to" on the way from the cue.
    var barrier: UInt32 = 0
  }

  private let start: Int
  private var counts: [Counts]

  init(_ view: SyntaxView, window: Range<Int>, cue: CueSpan, otherCues: [UInt8]) {
    start = window.lowerBound
    counts = Array(repeating: Counts(), count: window.count)
    fill(
      (cue.tokens.upperBound..<max(window.upperBound, cue.tokens.upperBound)).clamped(to: window),
      isForward: true, view: view, otherCues: otherCues)
    fill(
      window.lowerBound..<max(window.lowerBound, cue.tokens.lowerBound), isForward: false,
      view: view, otherCues: otherCues)
  }

  subscript(index: Int) -> Counts { counts[index - start] }

  private mutating func fill(
    _ range: Range<Int>, isForward: Bool, view: SyntaxView, otherCues: [UInt8]
  ) {
    var sum = Counts()
    for step in 0..<range.count {
      let index = isForward ? range.lowerBound + step : range.upperBound - 1 - step
      let tag = view.text.tags[index]
      let word = view.text.words[index].lower
      let isMark = view.text.quotation[index] == .opener || view.text.quotation[index] == .closer
      if sum.barrier == 0 {
        if isMark {
          sum.barrier = 7
        } else if tag.isVerb || (!isForward && tag.isWh) {
          sum.barrier = 10 + UInt32(tag.rawValue)
        } else if word == CommonWord.comma {
          sum.barrier = 1
        } else if isForward && (word == CommonWord.that || word == CommonWord.to) {
          sum.barrier = word == CommonWord.that ? 2 : 3
        }
      }
      // The token itself is counted for those beyond it only, but it may be the barrier.
      counts[index - start] = sum
      if word == CommonWord.comma { sum.commas = min(3, sum.commas + 1) }
      if isMark { sum.marks = min(3, sum.marks + 1) }
      if tag.isVerb { sum.verbs = min(4, sum.verbs + 1) }
      if otherCues[index - start] != 0 { sum.cues = min(3, sum.cues + 1) }
    }
  }
}
