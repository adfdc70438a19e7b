/// What a page marks up as data where it shows it (microdata).
///
/// - SeeAlso: HTML Living Standard, section 5; schema.org, `NewsArticle`.
extension PageMetadata {
  /// Reads the title, the address and the outlet of an article.
  mutating func readMicrodata(_ tree: HTMLTree, _ roles: [ElementRole]) {
    var headline: String?
    for (index, node) in tree.nodes.enumerated() where node.tag != .text {
      guard let property = tree.attribute(.itemprop, of: index)?.lowercased() else { continue }
      switch property {
      // One that is not shown is written by themes, of whatever heading the page has.
      case "headline"
      where headline == nil && node.tag != .meta && !roles[index].contains(.furniture):
        headline = tree.innerText(of: index)
      case "url" where isArticle(scope(of: index, tree), tree):
        let address =
          tree.attribute(.content, of: index) ?? tree.attribute(.href, of: index)
        addresses += [address].compactMap { $0 }
      case "name":
        guard let scope = scope(of: index, tree),
          tree.attribute(.itemprop, of: scope)?.lowercased() == "publisher"
        else { continue }
        outlets.append(value(of: index, tree))
      default: break
      }
    }
    if titles.isEmpty, let headline { titles.append(headline) }
  }

  private func value(of node: Int, _ tree: HTMLTree) -> String {
    tree.attribute(.content, of: node) ?? tree.innerText(of: node)
  }

  /// The thing that a property is of: the nearest element around it that says what it is.
  private func scope(of node: Int, _ tree: HTMLTree) -> Int? {
    var place = tree.nodes[node].parent
    // Pages that mark up anything have it near; one that is nested for its own sake would be climbed again and again.
    for _ in 0..<50 where place >= 0 {
      if tree.hasAttribute(.itemtype, node: place) { return place }
      place = tree.nodes[place].parent
    }
    return nil
  }

  private func isArticle(_ scope: Int?, _ tree: HTMLTree) -> Bool {
    guard let scope, let type = tree.attribute(.itemtype, of: scope) else { return false }
    return StructuredData.isArticle(type)
  }
}
