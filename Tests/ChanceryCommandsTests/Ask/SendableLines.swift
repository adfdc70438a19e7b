import Synchronization

/// Lines that a person types one after another.
final class SendableLines: Sendable {
  private let rest: Mutex<[String]>

  init(_ lines: [String]) { rest = Mutex(lines) }

  /// The next line; `nil` when there is none.
  var next: @Sendable () -> String? {
    { [self] in rest.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
  }
}
