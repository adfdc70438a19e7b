/// Whether what is shown may carry colours.
package enum Styling: Sendable {
  case plain
  /// Escape sequences of ECMA-48 (SGR).
  case ansi

  /// What a stretch of text is, as far as it looks different.
  package enum Role: Sendable {
    case heading
    /// The words that were searched for, or the span in question.
    case hit
    /// Ids, offsets, prefixes.
    case minor
  }

  /// The text as it is to be shown in the role.
  package func callAsFunction(_ role: Role, _ text: String) -> String {
    guard self == .ansi else { return text }
    return switch role {
    case .heading: "\u{1B}[1m\(text)\u{1B}[0m"
    case .hit: "\u{1B}[1;33m\(text)\u{1B}[0m"
    case .minor: "\u{1B}[2m\(text)\u{1B}[0m"
    }
  }
}
