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
  private let sentence: Range<Int>

  init(_ view: SyntaxView, cue: CueSpan) {
    sentence = view.text.sentences[Int(view.sentence[cue.head])]
    var node = cue.head
    var key: UInt32 = 5
    while node >= 0, nodes.count < Self.longest {
      nodes.append(node)
      keys.append(key)
      key = (key &* 0x9E37_79B1) ^ (UInt32(view.text.relations[node].rawValue) + 1000)
      node = Int(view.text.heads[node])
    }
  }

  func place(of index: Int, in view: SyntaxView) -> Place {
    let (step, branch) = climb(index, view)
    guard let step else {
      return Place(depth: 99, branch: -2, branchRelation: 97, edge: 0, key: 7)
    }
    let relation = branch < 0 ? 98 : UInt32(view.text.relations[branch].rawValue)
    var edge: UInt32 = 0
    if branch >= 0 {
      let tree = view.governed[branch]
      edge =
        (Int(tree.first) == index ? 1 : 0) | (Int(tree.last) == index ? 2 : 0)
        | (branch == index ? 4 : 0)
    }
    return Place(
      depth: UInt32(step), branch: branch, branchRelation: relation, edge: edge,
      key: (keys[step] &* 0x85EB_CA6B) ^ relation)
  }

  /// The branch of a token and its relation; -9 outside the cue's sentence.
  func branch(_ index: Int, in view: SyntaxView) -> (branch: Int, relation: UInt32) {
    guard view.text.tokens.indices.contains(index), sentence.contains(index) else {
      return (-9, 96)
    }
    let (step, branch) = climb(index, view)
    guard step != nil else { return (-2, 97) }
    return (branch, branch < 0 ? 98 : UInt32(view.text.relations[branch].rawValue))
  }

  /// The step of the way where a token's own way up meets it, and the last token before.
  private func climb(_ index: Int, _ view: SyntaxView) -> (step: Int?, branch: Int) {
    guard sentence.contains(index) else { return (nil, -2) }
    var node = index
    var last = -1
    for _ in 0..<Self.deepest where node >= 0 {
      for (step, other) in nodes.enumerated() where other == node { return (step, last) }
      last = node
      node = Int(view.text.heads[node])
    }
    return (nil, -2)
  }
}
