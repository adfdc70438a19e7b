import Records
import Testing

@testable import Reading

/// How the characters of pages and mails are encoded.
@Suite struct CharsetTests {
  private static let russian =
    "Министр иностранных дел заявил журналистам, что переговоры возобновятся в ближайшее время, и добавил, "
    + "что обе делегации вернутся в Женеву к концу месяца."

  private static let japanese =
    "両国の外相は木曜日、係争中の漁場に関する協議を再開することで合意した。協議は十一カ月近く中断していた。"

  /// A text in an encoding.
  private static func bytes(_ text: String, _ table: [ClosedRange<UInt32>: UInt8]) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      guard let (range, first) = table.first(where: { $0.key.contains(scalar.value) }) else {
        return UInt8(truncatingIfNeeded: scalar.value)
      }
      return first + UInt8(scalar.value - range.lowerBound)
    }
  }

  private static let windows1251 = bytes(russian, [0x410...0x44F: 0xC0])

  private func page(_ head: String, _ text: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><article><p>".utf8) + text
      + Array("</p></article></body></html>".utf8)
  }

  private func body(_ bytes: [UInt8]) -> String? {
    read(bytes, path: "a.html").first?.article?.body
  }

  @Test(arguments: [
    "<script src=\"a.js\" charset=\"utf-8\"></script><meta charset=\"windows-1251\">",
    "<script>var a = '<meta charset=koi8-r>';</script><meta charset='windows-1251'>",
    "<link rel=stylesheet href=\"a.css?charset=utf-8\"><META CHARSET=windows-1251 >",
    "<!-- <meta charset=\"koi8-r\"> --><meta content='text/html; charset=windows-1251' http-equiv=Content-Type>",
    "<style>\(String(repeating: "p { color: red } ", count: 1000))</style><meta charset=windows-1251>",
    "<meta name=\"description\" content=\"charset=koi8-r\"><meta charset = \"windows-1251\"/>",
  ])
  func `only what a page says of itself names its encoding`(head: String) {
    #expect(body(page(head, Self.windows1251)) == Self.russian)
  }

  @Test func `a page whose every byte is wrong is read in time that is linear`() {
    let wrong = [UInt8](repeating: 0xFF, count: 1 << 20)
    let start = ContinuousClock.now
    #expect(
      body(page("<meta charset=euc-jp>", Array("Talks.".utf8) + wrong))?.hasPrefix("Talks.") == true
    )
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `references to control characters in an attribute cost linear time`() {
    let sentence =
      "The envoys of both governments met for six hours on Monday and left without a word."
    let title = "Talks " + String(repeating: "&#147;", count: 300_000)
    let page = page("<meta property=og:title content=\"\(title)\">", Array(sentence.utf8))
    let start = ContinuousClock.now
    #expect(read(page, path: "a.html").first?.article?.title?.hasPrefix("Talks “““") == true)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `an XML declaration names the encoding`() {
    let page = page("", Self.windows1251)
    #expect(
      body(Array("<?xml version='1.0' encoding='windows-1251'?>".utf8) + page) == Self.russian)
  }

  @Test(arguments: ["", "<meta charset=\"utf-8\">"])
  func `Russian text that is not UTF-8 is known by its letters`(head: String) {
    #expect(body(page(head, Self.windows1251)) == Self.russian)
  }

  @Test(arguments: ["iso-8859-1", "windows-1252", "gb2312"])
  func `UTF-8 is read as such whatever is declared`(charset: String) {
    let page = page("<meta charset=\"\(charset)\">", Array(Self.japanese.utf8))
    #expect(body(page) == Self.japanese)
  }

  @Test func `text of unknown letters is refused with what to do`() throws {
    let shiftJIS: [UInt8] = [
      0x97, 0xBC, 0x8D, 0x91, 0x82, 0xCC, 0x8A, 0x4F, 0x91, 0x8A, 0x82, 0xCD, 0x96, 0xD8, 0x97,
      0x6A, 0x93, 0xFA,
    ]
    let text = Array(repeating: shiftJIS, count: 10).flatMap { $0 }
    let refusal = read(page("", text), path: "a.html").first?.refusal
    #expect(refusal?.reason.contains("--encoding shift_jis") == true)
    let article = read(page("", text), path: "a.html") { $0.encoding = "shift_jis" }.first?.article
    #expect(article?.body.hasPrefix("両国の外相は木曜日") == true)
  }

  @Test(arguments: [
    ([0x93, 0xE9, 0x74, 0xE9, 0x85, 0x94] as [UInt8], "“été…”"),
    ([0xAB, 0xA0, 0xC9, 0x74, 0xE9, 0xA0, 0xBB], "«\u{A0}Été\u{A0}»"),
  ])
  func `western text that is not UTF-8 is windows-1252`(word: [UInt8], text: String) {
    let rest =
      " was the season in which the two delegations met in Geneva, the host said on Tuesday."
    #expect(body(page("", word + Array(rest.utf8))) == text.replacing("\u{A0}", with: " ") + rest)
  }

  @Test func `a mail that names no encoding is read by its letters`() {
    let head =
      "From: a@mfa.example\nTo: b@mfa.example\nSubject: Talks\nDate: 15 Aug 2019 10:00:00 +0300\n\n"
    let mail = Array(head.utf8) + Self.windows1251
    #expect(read(mail, path: "m.eml").first?.article?.body == Self.russian)
  }

  @Test func `numbers of characters that would control a printer stand for those of windows-1252`()
  {
    let sentence =
      "&#147;We want peace,&#148; the envoy said &#151; and left Geneva without another word to the journalists who waited outside on Tuesday."
    let html =
      "<html><head><meta property=og:title content='The envoy&#146;s talks'></head><body><article><p>\(sentence)</p></article></body></html>"
    let article = read(html, path: "a.html").first?.article
    #expect(article?.body.hasPrefix("“We want peace,” the envoy said — and left Geneva") == true)
    #expect(article?.title == "The envoy’s talks")
  }
}
