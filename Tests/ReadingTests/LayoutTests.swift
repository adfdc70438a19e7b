import Foundation
import Records
import Testing

@testable import Reading

/// The main text comes out of a page however it is laid out.
@Suite struct LayoutTests {
  private static let first =
    "The envoys of both governments met for six hours on Monday and left without a word to those who waited outside."
  private static let second =
    "A spokeswoman said later that the river commission would be called together before the winter, as the treaty provides."
  private static let third =
    "Her ministry had rejected the draft in March, because it left open who would pay for the new locks."
  private static let fourth =
    "Shipping companies on both banks welcomed the news, and said that they had waited for it for eleven years."
  private static let all = [first, second, third, fourth]
  private static let menu =
    "<table width=100%><tr><td><a href=/>Home</a></td><td><a href=/w>World</a></td><td><a href=/s>Sports pages</a></td></tr></table>"
  private static let foot =
    "<div><a href=/about>About us</a> | <a href=/terms>Terms of use</a> | Copyright 2009 The River Post</div>"

  private func body(_ html: String) -> [String] {
    let page =
      "<html><head><title>Envoys meet - The River Post</title></head><body>\(html)</body></html>"
    let article = read(page, path: "a.html").first?.article
    return article?.body.components(separatedBy: "\n\n") ?? []
  }

  @Test func `paragraphs that are parted by two line breaks`() {
    let text = Self.all.joined(separator: "<br><br>\n")
    #expect(body("\(Self.menu)<h1>Envoys meet</h1><div>\(text)</div>\(Self.foot)") == Self.all)
  }

  @Test func `paragraphs that are plain div elements`() {
    let text = Self.all.map { "<div>\($0)</div>" }.joined()
    #expect(
      body("\(Self.menu)<h1>Envoys meet</h1><div id=x1>\(text)</div>\(Self.foot)") == Self.all)
  }

  @Test func `paragraphs that are spans with breaks after them`() {
    let text = Self.all.map { "<span>\($0)</span><br/><br/>" }.joined()
    #expect(body("<h1>Envoys meet</h1><div class=t>\(text)</div>\(Self.foot)") == Self.all)
  }

  @Test func `each paragraph in a section of its own`() {
    let text = Self.all.map {
      "<section class=row><div class=col><div class=inner><p>\($0)</p></div></div></section>"
    }.joined()
    #expect(body("\(Self.menu)<main><h1>Envoys meet</h1>\(text)</main>\(Self.foot)") == Self.all)
  }

  @Test func `a short article beside long comments`() {
    let comments = (1...30).map {
      "<li class=comment id=c\($0)><p>Reader \($0): I have lived on this river for \($0 + 20) years, and nobody has ever asked me what I think of the locks.</p></li>"
    }.joined()
    let html = """
      <article><h1>Envoys meet</h1><p>\(Self.first)</p><p>\(Self.second)</p></article>
      <div id=comments><h3>30 comments</h3><ol>\(comments)</ol></div>
      """
    #expect(body(html) == [Self.first, Self.second])
  }

  @Test func `comments without labels of their own that an article's element does not hold`() {
    let posts = (1...12).map {
      "<div class=p\($0)><b>reader\($0)</b> wrote:<p>Nobody has asked me what I think of the locks, in \($0 + 20) years on the river.</p><a href=#r>Reply</a></div>"
    }.joined()
    let html =
      "<div class=story-body><h1>Envoys meet</h1>\(Self.paragraphs)</div><div class=discussion>\(posts)</div>"
    #expect(body(html) == Self.all)
  }

  private static let paragraphs = all.map { "<p>\($0)</p>" }.joined()

  @Test func `lists and quotations inside the article stay in it`() {
    let html = """
      <article><h1>Envoys meet</h1><p>\(Self.first)</p><p>The draft has three parts:</p>
      <ul><li>a fee for each ship that passes the locks;</li><li>a fund for the villages below the dam;</li>
      <li>a court of three judges, one from each state.</li></ul><p>\(Self.second)</p>
      <blockquote><p>We will pay for what we use, and for nothing else.</p></blockquote><p>\(Self.third)</p></article>
      """
    #expect(
      body(html) == [
        Self.first, "The draft has three parts:", "a fee for each ship that passes the locks;",
        "a fund for the villages below the dam;", "a court of three judges, one from each state.",
        Self.second, "We will pay for what we use, and for nothing else.", Self.third,
      ])
  }

  @Test func `an article of one paragraph`() {
    let html = "\(Self.menu)<div class=a><h1>Envoys meet</h1><p>\(Self.first)</p></div>\(Self.foot)"
    #expect(body(html) == [Self.first])
  }

  @Test func `the first message of a forum's thread is not lost among the answers`() {
    let posts = Self.all.map {
      "<div class=post><div class=who>river_pilot</div><div class=msg>\($0)</div></div>"
    }
    let found = body("<div class=thread>\(posts.joined())</div>\(Self.foot)")
    #expect(found.filter { Self.all.contains($0) } == Self.all)
  }

  @Test func `posts of social media that are put into an article are left out`() {
    let post =
      "<blockquote class=\"twitter-tweet\"><p>The locks are the business of those who live by them, and of nobody else.</p>— Pilot (@pilot) August 15, 2019</blockquote>"
    #expect(
      body(
        "<article><h1>Envoys meet</h1><p>\(Self.first)</p>\(post)<p>\(Self.second)</p></article>")
        == [Self.first, Self.second])
  }
}
