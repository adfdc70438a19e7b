/// Factiva, from Dow Jones.
enum FactivaExport {
  /// `Document STIMES0020190815ef8f0002b`, which ends each article.
  static func isEnd(_ line: Substring) -> Bool {
    var words = line.split(whereSeparator: \.isWhitespace)
    if words.first == "AN" { words.removeFirst() }
    guard words.count == 2, ["Document", "Dokument", "Documento"].contains(words[0]) else {
      return false
    }
    return words[1].utf8.count >= 20
      && words[1].allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }

  /// `1,523 words`, as the pages of several languages have it.
  static func isWordCount(_ line: Substring) -> Bool {
    var words = line.split(whereSeparator: \.isWhitespace)
    if words.first == "WC" { words.removeFirst() }
    guard let unit = words.popLast()?.lowercased(), !words.isEmpty, words.count <= 3 else {
      return false
    }
    return [
      "words", "word", "mots", "wörter", "palabras", "parole", "palavras", "woorden", "слов",
      "слова",
    ].contains(unit)
      && words.allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } }
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
    // The end of the last one may be missing.
    let rest = lines[start...]
    if rest.contains(where: isHead) { pieces.append(rest) }
    return (pieces, declared)
  }

  /// Whether a line stands over the text of every article.
  private static func isHead(_ line: Substring) -> Bool {
    isWordCount(line) || line.hasPrefix("HD ") || line == "HD"
  }

  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = FactivaFields(piece).map(draft(of:)) ?? FactivaPlainHead.draft(piece)
    draft.id = piece.last { isEnd($0) }?.split(separator: " ").last.map(String.init)
    draft.byline = draft.byline.map { BylineText.names($0, language: draft.language) }
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
}
