/// Breaks text into lines that fit a terminal.
package enum TextWrapping {
  /// The lines of the text, none wider than asked for unless a single character is.
  ///
  /// Lines break at spaces, which go, and behind a wide character; a word that is wider than a line
  /// is cut. Line breaks in the text are kept.
  ///
  /// - Parameters:
  ///   - text: Without control characters other than LF.
  ///   - width: In columns, 1 or more.
  /// - Returns: At least one line.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if DisplayWidth.of(paragraph) <= width {
        lines.append(String(paragraph))
      } else if !PlainText.wrap(paragraph, width: width, into: &lines) {
        wrap(paragraph, width: width, into: &lines)
      }
    }
    return lines
  }

  /// The text, cut to the width with `…` at its end where it does not fit.
  package static func truncated(_ text: String, width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.of(character)
      if used + next > width - 1 { break }
      kept.append(character)
      used += next
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The lines of a paragraph, told by its characters: what `PlainText` must come to as well.
  static func linesByCharacter(of paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    wrap(paragraph, width: width, into: &lines)
    return lines
  }

  private static func wrap(_ text: Substring, width: Int, into lines: inout [String]) {
    var start = text.startIndex
    var used = 0
    /// Behind the last place where the line may end, and the width up to there.
    var breakEnd: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let columns = DisplayWidth.of(character)
      if used + columns > width, index > start, character != " " {
        let end = breakEnd ?? index
        lines.append(trimmed(text[start..<end]))
        start = end
        index = end
        used = 0
        breakEnd = nil
        continue
      }
      used += columns
      if character == " " || columns == 2 { breakEnd = next }
      index = next
    }
    lines.append(trimmed(text[start...]))
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
