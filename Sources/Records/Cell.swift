/// One value in a row of an answer.
package enum Cell: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

extension Cell {
  /// A text, or NULL.
  package init(_ text: String?) { self = text.map(Cell.text) ?? .null }
  /// A whole number, or NULL.
  package init(_ number: Int64?) { self = number.map(Cell.integer) ?? .null }
  /// A whole number, or NULL.
  package init(_ number: Int?) { self = number.map { Cell.integer(Int64($0)) } ?? .null }
}
