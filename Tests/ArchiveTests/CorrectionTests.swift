import Archive
import Records
import Testing

@Suite struct CorrectionTests {
  private static let ana = Reviewer(name: "ana", time: "2026-02-03T04:05:06Z", note: "heard it")

  private let specimen: Specimen

  init() throws { specimen = try SmallWorld.specimen() }

  private func correct(_ id: Int64, _ decisions: Decision...) throws {
    try specimen.archive.correct([StatementID(rawValue: id)], decisions, by: Self.ana)
  }

  /// Stores the first article as a later version of the extraction finds it.
  private func renew(
    _ version: String = "x2", _ change: (inout ExtractedArticle) -> Void = { _ in }
  ) throws {
    var article = SmallWorld.first
    change(&article)
    try specimen.store([.extracted(article)], extractionVersion: version)
  }

  /// Everything that corrections may touch, as it stands.
  private func state() throws -> String {
    try specimen.sql(
      """
      SELECT id, speaker_key, office, kind, act, said_on, dated_on, topics, document_keys, content, start, end,
        content_spans, review FROM statement_view ORDER BY id
      """)
      + specimen.sql("SELECT * FROM statement_span ORDER BY 1, 2, 3")
      + specimen.sql("SELECT * FROM statement_topic")
      + specimen.sql("SELECT * FROM statement_document")
  }

  /// How the statement of a row uses its document.
  private static let use =
    "(SELECT use FROM statement_document x WHERE x.statement_id = statement_view.id)"

  static let decisions: [(Decision, column: String, becomes: String)] = [
    (.speaker(Specimen.kono.key), "speaker", "Tarō Kōno"),
    (.speaker(nil), "speaker", ""),
    (.notSpeaker(Specimen.lavrov.key), "speaker", ""),
    (.documents([]), "documents", ""),
    (.use(.invoke, of: Specimen.declaration.key), use, "invoke"),
    (.use(.accuseBreach, of: nil), use, "accuse_breach"),
    (.topics([AuthorityKey(rawValue: "territory")]), "topics", "territory"),
    (.kind(.mixed), "kind", "mixed"), (.act(.deny), "act", "deny"),
    (.saidOn(PartialDate("2019-08-14")), "dated_on", "2019-08-14"),
    (.saidOn(PartialDate("2019-08")), "said_on", "2019-08"), (.office(nil), "office", ""),
    (.content([ScalarRange(start: 1, end: 21)]), "content", "The 1956 declaration"),
  ]

  @Test(arguments: decisions)
  func `a decision changes the row, survives extraction, and can be taken back`(
    decision: Decision, column: String, becomes: String
  ) throws {
    let before = try state()
    let read = "SELECT \(column), review, reviewed_by FROM statement_view WHERE id = 1"
    try correct(1, decision)
    #expect(try specimen.sql(read) == "\(becomes)|corrected|ana")
    try renew()
    #expect(try specimen.sql(read) == "\(becomes)|corrected|ana")
    #expect(try specimen.archive.examine().isEmpty)
    try specimen.archive.withdraw(CorrectionID(rawValue: 1), at: "2026-03-01T00:00:00Z")
    #expect(try state() == before)
    #expect(try specimen.archive.examine().isEmpty)
  }

  @Test
  func
    `the use of a document is found by it, and asked of none to which a statement does not refer`()
    throws
  {
    try correct(1, .documents([Specimen.declaration.key]), .use(.reaffirm, of: nil))
    var query = Query(rows: .statements)
    query.filter.documentUses = [.reaffirm]
    #expect(try specimen.archive.count(query) == 1)
    let statement = try specimen.archive.statement(StatementID(rawValue: 1)).statement
    #expect(statement.documentUses == [Specimen.declaration.key: .reaffirm])
    for key in [nil, Specimen.declaration.key] {
      #expect(throws: ArchiveError.self) { try correct(2, .use(.invoke, of: key)) }
    }
    #expect(try specimen.archive.corrections(of: StatementID(rawValue: 2)).isEmpty)
  }

  @Test func `another speaker spoke in the office held on that day`() throws {
    try correct(2, .speaker(Specimen.lavrov.key))
    #expect(
      try specimen.sql("SELECT speaker, office FROM statement_view WHERE id = 2")
        == "Sergey Lavrov|Minister of Foreign Affairs of Russia")
  }

  @Test func `a date that the text tells can be taken away and given back`() throws {
    let read = "SELECT said_on, dated_on FROM statement_view WHERE id = 4"
    #expect(try specimen.sql(read) == "2020-02-01|2020-02-01")
    try correct(4, .saidOn(nil))
    #expect(try specimen.sql(read) == "|2018")
    try specimen.archive.withdraw(CorrectionID(rawValue: 1), at: "2026-03-01T00:00:00Z")
    #expect(try specimen.sql(read) == "2020-02-01|2020-02-01")
  }

  @Test func `what is rejected is not covered`() throws {
    let before = try specimen.archive.coverage()
    #expect(before.statements == 5)
    try correct(4, .reject)
    let coverage = try specimen.archive.coverage()
    #expect(coverage.statements == 4)
    #expect(before.last == PartialDate("2020-02-01") && coverage.last == PartialDate("2019-08-15"))
  }

  @Test(arguments: [("2019", true), ("2019-08", true), ("2019-08-14", false), ("2018", false)])
  func `a tenure runs to the last day of the year or month in which it ended`(
    end: String, holds: Bool
  ) throws {
    var entries = Specimen.entries
    entries.speakers[0].tenures[0].to = PartialDate(end)
    try specimen.archive.synchronise(entries, version: "2")
    try correct(2, .speaker(Specimen.lavrov.key))
    #expect(
      try specimen.sql("SELECT office FROM statement_view WHERE id = 2")
        == (holds ? Specimen.foreignMinister.title : ""))
  }

  @Test func `an office that a person names goes before the one held on that day`() throws {
    let office = "SELECT office FROM statement_view WHERE id = 2"
    try correct(2, .office(Specimen.foreignMinister.key))
    #expect(try specimen.sql(office) == Specimen.foreignMinister.title)
    try correct(2, .speaker(Specimen.lavrov.key), .office(nil))
    #expect(try specimen.sql(office) == "")
  }

  @Test func `statements are found by what was decided and by whom`() throws {
    try correct(1, .confirm)
    try correct(2, .kind(.mixed))
    try correct(3, .reject)
    try specimen.archive.correct(
      [StatementID(rawValue: 4)], [.confirm], by: Reviewer(name: "Ben", time: "x"))
    func ids(_ rows: RowKind = .statements, _ change: (inout Filter) -> Void) throws -> [String] {
      var filter = Filter()
      change(&filter)
      var ids: [String] = []
      try specimen.archive.rows(Query(rows: rows, filter: filter), columns: ["id"]) {
        ids += $0.map(\.plain)
      }
      return ids
    }
    #expect(try ids { $0.reviews = [.confirmed] } == ["1", "4"])
    #expect(try ids { $0.reviews = [.confirmed, .corrected, .rejected] } == ["1", "2", "3", "4"])
    #expect(try ids { $0.reviews = [.rejected] } == ["3"])
    #expect(try ids { $0.reviews = [.unreviewed] } == ["5"])
    #expect(try ids { $0.reviews = [.unreviewed, .corrected] } == ["2", "5"])
    #expect(try ids { $0.reviewers = ["ana"] } == ["1", "2"])
    #expect(try ids { $0.reviewers = ["ben", "nobody"] } == ["4"])
    #expect(try ids(.corrections) { $0.reviewers = ["ben"] } == ["4"])
    #expect(try ids(.articles) { $0.reviews = [.rejected] } == ["1"])
    try specimen.archive.withdraw(CorrectionID(rawValue: 4), at: "2026-03-01T00:00:00Z")
    #expect(try ids { $0.reviewers = ["ben"] } == [])
  }

  @Test func `corrected content is what a search finds`() throws {
    try correct(3, .content([ScalarRange(start: 0, end: 26)]))
    let found = Query(rows: .statements, words: "declaration")
    #expect(try specimen.archive.count(found) == 2)
  }

  @Test func `the last decision on a field stands, and gives way to the one before`() throws {
    try correct(1, .kind(.mixed))
    try correct(1, .kind(.indirect))
    let kind = "SELECT kind FROM statement WHERE id = 1"
    #expect(try specimen.sql(kind) == "indirect")
    try specimen.archive.withdraw(CorrectionID(rawValue: 2), at: "2026-03-01T00:00:00Z")
    #expect(try specimen.sql(kind) == "mixed")
  }

  @Test func `a rejected statement is left out until that is taken back`() throws {
    let all = Query(rows: .statements)
    let before = try specimen.archive.count(all)
    try correct(1, .reject)
    #expect(try specimen.archive.count(all) == before - 1)
    try renew()
    #expect(try specimen.archive.count(all) == before - 1)
    try specimen.archive.withdraw(CorrectionID(rawValue: 1), at: "2026-03-01T00:00:00Z")
    #expect(try specimen.archive.count(all) == before)
  }

  @Test func `a confirmed statement is reviewed and else as it was`() throws {
    try correct(1, .confirm)
    try renew { $0.statements[0].speaker = Specimen.tass }
    #expect(
      try specimen.sql("SELECT speaker, review, reviewed_by FROM statement_view WHERE id = 1")
        == "TASS|confirmed|ana")
    var filter = Filter()
    filter.unreviewed = true
    filter.speakers = ["TASS"]
    #expect(try specimen.archive.count(Query(rows: .statements, filter: filter)) == 0)
  }

  @Test func `whoever was excluded stays excluded, and nobody else`() throws {
    try correct(1, .notSpeaker(Specimen.lavrov.key))
    try renew("x2") { $0.statements[0].speaker = Specimen.tass }
    #expect(try specimen.sql("SELECT speaker FROM statement_view WHERE id = 1") == "TASS")
    try renew("x3")
    #expect(try specimen.sql("SELECT speaker FROM statement_view WHERE id = 1") == "")
  }

  @Test func `a statement with a slightly other end is the same statement`() throws {
    try correct(2, .speaker(Specimen.lavrov.key))
    try renew { article in
      let range = article.statements[1].content[0]
      article.statements[1].content = [ScalarRange(start: range.start, end: range.end - 3)]
    }
    #expect(
      try specimen.sql("SELECT speaker FROM statement_view WHERE content LIKE 'that talks%'")
        == "Sergey Lavrov")
    #expect(try specimen.archive.orphanedCorrections() == 0)
  }

  @Test func `where the statement is gone the decision is orphaned, shown, and can be adopted`()
    throws
  {
    try correct(2, .speaker(Specimen.lavrov.key))
    try renew("x2") { $0.statements.remove(at: 1) }
    #expect(try specimen.archive.orphanedCorrections() == 1)
    #expect(
      try specimen.sql("SELECT statement_id, field, value, orphaned, exact FROM correction_view")
        == "|speaker|sergey-lavrov|1|that talks on the Southern Kurils had failed")
    #expect(try specimen.sql("SELECT count(*) FROM statement WHERE review = 'corrected'") == "0")
    try specimen.archive.adopt(CorrectionID(rawValue: 1), by: StatementID(rawValue: 3))
    #expect(
      try specimen.sql("SELECT speaker FROM statement_view WHERE id = 3") == "Sergey Lavrov")
    try renew("x3")
    #expect(try specimen.archive.orphanedCorrections() == 0)
    #expect(
      try specimen.sql("SELECT speaker FROM statement_view WHERE id = 3") == "Sergey Lavrov")
  }

  @Test func `the statement found again takes its decision back from the orphans`() throws {
    try correct(2, .speaker(Specimen.lavrov.key))
    try renew("x2") { $0.statements.remove(at: 1) }
    try renew("x3")
    #expect(try specimen.archive.orphanedCorrections() == 0)
    #expect(
      try specimen.sql("SELECT speaker FROM statement_view WHERE content LIKE 'that talks%'")
        == "Sergey Lavrov")
  }

  @Test
  func `a statement that comes back is found by the words that a person gave it, and no others`()
    throws
  {
    try correct(2, .content([ScalarRange(start: 1, end: 21)]))
    try renew("x2") { $0.statements.remove(at: 1) }
    try renew("x3")
    func found(_ word: String) throws -> String {
      try specimen.sql(
        """
        SELECT content FROM statement_view WHERE review = 'corrected' AND id IN (
          SELECT rowid FROM statement_search WHERE statement_search MATCH '\(word)')
        """)
    }
    #expect(try found("declaration") == "The 1956 declaration")
    #expect(try found("failed") == "")
    #expect(try specimen.archive.examine() == [])
  }

  @Test func `half of the words are another statement`() throws {
    try correct(2, .reject)
    try renew { article in
      let range = article.statements[1].content[0]
      article.statements[1].content = [
        ScalarRange(start: range.start, end: range.start + range.count / 2)
      ]
    }
    #expect(try specimen.archive.orphanedCorrections() == 1)
  }

  @Test(arguments: [
    Decision.speaker(AuthorityKey(rawValue: "nobody")), .office(AuthorityKey(rawValue: "nothing")),
    .documents([AuthorityKey(rawValue: "nothing")]), .content([]),
    .content([ScalarRange(start: 0, end: 100_000)]),
    .content([ScalarRange(start: 5, end: 9), ScalarRange(start: 2, end: 4)]),
  ])
  func `what cannot be is refused and leaves no trace`(decision: Decision) throws {
    #expect(throws: ArchiveError.self) { try correct(1, decision) }
    #expect(try specimen.sql("SELECT count(*) FROM correction") == "0")
  }

  @Test func `words are found where they stand nearest to the statement`() throws {
    let place = try specimen.archive.place(of: "Talks", near: StatementID(rawValue: 5))
    #expect(place.count == 5)
    #expect(throws: ArchiveError.self) {
      try specimen.archive.place(of: "never said", near: StatementID(rawValue: 5))
    }
  }
}
