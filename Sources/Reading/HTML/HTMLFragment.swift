/// A piece of HTML all of which is text of the article: the content of a feed's entry, a mail.
enum HTMLFragment {
  /// - Parameter html: UTF-8.
  /// - Returns: The paragraphs with blank lines between them.
  static func text(of html: [UInt8]) throws(ReadingFault) -> String {
    let html = withoutCaptions(html)
    let lineFeeds = lineFeeds(in: html)
    let tree = try HTMLParser.tree(of: HTMLStrip.stripped(html))
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      isLeftOut[index] =
        (node.parent >= 0 && isLeftOut[node.parent]) || node.tag.isSilent || node.tag == .head
        || node.tag == .figcaption || tree.isHidden(index) || isInvitation(index, tree)
    }
    return PageBlocks(tree: tree, isLeftOut: isLeftOut, lineFeeds: lineFeeds).blocks.map(\.text)
      .joined(separator: "\n\n")
  }

  /// Whether an element invites to subscribe, as newsletters have it between their paragraphs.
  private static func isInvitation(_ node: Int, _ tree: HTMLTree) -> Bool {
    tree.nodes[node].tag == .div
      && tree.attribute(.class, of: node)?.hasPrefix("subscription-widget") == true
  }

  /// The words of a text that may be a piece of a page, as tables and dumps often keep it.
  static func words(of text: String) throws(ReadingFault) -> String {
    let names = tagNames(in: text.utf8)
    let isPage = names.contains { $0.isClosing || $0.tag == .br || $0.tag == .p || $0.tag == .div }
    return isPage ? try self.text(of: Array(text.utf8)) : HTMLEntity.resolved(text)
  }

  /// Whether a text has markup in it.
  static func isHTML(_ text: String) -> Bool {
    let lower = text.prefix(20_000).lowercased()
    return ["<p", "<br", "<div", "</a>", "<span", "</"].contains { lower.contains($0) }
  }

  /// What line feeds mean in a piece of a page: where it has no elements that are paragraphs, people who wrote it left
  /// blank lines between them, and programs that show it put in the elements.
  ///
  /// - SeeAlso: WordPress, `wpautop`.
  private static func lineFeeds(in html: [UInt8]) -> LineFeeds {
    let names = tagNames(in: html)
    if names.contains(where: { layout.contains($0.tag) }) { return .spaces }
    return names.contains { $0.tag == .br } ? .blankLines : .breaks
  }

  /// The elements of pages, and those that writers without blank lines make paragraphs with.
  private static let layout: Set<HTMLTag> = [
    .html, .head, .body, .p, .div, .table, .tr, .td, .section, .article,
  ]

  /// The tags that occur in the beginning of a text, each once.
  private static func tagNames(in text: some Collection<UInt8>) -> Set<TagName> {
    var names: Set<TagName> = []
    var rest = text.prefix(maxSampleBytes)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      let isClosing = rest.first == UInt8(ascii: "/")
      let letters = (isClosing ? rest.dropFirst() : rest).prefix(longestName)
      let name = letters.prefix { (97...122).contains($0 | 0x20) || (48...57).contains($0) }
      guard let end = letters[name.endIndex...].first, end <= 32 || ">/".utf8.contains(end),
        let tag = HTMLTag.named[String(decoding: name, as: UTF8.self).lowercased()]
      else { continue }
      names.insert(TagName(tag: tag, isClosing: isClosing))
    }
    return names
  }

  private struct TagName: Hashable {
    var tag: HTMLTag
    var isClosing: Bool
  }

  /// In bytes: whoever writes tags does so in as much text.
  private static let maxSampleBytes = 20_000
  /// In bytes, with what follows it: `blockquote`.
  private static let longestName = 16

  /// A text without the captions of pictures that WordPress keeps in brackets: `[caption …]…[/caption]`.
  ///
  /// - Complexity: O(n): a caption that is not closed ends the search.
  private static func withoutCaptions(_ html: [UInt8]) -> [UInt8] {
    let (open, close) = (Array("[caption ".utf8), Array("[/caption]".utf8))
    var kept: [UInt8] = []
    var rest = html[...]
    while let start = place(of: open, in: rest),
      let end = place(of: close, in: rest[(start + open.count)...])
    {
      kept += rest[..<start]
      rest = rest[(end + close.count)...]
    }
    return rest.startIndex == 0 ? html : kept + rest
  }

  /// Where a mark begins; by its first byte, as the library's search for a collection in another takes ten times as long.
  private static func place(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let start = rest.firstIndex(of: mark[0]) {
      if rest[start...].starts(with: mark) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
