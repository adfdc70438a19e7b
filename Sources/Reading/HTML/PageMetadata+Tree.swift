extension PageMetadata {
  /// Collects what a page says of itself: structured data first, then OpenGraph, meta elements, the
  /// elements that are marked up as dates or authors, then what a reader sees.
  init(tree: HTMLTree, roles: [ElementRole]) {
    self.init()
    StructuredData(tree: tree).add(to: &self, of: PageIdentity(tree: tree))
    readMicrodata(tree, roles)
    var meta: [String: [String]] = [:]
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case .meta: Self.read(index, tree, into: &meta)
      case .link: readLink(index, tree)
      case .base: base = base ?? tree.attribute(.href, of: index)
      case .html: languages += [tree.attribute(.lang, of: index)].compactMap { $0 }
      default: break
      }
    }
    if canonical.contains(where: WebAddress.isCapture) {
      // The head of such a page tells when and by whom it was captured.
      for key in Self.captureKeys { meta[key] = nil }
    }
    func values(_ keys: [String]) -> [String] { keys.flatMap { meta[$0] ?? [] } }
    sharedTitles += values(["og:title"])
    otherTitles += values(["twitter:title", "dc.title", "headline", "title"])
    dates += values(Self.dateKeys)
    authors += Self.authorKeys.map { values([$0]) }
    outlets += values(["og:site_name", "dc.publisher", "publisher", "application-name"])
    addresses = addresses.filter { $0.contains("://") }
    let shared = values(["og:url", "twitter:url"])
    if let base = ([base].compactMap { $0 } + shared + addresses).first(where: {
      $0.contains("://")
    }) {
      canonical = canonical.compactMap { WebAddress.resolved($0, against: base) }
    }
    addresses.insert(contentsOf: canonical, at: 0)
    addresses += shared
    languages += values(["og:locale", "content-language", "language", "dc.language"])
    summaries += values(["og:description", "description", "twitter:description", "dc.description"])
    readVisible(tree, roles)
  }

  private static func read(_ node: Int, _ tree: HTMLTree, into meta: inout [String: [String]]) {
    guard let content = tree.attribute(.content, of: node), !content.isEmpty else { return }
    for name in [HTMLTree.AttributeName.property, .name, .itemprop, .httpEquiv] {
      if let key = tree.attribute(name, of: node) {
        meta[key.lowercased(), default: []].append(content)
      }
    }
  }

  private mutating func readLink(_ node: Int, _ tree: HTMLTree) {
    guard let rel = tree.attribute(.rel, of: node)?.lowercased(), rel == "canonical",
      let address = tree.attribute(.href, of: node)
    else { return }
    canonical.append(address)
  }

  /// What the page shows: its headings, the names and dates that are marked up as such.
  private mutating func readVisible(_ tree: HTMLTree, _ roles: [ElementRole]) {
    var times: [String] = []
    var updates: [String] = []
    var names: [(index: Int, name: String)] = []
    var bylines: [String] = []
    var datelines: [String] = []
    for (index, node) in tree.nodes.enumerated() {
      let itemprop = tree.attribute(.itemprop, of: index)?.lowercased()
      if node.tag == .h1 { headings.append(tree.innerText(of: index)) }
      if node.tag == .title { documentTitles.append(tree.innerText(of: index)) }
      if itemprop == "datepublished" || tree.hasAttribute(.pubdate, node: index) {
        let value = tree.attribute(.datetime, of: index) ?? tree.attribute(.content, of: index)
        dates.append(value ?? tree.innerText(of: index))
      } else if node.tag == .time {
        let time = tree.attribute(.datetime, of: index) ?? tree.innerText(of: index)
        if UpdateLabel.isAbout(index, tree) { updates.append(time) } else { times.append(time) }
      } else if roles[index].contains(.date), node.end - index < 30 {
        let line = tree.innerText(of: index)
        if UpdateLabel.begins(line) { updates.append(line) } else { datelines.append(line) }
      }
      let rel = tree.attribute(.rel, of: index)?.lowercased()
      if itemprop == "author" || rel == "author" {
        if roles[index].contains(.caption) { continue }
        names.append((index, tree.attribute(.content, of: index) ?? tree.innerText(of: index)))
      } else if roles[index].contains(.byline), node.end - index < 30 {
        bylines.append(tree.innerText(of: index))
      }
    }
    dates += times + datelines + updates
    // Names that stand far from the first are those of other articles.
    let own = names.filter { $0.index - names[0].index < Self.nearNodes }.map(\.name)
    authors.append(own.compactMap(OneLine.cleaned).filter { $0.count < 80 })
    authors.append(bylines.lazy.compactMap(Self.signed).first.map { [$0] } ?? [])
  }

  /// The names in a line such as "By Ada Example | Geneva"; `nil` where the line is no such thing.
  static func signed(_ line: String) -> String? {
    guard let line = OneLine.cleaned(line), line.count < 120,
      ["by ", "by: ", "von ", "par ", "por "].contains(where: line.lowercased().hasPrefix)
    else { return nil }
    let names = line.prefix { !"|•·—–/(@".contains($0) && !$0.isNumber }
    let words = names.split(separator: " ")
    guard (2...9).contains(words.count) else { return nil }
    return words.joined(separator: " ")
  }

  /// Several authors of one article stand within so many elements and texts.
  private static let nearNodes = 60

  private static let captureKeys = [
    "article:published_time", "datecreated", "og:site_name", "og:url", "og:description",
  ]

  private static let dateKeys = [
    "article:published_time", "og:article:published_time", "datepublished", "article.published",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "dcterms.date", "dc.date.created", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "published_date", "published-date",
    "published_time", "date.release", "originalpublicationdate", "citation_publication_date",
    "citation_online_date", "citation_date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "iso-8601-publish-date", "vr:published_time", "bt:pubdate", "ptime",
    "displaydate", "date", "datecreated", "created", "release_date",
  ]

  private static let authorKeys = [
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl",
    "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author", "article:author_name",
    "authors", "news_authors", "articleauthor",
  ]
}
