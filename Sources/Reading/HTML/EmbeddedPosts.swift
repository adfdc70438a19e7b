/// Posts of social media that a page has put into its text, with their authors.
struct EmbeddedPosts {
  /// One post as a paragraph: `“We met.” — Ada Example (@ada)`.
  struct Post {
    /// The element that holds it.
    let element: Int
    /// One past the last node in it.
    let end: Int
    /// Who wrote it.
    let author: String
    let text: String
    let weight: Int32
  }

  private let posts: [Post]

  /// - Parameter blocks: All that the page shows.
  init(tree: HTMLTree, blocks: [PageBlock]) {
    var posts: [Post] = []
    var end = 0
    var rest = blocks[...]
    for (index, node) in tree.nodes.enumerated() where node.tag == .blockquote && index >= end {
      guard tree.attribute(.class, of: index)?.contains("twitter-tweet") == true else { continue }
      end = node.end
      rest = rest.drop { !tree.holds($0.owner, in: index) && $0.owner < end }
      let inside = rest.prefix { tree.holds($0.owner, in: index) }
      if let post = Self.post(in: index..<end, inside) { posts.append(post) }
    }
    self.posts = posts
  }

  private static func post(in element: Range<Int>, _ blocks: ArraySlice<PageBlock>) -> Post? {
    guard let signature = blocks.last, LineKind.isPostSignature(signature.text),
      let handle = signature.text.firstRange(of: "(@"),
      let end = signature.text[handle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let author = String(signature.text[...end].dropFirst(2))
    let words = blocks.dropLast().flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
      .filter { !isAddress($0) }.joined(separator: " ")
    guard !words.isEmpty else { return nil }
    let isQuoted = words.first.map { "“\"«„".contains($0) } ?? false
    return Post(
      element: element.lowerBound, end: element.upperBound, author: author,
      text: (isQuoted ? words : "“\(words)”") + " — \(author)",
      weight: blocks.reduce(0) { $0 + $1.weight })
  }

  private static func isAddress(_ word: Substring) -> Bool {
    ["https://", "http://", "pic.twitter.com/", "pic.x.com/"].contains(where: word.hasPrefix)
  }

  /// The text with the posts in it that the paragraph before them leads to.
  ///
  /// - Parameter blocks: The blocks of the text; those of a post that are among them give way to it.
  func inserted(into blocks: [PageBlock]) -> [PageBlock] {
    if posts.isEmpty { return blocks }
    var result: [PageBlock] = []
    var before: Post?
    var rest = blocks[...]
    for post in posts {
      let passed = rest.prefix { $0.owner < post.element }
      result += passed
      rest = rest.dropFirst(passed.count)
      let inside = rest.prefix { $0.owner < post.end }
      rest = rest.dropFirst(inside.count)
      guard let last = result.last else { continue }
      // A row of posts by one author is led to as one.
      let goesOn = before.map { $0.element == last.owner && $0.author == post.author } ?? false
      guard goesOn || !inside.isEmpty || Self.leads(last.text, to: post) else { continue }
      result.append(
        PageBlock(
          owner: post.element, text: post.text, weight: post.weight, linkWeight: 0,
          beginsWithLink: false))
      before = post
    }
    return result + rest
  }

  /// Whether a paragraph leads to a post: it ends with a colon, or its end names the author and the place of the post.
  private static func leads(_ paragraph: String, to post: Post) -> Bool {
    if paragraph.hasSuffix(":") { return true }
    let words = " " + Boilerplate.words(of: String(paragraph.suffix(longestLead))) + " "
    // Where pictures are what was posted, the words beside them are hardly needed.
    if pictures.contains(where: { words.contains($0) }) { return false }
    let names = post.author.prefix { $0 != "(" }.split(separator: " ").filter { $0.count >= 3 }
    return places.contains { words.contains($0) }
      && names.contains { words.contains(" \(Boilerplate.words(of: String($0))) ") }
  }

  private static let pictures = [
    " photo ", " photos ", " picture ", " pictures ", " video ", " clip ",
  ]

  /// In characters: a sentence of some length.
  private static let longestLead = 240

  private static let places = [
    " tweeted ", " tweet ", " tweets ", " retweeted ", " on x ", " on twitter ", " to x ",
    " to twitter ", " x post ", " post on ", " posts on ", " posted on ", " in a post ",
    " social media ", " social network ", " twitter account ", " x account ", " sur x ",
    " sur twitter ", " auf x ", " auf twitter ", " en x ", " en twitter ", " su x ", " su twitter ",
    " в x ", " в twitter ", " в твиттере ", " в соцсети ", " no x ", " no twitter ",
  ]
}
