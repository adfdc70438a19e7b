import Records
import Testing

@testable import Reading

@Suite struct ProQuestTests {
  private func export(
    mark: String = "Full text: ", body: String = "The envoys met.\n\nThey left.", label: String = ""
  ) -> String {
    "Document 1 of 1\n\nTalks resume\n\nAuthor: Example, Ada\n\nLinks: https://example.org\n\n\(mark)\(body)\n\n"
      + label
      + "Subject: Talks; Peace\n\nTitle: Talks resume\n\nPublication title: The Example Times\n\n"
      + "Publication date: Aug 15, 2019\n\nProQuest document ID: 22\n\n"
      + String(repeating: "_", count: 60)
      + "\n\nContact ProQuest\nCopyright © 2020 ProQuest LLC.\n"
  }

  @Test(arguments: ["Full text: ", "Full Text: ", "FULL TEXT\n\n", "Full text\n", "FULL TEXT:\n\n"])
  func `the text begins behind its label, however that is written`(mark: String) {
    let outcomes = read(export(mark: mark))
    #expect(outcomes.map(\.article?.body) == ["The envoys met.\n\nThey left."])
    #expect(outcomes.first?.article?.outlet == "The Example Times")
    #expect(outcomes.first?.article?.title == "Talks resume")
  }

  @Test(arguments: [
    "Location: unknown, the spokesman joked, and left.", "Title: none, said the count.",
    "Full text agreed: nothing.",
  ])
  func `a line of the text that begins like a label does not end it`(line: String) {
    let body = "The envoys met.\n\n\(line)\n\nThey agreed.\n\nThey left."
    let article = read(export(body: body)).first?.article
    #expect(article?.body == body)
    #expect(article?.title == "Talks resume")
  }

  @Test(arguments: [
    "Caption: A caption of the photograph", "Word count: 845", "Dateline: GENEVA",
    "Correction: An earlier version was wrong.", "Business indexing term: Subject: Peace treaties",
    "Illustration: Envoys at the port. (Photo)", "Company / organization: Name: Ministry",
  ])
  func `labelled lines behind a text are none of it`(label: String) {
    let article = read(export(label: label + "\n\n")).first?.article
    #expect(article?.body == "The envoys met.\n\nThey left.")
  }

  @Test func `an export saved as a page is read as an export`() {
    func one(_ number: Int) -> String {
      "<div><p>Document \(number) of 2</p><h3>Talks \(number)</h3><p><b>Author: </b>Example, Ada</p>"
        + "<p><b>Full text: </b></p><p>The envoys met.</p><p>They left.</p><p><b>Subject: </b>Talks</p>"
        + "<p><b>Publication title: </b>The Example Times</p><p><b>ProQuest document ID: </b>2\(number)</p></div><hr>"
    }
    let outcomes = read("<html><body>\(one(1))\(one(2))</body></html>", path: "a.html")
    #expect(outcomes.map(\.article?.title) == ["Talks 1", "Talks 2"])
    #expect(
      outcomes.map(\.article?.body)
        == ["The envoys met.\n\nThey left.", "The envoys met.\n\nThey left."])
  }

  @Test func `an article that mentions an archive's label is no export`() {
    let text = "The envoys met.\n\nProQuest document ID: 123456\n"
    #expect(read(text).map(\.article?.body) == [text])
  }
}
