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
      if scalar != "\n" || !wasReturn { safe.append(self.safe(scalar)) }
      wasReturn = scalar == "\r"
    }
    return String(safe)
  }

  /// What is shown for one scalar: a text of as many scalars, so that offsets into it stay what they are.
  package static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\n", "\r", "\u{2028}", "\u{2029}": "\n"
    case "\t": " "
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      "\u{FFFD}"
    default: scalar
    }
  }
}
