import Archive
import GRDB
import Records
import Testing

@Suite struct PlanTests {
  /// The ways in which the table of statements, or its index, is walked from end to end.
  private func scans(_ plan: [String]) -> [String] {
    plan.filter { line in
      // The partial index of rejected statements is as small as their number.
      line.hasPrefix("SCAN s") && !line.hasPrefix("SCAN speaker")
        && !line.contains("statement_rejected") && !line.contains("statement_reviewed")
        && !line.hasPrefix("SCAN statement_search VIRTUAL TABLE")
    }
  }

  /// Five hundred articles of forty statements, with the planner's statistics: in a table of five rows SQLite
  /// rightly reads all five.
  private static let specimen = Result {
    let specimen = try SmallWorld.specimen()
    try DatabaseQueue(path: specimen.path).write { database in
      try database.execute(sql: fill)
    }
    return specimen
  }

  private static let fill = """
    INSERT INTO speaker (key, name, kind, country_code, origin)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
    SELECT '~' || i, 'Speaker ' || i, iif(i % 10 = 0, 'unnamed', 'person'),
      iif(i % 40 = 0, 'RU', iif(i % 3 = 0, 'JP', NULL)), 'text' FROM n;
    INSERT INTO outlet (name, folded)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
    SELECT 'Outlet ' || i, 'outlet ' || i FROM n;
    INSERT INTO batch (started_at, program_version, extraction_version, authority_version)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
    SELECT '2026-03-01T10:00:00Z', '0', 'x1', '0' FROM n;
    INSERT INTO article (sha256, external_id, outlet_id, published_on, genre, source_path, batch_id,
      extraction_batch_id, extraction_version, body)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
    SELECT printf('%064d', i), 'n' || i, 3 + i % 30, printf('%d-%02d-10', 2000 + i % 20, 1 + i % 12),
      iif(i % 20 = 0, 'official', 'news'), 'n', 3 + i % 20, 3 + i % 20, 'x1', 'body ' || i FROM n;
    INSERT INTO statement (article_id, ordinal, span_key, kind, act, speaker_id, office_id, dated_on,
      confidence, start, end, content)
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 39)
    SELECT a.id, i + 1, i || '|', iif(i % 20 = 0, 'mixed', iif(i % 2, 'direct', 'indirect')),
      iif(i % 30 = 0, 'deny', iif(i % 29 = 0, 'warn', 'assert')), 1 + (a.id * 40 + i) % 1000,
      iif(i = 7, 1, NULL), a.published_on, (i + 60) / 100.0, 0, 1, 'content ' || i || ' of ' || a.id
    FROM article a JOIN n WHERE a.id > 2;
    INSERT INTO statement_country
    SELECT id, iif(id % 50 = 0, 'RU', 'JP') FROM statement WHERE id % 5 = 0 AND id > 5;
    INSERT INTO statement_topic (statement_id, topic_id, trigger)
    SELECT id, 1 + id % 2, 'x' FROM statement WHERE id % 50 = 0 AND id > 5;
    INSERT INTO statement_document
    SELECT id, 1, NULL, iif(id % 400 = 0, 'renounce', 'mention') FROM statement
    WHERE id % 40 = 0 AND id > 5;
    INSERT INTO document_reference (document_id, article_id, statement_id, use, start, end, printed)
    SELECT 1, s.article_id, s.id, x.use, s.id, s.id + 1, 'x'
    FROM statement_document x JOIN statement s ON s.id = x.statement_id WHERE s.id > 5;
    ANALYZE;
    """

  private static let filters: [(String, @Sendable (inout Filter) -> Void)] = [
    ("speaker", { $0.speakers = ["Lavrov"] }),
    ("speaker kind", { $0.speakerKinds = [.unnamed] }),
    ("office", { $0.offices = ["top diplomat"] }),
    ("relay", { $0.relays = ["TASS"] }),
    ("country", { $0.countries = [CountryCode(rawValue: "RU")] }),
    ("about", { $0.about = [CountryCode(rawValue: "RU")] }),
    ("topic", { $0.topics = ["territory"] }),
    ("document", { $0.documents = ["1956 Declaration"] }),
    ("use", { $0.documentUses = [.renounce] }),
    ("outlet", { $0.outlets = ["tass"] }),
    ("kind", { $0.kinds = [.mixed] }),
    ("act", { $0.acts = [.deny, .warn] }),
    ("genre", { $0.genres = [.official] }),
    (
      "period",
      {
        $0.since = PartialDate("2019")
        $0.until = PartialDate("2019")
      }
    ),
    ("batch", { $0.batches = [BatchID(rawValue: 2)] }),
    ("article", { $0.articles = [ArticleID(rawValue: 1)] }),
  ]

  @Test(arguments: 0..<filters.count)
  func `no filter walks through all statements`(index: Int) throws {
    let specimen = try Self.specimen.get()
    var query = Query(rows: .statements)
    Self.filters[index].1(&query.filter)
    let plan = try specimen.archive.explain(query).plan
    #expect(scans(plan) == [], "\(Self.filters[index].0): \(plan)")
    for grouping in [Grouping.year, .speaker] {
      let plan = try specimen.archive.explain(query, by: grouping).plan
      // A count may walk through an index that has all it needs, for that reads no row of a statement.
      let rows = scans(plan).filter { !$0.contains("COVERING INDEX") }
      #expect(rows == [], "\(Self.filters[index].0) by \(grouping): \(plan)")
    }
  }

  @Test(arguments: [RowKind.statements, .articles, .speakers, .references])
  func `a search goes through its index`(rows: RowKind) throws {
    let specimen = try Self.specimen.get()
    let plan = try specimen.archive.explain(
      Query(rows: rows, words: "declaration", sort: .relevance, limit: 20)
    ).plan
    #expect(scans(plan) == [], "\(plan)")
    #expect(plan.contains { $0.contains("VIRTUAL TABLE INDEX") && $0.contains(":M") }, "\(plan)")
  }

  @Test(arguments: [SortOrder.date, .newest, .confidence, .id])
  func `a page of all statements is taken from an index in its order`(sort: SortOrder) throws {
    let specimen = try Self.specimen.get()
    let plan = try specimen.archive.explain(Query(rows: .statements, sort: sort, limit: 20)).plan
    let scan = try #require(plan.firstIndex { $0 == "SCAN s" || $0.hasPrefix("SCAN s USING") })
    let page = try #require(plan.firstIndex { $0.hasPrefix("SCAN picked") })
    // The twenty rows of the page may be sorted again, and not what they are picked from; of confidence there is no index
    // in its order, but one that has it.
    let sorts = plan[scan..<page].contains { $0.contains("USE TEMP B-TREE FOR ORDER BY") }
    #expect(sort == .confidence ? plan[scan].contains("COVERING INDEX") : !sorts, "\(plan)")
  }

  @Test func `a speaker's statements in order of time need no sorting`() throws {
    let specimen = try Self.specimen.get()
    var query = Query(rows: .statements, sort: .date)
    query.filter.speakers = ["Lavrov"]
    let plan = try specimen.archive.explain(query, columns: ["id", "content"]).plan
    #expect(plan.contains { $0.contains("statement_speaker") }, "\(plan)")
    #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(plan)")
  }

  @Test(
    arguments: [Grouping.topic, .document],
    [(nil, 0), (1, 0), (1, 1), (5, 1)] as [(Int?, Int)])
  func `many links are counted as SQLite counts them`(
    grouping: Grouping, page: (limit: Int?, offset: Int)
  ) throws {
    let specimen = try Self.specimen.get()
    var query = Query(rows: .statements, limit: page.limit, offset: page.offset)
    query.filter.since = PartialDate("2004")
    let groups = try specimen.archive.groups(query, by: grouping)
    let sql = try specimen.archive.explain(query, by: grouping).runnable
    #expect(
      try groups.map { "\($0.key ?? "")|\($0.label ?? "")|\($0.count)" }.joined(separator: "\n")
        == specimen.sql(sql))
    #expect(!groups.isEmpty || page.offset > 0)
  }

  @Test(
    arguments: [
      (Grouping.year, "substr(s.dated_on, 1, 4)"), (.month, "substr(s.dated_on, 1, 7)"),
      (.day, "s.dated_on"), (.office, "(SELECT key FROM office WHERE id = s.office_id)"),
      (.genre, "a.genre"), (.outlet, "(SELECT name FROM outlet WHERE id = a.outlet_id)"),
    ])
  func `statements of a country's speakers are counted in the order of their index`(
    grouping: Grouping, key: String
  ) throws {
    let specimen = try Self.specimen.get()
    var query = Query(rows: .statements)
    query.filter.countries = [CountryCode(rawValue: "JP")]
    let plan = try specimen.archive.explain(query, by: grouping).plan
    #expect(plan.contains { $0.contains("statement_speaker") }, "\(plan)")
    let groups = try specimen.archive.groups(query, by: grouping)
    let counted = try specimen.sql(
      """
      SELECT coalesce(\(key), '') || '|' || count(*) FROM statement s
        JOIN article a ON a.id = s.article_id JOIN speaker p ON p.id = s.speaker_id
      WHERE p.country_code = 'JP' GROUP BY \(key)
      """)
    let lines = counted.split(separator: "\n").map(String.init)
    #expect(groups.map { "\($0.key ?? "")|\($0.count)" }.sorted() == lines.sorted())
    #expect(!lines.isEmpty)
  }
}
