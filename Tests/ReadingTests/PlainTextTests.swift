import Records
import Testing

@testable import Reading

@Suite struct PlainTextTests {
  @Test func `the body of a text is the file, with its spaces and line ends`() {
    let text = "\n Talks  resume.\r\n\r\nSaid \u{A0}the minister.\n"
    let article = read(text, path: "in/b.2.txt").first?.article
    #expect(article?.body == text)
    #expect(article?.id == "b.2")
    #expect(article?.title == nil)
    #expect(article?.origin == ArticleOrigin(path: "in/b.2.txt"))
  }

  @Test func `a byte-order mark is dropped and nothing else`() {
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Talks".utf8)
    #expect(read(marked).first?.article?.body == "Talks")
  }

  @Test func `soft hyphens go, and ligatures become letters`() {
    let set = "The of\u{AD}\u{FB01}ce con\u{FB02}icted, e\u{FB00}ect and o\u{FB03}ce; ba\u{FB04}ed."
    let plain = "The office conflicted, effect and office; baffled."
    #expect(read(set).first?.article?.body == plain)
    let json = "{\"title\": \"O\u{FB03}ce\", \"text\": \"\(set)\"}"
    #expect(read(json).first?.article?.body == plain)
    #expect(read(json).first?.article?.title == "Office")
  }

  @Test(arguments: [true, false])
  func `UTF-16 with a mark is read in either byte order`(isLittle: Bool) {
    let text = "Лавров: \u{1F54A} “peace”"
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    #expect(read(bytes).first?.article?.body == text)
  }

  @Test func `half a surrogate pair in UTF-16 is refused with its byte`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x41, 0]
    #expect(read(bytes).first?.refusal?.reason.contains("at byte 2") == true)
  }

  @Test func `invalid UTF-8 is refused with its byte and line, and the way out`() {
    let refusal = read(Array("one\ntwo ".utf8) + [0xE9, 0x20]).first?.refusal
    #expect(refusal?.reason.contains("at byte 8") == true)
    #expect(refusal?.reason.contains("--encoding") == true)
    #expect(refusal?.origin.line == 2)
  }

  @Test func `an encoding that is passed is used`() {
    let outcome = read([0x93, 0x41, 0xE9, 0x94]) { $0.encoding = "windows-1252" }.first
    #expect(outcome?.article?.body == "\u{201C}Aé\u{201D}")
  }

  @Test func `an unknown encoding stops the reading before it begins`() throws {
    let today = try #require(PartialDate(readingDay))
    let reader = ArticleReader(options: ReadingOptions(today: today, encoding: "klingon"))
    #expect(throws: ReadingError.unknownEncoding(name: "klingon")) {
      _ = try reader.articles(at: ["-"])
    }
  }

  @Test(arguments: [[], Array(" \n\t\u{A0}\n".utf8), [0x41, 0, 0x42]] as [[UInt8]])
  func `what holds no text is refused`(bytes: [UInt8]) {
    let outcomes = read(bytes)
    #expect(outcomes.count == 1)
    #expect(outcomes.first?.refusal != nil)
  }

  @Test func `a file over the limit is refused, and the limit is named`() {
    let outcomes = read(String(repeating: "word ", count: 500_000)) { $0.maxBytes = 1 << 20 }
    #expect(outcomes.map(\.refusal?.reason.isEmpty) == [false])
    #expect(outcomes.first?.refusal?.reason.contains("larger than 1 MB") == true)
    #expect(read(String(repeating: "word ", count: 500_000)).first?.article != nil)
  }

  @Test func `the outlet that is passed stands where the text names none`() {
    let outcome = read("Talks.") { $0.outlet = "TASS" }.first
    #expect(outcome?.article?.outlet == "TASS")
  }
}
