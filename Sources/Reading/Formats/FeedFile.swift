import CLibXML2

/// The entries of an RSS or Atom feed.
///
/// - SeeAlso: RSS 2.0; RSS 1.0 (RDF); RFC 4287 (Atom); the `content` and `dc` modules of RSS.
struct FeedFile {
  private struct Entry {
    var fields: [String: String] = [:]
    var link: String?
    var line: Int
  }

  private let source: RecordSource
  private var feed = Entry(line: 1)
  private var entry: Entry?
  private var outcomes: [ReadOutcome] = []
  private var path: [String] = []

  static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head.prefix(4096), as: UTF8.self)
    return ["<rss", "<feed", "<rdf:RDF"].contains { text.contains($0) }
      && !text.lowercased().contains("<html")
  }

  /// - Throws: When the file declares entities, is nested too deep, or holds no entry.
  static func outcomes(in bytes: [UInt8], source: RecordSource) throws(ReadingFault)
    -> [ReadOutcome]
  {
    var file = FeedFile(source: source)
    try file.read(bytes)
    if file.outcomes.isEmpty {
      throw ReadingFault("no entry in this feed; there is nothing to read")
    }
    return file.outcomes
  }

  private init(source: RecordSource) { self.source = source }

  private mutating func read(_ bytes: [UInt8]) throws(ReadingFault) {
    if bytes.firstRange(of: Array("<!ENTITY".utf8)) != nil {
      throw ReadingFault("declares XML entities, which are never expanded; remove them")
    }
    guard let reader = XMLEvents(bytes) else { throw ReadingFault("out of memory") }
    while let event = try reader.next() {
      switch event {
      case .start(let name, let line, let link): start(name, line, link)
      case .text(let text): add(text)
      case .end(let name): end(name)
      }
    }
  }

  private mutating func start(_ name: String, _ line: Int, _ link: String?) {
    path.append(name)
    if name == "item" || name == "entry" { entry = Entry(line: line) }
    guard name == "link", let link else { return }
    if var open = entry {
      open.link = open.link ?? link
      entry = open
    } else {
      feed.link = feed.link ?? link
    }
  }

  private mutating func add(_ text: String) {
    guard let name = path.last else { return }
    let parent = path.dropLast().last ?? ""
    // A source inside an entry, an image beside it have titles and links of their own.
    if ["image", "source", "textinput", "media:group"].contains(parent) { return }
    let key = parent == "author" ? "author" : name
    if entry != nil {
      entry?.fields[key, default: ""] += text
    } else {
      feed.fields[key, default: ""] += text
    }
  }

  private mutating func end(_ name: String) {
    path.removeLast()
    guard name == "item" || name == "entry", let done = entry else { return }
    entry = nil
    let record = outcomes.count + 1
    do {
      outcomes.append(source.article(try draft(done), record: record, line: done.line))
    } catch {
      outcomes.append(source.refusal(error, record: record, line: done.line))
    }
  }

  private func draft(_ entry: Entry) throws(ReadingFault) -> ArticleDraft {
    func first(_ names: [String], _ of: Entry) -> String? {
      names.lazy.compactMap { of.fields[$0] }.first { OneLine.cleaned($0) != nil }
    }
    var draft = ArticleDraft()
    let content = first(["content:encoded", "content", "description", "summary"], entry)
    if let content {
      draft.body =
        HTMLFragment.isHTML(content) ? try HTMLFragment.text(of: Array(content.utf8)) : content
    }
    draft.title = first(["title"], entry).flatMap(PageMetadata.plain)
    draft.outlet = first(["title"], feed)
    draft.url = entry.link ?? first(["link", "guid", "id"], entry)
    draft.id = first(["guid", "id"], entry).flatMap(OneLine.cleaned) ?? draft.url
    draft.byline = first(["dc:creator", "author"], entry)
    draft.dates = ["pubdate", "published", "dc:date", "issued", "updated"].compactMap {
      entry.fields[$0]
    }
    draft.language = first(["language"], feed)
    return draft
  }
}
