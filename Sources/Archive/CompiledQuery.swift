import Records

/// A query as SQL, its values and the names of its columns.
struct CompiledQuery: Hashable, Sendable {
  var statement: SQLFragment
  var columns: [String]
}

/// The marks around a hit in the column `hit`: characters that no text to read contains.
package enum HitMark {
  /// Stands before the words found.
  package static let open: Unicode.Scalar = "\u{2}"
  /// Stands behind the words found.
  package static let close: Unicode.Scalar = "\u{3}"
}

extension Unicode.Scalar {
  /// The scalar as SQL makes it.
  var sql: String { "char(\(value))" }
}
