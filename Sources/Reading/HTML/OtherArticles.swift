/// Finds articles that follow the page's own in the same form: the next of an endless page, the older
/// ones of a weblog.
struct OtherArticles {
  let tree: HTMLTree
  /// The headings on the page: where each stands and whether it is a link.
  let headings: [(node: Int, isLink: Bool)]

  init(tree: HTMLTree, blocks: [PageBlock]) {
    self.tree = tree
    headings = blocks.filter { tree.nodes[$0.owner].tag.isHeading }
      .map { ($0.owner, $0.linkShare > 0.9) }
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

  /// - Complexity: O(log n) in the headings of the page.
  private func firstHeading(in element: Int) -> (node: Int, isLink: Bool)? {
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < element { low = middle + 1 } else { high = middle }
    }
    guard low < headings.count, headings[low].node < tree.nodes[element].end else { return nil }
    return headings[low]
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
