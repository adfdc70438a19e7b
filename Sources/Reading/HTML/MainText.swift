/// Finds the text of the article among all that a page shows.
///
/// The way is that of the readability family: paragraphs give weight to the elements around them, the
/// heaviest element is the body, and what its labels, its links or its wording show to be furniture
/// is left out of it.
///
/// - SeeAlso: Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", WSDM 2010;
///   Barbaresi, "Trafilatura", ACL 2021.
struct MainText {
  let tree: HTMLTree
  let roles: [ElementRole]
  /// What the page says of itself; its title and summary help to find the head of the article.
  let metadata: PageMetadata

  /// The paragraphs and headings of the article, in the order of the page.
  func paragraphs() -> [String] {
    var isLeftOut = silent()
    let all = PageBlocks(tree: tree, isLeftOut: isLeftOut).blocks
    let mass = mass(of: all.filter(isParagraph))
    leaveOutFurniture(&isLeftOut, mass: mass)
    let blocks = PageBlocks(tree: tree, isLeftOut: isLeftOut).blocks
    guard let body = body(of: blocks) else { return [] }
    let last = tree.nodes[body].end
    let selected = blocks.filter { $0.owner >= body && $0.owner < last }
    return selected.filter(isText).map(\.text)
  }

  /// The elements that are not shown or hold no text of the page.
  private func silent() -> [Bool] {
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      isLeftOut[index] =
        (node.parent >= 0 && isLeftOut[node.parent]) || node.tag.isSilent || node.tag == .head
        || isHidden(index)
    }
    return isLeftOut
  }

  private func isHidden(_ node: Int) -> Bool {
    if tree.nodes[node].attributes.isEmpty { return false }
    if tree.hasAttribute(.hidden, node: node) { return true }
    guard let style = tree.attribute(.style, of: node) else { return false }
    return style.filter { $0 != " " }.lowercased().contains("display:none")
  }

  /// Whether a block is a paragraph of running text.
  private func isParagraph(_ block: PageBlock) -> Bool {
    block.weight >= 60 && block.linkShare < 0.4
  }

  /// The weight of the paragraphs inside each element.
  private func mass(of paragraphs: [PageBlock]) -> [Int] {
    var mass = [Int](repeating: 0, count: tree.nodes.count)
    for block in paragraphs { mass[block.owner] += block.weight - block.linkWeight }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      mass[tree.nodes[index].parent] += mass[index]
    }
    return mass
  }

  /// Leaves out what is furniture by its element or its labels, unless half of the text is in it.
  private func leaveOutFurniture(_ isLeftOut: inout [Bool], mass: [Int]) {
    let whole = mass.first ?? 0
    for (index, node) in tree.nodes.enumerated() {
      if node.parent >= 0, isLeftOut[node.parent] {
        isLeftOut[index] = true
        continue
      }
      switch node.tag {
      case .nav, .aside, .footer, .figure, .figcaption, .form, .menu:
        isLeftOut[index] = isLeftOut[index] || mass[index] * 2 <= whole
      case .text, .html, .body: break
      default:
        let role = roles[index]
        if role.contains(.furniture) || role.contains(.caption) {
          isLeftOut[index] = isLeftOut[index] || mass[index] * 3 <= whole
        }
      }
    }
  }

  /// The element that holds the text of the article.
  private func body(of blocks: [PageBlock]) -> Int? {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks where isParagraph(block) {
      let score = Double(block.weight - block.linkWeight)
      var element =
        tree.nodes[block.owner].tag.isParagraphLike
        ? tree.nodes[block.owner].parent : block.owner
      var share = 1.0
      while element >= 0, share > 0.2 {
        scores[element] += score * share
        share *= 0.7
        element = tree.nodes[element].parent
      }
    }
    for index in tree.nodes.indices where scores[index] > 0 {
      if roles[index].contains(.body) { scores[index] *= 1.4 }
      if tree.nodes[index].tag == .article { scores[index] *= 1.2 }
    }
    return scores.indices.max { scores[$0] < scores[$1] }.flatMap { scores[$0] > 0 ? $0 : nil }
  }

  private func isText(_ block: PageBlock) -> Bool {
    if block.weight == 0 { return false }
    return block.linkShare < 0.6
  }
}

extension HTMLTag {
  /// Whether the element is a paragraph itself and no container of paragraphs.
  var isParagraphLike: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .li, .dd, .dt, .td: true
    default: false
    }
  }
}
