import GRDB
import GRDBSQLite
import Records

/// A compiled SQL statement that is bound and stepped by position.
///
/// GRDB compiles, keeps and frees it; binding goes straight to SQLite, because GRDB's argument arrays take a
/// third of the time of a small insertion.
///
/// - SeeAlso: <https://www.sqlite.org/c3ref/bind_blob.html>
struct PreparedStatement {
  private let statement: GRDB.Statement
  private let handle: OpaquePointer

  /// Takes the statement from the connection's cache, or compiles it.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  /// Runs the statement to its end; rows that it gives are passed over.
  func run(_ values: Cell...) throws { try run(values) }

  /// Runs the statement to its end; rows that it gives are passed over.
  func run(_ values: [Cell]) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Runs the statement to its end, with bytes, or NULL, as one value more behind the others.
  func run(_ values: [Cell], bytes: [UInt8]?) throws {
    try bind(values)
    let position = Int32(values.count + 1)
    if let bytes {
      // SQLITE_TRANSIENT, as below.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      try check(sqlite3_bind_blob(handle, position, bytes, Int32(bytes.count), transient))
    } else {
      try check(sqlite3_bind_null(handle, position))
    }
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Runs the statement up to its first row.
  ///
  /// - Returns: What `row` makes of the row; `nil` when there is none.
  func first<T>(_ values: Cell..., row: (PreparedRow) throws -> T) throws -> T? {
    try first(values, row: row)
  }

  /// Runs the statement up to its first row.
  ///
  /// - Returns: What `row` makes of the row; `nil` when there is none.
  func first<T>(_ values: [Cell], row: (PreparedRow) throws -> T) throws -> T? {
    try bind(values)
    defer { sqlite3_reset(handle) }
    return try step() ? row(PreparedRow(handle: handle)) : nil
  }

  /// Runs the statement to its end and hands out each row.
  func each(_ values: [Cell], row: (PreparedRow) throws -> Void) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() { try row(PreparedRow(handle: handle)) }
  }

  /// The names of the columns, from left to right.
  var columnNames: [String] { statement.columnNames }

  private func bind(_ values: [Cell]) throws {
    for (index, value) in values.enumerated() {
      try check(Self.bind(value, at: Int32(index + 1), of: handle))
    }
  }

  /// Binds one value; text is copied by SQLite.
  static func bind(_ value: Cell, at position: Int32, of handle: OpaquePointer) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, position)
    case .integer(let number): return sqlite3_bind_int64(handle, position, number)
    case .real(let number): return sqlite3_bind_double(handle, position, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // SQLITE_TRANSIENT, a macro that Swift does not import: SQLite makes a copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard let base = bytes.baseAddress else {
          return sqlite3_bind_text(handle, position, "", 0, transient)
        }
        return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text(handle, position, $0, Int32(bytes.count), transient)
        }
      }
    }
  }

  private func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_DONE { return false }
    if code == SQLITE_ROW { return true }
    try check(code)
    return false
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    let message = sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}

/// The row on which a compiled statement stands.
struct PreparedRow {
  let handle: OpaquePointer

  var columnCount: Int { Int(sqlite3_column_count(handle)) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalInteger(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
  }

  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func optionalReal(_ column: Int32) -> Double? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : real(column)
  }

  /// The text; empty when the value is NULL.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The bytes of a BLOB; empty when the value is NULL.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }

  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
  }

  /// The value as it is stored; bytes are given as hexadecimal digits.
  func cell(_ column: Int32) -> Cell {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(integer(column))
    case SQLITE_FLOAT: return .real(real(column))
    case SQLITE_NULL: return .null
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(handle, column))
      guard let bytes = sqlite3_column_blob(handle, column) else { return .text("") }
      return .text(hexadecimal(UnsafeRawBufferPointer(start: bytes, count: count)))
    default: return .text(text(column))
    }
  }

  /// Puts the values of the row in the place of those given, without a copy of any text.
  ///
  /// For the views of the schema alone, in which no column holds bytes.
  func read(into views: inout [CellView]) {
    for column in 0..<sqlite3_column_count(handle) {
      views[Int(column)] =
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_FLOAT: .real(real(column))
        case SQLITE_NULL: .null
        case SQLITE_BLOB: preconditionFailure("a test shows that no view of the schema has bytes")
        default:
          .text(
            UnsafeBufferPointer(
              start: sqlite3_column_text(handle, column),
              count: Int(sqlite3_column_bytes(handle, column))))
        }
    }
  }

  /// Every value of the row, from left to right.
  var cells: [Cell] { (0..<sqlite3_column_count(handle)).map(cell) }
}
