import Archive
import GRDB
import Records
import Testing

@Suite struct ExamineTests {
  /// Changes a database behind the archive's back.
  private func tamper(_ specimen: Specimen, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: specimen.path, configuration: configuration).write {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try $0.execute(sql: sql)
    }
  }

  private func subjects(_ specimen: Specimen) throws -> Set<Finding.Subject> {
    Set(try specimen.archive.examine().map(\.subject))
  }

  @Test func `a sound database has no findings`() throws {
    let specimen = try SmallWorld.specimen()
    #expect(try specimen.archive.examine() == [])
  }

  @Test(arguments: [
    ("UPDATE statement SET speaker_id = 999 WHERE id = 1", Finding.Subject.foreignKeys),
    ("UPDATE statement_span SET end = 9999 WHERE statement_id = 1 AND role = 'cue'", .offsets),
    ("UPDATE statement_span SET start = start + 1 WHERE statement_id = 1 AND role = 'cue'", .words),
    ("UPDATE statement SET start = start + 1 WHERE id = 2", .offsets),
    ("UPDATE statement SET content = 'something else' WHERE id = 2", .words),
    ("UPDATE statement SET cue_text = NULL WHERE id = 2", .words),
    ("UPDATE statement_span SET end = -1 WHERE statement_id = 1 AND role = 'cue'", .offsets),
    ("UPDATE statement_span SET start = -1 WHERE statement_id = 1", .offsets),
    ("UPDATE document_reference SET end = 9999", .offsets),
    ("UPDATE document_reference SET end = start - 1", .offsets),
    ("UPDATE document_reference SET start = start + 1", .words),
    ("UPDATE article SET body = body || '!' WHERE id = 1", .digests),
    ("DROP TRIGGER statement_search_delete; DELETE FROM statement WHERE id = 5", .search),
    (
      "DROP TRIGGER article_search_update; UPDATE article SET title = 'other' WHERE id = 1",
      .search
    ),
  ])
  func `each sort of damage is found`(sql: String, subject: Finding.Subject) throws {
    let specimen = try SmallWorld.specimen()
    try tamper(specimen, sql)
    #expect(try subjects(specimen).contains(subject))
  }

  @Test(arguments: ["end = start - 1", "start = -1", "start = 9999, end = 9999"])
  func `what is stored of an article with damaged offsets can be read`(damage: String) throws {
    let specimen = try SmallWorld.specimen()
    try tamper(
      specimen, "UPDATE statement_span SET \(damage); UPDATE document_reference SET \(damage)")
    #expect(try specimen.archive.article(ArticleID(rawValue: 1)).statements.count > 0)
    #expect(try specimen.archive.statement(StatementID(rawValue: 1)).statement.content != "")
  }

  @Test func `a search index that went astray is made anew`() throws {
    let specimen = try SmallWorld.specimen()
    try tamper(
      specimen,
      "INSERT INTO statement_search (statement_search, rowid, content) VALUES ('delete', 2, 'talks')"
    )
    #expect(try subjects(specimen) == [.search])
    try specimen.archive.rebuildSearch()
    #expect(try specimen.archive.examine() == [])
  }

  @Test func `no more findings than asked for`() throws {
    let specimen = try SmallWorld.specimen()
    try tamper(specimen, "UPDATE statement SET content = 'x'")
    #expect(try specimen.archive.examine(most: 2).count == 2)
  }
}
