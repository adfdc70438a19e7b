/// The text of a Word document.
///
/// - SeeAlso: ECMA-376, part 1, section 17 (WordprocessingML).
enum DocxFile {
  /// 256 MB of XML is 50 times what the longest export holds.
  private static let maxBytes = 256 << 20

  /// Word's names of the styles of a title, in lower case, as its languages have them.
  private static let titleStyles: Set = [
    "title", "heading1", "titel", "berschrift1", "titre", "titre1", "ttulo", "ttulo1", "titolo",
    "titolo1",
  ]

  struct Content {
    /// A line a paragraph, with a blank line after each.
    var text = ""
    /// The first paragraph that bears the style of a title.
    var title: String?
    /// Whether the end is missing.
    var isCutOff = false
  }

  /// - Throws: When the archive is broken or holds no document, or that is nested too deep or declares entities.
  static func content(of bytes: [UInt8]) throws(ReadingFault) -> Content {
    guard let xml = try ZipArchive.content(of: "word/document.xml", in: bytes, max: maxBytes) else {
      throw ReadingFault(ForeignFile.reason(zip: bytes))
    }
    var events = XMLEvents(try Charset.utf8(xml, declared: nil, passed: nil))
    var content = Content()
    var titleStart: Int?
    var isText = false
    // Word's own prefix is "w:"; other programs may choose another.
    var prefix = "w:"
    // What is drawn stands there a second time, for programs that do not know how.
    var isFallback = false
    while let event = try events.next() {
      switch event {
      case .start(let element) where element.name == "mc:fallback": isFallback = true
      case .end("mc:fallback"): isFallback = false
      case _ where isFallback: break
      case .start(let element):
        if element.name.hasSuffix(":document") { prefix = String(element.name.dropLast(8)) }
        isText = element.name == prefix + "t"
        guard element.name.hasPrefix(prefix) else { continue }
        switch element.name.dropFirst(prefix.count) {
        case "pstyle" where content.title == nil:
          let style = element.attributes[prefix + "val"] ?? element.attributes["w:val"]
          if titleStyles.contains(style?.lowercased() ?? "") {
            titleStart = content.text.utf8.count
          }
        case "tab": content.text += "\t"
        case "br", "cr": content.text += "\n"
        case "nobreakhyphen": content.text += "\u{2011}"
        default: break
        }
      case .text(let part): if isText { content.text += part }
      case .end(prefix + "t"): isText = false
      case .end(prefix + "p"):
        if let start = titleStart {
          content.title = OneLine.cleaned(
            String(decoding: content.text.utf8.dropFirst(start), as: UTF8.self))
        }
        titleStart = nil
        content.text += "\n\n"
      case .end: break
      }
    }
    content.isCutOff = events.isCutOff
    return content
  }
}
