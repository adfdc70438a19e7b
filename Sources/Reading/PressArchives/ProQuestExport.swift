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
      } else if let place = NexisExport.position(line), line.hasPrefix("Document ") {
        declared = place.of
        // Pages have no rules between the articles.
        pieces.append(lines[start..<index])
        start = index
      }
    }
    pieces.append(lines[start...])
    let articles = pieces.filter { piece in
      piece.contains { $0.hasPrefix("ProQuest document ID:") || fullText($0) != nil }
    }
    return (articles, declared)
  }

  /// What follows "Full text:" on its line; `nil` where the line does not begin the text.
  static func fullText(_ line: Substring) -> Substring? {
    guard line.prefix(9).lowercased() == "full text" else { return nil }
    let rest = line.dropFirst(9)
    return rest.isEmpty ? rest : rest.first == ":" ? rest.dropFirst() : nil
  }

  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = ArticleDraft()
    let start = piece.firstIndex { fullText($0) != nil } ?? piece.endIndex
    let rest = piece[min(start + 1, piece.endIndex)...]
    let end = FieldBlock.start(in: rest, minCount: 2, isField: isField) ?? rest.endIndex
    // A line of the text may begin like any label.
    let fields = piece[..<start] + rest[end...]
    func value(_ label: String) -> String? {
      fields.lazy.compactMap { PressArchive.value(label, $0) }.first
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
    guard start < piece.endIndex, let first = fullText(piece[start]) else { return draft }
    draft.body = PressArchive.body([PressArchive.trimmed(first)] + rest[..<end])
    return draft
  }

  private static func isField(_ line: Substring) -> Bool {
    PressArchive.label(line).map { labels.contains($0.name) } ?? false
  }

  private static let labels: Set = [
    "subject", "location", "people", "company / organization", "title", "publication title",
    "publication year", "publication date", "pages", "section", "publisher", "issn", "source type",
    "language of publication", "document type", "proquest document id", "document url",
    "copyright", "last updated", "database", "identifier / keyword", "credit", "caption",
    "correction", "illustration", "dateline", "word count", "business indexing term", "links",
    "first page", "volume", "issue", "place of publication", "country of publication",
    "publication subject", "e-issn", "accession number", "publication note", "column", "edition",
    "classification", "author", "abstract", "document feature", "number of pages",
  ]
}
