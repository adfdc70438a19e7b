import Records
import Testing

@testable import Reading

/// Feeds that are not quite XML.
@Suite struct DamagedFeedTests {
  private func item(_ number: Int, title: String? = nil, rest: String = "") -> String {
    "<item><title>\(title ?? "Item \(number)")</title><link>https://example.org/\(number)</link>\n"
      + "<description><![CDATA[<p>The envoys met \(number) times.</p>]]></description>\(rest)</item>\n"
  }

  private func feed(_ items: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Courier</title>\n"
      + items + "</channel></rss>\n"
  }

  @Test(arguments: [
    ("<guid>https://example.org/?a=1&b=2</guid>", "Item 2"), ("<guid>a\u{3}b</guid>", "Item 2"),
    ("<category>News", "Item 2"), ("</category>", "Item 2"),
    ("<category a=\"b>News</category>", "Item 2"),
    ("<unknown:b>x</unknown:b>", "Item 2"), ("<category>5 < 6</category>", "Item 2"),
    ("", "Tea &amp; Talks &nbsp;&mdash; & more"),
  ])
  func `what is no XML in one item costs none of the others`(damage: String, title: String) {
    let outcomes = read(
      feed(item(1) + item(2, title: title, rest: damage) + item(3)), path: "f.xml")
    #expect(
      outcomes.map(\.article?.body)
        == (1...3).map { "The envoys met \($0) times." })
    #expect(outcomes.map(\.article?.url) == (1...3).map { "https://example.org/\($0)" })
    let known = title == "Item 2" ? title : "Tea & Talks — & more"
    #expect(outcomes.map(\.article?.title) == ["Item 1", known, "Item 3"])
  }

  @Test func `items that are not closed end where the next begins`() {
    let whole = feed(item(1) + item(2) + item(3))
    for open in ["</item>", "</title>", "</description>", "]]>", "<![CDATA["] {
      guard let place = whole.firstRange(of: open) else { continue }
      let outcomes = read(
        String(whole[..<place.lowerBound] + whole[place.upperBound...]), path: "f.xml")
      #expect(outcomes.map { $0.article != nil } == [true, true, true])
      #expect(outcomes.last?.article?.body == "The envoys met 3 times.")
      #expect(outcomes.first?.article?.body.contains("The envoys met 1 times.") == true)
    }
  }

  @Test(arguments: [
    "\n\n", "\u{FEFF}\n", "<br />\n<b>Warning</b>: odd in <b>feed.php</b><br />\n", "\u{FEFF}",
  ])
  func `what stands before the first line of a feed is passed over`(before: String) {
    let outcomes = read(before + feed(item(1)), path: "f.xml")
    #expect(outcomes.map(\.article?.title) == ["Item 1"])
  }

  @Test func `what stands behind the end of a feed is passed over`() {
    let outcomes = read(feed(item(1)) + "<!-- cached --><script>x</script>", path: "f.xml")
    #expect(outcomes.map(\.article?.title) == ["Item 1"])
  }

  @Test func `a feed in UTF-16 is read, whatever its charset`() {
    let text = feed(item(1, title: "Žižka")).replacing("UTF-8", with: "UTF-16")
    let bytes = [UInt8]([0xFF, 0xFE]) + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(read(bytes, path: "f.xml").map(\.article?.title) == ["Žižka"])
  }

  @Test func `a byte that is no UTF-8 costs no item`() {
    let bytes = Array(feed(item(1) + item(2, title: "Caf#") + item(3)).utf8)
      .map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
    #expect(read(bytes, path: "f.xml").map(\.article?.title) == ["Item 1", "Café", "Item 3"])
  }

  @Test func `of a feed that is cut off the whole items are read and the rest is told`() {
    let whole = feed(item(1) + item(2))
    for part in ["envoys met 2", "</title><link>https://example.org/2"] {
      let end = whole.firstRange(of: part)?.upperBound ?? whole.endIndex
      let outcomes = read(String(whole[..<end]), path: "f.xml")
      #expect(outcomes.map(\.article?.title) == ["Item 1", nil])
      #expect(
        outcomes.last?.refusal?.reason
          == "the file ends in the middle of this entry; download it again")
      #expect(outcomes.last?.refusal?.origin.line == 5)
    }
    let outcomes = read(whole.replacing("</channel></rss>\n", with: ""), path: "f.xml")
    #expect(outcomes.map { $0.article != nil } == [true, true, false])
    #expect(outcomes.last?.refusal?.reason.contains("cut off") == true)
  }

  @Test(arguments: ["<?", "<!--", "<![CDATA[", "</b>", "<a b='", "<"])
  func `damage that is repeated is read in time that is linear`(damage: String) {
    let start = ContinuousClock.now
    let deep = String(repeating: "<a>", count: 9000)
    let outcomes = read(
      "<rss>" + deep + String(repeating: damage, count: 200_000), path: "f.rss")
    #expect(outcomes.map { $0.refusal != nil } == [true])
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  /// In lower case the name has more bytes than there are left.
  @Test(arguments: ["<Aİ", "<a Bİ", "</Aİ", "<Aİİİİ/>"])
  func `a name that grows in lower case at the very end is got over`(end: String) {
    let outcomes = read(
      "<rss><channel><item><description>The road was open to all.</description></item></channel></rss>\(end)",
      path: "f.xml")
    #expect(outcomes.first?.article?.body == "The road was open to all.")
  }
}
