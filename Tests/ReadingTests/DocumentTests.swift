import CZlib
import Foundation
import Records
import Testing

@testable import Reading

/// A zip archive with one file, packed.
private func zip(_ name: String, _ content: String, isPacked: Bool = true) -> [UInt8] {
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(value >> (8 * $0) & 255) }
  }
  let raw = Array(content.utf8)
  // A gzip file is deflate between a header of 10 bytes and a trailer of 8.
  let packed = isPacked ? Array(gzip(raw).dropFirst(10).dropLast(8)) : raw
  let method = number(isPacked ? 8 : 0, 2)
  let sum = Int(crc32(0, raw, UInt32(raw.count)))
  let sizes = number(sum, 4) + number(packed.count, 4) + number(raw.count, 4)
  let nameBytes = Array(name.utf8)
  let local =
    number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + method + number(0, 4) + sizes
    + number(nameBytes.count, 2) + number(0, 2) + nameBytes + packed
  let directory =
    number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 2) + method + number(0, 4)
    + sizes + number(nameBytes.count, 2) + number(0, 12) + number(0, 4) + nameBytes
  return local + directory + number(0x0605_4B50, 4) + number(0, 4) + number(1, 2) + number(1, 2)
    + number(directory.count, 4) + number(local.count, 4) + number(0, 2)
}

private func document(_ paragraphs: [String]) -> String {
  "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>"
    + paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    + "</w:body></w:document>"
}

@Suite struct DocumentTests {
  @Test(arguments: [true, false])
  func `a Word document is one article with its paragraphs`(isPacked: Bool) {
    let bytes = zip(
      "word/document.xml", document(["One &amp; two.", "", "Three."]), isPacked: isPacked)
    #expect(read(bytes, path: "a.docx").map(\.article?.body) == ["One & two.\n\nThree."])
  }

  @Test(arguments: [("Title", "Readout"), ("Heading1", "Readout"), ("Normal", nil)])
  func `a paragraph in the style of a title is the title of a Word document`(
    style: String, title: String?
  ) {
    let styled = document(["Embassy", "Readout", "The envoys met."]).replacing(
      "<w:p><w:r><w:t>Readout",
      with: "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>Readout")
    let article = read(zip("word/document.xml", styled), path: "a.docx").first?.article
    #expect(article?.title == title)
    #expect(article?.body == "Embassy\n\nReadout\n\nThe envoys met.")
  }

  @Test func `a Nexis export as a Word document gives its articles`() {
    let lines = [
      "Talks resume", "The Example Times", "August 15, 2019 Thursday", "Length: 4 words", "Body",
      "The delegations met.", "Load-Date: August 16, 2019", "End of Document",
      "Talks end", "The Sample Post", "August 16, 2019 Friday", "Length: 3 words", "Body",
      "Nothing was agreed.", "End of Document",
    ]
    let outcomes = read(zip("word/document.xml", document(lines)), path: "export.DOCX")
    #expect(outcomes.map(\.article?.title) == ["Talks resume", "Talks end"])
    #expect(outcomes.map(\.article?.body) == ["The delegations met.", "Nothing was agreed."])
  }

  @Test func `a Word document that is not quite XML is read to its end`() {
    let content = document(["Tea & talks", "The en\u{B}voys met.", "They left&nbsp;early."])
      .replacing("<w:", with: "<ns0:").replacing("</w:", with: "</ns0:")
    #expect(
      read(zip("word/document.xml", content), path: "a.docx").map(\.article?.body)
        == ["Tea & talks\n\nThe envoys met.\n\nThey left\u{A0}early."])
  }

  @Test func `a hyphen that breaks no line is one`() {
    let content = document(["The co</w:t><w:noBreakHyphen/><w:t>operation."])
    #expect(
      read(zip("word/document.xml", content), path: "a.docx").map(\.article?.body)
        == ["The co\u{2011}operation."])
  }

  @Test func `a text box of a Word document is read once`() {
    let box =
      "<mc:AlternateContent><mc:Choice>#</mc:Choice><mc:Fallback>#</mc:Fallback></mc:AlternateContent>"
      .replacing("#", with: "<w:p><w:r><w:t>In a box.</w:t></w:r></w:p>")
    let content = document(["The envoys met."]).replacing("</w:body>", with: box + "</w:body>")
    #expect(
      read(zip("word/document.xml", content), path: "a.docx").map(\.article?.body)
        == ["The envoys met.\n\nIn a box."])
  }

  @Test func `a Word document that is cut off is read, and what is missing told`() {
    let content = document(["The envoys met.", "They left."]).replacing("left.", with: "")
    let cut = String(content[..<(content.firstRange(of: "They ")?.upperBound ?? content.endIndex)])
    let outcomes = read(zip("word/document.xml", cut), path: "a.docx")
    #expect(outcomes.map(\.article?.body) == ["The envoys met.\n\nThey", nil])
    #expect(
      outcomes.last?.refusal?.reason == "cut off, so that its end is missing; save it again")
  }

  @Test func `a zip without a document, cut off or with entities is refused`() {
    let whole = zip("word/document.xml", document(["One."]))
    let entity = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + document(["&b;"])
    let broken: [[UInt8]] = [
      zip("readme.txt", "One."), Array(whole.dropLast(30)), zip("word/document.xml", entity),
      [0x50, 0x4B, 3, 4],
    ]
    for bytes in broken {
      #expect(read(bytes, path: "a.docx").map { $0.refusal != nil } == [true])
    }
  }
}
