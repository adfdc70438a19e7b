/// A web page as an article.
enum HTMLPage {
  /// - Parameters:
  ///   - bytes: The page as it was saved or sent.
  ///   - charset: What the header says that came with it.
  /// - Throws: When the page is nested too deep, or in an encoding that nobody knows.
  static func draft(_ bytes: [UInt8], charset: String?, options: ReadingOptions)
    throws(ReadingFault) -> ArticleDraft
  {
    let text = try Charset.utf8(bytes, declared: charset, passed: options.encoding)
    let tree = try HTMLParser.tree(of: text)
    let roles = ElementLabels.roles(in: tree)
    let metadata = PageMetadata(tree: tree, roles: roles)
    let paragraphs = MainText(tree: tree, roles: roles, metadata: metadata).paragraphs()
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
  /// The title of the article.
  var title: String? {
    (titles + headings + documentTitles).lazy.compactMap(Self.plain).first
  }

  /// The authors, with commas between them.
  var byline: String? {
    var names: [String] = []
    for author in authors {
      guard let name = Self.plain(author), !name.contains("://"), !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
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
