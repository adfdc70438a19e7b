import Records
import Testing

@testable import Reading

@Suite struct JSONTests {
  @Test func `every field of a line is read`() {
    let line = """
      {"id": 17, "text": " A \\u00e9\\ud83d\\udd4a\\n", "title": "T\\n U", "url": "https://www.a.org/b",
       "outlet": "A", "published_on": "2019-08-15T10:00:00+09:00", "language": "en_GB",
       "authors": ["B. C.", "D. E."], "genre": "transcript"}
      """
    let article = read(line.replacing("\n", with: ""), path: "x.jsonl").first?.article
    #expect(
      article
        == Article(
          id: "17", body: " A é\u{1F54A}\n", title: "T U", outlet: "A", url: "https://www.a.org/b",
          byline: "B. C., D. E.", publishedOn: PartialDate("2019-08-15"), language: "en-GB",
          genre: .transcript, origin: ArticleOrigin(path: "x.jsonl", record: 1, line: 1)))
  }

  @Test(arguments: ["", "\n"])
  func `the list of articles in a service's answer is read`(space: String) {
    let answer = """
      {"status": "ok", "total": 2, "articles": [{"title": "A", "content": "Talks resume.", \
      "publishedAt": "2024-03-04T10:00:00Z", "source": {"id": null, "name": "The Example Times"}},\(space) \
      {"title": "B"}, {"title": "C", "content": "Talks end."}]}
      """
    let outcomes = read(answer, path: "a.json")
    #expect(outcomes.map(\.article?.title) == ["A", nil, "C"])
    #expect(outcomes[0].article?.outlet == "The Example Times")
    #expect(outcomes[0].article?.publishedOn == PartialDate("2024-03-04"))
    #expect(outcomes[1].refusal?.origin.record == 2)
    #expect(outcomes[2].article?.origin.record == 3)
  }

  @Test func `an object with a text is the article, whatever lists it holds`() {
    let outcomes = read("{\"text\": \"Talks resume.\", \"related\": [{\"text\": \"Old.\"}]}")
    #expect(outcomes.map(\.article?.body) == ["Talks resume."])
  }

  @Test(arguments: [
    ("<p>Talks &amp; tea.</p><p>They<br>met.</p>", "Talks & tea.\n\nThey\nmet."),
    ("Trade rose by <3 %, not >5 % &amp; more.", "Trade rose by <3 %, not >5 % & more."),
    ("&#8220;Talks&#x201d; &eacute;t&nope; &amp; AT&T;", "“Talks” ét&nope; & AT&T;"),
    (
      "The <a href='/m'>ministry</a> said <em>no</em>.\\n\\nThey met.",
      "The ministry said no.\n\nThey met."
    ),
    ("<ul><li>They met.</li><li>They left.</li></ul>", "They met.\n\nThey left."),
    (
      "They <b>met</b>.<br />\\nThen\\nthey left.\\n\\nThe end.",
      "They met.\nThen they left.\n\nThe end."
    ),
    (
      "They <b>met</b>.\\n\\n[caption id='x']<img src='y'/> The hall[/caption]\\n\\nThey left.",
      "They met.\n\nThey left."
    ),
  ])
  func `a text with the markup of a page is read as its words`(text: String, words: String) {
    #expect(read("{\"text\": \"\(text)\"}").first?.article?.body == words)
    let cell = text.replacing("\\n", with: "\n")
    #expect(read("title,text\nT,\"\(cell)\"\n").first?.article?.body == words)
  }

  @Test func `a broken line is refused with its place, and the lines after it are read`() {
    let outcomes = read(
      """
      {"text": "one"}

      {"text": "two"
      {"text": "three", "id": "c"}
      {"title": "four"}
      [1]
      """)
    #expect(outcomes.map(\.article?.body) == ["one", nil, "three", nil, nil])
    #expect(outcomes.map(\.article?.id) == ["a-1", nil, "c", nil, nil])
    #expect(outcomes.compactMap(\.refusal?.origin.line) == [3, 5, 6])
    #expect(outcomes.compactMap(\.refusal?.origin.record) == [2, 4, 5])
    #expect(outcomes[1].refusal?.reason.contains("column 15") == true)
    #expect(outcomes[3].refusal?.reason.contains("--map text=NAME") == true)
  }

  @Test(arguments: [
    #"{"text": "\ud800"}"#, #"{"text": "\udc00\ud800"}"#, #"{"text": "\ud800\u00"}"#,
    #"{"text": "a\u0000b"}"#, #"{"text": "  "}"#, #"{"text": 01}"#, #"{"text": "a"} x"#,
    "{\"text\": \"a\tb\"}", #"{"text": "a",}"#, #"{"text": "\x"}"#, #"{"text": tru}"#,
    #"{"text""#, #"{"text": "a"#, #"{"text": ["#,
  ])
  func `what is no JSON, or no text, is refused`(line: String) {
    let outcomes = read(line, path: "a.jsonl")
    #expect(outcomes.count == 1)
    #expect(outcomes.first?.refusal?.origin.line == 1)
  }

  @Test func `invalid UTF-8 in a line is refused, and the next line is read`() {
    let outcomes = read(
      Array(#"{"text": "a"#.utf8) + [0xFF] + Array("\"}\n{\"text\": \"b\"}".utf8))
    #expect(outcomes.map(\.article?.body) == [nil, "b"])
  }

  @Test func `nesting 10,000 deep is refused`() {
    let deep = String(repeating: "[", count: 10_000)
    let reason = read(#"{"text": "# + deep, path: "a.json").first?.refusal?.reason
    #expect(reason?.contains("nested deeper") == true)
  }

  @Test func `one object over several lines is one article`() {
    let outcomes = read("{\n \"body\": \"Talks.\",\n \"date\": \"15 August 2019\"\n}")
    #expect(outcomes.map(\.article?.id) == ["a"])
    #expect(outcomes.first?.article?.publishedOn == PartialDate("2019-08-15"))
  }

  @Test func `an array gives an article an element, until it breaks`() {
    let outcomes = read(
      """
      [
        {"text": "one"}, {"text": "two", "source": {"id": null, "name": "B"}},
        {"text" "three"}
      ]
      """)
    #expect(outcomes.map(\.article?.body) == ["one", "two", nil])
    #expect(outcomes[1].article?.outlet == "B")
    #expect(outcomes[2].refusal?.origin == ArticleOrigin(path: "news/a.txt", record: 3, line: 3))
    #expect(outcomes[2].refusal?.reason.contains("column 11") == true)
  }

  @Test func `the shape of news-please is read`() {
    let article = read(
      """
      {"maintext": "Talks.", "title": "T", "date_publish": "2019-08-15 10:00:00", "authors": ["A"],
      "source_domain": "b.org", "url": "http://b.org/1", "language": "de", "image_url": null}
      """, path: "a.json"
    ).first?.article
    #expect(article?.outlet == "b.org")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.language == "de")
  }

  @Test func `the shape of fundus is read with its sections as paragraphs`() {
    let article = read(
      """
      {"title": "T", "authors": [], "publishing_date": "2019-08-15T00:00:00Z",
       "body": {"summary": ["S."], "sections": [{"headline": [], "paragraphs": ["P.", "Q."]},
         {"headline": ["H"], "paragraphs": ["R."]}]},
       "html": {"requested_url": "https://c.org/2", "content": "<p>"}}
      """, path: "a.json"
    ).first?.article
    #expect(article?.body == "S.\n\nP.\n\nQ.\n\nH\n\nR.")
    #expect(article?.url == "https://c.org/2")
    #expect(article?.byline == nil)
  }

  @Test func `a key that a person names is taken first`() {
    let outcome = read(#"{"text": "a", "col5": "b"}"#) { $0.columns = ["text": "COL5"] }.first
    #expect(outcome?.article?.body == "b")
  }

  @Test func `text that begins with a brace is text`() {
    #expect(read("{sic} said the minister").first?.article?.body == "{sic} said the minister")
    #expect(read("[Applause.] Thank you.").first?.article?.body == "[Applause.] Thank you.")
  }

  @Test func `what Python writes and no standard allows is read`() {
    let line =
      #"{"text": "a\ud83db \ud83d\ud83d\udd4a", "score": NaN, "low": -Infinity, "high": Infinity}"#
    #expect(read(line, path: "a.json").map(\.article?.body) == ["a\u{FFFD}b \u{FFFD}\u{1F54A}"])
  }

  @Test(arguments: [
    "{\"id\": 2, \"text\": \"Talks \"resume\".\"}", "{\"id\": 2, \"text\": \"Talks resume.}",
    "{\"id\": 2, \"text\": [\"Talks\", {\"a\": \"b\"},, {\"id\": 7}]}",
  ])
  func `a broken element of an array is refused, and those after it are read`(broken: String) {
    let good = [1, 3, 4].map { "{\"id\": \($0), \"text\": \"Talks, part \($0).\"}" }
    let all = [good[0], broken, good[1], good[2]]
    for separator in [",\n", ", "] {
      let outcomes = read("[" + all.joined(separator: separator) + "]", path: "a.json")
      let ids = outcomes.compactMap(\.article?.id)
      #expect(Set(ids).isSuperset(of: ["1", "3", "4"]))
      #expect(outcomes[1].refusal?.origin.record == 2)
      #expect(outcomes[1].refusal?.reason.contains("broken JSON at column") == true)
    }
  }

  @Test func `a comma that is missing between two elements loses none`() {
    let outcomes = read("[{\"text\": \"one\"}\n{\"text\": \"two\"}]", path: "a.json")
    #expect(outcomes.map(\.article?.body) == ["one", "two"])
  }

  @Test func `what is not read behind a fault is told`() {
    let rest = String(repeating: "{\"other\": \"Talks.\"},\n", count: 400)
    let outcomes = read("[{\"text\": \"one\"},\n{\"b\" 2},\n" + rest + "]", path: "a.json")
    #expect(outcomes.map(\.article?.body) == ["one", nil])
    #expect(outcomes[1].refusal?.reason.contains("are not read") == true)
  }

  @Test func `objects one after another are articles`() {
    let outcomes = read("{\n \"text\": \"one\"\n}\n{\n \"text\": \"two\"\n}\n", path: "a.json")
    #expect(outcomes.map(\.article?.body) == ["one", "two"])
    #expect(outcomes.map(\.article?.origin.line) == [1, 4])
  }

  @Test(arguments: [
    #"{"response": {"status": "ok", "results": [{"webTitle": "A | B", "webPublicationDate": "2019-08-15T18:30:00Z", "webUrl": "https://example.org/1", "fields": {"headline": "A", "byline": "Ada Example", "bodyText": "Talks resume."}}]}}"#,
    #"[{"date": "2019-08-15T10:00:00", "link": "https://example.org/1", "title": {"rendered": "A"}, "byline": "By Ada Example", "content": {"rendered": "<p>Talks resume.</p>", "protected": false}}]"#,
    #"{"took": 1, "hits": {"total": 1, "hits": [{"_id": "x", "_source": {"title": "A", "author": "Ada Example", "date": "2019-08-15", "body": "Talks resume.", "url": "https://example.org/1"}}]}}"#,
    #"{"version": "https://jsonfeed.org/version/1.1", "title": "The Example", "items": [{"id": "1", "url": "https://example.org/1", "title": "A", "content_html": "<p>Talks resume.</p>", "date_published": "2019-08-15T10:00:00Z", "authors": [{"name": "Ada Example"}]}]}"#,
    #"{"7": {"title": "A", "plain_text": "Talks resume.", "author": "Ada Example", "publish_date": "2019-08-15", "mainEntityOfPage": {"@id": "https://example.org/1"}}, "8": {"text": "B"}}"#,
    #"{"docs": [{"title": "A", "authors": ["Ada Example"], "publish_date": "2019-08-15", "text": "Talks resume.", "source": "https://example.org/1"}], "facets": [{"name": "x"}]}"#,
  ])
  func `the articles are found in what services answer`(answer: String) {
    let article = read(answer, path: "a.json").first?.article
    #expect(article?.title == "A")
    #expect(article?.body == "Talks resume.")
    #expect(article?.byline == "Ada Example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
    #expect(article?.url == "https://example.org/1")
  }

  @Test(arguments: [
    #""@timestamp": "2019-08-15T00:00:00Z""#, #""publishedTime": "2019-08-15T10:00:00Z""#,
    #""created_at": "2019-08-15T10:00:00Z""#, #""timestamp": 1565863200"#,
    #""createdAt": "2020-01-01", "published": {"$date": {"$numberLong": "1565863200000"}}"#,
  ])
  func `dates are found under the names that databases give them`(date: String) {
    let article = read("{\"text\": \"Talks.\", \(date)}", path: "a.json").first?.article
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
  }

  @Test(arguments: [
    ("", nil), (#", "yoast_head_json": {"author": "Ada Example"}"#, "Ada Example"),
    (#", "_embedded": {"author": [{"id": 3, "name": "Ada Example"}]}"#, "Ada Example"),
  ])
  func `the number of an author is no byline`(more: String, byline: String?) {
    let post = "[{\"content\": {\"rendered\": \"<p>Talks.</p>\"}, \"author\": 3\(more)}]"
    #expect(read(post, path: "a.json").first?.article?.byline == byline)
  }

  @Test(arguments: [
    #"{"title": {"0": "A", "1": "B"}, "text": {"0": "One.", "1": "Two."}}"#,
    #"{"columns": ["title", "text"], "index": [0, 1], "data": [["A", "One."], ["B", "Two."]]}"#,
  ])
  func `a table that is written by columns is read row by row`(table: String) {
    for text in [table, table.replacing(", ", with: ",\n")] {
      let outcomes = read(text, path: "a.json")
      #expect(outcomes.map(\.article?.title) == ["A", "B"])
      #expect(outcomes.map(\.article?.body) == ["One.", "Two."])
    }
  }

  @Test func `broken elements on one line are refused by their columns, in time that is linear`() {
    let long = String(repeating: "é", count: 2000)
    let element = #"{"text": "\#(long)"}, {"text" "b"}"#
    let array = "[" + [String](repeating: element, count: 900).joined(separator: ", ") + "]"
    let start = ContinuousClock.now
    let refusals = read(array, path: "a.json").compactMap(\.refusal)
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(refusals.count == 900)
    #expect(refusals.first?.reason.contains("column 2024:") == true)
    #expect(refusals.dropFirst().first?.reason.contains("column \(2024 + 2028):") == true)
  }

  @Test func `the title of a feed in JSON is the outlet`() {
    let feed =
      #"{"version": "https://jsonfeed.org/version/1", "title": "The Example", "items": [{"id": "1", "content_text": "Talks."}]}"#
    #expect(read(feed, path: "a.json").first?.article?.outlet == "The Example")
  }

  @Test func `a person may name what lies inside an object`() {
    let line =
      #"{"response": {"docs": [{"headline": {"main": "A"}, "data": {"Lead Paragraph": "Talks."}}]}}"#
    let outcomes = read(line, path: "a.json") { $0.columns = ["text": "data.lead_paragraph"] }
    #expect(outcomes.map(\.article?.body) == ["Talks."])
    #expect(outcomes.first?.article?.title == "A")
  }

  @Test func `what .NET writes is read with its capitals and its dates`() {
    let text =
      #"{"Articles": [{"Headline": "T", "Body": "Talks resume.", "PublishedDate": "\/Date(1565863200000+0200)\/", "Source": {"Name": "The Example"}}]}"#
    let article = read(text, path: "a.json").first?.article
    #expect(article?.title == "T")
    #expect(article?.outlet == "The Example")
    #expect(article?.publishedOn == PartialDate("2019-08-15"))
  }
}
