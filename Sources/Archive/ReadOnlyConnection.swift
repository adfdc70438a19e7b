import GRDBSQLite
import Records

/// A connection of its own for SQL that a person typed: it reads and does nothing else.
///
/// The file is opened for reading, `query_only` is on, and an authorizer lets through reading and functions
/// alone, so that no other file can be attached or made either.
///
/// - SeeAlso: <https://www.sqlite.org/c3ref/set_authorizer.html>, <https://www.sqlite.org/security.html>
final class ReadOnlyConnection {
  private let handle: OpaquePointer
  private let path: String

  init(path: String) throws(ArchiveError) {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
    var code = sqlite3_open_v2(path, &handle, flags, nil)
    // In a folder that cannot be written the first look at the file fails, as it does in `Archive.open`.
    let look = sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema LIMIT 1", nil, nil, nil)
    if code == SQLITE_OK, [SQLITE_CANTOPEN, SQLITE_READONLY].contains(look & 0xFF) {
      sqlite3_close_v2(handle)
      code = sqlite3_open_v2(Archive.immutable(path), &handle, flags | SQLITE_OPEN_URI, nil)
    }
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw .unusable(path: path, reason: String(cString: sqlite3_errstr(code)))
    }
    self.handle = handle
    self.path = path
    for pragma in ["query_only = ON", "trusted_schema = OFF", "temp_store = MEMORY"] {
      sqlite3_exec(handle, "PRAGMA \(pragma)", nil, nil, nil)
    }
    _disableDoubleQuotedStringLiterals(handle)
    sqlite3_busy_timeout(handle, 10_000)
    sqlite3_set_authorizer(
      handle,
      { _, action, first, second, _, _ in
        ReadOnlyConnection.allows(action, first, second) ? SQLITE_OK : SQLITE_DENY
      }, nil)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Pragmas that tell about the schema and change nothing.
  private static let pragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list", "database_list", "compile_options", "function_list", "user_version",
    "application_id", "collation_list", "data_version",
  ]

  private static func allows(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return true
    case SQLITE_FUNCTION:
      return second.map { String(cString: $0).lowercased() } != "load_extension"
    case SQLITE_PRAGMA:
      return first.map { pragmas.contains(String(cString: $0).lowercased()) } ?? false
    case SQLITE_INSERT, SQLITE_UPDATE:
      // A virtual table declares its columns by a CREATE TABLE that is parsed and never run. A statement that
      // did run one would be no statement that reads, and stopped for that.
      return first.map { ["sqlite_master", "sqlite_temp_master"].contains(String(cString: $0)) }
        ?? false
    default: return false
    }
  }

  /// Runs one statement and hands out its rows.
  func run(
    _ sql: String, parameters: [String: Cell], limits: SQLLimits,
    columns: ([String]) throws -> Void, each: ([Cell]) throws -> Void
  ) throws -> SQLOutcome {
    let statement = try compile(sql)
    defer { sqlite3_finalize(statement) }
    try bind(parameters, to: statement)
    var outcome = SQLOutcome(columns: [], rows: 0, isTruncated: false)
    outcome.columns = (0..<sqlite3_column_count(statement)).map {
      String(cString: sqlite3_column_name(statement, $0))
    }
    try columns(outcome.columns)
    let deadline = Deadline(limits.time)
    return try withExtendedLifetime(deadline) {
      watch(deadline)
      defer { sqlite3_progress_handler(handle, 0, nil, nil) }
      let row = PreparedRow(handle: statement)
      while try step(statement, limits: limits) {
        if let most = limits.rows, outcome.rows == most {
          outcome.isTruncated = true
          break
        }
        try each(row.cells)
        outcome.rows += 1
      }
      return outcome
    }
  }

  private func compile(_ sql: String) throws(ArchiveError) -> OpaquePointer {
    guard !sql.utf8.contains(0) else {
      throw .refusedSQL(reason: "the SQL holds a NUL character; remove it")
    }
    var statement: OpaquePointer?
    var rest = ""
    let code = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(handle, start, -1, &statement, &tail)
      rest = tail.map { String(cString: $0) } ?? ""
      return code
    }
    guard code == SQLITE_OK else { throw refusal(code) }
    guard let statement else {
      throw .refusedSQL(reason: "there is no SQL in the text; give a SELECT")
    }
    guard isBlank(rest), sqlite3_stmt_readonly(statement) != 0 else {
      sqlite3_finalize(statement)
      throw .refusedSQL(
        reason: isBlank(rest)
          ? "the SQL would write; only reading is possible here"
          : "there is more than one statement; give one at a time")
    }
    return statement
  }

  /// Whether SQLite finds no statement in the text, comments aside.
  private func isBlank(_ sql: String) -> Bool {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    sqlite3_finalize(statement)
    return code == SQLITE_OK && statement == nil
  }

  private func bind(_ parameters: [String: Cell], to statement: OpaquePointer) throws(ArchiveError)
  {
    var unused = Set(parameters.keys)
    let count = sqlite3_bind_parameter_count(statement)
    for position in 0..<count {
      guard let marked = sqlite3_bind_parameter_name(statement, position + 1) else {
        throw .refusedSQL(reason: "the SQL has a parameter without a name; write :name")
      }
      let name = String(String(cString: marked).dropFirst())
      guard let value = parameters[name] else {
        throw .refusedSQL(reason: "the SQL asks for :\(name); give it with -p \(name)=VALUE")
      }
      unused.remove(name)
      _ = PreparedStatement.bind(value, at: position + 1, of: statement)
    }
    if let name = unused.min() {
      throw .refusedSQL(reason: "the SQL has no parameter :\(name); check its spelling")
    }
  }

  /// When a statement must have ended; checked while SQLite works.
  private final class Deadline {
    let instant: ContinuousClock.Instant?

    init(_ time: Duration?) { instant = time.map { .now.advanced(by: $0) } }

    var isPast: Bool { instant.map { ContinuousClock.now > $0 } ?? false }
  }

  private func watch(_ deadline: Deadline) {
    // Every 10,000 instructions of SQLite's machine: some tenths of a millisecond.
    sqlite3_progress_handler(
      handle, 10_000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Deadline>.fromOpaque(context).takeUnretainedValue().isPast ? 1 : 0
      }, Unmanaged.passUnretained(deadline).toOpaque())
  }

  private func step(_ statement: OpaquePointer, limits: SQLLimits) throws(ArchiveError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case SQLITE_INTERRUPT:
      let time = limits.time.map { "\($0)" } ?? "its time"
      throw .refusedSQL(
        reason: "the SQL ran longer than \(time) and was stopped; narrow it or raise --timeout")
    case let code: throw refusal(code)
    }
  }

  private func refusal(_ code: Int32) -> ArchiveError {
    let message = String(cString: sqlite3_errmsg(handle))
    if code == SQLITE_AUTH {
      return .refusedSQL(reason: "the SQL does more than read (\(message)); use SELECT only")
    }
    return .refusedSQL(reason: "the SQL cannot be run: \(message); see chancery sql --schema")
  }
}
