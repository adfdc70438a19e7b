/// The entries of an RSS or Atom feed.
///
/// - SeeAlso: RSS 2.0; RSS 1.0 (RDF); RFC 4287 (Atom); the `content` and `dc` modules of RSS.
struct FeedFile {
  private let source: RecordSource
  private var feed = FeedFields(line: 1)
  private var entry: FeedFields?
  private var outcomes: [ReadOutcome] = []
  private var path: [String] = []
  /// How deep the element lies whose elements are markup of a text.
  private var markupDepth: Int?
  /// How deep the element lies that has titles, links and authors of its own: a source inside an
  /// entry, an image beside it.
  private var foreignDepth: Int?
  private var isRSS = false
  private var isCutInEntry = false

  static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: head.prefix(4096), as: UTF8.self)
    return ["<rss", "<feed", "<rdf:RDF"].contains { text.contains($0) }
      && !text.lowercased().contains("<html")
  }

  /// - Parameter bytes: UTF-8.
  /// - Returns: An outcome an entry, and a refusal at the end where the feed is cut off.
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
    var events = XMLEvents(bytes)
    while let event = try events.next() {
      switch event {
      case .start(let element): start(element)
      case .text(let text): add(text)
      case .end(let name): end(name, isCutOff: events.isCutOff)
      }
    }
    guard events.isCutOff, !isCutInEntry, !outcomes.isEmpty else { return }
    outcomes.append(
      source.refusal(
        "the feed is cut off, and entries may be missing; download it again",
        line: UTF8Text.line(of: bytes.count, in: bytes)))
  }

  private mutating func start(_ element: XMLEvents.Element) {
    let name = element.name
    if markupDepth != nil, endsText(name) { markupDepth = nil }
    path.append(name)
    if markupDepth != nil {
      if path.dropLast().last != "title" { append("<\(Self.local(name))>") }
      return
    }
    if foreignDepth == nil, Self.foreign.contains(name) { foreignDepth = path.count }
    if Self.entries.contains(name) {
      isRSS = name == "item"
      // An entry that another begins inside was never closed.
      finishEntry(isCutOff: false)
      entry = FeedFields(line: element.line)
    }
    note(element)
    guard entry != nil else { return }
    if Self.texts.contains(name) || (name == "title" && element.attributes["type"] == "xhtml") {
      markupDepth = path.count
    }
  }

  /// Keeps what an element says in its attributes.
  private mutating func note(_ element: XMLEvents.Element) {
    if foreignDepth != nil { return }
    var fields = entry ?? feed
    let (attributes, name) = (element.attributes, element.name)
    if let language = attributes["xml:lang"], fields.texts["xml:lang"] == nil {
      fields.texts["xml:lang"] = language
    }
    if fields.base == nil { fields.base = attributes["xml:base"] }
    // Links to something else than the article: a recording, the feed itself.
    if name == "link", let link = attributes["href"],
      attributes["rel"] ?? "alternate" == "alternate"
    {
      fields.link = fields.link ?? link
    }
    if name == "guid", attributes["ispermalink"] == "false" { fields.hasForeignGuid = true }
    if entry != nil { entry = fields } else { feed = fields }
  }

  private mutating func add(_ text: String) {
    if markupDepth != nil {
      let isRaw = markupDepth == path.count
      append(isRaw ? text : text.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))
      return
    }
    guard let name = path.last else { return }
    // What RSS names as an entry's source is where it was published.
    if foreignDepth == path.count, name == "source", entry != nil { put(text, under: name) }
    if foreignDepth != nil { return }
    let isAuthor = path.dropLast().last == "author"
    // An author's address and page are no name.
    if isAuthor, name != "name" { return }
    put(text, under: isAuthor ? "author" : name)
  }

  /// Adds to the text whose markup is being read.
  private mutating func append(_ text: String) {
    guard let markupDepth, foreignDepth == nil else { return }
    put(text, under: path[markupDepth - 1])
  }

  private mutating func put(_ text: String, under name: String) {
    if entry != nil {
      entry?.texts[name, default: ""] += text
    } else {
      feed.texts[name, default: ""] += text
    }
  }

  private mutating func end(_ name: String, isCutOff: Bool) {
    if let depth = markupDepth {
      if path.count <= depth {
        markupDepth = nil
      } else if path[depth - 1] != "title" {
        append("</\(Self.local(name))>")
      }
    }
    if foreignDepth == path.count { foreignDepth = nil }
    path.removeLast()
    if foreignDepth == nil, ["author", "dc:creator"].contains(name) || path.last == "author" {
      put("\n", under: name == "dc:creator" ? name : "author")
    }
    if Self.entries.contains(name) { finishEntry(isCutOff: isCutOff) }
  }

  private mutating func finishEntry(isCutOff: Bool) {
    guard let done = entry else { return }
    entry = nil
    markupDepth = nil
    let record = outcomes.count + 1
    if isCutOff {
      isCutInEntry = true
      outcomes.append(
        source.refusal(
          "the file ends in the middle of this entry; download it again", record: record,
          line: done.line))
      return
    }
    do {
      outcomes.append(source.article(try done.draft(in: feed), record: record, line: done.line))
    } catch {
      outcomes.append(source.refusal(error, record: record, line: done.line))
    }
  }

  private static let entries: Set = ["item", "entry"]
  private static let foreign: Set = ["image", "source", "textinput", "media:group"]
  /// What may hold markup, as text or as elements.
  private static let texts: Set = ["content", "content:encoded", "description", "summary"]

  /// Whether an element is a field of an entry and no markup: the text before it was never closed.
  private func endsText(_ name: String) -> Bool {
    if Self.entries.contains(name) || ["guid", "pubdate", "published", "updated"].contains(name) {
      return true
    }
    // HTML has titles, links and summaries too; Atom may hold it as it is.
    return isRSS
      && (Self.texts.contains(name)
        || ["title", "link", "category", "author", "comments"].contains(name)
        || name.hasPrefix("dc:"))
  }

  private static func local(_ name: String) -> Substring {
    name.split(separator: ":").last ?? name[...]
  }
}
