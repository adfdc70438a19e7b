import Records
import Testing

@testable import Reading

@Suite struct FactivaTests {
  private let code = "EXTI000020190815ef8f0002b"

  private func article(_ head: [String], space: String = "\n") -> String {
    let rest = ["The envoys met.", "", "They left.", "", "Document \(code)"]
    return (head + [""] + rest).joined(separator: space) + "\n"
  }

  private let fields = [
    "15 August 2019", "10:33", "The Example Times", "EXTI", "English", "(c) 2019 ET",
  ]

  private func check(_ article: Article?, title: String, byline: String?) {
    #expect(article?.title == title)
    #expect(article?.byline == byline)
    #expect(article?.outlet == "The Example Times")
    #expect(article?.language == "en")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.body == "The envoys met.\n\nThey left.")
    #expect(article?.id == code)
  }

  @Test func `the last article of an export that is cut off is read as far as it goes`() {
    let head = ["Talks resume as both agree", "By Ada Example", "1,845 words"] + fields
    let whole = article(head)
    let cut =
      head.joined(separator: "\n").replacing("resume", with: "end") + "\n\nThe envoys met.\n"
    let articles = read(whole + "\n" + cut).compactMap(\.article)
    #expect(articles.map(\.title) == ["Talks resume as both agree", "Talks end as both agree"])
    #expect(articles.map(\.body) == ["The envoys met.\n\nThey left.", "The envoys met."])
    let summary = whole + "\nSearch Summary\n\nText: talks\nResults Found: 1\n"
    #expect(read(summary).count == 1)
  }

  @Test(arguments: ["\n", "\n\n"])
  func `fields without letters are told by their places, however far apart`(space: String) {
    let head = ["Talks resume as both agree", "By Ada Example", "1,845 words"] + fields
    check(
      read(article(head, space: space)).first?.article, title: "Talks resume as both agree",
      byline: "Ada Example")
  }

  @Test(arguments: [
    (["Talks resume", "Ada Example"], "Talks resume", "Ada Example"),
    (
      ["World News", "Talks in short", "By Ada Example in Geneva"], "Talks in short",
      "Ada Example in Geneva"
    ),
    (["Dow Jones Factiva", "Talks resume"], "Talks resume", nil),
    (
      ["Talks resume as both agree on", "The Treaty"], "Talks resume as both agree on The Treaty",
      nil
    ),
    (["Ada Example"], "Ada Example", nil),
  ])
  func `a byline without its word and the section are no part of the title`(
    head: [String], title: String, byline: String?
  ) {
    check(
      read(article(head + ["845 words"] + fields)).first?.article, title: title, byline: byline)
  }

  @Test func `codes, pages and rights between the fields are none of the text`() {
    let more = [
      "15 August 2019", "The Example Times", "EXTI", "1; National Edition", "A4", "English",
      "© 2019 The Example Times", "All rights reserved",
    ]
    check(
      read(article(["Talks resume", "99 words"] + more)).first?.article, title: "Talks resume",
      byline: nil)
  }

  @Test func `an article without a number of words is read as well`() {
    let export =
      article(["Talks resume", "By Ada Example"] + fields)
      + article(["Talks end", "99 words"] + fields)
    let outcomes = read(export)
    #expect(outcomes.map(\.article?.title) == ["Talks resume", "Talks end"])
    check(outcomes.first?.article, title: "Talks resume", byline: "Ada Example")
  }

  @Test(arguments: [
    ("845 mots", "Par Ada Example", "15 août 2019", "French", "Document", "fr"),
    ("1.845 Wörter", "VON ADA EXAMPLE", "15. August 2019", "Deutsch", "Dokument", "de"),
    ("1 845 palabras", "Por Ada Example", "15 agosto 2019", "Spanish", "Documento", "es"),
  ])
  func `exports of pages in other languages are known`(
    count: String, byline: String, date: String, language: String, end: String, tag: String
  ) {
    let fields = [
      ("HD", "Talks resume"), ("BY", byline), ("WC", count), ("PD", date),
      ("SN", "The Example Times"),
      ("LA", language), ("LP", "The envoys met."), ("TD", "They left."), ("AN", "\(end) \(code)"),
    ]
    let article = read(fields.map { "\($0)\n\($1)\n" }.joined()).first?.article
    #expect(article?.title == "Talks resume")
    #expect(article?.byline?.lowercased() == "ada example")
    #expect(article?.language == tag)
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.body == "The envoys met.\n\nThey left.")
  }

  @Test func `a name that begins with a particle is kept in another language`() {
    let head = ["Talks resume as both agree", "By Von Example", "845 words"] + fields
    #expect(read(article(head)).first?.article?.byline == "Von Example")
  }

  @Test func `feet of printed pages are none of the text`() {
    let export = article(["Talks resume", "99 words"] + fields).replacing(
      "They left.", with: "Page 1 of 2 © 2020 Factiva, Inc. All rights reserved.\n\nThey left.")
    check(read(export).first?.article, title: "Talks resume", byline: nil)
  }

  @Test(arguments: [0, 100_000])
  func `an export saved as a page is known by its ends, however long its styles are`(count: Int) {
    let blocks =
      (["Talks resume", "Ada Example", "845 words"] + fields + ["The envoys met.", "They left."])
      .map { "<div>\($0)</div>" }.joined()
    let page =
      "<html><head><title>Dow Jones</title><style>\(String(repeating: "a{}", count: count))</style>"
      + "</head><body>\(blocks)<p>Document \(code)</p><p>Search Summary</p></body></html>"
    check(
      read(page, path: "a.html").first?.article, title: "Talks resume", byline: "Ada Example")
  }
}
