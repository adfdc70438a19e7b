import Records

/// A piece of SQL with the values that are bound in it, in the order of their places.
///
/// Text that is not a literal of this program can only get in as a bound value or, marked `raw`, as a name.
struct SQLFragment: Hashable, Sendable, ExpressibleByStringInterpolation {
  var sql: String
  var arguments: [Cell]

  init(stringLiteral sql: String) {
    self.sql = sql
    arguments = []
  }

  init(stringInterpolation: StringInterpolation) {
    sql = stringInterpolation.sql
    arguments = stringInterpolation.arguments
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var sql = ""
    var arguments: [Cell] = []

    init(literalCapacity: Int, interpolationCount: Int) { sql.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { sql += literal }

    mutating func appendInterpolation(_ fragment: SQLFragment) {
      sql += fragment.sql
      arguments += fragment.arguments
    }

    mutating func appendInterpolation(bind value: Cell) {
      sql += "?"
      arguments.append(value)
    }

    /// Values in parentheses, as `IN` wants them.
    mutating func appendInterpolation(list values: [Cell]) {
      sql += "(" + values.map { _ in "?" }.joined(separator: ", ") + ")"
      arguments += values
    }

    /// A name of a table or column of this program's schema.
    mutating func appendInterpolation(raw name: String) { sql += name }
  }

  /// All of the conditions at once.
  static func all(_ conditions: [SQLFragment]) -> SQLFragment {
    conditions.isEmpty ? "TRUE" : joined(conditions, by: " AND ")
  }

  static func joined(_ fragments: [SQLFragment], by separator: String) -> SQLFragment {
    var joined: SQLFragment = ""
    joined.sql = fragments.map(\.sql).joined(separator: separator)
    joined.arguments = fragments.flatMap(\.arguments)
    return joined
  }
}
