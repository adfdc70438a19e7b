/// ProQuest.
enum ProQuestExport {
  static func pieces(_ lines: [Substring]) -> (pieces: [ArraySlice<Substring>], declared: Int?) {
    var declared: Int?
    var pieces: [ArraySlice<Substring>] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      if line.utf8.count >= 20, line.allSatisfy({ $0 == "_" }) {
        pieces.append(lines[start..<index])
        start = index + 1
      } else if line.hasPrefix("Document "), let place = line.firstRange(of: " of "),
        let count = Int(line[place.upperBound...])
      {
        declared = count
      }
    }
    pieces.append(lines[start...])
    let articles = pieces.filter { piece in
      piece.contains { $0.hasPrefix("ProQuest document ID:") || $0.hasPrefix("Full text:") }
    }
    return (articles, declared)
  }

  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = ArticleDraft()
    func value(_ label: String) -> String? {
      piece.lazy.compactMap { PressArchive.value(label, $0) }.first
    }
    draft.id = value("ProQuest document ID:")
    draft.title =
      value("Title:")
      ?? piece.first { !$0.isEmpty && !$0.hasPrefix("Document ") }.map(String.init)
    draft.outlet = value("Publication title:")
    draft.byline = value("Author:")
    draft.url = value("Document URL:")
    draft.language = value("Language of publication:").flatMap(LanguageNames.tag)
    draft.dates = ["Publication date:", "Date:", "Publication year:"].compactMap(value)
    guard let start = piece.firstIndex(where: { $0.hasPrefix("Full text:") }) else { return draft }
    let rest = piece[(start + 1)...]
    let end = rest.firstIndex(where: isField) ?? rest.endIndex
    let first = piece[start].dropFirst("Full text:".count)
    draft.body = PressArchive.paragraphs([PressArchive.trimmed(first)] + rest[..<end])
    return draft
  }

  private static func isField(_ line: Substring) -> Bool {
    let labels = [
      "Subject:", "Location:", "People:", "Company / organization:", "Title:", "Publication title:",
      "Publication year:", "Publication date:", "Pages:", "Section:", "Publisher:", "ISSN:",
      "Source type:", "Language of publication:", "Document type:", "ProQuest document ID:",
      "Document URL:", "Copyright:", "Last updated:", "Database:", "Identifier / keyword:",
      "Credit:",
    ]
    return labels.contains { line.hasPrefix($0) }
  }
}
