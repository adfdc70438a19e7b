/// A sentence being parsed: the stack, the next token, and the arcs so far.
///
/// Nodes 1…n are the tokens of the sentence, node n + 1 is the root that stands after them, node 0 stands for none.
package struct ParserState: Sendable {
  /// What is known about a node.
  package struct Node: Sendable {
    package var word: UInt32
    package var tag: UInt32
    package var head: Int32 = 0
    /// The outermost dependent on each side; 0 for none.
    package var left: Int32 = 0
    package var right: Int32 = 0
    package var leftCount: Int32 = 0
    package var rightCount: Int32 = 0
  }

  /// What a parser does next.
  package enum Action: UInt8, CaseIterable, Sendable {
    /// The next token goes on the stack.
    case shift
    /// The next token becomes the head of the one on top of the stack.
    case leftArc
    /// The one below becomes the head of the one on top of the stack.
    case rightArc
  }

  package private(set) var nodes: [Node] = []
  package private(set) var stack: [Int32] = []
  /// The first token of the buffer.
  package private(set) var next = 1
  /// The number of tokens.
  package private(set) var count = 0

  private static let noWord: UInt32 = 4
  private static let rootWord: UInt32 = 5
  private static let noTag: UInt32 = 60
  private static let rootTag: UInt32 = 61

  package init() {}

  /// Begins a sentence.
  package mutating func begin(_ sentence: Range<Int>, words: [WordForm], tags: [PartOfSpeech]) {
    count = sentence.count
    nodes.removeAll(keepingCapacity: true)
    nodes.append(Node(word: Self.noWord, tag: Self.noTag))
    for index in sentence {
      nodes.append(Node(word: words[index].lower, tag: UInt32(tags[index].rawValue)))
    }
    nodes.append(Node(word: Self.rootWord, tag: Self.rootTag))
    stack.removeAll(keepingCapacity: true)
    next = 1
  }

  /// Whether every token has its head.
  package var isDone: Bool { next == count + 1 && stack.isEmpty }

  /// Whether an action can be taken.
  package func allows(_ action: Action) -> Bool {
    switch action {
    case .shift: next <= count
    case .leftArc: !stack.isEmpty
    case .rightArc: stack.count > 1
    }
  }

  /// Takes an action.
  ///
  /// - Precondition: The state allows it.
  package mutating func take(_ action: Action) {
    switch action {
    case .shift:
      stack.append(Int32(next))
      next += 1
    case .leftArc:
      addArc(from: Int32(next), to: stack.removeLast())
    case .rightArc:
      let dependent = stack.removeLast()
      addArc(from: stack[stack.count - 1], to: dependent)
    }
  }

  private mutating func addArc(from head: Int32, to dependent: Int32) {
    nodes[Int(dependent)].head = head
    if dependent < head {
      nodes[Int(head)].left = dependent
      nodes[Int(head)].leftCount += 1
    } else {
      nodes[Int(head)].right = dependent
      nodes[Int(head)].rightCount += 1
    }
  }

  /// Makes the dependents of all nodes those of a finished tree, as the features for relations see them.
  ///
  /// - Parameter heads: For each node its head; 0 for none.
  package mutating func setTree(_ heads: [Int32]) {
    for index in nodes.indices {
      nodes[index].left = 0
      nodes[index].right = 0
      nodes[index].leftCount = 0
      nodes[index].rightCount = 0
    }
    guard count > 0 else { return }
    for node in (1...count).reversed() where node < heads[node] {
      addArc(from: heads[node], to: Int32(node))
    }
    for node in 1...count where node > heads[node] && heads[node] > 0 {
      addArc(from: heads[node], to: Int32(node))
    }
  }

  /// The heads of all nodes; 0 for none.
  package var heads: [Int32] { nodes.map(\.head) }
}
