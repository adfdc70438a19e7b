/// What an entry of a feed says, or the feed itself.
struct FeedFields {
  /// The text of each element, by its name in lower case.
  var texts: [String: String] = [:]
  var link: String?
  /// What relative links are to be completed with.
  var base: String?
  /// Whether the identifier is declared to be no address.
  var hasForeignGuid = false
  var line: Int

  /// The first of some fields that is not empty.
  private func first(_ names: [String]) -> String? {
    names.lazy.compactMap { texts[$0] }.first { OneLine.cleaned($0) != nil }
  }

  /// The article that an entry is.
  ///
  /// - Parameter feed: What holds for every entry that does not say otherwise.
  func draft(in feed: FeedFields) throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    if let content = first(["content:encoded", "content", "description", "summary"]) {
      let body =
        HTMLFragment.isHTML(content)
        ? try HTMLFragment.text(of: Array(content.utf8)) : HTMLEntity.resolved(content)
      draft.body = Self.withoutNotice(body)
    }
    draft.title = first(["title"]).flatMap(PageMetadata.plain)
    draft.outlet = first(["source"]) ?? feed.first(["title"])
    let address = link ?? first(hasForeignGuid ? ["link"] : ["link", "guid", "id"])
    let bases = [base, feed.base, feed.link, feed.first(["link"])].compactMap(\.self)
    draft.url = address.map { address in
      bases.lazy.compactMap { WebAddress.resolved(address, against: $0) }.first ?? address
    }
    draft.id = first(["guid", "id"]).flatMap(OneLine.cleaned) ?? draft.url
    draft.byline = author ?? feed.author
    draft.dates = ["pubdate", "published", "dc:date", "issued", "updated"].compactMap { texts[$0] }
    draft.language =
      first(["dc:language", "xml:lang"]) ?? feed.first(["language", "dc:language", "xml:lang"])
    return draft
  }

  /// A text without the line that WordPress puts behind it: "The post Talks resume appeared first on The Example."
  private static func withoutNotice(_ text: String) -> String {
    let last = text.split(whereSeparator: \.isNewline).last ?? ""
    let isNotice =
      last.hasPrefix("The post ") && last.utf8.count < 500
      && [" appeared first on ", " first appeared on "].contains { last.contains($0) }
    return isNotice ? String(PressArchive.trimmed(text[..<last.startIndex])) : text
  }

  /// The names of the authors; RSS puts them in brackets behind a mail address.
  private var author: String? {
    guard let text = first(["dc:creator", "author"]) else { return nil }
    let names = text.split(whereSeparator: \.isNewline).compactMap { line -> String? in
      guard line.contains("@"), let open = line.firstIndex(of: "("),
        let close = line[open...].firstIndex(of: ")")
      else { return OneLine.cleaned(String(line)) }
      return OneLine.cleaned(String(line[line.index(after: open)..<close]))
    }
    return names.joined(separator: ", ")
  }
}
