import Records
import Testing

@testable import Reading

@Suite struct PressArchiveTests {
  @Test func `a Nexis Uni export gives its articles and checks their number`() {
    let export = """
      User Name: = Ada
      Date and Time: = Friday, August 16, 2019
      Job Number: = 1
      Documents (3)
      1. Talks resume
      2. Talks end
      Client/Matter: -None-

      Talks resume
      The Example Times
      August 15, 2019 Thursday

      Copyright 2019 The Example Times All Rights Reserved
      Section: WORLD; Pg. 3
      Length: 12 words
      Byline: Ada Example
      Body

      GENEVA - The two delegations
      met on Tuesday.

      They agreed to go on.

      Load-Date: August 16, 2019

      End of Document

      Talks end
      The Sample Post
      August 16, 2019 Friday
      Length: 4 words
      Body
      Nothing was agreed.
      Load-Date: August 17, 2019
      End of Document
      """
    let outcomes = read(export)
    #expect(outcomes.count == 3)
    let first = outcomes[0].article
    #expect(first?.title == "Talks resume")
    #expect(first?.outlet == "The Example Times")
    #expect(first?.byline == "Ada Example")
    #expect(first?.publishedOn == PartialDate("2019-08-15"))
    #expect(first?.body == "GENEVA - The two delegations met on Tuesday.\n\nThey agreed to go on.")
    #expect(outcomes[1].article?.title == "Talks end")
    #expect(outcomes[1].article?.body == "Nothing was agreed.")
    #expect(outcomes[2].refusal?.reason.contains("declares 3 articles, and 2 were found") == true)
  }

  @Test(arguments: [
    "Graphic\n\nThe envoys on their way home.\n\nLoad-Date: August 16, 2019",
    "Classification\n\nLanguage: ENGLISH\n\nPublication-Type: Newspaper\n\nSubject: Talks",
  ])
  func `what Nexis puts behind a text is none of it`(rest: String) {
    let export = """
      Talks resume
      The Example Times
      August 15, 2019 Thursday
      Length: 4 words
      Body

      The delegations met.

      Graphic evidence was shown.

      \(rest)

      End of Document
      """
    let article = read(export).first?.article
    #expect(article?.body == "The delegations met.\n\nGraphic evidence was shown.")
  }

  @Test func `an older LexisNexis export is read`() {
    let export = """
      1 of 2 DOCUMENTS

      The Example Times

      August 15, 2019 Thursday
      Late Edition - Final

      Talks resume

      BYLINE: By Ada Example

      LENGTH: 9 words

      The delegations met.

      LOAD-DATE: August 15, 2019
      LANGUAGE: ENGLISH

      2 of 2 DOCUMENTS

      The Sample Post

      August 16, 2019 Friday

      Talks end

      LENGTH: 3 words

      BODY:
      Nothing was agreed.

      LANGUAGE: ENGLISH
      """
    let articles = read(export).map(\.article)
    #expect(articles.map { $0?.title } == ["Talks resume", "Talks end"])
    #expect(articles.map { $0?.outlet } == ["The Example Times", "The Sample Post"])
    #expect(articles.map { $0?.body } == ["The delegations met.", "Nothing was agreed."])
    #expect(articles.first??.language == "en")
  }

  @Test func `a Factiva export is read, tagged or not`() {
    let export = """
      Talks resume as both sides agree

      By Ada Example
      1,523 words
      15 August 2019
      10:20
      The Example Times
      EXTI
      English
      (c) 2019 The Example Times

      The delegations met.

      They agreed.

      Document EXTI000020190815ef8f0002b

      HD   Talks end
      WC   4 words
      PD   16 August 2019
      SN   The Sample Post
      LA   English
      CY   Copyright 2019

      LP   Nothing was
      agreed.
      TD
      TD Bank declined.

      AN   Document SAMP000020190816ef8g0001a
      """
    let articles = read(export).map(\.article)
    #expect(articles.map { $0?.title } == ["Talks resume as both sides agree", "Talks end"])
    #expect(articles.map { $0?.outlet } == ["The Example Times", "The Sample Post"])
    #expect(
      articles.map { $0?.publishedOn } == [PartialDate("2019-08-15"), PartialDate("2019-08-16")])
    #expect(articles[0]?.byline == "Ada Example")
    #expect(articles[0]?.body == "The delegations met.\n\nThey agreed.")
    #expect(articles[1]?.body == "Nothing was agreed.\n\nTD Bank declined.")
  }

  @Test(arguments: [" ", "   ", "\t", "\n", "\n\n"])
  func `Factiva's letters are told from words, whatever follows them`(space: String) {
    let fields = [
      ("SE", "World News"), ("HD", "HD sets give way\nto screens"), ("BY", "By Ada Example"),
      ("WC", "1,020 words"), ("PD", "16 August 2019"), ("ET", "10:20"), ("SN", "The Sample Post"),
      ("SC", "SAMP"), ("LA", "English"), ("CY", "Copyright 2019 The Sample Post"),
      ("LP", "Nothing was agreed."), ("TD", "IN GENEVA, the talks went on.\n\nCO levels fell."),
      ("CO", "exmpl : Example Company"), ("NS", "gdip : Diplomacy"),
      ("AN", "Document SAMP000020190816ef8g0001a"),
    ]
    let article = fields.map { "\($0)\(space)\($1)\n" }.joined(separator: "\n")
    let articles = read(article + "\n" + article).compactMap(\.article)
    #expect(articles.count == 2)
    for article in articles {
      #expect(article.title == "HD sets give way to screens")
      #expect(article.byline == "Ada Example")
      #expect(article.outlet == "The Sample Post")
      #expect(article.publishedOn == PartialDate("2019-08-16"))
      #expect(article.language == "en")
      #expect(article.id == "SAMP000020190816ef8g0001a")
      #expect(
        article.body
          == "Nothing was agreed.\n\nIN GENEVA, the talks went on.\n\nCO levels fell.")
    }
  }

  @Test func `a ProQuest export is read`() {
    let rule = String(repeating: "_", count: 60)
    let export = """
      Report Information from ProQuest
      \(rule)
      Document 1 of 1

      Talks resume

      Author: Example, Ada
      Full text: GENEVA - The delegations met.

      They agreed.

      Title: Talks resume
      Publication title: The Example Times
      Publication date: Aug 15, 2019
      Language of publication: English
      ProQuest document ID: 2270001112
      Document URL: https://example.org/docview/2270001112
      \(rule)
      """
    let outcomes = read(export)
    #expect(outcomes.count == 1)
    let article = outcomes.first?.article
    #expect(article?.id == "2270001112")
    #expect(article?.title == "Talks resume")
    #expect(article?.outlet == "The Example Times")
    #expect(article?.byline == "Example, Ada")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.body == "GENEVA - The delegations met.\n\nThey agreed.")
  }

  @Test func `an export that holds no article is refused`() {
    #expect(read("nothing") { $0.format = .nexis }.map { $0.refusal != nil } == [true])
  }
}
