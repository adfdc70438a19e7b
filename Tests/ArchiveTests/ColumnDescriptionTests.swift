import Archive
import Records
import Testing

@Suite struct ColumnDescriptionTests {
  @Test(arguments: RowKind.allCases)
  func `the type of a column is that of its values`(kind: RowKind) throws {
    let specimen = try SmallWorld.specimen()
    try specimen.archive.correct(
      [StatementID(rawValue: 1)], [.confirm],
      by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    let table = try specimen.archive.table(of: kind)
    #expect(try table.columns.map(\.name) == specimen.archive.columns(of: Query(rows: kind)))
    try specimen.archive.rows(Query(rows: kind)) { row in
      for (cell, column) in zip(row, table.columns) {
        switch (cell, column.type) {
        case (.null, _), (.integer, .integer), (.integer(0...1), .boolean), (.real, .number): break
        case (.text(let text), .partialDate): #expect(PartialDate(text) != nil)
        case (.text(let text), .time): #expect(text.hasSuffix("Z"))
        case (.text, .string): break
        default: Issue.record("\(column.name) is no \(column.type): \(cell)")
        }
      }
    }
    #expect(!table.text.isEmpty && table.columns.allSatisfy { !$0.meaning.isEmpty })
  }

  @Test func `SQL with its values written out gives the same rows`() throws {
    let specimen = try SmallWorld.specimen()
    var filter = Filter()
    filter.speakers = ["Lavrov", "Kono"]
    filter.minConfidence = 0.5
    let query = Query(rows: .statements, filter: filter, words: "that's OR talks", limit: 3)
    let explanation = try specimen.archive.explain(query, columns: ["id", "hit"])
    var rows = ""
    try specimen.archive.rows(query, columns: ["id", "hit"]) { row in
      rows += row.map(\.plain).joined(separator: "|") + "\n"
    }
    #expect(try specimen.sql(explanation.runnable) + "\n" == rows)
    #expect(!rows.isEmpty && !explanation.plan.isEmpty)
  }

  @Test(arguments: [
    ("declaraton", ["declaration"]), ("tlaks", ["talks"]), ("zzzzzz", []), ("\"talks binds\"", []),
    (String(repeating: "x", count: 100_000), []),
  ])
  func `a word that does not occur suggests what does`(typed: String, near: [String]) throws {
    let specimen = try SmallWorld.specimen()
    let missing = try specimen.archive.missingWords(of: "both \(typed)", in: .statements)
    #expect(missing.map(\.near) == [near])
  }
}
