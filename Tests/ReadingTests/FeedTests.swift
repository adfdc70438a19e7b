import Records
import Testing

@testable import Reading

@Suite struct FeedTests {
  @Test func `the items of an RSS feed are read with their full content`() {
    let outcomes = read(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Example</title><language>en-us</language>
      <image><title>Logo</title><link>https://example.org/logo</link></image>
      <item><title>Talks &amp; more</title><link>https://example.org/1</link><guid>g1</guid>
      <pubDate>Thu, 15 Aug 2019 10:00:00 GMT</pubDate><dc:creator>Ada Example</dc:creator>
      <description>Short.</description><content:encoded><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></content:encoded></item>
      <item><title>No text</title></item>
      <item><description>Four &lt;b&gt;five&lt;/b&gt;.</description></item></channel></rss>
      """, path: "f.xml")
    #expect(outcomes.map(\.article?.body) == ["One & two.\n\nThree.", nil, "Four five."])
    let article = outcomes.first?.article
    #expect(article?.title == "Talks & more")
    #expect(article?.outlet == "The Example")
    #expect(article?.url == "https://example.org/1")
    #expect(article?.id == "g1")
    #expect(article?.byline == "Ada Example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.language == "en-US")
  }

  @Test func `the entries of an Atom feed are read`() {
    let article = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title><entry><title>Readout</title>
      <link rel="enclosure" href="https://example.org/a.mp3"/><link href="https://example.org/2"/>
      <id>tag:2</id><published>2019-08-15T00:00:00Z</published><author><name>Press Office</name></author>
      <content type="html">&lt;p&gt;The ministers met.&lt;/p&gt;</content></entry></feed>
      """
    ).first?.article
    #expect(article?.body == "The ministers met.")
    #expect(article?.url == "https://example.org/2")
    #expect(article?.byline == "Press Office")
    #expect(article?.outlet == "Ministry")
  }

  @Test func `entities are neither expanded nor fetched`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><description>&a;&b;</description></item></channel></rss>
      """
    let outcomes = read(bomb, path: "f.rss")
    #expect(outcomes.map { $0.refusal?.reason.contains("entities") } == [true])
  }

  @Test(arguments: [
    "<rss><channel></channel></rss>", "<rss>", "<rss><channel><item><title>A",
    "<rss>" + String(repeating: "<a>", count: 10_000),
  ])
  func `broken and empty feeds are refused`(feed: String) {
    let outcomes = read(feed, path: "f.rss")
    #expect(outcomes.map { $0.refusal != nil } == [true])
  }
}
