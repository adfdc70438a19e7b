import GRDB
import Synchronization

extension Archive {
  /// Runs a body and tells which SQL it ran, with the values written in, as any SQLite client runs it.
  ///
  /// - SeeAlso: <https://www.sqlite.org/c3ref/trace_v2.html>
  package func tracing<T>(_ body: () throws -> T) throws -> (result: T, sql: [String]) {
    let trace = Trace()
    try reader.read { database in
      database.trace(options: .statement) { event in
        if case .statement(let statement) = event { trace.add(statement.expandedSQL) }
      }
    }
    defer { try? reader.read { $0.trace(options: []) } }
    return (try body(), trace.statements)
  }

  /// The statements that ask for rows; a connection opens and ends its transactions besides.
  private final class Trace: Sendable {
    private let list = Mutex<[String]>([])

    func add(_ sql: String) {
      guard sql.hasPrefix("SELECT") || sql.hasPrefix("WITH") else { return }
      list.withLock { $0.append(sql) }
    }

    var statements: [String] { list.withLock(\.self) }
  }
}
