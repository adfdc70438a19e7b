import Authority
import Extraction
import Records
import Testing

/// When something was said. The texts are invented.
struct SaidOnTests {
  /// The dates of the statements of a text, `-` for none.
  private func dates(_ body: String, published: String? = "2016-03-04") throws -> [String] {
    let article = Article(
      id: "said", body: body, publishedOn: published.flatMap { PartialDate($0) }, genre: .news,
      origin: ArticleOrigin(path: "said"))
    return try Extractor(authority: .embedded(), model: .embedded()).extract(article).statements
      .map { $0.saidOn?.description ?? "-" }
  }

  @Test(arguments: [
    ("The envoy said on Monday that the talks would go on.", "2016-02-29"),
    ("On Tuesday, Mr. Orlov said that the talks would go on.", "2016-03-01"),
    ("On Wednesday, Gen. Ivan B. Orlov said that the talks would go on.", "2016-03-02"),
    ("The envoy said on January 12, 2015, that the talks would go on.", "2015-01-12"),
    ("The envoy said last month that the talks would go on.", "2016-02"),
    ("The envoy said in Thursday's statement that the talks would go on.", "2016-03-03"),
    ("The envoy said in a Tuesday interview that the talks would go on.", "2016-03-01"),
    ("The envoy said that the talks would go on.", "-"),
  ])
  func `a date near the cue is that of the statement`(text: String, date: String) throws {
    #expect(try dates(text) == [date])
  }

  @Test func `a week has the month of most of its days`() throws {
    // The fourth of March 2016 is a Friday, and its week began on the last day of February.
    #expect(
      try dates("The envoy said earlier this week that the talks would go on.") == ["2016-03"])
    #expect(try dates("The envoy said last week that the talks would go on.") == ["2016-02"])
  }

  @Test(arguments: [
    "The envoy told USA Today that the talks would go on.",
    "The envoy, who came to Vesna on Monday, said that the talks would go on.",
    "The envoy said before the conference of November 2022 that the talks would go on.",
    "The envoy, named to the post this month, said that the talks would go on.",
    "Before Thursday's referendum the envoy said that the talks would go on.",
    "Building on their January 22 conversation, the two envoys said that the talks would go on.",
    "The envoy said on Super Tuesday that the talks would go on.",
    "The envoy told the Sunday Times that the talks would go on.",
  ])
  func `the date of something else is not that of the statement`(text: String) throws {
    #expect(try dates(text) == ["-"])
  }
}
