import GRDB
package import Records
import Synchronization

extension Archive {
  /// Stores a chunk of results in one transaction; rows get their ids in the order of the items.
  ///
  /// Storing the same chunk again changes nothing but the counts of the batch.
  ///
  /// - Parameters:
  ///   - chunk: Results in the order of the input; some dozens of articles are a good size.
  ///   - batch: An open batch.
  /// - Returns: What became of the items.
  /// - Throws: `spanOutside` when a range runs beyond its body; then nothing of the chunk is stored.
  @discardableResult
  package func store(
    _ chunk: [StoreItem], in batch: BatchID
  ) throws(ArchiveError) -> StoreCounts {
    do {
      return try write { database in
        // The rows are taken out while they are used, so that they are not copied.
        let rows = knownRows.withLock { held in
          let rows = held
          held = KnownRows()
          return rows
        }
        var entries = EntryWriter(database: database, rows: rows)
        var articles = try ArticleWriter(database, batch: batch)
        var counts = StoreCounts()
        for item in chunk { try articles.store(item, entries: &entries, counts: &counts) }
        try articles.end(counts)
        let kept = entries.rows
        knownRows.withLock { $0 = kept }
        return counts
      }
    } catch {
      // What was rolled back has no row ids.
      knownRows.withLock { $0 = KnownRows() }
      throw error
    }
  }
}
