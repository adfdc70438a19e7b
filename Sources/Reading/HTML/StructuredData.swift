/// Articles in the structured data (JSON-LD) of a page.
///
/// - SeeAlso: schema.org, `NewsArticle` and what it is derived from.
struct StructuredData {
  private var byID: [String: JSONValue] = [:]
  private var articles: [JSONValue] = []
  private var pages: [JSONValue] = []

  init(tree: HTMLTree) {
    var roots: [JSONValue] = []
    for (index, node) in tree.nodes.enumerated() where node.tag == .script {
      let children = (index + 1)..<node.end
      let bytes = children.flatMap { tree.bytes[tree.nodes[$0].text] }
      if !bytes.isEmpty { roots += Self.values(in: bytes) }
    }
    var pending = Array(roots.reversed())
    // Breadth does not matter, depth is bounded by the parser.
    while let value = pending.popLast() {
      switch value {
      case .array(let elements): pending += elements.reversed()
      case .object(let members):
        sort(value)
        // What a list names has a page of its own.
        pending += members.filter { $0.name != "itemListElement" }.map(\.value).reversed()
      default: break
      }
    }
  }

  /// The values of a script; several when it holds several after one another.
  private static func values(in bytes: [UInt8]) -> [JSONValue] {
    let from = unwrapped(bytes[...])
      .firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    guard let from else { return [] }
    var parser = JSONParser(bytes[from...], isLenient: true)
    var values: [JSONValue] = []
    while parser.index < bytes.count, let value = try? parser.value() {
      values.append(value)
      while parser.index < bytes.count, parser.take(",") || parser.take(";") {}
      parser.skipSpace()
    }
    return values
  }

  /// The bytes behind the marks that hide a script from old browsers and from XML.
  private static func unwrapped(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      rest = rest.drop { $0 == 32 || (9...13).contains($0) }
      guard let mark = wrappings.first(where: { rest.starts(with: $0.utf8) }) else { return rest }
      rest = rest.dropFirst(mark.utf8.count)
    }
  }

  private static let wrappings = ["<!--", "-->", "<![CDATA[", "><!--", "//", "/*", "*/"]

  private mutating func sort(_ value: JSONValue) {
    if let id = value["@id"]?.text, case .object(let members) = value, members.count > 1 {
      byID[id] = value
    }
    let types = Self.texts(value["@type"])
    if types.contains(where: Self.isArticle) {
      articles.append(value)
    } else if types.contains(where: { $0.hasSuffix("WebPage") }) {
      pages.append(value)
    }
  }

  /// Whether a type of schema.org is that of an article.
  static func isArticle(_ type: String) -> Bool {
    let name = type.split { $0 == "/" || $0 == ":" }.last ?? ""
    return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report"
      || name == "PressRelease" || name == "Review" || name == "NewsItem"
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text), .number(let text): [text]
    case .array(let elements): elements.compactMap(\.text)
    default: []
    }
  }

  /// The article that is the page's own: the first that agrees with the page, else the first at all; those after it may
  /// be teasers. One with a date comes before one without.
  private func article(of page: PageIdentity) -> JSONValue? {
    func first(_ articles: [JSONValue]) -> JSONValue? {
      articles.first { $0["datePublished"] != nil } ?? articles.first
    }
    guard articles.count > 1 else { return articles.first }
    let own = articles.filter { article in
      let addresses = Self.texts(article["url"]) + names(article["mainEntityOfPage"], "@id")
      return Self.texts(article["headline"]).contains(where: page.isTitled)
        || addresses.contains(where: page.isAt)
    }
    return first(own) ?? first(articles)
  }

  /// Adds what the data says to what is known of a page.
  func add(to metadata: inout PageMetadata, of page: PageIdentity) {
    guard let article = article(of: page) else {
      for page in pages {
        metadata.dates += Self.texts(page["datePublished"])
        metadata.languages += Self.texts(page["inLanguage"])
      }
      return
    }
    metadata.titles += Self.texts(article["headline"]) + Self.texts(article["name"])
    metadata.isLiveBlog = Self.texts(article["@type"]).contains { $0.hasSuffix("LiveBlogPosting") }
    metadata.dates += Self.texts(article["datePublished"]) + Self.texts(article["dateCreated"])
    metadata.summaries += Self.texts(article["description"])
    metadata.languages += Self.texts(article["inLanguage"])
    metadata.addresses += Self.texts(article["url"]) + names(article["mainEntityOfPage"], "@id")
    metadata.outlets += names(article["publisher"], "name")
    let authors = names(article["author"], "name")
    metadata.authors.append(authors.isEmpty ? names(article["creator"], "name") : authors)
    metadata.bodies += articles.flatMap { Self.texts($0["articleBody"]) + Self.texts($0["text"]) }
  }

  /// The names of one thing or of several, given in place or by reference.
  private func names(_ value: JSONValue?, _ key: String) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let elements): return elements.flatMap { names($0, key) }
    case .object:
      if let text = value?[key] { return Self.texts(text) }
      if let id = value?["@id"]?.text, let named = byID[id]?[key] { return Self.texts(named) }
      return []
    default: return []
    }
  }
}
