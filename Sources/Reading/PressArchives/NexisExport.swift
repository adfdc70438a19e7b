/// Nexis Uni and LexisNexis.
enum NexisExport {
  /// `3 of 100 DOCUMENTS`, `Dokument 3 von 100`: what older exports put before each article.
  static func position(_ line: Substring) -> (number: Int, of: Int)? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 4 else { return nil }
    let isLast = isDocument(words[3])
    guard isLast || isDocument(words[0]) else { return nil }
    let count = isLast ? words[..<3] : words[1...]
    guard let first = count.first.flatMap({ Int($0) }), let last = count.last.flatMap({ Int($0) }),
      ["of", "von", "de", "sur", "di", "van"].contains(count[count.startIndex + 1].lowercased())
    else { return nil }
    return (first, last)
  }

  private static func isDocument(_ word: Substring) -> Bool {
    ["document", "dokument"].contains { word.lowercased().hasPrefix($0) }
  }

  /// Whether a line ends an article of a new export.
  static func isEnd(_ line: Substring) -> Bool {
    [
      "End of Document", "Ende des Dokuments", "Fin du document", "Fin del documento",
      "Fine del documento", "Einde van document",
    ].contains { $0 == line }
  }

  private static func isBodyMark(_ line: Substring) -> Bool {
    line == "Body" || line == "BODY:" || line == "BODY"
  }

  /// Whether a line stands in every article.
  static func isMark(_ line: Substring) -> Bool {
    isBodyMark(line) || NexisLabels.isLength(line)
  }

  static func pieces(_ lines: [Substring]) -> (pieces: [ArraySlice<Substring>], declared: Int?) {
    var declared: Int?
    var pieces: [ArraySlice<Substring>] = []
    let isOld = lines.contains { position($0) != nil }
    var start: Int? = isOld ? nil : 0
    for (index, line) in lines.enumerated() {
      if let place = position(line) {
        declared = place.of
        if let start { pieces.append(lines[start..<index]) }
        start = index + 1
      } else if isEnd(line), !isOld {
        if let start { pieces.append(lines[start..<index]) }
        start = index + 1
      } else if declared == nil,
        let text = PressArchive.value("Documents (", line) ?? PressArchive.value("Document (", line)
      {
        declared = Int(text.prefix { $0.isNumber })
      }
    }
    // The end of the last one may be missing.
    if let start { pieces.append(lines[start...]) }
    let articles = pieces.map(withoutCover).filter { $0.contains(where: isMark) }
    return (articles, declared)
  }

  /// Takes away what stands before the first article: the search, and a list of contents.
  private static func withoutCover(_ piece: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard let body = piece.firstIndex(where: isMark) else { return piece }
    let head = piece[..<body]
    guard
      let top = head.firstIndex(where: { line in
        ["job number:", "documents (", "document ("].contains { line.lowercased().hasPrefix($0) }
      })
    else { return piece }
    // The first title stands in the list, and once more above its article.
    let list = head[top...]
    if let first = list.firstIndex(where: { $0.hasPrefix("1. ") }) {
      let title = PressArchive.trimmed(list[first].dropFirst(3))
      if let again = list[(first + 1)...].lastIndex(where: { $0 == title }) {
        return piece[again...]
      }
    }
    let marks = [
      "client/matter:", "search terms:", "search type:", "narrowed by", "content type", "news\t",
      "user name:", "date and time:", "job number:", "documents (", "document (", "| about lexis",
      "about lexis", "timeline:",
    ]
    let last = head.lastIndex { line in
      marks.contains { line.lowercased().hasPrefix($0) }
        || (line.first?.isNumber == true && line.drop(while: \.isNumber).hasPrefix(". "))
    }
    return piece[((last ?? top) + 1)...]
  }

  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = ArticleDraft()
    let mark = piece.firstIndex(where: isBodyMark)
    let start = mark.map { $0 + 1 } ?? textStart(piece)
    let rest = piece[start...]
    let end = FieldBlock.start(in: rest, isField: NexisLabels.isTail) ?? rest.endIndex
    let head = piece[..<start]
    NexisHead(piece[..<(mark ?? start)]).fill(&draft)
    for line in head + rest[end...] {
      guard let (field, text) = NexisLabels.field(line), !text.isEmpty else { continue }
      let value = String(text)
      switch field {
      case .byline: draft.byline = draft.byline ?? value
      case .language: draft.language = draft.language ?? LanguageNames.tag(value)
      case .link: draft.url = draft.url ?? value
      default: break
      }
    }
    draft.byline = draft.byline.map { BylineText.names($0, language: draft.language) }
    draft.body = PressArchive.body(withoutNotes(rest[..<end]))
    return draft
  }

  /// Where the text of an old export begins, which no mark stands before: behind the labelled fields.
  private static func textStart(_ piece: ArraySlice<Substring>) -> Int {
    guard var index = piece.firstIndex(where: NexisLabels.isLength) else { return piece.endIndex }
    while index < piece.endIndex, piece[index].isEmpty || NexisLabels.isHead(piece[index]) {
      // A value may go on over several lines, up to the next blank one.
      let isWrapped = !piece[index].isEmpty && !NexisLabels.isLength(piece[index])
      index += 1
      while isWrapped, index < piece.endIndex, !piece[index].isEmpty,
        !NexisLabels.isHead(piece[index])
      {
        index += 1
      }
    }
    return index
  }

  /// Takes away the captions and corrections that stand behind a text under headings of their own.
  private static func withoutNotes(_ text: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var text = text
    let headings: [Substring] = ["Graphic", "Correction", "Notes"]
    while let heading = text.lastIndex(where: headings.contains),
      text[(heading + 1)...].split(whereSeparator: \.isEmpty).count <= maxNoteCount
    {
      text = text[..<heading]
    }
    return text
  }

  /// In paragraphs. More of them behind a word that stands alone are text.
  private static let maxNoteCount = 4
}
