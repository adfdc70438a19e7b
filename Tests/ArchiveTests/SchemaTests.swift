import Foundation
import GRDB
import Migrations
import Testing

@Suite struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Migrations")

  /// Tables and views with their columns as the migrations make them.
  private func schema() throws -> [String: [String]] {
    let queue = try DatabaseQueue()
    try Schema.migrator().migrate(queue)
    return try queue.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT t.name AS "table", c.name AS "column"
          FROM pragma_table_list t JOIN pragma_table_info(t.name) c
          WHERE t.schema = 'main' AND t.type IN ('table', 'view', 'virtual')
            AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'grdb_%'
          ORDER BY t.name, c.cid
          """)
      return Dictionary(grouping: rows) { $0["table"] as String }
        .mapValues { $0.map { $0["column"] as String } }
    }
  }

  /// Headings and the first cells of the tables below them.
  private func described() throws -> [String: [String]] {
    let page = try String(
      contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    var described: [String: [String]] = [:]
    var name: String?
    for line in page.split(separator: "\n") {
      if line.hasPrefix("### ") { name = String(line.dropFirst(4)) }
      if line.hasPrefix("## ") { name = nil }
      guard let name, line.hasPrefix("| "), !line.hasPrefix("| column |") else { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count > 1, !cells[1].isEmpty { described[name, default: []].append(cells[0]) }
    }
    return described
  }

  @Test func `every table, view and column is described, in its order`() throws {
    let schema = try schema()
    let described = try described()
    for name in Set(schema.keys).union(described.keys).sorted() {
      #expect(schema[name] == described[name], "\(name)")
    }
    #expect(schema.count > 30)
  }

  @Test func `no view has a column of bytes, so that rows are read without a copy`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator().migrate(queue)
    let count = try queue.read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
          WHERE t.type = 'view' AND c.type = 'BLOB'
          """)
    }
    #expect(count == 0)
  }

  @Test func `each file of SQL is a migration, in the order of its name`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "sql").path
    ).sorted()
    #expect(files == Schema.migrations.map { "\($0.identifier).sql" })
    #expect(files.allSatisfy { $0.hasPrefix("V") })
  }

  @Test func `the embedded SQL stays small, because compiling it is dear`() {
    let bytes = Schema.migrations.reduce(0) { $0 + $1.sql.utf8.count }
    #expect(bytes < 40 * 1024)
  }
}
