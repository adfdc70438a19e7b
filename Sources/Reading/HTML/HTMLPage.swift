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
    let state = state(in: bytes, tree, beside: paragraphs)
    if state == nil, let reason = barrier(text, paragraphs) { throw ReadingFault(reason) }
    var draft = ArticleDraft()
    draft.body = state?.body ?? (paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n"))
    draft.title = state?.title ?? metadata.title
    draft.byline =
      metadata.byline ?? state?.byline ?? PageMetadata.author(amongst: text.linesBehindTitle)
    let saved = SavedPage.address(in: bytes)
    let addresses = (metadata.addresses + [saved].compactMap { $0 }).compactMap(WebAddress.cleaned)
    // Some sites give every page the address of the first one.
    draft.url = addresses.first { !WebAddress.isHome($0) }
    draft.outlet =
      metadata.outlets.lazy.compactMap(OneLine.cleaned).first
      ?? (draft.url == nil ? addresses.first.flatMap(WebAddress.outlet) : nil)
    draft.dates = metadata.dates + (state?.dates ?? [])
    if DateText.date(inAnyOf: draft.dates, notAfter: options.today) == nil {
      draft.dates =
        text.linesBehindTitle.filter(DateText.isDay)
        + [draft.url.flatMap(WebAddress.day)].compactMap { $0 }
    }
    draft.language = metadata.languages.lazy.compactMap(LanguageTag.cleaned).first
    return draft
  }

  /// The article in the data of the page's program, where the page shows much less of it.
  private static func state(in bytes: [UInt8], _ tree: HTMLTree, beside paragraphs: [String])
    -> ArticleDraft?
  {
    let shown = paragraphs.reduce(0) { $0 + $1.utf8.count }
    guard shown < longestTeaser,
      let found = PageState.article(in: bytes, page: PageIdentity(tree: tree)),
      shown * 2 < found.byteCount, found.isTitled || shown < longestNotice
    else { return nil }
    return found.draft
  }

  /// In bytes: more than the paragraphs that a page shows of an article of which its program is to show the rest;
  /// more than "Loading …" and the like.
  private static let (longestTeaser, longestNotice) = (3000, 300)

  private static func barrier(_ text: MainText, _ paragraphs: [String]) -> String? {
    let letterCount = paragraphs.reduce(0) { $0 + $1.unicodeScalars.count }
    return BarredPage(metadata: text.metadata, shown: text.all, letterCount: letterCount).reason
  }
}

extension PageMetadata {
  /// A value on one line with its character references resolved, which data in pages has often kept.
  static func plain(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return OneLine.cleaned(text)
    }
    return OneLine.cleaned(withoutTags(HTMLEntity.resolved(text)))
  }

  /// A value without the tags of emphasis that some programs leave in it.
  private static func withoutTags(_ text: String) -> String {
    ["b", "i", "em", "strong", "span", "p", "br", "br/", "br /"].reduce(text) { text, name in
      text.replacing("<\(name)>", with: " ").replacing("</\(name)>", with: " ")
    }
  }
}
