/// A sentence being parsed: the stack, the next token, and the arcs so far.
///
/// Nodes 1…n are the tokens of the sentence, node n + 1 is the root that stands after them, node 0 stands for none. The
/// storage is plain buffers because some dozens of nodes are asked for before every action.
package struct ParserState: ~Copyable {
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

  private var nodeStorage: UnsafeMutablePointer<Node>
  private var stackStorage: UnsafeMutablePointer<Int32>
  /// The nodes that there is room for.
  private var capacity = 256
  private var depth = 0
  /// The first token of the buffer.
  package private(set) var next = 1
  /// The number of tokens.
  package private(set) var count = 0

  private static let noWord: UInt32 = 4
  private static let rootWord: UInt32 = 5
  private static let noTag: UInt32 = 60
  private static let rootTag: UInt32 = 61

  package init() {
    nodeStorage = .allocate(capacity: capacity)
    stackStorage = .allocate(capacity: capacity)
  }

  deinit {
    nodeStorage.deallocate()
    stackStorage.deallocate()
  }

  /// Those of the sentence, the root and the one for none; until the next sentence begins.
  package var nodes: UnsafeBufferPointer<Node> { .init(start: nodeStorage, count: count + 2) }

  /// The last one is the top; until the next action.
  package var stack: UnsafeBufferPointer<Int32> { .init(start: stackStorage, count: depth) }

  /// Begins a sentence.
  package mutating func begin(_ sentence: Range<Int>, words: [WordForm], tags: [PartOfSpeech]) {
    count = sentence.count
    makeRoom(for: count + 2)
    nodeStorage.initialize(to: Node(word: Self.noWord, tag: Self.noTag))
    for (node, index) in zip(1..., sentence) {
      (nodeStorage + node).initialize(
        to: Node(word: words[index].lower, tag: UInt32(tags[index].rawValue)))
    }
    (nodeStorage + count + 1).initialize(to: Node(word: Self.rootWord, tag: Self.rootTag))
    depth = 0
    next = 1
  }

  private mutating func makeRoom(for needed: Int) {
    guard needed > capacity else { return }
    nodeStorage.deallocate()
    stackStorage.deallocate()
    capacity = needed * 2
    nodeStorage = .allocate(capacity: capacity)
    stackStorage = .allocate(capacity: capacity)
  }

  /// Whether every token has its head.
  package var isDone: Bool { next == count + 1 && depth == 0 }

  /// Whether an action can be taken.
  package func allows(_ action: Action) -> Bool {
    switch action {
    case .shift: next <= count
    case .leftArc: depth > 0
    case .rightArc: depth > 1
    }
  }

  /// Takes an action.
  ///
  /// - Precondition: The state allows it.
  package mutating func take(_ action: Action) {
    switch action {
    case .shift:
      stackStorage[depth] = Int32(next)
      depth += 1
      next += 1
    case .leftArc:
      depth -= 1
      addArc(from: Int32(next), to: stackStorage[depth])
    case .rightArc:
      depth -= 1
      addArc(from: stackStorage[depth - 1], to: stackStorage[depth])
    }
  }

  private mutating func addArc(from head: Int32, to dependent: Int32) {
    nodeStorage[Int(dependent)].head = head
    if dependent < head {
      nodeStorage[Int(head)].left = dependent
      nodeStorage[Int(head)].leftCount += 1
    } else {
      nodeStorage[Int(head)].right = dependent
      nodeStorage[Int(head)].rightCount += 1
    }
  }

  /// Makes the dependents of all nodes those of a finished tree, as the features for relations see them.
  ///
  /// - Parameter heads: For each node its head; 0 for none.
  package mutating func setTree(_ heads: [Int32]) {
    for node in heads.indices { nodeStorage[node].head = heads[node] }
    finishTree()
  }

  /// Makes the dependents of all nodes those of the tree that their heads make.
  mutating func finishTree() {
    for node in 0..<count + 2 {
      nodeStorage[node].left = 0
      nodeStorage[node].right = 0
      nodeStorage[node].leftCount = 0
      nodeStorage[node].rightCount = 0
    }
    guard count > 0 else { return }
    for node in (1...count).reversed() where node < nodeStorage[node].head {
      addArc(from: nodeStorage[node].head, to: Int32(node))
    }
    for node in 1...count where node > nodeStorage[node].head && nodeStorage[node].head > 0 {
      addArc(from: nodeStorage[node].head, to: Int32(node))
    }
  }
}
