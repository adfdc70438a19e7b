/// A run of text that a page shows as one paragraph, heading, list item or line.
struct PageBlock {
  /// The element that the run stands in.
  let owner: Int
  /// With single spaces; a line break within is a line feed.
  private(set) var text: String
  /// Letters and digits, those of scripts without spaces counted twice.
  let weight: Int32
  /// The part of the weight that is inside links.
  let linkWeight: Int32
  /// Whether the first of several lines is a link.
  let beginsWithLink: Bool

  /// The same block with some of its lines.
  func with(text: String) -> PageBlock {
    var block = self
    block.text = text
    return block
  }

  /// The share of the text that is link, 0…1.
  var linkShare: Double { weight == 0 ? 1 : Double(linkWeight) / Double(weight) }
}

/// Cuts a page into blocks.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []
  private let tree: HTMLTree
  private var owner = -1
  private var text = String.UnicodeScalarView()
  private var weight: Int32 = 0
  private var linkWeight: Int32 = 0
  private var beginsWithLink = false
  private var breaks = 0
  private var needsSpace = false

  /// - Parameter isLeftOut: For each node whether it and what is below it is passed over.
  init(tree: HTMLTree, isLeftOut: [Bool]) {
    self.tree = tree
    var state = [State](repeating: State(), count: tree.nodes.count)
    for index in tree.nodes.indices where !isLeftOut[index] {
      let node = tree.nodes[index]
      var inherited = node.parent < 0 ? State() : state[node.parent]
      switch node.tag {
      case .text:
        add(node.text, inherited)
        continue
      case .br: breakLine()
      case .a: inherited.isLink = true
      default: break
      }
      if node.tag.isBlock {
        flush()
        inherited.owner = Int32(index)
      }
      state[index] = inherited
    }
    flush()
  }

  private struct State {
    var owner: Int32 = 0
    var isLink = false
  }

  private mutating func add(_ range: Range<Int>, _ state: State) {
    if Int(state.owner) != owner { flush() }
    owner = Int(state.owner)
    let string = String(decoding: tree.bytes[range], as: UTF8.self)
    for scalar in string.unicodeScalars {
      if scalar.value < 128 {
        if scalar.value <= 32 {
          needsSpace = true
          continue
        }
      } else if OneLine.isInvisible(scalar) {
        continue
      } else if scalar.properties.isWhitespace {
        needsSpace = true
        continue
      }
      append(scalar, state)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ state: State) {
    if breaks > 0, !text.isEmpty {
      if weight > 0, linkWeight == weight { beginsWithLink = true }
      text.append("\n")
    } else if needsSpace, !text.isEmpty {
      text.append(" ")
    }
    needsSpace = false
    breaks = 0
    text.append(scalar)
    let gain: Int32
    if scalar.value < 128 {
      gain = (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 32) ? 1 : 0
    } else {
      gain = scalar.value >= 0x2E80 ? 2 : (scalar.properties.isAlphabetic ? 1 : 0)
    }
    weight += gain
    if state.isLink { linkWeight += gain }
  }

  /// Two breaks in a row end a paragraph.
  private mutating func breakLine() {
    breaks += 1
    if breaks >= 2 { flush() }
  }

  private mutating func flush() {
    if !text.isEmpty {
      blocks.append(
        PageBlock(
          owner: owner, text: String(text), weight: weight, linkWeight: linkWeight,
          beginsWithLink: beginsWithLink))
      text = String.UnicodeScalarView()
    }
    weight = 0
    linkWeight = 0
    beginsWithLink = false
    breaks = 0
    needsSpace = false
  }
}
