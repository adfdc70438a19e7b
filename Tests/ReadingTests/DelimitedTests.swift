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

  @Test(arguments: [
    ("title,text\nA,He is 6\" tall.\nB,two\n", ["He is 6\" tall.", "two"]),
    (
      "title,text\n\"A\",\"Talks \"resume\" now, he said.\"\nB,two\n",
      ["Talks \"resume\" now, he said.", "two"]
    ),
    (
      "title,text\n\"A\",\"He said \\\"now, or never\\\" twice.\"\nB,\"two\"\n",
      ["He said \"now, or never\" twice.", "two"]
    ),
    ("title,text\nA, \"one, two\"\n", ["one, two"]),
    ("title,text\n\"A\",\"\"\"Talks,\"\" he said.\"\n", ["\"Talks,\" he said."]),
    ("title,text\n\"A\",\"C:\\\"\nB,two\n", ["C:\\", "two"]),
    (
      "title\ttext\nA\t\"Talks,\" he said, \"resume.\nB\ttwo\n",
      ["\"Talks,\" he said, \"resume.", "two"]
    ),
  ])
  func `a quotation mark that quotes no cell is a character`(table: String, texts: [String]) {
    #expect(
      read(table, path: "a.csv") { $0.format = table.contains("\t") ? .tsv : .csv }
        .map(\.article?.body) == texts)
  }

  @Test(arguments: ["\"Number 40, cut off", "\"Number 40,\" he said, \"and, \"more\", and\" more"])
  func `a row with a lost quotation mark is refused alone`(cell: String) {
    var rows = ["title,date,text"]
    for number in 1...200 {
      rows.append(
        "T\(number),2019-08-\(number % 28 + 1),\"Number \(number), he said.\n\nOn Tuesday, in Geneva,\nthey met.\""
      )
    }
    rows[40] = "T40,2019-08-13,\(cell)\nOn Tuesday, in Geneva,\nthey met."
    let outcomes = read(rows.joined(separator: "\n"), path: "a.csv")
    #expect(outcomes.compactMap(\.article).count == 199)
    #expect(outcomes.compactMap(\.refusal?.origin.record) == [40])
    #expect(outcomes.compactMap(\.refusal?.origin.line) == [158])
    #expect(outcomes.last?.article?.title == "T200")
  }

  @Test func `looking for sound rows comes to an end`() {
    let table = "title,text\n" + String(repeating: "\"a\n", count: 100_000)
    let start = ContinuousClock.now
    #expect(read(table, path: "a.csv").contains { $0.refusal != nil })
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `lines may end with a carriage return alone`() {
    let outcomes = read("title,text\rA,\"one\rtwo\"\rB,three\r", path: "a.csv")
    #expect(outcomes.map(\.article?.body) == ["one\ntwo", "three"])
    let mixed = read("title,text,date\rA,\"one\n\ntwo\",2019\rB,three,2020\r", path: "a.csv")
    #expect(mixed.map(\.article?.body) == ["one\n\ntwo", "three"])
    #expect(mixed.map(\.article?.publishedOn?.year) == [2019, 2020])
    #expect(read("title,text\r\r\nA,one\r\r\n", path: "a.csv").first?.article?.body == "one")
  }

  @Test(arguments: ["a.csv", "-"])
  func `a line of its own names the delimiter`(path: String) {
    let outcomes = read("sep=;\r\ntitle;text\r\nA, B;one, two, three\r\n", path: path)
    #expect(outcomes.map(\.article?.body) == ["one, two, three"])
    #expect(outcomes.first?.article?.title == "A, B")
  }

  @Test(arguments: [
    "Text, the minister said, was agreed\n\nTalks, he added, will go on.\n",
    "Content, body\nand soul: talks resume, he said.\n\nTalks, they said.\n",
  ])
  func `a sentence with a word that names a column is no header`(text: String) {
    #expect(read(text, path: "-").map(\.article?.body) == [text])
  }

  @Test func `a column that a person names must be there`() {
    let refusal = read("title,text\nA,one\n", path: "a.csv") { $0.columns = ["date": "when"] }
      .first?.refusal
    #expect(refusal?.reason.contains("check --map date=when") == true)
  }

  @Test func `the full text is taken before its teaser, but what a person names before both`() {
    let full = "Talks resume in Geneva on Tuesday, the host of the meeting said in a statement."
    let table = "title,text,content\nA,Talks resume…,\(full.replacing(",", with: ";"))\n"
    #expect(read(table, path: "a.csv").first?.article?.body.hasPrefix("Talks resume in") == true)
    let named = read(table, path: "a.csv") { $0.columns = ["text": "text"] }
    #expect(named.first?.article?.body == "Talks resume…")
  }

  @Test(arguments: ["NA", "<NA>", "#N/A", "NaN", "NULL", "[Removed]"])
  func `what stands for a missing value is none`(missing: String) {
    let outcomes = read(
      "title,text,date,author\n\(missing),Talks.,\(missing),\(missing)\nB,\(missing),2019,Ada Example\n",
      path: "a.csv")
    #expect(outcomes.map(\.article?.body) == ["Talks.", nil])
    #expect(outcomes.first?.article?.title == nil)
    #expect(outcomes.first?.article?.byline == nil)
    #expect(outcomes.last?.refusal?.origin.line == 3)
  }

  @Test func `the columns of collections of news are known`() {
    let article = read(
      "title,publish_date,media_name,meta_lang,text,authors,url\n"
        + "A &amp; B,2019-08-15 23:10:00,The Example,en,Talks resume.,\"['Ada Example', \"\"Bo O'Sample\"\"]\",https://example.org/?a=1&amp;b=2\n"
        + "nan,,NULL,,Talks end.,[],None\n", path: "a.csv"
    ).compactMap(\.article)
    #expect(article.map(\.title) == ["A & B", nil])
    #expect(article.map(\.publishedOn) == [PartialDate("2019-08-15"), nil])
    #expect(article.map(\.outlet) == ["The Example", nil])
    #expect(article.map(\.language) == ["en", nil])
    #expect(article.map(\.byline) == ["Ada Example, Bo O'Sample", nil])
    #expect(article.map(\.url) == ["https://example.org/?a=1&b=2", nil])
  }

  @Test(arguments: [
    "Datum;Titel;Text;Quelle;Link;Autor\n15.08.2019;T;Talks resume.;The Example;https://a.example/t;Ada Example",
    "Date de publication,Titre,Contenu,Journal,Lien,Auteur\n15/08/2019,T,Talks resume.,The Example,https://a.example/t,Ada Example",
    "Fecha;Título;Texto;Fuente;Enlace;Autor\n15/08/2019;T;Talks resume.;The Example;https://a.example/t;Ada Example",
    "Дата;Заголовок;Текст;Источник;Ссылка;Автор\n15.08.2019;T;Talks resume.;The Example;https://a.example/t;Ada Example",
    "Item Type,Author,Title,Publication Title,Url,Abstract Note,Date\nnews,Ada Example,T,The Example,https://a.example/t,Talks resume.,2019-08-15",
  ])
  func `columns may be named in other languages`(table: String) {
    let article = read(table, path: "a.csv").first?.article
    #expect(article?.body == "Talks resume.")
    #expect(article?.title == "T")
    #expect(article?.outlet == "The Example")
    #expect(article?.url == "https://a.example/t")
    #expect(article?.byline == "Ada Example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
  }
}
