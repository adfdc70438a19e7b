import Records
import Testing

@testable import Reading

/// What is no article and says what it is.
@Suite struct ForeignFileTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "a picture"),
      ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "a picture"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "save it as DOCX"),
      ([0x7F, 0x45, 0x4C, 0x46, 2], "a program"),
      ([0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70], "a film"),
      (Array(repeating: 0x61, count: 257) + Array("ustar\u{0}00".utf8), "unpack it first"),
      (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
      (gzip(Array("Talks resume.".utf8)), "more than once"),
      (Array("\u{FEFF}BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".utf8), "a calendar"),
      (Array("BEGIN:VCARD\r\nVERSION:3.0\r\n".utf8), "an address book"),
      (Array("bplist00".utf8) + [0xD1], "save the page as HTML"),
    ] as [([UInt8], String)])
  func `a file that holds no text says what it is`(bytes: [UInt8], words: String) {
    for outcomes in [read(gzip(bytes), path: "a.txt"), read(gzip(bytes), path: "-")] {
      #expect(outcomes.count == 1)
      #expect(outcomes.first?.refusal?.reason.contains(words) == true)
      #expect(outcomes.first?.refusal?.origin.line == nil)
    }
    #expect(ForeignFile.reason(bytes[...])?.contains(words) == true)
  }

  @Test func `style sheets and scripts are no articles unless someone says so`() {
    let text = "body { color: red }"
    #expect(read(text, path: "a/main.css").first?.refusal?.reason.contains("style sheet") == true)
    #expect(read(text, path: "a/main.css") { $0.format = .text }.first?.article?.body == text)
    #expect(read("{\"text\": \"Talks resume.\"}", path: "a.js").first?.article != nil)
  }

  @Test func `XML that is neither a feed nor a page is no article`() {
    let text = "<?xml version=\"1.0\"?><urlset><url><loc>https://a.example</loc></url></urlset>"
    #expect(read(text, path: "a.xml").first?.refusal?.reason.contains("neither a feed") == true)
    #expect(read(text, path: "a.xml") { $0.format = .text }.first?.article?.body == text)
  }

  @Test(arguments: [
    ("xl/workbook.xml", "a spreadsheet"), ("ppt/presentation.xml", "a presentation"),
    ("page.html", "unpack it first"),
  ])
  func `a zip archive without a Word document says what it is`(name: String, words: String) {
    let bytes = [0x50, 0x4B, 3, 4] + Array(name.utf8)
    #expect(ForeignFile.reason(zip: bytes).contains(words))
  }
}
