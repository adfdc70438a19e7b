import Records
import Testing

@testable import Reading

@Suite struct MarkdownTests {
  @Test func `the head gives the fields, the rest the body`() {
    let article = read(
      """
      ---
      date: '2023-03-02'
      published_time: 2023-03-01 23:30:03-05:00
      source_url: https://www.example.gov/remarks/1/
      tags: remarks
      title: "Readout of a\\_Call with the\\
        \\ Prime\\_Minister"
      ---
       
      The two leaders spoke
      today.
      """, path: "call.md"
    ).first?.article
    #expect(article?.title == "Readout of a Call with the Prime Minister")
    #expect(article?.url == "https://www.example.gov/remarks/1/")
    #expect(article?.outlet == "example.gov")
    #expect(article?.publishedOn == PartialDate("2023-03-01"))
    #expect(article?.body == "The two leaders spoke today.")
  }

  @Test(arguments: [
    ("one\ntwo\n\nthree", "one two\n\nthree"),
    ("A:  yes.  \nB:  no.", "A: yes.\nB: no."),
    ("## Head ##\ntext\n\nUnder\n-----\nmore", "Head\n\ntext\n\nUnder\n\nmore"),
    ("-   one\n    two\n-   three\n\n1.  four", "one two\n\nthree\n\n1. four"),
    ("**Sec. 1.  Purpose. ** The *Act* and __all__", "Sec. 1. Purpose. The Act and all"),
    ("a [link *in*\ntext](https://a.org/b_(c)) end", "a link in text end"),
    ("[not a link] and \\[neither\\]", "[not a link] and [neither]"),
    ("![a map](map.png)\n\ntext", "text"),
    ("snake_case and 2 * 3 and \\*star\\*", "snake_case and 2 * 3 and *star*"),
    ("> quoted\n> words", "quoted words"),
    ("AT&amp;T <b>and</b> <https://a.org/> 3 < 4", "AT&T and https://a.org/ 3 < 4"),
    ("\u{A0}\u{A0} Q  Sir?\n\n\u{A0}\nA\u{200B}B", "Q Sir?\n\nAB"),
    ("[word]{.underline} x[[1]](#f)", "word x[1]"),
    ("a [b [c](d)](e) and [f](g \\) h) i", "a b c and f i"),
    ("[a <b](c) d> [e &am](f)p; [g [h](i ](j)) k", "a <b d> e &amp; g h k"),
    ("one  \r\ntwo\r\n\r\nthree\\\r\nfour\r\n", "one\ntwo\n\nthree\nfour"),
    ("\u{3000}Привет  _мир_ снег_и_лёд", "Привет мир снег_и_лёд"),
    ("```\ncode  *x*\n```\nend", "code x\n\nend"),
  ])
  func `markup is left out and paragraphs are kept`(markdown: String, text: String) {
    #expect(read(markdown, path: "a.md").first?.article?.body == text)
  }

  @Test func `a head is known by its content where the name does not tell`() {
    let outcome = read("---\ntitle: T\n---\ntext", path: "-").first
    #expect(outcome?.article?.title == "T")
    #expect(outcome?.article?.id == "stdin")
    #expect(read("---\nno head\n---\n").first?.article?.body == "---\nno head\n---\n")
  }

  @Test(arguments: [
    "- \"[[Ada Example]]\"\n  - name: Bo Example",
    "- '[[people/a|Ada Example]]'\n  - {name: Bo Example, id: 7}",
  ])
  func `a head as programs for notes write it`(authors: String) {
    let article = read(
      """
      ---
      title: Talks &amp; tea
      source: "https://example.org/talks"
      author:
        \(authors)
      outlet: ~
      ---
      Talks resume.
      """, path: "a.md"
    ).first?.article
    #expect(article?.title == "Talks & tea")
    #expect(article?.url == "https://example.org/talks")
    #expect(article?.outlet == "example.org")
    #expect(article?.byline == "Ada Example, Bo Example")
  }

  @Test func `a head that is no YAML is refused with its line`() {
    let refusal = read("---\ntitle: T\nurl: [a\n---\ntext", path: "a.md").first?.refusal
    #expect(refusal?.reason.contains("not YAML") == true)
    #expect(refusal?.origin.line == 4)
  }

  @Test(arguments: [
    "title = \"Talks & tea\"\ndate = 2019-08-15T10:00:00Z\nauthors = [\"Ada Example\", 'Bo Example'] # two",
    "date = 2019-08-15 10:00:00\n\n\"title\" = 'Talks & tea'\n[[authors]]\nname = \"Ada Example\"\n[[authors]]\n"
      + "name = \"Bo Example\"\n[params]\nid = 7",
    "title = \"\"\"\nTalks \\\n  \\u0026 tea\"\"\"\nauthors = [\n  \"Ada Example\",\n  \"Bo Example\",\n]\n"
      + "date = \"2019-08-15\"\ndraft = false\nx = {y.z = 1, w = [[]]}",
  ])
  func `a head may be TOML`(head: String) {
    for (path, end) in [("a.md", "\n"), ("-", "\r\n")] {
      let text = "+++\n\(head)\n+++\nTalks *resume*.".replacing("\n", with: end)
      let article = read(text, path: path).first?.article
      #expect(article?.title == "Talks & tea")
      #expect(article?.byline == "Ada Example, Bo Example")
      #expect(article?.publishedOn == PartialDate("2019-08-15"))
      #expect(article?.body == "Talks resume.")
    }
  }

  @Test(arguments: [
    "title = T\nurl = [a", "title = 'T'\nurl = 'a", "title = 'T'\nurl =", "x = 1\n= 2", "x = 1\n[a",
    "title = 'T'\nurl = \"\\q\"", "x = 1\ny = 'a' b",
    "x = 1\n[\(String(repeating: "a.", count: 20))b]",
    "x = 1\ny = \(String(repeating: "[", count: 100_000))",
    "x = 1\ny = {\(String(repeating: "z = 1, ", count: 100_000))}",
  ])
  func `a head that is no TOML is refused with its line`(head: String) {
    let refusal = read("+++\n\(head)\n+++\ntext", path: "a.md").first?.refusal
    #expect(refusal?.reason.contains("not TOML") == true)
    #expect((3...4).contains(refusal?.origin.line ?? 0))
  }

  @Test func `the first heading is the title where the head has none`() {
    #expect(read("\n# A *Title*\n\ntext", path: "a.md").first?.article?.title == "A Title")
    #expect(read("text\n\n# Later", path: "a.md").first?.article?.title == nil)
  }

  @Test func `a head without a text is refused`() {
    #expect(read("---\ntitle: T\n---\n\n***\n", path: "a.md").first?.refusal != nil)
  }

  @Test(arguments: [
    "[", "![", "[(", "[](", "<a", "&", "*", "_ ", "\\", "[[a](b)", ">", "#", "> - ",
  ])
  func `a quarter of a megabyte of nothing but markup is read at once`(markup: String) {
    let text = "x" + String(repeating: markup, count: (256 << 10) / markup.utf8.count)
    let start = ContinuousClock.now
    #expect(read(text, path: "a.md").count == 1)
    // Milliseconds where the work grows with the text, minutes where it grows with its square.
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
