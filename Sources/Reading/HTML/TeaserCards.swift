/// Finds lists of teasers by their shape, whatever their labels: three or more elements side by side,
/// each of which holds one link of some words and at most a sentence or two beside it.
struct TeaserCards {
  /// A link of fewer letters ("Read more") names no article.
  private static let titleWeight: Int32 = 15
  /// More running text than this is no teaser.
  private static let cardWeight: Int32 = 450
  /// As many links stand beside a teaser's heading: its author, its section.
  private static let otherLinks: Int32 = 2

  private let tree: HTMLTree
  /// How many linked headings are inside each element.
  private let headings: [Int32]
  /// How many lines that are links are inside each element, headings among them.
  private let links: [Int32]
  /// The weight of what is no link inside each element.
  private let mass: [Int32]

  /// - Parameters:
  ///   - blocks: All that the page shows.
  ///   - mass: The weight of running text inside each element.
  init(tree: HTMLTree, blocks: [PageBlock], mass: [Int32]) {
    self.tree = tree
    self.mass = mass
    let titles = blocks.filter { $0.weight >= Self.titleWeight }
    // A heading may be repeated for those who listen to the page, without the link.
    let headings = titles.filter { tree.nodes[$0.owner].tag.isHeading && $0.linkShare > 0.4 }
    let links = titles.filter { !tree.nodes[$0.owner].tag.isHeading && $0.linkShare > 0.9 }
    self.headings = Self.counts(of: headings, in: tree)
    self.links = Self.counts(of: headings + links, in: tree)
  }

  /// The elements that are teasers in a list of them.
  func cards() -> [Int] {
    var byList: [Int: [Int]] = [:]
    for index in tree.nodes.indices where isCard(index) {
      byList[tree.nodes[index].parent, default: []].append(index)
    }
    return byList.values.filter { $0.count >= 3 }.flatMap { $0 }
  }

  private func isCard(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard links[index] > 0, mass[index] <= Self.cardWeight, node.parent >= 0,
      links[node.parent] >= 3, !node.tag.isParagraphLike || mass[index] > 0
    else { return false }
    return links[index] == 1 || (headings[index] == 1 && links[index] <= 1 + Self.otherLinks)
  }

  private static func counts(of blocks: [PageBlock], in tree: HTMLTree) -> [Int32] {
    var counts = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks { counts[block.owner] += 1 }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      counts[tree.nodes[index].parent] += counts[index]
    }
    return counts
  }
}
