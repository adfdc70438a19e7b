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

  /// - Returns: A line a paragraph, with a blank line after each, and the first paragraph that bears the
  ///   style of a title.
  static func content(of bytes: [UInt8]) throws(ReadingFault) -> (text: String, title: String?) {
    guard let xml = try ZipArchive.content(of: "word/document.xml", in: bytes, max: maxBytes) else {
      throw ReadingFault(ForeignFile.reason(zip: bytes))
    }
    if xml.firstRange(of: Array("<!ENTITY".utf8)) != nil {
      throw ReadingFault("declares XML entities, which are never expanded; remove them")
    }
    guard let events = XMLEvents(xml) else { throw ReadingFault("out of memory") }
    var text = ""
    var title: String?
    var titleStart: Int?
    var isText = false
    while let event = try events.next() {
      switch event {
      case .start(let name, _, _):
        isText = name == "w:t"
        if name == "w:pstyle", title == nil,
          let style = events.attribute("w:val"), titleStyles.contains(style.lowercased())
        {
          titleStart = text.utf8.count
        }
        if name == "w:tab" { text += "\t" }
        if name == "w:br" || name == "w:cr" { text += "\n" }
      case .text(let part): if isText { text += part }
      case .end(let name):
        if name == "w:t" { isText = false }
        if name == "w:p" {
          if let start = titleStart {
            title = OneLine.cleaned(String(decoding: text.utf8.dropFirst(start), as: UTF8.self))
          }
          titleStart = nil
          text += "\n\n"
        }
      }
    }
    return (text, title)
  }
}
