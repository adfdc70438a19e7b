package import Records

extension Archive {
  /// Runs one SQL statement that a person typed, on a connection that can only read.
  ///
  /// - Parameters:
  ///   - sql: One statement; nothing but white space and comments may follow it.
  ///   - parameters: Values for `:name`, `@name` or `$name`, by the name alone.
  ///   - limits: Time and rows.
  ///   - columns: Is given the names of the columns before the first row.
  ///   - each: Is given each row.
  /// - Throws: `refusedSQL` when the statement would write, is wrong or takes too long, or whatever `each` throws.
  @discardableResult
  package func run(
    sql: String, parameters: [String: Cell] = [:], limits: SQLLimits = SQLLimits(),
    columns: ([String]) throws -> Void = { _ in }, each: ([Cell]) throws -> Void
  ) throws -> SQLOutcome {
    let connection = try ReadOnlyConnection(path: path)
    return try connection.run(
      sql, parameters: parameters, limits: limits, columns: columns, each: each)
  }
}
