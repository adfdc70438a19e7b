/// Factiva, from Dow Jones.
enum FactivaExport {
  /// `Document STIMES0020190815ef8f0002b`, which ends each article.
  static func isEnd(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    let code =
      words.count == 2 && words[0] == "Document"
      ? words[1]
      : words.count == 3
        && words[0] == "AN" && words[1] == "Document" ? words[2] : ""
    return code.utf8.count >= 20 && code.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }

  static func wordCount(_ line: Substring) -> Int? {
    let words = line.split(whereSeparator: \.isWhitespace)
    let rest = words.first == "WC" ? words.dropFirst() : words[...]
    guard rest.count == 2, rest.last == "words" else { return nil }
    return rest.first.flatMap { Int($0.filter { $0 != "," }) }
  }

  static func pieces(_ lines: [Substring]) -> (pieces: [ArraySlice<Substring>], declared: Int?) {
    var pieces: [ArraySlice<Substring>] = []
    var declared: Int?
    var start = 0
    for (index, line) in lines.enumerated() {
      if isEnd(line) {
        pieces.append(lines[start...index])
        start = index + 1
      } else if let place = line.firstRange(of: " of "), line.hasPrefix("Article "),
        let count = Int(line[place.upperBound...])
      {
        declared = count
      }
    }
    return (pieces.filter { $0.contains { wordCount($0) != nil } }, declared)
  }

  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = FactivaFields(piece).map(draft(of:)) ?? untagged(piece)
    draft.id = piece.last?.split(separator: " ").last.map(String.init)
    draft.byline = draft.byline.map {
      $0.lowercased().hasPrefix("by ") ? String($0.dropFirst(3)) : $0
    }
    return draft
  }

  private static func draft(of fields: FactivaFields) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.title = fields.value("HD")
    draft.byline = fields.value("BY")
    draft.dates = [fields.value("PD")].compactMap(\.self)
    draft.outlet = fields.value("SN")
    draft.language = fields.value("LA").flatMap(LanguageNames.tag)
    draft.body = fields.body
    return draft
  }

  /// An article whose fields are told by their places.
  private static func untagged(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = ArticleDraft()
    guard let count = piece.firstIndex(where: { wordCount($0) != nil }) else { return draft }
    let head = piece[..<count].filter { !$0.isEmpty }
    let byline = head.last { $0.lowercased().hasPrefix("by ") }
    draft.byline = byline.map(String.init)
    draft.title = head.filter { $0 != byline && !$0.hasPrefix("Article ") }.joined(separator: " ")
    var fields = piece[(count + 1)...]
    while fields.first?.isEmpty == true { fields.removeFirst() }
    let block = fields.prefix { !$0.isEmpty }
    var rest = fields.dropFirst(block.count)
    draft.dates = block.first.map { [String($0)] } ?? []
    // A time of day may stand between the date and the outlet.
    let names = block.dropFirst().drop { $0.first?.isNumber == true && $0.contains(":") }
    draft.outlet = names.first.map(String.init)
    draft.language = names.lazy.compactMap { LanguageNames.tag(String($0)) }.first
    rest = rest.drop { $0.isEmpty || $0.lowercased().contains("copyright") || $0.hasPrefix("(c)") }
    let end = rest.firstIndex(where: isEnd) ?? rest.endIndex
    draft.body = PressArchive.paragraphs(rest[..<end])
    return draft
  }
}
