import GRDB
import Records

extension Archive {
  /// Examines the database: the file, foreign keys, the search index against its content, every digest, every
  /// offset against its body and every stored text against the words at its offsets.
  ///
  /// Reads every row, one article at a time. Comparing the search index needs a connection that may write, though
  /// nothing is written; through one that only reads it is left out.
  ///
  /// - Parameters:
  ///   - most: After so many findings no more are looked for.
  ///   - progress: Is told now and then how many articles are done, and of how many.
  /// - Returns: What is wrong; empty when the database is sound.
  package func examine(
    most: Int = 100, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> [Finding] {
    var findings = try read { database in
      try Self.examineFile(database) + Self.examineForeignKeys(database)
    }
    findings += try examineSearch()
    guard findings.count < most else { return Array(findings.prefix(most)) }
    findings += try read { database in
      try BodyExaminer(database: database).examine(most: most - findings.count, progress: progress)
    }
    return findings
  }

  /// - SeeAlso: <https://www.sqlite.org/pragma.html#pragma_integrity_check>
  private static func examineFile(_ database: Database) throws -> [Finding] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      .map { Finding(subject: .file, message: $0) }
  }

  private static func examineForeignKeys(_ database: Database) throws -> [Finding] {
    var findings: [Finding] = []
    try PreparedStatement(database, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")
      .each([]) { row in
        findings.append(
          Finding(
            subject: .foreignKeys,
            message: "\(row.text(0)) row \(row.integer(1)): no such row in \(row.text(2))"))
      }
    return findings
  }

  /// - SeeAlso: <https://www.sqlite.org/fts5.html#the_integrity_check_command>
  private func examineSearch() throws(ArchiveError) -> [Finding] {
    guard writer != nil else { return [] }
    return try write { database in
      var findings: [Finding] = []
      for table in ["article_search", "statement_search"] {
        do {
          try database.execute(
            sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          findings.append(
            Finding(
              subject: .search,
              message: "\(table): the search index does not agree with the words it was made from"))
        }
      }
      return findings
    }
  }

  /// Makes the search indexes anew from the words in the tables.
  ///
  /// - SeeAlso: <https://www.sqlite.org/fts5.html#the_rebuild_command>
  package func rebuildSearch() throws(ArchiveError) {
    try write { database in
      for table in ["article_search", "statement_search"] {
        try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
      }
    }
  }
}
