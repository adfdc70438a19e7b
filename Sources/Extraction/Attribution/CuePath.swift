import Language

/// The way up from the head of a cue to the root, against which the place of other tokens in the tree is told.
struct CuePath {
  /// Where a token stands in the tree as seen from the cue.
  struct Place {
    /// How many steps above the cue's head the ways of both meet; 99 when they do not.
    var depth: UInt32
    /// The token below the meeting point on the token's side; -1 when it is the meeting point itself, -2 when there is none.
    var branch: Int
    /// The relation of the branch.
    var branchRelation: UInt32
    /// Whether the token is the first, the last or the top of its branch.
    var edge: UInt32
    /// The way from the cue to the branch.
    var key: UInt32
  }

  /// Deeper trees are errors of the parser.
  private static let longest = 12
  private static let deepest = 30

  private var nodes: [Int] = []
  /// For each node of the way a number for the relations up to it.
  private var keys: [UInt32] = []
  /// The tokens of the cue's sentence that are looked at, and where the way up from each meets that of the cue.
  private let tokens: Range<Int>
  private var meetings: [Meeting] = []

  /// Where the way up from a token meets the way up from the cue.
  private struct Meeting {
    /// The step of the cue's way; -1 when the two do not meet.
    var step: Int
    /// The last token before; -1 when there is none, -2 when the ways do not meet.
    var branch: Int
    var relation: UInt32

    static let none = Meeting(step: -1, branch: -2, relation: 97)
    static let outside = Meeting(step: -1, branch: -9, relation: 96)
  }

  /// - Parameter window: Token range that is looked at.
  init(_ view: SyntaxView, window: Range<Int>, cue: CueSpan) {
    let sentence = view.text.sentences[Int(view.sentence[cue.head])]
    // The neighbours of the first and the last token are looked at too.
    tokens = sentence.clamped(to: window.lowerBound - 1..<window.upperBound + 1)
    nodes.reserveCapacity(Self.longest)
    keys.reserveCapacity(Self.longest)
    var node = cue.head
    var key: UInt32 = 5
    while node >= 0, nodes.count < Self.longest {
      nodes.append(node)
      keys.append(key)
      key = (key &* 0x9E37_79B1) ^ (UInt32(view.text.relations[node].rawValue) + 1000)
      node = Int(view.text.heads[node])
    }
    meetings = tokens.map { meeting(of: $0, in: view) }
  }

  func place(of index: Int, in view: SyntaxView) -> Place {
    let meeting = tokens.contains(index) ? meetings[index - tokens.lowerBound] : .none
    let branch = meeting.branch
    let relation = meeting.relation
    guard meeting.step >= 0 else {
      return Place(depth: 99, branch: branch, branchRelation: relation, edge: 0, key: 7)
    }
    var edge: UInt32 = 0
    if branch >= 0 {
      let tree = view.governed[branch]
      edge =
        (Int(tree.first) == index ? 1 : 0) | (Int(tree.last) == index ? 2 : 0)
        | (branch == index ? 4 : 0)
    }
    return Place(
      depth: UInt32(meeting.step), branch: branch, branchRelation: relation, edge: edge,
      key: (keys[meeting.step] &* 0x85EB_CA6B) ^ relation)
  }

  /// The branch of a token and its relation; -9 outside the cue's sentence.
  func branch(_ index: Int) -> (branch: Int, relation: UInt32) {
    let meeting = tokens.contains(index) ? meetings[index - tokens.lowerBound] : .outside
    return (meeting.branch, meeting.relation)
  }

  private func meeting(of token: Int, in view: SyntaxView) -> Meeting {
    var node = token
    var last = -1
    for _ in 0..<Self.deepest where node >= 0 {
      for (step, other) in nodes.enumerated() where other == node {
        return Meeting(
          step: step, branch: last,
          relation: last < 0 ? 98 : UInt32(view.text.relations[last].rawValue))
      }
      last = node
      node = Int(view.text.heads[node])
    }
    return .none
  }
}
