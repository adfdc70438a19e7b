// Archive: rows in SQLite, written in batches and read by queries.

import GRDB
import Migrations
import Records
import Synchronization

/// In this module a statement is what a speaker said; SQL has `PreparedStatement`.
typealias Statement = Records.Statement

/// One database of articles and statements.
///
/// An archive may be used from several tasks at once: one writes at a time, others read what was last committed.
///
/// - SeeAlso: <https://www.sqlite.org/wal.html>
package final class Archive: Sendable {
  /// What an archive is opened for.
  package enum Access: Sendable {
    /// To write, and to make the file when there is none.
    case create
    /// To write into a file that is there.
    case readWrite
    /// To read; the file stays as it is, byte for byte.
    case readOnly
  }

  /// The path of the file, as given.
  package let path: String
  let reader: any DatabaseReader
  let writer: (any DatabaseWriter)?
  /// Row ids of authority entries met in this batch.
  let knownRows = Mutex(KnownRows())

  init(path: String, reader: any DatabaseReader, writer: (any DatabaseWriter)?) {
    self.path = path
    self.reader = reader
    self.writer = writer
  }

  /// Runs a body on a connection that sees what was last committed.
  func read<T>(_ body: (Database) throws -> T) throws(ArchiveError) -> T {
    do {
      return try reader.read(body)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Runs a body in one transaction, all of it or nothing.
  func write<T>(_ body: (Database) throws -> T) throws(ArchiveError) -> T {
    guard let writer else { throw .readOnly(path: path) }
    do {
      return try writer.write(body)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}
