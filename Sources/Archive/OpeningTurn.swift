import Foundation
import Glibc

/// The turn of one process, or one task, to look at a database and to make or migrate it, while others wait.
///
/// SQLite's own locks do not cover that: a file is made, switched to a write-ahead log and migrated in several
/// transactions. The folder is locked, for a lock on the file would be lost with the first of SQLite's descriptors
/// that is closed, and one beside it would stay there.
///
/// - SeeAlso: flock(2); <https://www.sqlite.org/howtocorrupt.html>, section 2.2
struct OpeningTurn: ~Copyable {
  /// What is done in the turn.
  enum Purpose { case looking, making }

  private let descriptor: Int32

  /// Waits for the turn.
  ///
  /// Where the folder cannot be opened or its file system has no such locks, nothing is waited for: opening then says
  /// what is wrong, or SQLite's locks have to do.
  ///
  /// - Throws: `unusable` when others took longer than a migration does.
  init(at path: String, for purpose: Purpose) throws(ArchiveError) {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    descriptor = Glibc.open(file.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    let lock = (purpose == .making ? LOCK_EX : LOCK_SH) | LOCK_NB
    let end = ContinuousClock.now.advanced(by: Self.patience)
    while flock(descriptor, lock) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard ContinuousClock.now < end else {
        throw .unusable(path: path, reason: "another process has been preparing it for ten minutes")
      }
      usleep(Self.pause)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The largest databases are migrated and copied in a few minutes.
  private static let patience: Duration = .seconds(600)
  /// In microseconds: short against what is waited for, long enough to cost nothing.
  private static let pause: UInt32 = 5_000
}
