import Records
import Testing

@testable import Reading

@Suite struct RTFTests {
  private func body(_ text: String, head: String = "\\ansi\\ansicpg1252") -> String? {
    let fonts =
      "{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fcharset204{\\*\\panose 02}Times Cyr;}"
      + "{\\f2\\fcharset238 Times CE;}}"
    return read("{\\rtf1\(head)\\deff0\(fonts)\n\\pard \(text)\\par}", path: "a.rtf").first?
      .article?
      .body
  }

  @Test(arguments: [
    ("\\u8220?We met,\\u8221? said O\\u8217?Shea.", "“We met,” said O’Shea."),
    ("\\uc1 \\u8220\\'93We met,\\u8221\\'94 said O\\u8217\\'92Shea.", "“We met,” said O’Shea."),
    ("\\uc0\\u1052\\u1080\\u1088  now.", "Мир now."), ("{\\uc2 \\u8212\\'81\\'9d}\\u8212?x", "——x"),
    ("\\u-3913?Point", "Point"), ("\\u-10179?\\u-8704?so", "\u{1F600}so"),
    (
      "\\ldblquote We met,\\rdblquote  said O\\rquote Shea\\emdash yes\\~!",
      "“We met,” said O’Shea—yes\u{A0}!"
    ),
    ("Z\\'fcrich \\{sic\\} a\\\\b", "Zürich {sic} a\\b"),
    ("\\f1 \\'cc\\'e8\\'f0\\f0  in Z\\'fcrich", "Мир in Zürich"),
    ("{\\f2 \\'8ei\\'9eka} met\\plain  \\'e9t\\'e9", "Žižka met été"),
  ])
  func `characters are read however they are written`(text: String, body: String) {
    #expect(self.body(text) == body)
  }

  @Test func `text is in the code page that the document declares`() {
    #expect(body("\\'cc\\'e8\\'f0", head: "\\ansi\\ansicpg1251") == "Мир")
    #expect(body("Z\\'9frich", head: "\\mac") == "Zürich")
    #expect(body("\\f1\\'cc\\'e8\\'f0", head: "\\ansi") == "Мир")
  }

  @Test(arguments: [
    ("He {\\deleted never }met {\\v hidden }them \\deleted not\\deleted0 .", "He met them ."),
    (
      "{\\field{\\*\\fldinst{HYPERLINK \"https://example.org\"}}{\\fldrslt{\\ul Talks}}} resume",
      "Talks resume"
    ),
    ("{\\field\\fldedit{\\fldinst PAGE }{\\fldrslt {\\b One}}}.", "One."),
    ("Met{\\footnote They did.}{\\*\\bkmkstart a}{\\*\\unknown words}.", "Met."),
    ("{\\pict\\bin4 {}\\\\x0a}Met.", "Met."), ("{\\header Page 1\\par}Met.{\\footerr 2}", "Met."),
    ("One{\\b  and two}\r\n, {\\i three}.", "One and two, three."),
    ("One\\par Two\\line three\\par\\par Four\\\nFive", "One\n\nTwo three\n\nFour\n\nFive"),
    ("{\\pntext\\f0 1.\\tab}First\\par - second", "1.\tFirst\n\n- second"),
    ("x[1] = \"a*b\", H{\\sub 2}O, {\\strike struck}", "x[1] = \"a*b\", H2O, struck"),
    ("\\trowd\\cellx1\\cellx2\\intbl HD\\cell Talks\\cell\\row\\pard After", "HD\tTalks\n\nAfter"),
  ])
  func `only what a reader sees is text`(text: String, body: String) {
    #expect(self.body(text) == body)
  }

  @Test func `an RTF document that is cut off is read, and what is missing told`() {
    let outcomes = read("{\\rtf1\\ansi The envoys {\\b met", path: "a.rtf")
    #expect(outcomes.map(\.article?.body) == ["The envoys met", nil])
    #expect(outcomes.last?.refusal?.reason.contains("cut off") == true)
  }

  @Test func `an RTF document without text, or nested without end, is refused`() {
    #expect(read("{\\rtf1\\ansi}", path: "a.rtf").map { $0.refusal != nil } == [true])
    let deep = "{\\rtf1 " + String(repeating: "{", count: 300_000)
    #expect(read(deep, path: "a.rtf").first?.refusal?.reason.contains("nested deeper") == true)
  }

  @Test func `a Factiva export in a table of an RTF document gives its articles`() {
    let rows = [
      ("HD", "Talks resume"), ("BY", "By Ada Example"), ("WC", "845 words"),
      ("PD", "15 August 2019"), ("SN", "The Example Times"), ("LA", "English"),
      ("LP", "The envoys met.\\par They ate.\\par"), ("TD", "They left.\\par"),
      ("AN", "Document EXTI000020190815ef8f0002b"),
    ]
    let table = rows.map { "\\trowd\\intbl {\\b \($0)}\\cell \($1)\\cell\\row\n" }.joined()
    let articles = read("{\\rtf1\\ansi\(table)}", path: "a.rtf").map(\.article)
    #expect(articles.map { $0?.title } == ["Talks resume"])
    #expect(articles.first??.outlet == "The Example Times")
    #expect(articles.first??.body == "The envoys met.\n\nThey ate.\n\nThey left.")
  }
}
