import Records
import Testing

@testable import Reading

/// Exports of reference managers and databases.
@Suite struct ReferenceTests {
  private static let ris = """
    TY  - NEWS
    TI  - Talks &amp; tea
    AU  - Example, Ada
    AU  - Example, Bo
    T2  - The Example
    DA  - 2019/08/15/
    PY  - 2019
    LA  - English
    UR  - https://example.org/talks
    AB  - The minister said that the treaty remained in force.

    “Nobody proposed to end it,” she added.
    ER  - 

    TY  - JOUR
    T1  - A title alone
    ER  -
    TY  - NEWS
    T1  - Without an end
    N2  - The host said no.
    Y1  - 2019///

    """

  @Test(arguments: ["a.ris", "a.txt", "-"], ["\n", "\r\n"])
  func `a reference with an abstract is an article, one without is refused`(
    path: String, end: String
  ) {
    let outcomes = read("\u{FEFF}" + Self.ris.replacing("\n", with: end), path: path)
    #expect(outcomes.count == 3)
    let article = outcomes.first?.article
    #expect(article?.title == "Talks & tea")
    #expect(article?.byline == "Ada Example, Bo Example")
    #expect(article?.outlet == "The Example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.language == "en")
    #expect(article?.url == "https://example.org/talks")
    #expect(
      article?.body
        == "The minister said that the treaty remained in force.\n\n“Nobody proposed to end it,” she added."
    )
    #expect(outcomes.dropFirst().first?.refusal?.reason.contains("without a text") == true)
    #expect(outcomes.dropFirst().first?.refusal?.origin.line == 15)
    #expect(outcomes.last?.article?.body == "The host said no.")
    #expect(outcomes.last?.article?.publishedOn == PartialDate("2019"))
  }

  private static let bibtex = #"""
    % Encoding: UTF-8

    @string{example = "The Example"}
    @Comment{jabref-meta: databaseType:bibtex;}
    @article{example2019,
      title = {Talks \& tea in {M}\"unchen},
      author = "Example, Ada and Bo M{\"u}ller and {Ministry of Trade and Industry} and others",
      journal = example # { Weekly},
      year = 2019, month = aug, day = 15,
      url = {https://example.org/a\_b},
      abstract = {The minister said: ``Nobody proposed to end it'' --- at the {\'E}lys\'ee, 5\% of it.

        He {\em added} nothing.},
    }
    Mail ada@example.org about it.
    @misc{untold, title = {A title alone}}
    @online{broken, title = , abstract = {Nothing.}}
    @online{dated, date = {2019-08-16}, langid = {english}, abstract = {The host said no.}}
    @online{open, abstract = {The host
    """#

  @Test(arguments: ["a.bib", "-"])
  func `records of BibTeX are read as LaTeX shows them`(path: String) {
    let text = path == "-" ? String(Self.bibtex.dropFirst(19)) : Self.bibtex
    let outcomes = read(text, path: path)
    #expect(outcomes.count == 5)
    let article = outcomes.first?.article
    #expect(article?.id == "example2019")
    #expect(article?.title == "Talks & tea in München")
    #expect(article?.byline == "Ada Example, Bo Müller, Ministry of Trade and Industry")
    #expect(article?.outlet == "The Example Weekly")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.url == "https://example.org/a_b")
    #expect(
      article?.body
        == "The minister said: “Nobody proposed to end it” — at the Élysée, 5% of it.\n\nHe added nothing."
    )
    #expect(outcomes[1].refusal?.reason.contains("without a text") == true)
    #expect(outcomes[2].refusal?.reason.contains("broken BibTeX") == true)
    #expect(outcomes[3].article?.publishedOn == PartialDate("2019-08-16"))
    #expect(outcomes[3].article?.language == "en")
    #expect(outcomes[4].refusal?.reason.contains("no end") == true)
  }

  @Test(arguments: ["@article{a, b = {", "@misc{a,\n", "TY  - NEWS\nER  -\n", "@a{"])
  func `a megabyte of broken references is read at once`(piece: String) {
    let text = String(repeating: "\(piece)\n", count: (1 << 20) / piece.utf8.count)
    let start = ContinuousClock.now
    #expect(!read(text, path: piece.hasPrefix("T") ? "a.ris" : "a.bib").isEmpty)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
