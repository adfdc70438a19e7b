/// Finds lists of teasers by their shape, whatever their labels: three or more elements side by side
/// (two `article` elements),
/// each of which holds one link of some words, or a heading and a link to read on, and at most a
/// sentence or two beside it.
struct TeaserCards {
  /// A link of fewer letters ("Read more") names no article.
  private static let titleWeight: Int32 = 15
  /// More running text than this is no teaser.
  private static let cardWeight: Int32 = 450
  /// As many links stand beside a teaser's heading: its author, its section.
  private static let otherLinks: Int32 = 2

  private let tree: HTMLTree
  /// How many linked headings, and headings with a link to read on, are inside each element.
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
    let headings = titles.filter {
      (tree.nodes[$0.owner].tag.isHeading && $0.linkShare > 0.4)
        || ($0.beginsWithLink && $0.weight < Self.cardWeight)
    }
    let links = titles.filter { !tree.nodes[$0.owner].tag.isHeading && $0.linkShare > 0.9 }
    let readOn = blocks.filter { block in
      block.linkShare > 0.9 && block.weight < Self.titleWeight
        && Self.readOnWords.contains(Boilerplate.words(of: block.text))
    }
    self.headings = Self.counts(of: headings + readOn, in: tree)
    self.links = Self.counts(of: headings + links + readOn, in: tree)
  }

  /// The elements that are teasers in a list of them.
  func cards() -> [Int] {
    var byList: [Int: [Int]] = [:]
    var byPlace: [String: [Int]] = [:]
    for index in tree.nodes.indices where isCard(index) {
      byList[tree.nodes[index].parent, default: []].append(index)
      byPlace[place(of: index), default: []].append(index)
    }
    let listed = byList.values.filter { cards in
      cards.count >= 3 || cards.count == 2 && cards.allSatisfy { tree.nodes[$0].tag == .article }
    }
    // The first of each of some lists that are laid out alike.
    let spread = byPlace.values.filter { cards in
      Set(cards.map { tree.nodes[$0].parent }).count >= 3
    }
    return Array(Set((listed + spread).flatMap { $0 }))
  }

  /// The tags and classes of an element and of the three around it.
  private func place(of index: Int) -> String {
    var place = ""
    var element = index
    for _ in 0..<4 where element >= 0 {
      // No class is longer; one that is would be copied for each card below it.
      let label = tree.attributeBytes(.class, of: element).prefix(100)
      place += "\(tree.nodes[element].tag) \(String(decoding: label, as: UTF8.self)) < "
      element = tree.nodes[element].parent
    }
    return place
  }

  private func isCard(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard links[index] > 0, mass[index] <= Self.cardWeight, node.parent >= 0,
      links[node.parent] >= (node.tag == .article ? 2 : 3),
      !node.tag.isParagraphLike || mass[index] > 0 || headings[index] > 0 && !node.tag.isHeading
    else { return false }
    return links[index] == 1 || (headings[index] == 1 && links[index] <= 1 + Self.otherLinks)
  }

  private static let readOnWords: Set<String> = [
    "read more", "more", "read on", "continue reading", "full story", "read full story",
    "read article", "learn more", "view more", "details", "weiterlesen", "mehr", "mehr lesen",
    "mehr dazu", "lire la suite", "lire plus", "en savoir plus", "leer más", "ver más",
    "seguir leyendo",
    "leggi tutto", "leggi di più", "ler mais", "leia mais", "saiba mais", "читать далее",
    "подробнее", "devamı", "devamını oku", "続きを読む", "もっと見る", "czytaj więcej", "lees meer",
  ]

  private static func counts(of blocks: [PageBlock], in tree: HTMLTree) -> [Int32] {
    var counts = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks { counts[block.owner] += 1 }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      counts[tree.nodes[index].parent] += counts[index]
    }
    return counts
  }
}
