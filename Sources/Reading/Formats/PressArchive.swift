import Records

/// Exports of press archives: many articles in one text, each with labelled fields around it.
enum PressArchive: Sendable {
  case nexis, factiva, proquest

  /// The archive whose marks a text bears.
  static func detected(_ text: String) -> PressArchive? {
    let lines = text.split(whereSeparator: \.isNewline).prefix(4000).map(PressArchive.trimmed)
    var ends = 0
    var (factiva, proquest, nexis) = (0, 0, 0)
    for line in lines {
      if line == "End of Document" { ends += 1 }
      if NexisExport.position(line) != nil { nexis += 1 }
      if FactivaExport.isEnd(line) { factiva += 1 }
      if line.hasPrefix("ProQuest document ID:") { proquest += 1 }
    }
    if proquest > 0 { return .proquest }
    if ends > 0 || (nexis > 0 && lines.contains { $0.hasPrefix("LENGTH:") }) { return .nexis }
    let hasWordCount = lines.contains { FactivaExport.wordCount($0) != nil }
    return factiva > 0 && hasWordCount ? .factiva : nil
  }

  /// The articles of an export, with a refusal at the end when it declares another number of them.
  ///
  /// - Throws: When there is none.
  func outcomes(in text: String, source: RecordSource) throws(ReadingFault) -> [ReadOutcome] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(Self.trimmed)
    let (pieces, declared) =
      switch self {
      case .nexis: NexisExport.pieces(lines)
      case .factiva: FactivaExport.pieces(lines)
      case .proquest: ProQuestExport.pieces(lines)
      }
    if pieces.isEmpty { throw ReadingFault("no article in this export; there is nothing to read") }
    var outcomes: [ReadOutcome] = []
    for (index, piece) in pieces.enumerated() {
      let draft =
        switch self {
        case .nexis: NexisExport.draft(piece)
        case .factiva: FactivaExport.draft(piece)
        case .proquest: ProQuestExport.draft(piece)
        }
      outcomes.append(source.article(draft, record: index + 1, line: piece.startIndex + 1))
    }
    if let declared, declared != pieces.count {
      outcomes.append(
        source.refusal(
          "the export declares \(declared) articles, and \(pieces.count) were found; "
            + "compare it with the archive"))
    }
    return outcomes
  }

  static func trimmed(_ line: Substring) -> Substring { MarkdownText.trimmed(line) }

  /// What stands behind a label at the beginning of a line, whatever the label's case.
  static func value(_ label: String, _ line: Substring) -> String? {
    guard line.utf8.count >= label.utf8.count,
      line.prefix(label.count).lowercased() == label.lowercased()
    else { return nil }
    return OneLine.cleaned(String(line.dropFirst(label.count)))
  }

  /// Lines as paragraphs: blank lines part them, other line ends are the export's own.
  static func paragraphs(_ lines: some Sequence<Substring>) -> String {
    var paragraphs: [String] = []
    var paragraph = ""
    for line in lines {
      if line.isEmpty {
        if !paragraph.isEmpty { paragraphs.append(paragraph) }
        paragraph = ""
      } else {
        paragraph += paragraph.isEmpty ? line : " " + line
      }
    }
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
    return paragraphs.joined(separator: "\n\n")
  }
}

/// Nexis Uni and LexisNexis.
enum NexisExport {
  /// `3 of 100 DOCUMENTS`, which older exports put before each article.
  static func position(_ line: Substring) -> (number: Int, of: Int)? {
    let words = line.split(separator: " ")
    guard words.count == 4, words[1] == "of", words[3].uppercased() == "DOCUMENTS",
      let number = Int(words[0]), let count = Int(words[2])
    else { return nil }
    return (number, count)
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
      } else if line == "End of Document", !isOld {
        if let start { pieces.append(lines[start..<index]) }
        start = index + 1
      } else if declared == nil, let text = PressArchive.value("Documents (", line) {
        declared = Int(text.prefix { $0.isNumber })
      }
    }
    if isOld, let start { pieces.append(lines[start...]) }
    let articles = pieces.map(withoutCover).filter { piece in
      piece.contains { PressArchive.value("length:", $0) != nil || $0 == "Body" || $0 == "BODY:" }
    }
    return (articles, declared)
  }

  /// The list of contents stands before the first article; its last line is the last numbered one.
  private static func withoutCover(_ piece: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let marks = ["user name:", "job number:", "client/matter:", "search terms:", "narrowed by"]
    let cover = piece.lastIndex { line in
      marks.contains { line.lowercased().hasPrefix($0) }
        || (line.first?.isNumber == true && line.drop(while: \.isNumber).hasPrefix(". "))
    }
    let body = piece.firstIndex { $0 == "Body" || $0 == "BODY:" } ?? piece.endIndex
    guard let cover, cover < body,
      piece.contains(where: {
        PressArchive.value("Job Number:", $0) != nil || $0.hasPrefix("Documents (")
      })
    else { return piece }
    return piece[(cover + 1)...]
  }

  static func draft(_ piece: ArraySlice<Substring>) -> ArticleDraft {
    var draft = ArticleDraft()
    let body = piece.firstIndex { $0 == "Body" || $0 == "BODY:" || $0 == "BODY" }
    let head = piece[..<(body ?? lengthLine(piece) ?? piece.endIndex)]
    for line in piece {
      draft.byline = draft.byline ?? PressArchive.value("byline:", line)
      draft.language = draft.language ?? PressArchive.value("language:", line).flatMap(languageTag)
      draft.url = draft.url ?? PressArchive.value("link to original:", line)
    }
    readHead(head, into: &draft)
    let rest = piece[((body ?? lengthLine(piece) ?? piece.endIndex - 1) + 1)...]
    let end = rest.firstIndex { line in
      ["load-date:", "language:", "publication-type:", "graphic:", "copyright ", "journal code:"]
        .contains { PressArchive.value($0, line) != nil }
        && !(line.last == "." && line.utf8.count > 120)
    }
    draft.body = PressArchive.paragraphs(rest[..<(end ?? rest.endIndex)])
    return draft
  }

  private static func lengthLine(_ piece: ArraySlice<Substring>) -> Int? {
    piece.firstIndex { PressArchive.value("length:", $0) != nil }
  }

  /// Title, outlet and date stand before the labelled fields: the date tells where the others are.
  private static func readHead(_ head: ArraySlice<Substring>, into draft: inout ArticleDraft) {
    let labels = [
      "section:", "length:", "byline:", "dateline:", "highlight:", "copyright", "link to",
    ]
    let plain = head.filter { line in
      !line.isEmpty && !line.lowercased().hasPrefix("all rights reserved")
        && !labels.contains { line.lowercased().hasPrefix($0) }
    }
    let isDate = { (line: Substring) in
      guard line.utf8.count < 60, let latest = RecordSource.distantFuture else { return false }
      return DateText.date(in: String(line), notAfter: latest)?.month != nil
    }
    guard let date = plain.firstIndex(where: isDate) else {
      draft.title = plain.first.map(String.init)
      return
    }
    draft.dates = [String(plain[date])]
    let before = Array(plain[..<date])
    let after = plain[(date + 1)...]
    // New exports give the title first and the outlet after it; old ones the outlet alone, and the
    // title after the date.
    if before.count >= 2 {
      draft.outlet = before.last.map(String.init)
      draft.title = before.dropLast().joined(separator: " ")
    } else {
      draft.outlet = before.first.map(String.init)
      draft.title = after.first { !$0.lowercased().contains("edition") }.map(String.init)
    }
  }

  private static func languageTag(_ text: String) -> String? { LanguageNames.tag(text) }
}

/// Factiva, from Dow Jones.
enum FactivaExport {
  /// `Document STIMES0020190815ef8f0002b`, which ends each article.
  static func isEnd(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    let code =
      words.count == 2 && words[0] == "Document"
      ? words[1]
      : words.count == 3
        && words[0] == "AN" && words[1] == "Document" ? words[2] : ""
    return code.utf8.count >= 20 && code.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }

  static func wordCount(_ line: Substring) -> Int? {
    let words = line.split(separator: " ")
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
    var draft = ArticleDraft()
    draft.id = piece.last?.split(separator: " ").last.map(String.init)
    guard let count = piece.firstIndex(where: { wordCount($0) != nil }) else { return draft }
    let head = piece[..<count].map { withoutTag($0) }.filter { !$0.isEmpty }
    let byline = head.last { $0.lowercased().hasPrefix("by ") }
    draft.byline = byline.map { String($0.dropFirst(3)) }
    draft.title = head.filter { $0 != byline && !$0.hasPrefix("Article ") }.joined(separator: " ")
    var fields = piece[(count + 1)...]
    while fields.first?.isEmpty == true { fields.removeFirst() }
    let block = fields.prefix { !$0.isEmpty }.map { withoutTag($0) }
    var rest = fields.dropFirst(block.count)
    draft.dates = block.first.map { [String($0)] } ?? []
    // A time of day may stand between the date and the outlet.
    let names = block.dropFirst().drop { $0.first?.isNumber == true && $0.contains(":") }
    draft.outlet = names.first.map(String.init)
    draft.language = names.lazy.compactMap { LanguageNames.tag(String($0)) }.first
    rest = rest.drop { $0.isEmpty || $0.lowercased().contains("copyright") || $0.hasPrefix("(c)") }
    let tags = ["CO ", "IN ", "NS ", "RE ", "PUB ", "IPC ", "IPD ", "AN ", "Document "]
    let end = rest.firstIndex { line in tags.contains { line.hasPrefix($0) } } ?? rest.endIndex
    draft.body = PressArchive.paragraphs(rest[..<end].map { withoutTag($0) })
    return draft
  }

  /// A line without the two letters that some exports put before a field.
  private static func withoutTag(_ line: Substring) -> Substring {
    for tag in [
      "HD", "BY", "WC", "PD", "ET", "SN", "SC", "LA", "CY", "LP", "TD", "CR", "SE", "PG", "ED",
    ] {
      if line == tag { return "" }
      if line.hasPrefix(tag + " ") {
        let rest = PressArchive.trimmed(line.dropFirst(2))
        // "TD Bank said": a tag is followed by several spaces or stands alone.
        if line.dropFirst(2).hasPrefix("  ") || line.dropFirst(2).hasPrefix("\t") { return rest }
      }
    }
    return line
  }
}

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

/// Languages by their English names, as archives write them.
enum LanguageNames {
  static func tag(_ name: String) -> String? {
    let first = name.lowercased().prefix { $0.isLetter }
    return tags[String(first)]
  }

  private static let tags = [
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it",
    "portuguese": "pt", "russian": "ru", "chinese": "zh", "japanese": "ja", "korean": "ko",
    "arabic": "ar", "turkish": "tr", "dutch": "nl", "polish": "pl", "ukrainian": "uk",
    "persian": "fa", "hebrew": "he", "hindi": "hi", "indonesian": "id", "vietnamese": "vi",
  ]
}
