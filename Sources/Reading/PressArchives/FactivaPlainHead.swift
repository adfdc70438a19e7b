import Records

/// An article of Factiva without letters before its fields, which are told by their places: title, byline, number of
/// words, date, time, outlet, its code, language, copyright; then the text.
enum FactivaPlainHead {
  /// - Parameter piece: The lines of one article, trimmed, with its end.
  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = ArticleDraft()
    let end = piece.firstIndex(where: FactivaExport.isEnd) ?? piece.endIndex
    let filled = piece[..<end].indices.filter { !piece[$0].isEmpty }
    let count = filled.firstIndex { FactivaExport.isWordCount(piece[$0]) }
    // Where the number of words is missing, the date still stands among the first lines.
    let date = filled.prefix(8).firstIndex { isDate(piece[$0]) }
    guard let top = count ?? date else {
      draft.title = filled.first.map { String(piece[$0]) }
      draft.body = PressArchive.body(piece[..<end].drop { $0.isEmpty }.dropFirst())
      return draft
    }
    readTitle(filled[..<top].map { piece[$0] }, into: &draft)
    let fields = filled[(count.map { $0 + 1 } ?? top)...]
    let text = readFields(fields, of: piece[..<end], into: &draft)
    draft.body = PressArchive.body(piece[text..<end])
    return draft
  }

  /// Title and byline, after a section of the paper.
  private static func readTitle(_ lines: [Substring], into draft: inout ArticleDraft) {
    var lines = lines.filter { line in
      !line.hasPrefix("Article ") && line != "Factiva" && line != "Dow Jones Factiva"
        && line != "Dow Jones"
    }[...]
    if lines.count > 1, let byline = lines.lastIndex(where: BylineText.isByline) {
      draft.byline = String(lines.remove(at: byline))
    } else if lines.count > 1, let last = lines.last, BylineText.isName(last) {
      draft.byline = String(last)
      lines.removeLast()
    }
    if lines.count > 1, let first = lines.first, isSection(first) { lines.removeFirst() }
    draft.title = lines.joined(separator: " ")
  }

  /// - Parameter fields: Where the lines behind the number of words stand, as far as they are not empty.
  /// - Returns: Where the text begins.
  private static func readFields(
    _ fields: ArraySlice<Int>, of piece: ArraySlice<Substring>, into draft: inout ArticleDraft
  ) -> Int {
    var rest = fields
    if let date = rest.first.map({ piece[$0] }), isDate(date) {
      draft.dates = [String(date)]
      rest.removeFirst()
    }
    // A time of day may stand between the date and the outlet.
    if let time = rest.first.map({ piece[$0] }), time.first?.isNumber == true, time.contains(":") {
      rest.removeFirst()
    }
    // The last field is the language or the copyright; codes, pages and editions stand before it.
    let near = rest.prefix(maxFieldCount)
    let last = near.lastIndex { isRights(piece[$0]) || isLanguage(piece[$0]) }
    if let name = rest.first, last.map({ $0 > rest.startIndex }) ?? isShort(piece[name]) {
      draft.outlet = String(piece[name])
      rest.removeFirst()
    }
    let language = near.first { isLanguage(piece[$0]) }
    draft.language = language.flatMap { LanguageNames.tag(String(piece[$0])) }
    if let last { rest = rest[max(last + 1, rest.startIndex)...] }
    if last == nil, let code = rest.first, isCode(piece[code]) { rest.removeFirst() }
    return rest.first ?? piece.endIndex
  }

  /// Outlet, code, edition, volume, page, language, and three lines of copyright.
  private static let maxFieldCount = 9

  private static func isShort(_ line: Substring) -> Bool {
    line.utf8.count <= 60 && line.last != "."
  }

  private static func isCode(_ line: Substring) -> Bool {
    line.utf8.count <= 8
      && line.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }

  private static func isLanguage(_ line: Substring) -> Bool {
    !line.contains(where: \.isWhitespace) && LanguageNames.tag(String(line)) != nil
  }

  private static func isRights(_ line: Substring) -> Bool {
    let lower = line.prefix(40).lowercased()
    return lower.hasPrefix("(c)") || lower.hasPrefix("©") || NexisLabels.isCopyright(line)
      || NexisLabels.isRights(line)
  }

  private static func isDate(_ line: Substring) -> Bool {
    guard line.utf8.count < 40, line.first?.isNumber == true,
      let latest = RecordSource.distantFuture
    else { return false }
    return DateText.date(in: String(line), notAfter: latest)?.month != nil
  }

  /// Names of a paper's parts, which stand above the title.
  private static func isSection(_ line: Substring) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return !words.isEmpty && words.count <= 4 && words.allSatisfy { sections.contains(String($0)) }
  }

  private static let sections: Set = [
    "world", "news", "international", "national", "politics", "political", "business", "opinion",
    "opinions", "editorial", "editorials", "comment", "commentary", "analysis", "foreign", "front",
    "page", "section", "desk", "home", "main", "features", "feature", "letters", "economy",
    "finance", "asia", "europe", "americas", "africa", "pacific", "middle", "east", "top",
    "stories", "the", "and", "a", "b", "uk", "us", "eu", "russia", "china", "japan", "columns",
    "prime", "first", "review", "monde", "politik", "ausland", "wirtschaft", "meinung",
    "mundo", "internacional", "politique", "économie",
  ]
}
