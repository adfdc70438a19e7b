/// Makes text from outside safe to show on a terminal.
package enum DisplayText {
  /// The text with every control character made visible as U+FFFD, tabs and line breaks aside.
  ///
  /// An escape sequence in an article would otherwise move the cursor or recolour the screen, and an
  /// override of the writing direction would show a row in another order than it stands.
  package static func safe(_ text: String) -> String {
    if PlainText.width(of: text) != nil { return text }
    var safe = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where wasReturn: break
      case "\n", "\r", "\u{2028}", "\u{2029}": safe.append("\n")
      case "\t": safe.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(safe)
  }
}
