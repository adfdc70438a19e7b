import Glibc
import Synchronization

/// Ctrl-C, heard between two pieces of work.
package enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since `listen`.
  static var wasRequested: Bool { requested.load(ordering: .relaxed) }

  /// From now on the first Ctrl-C is a request; the second ends the process at once.
  static func listen() {
    signal(SIGINT) { _ in
      Interruption.requested.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Makes a write to a closed pipe an error in place of the death of the process.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
