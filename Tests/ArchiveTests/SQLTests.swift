import Archive
import Foundation
import Records
import Testing

@Suite struct SQLTests {
  @Test func `rows come with their columns, values as they are stored`() throws {
    let specimen = try SmallWorld.specimen()
    var columns: [String] = []
    var rows: [[Cell]] = []
    let outcome = try specimen.archive.run(
      sql: "SELECT id, confidence AS sure, office, kind FROM statement_view WHERE id = :id -- one",
      parameters: ["id": .integer(3)], columns: { columns = $0 }, each: { rows.append($0) })
    #expect(columns == ["id", "sure", "office", "kind"])
    #expect(rows == [[.integer(3), .real(0.4), .null, .text("mixed")]])
    #expect(outcome.columns == columns && outcome.rows == 1 && !outcome.isTruncated)
  }

  @Test func `the search tables can be asked`() throws {
    let specimen = try SmallWorld.specimen()
    #expect(
      try specimen.sql("SELECT rowid FROM statement_search WHERE statement_search MATCH 'kurils'")
        == "2")
  }

  @Test(arguments: [
    "DELETE FROM statement", "UPDATE article SET title = 'x'", "DROP TABLE statement",
    "INSERT INTO outlet (name, folded) VALUES ('x', 'x')", "CREATE TABLE t (x)",
    "CREATE TEMP TABLE t (x)", "ATTACH 'other.sqlite' AS other", "VACUUM INTO 'copy.sqlite'",
    "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON", "PRAGMA journal_mode = DELETE",
    "BEGIN", "SELECT load_extension('x')", "SELECT 1; DELETE FROM statement", "SELECT 1; SELECT 2",
    "", "-- nothing", "SELECT", "SELECT * FROM nowhere", "SELECT \"no such column\"",
    "SELECT ?", "SELECT :missing", "REINDEX", "ANALYZE", "SELECT 1\u{0}",
  ])
  func `what is not one statement that reads is refused`(sql: String) throws {
    let specimen = try SmallWorld.specimen()
    #expect {
      try specimen.archive.run(sql: sql) { _ in }
    } throws: { error in
      if case .refusedSQL = error as? ArchiveError { true } else { false }
    }
    #expect(try specimen.archive.count(Query(rows: .statements)) == 5)
  }

  @Test func `a parameter that the SQL does not have is an error`() throws {
    let specimen = try SmallWorld.specimen()
    #expect(throws: ArchiveError.self) {
      try specimen.archive.run(sql: "SELECT 1", parameters: ["x": .null]) { _ in }
    }
  }

  private static let endless =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"

  @Test func `an endless statement ends with its time`() throws {
    let specimen = try SmallWorld.specimen()
    let start = ContinuousClock.now
    #expect(throws: ArchiveError.self) {
      try specimen.archive.run(
        sql: "SELECT count(*) FROM (\(Self.endless))", limits: SQLLimits(time: .milliseconds(100))
      ) { _ in }
    }
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `an endless statement ends with its rows`() throws {
    let specimen = try SmallWorld.specimen()
    var rows = 0
    let outcome = try specimen.archive.run(sql: Self.endless, limits: SQLLimits(rows: 10)) { _ in
      rows += 1
    }
    #expect(rows == 10 && outcome.isTruncated && outcome.rows == 10)
  }
}
