import Records
import Testing

@testable import Reading

@Suite struct DelimitedTests {
  @Test func `columns are known by their names, quoted cells may hold anything`() {
    let outcomes = read(
      "id,Headline,Date,Body,Source\r\n7,\"A \"\"B\"\", C\",2019-08-15,\"one,\r\ntwo\n\",TASS\r\n8,D,,three,\r\n",
      path: "a.csv")
    #expect(outcomes.map(\.article?.body) == ["one,\r\ntwo\n", "three"])
    #expect(outcomes[0].article?.title == "A \"B\", C")
    #expect(outcomes[0].article?.outlet == "TASS")
    #expect(outcomes[0].article?.publishedOn == PartialDate("2019-08-15"))
    #expect(outcomes[1].article?.origin == ArticleOrigin(path: "a.csv", record: 2, line: 5))
  }

  @Test(arguments: [
    "title\ttext\nA\tone, two\n", "title;text\nA;one, two\n", "title|text\nA|one, two\n",
  ])
  func `the delimiter is told by the header, without the name`(table: String) {
    #expect(read(table, path: "-").map(\.article?.body) == ["one, two"])
  }

  @Test(arguments: ["Full Text,Publication Date,Publication Title", "full-text,pub-date,Outlet"])
  func `the words of a column's name may be apart`(header: String) {
    let article = read("\(header)\nTalks resume.,2024-03-04,TASS\n", path: "a.csv").first?.article
    #expect(article?.body == "Talks resume.")
    #expect(article?.publishedOn == PartialDate("2024-03-04"))
    #expect(article?.outlet == "TASS")
  }

  @Test func `a column that a person names holds the text`() {
    let outcomes = read("a,col5\nx,y\n", path: "t.csv") { $0.columns = ["text": "col5"] }
    #expect(outcomes.map(\.article?.body) == ["y"])
    let refusal = read("a,col5\nx,y\n", path: "t.csv").first?.refusal
    #expect(refusal?.reason.contains("a, col5") == true)
    #expect(refusal?.reason.contains("--map text=COLUMN") == true)
  }

  @Test func `broken rows are refused with their line, and the rows after them are read`() {
    let outcomes = read(
      "text,date\none,2019\ntwo,2020,x,y\n,2021\nfour,2022\n\"five\n", path: "a.csv")
    #expect(outcomes.map(\.article?.body) == ["one", nil, nil, "four", nil])
    #expect(outcomes.compactMap(\.refusal?.origin.line) == [3, 4, 6])
  }

  @Test func `a header alone is refused`() {
    #expect(read("text,date\n", path: "a.csv").map { $0.refusal != nil } == [true])
  }

  @Test func `prose with a comma is no table`() {
    #expect(
      read("The text, he said, stands.\n").first?.article?.body == "The text, he said, stands.\n")
  }

  @Test func `a cell of many lines that is never closed is refused at once`() {
    let open = "text\n\"" + String(repeating: "a line\n", count: 200_000)
    let start = ContinuousClock.now
    #expect(read(open, path: "a.csv").map { $0.refusal?.origin.line } == [2])
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
