/// A text that was laid out on pages: their running heads and feet are none of it, and a sentence may go on on the
/// next page.
enum PrintedPages {
  /// - Parameter text: With a form feed at the end of each page, as pdftotext writes it.
  /// - Returns: The text without page breaks.
  static func joined(_ text: String) -> String {
    var pages = text.split(separator: "\u{C}").map { page in
      page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    }
    pages.removeAll { page in page.allSatisfy { PressArchive.trimmed($0).isEmpty } }
    while pages.count > 1, removeRunning(\.first, of: &pages) {}
    while pages.count > 1, removeRunning(\.last, of: &pages) {}
    let width = pages.joined().map(\.count).max() ?? 0
    var output = ""
    for page in pages.map({ paragraphs($0, width: width) }) {
      if output.isEmpty {
        output = page
      } else {
        output += goesOn(output, in: page) ? "\n" + page : "\n\n" + page
      }
    }
    return output
  }

  /// Takes the outermost lines away where they are the same on all pages, but for numbers.
  ///
  /// - Returns: Whether there were any.
  private static func removeRunning(
    _ end: KeyPath<ArraySlice<Substring>, Substring?>, of pages: inout [ArraySlice<Substring>]
  ) -> Bool {
    let isFirst = end == \.first
    // Blank lines lie between a running head and the text.
    for index in pages.indices {
      while let line = pages[index][keyPath: end], PressArchive.trimmed(line).isEmpty {
        if isFirst { pages[index].removeFirst() } else { pages[index].removeLast() }
      }
    }
    let lines = pages.map { shape($0[keyPath: end] ?? "") }
    guard let first = lines.first, !first.isEmpty, lines.allSatisfy({ $0 == first }) else {
      return false
    }
    for index in pages.indices {
      if isFirst { pages[index].removeFirst() } else { pages[index].removeLast() }
    }
    return true
  }

  /// A page with blank lines between its paragraphs, which the layout had shown by indents or spaces.
  ///
  /// - Parameter width: The longest line, in characters.
  private static func paragraphs(_ lines: ArraySlice<Substring>, width: Int) -> String {
    var output = ""
    for (index, line) in zip(lines.indices, lines) {
      output += line
      guard index + 1 < lines.endIndex else { break }
      // A sentence ends here, and the next word would still have had room on the line.
      let next = lines[index + 1].prefix { !$0.isWhitespace }
      let isEnd =
        line.last.map { ".!?”\"".contains($0) } == true && !next.isEmpty
        && line.count + 1 + next.count < width * 9 / 10
      output += isEnd ? "\n\n" : "\n"
    }
    return output
  }

  /// A line without its numbers.
  private static func shape(_ line: Substring) -> String {
    PressArchive.trimmed(line).filter { !$0.isNumber }
      + (line.contains(where: \.isNumber) ? "0" : "")
  }

  /// Whether a page begins in the middle of a sentence.
  private static func goesOn(_ text: String, in page: String) -> Bool {
    guard let last = text.last(where: { !$0.isWhitespace }),
      let first = page.first(where: { !$0.isWhitespace })
    else { return false }
    return first.isLowercase && !".!?:”\"".contains(last)
  }
}
