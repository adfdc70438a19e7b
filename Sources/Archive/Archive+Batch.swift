import GRDB
package import Records
import Synchronization

extension Archive {
  /// Opens a batch, to which everything that is stored next belongs.
  package func beginBatch(_ batch: NewBatch) throws(ArchiveError) -> BatchID {
    knownRows.withLock { $0 = KnownRows() }
    return try write { database in
      try PreparedStatement(
        database,
        """
        INSERT INTO batch (
          started_at, program_version, extraction_version, authority_version, source,
          duplicate_threshold)
        VALUES (?, ?, ?, ?, ?, ?)
        """
      ).run(
        .text(batch.startedAt), .text(batch.programVersion), .text(batch.extractionVersion),
        .text(batch.authorityVersion), Cell(batch.source),
        batch.duplicateThreshold.map(Cell.real) ?? .null)
      return BatchID(rawValue: database.lastInsertedRowID)
    }
  }

  /// Closes a batch and brings the planner's statistics up to date.
  ///
  /// - Parameter finishedAt: UTC, ISO 8601.
  /// - SeeAlso: <https://www.sqlite.org/pragma.html#pragma_optimize>
  package func endBatch(_ id: BatchID, finishedAt: String) throws(ArchiveError) {
    try write { database in
      try PreparedStatement(database, "UPDATE batch SET finished_at = ? WHERE id = ?")
        .run(.text(finishedAt), .integer(id.rawValue))
      let stored = try Int.fetchOne(
        database, sql: "SELECT kept_count + renewed_count FROM batch WHERE id = ?",
        arguments: [id.rawValue])
      if stored ?? 0 > 0 {
        // So many rows of an index tell its selectivity well enough, in milliseconds.
        try database.execute(sql: "PRAGMA analysis_limit = 1000")
        try database.execute(sql: "ANALYZE")
      }
    }
  }

  /// Tells which articles need not be extracted: the same body is there, extracted by the same version, and with a date
  /// where the article has one.
  ///
  /// - Parameter digests: Those of the articles' bodies, each with whether the article has a date.
  /// - Returns: One answer for each, in their order.
  package func known(
    _ digests: [(body: BodyDigest, isDated: Bool)], extractionVersion: String
  ) throws(ArchiveError) -> [Bool] {
    try read { database in
      let find = try PreparedStatement(
        database,
        "SELECT extraction_version = ? AND (published_on NOT NULL OR NOT ?) FROM article WHERE sha256 = ?"
      )
      return try digests.map { body, isDated in
        try find.first([.text(extractionVersion), Cell(isDated ? 1 : 0), .text(body.text)]) {
          $0.integer(0) == 1
        } ?? false
      }
    }
  }
}
