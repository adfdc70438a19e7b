import Records
import Testing

@testable import Reading

/// What pages say of themselves, in the ways that differ from site to site.
@Suite struct PageDataTests {
  private static let body = [
    "The two delegations met in Geneva on Tuesday and agreed to continue their talks next month, the host said.",
    "The foreign minister told reporters that the 1975 treaty remained in force, and that nobody had proposed to end it.",
    "Observers expect the committee to publish its findings in spring, after both capitals have been heard.",
  ].map { "<p>\($0)</p>" }.joined()

  private func article(head: String = "", before: String = "", comment: String = "") -> Article? {
    let html =
      "<!DOCTYPE html>\(comment)<html><head><title>Talks resume in Geneva</title>\(head)</head><body><article>"
      + "<h1>Talks resume in Geneva</h1>\(before)\(Self.body)</article></body></html>"
    return read(html, path: "a.html").first?.article
  }

  private static let data =
    #"{"@type": "NewsArticle", "datePublished": "2019-08-15T10:00:00Z", "author": "Ada Example", "description": "Talks <!-- and tea --> resume"}"#

  @Test(arguments: [
    "//<![CDATA[\n\(data)\n//]]>", "/*<![CDATA[*/\(data)/*]]>*/", "<!--\(data)-->",
    "<!--//--><![CDATA[// ><!--\n\(data)\n//--><!]]>", data,
  ])
  func `structured data is read out of what hides it from old programs`(script: String) {
    let article = article(head: "<script type=\"application/ld+json\">\(script)</script>")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.byline == "Ada Example")
  }

  private static func script(_ data: String) -> String {
    "<script type=\"application/ld+json\">\(data)</script>"
  }

  @Test(arguments: [
    script(
      #"{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": {"@type": "NewsArticle", "headline": "Ships sail", "datePublished": "2010-01-01", "author": "Bo Example"}}]}"#
    )
      + script(
        #"{"@type": "NewsArticle", "headline": "Talks resume in Geneva", "author": "Ada Example"}"#)
      + "<meta name=date content=2019-08-15>",
    script(
      #"[{"@type": "NewsArticle", "headline": "Ships sail", "datePublished": "2010-01-01", "author": "Bo Example"}, {"@type": "NewsArticle", "headline": "Talks resume in Geneva", "datePublished": "2019-08-15", "author": "Ada Example"}]"#
    ),
    "<link rel=canonical href='https://example.org/talks/'>"
      + script(
        #"[{"@type": "NewsArticle", "url": "https://example.org/ships", "datePublished": "2010-01-01", "author": "Bo Example"}, {"@type": "NewsArticle", "headline": "Envoys meet", "mainEntityOfPage": "https://example.org/talks?utm=1", "datePublished": "2019-08-15", "author": "Ada Example"}]"#
      ),
  ])
  func `structured data of other articles gives way to the page's own`(head: String) {
    let article = article(head: head)
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.byline == "Ada Example")
    #expect(article?.title != "Ships sail")
  }

  @Test(arguments: ["is", "today", "ph"])
  func `a page in an archive that writes its own head is the page that it was`(end: String) {
    let head = """
      <meta property="og:site_name" content="archive.\(end)"><meta property="og:url" content="http://archive.\(end)/AbC">
      <meta property="article:published_time" content="2024-01-02T03:04:05Z" itemprop="dateCreated">
      <link rel="canonical" href="http://archive.\(end)/2024.01.02-030405/https://example.org/talks">
      """
    let article = article(head: head, before: "<div>15 August 2019</div>")
    #expect(article?.url == "https://example.org/talks")
    #expect(article?.outlet == "example.org")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
  }

  @Test func `a long line behind the title tells the date that it begins with`() {
    let place = "2:03 p.m. Front Hall of the Ministry of Rivers and Locks, Upper Meadow"
    let article = article(before: "<p>Thursday, August 15, 2019, \(place)</p>")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    let later = self.article(before: "<p>\(place), Thursday, August 15, 2019</p>")
    #expect(later?.publishedOn == nil)
  }

  @Test func `lines of name and date that are none of the text are kept as what they are`() {
    let article = article(before: "<p>By Ada Example in Geneva</p><p>August 15, 2019</p>")
    #expect(article?.byline == "Ada Example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    let old = """
      <html><head><title>Talks resume in Geneva</title></head><body><table><tr><td><a href=/>Home</a></td><td>
      <b>Talks resume in Geneva</b><br><i>By Ada Example</i><br>August 15, 1999<br><br>\(Self.body)</td></tr></table></body></html>
      """
    let page = read(old, path: "a.html").first?.article
    #expect(page?.byline == "Ada Example")
    #expect(page?.publishedOn == PartialDate("1999-08-15"))
    for line in ["By clicking here you agree", "By Tuesday evening all was said"] {
      #expect(self.article(before: "<p>\(line)</p>")?.byline == nil)
    }
  }

  @Test(arguments: [
    #"<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 1565863200000}</script>"#,
    #"<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "8/9/2019"}</script><meta name="date" content="2019-08-09">"#,
    #"<meta property="article:published_time" content="1970-01-01T00:00:00Z"><meta name="date" content="2019-08-15">"#,
  ])
  func `a date that says nothing gives way to one that does`(head: String) {
    #expect(article(head: head)?.publishedOn?.year == 2019)
    #expect(article(head: head)?.publishedOn?.day != nil)
  }

  @Test(arguments: [
    "<p><span>Updated <time datetime='2020-01-01'>1 Jan 2020</time></span> <span>Published <time datetime='2019-08-15'>then</time></span></p>",
    "<p>Mis à jour le <time datetime='2020-01-01'></time></p><p>Publié le <time datetime='2019-08-15'></time></p>",
    "<time class='updated' datetime='2020-01-01'></time><time class='entry-date published' datetime='2019-08-15'></time>",
    "<div class='post-date'>Last updated: 1 January 2020</div><div class='post-date'>15 August 2019</div>",
  ])
  func `the time of a change is not that of publication`(before: String) {
    #expect(article(before: before)?.publishedOn == PartialDate("2019-08-15"))
  }

  @Test(arguments: ["2019年08月15日 23:30 来源：新华社", "15 August 2019", "Madrid - 15 ago 2019 - 23:30"])
  func `a line behind the title tells the date where nothing else does`(line: String) {
    #expect(article(before: "<div>\(line)</div>")?.publishedOn == PartialDate("2019-08-15"))
    let head = "<meta name='date' content='2018-01-02'>"
    #expect(
      article(head: head, before: "<div>\(line)</div>")?.publishedOn == PartialDate("2018-01-02"))
  }

  @Test func `the address tells the date where nothing else does`() {
    let head = "<link rel=canonical href='https://example.org/world/2019/08/15/talks'>"
    #expect(article(head: head)?.publishedOn == PartialDate("2019-08-15"))
  }

  @Test(arguments: [
    (
      "<base href='https://example.org/world/'><link rel=canonical href='talks.html'>",
      "https://example.org/world/talks.html"
    ),
    (
      "<link rel=canonical href='/talks'><meta property='og:url' content='https://example.org/x?y=1'>",
      "https://example.org/talks"
    ),
    (
      "<link rel=canonical href='//example.org/talks'><meta property='og:url' content='https://example.org/x'>",
      "https://example.org/talks"
    ),
    (
      "<link rel=canonical href='https://example.org/'><meta property='og:url' content='https://example.org/talks'>",
      "https://example.org/talks"
    ),
    (
      "<link rel=canonical href='https://web.archive.org/web/20190816000000/https://example.org/talks'>",
      "https://example.org/talks"
    ),
  ])
  func `the address is that of the page`(head: String, url: String) {
    #expect(article(head: head)?.url == url)
    #expect(article(head: head)?.outlet == "example.org")
  }

  @Test func `the address of a whole site is that of none of its pages`() {
    let article = article(head: "<link rel=canonical href='https://www.example.org'>")
    #expect(article?.url == nil)
    #expect(article?.outlet == "example.org")
  }

  @Test(arguments: [
    "<!-- saved from url=(0025)https://example.org/talks -->",
    "<!--\n Page saved with SingleFile \n url: https://example.org/talks \n saved date: Sat Jan 04 2020\n-->",
  ])
  func `a page that was saved says where`(comment: String) {
    #expect(article(comment: comment)?.url == "https://example.org/talks")
    let head = "<link rel=canonical href='https://example.org/other'>"
    #expect(article(head: head, comment: comment)?.url == "https://example.org/other")
  }

  @Test func `what is marked up where it is shown is read`() {
    let html = """
      <html><head><title>Talks - Example</title></head><body><div itemscope itemtype="https://schema.org/NewsArticle">
      <h1>Example</h1><h2 itemprop="headline">Ministers reopen the talks on fishing</h2>
      <meta itemprop="url" content="https://example.org/talks">
      <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name"
      content="The Example"><meta itemprop="url" content="https://example.org/about"></div>
      <div itemprop="articleBody">\(Self.body)</div></div></body></html>
      """
    let article = read(html, path: "a.html").first?.article
    #expect(article?.title == "Ministers reopen the talks on fishing")
    #expect(article?.url == "https://example.org/talks")
    #expect(article?.outlet == "The Example")
  }
}
