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

  @Test(arguments: [
    ("/a?to=https://b.example", "https://example.org/a?to=https://b.example"),
    ("urn:x:1", "urn:x:1"), ("//example.org/a", "https://example.org/a"),
  ])
  func `a link is completed by what it is`(link: String, url: String) {
    let item =
      "<item><link>\(link)</link><guid isPermaLink='false'>1</guid><description>Talks.</description></item>"
    let feed = "<rss><channel><link>https://example.org</link>\(item)</channel></rss>"
    let article = read(feed, path: "f.xml").first?.article
    #expect(article?.url == (url.hasPrefix("https") ? url : nil))
  }

  @Test func `a description is HTML, with tags or without`() {
    let item =
      "<item><description><![CDATA[&#8220;Talks,&#8221; she said. [&hellip;]]]></description></item>"
    let classic = """
      <item><description><![CDATA[First the <b>minister</b>.

      Then nobody.]]></description></item>
      """
    let outcomes = read("<rss><channel>\(item)\(classic)</channel></rss>", path: "f.xml")
    #expect(
      outcomes.map(\.article?.body) == [
        "“Talks,” she said. […]", "First the minister.\n\nThen nobody.",
      ])
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

extension FeedTests {
  private func atom(_ entry: String) -> Article? {
    read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://example.org/">
      <title>Ministry</title><author><name>Press Office</name><email>press@example.org</email></author>
      <entry>\(entry)</entry></feed>
      """, path: "f.xml"
    ).first?.article
  }

  @Test func `the content of an entry may be XHTML, and its title`() {
    let article = atom(
      """
      <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Talks <em>resume</em></div></title>
      <link rel="self" href="feed.xml"/><link href="2019/talks.html"/><summary>A teaser.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The envoys met &amp; ate
      5 &lt; 6 <b>apples</b>.</p><p>They left.</p></div></content>
      """)
    #expect(article?.body == "The envoys met & ate 5 < 6 apples.\n\nThey left.")
    #expect(article?.title == "Talks resume")
    #expect(article?.url == "https://example.org/2019/talks.html")
    #expect(article?.byline == "Press Office")
    #expect(article?.language == "en-GB")
  }

  @Test func `authors are the entry's, not those of its source or the feed`() {
    let source = "<source><title>Other</title><author><name>Nobody</name></author></source>"
    let authors =
      "<author><name>Ada Example</name><uri>https://example.org/ada</uri></author>"
      + "<author><name>Ben Sample</name></author>"
    let content = "<content>The envoys met.</content>"
    #expect(atom(content + source)?.byline == "Press Office")
    #expect(atom(source + authors + content)?.byline == "Ada Example, Ben Sample")
    #expect(atom("<content xml:lang=\"fr\">Ils sont partis.</content>")?.language == "fr")
  }

  @Test(arguments: [
    ("/1.html", "https://example.org/1.html"), ("2.html", "https://example.org/news/2.html"),
    ("//example.com/3", "https://example.com/3"),
    ("https://example.com/4", "https://example.com/4"),
  ])
  func `relative links of RSS are completed with the feed's`(link: String, url: String) {
    let article = read(
      """
      <rss><channel><title>Courier</title><link>https://example.org/news/</link><item><link>\(link)</link>
      <guid isPermaLink="false">https://example.org/?p=1</guid><author>ada@example.org (Ada Example)</author>
      <description>The envoys met.</description></item></channel></rss>
      """, path: "f.xml"
    ).first?.article
    #expect(article?.url == url)
    #expect(article?.byline == "Ada Example")
  }
}

extension FeedTests {
  @Test func `the source of an item is its outlet`() {
    let article = read(
      "<rss><channel><title>Search</title><item><title>Talks</title><source url=\"https://example.org\">The "
        + "Example</source><description>The envoys met.</description></item></channel></rss>",
      path: "f.xml"
    ).first?.article
    #expect(article?.outlet == "The Example")
    #expect(article?.body == "The envoys met.")
  }

  @Test(arguments: [
    "<p>The post <a href=\"https://a.example/t\">Talks</a> appeared first on <a href=\"https://a.example\">A</a>.</p>",
    "<div class=\"subscription-widget-wrap-editor\"><p>Thanks for reading! Subscribe for free.</p></div>",
  ])
  func `what programs put behind a text is no part of it`(notice: String) {
    let feed = """
      <rss version="2.0"><channel><title>A</title><item><title>Talks</title>
      <description><![CDATA[<p>The post of the envoy is vacant.</p><p>Talks resume.</p>\(notice)]]></description>
      </item></channel></rss>
      """
    let body = read(feed, path: "a.xml").first?.article?.body
    #expect(body == "The post of the envoy is vacant.\n\nTalks resume.")
  }
}
