/// The article in the data that a page hands to its own program.
struct PageState {
  /// An article as the data has it.
  struct Found {
    let draft: ArticleDraft
    /// Whether its title is the page's.
    let isTitled: Bool

    var byteCount: Int { draft.body?.utf8.count ?? 0 }
  }

  /// In bytes of text: a shorter one may be a teaser.
  private static let minByteCount = 600

  private let page: PageIdentity
  private let names = FieldNames(map: [:])
  private var found: [Found] = []

  private init(_ page: PageIdentity) { self.page = page }

  /// The article that is clearly the page's own: by its title, or as the only one of its length.
  ///
  /// - Parameter bytes: UTF-8 of the page as it was sent.
  static func article(in bytes: [UInt8], page: PageIdentity) -> Found? {
    var state = PageState(page)
    state.look(through: PageScripts.values(in: bytes))
    let found = state.found.sorted { $0.byteCount > $1.byteCount }
    if let own = found.first(where: \.isTitled) { return own }
    guard let longest = found.first else { return nil }
    let isAlone = found.dropFirst().allSatisfy {
      $0.byteCount * 2 < longest.byteCount || $0.draft.body == longest.draft.body
    }
    return isAlone ? longest : nil
  }

  private mutating func look(through values: [JSONValue]) {
    var pending = Array(values.reversed())
    while let value = pending.popLast() {
      switch value {
      case .array(let elements): pending += elements.reversed()
      case .object(let members):
        if let found = article(value) {
          self.found.append(found)
        } else {
          pending += members.map(\.value).reversed()
        }
      default: break
      }
    }
  }

  private func article(_ value: JSONValue) -> Found? {
    guard let title = names.values(of: "title", in: value).compactMap(JSONArticle.shortText).first
    else { return nil }
    let texts = Self.textNames.lazy.compactMap { value[$0] }.map { StateText.paragraphs(of: $0) }
    guard let text = texts.first(where: { Self.isArticle($0) }) else { return nil }
    var fields = RecordFields()
    fields.texts = [text.joined(separator: "\n\n")]
    for field in FieldNames.known.keys where field != "text" && field != "id" && field != "url" {
      fields.values[field] = names.values(of: field, in: value).compactMap(JSONArticle.shortText)
    }
    guard let draft = try? fields.draft() else { return nil }
    return Found(draft: draft, isTitled: page.isTitled(PageMetadata.plain(title) ?? title))
  }

  private static func isArticle(_ paragraphs: [String]) -> Bool {
    paragraphs.reduce(0) { $0 + $1.utf8.count } >= minByteCount
      && paragraphs.contains { $0.utf8.contains(32) || $0.unicodeScalars.contains("。") }
  }

  /// The names that sites give to the text of an article.
  private static let textNames = [
    "articleBody", "body", "content_elements", "contentElements", "content", "bodyText",
    "body_text",
    "bodyHtml", "bodyHTML", "body_html", "contentHtml", "content_html", "fullText", "full_text",
    "text", "html", "paragraphs", "blocks", "storyElements", "story_elements", "articleContent",
    "article_content", "richText", "main", "mainText", "story", "components", "sections",
  ]
}
