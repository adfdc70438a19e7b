import Records

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
      if line == "Classification" || line == "Graphic" { return true }
      return [
        "load-date:", "language:", "publication-type:", "graphic:", "copyright ", "journal code:",
      ]
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
