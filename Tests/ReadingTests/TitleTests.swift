import Records
import Testing

@testable import Reading

/// The title of an article, wherever a page has it.
@Suite struct TitleTests {
  private static let title = "River envoys end a week of talks without a deal"
  private static let short = "River envoys end a week of tal"
  private static let text =
    "<p>The envoys of both governments met for six hours on Monday and left without a word to those who waited outside.</p>"

  private func title(window: String? = nil, head: String = "", _ body: String) -> String? {
    let window = window.map { "<title>\($0)</title>" } ?? ""
    return read(
      "<html><head>\(window)\(head)</head><body>\(body)\(Self.text)</body></html>", path: "a.html"
    ).first?.article?.title
  }

  @Test(arguments: [
    ("@ | The River Post", "<h1><a href=/>The River Post</a></h1><h2>@</h2>"),
    ("The River Post: @", "<h2>@</h2>"), ("@ - Politics - The River Post", "<h1>@</h1>"),
    ("The River Post", "<h1>@</h1>"), ("@ - The River Post", "<h1>World</h1><h1>@</h1>"),
    ("@ - The River Post", "<p><b>@</b></p>"), ("Untitled document", "<h1>@</h1>"),
    ("@ - The River Post", "<h1><span>Politics</span> <span>@</span></h1>"),
    ("@ - The River Post", "<h1>@ <small>What we know so far</small></h1>"),
    ("@ :: The River Post", "<h3>@</h3>"), ("@ The River Post", "<div>@</div>"),
    ("@ « The River Post", ""), ("@ | The River Post", ""), ("@ - The River Post", ""),
    ("@ | The River Post", "<h1 class=sr-only>News</h1><h2>@</h2>"),
  ])
  func `where window and headings agree`(window: String, body: String) {
    func filled(_ text: String) -> String { text.replacing("@", with: Self.title) }
    #expect(title(window: filled(window), filled(body)) == Self.title)
  }

  @Test func `without a window's title it is the heading`() {
    #expect(title("<h1>\(Self.title)</h1>") == Self.title)
  }

  @Test(arguments: [
    "Deal or no deal - what the envoys want", "Ana Torvald: why there must be a deal",
  ])
  func `what is no outlet's name stays in the title`(text: String) {
    #expect(title(window: "\(text) | The River Post", "<h1>\(text)</h1>") == text)
  }

  @Test(arguments: [
    #"<meta property="og:title" content="@…"><meta name="twitter:title" content="@…">"#,
    #"<meta property="og:title" content="@...">"#,
    #"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "@..."}</script>"#,
  ])
  func `a title that is cut off is completed`(head: String) {
    let head = head.replacing("@…", with: Self.short + "…").replacing("@.", with: Self.short + ".")
    #expect(
      title(window: "\(Self.title) | Post", head: head, "<h1>\(Self.title)</h1>") == Self.title)
  }

  @Test(arguments: [
    #"<meta property="og:title" content="The River Post"><meta property="og:site_name" content="The River Post">"#,
    #"<meta property="og:title" content="&lt;b&gt;@&lt;/b&gt;">"#,
    #"<script type="application/ld+json">{"@type": "NewsArticle", "headline": ""}</script>"#,
    #"<meta property="og:title" content="Untitled">"#,
  ])
  func `a value that is no title is passed over, and tags are taken out`(head: String) {
    let head = head.replacing("@<", with: Self.title + "<").replacing("@&", with: Self.title + "&")
    #expect(
      title(window: "\(Self.title) - Post", head: head, "<h1>\(Self.title)</h1>") == Self.title)
  }

  @Test(arguments: [("LiveBlogPosting", true), ("NewsArticle", false)])
  func `a live blog has the title to be shared, another page what it shows`(
    type: String, isShared: Bool
  ) {
    let data =
      #"<script type="application/ld+json">{"@type": "\#(type)", "headline": "LIVE: envoys leave"}</script>"#
    let head = #"<meta property="og:title" content="\#(Self.title)">"# + data
    #expect(
      title(window: "LIVE: envoys leave | Post", head: head, "<h1>LIVE: envoys leave</h1>")
        == (isShared ? Self.title : "LIVE: envoys leave"))
  }
}
