import GRDB
package import Records
import Synchronization

extension Archive {
  /// Brings the entries of the authority files into the database; entries that a person made in it stay.
  ///
  /// Skipped when the database has them of this very version. Entries that the files no longer have stay as
  /// if a text had named them, because statements may stand on them.
  ///
  /// - Parameters:
  ///   - entries: The content of all authority files.
  ///   - version: Changes whenever the files do.
  package func synchronise(
    _ entries: AuthorityEntries, version: String
  ) throws(ArchiveError) {
    let present = try read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM property WHERE name = 'authority_version'")
    }
    guard present != version else { return }
    try write { database in
      try AuthorityWriter(database: database).write(entries)
      try PreparedStatement(
        database,
        """
        INSERT INTO property (name, value) VALUES ('authority_version', ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """
      ).run(.text(version))
    }
    knownRows.withLock { $0 = KnownRows() }
  }
}
