/// The features by which arcs and relations are told, the same in training and in use.
package struct ParserFeatures: Sendable {
  /// The most features of an action or of a relation.
  package static let capacity = 64

  /// Fills the list with the features for the next action.
  package static func action(_ state: borrowing ParserState, to features: inout FeatureList) {
    let depth = state.stack.count
    let top = depth > 0 ? Int(state.stack[depth - 1]) : 0
    let second = depth > 1 ? Int(state.stack[depth - 2]) : 0
    let third = depth > 2 ? Int(state.stack[depth - 3]) : 0
    let last = state.count + 1
    let s0 = state.nodes[top]
    let s1 = state.nodes[second]
    let n0 = state.nodes[state.next]
    let n1 = state.nodes[state.next + 1 <= last ? state.next + 1 : 0]
    let n2 = state.nodes[state.next + 2 <= last ? state.next + 2 : 0]
    let s2Tag = state.nodes[third].tag
    features.begin(salt: 31)
    addWords(s0: s0, s1: s1, n0: n0, n1: n1, n2: n2, to: &features)
    features.add(s2Tag, s1.tag, s0.tag)

    let s0l = state.nodes[Int(s0.left)]
    let s0r = state.nodes[Int(s0.right)]
    let n0l = state.nodes[Int(n0.left)]
    features.add(s0.tag, s0r.tag, n0.tag)
    features.add(s0.tag, s0l.tag, n0.tag)
    features.add(s0.tag, n0.tag, n0l.tag)
    features.add(s1.tag, state.nodes[Int(s1.right)].tag, s0.tag)
    features.add(s1.tag, state.nodes[Int(s1.left)].tag, s0.tag)
    features.add(s0.word, s0r.word, n0.tag)

    let distance = UInt32(top == 0 ? 0 : min(state.next - top, 10))
    features.add(s0.word, distance)
    features.add(s0.tag, n0.tag, distance)
    features.add(s0.word, UInt32(min(s0.leftCount, 4)))
    features.add(s0.tag, UInt32(min(s0.rightCount, 4)))
  }

  private static func addWords(
    s0: ParserState.Node, s1: ParserState.Node, n0: ParserState.Node, n1: ParserState.Node,
    n2: ParserState.Node, to features: inout FeatureList
  ) {
    features.add(s0.word, s0.tag)
    features.add(s0.tag)
    features.add(n0.word, n0.tag)
    features.add(n0.tag)
    features.add(n1.word, n1.tag)
    features.add(n1.tag)
    features.add(n2.tag)
    features.add(s1.word, s1.tag)
    features.add(s1.tag)
    features.add(s0.word, s0.tag, n0.word, n0.tag)
    features.add(s0.tag, n0.word, n0.tag)
    features.add(s0.word, n0.word)
    features.add(s0.tag, n0.tag)
    features.add(n0.tag, n1.tag)
    features.add(n0.tag, n1.tag, n2.tag)
    features.add(s0.tag, n0.tag, n1.tag)
    features.add(s1.tag, s0.tag, n0.tag)
    features.add(s1.word, s0.word)
    features.add(s1.tag, s0.tag)
    features.add(s1.tag, s0.word)
    features.add(s1.tag, s0.tag, n0.tag, n0.word)
    features.add(s0.word, n0.word, n1.word)
    features.add(s0.word, n0.tag, n1.tag)
  }

  /// Fills the list with the features for the relation of a token to its head.
  ///
  /// - Parameters:
  ///   - state: With the finished tree.
  ///   - head: Node of the head.
  ///   - dependent: Node of the token.
  package static func relation(
    _ state: borrowing ParserState, head: Int, dependent: Int, to features: inout FeatureList
  ) {
    let h = state.nodes[head]
    let d = state.nodes[dependent]
    let before = state.nodes[dependent - 1]
    let after = state.nodes[dependent + 1]
    let isLeft: UInt32 = dependent < head ? 1 : 0
    let distance = UInt32(min(abs(head - dependent), 6))
    let dLeft = state.nodes[Int(d.left)]
    let dRight = state.nodes[Int(d.right)]
    features.begin(salt: 77)
    features.add(h.word, d.word, isLeft)
    features.add(h.word, d.tag, isLeft)
    features.add(h.tag, d.word, isLeft)
    features.add(h.tag, d.tag, isLeft, distance)
    features.add(d.word, isLeft)
    features.add(h.word, isLeft, d.tag, after.tag)
    features.add(before.tag, d.tag, after.tag, h.tag)
    features.add(h.tag, d.tag, dLeft.tag, dLeft.word)
    features.add(h.tag, d.tag, dRight.tag)
    features.add(before.word, d.word, h.tag)
    features.add(state.nodes[head - 1].tag, h.tag, d.tag, isLeft)
    features.add(
      h.tag, d.tag, isLeft,
      UInt32(min(h.leftCount, 3) * 4 + min(h.rightCount, 3)))
    features.add(h.word, isLeft == 0 ? state.nodes[Int(h.right)].tag : 99, d.tag, isLeft)
    features.add(dLeft.word, d.tag, h.word)
    features.add(state.nodes[Int(h.left)].tag, h.tag, d.tag, isLeft)
    features.add(d.word, before.tag, h.word)
  }
}
