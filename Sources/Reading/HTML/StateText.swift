/// Text that the data of a page keeps in pieces, as editors for the web do.
///
/// - SeeAlso: Contentful, "Rich text"; Portable Text; Arc XP, "ANS schema", content elements.
enum StateText {
  /// The paragraphs of a text: a piece of HTML, a text in lines, or a list of pieces.
  static func paragraphs(of value: JSONValue) -> [String] {
    switch value {
    case .string(let text):
      let words = (try? HTMLFragment.words(of: text)) ?? ""
      return words.split(whereSeparator: \.isNewline).compactMap { OneLine.cleaned(String($0)) }
    case .array(let elements): return elements.flatMap(paragraphs)
    case .object:
      let type = typeNames.lazy.compactMap { value[$0]?.text?.lowercased() }.first ?? ""
      if foreignTypes.contains(where: type.contains) { return [] }
      if paragraphTypes.contains(where: type.hasPrefix) {
        return [OneLine.cleaned(inline(value))].compactMap { $0 }
      }
      let pieces = contentNames.lazy.compactMap { value[$0] }.map { paragraphs(of: $0) }
      return pieces.first { !$0.isEmpty } ?? []
    default: return []
    }
  }

  /// The words of the pieces of one paragraph.
  private static func inline(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return (try? HTMLFragment.words(of: text)) ?? ""
    case .array(let elements): return elements.map(inline).joined()
    case .object:
      let pieces = contentNames.lazy.compactMap { value[$0] }.map { inline($0) }
      return pieces.first { !$0.isEmpty } ?? ""
    default: return ""
    }
  }

  private static let typeNames = ["type", "_type", "nodeType", "__typename", "kind", "blockType"]

  private static let contentNames = [
    "content", "text", "value", "html", "children", "paragraphs", "items", "data", "model",
    "blocks",
    "body", "props", "elements", "content_elements",
  ]

  /// Types of elements that are one paragraph each.
  private static let paragraphTypes = ["paragraph", "block", "heading", "header", "h2", "h3", "p"]

  /// Types of elements that are no text of the article.
  private static let foreignTypes = [
    "image", "picture", "video", "audio", "gallery", "advert", "embed", "related", "newsletter",
    "promo", "interstitial", "recommend", "teaser", "readmore", "read-more", "slideshow", "podcast",
    "social", "poll", "divider", "script", "button", "caption",
  ]
}
