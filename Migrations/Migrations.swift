// Migrations: the one definition of the schema, embedded.

package import GRDB

/// One numbered change of the schema.
package struct Migration: Sendable {
  /// The file's name without its extension: `V0001_authority`.
  package let identifier: String
  /// The first version of the program that knows the schema after this change.
  package let since: String
  /// The file's text.
  package let sql: String

  init(_ identifier: String, since: String, _ bytes: [UInt8]) {
    self.identifier = identifier
    self.since = since
    self.sql = String(decoding: bytes, as: UTF8.self)
  }
}

/// The schema as the sum of its migrations.
package enum Schema {
  /// Every migration, oldest first. A landed one is never edited.
  package static let migrations: [Migration] = [
    Migration("V0001_authority", since: "0.1.0", PackageResources.V0001_authority_sql),
    Migration("V0002_article", since: "0.1.0", PackageResources.V0002_article_sql),
    Migration("V0003_statement", since: "0.1.0", PackageResources.V0003_statement_sql),
    Migration("V0004_search", since: "0.1.0", PackageResources.V0004_search_sql),
    Migration("V0005_view", since: "0.1.0", PackageResources.V0005_view_sql),
    Migration("V0006_review", since: "0.1.0", PackageResources.V0006_review_sql),
    Migration("V0007_near_copy", since: "0.1.0", PackageResources.V0007_near_copy_sql),
    Migration("V0008_index", since: "0.1.0", PackageResources.V0008_index_sql),
    Migration("V0009_row", since: "0.1.0", PackageResources.V0009_row_sql),
    Migration("V0010_decision", since: "0.1.0", PackageResources.V0010_decision_sql),
    Migration(
      "V0011_search_insert", since: "0.1.0", PackageResources.V0011_search_insert_sql),
    Migration("V0012_count", since: "0.1.0", PackageResources.V0012_count_sql),
    Migration("V0013_member", since: "0.1.0", PackageResources.V0013_member_sql),
    Migration("V0014_addition", since: "0.1.0", PackageResources.V0014_addition_sql),
    Migration("V0015_use", since: "0.1.0", PackageResources.V0015_use_sql),
  ]

  /// The number that `PRAGMA user_version` holds once every migration has run.
  package static var version: Int { migrations.count }

  /// "Chan" as a big-endian number, in `PRAGMA application_id`, by which `file` and others know the format.
  package static let applicationID = 0x4368_616E

  /// Runs the migrations and marks the file with the format and the version reached.
  ///
  /// - Parameter steps: What SQL alone cannot do of a migration, by its identifier; done in the same transaction.
  package static func migrator(
    completing steps: [String: @Sendable (Database) throws -> Void] = [:]
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.identifier) { database in
        try database.execute(sql: migration.sql)
        try steps[migration.identifier]?(database)
        try database.execute(
          sql: """
            INSERT INTO property (name, value) VALUES ('needs_program_version', ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, arguments: [migration.since])
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
