/// A web page as an article.
enum HTMLPage {
  /// - Parameters:
  ///   - bytes: The page as it was saved or sent.
  ///   - charset: What the header says that came with it.
  /// - Throws: When the page is nested too deep, or in an encoding that nobody knows.
  static func draft(_ bytes: [UInt8], charset: String?, options: ReadingOptions)
    throws(ReadingFault) -> ArticleDraft
  {
    let bytes = try Charset.utf8(bytes, declared: charset, passed: options.encoding)
    let tree = try HTMLParser.tree(of: HTMLStrip.stripped(bytes))
    let roles = ElementLabels.roles(in: tree)
    let text = MainText(
      tree: tree, roles: roles, metadata: PageMetadata(tree: tree, roles: roles))
    let (paragraphs, metadata) = (text.paragraphs(), text.metadata)
    var draft = ArticleDraft()
    draft.body = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    draft.title = metadata.title
    draft.byline = metadata.byline
    draft.outlet = metadata.outlets.lazy.compactMap(OneLine.cleaned).first
    draft.url = metadata.addresses.lazy.compactMap(WebAddress.cleaned).first
    draft.dates = metadata.dates
    draft.language = metadata.languages.lazy.compactMap(LanguageTag.cleaned).first
    return draft
  }
}

extension PageMetadata {
  /// Everything that the page gives out as its title, the most trustworthy first.
  var titleCandidates: [String] {
    (titles + sharedTitles + otherTitles + headings + documentTitles).compactMap(Self.plain)
  }

  /// The parts of the window's title that stand on the page as lines of their own.
  func shownWindowTitles(in blocks: [PageBlock]) -> [String] {
    guard let window = documentTitles.first.flatMap(Self.plain) else { return [] }
    var parts: Set<String> = []
    for mark in Self.partMarks {
      let pieces = window.split(separator: mark)
      for count in 1..<max(1, pieces.count) {
        parts.insert(pieces.prefix(count).joined(separator: mark))
        parts.insert(pieces.suffix(count).joined(separator: mark))
      }
    }
    let sizes = Set(parts.map(\.utf8.count))
    return blocks.filter { $0.weight >= 8 }
      .map { $0.text.prefix { $0 != "\n" } }
      .filter { sizes.contains($0.utf8.count) && parts.contains(String($0)) }
      .map(String.init)
  }

  private static let partMarks = [" | ", " - ", " – ", " — ", " : ", " · ", "｜", "：", " » "]

  /// The title of the article, without the outlet's name.
  ///
  /// Sites write one headline for search engines (structured data), one to be shared (OpenGraph) and
  /// one for the page. Of the first two the one that the page shows is the title; where it shows
  /// neither, the one that the browser's window or a second sharing title has too.
  var title: String? {
    let others = (titles + headings).compactMap(Self.plain)
    func first(_ titles: [String], others: [String]) -> String? {
      titles.lazy.compactMap(Self.plain).first.map { withoutOutlet($0, others: others) }
    }
    let given = first(titles, others: [])
    let shared = first(sharedTitles, others: others)
    let other = first(otherTitles, others: others)
    let both = [given, shared].compactMap { $0 }
    let shown = Set(headings.compactMap(Self.plain).map(Boilerplate.words))
    if let title = both.first(where: { shown.contains(Boilerplate.words(of: $0)) }) { return title }
    if let given, isWindowTitle(given) { return given }
    if let shared, shared == other || isWindowTitle(shared) { return shared }
    return both.first ?? other ?? first(headings, others: [])
      ?? first(documentTitles, others: others)
  }

  /// Whether the title of the browser's window begins with a title.
  private func isWindowTitle(_ title: String) -> Bool {
    let words = Boilerplate.words(of: title)
    guard !words.isEmpty, let window = documentTitles.first.flatMap(Self.plain) else {
      return false
    }
    return (Boilerplate.words(of: window) + " ").hasPrefix(words + " ")
  }

  /// Takes the outlet's name off the end or the beginning of a title.
  private func withoutOutlet(_ title: String, others: [String]) -> String {
    let names = Set(
      (outlets.compactMap(Self.plain) + canonical.compactMap(WebAddress.outlet))
        .map { Boilerplate.words(of: $0).filter { $0 != " " } })
    let known = Set(others.map(Boilerplate.words))
    for mark in Self.partMarks {
      let parts = title.split(separator: mark)
      guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
      let head = parts.dropLast().joined(separator: mark)
      let tail = parts.dropFirst().joined(separator: mark)
      func isOutlet(_ part: Substring) -> Bool {
        let words = Boilerplate.words(of: String(part)).filter { $0 != " " }
        return names.contains { $0 == words || ($0.hasPrefix(words) && words.utf8.count > 2) }
      }
      if isOutlet(last) || known.contains(Boilerplate.words(of: head)) { return head }
      if isOutlet(first) || known.contains(Boilerplate.words(of: tail)) { return tail }
      if known.contains(Boilerplate.words(of: String(first))) { return String(first) }
    }
    return title
  }

  /// A value on one line with its character references resolved, which data in pages has often kept.
  static func plain(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return OneLine.cleaned(text) }
    var output = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      output += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if let end = rest.prefix(10).firstIndex(of: ";"),
        let scalar = HTMLEntity.scalar(named: String(rest[..<end]))
      {
        output.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        output += "&"
      }
    }
    return OneLine.cleaned(output + rest)
  }
}
