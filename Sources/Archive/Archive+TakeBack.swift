import GRDB
package import Records
import Synchronization

extension Archive {
  /// Takes back what people added last of entries, all of it or nothing: what it took the place of stands again, an
  /// earlier entry of a person or one of the authority files. Where there is none the entry goes.
  ///
  /// - Parameters:
  ///   - additions: `additions(withoutLastOf:)` as values, all of them.
  ///   - files: The content of all authority files, with which the database is synchronised.
  ///   - time: UTC, ISO 8601.
  /// - Throws: `refusedChange` for an entry that no person added, and for one that would go but that something stands on.
  package func takeBack(
    _ entries: [EntryKey], leaving additions: AuthorityEntries,
    over files: AuthorityEntries, at time: String
  ) throws(ArchiveError) {
    try write { database in
      let writer = RemovalWriter(database: database)
      for entry in entries { try Self.undoLast(entry, at: time, database) }
      for entry in entries { try writer.forget(entry) }
      // What no person has any more the files may have; nothing is left without a name in between.
      try AuthorityWriter(database: database, origin: .user).write(additions)
      try AuthorityWriter(database: database).write(files)
      try writer.removeVanished(entries)
    }
    knownRows.withLock { $0 = KnownRows() }
  }

  private static func undoLast(
    _ entry: EntryKey, at time: String, _ database: Database
  ) throws {
    try PreparedStatement(
      database,
      """
      UPDATE authority_addition SET undone_at = ? WHERE id = (
        SELECT max(id) FROM authority_addition WHERE kind = ? AND key = ? AND undone_at IS NULL)
      """
    ).run(.text(time), .text(entry.kind.rawValue), .text(entry.key))
    guard database.changesCount > 0 else {
      throw ArchiveError.refusedChange(
        reason: "\(entry.key) is no \(entry.kind.rawValue) that a person added to this database")
    }
  }
}
