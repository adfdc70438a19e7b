import Authority
import Extraction
import Records
import Testing

/// Statements are sought in English text alone. The texts are invented.
struct EnglishTextTests {
  private func extracted(_ body: String, language: String? = nil) throws -> ExtractedArticle {
    try Extractor(authority: .embedded(), model: .embedded()).extract(
      Article(id: "text", body: body, language: language, origin: ArticleOrigin(path: "text")))
  }

  @Test(arguments: [
    """
    Der Minister sagte am Montag in Berlin, die Gespräche würden im nächsten Monat fortgesetzt. „Wir wollen Frieden“, \
    sagte er, und alle Seiten hätten dem zugestimmt.
    """,
    """
    Le ministre a déclaré lundi à Paris que les négociations reprendraient le mois prochain. « Nous voulons la paix », \
    a-t-il dit, et toutes les parties y ont consenti.
    """,
    "Министр заявил в понедельник в Москве, что переговоры будут продолжены в следующем месяце.",
    "大臣は月曜日に東京で、交渉は来月も続けられると述べた。「平和を望む」と語った。",
  ])
  func `a text in another language has no statements and is not called English`(
    body: String
  ) throws {
    let told = try extracted(body, language: "en")
    #expect(told.statements == [])
    #expect(told.article.language == "und")
    #expect(try extracted(body, language: "xx").article.language == "xx")
  }

  @Test func `an English text is one whatever its source says`() throws {
    let text = """
      The minister said on Monday that the talks would go on in the next month. "We want peace," he said, and all of the \
      parties agreed to that.
      """
    let found = try extracted(text, language: "fr")
    #expect(!found.statements.isEmpty)
    #expect(found.article.language == "en")
    #expect(try extracted(text, language: "en-GB").article.language == "en-GB")
  }

  @Test func `a line or two is too little to tell another language of the same letters`() throws {
    #expect(try !extracted("“We want peace,” Orlov said.").statements.isEmpty)
  }
}
