import Foundation
import GRDB
package import Records

/// What a database holds.
package struct DatabaseFigures: Hashable, Sendable {
  package var articles: Int
  package var statements: Int
  /// Statements whose speaker could not be made out.
  package var statementsWithoutSpeaker: Int
  package var references: Int
  /// Speakers with a statement, of those on record.
  package var speakers: Int
  /// Documents with a reference, of those on record.
  package var documents: Int
  package var topics: Int
  package var outlets: Int
  package var batches: Int
  package var refusals: Int
  package var corrections: Int
  /// Corrections whose statement is no longer found.
  package var orphanedCorrections: Int
  package var firstPublishedOn: PartialDate?
  package var lastPublishedOn: PartialDate?
  package var kinds: [GroupCount]
  package var acts: [GroupCount]
  package var genres: [GroupCount]
  /// Articles by year of publication.
  package var years: [GroupCount]
  /// Statements by what a person decided on them, the rejected included.
  package var reviews: [GroupCount]
  package var authorityVersion: String?
  /// How many migrations made the schema.
  package var schemaVersion: Int
  package var bytes: Int
}

extension Archive {
  /// What the database holds, in figures.
  package func figures() throws(ArchiveError) -> DatabaseFigures {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let bytes = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    return try read { database in
      func number(_ sql: String) throws -> Int {
        try Int.fetchOne(database, sql: sql) ?? 0
      }
      /// Entries that some text names.
      func named(_ kind: RowKind) throws -> Int {
        try number("SELECT count(*) FROM \(kind.table) e WHERE \(kind.namedInTexts)")
      }
      func date(_ sql: String) throws -> PartialDate? {
        try String.fetchOne(database, sql: sql).flatMap { PartialDate($0) }
      }
      func groups(_ grouping: Grouping, _ rows: RowKind = .statements) throws -> [GroupCount] {
        try Self.groups(Query(rows: rows), by: grouping, database)
      }
      let standing = QueryConditions.notRejected("id").sql
      return DatabaseFigures(
        articles: try number("SELECT count(*) FROM article"),
        statements: try number("SELECT count(*) FROM statement WHERE \(standing)"),
        statementsWithoutSpeaker: try number(
          "SELECT count(*) FROM statement WHERE speaker_id IS NULL AND \(standing)"),
        references: try number("SELECT count(*) FROM document_reference"),
        speakers: try named(.speakers),
        documents: try named(.documents),
        topics: try named(.topics),
        outlets: try number("SELECT count(*) FROM outlet"),
        batches: try number("SELECT count(*) FROM batch"),
        refusals: try number("SELECT count(*) FROM refusal"),
        corrections: try number("SELECT count(*) FROM correction WHERE withdrawn_at IS NULL"),
        orphanedCorrections: try number("SELECT count(*) FROM correction_view WHERE orphaned"),
        firstPublishedOn: try date("SELECT min(published_on) FROM article"),
        lastPublishedOn: try date("SELECT max(published_on) FROM article"),
        kinds: try groups(.kind), acts: try groups(.act), genres: try groups(.genre, .articles),
        years: try groups(.year, .articles), reviews: try Self.reviews(database),
        authorityVersion: try String.fetchOne(
          database, sql: "SELECT value FROM property WHERE name = 'authority_version'"),
        schemaVersion: try number("PRAGMA user_version"), bytes: bytes)
    }
  }

  private static func reviews(_ database: Database) throws -> [GroupCount] {
    // Those that somebody reviewed are few and have an index of their own.
    var reviews: [GroupCount] = []
    try PreparedStatement(
      database,
      """
      WITH reviewed (review, n) AS (
        SELECT review, count(*) FROM statement WHERE review <> 'unreviewed' GROUP BY 1),
      counts (review, n) AS (
        SELECT 'unreviewed', (SELECT count(*) FROM statement) - (SELECT total(n) FROM reviewed)
        UNION ALL SELECT review, n FROM reviewed)
      SELECT review, n FROM counts WHERE n > 0 ORDER BY n DESC, review
      """
    ).each([]) { row in
      reviews.append(
        GroupCount(key: row.text(0), label: row.text(0), count: Int(row.integer(1))))
    }
    return reviews
  }
}
