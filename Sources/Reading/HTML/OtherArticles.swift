import Records

/// Finds articles that follow the page's own in the same form: the next of an endless page, the older
/// ones of a weblog.
struct OtherArticles {
  let tree: HTMLTree
  /// The headings on the page: where each stands and whether it is a link.
  let headings: [(node: Int, isLink: Bool)]
  /// Where the paragraphs of running text stand.
  let paragraphs: [Int]

  init(tree: HTMLTree, blocks: [PageBlock]) {
    self.tree = tree
    headings = blocks.filter { tree.nodes[$0.owner].tag.isHeading }
      .map { ($0.owner, $0.linkShare > 0.9) }
    paragraphs = blocks.filter(\.isParagraph).map(\.owner)
  }

  /// The elements with articles that are not the page's own.
  ///
  /// They stand beside the element with the page's title, have its tag and its labels, and begin with a
  /// heading of the same level, or with one that leads to a page of its own.
  ///
  /// - Parameter title: Where the title of the page stands.
  func elements(title: Int) -> [Int] {
    let level = tree.nodes[title].tag
    var own = title
    while tree.nodes[own].parent > 0 {
      let parent = tree.nodes[own].parent
      let others = siblings(after: own, in: parent).filter { other in
        guard tree.nodes[other].tag == tree.nodes[own].tag, hasLabels(of: own, other),
          let heading = firstHeading(in: other)
        else { return false }
        return heading.isLink || (tree.nodes[heading.node].tag == level && level == .h1)
      }
      if !others.isEmpty { return others }
      own = parent
    }
    return []
  }

  /// The heading that an element begins with; `nil` where text stands before its first one.
  ///
  /// - Complexity: O(log n) in the headings and paragraphs of the page.
  private func firstHeading(in element: Int) -> (node: Int, isLink: Bool)? {
    let end = tree.nodes[element].end
    let place = headings.firstOrdered { $0.node >= element }
    guard place < headings.count, headings[place].node < end else { return nil }
    let text = paragraphs.firstOrdered { $0 >= element }
    let isAfterText = text < paragraphs.count && paragraphs[text] < headings[place].node
    return isAfterText ? nil : headings[place]
  }

  private func siblings(after own: Int, in parent: Int) -> [Int] {
    var siblings: [Int] = []
    var next = tree.nodes[own].end
    while next < tree.nodes[parent].end {
      siblings.append(next)
      next = max(next + 1, tree.nodes[next].end)
    }
    return siblings
  }

  /// Whether two elements have the same class; without one only articles are of a kind.
  private func hasLabels(of own: Int, _ other: Int) -> Bool {
    if tree.nodes[own].tag == .article { return true }
    let label = tree.attributeBytes(.class, of: own)
    return !label.isEmpty && tree.attributeBytes(.class, of: other).elementsEqual(label)
  }
}
