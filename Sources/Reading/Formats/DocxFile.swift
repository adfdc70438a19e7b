/// The text of a Word document.
///
/// - SeeAlso: ECMA-376, part 1, section 17 (WordprocessingML).
enum DocxFile {
  /// 256 MB of XML is 50 times what the longest export holds.
  private static let maxBytes = 256 << 20

  /// - Returns: A line a paragraph, with a blank line after each.
  static func text(of bytes: [UInt8]) throws(ReadingFault) -> String {
    guard let xml = try ZipArchive.content(of: "word/document.xml", in: bytes, max: maxBytes) else {
      throw ReadingFault(ForeignFile.reason(zip: bytes))
    }
    if xml.firstRange(of: Array("<!ENTITY".utf8)) != nil {
      throw ReadingFault("declares XML entities, which are never expanded; remove them")
    }
    guard let events = XMLEvents(xml) else { throw ReadingFault("out of memory") }
    var text = ""
    var isText = false
    while let event = try events.next() {
      switch event {
      case .start(let name, _, _):
        isText = name == "w:t"
        if name == "w:tab" { text += "\t" }
        if name == "w:br" || name == "w:cr" { text += "\n" }
      case .text(let part): if isText { text += part }
      case .end(let name):
        if name == "w:t" { isText = false }
        if name == "w:p" { text += "\n\n" }
      }
    }
    return text
  }
}
