extension MainText {
  /// The elements that hold no text of the page.
  static func silent(_ tree: HTMLTree) -> [Bool] {
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      isLeftOut[index] =
        (node.parent >= 0 && isLeftOut[node.parent]) || node.tag.isSilent || node.tag == .head
    }
    return isLeftOut
  }

  func isHidden(_ node: Int) -> Bool { tree.isHidden(node) }

  /// The weight of some blocks inside each element.
  func mass(of blocks: [PageBlock]) -> [Int32] {
    var mass = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks { mass[block.owner] += block.weight - block.linkWeight }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      mass[tree.nodes[index].parent] += mass[index]
    }
    return mass
  }

  /// Whether a hidden element is the rest of the text, which a button unfolds: two or more paragraphs
  /// beside those that are shown.
  private func isFolded(_ node: Int, mass: [Int32]) -> Bool {
    let parent = tree.nodes[node].parent
    guard parent >= 0 else { return false }
    func paragraphs(in element: Int, without left: Int?) -> Int {
      var count = 0
      var child = element + 1
      var visited = 0
      // Enough for any article; more would be gone through again for each hidden element in it.
      while child < tree.nodes[element].end, count < 2, visited < 200 {
        visited += 1
        if tree.nodes[child].tag == .p, mass[child] > 0, child != left { count += 1 }
        child = max(child + 1, tree.nodes[child].end)
      }
      return count
    }
    return paragraphs(in: node, without: nil) >= 2 && paragraphs(in: parent, without: node) >= 2
  }

  /// Leaves out what is furniture by its element or its labels, unless much of the text is in it.
  func leaveOutFurniture(_ isLeftOut: inout [Bool], mass: [Int32]) {
    let whole = mass.first ?? 0
    for (index, node) in tree.nodes.enumerated() where !isLeftOut[index] {
      if node.parent >= 0, isLeftOut[node.parent] {
        isLeftOut[index] = true
        continue
      }
      switch node.tag {
      case .text, .html, .body: break
      case .nav, .aside, .footer, .figure, .figcaption, .form, .menu:
        isLeftOut[index] = mass[index] * 2 <= whole
      default:
        let role = roles[index]
        if role.contains(.furniture) || role.contains(.caption), !role.contains(.body) {
          isLeftOut[index] = mass[index] * 3 <= whole
        } else if isHidden(index) {
          isLeftOut[index] = mass[index] * 2 <= whole && !isFolded(index, mass: mass)
        }
      }
    }
  }

  /// Takes in the quotations that were left out with a figure or aside, and stand nowhere else.
  func takeInQuotations(_ isLeftOut: inout [Bool]) {
    let quotations = SetApartQuotations(tree: tree, roles: roles, blocks: all)
    for element in quotations.elements(isLeftOut: isLeftOut, mass: mass(of: all)) {
      for index in element..<tree.nodes[element].end where !isSilent[index] {
        isLeftOut[index] = false
      }
    }
  }

  /// Leaves out lists of teasers, unless most of the text is in them.
  func leaveOutTeasers(_ isLeftOut: inout [Bool], mass: [Int32], blocks: [PageBlock]) {
    let cards = TeaserCards(tree: tree, blocks: blocks, mass: mass).cards()
      .filter { !isLeftOut[$0] }
    let sum = cards.reduce(0) { $0 + Int(mass[$1]) }
    guard sum * 2 <= Int(mass.first ?? 0) else { return }
    for card in cards {
      for index in card..<tree.nodes[card].end { isLeftOut[index] = true }
    }
  }

  /// Leaves out what others than the author say: the site to its readers, readers to one another, the
  /// authors of the articles that follow.
  ///
  /// - Parameter title: Where the title of the article stands.
  func leaveOutForeign(_ isLeftOut: inout [Bool], blocks: [PageBlock], title: Int?) {
    func leaveOut(_ elements: [Int]) {
      for element in elements where !isLeftOut[element] {
        for index in element..<tree.nodes[element].end { isLeftOut[index] = true }
      }
    }
    func kept() -> [PageBlock] { blocks.filter { !isLeftOut[$0.owner] } }
    leaveOut(addresses(in: kept(), title: title))
    leaveOut(posts(in: kept(), title: title))
    let mass = mass(of: kept().filter(\.isParagraph))
    leaveOut(CommentThread(tree: tree, mass: mass).items(title: title))
    leaveOut(SiteFooter(tree: tree, mass: mass).elements(blocks: kept(), title: title))
    if let title {
      let others = OtherArticles(tree: tree, blocks: blocks).elements(title: title)
      let rest = (mass.first ?? 0) - others.reduce(0) { $0 + mass[$1] }
      if rest >= 150 { leaveOut(others) }
    }
  }

  /// The elements that hold a post of social media with its signature and nothing else.
  private func posts(in blocks: [PageBlock], title: Int?) -> [Int] {
    let signatures = blocks.filter { LineKind.isPostSignature($0.text) }
    if signatures.isEmpty { return [] }
    let all = mass(of: blocks)
    return signatures.map { block in
      let parent = tree.nodes[block.owner].parent
      // The signature may be a paragraph beside the words.
      let isAlone = all[block.owner] <= block.weight && tree.nodes[block.owner].tag == .p
      return isAlone && all[parent] <= 400 ? parent : block.owner
    }.filter { element in
      element > 0 && all[element] <= 400 && !tree.holds(title, in: element)
    }
  }

  /// The elements that are mostly words of the site to its readers.
  private func addresses(in blocks: [PageBlock], title: Int?) -> [Int] {
    let found = mass(of: blocks.filter(ReaderAddress.isAddress))
    if found.first == 0 { return [] }
    let all = mass(of: blocks)
    return tree.nodes.indices.filter { index in
      found[index] > 0 && found[index] * 5 >= all[index] * 3 && !tree.holds(title, in: index)
        && tree.nodes[index].parent > 0
    }
  }
}
