import Records
import Testing

@testable import Reading

/// Web pages as browsers save them.
@Suite struct SavedPageTests {
  private static let page = """
    <html><head><title>Envoys leave | The Example Times</title>
    <meta property=3D"article:published_time" content=3D"2024-03-04T08:00:00Z"></head>
    <body><article><h1>Envoys leave</h1>
    <p>The envoys of both governments met for six hours on Monday and left with=
    out a word to those who waited outside.</p></article></body></html>
    """

  private func mail(_ head: String) -> String {
    head + """
      Subject: Envoys leave | The Example Times
      Date: Fri, 8 Mar 2024 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://times.example/envoys

      \(Self.page)
      --b
      Content-Type: text/html
      Content-Location: https://ads.example/frame

      <p>Buy now.</p>
      --b--
      """
  }

  @Test(arguments: [
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://times.example/envoys\n",
    "From: <Saved by Windows Internet Explorer 11>\n",
  ])
  func `a page that a browser saved as a mail is the page`(head: String) {
    let article = read(mail(head), path: "envoys.mhtml").first?.article
    #expect(article?.title == "Envoys leave")
    #expect(article?.byline == nil)
    #expect(article?.url == "https://times.example/envoys")
    #expect(article?.outlet == "times.example")
    #expect(article?.publishedOn == PartialDate("2024-03-04"))
    #expect(article?.body.hasSuffix("without a word to those who waited outside.") == true)
  }

  @Test func `a newsletter of several parts stays a mail`() {
    let article = read(mail("From: Ada Example <ada@times.example>\n")).first?.article
    #expect(article?.byline == "Ada Example")
    #expect(article?.title == "Envoys leave | The Example Times")
  }

  @Test func `the folder of a page's parts is left out, and no other`() {
    let names = ["A.html", "A_files", "B.htm", "B-Dateien", "C_files", "a.b.html", "a.b_files"]
    #expect(SavedPage.withoutParts(names) == ["A.html", "B.htm", "C_files", "a.b.html"])
    #expect(SavedPage.withoutParts(["C_files"]) == ["C_files"])
  }
}
