import Records
import Testing

@testable import Reading

/// Pages whose text is in the data of their program, and pages that are none of the article.
@Suite struct PageStateTests {
  private static let sentences = [
    "The two delegations met in Geneva on Tuesday and agreed to continue their talks next month, the host said.",
    "The foreign minister told reporters that the 1975 treaty remained in force, and that nobody had proposed to end it.",
    "His counterpart replied that the commission would look into the complaint before the end of the year.",
    "Observers expect the committee to publish its findings in spring, after both capitals have been heard.",
    "“We shall meet again in May,” the minister added, and left the hall without taking any more questions.",
    "Nobody at the ministry would say on Wednesday whether the date had been agreed upon by both of the sides.",
  ]

  private static let body = sentences.joined(separator: "\n\n")

  private static func page(
    _ script: String, title: String = "Talks resume | The Example",
    body: String = "<div id=root></div>"
  ) -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)\(script)</body></html>"
  }

  private static func json(_ texts: [String]) -> String {
    texts.map { "\"\($0)\"" }.joined(separator: ",")
  }

  private static let html = sentences.map { "<p>\($0)<\\/p>" }.joined()
  private static let blocks = sentences.map {
    "{\"_type\": \"block\", \"children\": [{\"_type\": \"span\", \"text\": \"\($0.prefix(20))\"},"
      + " {\"_type\": \"span\", \"text\": \"\($0.dropFirst(20))\"}]}"
  }.joined(separator: ", {\"_type\": \"image\", \"caption\": \"A hall\"},")
  private static let rich =
    "{\"nodeType\": \"document\", \"content\": ["
    + sentences.map {
      "{\"nodeType\": \"paragraph\", \"content\": [{\"nodeType\": \"text\", \"value\": \"\($0)\"}]}"
    }.joined(separator: ",") + "]}"
  private static let elements =
    "["
    + sentences.map { "{\"type\": \"text\", \"content\": \"\($0)\"}" }.joined(separator: ",") + "]"

  private static let fields =
    "\"headline\": \"Talks resume\", \"publishedAt\": \"2019-08-15T10:00:00Z\", \"author\": {\"name\": \"Ada Example\"}"

  @Test(arguments: [
    "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\": {\"pageProps\": {\"article\": {\(fields), \"body\": \"\(html)\"}}}}</script>",
    "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\": {\"a\": {\(fields), \"body\": [\(blocks)]}}}</script>",
    "<script>window.__STATE__ = {\"a\": {\(fields), \"content\": \(rich)}};</script>",
    "<script>var x={};Fusion.contentCache={\"a\":1};Fusion.globalContent={\(fields),\"content_elements\":\(elements)};f(1)</script>",
    "<script>window.__S=JSON.parse(\"{\\\"headline\\\": \\\"Talks resume\\\", \\\"publishedAt\\\": \\\"2019-08-15\\\", \\\"author\\\": \\\"Ada Example\\\", \\\"paragraphs\\\": [\(json(sentences).replacing("\"", with: "\\\""))]}\")</script>",
  ])
  func `an article that is only in a script is read`(script: String) {
    let teaser = "<article><h1>Talks resume</h1><p>\(Self.sentences[0])</p></article>"
    for body in ["<div id=root></div>", teaser] {
      let article = read(Self.page(script, body: body), path: "a.html").first?.article
      #expect(article?.body == Self.body)
      #expect(article?.title == "Talks resume")
      #expect(article?.byline == "Ada Example")
      #expect(article?.publishedOn == PartialDate("2019-08-15"))
    }
  }

  @Test func `where the title is another's, or there are several, the page is read as it is`() {
    func script(_ titles: [String]) -> String {
      let articles = titles.map { "{\"title\": \"\($0)\", \"body\": \"\($0) \(Self.html)\"}" }
      return
        "<script type=\"application/json\">{\"articles\": [\(articles.joined(separator: ","))]}</script>"
    }
    let teaser = String(
      repeating: "<p>\(Self.sentences[2])</p><p>\(Self.sentences[3])</p>", count: 1)
    let shown = Self.page(
      script(["Another"]), body: "<article>\(teaser)<p>\(Self.sentences[1])</p></article>")
    #expect(read(shown, path: "a.html").first?.article?.body.contains("delegations") == false)
    #expect(read(Self.page(script(["A", "B"])), path: "a.html").first?.refusal != nil)
    let own = read(Self.page(script(["A", "Talks resume"])), path: "a.html").first?.article
    #expect(own?.body.hasPrefix("Talks resume\n\nThe two") == true)
  }

  @Test(arguments: [
    (
      "Just a moment...", "<h1>example.org</h1><p>Enable JavaScript and cookies to continue</p>",
      "robots"
    ),
    (
      "Attention Required! | Cloudflare",
      "<h1>Sorry, you have been blocked</h1><p>\(sentences[0])</p>", "robots"
    ),
    (
      "Access Denied",
      "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>",
      "robots"
    ),
    ("example.org", "<p>Please enable JS and disable any ad blocker</p>", "robots"),
    ("404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>", "error"),
    ("Page not found - The Example", "<p>\(sentences[0])</p><p>\(sentences[1])</p>", "error"),
    ("503 Service Temporarily Unavailable", "<h1>503</h1>", "error"),
    (
      "Talks resume",
      "<h1>Talks resume</h1><p>\(sentences[0])</p><div><p>Subscribe to continue reading</p></div>",
      "subscribers"
    ),
    (
      "Les pourparlers",
      "<h1>Les pourparlers</h1><p>\(sentences[0])</p><p>Cet article est réservé aux abonnés</p>",
      "subscribers"
    ),
  ])
  func `a page in place of the article is refused with the reason`(
    title: String, body: String, word: String
  ) {
    let refusal = read(Self.page("", title: title, body: body), path: "a.html").first?.refusal
    #expect(refusal?.reason.contains(word) == true)
  }

  @Test func `an article about such things, or with a notice to subscribers, is read`() {
    let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
    for (title, end) in [
      ("Access denied", ""), ("Talks resume", "<p>Subscribe to continue reading</p>"),
      ("Error", "<p>Already a subscriber? Sign in</p>"),
    ] {
      let page = Self.page("", title: title, body: "<h1>\(title)</h1>\(text)\(end)")
      #expect(read(page, path: "a.html").first?.article?.body.hasPrefix(Self.sentences[0]) == true)
    }
  }

  @Test
  func `a short article stays one beside a way in for subscribers, or a link to what is for them`()
  {
    for notice in [
      "<nav><p>Already a subscriber? Sign in</p></nav>",
      "<ul><li><a href=\"/b\">For subscribers only: the envoys and their secrets</a></li></ul>",
    ] {
      let page = Self.page("", body: "\(notice)<h1>Talks resume</h1><p>\(Self.sentences[0])</p>")
      #expect(read(page, path: "a.html").first?.article?.body == Self.sentences[0])
    }
  }

  @Test(arguments: [
    "<script>x={", "<script>={\"a\":[</script>", "<script>{\"title\":\"a\",\"body\":", "={",
  ])
  func `a page of broken scripts is read in time that is linear`(piece: String) {
    let start = ContinuousClock.now
    let script = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
    #expect(read(Self.page("<script>\(script)</script>"), path: "a.html").count == 1)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
