/// A piece of HTML all of which is text of the article: the content of a feed's entry, a mail.
enum HTMLFragment {
  /// - Parameter html: UTF-8.
  /// - Returns: The paragraphs with blank lines between them.
  static func text(of html: [UInt8]) throws(ReadingFault) -> String {
    let tree = try HTMLParser.tree(of: HTMLStrip.stripped(html))
    var isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      isLeftOut[index] =
        (node.parent >= 0 && isLeftOut[node.parent]) || node.tag.isSilent || node.tag == .head
        || node.tag == .figcaption || tree.isHidden(index)
    }
    return PageBlocks(tree: tree, isLeftOut: isLeftOut).blocks.map(\.text)
      .joined(separator: "\n\n")
  }

  /// The words of a text that may be a piece of a page, as tables and dumps often keep it.
  static func words(of text: String) throws(ReadingFault) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    let lower = text.prefix(20_000).lowercased()
    let isPage = ["</p>", "</div>", "<br>", "<br/>", "<br />"].contains { lower.contains($0) }
    return isPage ? try self.text(of: Array(text.utf8)) : text
  }

  /// Whether a text has markup in it.
  static func isHTML(_ text: String) -> Bool {
    let lower = text.prefix(20_000).lowercased()
    return ["<p", "<br", "<div", "</a>", "<span", "</"].contains { lower.contains($0) }
  }
}
