import Records
import Testing

@testable import Reading

@Suite struct HTMLTests {
  private static let sentences = [
    "The two delegations met in Geneva on Tuesday and agreed to continue their talks next month, the host said.",
    "The foreign minister told reporters that the 1975 treaty remained in force, and that nobody had proposed to end it.",
    "His counterpart replied that the commission would look into the complaint before the end of the year.",
    "Observers expect the committee to publish its findings in spring, after both capitals have been heard.",
  ]

  private static let body = sentences.map { "<p>\($0)</p>" }.joined(separator: "\n")

  private func page(head: String = "", body: String) -> String {
    "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Talks resume | The Example</title>\(head)</head>"
      + "<body>\(body)</body></html>"
  }

  private func article(_ html: String) -> Article? { read(html, path: "a.html").first?.article }

  @Test func `the text is read without what stands around it`() {
    let html = page(
      body: """
        <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
        <div class="cookie-banner"><p>We use cookies to make this page work, and for other purposes too.</p></div>
        <article><h1>Talks resume</h1>
        <p class="standfirst">Delegations from both sides will meet again in four weeks.</p>
        <div class="byline">By Ada Example</div>
        <figure><img src="a.jpg"><figcaption>The hall in which the delegations met on Tuesday.</figcaption></figure>
        <div class="article-body">\(Self.sentences[0...1].map { "<p>\($0)</p>" }.joined())
        <p>Advertisement</p><p><a href="/x">Read more: another article</a></p><h2>What comes next</h2>
        <aside><p>Sign up for a newsletter about everything that happens anywhere, every morning.</p></aside>
        \(Self.sentences[2...3].map { "<p>\($0)</p>" }.joined())</div></article>
        <div class="related-articles"><p>Another article of which this is the teaser, long enough to look like text.</p></div>
        <footer><p>© The Example. All rights reserved, whatever they may be, in all countries.</p></footer>
        """)
    let wanted =
      ["Delegations from both sides will meet again in four weeks."] + Self.sentences[0...1]
      + ["What comes next"] + Self.sentences[2...3]
    #expect(article(html)?.body == wanted.joined(separator: "\n\n"))
  }

  @Test func `pieces of a text that lie in several elements are put together`() {
    let pieces = Self.sentences.map {
      "<div class=\"chunk\"><div><p>\($0)</p><p>\($0.uppercased())</p></div></div>"
    }
    let html = page(
      body: "<main><div class=\"story\">\(pieces.joined(separator: "<hr>"))</div></main>")
    let wanted = Self.sentences.flatMap { [$0, $0.uppercased()] }
    #expect(article(html)?.body.split(separator: "\n\n").count == wanted.count / 2)
    #expect(article(html)?.body.contains(Self.sentences[3]) == true)
  }

  @Test func `structured data is trusted before other metadata`() {
    let head = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
       {"@type": "Organization", "@id": "#org", "name": "The Example"},
       {"@type": "NewsArticle", "headline": "Talks resume", "datePublished": "2019-08-15T09:00:00Z",
        "author": [{"@type": "Person", "name": "Ada Example"}, {"@type": "Person", "name": "Bo Sample"}],
        "publisher": {"@id": "#org"}, "inLanguage": "en"}]}</script>
      <meta property="article:published_time" content="2019-08-16"><meta name="author" content="Nobody">
      <link rel="canonical" href="https://example.org/talks">
      """
    let article = article(page(head: head, body: "<article>\(Self.body)</article>"))
    #expect(article?.title == "Talks resume")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.byline == "Ada Example, Bo Sample")
    #expect(article?.outlet == "The Example")
    #expect(article?.url == "https://example.org/talks")
    #expect(article?.language == "en")
  }

  @Test(arguments: [
    (#"<meta property="article:published_time" content="2019-08-15T10:00:00Z">"#, ""),
    (#"<meta name="DC.date.issued" content="15 August 2019">"#, ""),
    ("", #"<time datetime="2019-08-15">yesterday</time>"#),
    ("", #"<span itemprop="datePublished" content="2019-08-15"></span>"#),
    ("", #"<div class="post-date">Thursday, August 15, 2019</div>"#),
    (
      #"<meta property="article:published_time" content="2031-01-01">"#,
      #"<time datetime="2019-08-15">then</time>"#
    ),
  ])
  func `the date is found where pages put it, and never in the future`(head: String, body: String) {
    let article = article(page(head: head, body: "<article>\(body)\(Self.body)</article>"))
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
  }

  @Test func `the outlet is taken off the title`() {
    let head =
      #"<meta property="og:title" content="Talks &amp; more | The Example"><meta property="og:site_name" content="The Example">"#
    #expect(article(page(head: head, body: Self.body))?.title == "Talks & more")
  }

  @Test func `the text of structured data stands in where the page shows none`() {
    let text = (Self.sentences + Self.sentences.map { $0.uppercased() }).joined(separator: "\\n")
    let head =
      #"<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\#(text)"}</script>"#
    let article = article(page(head: head, body: "<div id=\"root\"><p>Please wait.</p></div>"))
    #expect(article?.body.hasPrefix(Self.sentences[0] + "\n\n" + Self.sentences[1]) == true)
  }

  @Test(arguments: [
    (#"<meta charset="windows-1251">"#, [0xCC, 0xE8, 0xF0] as [UInt8], "Мир"),
    (
      #"<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">"#,
      [0x93, 0xE9, 0x94], "“é”"
    ),
    ("", Array("Мир".utf8), "Мир"), ("", [0x93, 0xE9, 0x94], "“é”"),
    (#"<meta charset="utf-8">"#, [0xFF] + Array("Мир".utf8), "\u{FFFD}Мир"),
  ])
  func `the charset is what the page says, else UTF-8, else windows-1252`(
    head: String, word: [UInt8], text: String
  ) {
    let html = page(
      head: head, body: "<article><p>@ \(Self.sentences.joined(separator: " "))</p></article>")
    let parts = Array(html.utf8).split(separator: UInt8(ascii: "@"))
    let bytes = Array(parts[0]) + word + Array(parts[1])
    #expect(read(bytes, path: "a.html").first?.article?.body.hasPrefix(text + " The two") == true)
  }

  @Test func `blank lines part the paragraphs of text that is shown as it was written`() {
    let wrapped = Self.sentences.map { sentence in
      sentence.split(separator: " ").enumerated().map { $0 % 9 == 8 ? "\($1)\r\n" : "\($1) " }
        .joined()
    }
    let pre = page(
      body: "<h1>Talks resume</h1><pre>\(wrapped.joined(separator: "\r\n  \r\n"))</pre>")
    #expect(article(pre)?.body == Self.sentences.joined(separator: "\n\n"))
    let bold = pre.replacing("the host said", with: "<b>the host\nsaid</b>")
    #expect(article(bold)?.body == Self.sentences.joined(separator: "\n\n"))
  }

  @Test func `lines longer than any program breaks them are paragraphs of their own`() {
    let long = Self.sentences.map { $0 + " Nobody in the hall was surprised by it." }
    let pre = page(body: "<h1>Talks resume</h1><pre>\(long.joined(separator: "\n"))</pre>")
    #expect(article(pre)?.body == long.joined(separator: "\n\n"))
  }

  @Test func `the lines of an element that shows them are kept`() {
    let lines = "\(Self.sentences[0])\n\(Self.sentences[1])"
    let html = page(
      body: "<h1>Talks resume</h1><div style=\"white-space: pre-wrap\">\(lines)\n\nShort.</div>")
    #expect(article(html)?.body == lines + "\n\nShort.")
  }

  @Test(arguments: [
    ("<q>We met</q>", "“We met”"), ("<q>We <q>met</q></q>", "“We ‘met’”"),
    ("<q><q>We</q> met</q>", "“‘We’ met”"),
    ("“<q class=x>We met</q>”", "“We met”"), ("<q> “We met”</q>", "“We met”"),
    ("<q cite=x><b>We</b> met</q>", "“We met”"), ("We <del>left</del><ins>met</ins>", "We met"),
  ])
  func `a quotation has its marks, and what is struck out is left out`(html: String, text: String) {
    let page = page(
      body: "<article><p>\(html), said the host. \(Self.sentences[0])</p>\(Self.body)</article>")
    #expect(article(page)?.body.hasPrefix("\(text), said the host. The two") == true)
  }

  @Test func `a page of many quotations is read in time that is linear`() {
    let quotations = String(repeating: "<q>met</q> ", count: 100_000)
    let start = ContinuousClock.now
    #expect(article(page(body: "<p>\(quotations)</p>"))?.body.hasPrefix("“met” “met”") == true)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `a page without text is refused`() {
    #expect(
      read(page(body: "<nav><a href=\"/\">Home</a></nav>"), path: "a.html").first?.refusal != nil)
  }

  @Test func `a page nested 20,000 deep is refused, and one of any other shape is read or refused`()
  {
    let deep = page(body: String(repeating: "<div>", count: 20_000) + Self.body)
    #expect(read(deep, path: "a.html").first?.refusal?.reason.contains("nested") == true)
    for broken in [
      "<html><p", "<html><!--", "<html><script>", "<html><a href='", "<html>&#0;&#xFFFFFFFF;",
    ] {
      #expect(read(broken, path: "a.html").count == 1)
    }
  }

  @Test func `hidden elements are left out unless the text is in them`() {
    let shown = page(
      body: "<article>\(Self.body)<div hidden><p>\(Self.sentences[0]) Twice.</p></div></article>")
    #expect(article(shown)?.body == Self.sentences.joined(separator: "\n\n"))
    let hidden = page(body: "<div hidden id=\"S:1\"><article>\(Self.body)</article></div>")
    #expect(article(hidden)?.body == Self.sentences.joined(separator: "\n\n"))
  }
}
