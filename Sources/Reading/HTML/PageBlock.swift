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

  /// Whether the block is a paragraph of running text.
  var isParagraph: Bool { weight >= 60 && linkShare < 0.4 }

  /// Whether the block ends as a sentence does.
  var endsSentence: Bool { text.last.map { ".!?。！？”\"»…".contains($0) } ?? false }
}

/// What the line feeds in the text of an element mean.
enum LineFeeds {
  /// No more than spaces.
  case spaces
  /// Blank lines part paragraphs, and so does the end of a line that is longer than any program breaks lines; other
  /// ends of lines are spaces. So it is where text was broken to a width (`pre`).
  case blankLines
  /// Each begins a line, and two a paragraph (`white-space: pre-wrap`).
  case breaks
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
  /// Line feeds since the last character that is shown.
  private var feeds = 0
  /// Characters since the last line feed that may part paragraphs.
  private var lineWidth = 0

  /// In characters: no program breaks lines later.
  private static let longestWrapped = 120

  /// - Parameters:
  ///   - isLeftOut: For each node whether it and what is below it is passed over.
  ///   - lineFeeds: What line feeds mean where no element says otherwise.
  init(tree: HTMLTree, isLeftOut: [Bool], lineFeeds: LineFeeds = .spaces) {
    self.tree = tree
    let start = State(lineFeeds: lineFeeds)
    var state = [State](repeating: start, count: tree.nodes.count)
    for index in tree.nodes.indices where !isLeftOut[index] {
      let node = tree.nodes[index]
      var inherited = node.parent < 0 ? start : state[node.parent]
      switch node.tag {
      case .text:
        add(node.text, inherited)
        continue
      case .br: breakLine()
      case .a: inherited.isLink = true
      case .pre: inherited.lineFeeds = .blankLines
      default: break
      }
      if node.tag != .pre, tree.keepsLines(index) { inherited.lineFeeds = .breaks }
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
    var lineFeeds = LineFeeds.spaces
  }

  private mutating func add(_ range: Range<Int>, _ state: State) {
    if Int(state.owner) != owner { flush() }
    owner = Int(state.owner)
    let string = String(decoding: tree.bytes[range], as: UTF8.self)
    for scalar in string.unicodeScalars {
      if scalar.value < 128 {
        if scalar.value <= 32 {
          needsSpace = true
          if scalar.value == 10 { endLine(state.lineFeeds) }
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
    lineWidth += needsSpace ? 2 : 1
    if breaks > 0, !text.isEmpty {
      if weight > 0, linkWeight == weight { beginsWithLink = true }
      text.append("\n")
    } else if needsSpace, !text.isEmpty {
      text.append(" ")
    }
    needsSpace = false
    breaks = 0
    feeds = 0
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

  /// Takes a line feed for what it means.
  private mutating func endLine(_ meaning: LineFeeds) {
    switch meaning {
    case .spaces: break
    case .breaks: breakLine()
    case .blankLines:
      // The feed itself, and a second one behind nothing but space.
      let isBlank = feeds > 0
      feeds += 1
      if isBlank || lineWidth > Self.longestWrapped { flush() }
      lineWidth = 0
    }
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
    feeds = 0
    lineWidth = 0
    needsSpace = false
  }
}
