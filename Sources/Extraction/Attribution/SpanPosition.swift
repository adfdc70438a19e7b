import Language

/// What features see of a token by itself.
struct SpanCell {
  var word: UInt32
  var tag: UInt32
  var entity: UInt32 = 15
  var quotation: UInt32
  /// 1 where another cue begins, 2 inside one, 9 in the cue itself.
  var otherCue: UInt32 = 0

  static let before = SpanCell(word: 2, tag: 254, quotation: 7)
  static let after = SpanCell(word: 3, tag: 255, quotation: 8)
}

/// Where a token stands as seen from a cue, and what stands beside it.
package struct SpanPosition {
  let index: Int
  let around: Neighbourhood
  let isBefore: Bool
  /// Before or after the cue, and how many sentences away.
  let place: UInt32
  /// The distance in tokens.
  let distance: UInt32
  /// The relation to the head, and the head's part of speech; 253 for the root.
  let relation: UInt32
  let headTag: UInt32
  /// The distances to the ends of the sentence.
  let fromStart: UInt32
  let toEnd: UInt32
  let between: Between.Counts
  let sameQuotation: UInt32
  let here: CuePath.Place
  let before: (branch: Int, relation: UInt32)
  let after: (branch: Int, relation: UInt32)
  /// Where it stands to the subtrees of the cue's subject and complement.
  let subjectSide: UInt32
  let complementSide: UInt32

  /// The place with the distance.
  var far: UInt32 { distance << 5 | place }

  /// A token with those next to it.
  struct Neighbourhood {
    let second: SpanCell
    let left: SpanCell
    let here: SpanCell
    let right: SpanCell
    let last: SpanCell

    /// Two bits each for the token before, the token and the one after it.
    var otherCues: UInt32 {
      (left.otherCue & 3) << 4 | (here.otherCue & 3) << 2 | right.otherCue & 3
    }

    init(_ cells: [SpanCell], around place: Int) {
      second = cells[place - 2]
      left = cells[place - 1]
      here = cells[place]
      right = cells[place + 1]
      last = cells[place + 2]
    }
  }
}
