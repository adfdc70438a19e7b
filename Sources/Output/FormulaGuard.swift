/// Disarms cells that a spreadsheet would run.
///
/// - SeeAlso: OWASP, "CSV Injection": cells that begin with `=`, `+`, `-`, `@`, tab, CR or LF, or
///   with a full-width form of the first four.
enum FormulaGuard {
  /// What goes before such a cell; spreadsheets take what follows it as text.
  static let mark = UInt8(ascii: "'")

  /// Whether a spreadsheet may read the field as a formula.
  ///
  /// Spaces before the sign do not disarm it, since some programs trim them.
  static func startsFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let index = field.firstIndex(where: { $0 != 0x20 }) else { return false }
    switch field[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      return true
    case 0xEF where field.count >= index + 3 && field[index + 1] == 0xBC:
      // U+FF0B, U+FF0D, U+FF1D, U+FF20 in UTF-8: EF BC 8B, 8D, 9D, A0.
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(field[index + 2])
    default:
      return false
    }
  }
}
