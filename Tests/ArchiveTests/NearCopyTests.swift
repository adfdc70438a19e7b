import Records
import Testing

@testable import Archive

/// Articles that nearly repeat one another, and their statements.
@Suite struct NearCopyTests {
  /// A signature that shares so many of its 64 minima with the one of the same story.
  private func signature(_ story: Int, differing count: Int, _ copy: Int = 0) -> TextSignature {
    TextSignature(
      minima: (0..<TextSignature.count).map { index in
        let own = index >= TextSignature.count - count ? (copy + 1) * 1000 : 0
        return UInt32(story * 100_000 + own + index)
      })
  }

  /// An article whose whole body, a sentence a statement, is said by nobody in particular.
  private func item(
    _ id: String, _ sentences: [String], on date: String?, _ signature: TextSignature?
  ) -> StoreItem {
    var article = Article(
      id: id, body: sentences.joined(separator: "\n"), outlet: id,
      publishedOn: date.flatMap(PartialDate.init), origin: ArticleOrigin(path: id))
    article.signature = signature
    var start = 0
    let statements = sentences.map { sentence in
      let end = start + sentence.unicodeScalars.count
      defer { start = end + 1 }
      return Statement(
        kind: .direct, act: .assert, source: [], cue: [],
        content: [ScalarRange(start: start, end: end)], confidence: 1)
    }
    return .extracted(ExtractedArticle(article: article, statements: statements, references: []))
  }

  private func store(_ items: [StoreItem], threshold: Double? = 0.6) throws -> Specimen {
    let specimen = try Specimen()
    let batch = try specimen.archive.beginBatch(
      NewBatch(
        programVersion: "0.1.0", extractionVersion: "x1", authorityVersion: "1",
        startedAt: "2026-01-01T00:00:00Z", duplicateThreshold: threshold))
    try specimen.archive.store(items, in: batch)
    return specimen
  }

  private let links = """
    SELECT a.external_id, b.external_id FROM article a LEFT JOIN article b ON b.id = a.duplicate_of_id
    ORDER BY a.external_id
    """

  private let talks = "The talks will resume in the spring, the host announced on Tuesday."
  private let treaty = "The treaty of that year remains in force for both of its parties."

  @Test func `copies are linked to the earliest, whatever the order in which they come`() throws {
    let a = item("a", [talks, treaty], on: "2019-08-15", signature(1, differing: 0))
    let b = item("b", [talks, "Else."], on: "2019-08-16", signature(1, differing: 10, 1))
    let c = item("c", [talks, "More."], on: nil, signature(1, differing: 10, 2))
    let other = item("d", [talks, "Other."], on: "2019-08-14", signature(2, differing: 0))
    for items in [[a, b, c, other], [c, b, other, a], [b, a, c, other], [other, c, a, b]] {
      let specimen = try store(items)
      #expect(try specimen.sql(links) == "a|\nb|a\nc|a\nd|")
      #expect(
        try specimen.sql(
          "SELECT count(*) FROM statement WHERE content LIKE 'The talks%' AND repeats_id IS NULL")
          == "2")
    }
  }

  @Test func `copies extracted anew repeat what they repeated, and those that come with them too`()
    throws
  {
    let items = (0..<4).map { number in
      item(
        "a\(number)", [talks, treaty, "Copy \(number)."], on: "2019-08-1\(number)",
        signature(1, differing: number == 0 ? 0 : 10, number))
    }
    let specimen = try store(Array(items.dropLast()))
    let batch = try specimen.archive.beginBatch(
      NewBatch(
        programVersion: "0.1.0", extractionVersion: "x2", authorityVersion: "1",
        startedAt: "2026-01-02T00:00:00Z", duplicateThreshold: 0.6))
    let counts = try specimen.archive.store(items, in: batch)
    #expect(counts.renewed == 3 && counts.kept == 1)
    #expect(
      try specimen.sql(
        """
        SELECT a.external_id, count(s.repeats_id), group_concat(DISTINCT f.external_id)
        FROM article a JOIN statement s ON s.article_id = a.id
        LEFT JOIN statement r ON r.id = s.repeats_id LEFT JOIN article f ON f.id = r.article_id
        GROUP BY a.id ORDER BY a.id
        """) == "a0|0|\na1|2|a0\na2|2|a0\na3|2|a0")
  }

  @Test func `a chain of copies is one group, also when it closes last`() throws {
    let one = TextSignature(minima: (0..<64).map { UInt32($0) })
    let two = TextSignature(minima: (0..<64).map { UInt32($0 < 42 ? $0 + 1000 : $0 + 2000) })
    let link = TextSignature(minima: (0..<64).map { UInt32($0 < 42 ? $0 : $0 + 2000) })
    #expect(one.resemblance(to: two) == 0)
    let specimen = try store(
      [
        item("a", [talks], on: "2019-08-15", one),
        item("b", [treaty], on: "2019-08-16", two),
        item("c", ["Both."], on: "2019-08-17", link),
      ], threshold: 0.3)
    #expect(try specimen.sql(links) == "a|\nb|a\nc|a")
  }

  @Test func `the similarity of a copy is the one to the article that it points to`() throws {
    let first = item("a", [talks], on: "2019-08-15", signature(1, differing: 0))
    let later = item("b", [talks, treaty], on: "2019-08-16", signature(1, differing: 16, 1))
    let last = item("c", [talks, "More."], on: "2019-08-17", signature(1, differing: 8, 2))
    for items in [[first, later, last], [later, last, first], [last, later, first]] {
      let specimen = try store(items)
      #expect(
        try specimen.sql("SELECT external_id, similarity FROM article ORDER BY external_id")
          == "a|\nb|0.75\nc|0.875")
    }
  }

  @Test func `below the threshold, without one and without a signature nothing is linked`() throws {
    let items = [
      item("a", [talks], on: nil, signature(1, differing: 0)),
      item("b", [talks, treaty], on: nil, signature(1, differing: 20)),
      item("c", [treaty], on: nil, nil),
    ]
    #expect(try store(items, threshold: 0.75).sql(links) == "a|\nb|\nc|")
    #expect(try store(items, threshold: nil).sql(links) == "a|\nb|\nc|")
    #expect(try store(items, threshold: 0.6).sql(links) == "a|\nb|a\nc|")
  }

  @Test func `a copy whose date becomes known is the first where it is the earliest`() throws {
    let sentences = [talks, treaty, "Its own."]
    let specimen = try store([
      item("a", sentences, on: nil, signature(1, differing: 0)),
      item("b", [talks, treaty], on: "2019-08-16", signature(1, differing: 10)),
    ])
    #expect(try specimen.sql(links) == "a|b\nb|")
    guard case .extracted(let dated, _) = item("a", sentences, on: "2019-08-15", nil) else {
      return
    }
    let repeats = "SELECT article_id, repeats_id NOT NULL FROM statement ORDER BY id"
    #expect(try specimen.sql(repeats) == "1|1\n1|1\n1|0\n2|0\n2|0")
    try specimen.store([.known(dated.article)])
    #expect(try specimen.sql(links) == "a|\nb|a")
    #expect(try specimen.sql(repeats) == "1|0\n1|0\n1|0\n2|1\n2|1")
    #expect(try specimen.archive.examine() == [])
  }

  /// Three outlets with one story, the latest of them with a statement of its own.
  private func story() throws -> Specimen {
    try store([
      item("a", [talks], on: "2019-08-15", signature(1, differing: 0)),
      item("b", [talks, "One."], on: "2019-08-16", signature(1, differing: 8)),
      item("c", [talks, "Else."], on: "2019-08-17", signature(1, differing: 8, 1)),
    ])
  }

  @Test(arguments: [
    (["a"], "1", "1"), (["b"], "2,3", "2"), (["c"], "4,5", "3"), (["b", "c"], "2,3,5", "2"),
    ([], "1,3,5", "1"),
  ])
  func `independent is the earliest copy of those that the filter leaves`(
    outlets: [String], statements: String, articles: String
  ) throws {
    let specimen = try story()
    var filter = Filter()
    filter.outlets = outlets
    filter.independent = true
    func ids(_ rows: RowKind, words: String? = nil) throws -> String {
      var ids: [String] = []
      let query = Query(rows: rows, filter: filter, words: words, sort: .id)
      try specimen.archive.rows(query, columns: ["id"]) {
        ids.append($0[0].plain)
      }
      return ids.joined(separator: ",")
    }
    #expect(try ids(.statements) == statements)
    #expect(try ids(.articles) == articles)
    #expect(try ids(.statements, words: "talks") == statements.prefix(1))
  }

  @Test func `rejecting the earliest copy does not hide the others`() throws {
    let specimen = try story()
    try specimen.archive.correct(
      [StatementID(rawValue: 1)], [.reject],
      by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    var query = Query(rows: .statements)
    query.filter.independent = true
    #expect(try specimen.archive.count(query) == 3)
  }

  @Test func `statements mended by an editor are the same, others are not, and counts can tell`()
    throws
  {
    let mended = talks.replacing("announced", with: "said")
    let specimen = try store([
      item("a", [talks, "Yes."], on: "2019-08-15", signature(1, differing: 0)),
      item("b", [mended, "Yes!", treaty], on: "2019-08-16", signature(1, differing: 8)),
    ])
    #expect(
      try specimen.sql("SELECT id, repeats_id FROM statement ORDER BY id")
        == "1|\n2|\n3|1\n4|2\n5|")
    var query = Query(rows: .statements)
    query.filter.independent = true
    #expect(try specimen.archive.count(query) == 3)
    #expect(
      try specimen.sql(
        "SELECT group_concat(outlet) FROM statement_carrier_view WHERE first_id = 1") == "a,b")
  }
}
