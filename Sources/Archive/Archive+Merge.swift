import GRDB
package import Records
import Synchronization

/// A merge of two entries as the database keeps it.
package struct StoredMerge: Hashable, Sendable {
  package var id: Int64
  package var kind: MergeableKind
  package var loser: AuthorityKey
  package var winner: AuthorityKey
  package var madeBy: String
  /// UTC, ISO 8601.
  package var madeAt: String
  package var undoneAt: String?
}

extension Archive {
  /// Makes one entry stand for others, for all of them or for none. The losers' keys and names find the winner from
  /// now on; their statements stand with the winner, those of later batches too.
  ///
  /// - Throws: `unknownName`; `refusedChange` when two are one already.
  package func merge(
    _ losers: [AuthorityKey], into winner: AuthorityKey, kind: MergeableKind, by reviewer: Reviewer
  ) throws(ArchiveError) {
    try write { database in
      for loser in losers {
        try Self.refuseUnfit(loser, winner, kind, database)
        try PreparedStatement(
          database,
          """
          INSERT INTO authority_merge (kind, loser_key, winner_key, made_by, made_at)
          VALUES (?, ?, ?, ?, ?)
          """
        ).run(
          .text(kind.rawValue), .text(loser.rawValue), .text(winner.rawValue),
          .text(reviewer.name), .text(reviewer.time))
      }
      try MergeWriter(database: database, kind: kind).settle()
    }
    knownRows.withLock { $0 = KnownRows() }
  }

  private static func refuseUnfit(
    _ loser: AuthorityKey, _ winner: AuthorityKey, _ kind: MergeableKind, _ database: Database
  ) throws {
    for key in [loser, winner] where try standing(kind, key, database) == nil {
      throw ArchiveError.unknownName(kind: kind.rawValue, name: key.rawValue)
    }
    guard try standing(kind, loser, database) != standing(kind, winner, database) else {
      throw ArchiveError.refusedChange(
        reason:
          "\(loser.rawValue) and \(winner.rawValue) stand for the same \(kind.rawValue) already")
    }
    let other = try merges(kind, database).first { $0.loser == loser && $0.undoneAt == nil }
    if let other {
      throw ArchiveError.refusedChange(
        reason: "\(loser.rawValue) was merged into \(other.winner.rawValue); undo that first")
    }
  }

  /// Takes the merges of entries back, all of them or none: each stands for itself again, with the statements that
  /// are its own.
  ///
  /// - Parameter time: UTC, ISO 8601.
  /// - Throws: `refusedChange` when one was not merged.
  package func undoMerges(
    of losers: [AuthorityKey], kind: MergeableKind, at time: String
  ) throws(ArchiveError) {
    try write { database in
      for loser in losers {
        try PreparedStatement(
          database,
          """
          UPDATE authority_merge SET undone_at = ?
          WHERE kind = ? AND loser_key = ? AND undone_at IS NULL
          """
        ).run(.text(time), .text(kind.rawValue), .text(loser.rawValue))
        guard database.changesCount > 0 else {
          throw ArchiveError.refusedChange(
            reason: "\(loser.rawValue) was not merged into another \(kind.rawValue)")
        }
      }
      try MergeWriter(database: database, kind: kind).settle()
    }
    knownRows.withLock { $0 = KnownRows() }
  }

  /// The key of an entry that was merged, by what it was called before: its key, `#` and its id, a name or an alias,
  /// which else find the winner.
  ///
  /// - Throws: `unknownName`; `refusedChange` when several that were merged have the name.
  package func mergedKey(
    named name: String, kind: MergeableKind
  ) throws(ArchiveError) -> AuthorityKey {
    try read { database in
      for condition in MergedName.conditions(kind) {
        let found = try MergedName(name, condition, kind, database)
        if let key = try found.only() { return key }
      }
      // Of one that was not merged the caller is told so.
      let named = NamedKind(kind)
      if let other = try NameFinder(database: database).resolve(name, as: named).candidates.first {
        return AuthorityKey(rawValue: other.key)
      }
      throw ArchiveError.unknownName(kind: kind.rawValue, name: name)
    }
  }

  /// Every merge of a kind, those undone too, earliest first.
  package func merges(_ kind: MergeableKind) throws(ArchiveError) -> [StoredMerge] {
    try read { try Self.merges(kind, $0) }
  }

  /// The entry that stands for a key.
  private static func standing(
    _ kind: MergeableKind, _ key: AuthorityKey, _ database: Database
  ) throws -> Int64? {
    try EntryRows(database: database).standing(kind.rawValue, key)
  }

  private static func merges(
    _ kind: MergeableKind, _ database: Database
  ) throws -> [StoredMerge] {
    var merges: [StoredMerge] = []
    try PreparedStatement(
      database,
      """
      SELECT id, loser_key, winner_key, made_by, made_at, undone_at
      FROM authority_merge WHERE kind = ? ORDER BY id
      """
    ).each([.text(kind.rawValue)]) { row in
      merges.append(
        StoredMerge(
          id: row.integer(0), kind: kind, loser: AuthorityKey(rawValue: row.text(1)),
          winner: AuthorityKey(rawValue: row.text(2)), madeBy: row.text(3), madeAt: row.text(4),
          undoneAt: row.optionalText(5)))
    }
    return merges
  }
}
