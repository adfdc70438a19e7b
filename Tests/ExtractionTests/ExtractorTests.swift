import Authority
import Extraction
import Records
import Testing

/// Articles extracted together. The texts are invented.
struct ExtractorTests {
  @Test func `articles taken together give what each gives alone`() throws {
    let bodies = [
      """
      The minister said on Monday that the talks would go on. "We want peace," he said.

      Foreign Minister Ana Oro warned that the 1960 Treaty would be broken.
      """,
      "",
      "Der Minister sagte am Montag in Berlin, die Gespräche würden im nächsten Monat fortgesetzt, und er stimme zu.",
      """
      MS. ORO:  Good afternoon. We welcome the agreement.

      Q  Will it hold?

      MS. ORO:  We believe that it will.

      Q  Thank you.

      MS. ORO:  Thank you.
      """,
      "It rained.",
      "The prime minister told reporters that Russia had rejected the offer.",
    ]
    let articles = bodies.enumerated().map { number, body in
      Article(id: "text\(number)", body: body, origin: ArticleOrigin(path: "text\(number)"))
    }
    let extractor = try Extractor(authority: .embedded(), model: .embedded())
    let together = extractor.extract(articles)
    #expect(together == articles.map(extractor.extract))
    #expect(together.map(\.article.id) == articles.map(\.id))
    #expect(together.map { $0.statements.isEmpty } == [false, true, true, false, true, false])
    #expect(together[3].article.genre == .transcript)
    #expect(extractor.extract([]) == [])
  }
}
