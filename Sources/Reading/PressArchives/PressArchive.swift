import Records

/// Exports of press archives: many articles in one text, each with labelled fields around it.
enum PressArchive: Sendable {
  case nexis, factiva, proquest

  /// The archive whose marks a text bears.
  static func detected(_ text: String) -> PressArchive? {
    guard text.holds("ument") || text.holds("UMENT") else { return nil }
    // The marks stand in lines of their own, which are short; paragraphs need no closer look.
    let lines = Array(text.utf8).split(maxSplits: 4000) { $0 == 0x0A || $0 == 0x0D }
      .filter { $0.count <= longestMark }
    // What ends or counts articles speaks of documents, in every archive.
    let marks = lines.filter(namesDocument).map(line)
    guard !marks.isEmpty else { return nil }
    if marks.contains(where: { $0.hasPrefix("ProQuest document ID:") }),
      lines.contains(where: { isProQuest(line($0)) })
    {
      return .proquest
    }
    if marks.contains(where: { NexisExport.isEnd($0) || NexisExport.position($0) != nil }),
      lines.contains(where: { NexisExport.isMark(line($0)) })
    {
      return .nexis
    }
    let isFactiva =
      marks.contains(where: FactivaExport.isEnd)
      && lines.contains { FactivaExport.isWordCount(line($0)) || line($0).hasPrefix("HD") }
    return isFactiva ? .factiva : nil
  }

  private static func isProQuest(_ line: Substring) -> Bool {
    ProQuestExport.fullText(line) != nil || line.hasPrefix("Publication title:")
  }

  /// The archive whose marks the text of a page bears, if it is an export saved as HTML.
  ///
  /// - Parameters:
  ///   - page: As it was saved.
  ///   - encoding: What the person who reads it says.
  /// - Returns: The archive and the text; `nil` for any other page.
  static func detected(page: [UInt8], encoding: String?) throws(ReadingFault) -> (
    archive: PressArchive, text: String
  )? {
    guard hasMark(page) else { return nil }
    let utf8 = try Charset.utf8(page, declared: nil, passed: encoding)
    let text = try HTMLFragment.text(of: utf8)
    return detected(text).map { ($0, text) }
  }

  /// Whether a page has one of the words that the exports are known by; most have not, and are not
  /// parsed twice.
  private static func hasMark(_ page: [UInt8]) -> Bool {
    page.indices.dropLast(24).contains { place in
      let byte = page[place] | 0x20
      guard byte == UInt8(ascii: "d"), page[place + 1] | 0x20 == UInt8(ascii: "o"),
        namesDocument(page[place..<(place + 8)])
      else { return false }
      let before = page[..<place].suffix(9)
      let after = page[(place + 8)...]
      return before.elementsEqual("ProQuest ".utf8)
        || before.suffix(7).elementsEqual("End of ".utf8)
        || (before.last == 32 && (after.first == 60 || after.starts(with: "S<".utf8)))
        || after.dropFirst().prefix(20).allSatisfy {
          (48...57).contains($0) || (97...122).contains($0 | 0x20)
        }
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Substring {
    trimmed(Substring(decoding: bytes, as: UTF8.self))
  }

  /// Whether a line has the word "document" in any case, or the German one.
  private static func namesDocument(_ line: ArraySlice<UInt8>) -> Bool {
    let word = "document".utf8
    return line.indices.dropLast(word.count - 1).contains { start in
      line[start] | 0x20 == UInt8(ascii: "d")
        && line[start..<start + word.count].elementsEqual(word) {
          let lower = $0 | 0x20
          return lower == $1 || (lower == UInt8(ascii: "k") && $1 == UInt8(ascii: "c"))
        }
    }
  }

  /// In bytes: "Page 1 of 2 …" and "ProQuest document ID: …" are shorter.
  private static let longestMark = 120

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
    for (index, whole) in pieces.enumerated() {
      let piece = ArraySlice(whole.filter { !Self.isPageFoot($0) })
      let draft =
        switch self {
        case .nexis: NexisExport.draft(piece)
        case .factiva: FactivaExport.draft(piece)
        case .proquest: ProQuestExport.draft(piece)
        }
      outcomes.append(source.article(draft, record: index + 1, line: whole.startIndex + 1))
    }
    if let declared, declared != pieces.count {
      outcomes.append(
        source.refusal(
          "the export declares \(declared) articles, and \(pieces.count) were found; "
            + "compare it with the archive"))
    }
    return outcomes
  }

  static func trimmed(_ line: Substring) -> Substring {
    var rest = line.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// What stands behind a label at the beginning of a line, whatever the label's case.
  static func value(_ label: String, _ line: Substring) -> String? {
    guard line.utf8.count >= label.utf8.count,
      line.prefix(label.count).lowercased() == label.lowercased()
    else { return nil }
    return OneLine.cleaned(String(line.dropFirst(label.count)))
  }

  /// A label and its value: `LENGTH: 845 words`, `LONGUEUR : 845 mots`.
  ///
  /// - Returns: The label in lower case without its colon; `nil` where there is none.
  static func label(_ line: Substring) -> (name: String, value: Substring)? {
    guard let colon = line.prefix(longestLabel).firstIndex(of: ":") else { return nil }
    let name = trimmed(line[..<colon])
    if name.isEmpty { return nil }
    return (name.lowercased(), trimmed(line[line.index(after: colon)...]))
  }

  /// In characters: "Language of publication".
  private static let longestLabel = 32

  /// The text of an article in paragraphs.
  ///
  /// Where the lines are as long as paragraphs each of them is one.
  static func body(_ lines: some Sequence<Substring>) -> String {
    let lines = Array(lines)
    let filled = lines.filter { !$0.isEmpty }
    guard filled.count(where: { $0.utf8.count > longestWrapped }) * 3 > filled.count else {
      return paragraphs(lines)
    }
    return filled.joined(separator: "\n\n")
  }

  /// In bytes: no program breaks lines later.
  private static let longestWrapped = 120

  /// Lines as paragraphs: blank lines part them, other line ends are the export's own.
  static func paragraphs(_ lines: some Sequence<Substring>) -> String {
    var paragraphs: [String] = []
    var paragraph = ""
    for line in lines {
      if line.isEmpty {
        if !paragraph.isEmpty { paragraphs.append(paragraph) }
        paragraph = ""
      } else {
        let isInWord = breaksWord(paragraph, before: line)
        paragraph += paragraph.isEmpty || isInWord ? line : " " + line
      }
    }
    if !paragraph.isEmpty { paragraphs.append(paragraph) }
    return paragraphs.joined(separator: "\n\n")
  }

  /// Whether a line was broken behind the hyphen of a word: "Foreign-" and "Minister", but not "two-" and "or".
  private static func breaksWord(_ text: String, before line: Substring) -> Bool {
    guard text.last == "-", text.dropLast().last?.isLetter == true, line.first?.isLetter == true
    else { return false }
    return !["and", "or", "to", "und", "oder", "et", "ou", "y", "o", "e"]
      .contains(line.prefix { $0.isLetter }.lowercased())
  }

  /// Whether a line is the foot or head of a printed page: "Page 1 of 2", with or without the archive's name.
  private static func isPageFoot(_ line: Substring) -> Bool {
    let words = line.prefix(160).split(whereSeparator: \.isWhitespace)
    guard words.count >= 4, words[0] == "Page", words[2] == "of", Int(words[1]) != nil,
      Int(words[3]) != nil
    else { return false }
    return words.count == 4 || words[4] == "©"
  }
}
