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
    draft.byline = metadata.byline ?? PageMetadata.author(amongst: text.linesBehindTitle)
    let saved = SavedPage.address(in: bytes)
    let addresses = (metadata.addresses + [saved].compactMap { $0 }).compactMap(WebAddress.cleaned)
    // Some sites give every page the address of the first one.
    draft.url = addresses.first { !WebAddress.isHome($0) }
    draft.outlet =
      metadata.outlets.lazy.compactMap(OneLine.cleaned).first
      ?? (draft.url == nil ? addresses.first.flatMap(WebAddress.outlet) : nil)
    draft.dates = metadata.dates
    if DateText.date(inAnyOf: draft.dates, notAfter: options.today) == nil {
      draft.dates =
        text.linesBehindTitle.filter(DateText.isDay)
        + [draft.url.flatMap(WebAddress.day)].compactMap { $0 }
    }
    draft.language = metadata.languages.lazy.compactMap(LanguageTag.cleaned).first
    return draft
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
