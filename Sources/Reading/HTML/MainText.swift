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
  private(set) var metadata: PageMetadata
  /// All that the page shows.
  let all: [PageBlock]
  /// For each element whether it holds no text of the page.
  let isSilent: [Bool]
  /// The words of everything that the page gives out as its title.
  let titles: Set<String>
  /// The words of what names the outlet or the authors: short lines before the text that are nothing
  /// else.
  let names: Set<String>

  init(tree: HTMLTree, roles: [ElementRole], metadata: PageMetadata) {
    self.tree = tree
    self.roles = roles
    self.metadata = metadata
    isSilent = Self.silent(tree)
    all = PageBlocks(tree: tree, isLeftOut: isSilent).blocks
    let shown = metadata.shownWindowTitle(in: all)
    self.metadata.headings.insert(contentsOf: [shown].compactMap { $0 }, at: 0)
    titles = Set(self.metadata.titleCandidates.map(Boilerplate.words))
    let window = metadata.documentTitles.first.flatMap(PageMetadata.plain) ?? ""
    names = Set(
      (metadata.outlets + [metadata.byline ?? ""] + metadata.windowParts(window))
        .map(Boilerplate.words))
  }

  /// The paragraphs and headings of the article, in the order of the page.
  func paragraphs() -> [String] {
    var isLeftOut = isSilent
    let mass = mass(of: all.filter(\.isParagraph))
    leaveOutFurniture(&isLeftOut, mass: mass)
    takeInQuotations(&isLeftOut)
    leaveOutTeasers(&isLeftOut, mass: mass, blocks: all)
    leaveOutForeign(&isLeftOut, blocks: all, title: titleElement)
    // A block is left out with its owner; only furniture inside a paragraph would need a second cut.
    let blocks = EmbeddedPosts(tree: tree, blocks: all)
      .inserted(into: PageBlocks(tree: tree, isLeftOut: isLeftOut).blocks)
    guard let body = body(of: blocks) else { return fallback([]) }
    let end = tree.nodes[body].end
    let inside = blocks.indices.filter { blocks[$0].owner >= body && blocks[$0].owner < end }
    guard let first = inside.first else { return fallback([]) }
    var texts = text(of: inside.map { blocks[$0] }, in: body)
    while let last = texts.last, tree.nodes[last.owner].tag.isHeading { texts.removeLast() }
    let head = standfirst(blocks[..<first], title: blocks)
    return fallback(withoutRepetition(head + texts.map(\.text)))
  }

  /// Where the title of the article stands: in the first heading of the first level that is one of the
  /// page's titles, else in the first heading or line that is.
  private var titleElement: Int? {
    let shown = all.filter {
      $0.weight >= 8 && $0.text.utf8.count < 400 && titles.contains(Boilerplate.words(of: $0.text))
    }
    return
      (shown.first { tree.nodes[$0.owner].tag == .h1 }
      ?? shown.first { tree.nodes[$0.owner].tag.isHeading } ?? shown.first)?.owner
  }

  /// The lines behind the title that are short enough for a date and little else, or begin with one: where a page
  /// without any labels says when it was published, and by whom.
  var linesBehindTitle: [String] {
    linesAfterTitle.prefix(5).filter { line in
      let count = line.unicodeScalars.count
      return !line.hasSuffix(".") && !line.hasSuffix("。")
        && (count < 60 || (count < 140 && DateText.beginsWithDay(line)))
    }
  }

  /// The first lines behind the title, which may be the first line of its block.
  private var linesAfterTitle: [String] {
    let place =
      titleElement.flatMap { title in all.firstIndex { $0.owner == title } }
      ?? all.firstIndex { titles.contains(Boilerplate.words(of: Self.firstLine(of: $0))) }
    guard let place else { return [] }
    let own = all[place].text.split(separator: "\n").dropFirst().map(String.init)
    return own
      + all[(place + 1)...].prefix(5).flatMap { $0.text.split(separator: "\n") }
      .map(String.init)
  }

  private static func firstLine(of block: PageBlock) -> String {
    String(block.text.prefix { $0 != "\n" })
  }

  /// The text that the page's data gives, where the page itself shows much less of it.
  private func fallback(_ texts: [String]) -> [String] {
    let shown = texts.reduce(0) { $0 + $1.utf8.count }
    guard let data = metadata.bodies.max(by: { $0.utf8.count < $1.utf8.count }),
      data.utf8.count > 600, shown * 2 < data.utf8.count
    else { return texts }
    guard data.contains("<"), let tree = try? HTMLParser.tree(of: Array(data.utf8)) else {
      return data.split(whereSeparator: \.isNewline).compactMap { PageMetadata.plain(String($0)) }
    }
    let none = [Bool](repeating: false, count: tree.nodes.count)
    return PageBlocks(tree: tree, isLeftOut: none).blocks.map(\.text)
  }

  /// Drops what has been said already: a line that stands on the page twice is furniture or a
  /// pulled-out quotation.
  private func withoutRepetition(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    var wasDropped = false
    var before: Substring?
    return texts.filter { text in
      let words = Boilerplate.words(of: text)
      let isNew = seen.insert(words).inserted
      let speaker = LineKind.speaker(text)
      // In a conversation the same answer may be given to another.
      let isAnswer = speaker != nil && before != nil && speaker != before
      before = speaker
      // A short line may come again, as what a speaker says in a transcript, but not after another.
      let mayComeAgain = words.utf8.count < 24 || LineKind.isTurn(text) || isAnswer
      wasDropped = !isNew && (wasDropped || !mayComeAgain)
      return !wasDropped
    }
  }
}

extension MainText {
  /// The element that holds the text of the article.
  private func body(of blocks: [PageBlock]) -> Int? {
    var scores = [Float](repeating: 0, count: tree.nodes.count)
    let paragraphs = blocks.filter(\.isParagraph)
    for block in paragraphs {
      let score = Float(block.weight - block.linkWeight)
      let tag = tree.nodes[block.owner].tag
      var element = tag.isParagraphLike ? tree.nodes[block.owner].parent : block.owner
      var share: Float = 1
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
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return nil
    }
    return widened(best, paragraphs: mass(of: paragraphs), all: mass(of: blocks))
  }

  /// Takes in the other pieces of a text that is laid out in several elements.
  ///
  /// An element around the body belongs to the article when it holds clearly more running text and
  /// hardly anything else; an `article` element is never left.
  private func widened(_ body: Int, paragraphs: [Int32], all: [Int32]) -> Int {
    var chosen = body
    var element = body
    while tree.nodes[element].tag != .article, tree.nodes[element].parent >= 0 {
      element = tree.nodes[element].parent
      if tree.nodes[element].tag == .body || tree.nodes[element].tag == .html { break }
      let isMore = Double(paragraphs[element]) > Double(paragraphs[chosen]) * 1.12
      let isDense = Double(paragraphs[element]) > Double(all[element]) * 0.8
      if isMore, isDense { chosen = element }
    }
    return chosen
  }
}

extension MainText {
  /// The paragraphs between the title and the body that introduce the article.
  private func standfirst(_ before: ArraySlice<PageBlock>, title: [PageBlock]) -> [String] {
    let start = before.lastIndex { block in
      tree.nodes[block.owner].tag == .h1 || titles.contains(Boilerplate.words(of: block.text))
    }
    let window = start.map { before[($0 + 1)...] } ?? before.suffix(12)
    let summaries = metadata.summaries.compactMap(PageMetadata.plain).map(Boilerplate.words)
    return window.filter { block in
      guard block.weight >= 25, block.linkShare < 0.5, !Boilerplate.isLine(block.text) else {
        return false
      }
      let words = Boilerplate.words(of: block.text)
      if titles.contains(words) { return false }
      // A summary is often cut off where the page goes on.
      let isSummary = summaries.contains { summary in
        summary == words || (summary.utf8.count > 40 && words.hasPrefix(summary.dropLast(8)))
          || (words.utf8.count > 40 && summary.hasPrefix(words))
      }
      return isSummary || hasRole(.standfirst, block, levels: 4) || isDeck(block)
    }.map(\.text)
  }

  /// Whether a block is a heading of some words right below the title's.
  private func isDeck(_ block: PageBlock) -> Bool {
    let node = tree.nodes[block.owner]
    guard node.tag.isHeading, block.weight >= 40, block.linkWeight == 0 else { return false }
    return all.contains { other in
      tree.nodes[other.owner].tag == .h1 && other.owner < block.owner
        && tree.nodes[other.owner].parent == node.parent
        && block.owner - tree.nodes[other.owner].end < 4
    }
  }

  func hasRole(_ role: ElementRole, _ block: PageBlock, levels: Int, below: Int = -1)
    -> Bool
  {
    var element = block.owner
    for _ in 0..<levels where element > below {
      if roles[element].contains(role) { return true }
      element = tree.nodes[element].parent
    }
    return false
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
