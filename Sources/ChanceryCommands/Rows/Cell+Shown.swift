import Records

extension Cell {
  /// The value as a person reads it; nothing for NULL.
  var shown: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}
