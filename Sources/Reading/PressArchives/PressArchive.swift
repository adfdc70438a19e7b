/// Exports of press archives: many articles in one text, each with labelled fields around it.
enum PressArchive: Sendable {
  case nexis, factiva, proquest

  /// The archive whose marks a text bears.
  static func detected(_ text: String) -> PressArchive? {
    // The marks stand in lines of their own, which are short; paragraphs need no closer look.
    let lines = Array(text.utf8).split(maxSplits: 4000) { $0 == 0x0A || $0 == 0x0D }
      .filter { $0.count <= longestMark }
    // What ends or counts articles speaks of documents, in every archive.
    let marks = lines.filter(namesDocument).map(line)
    guard !marks.isEmpty else { return nil }
    if marks.contains(where: { $0.hasPrefix("ProQuest document ID:") }) { return .proquest }
    if marks.contains("End of Document") { return .nexis }
    if marks.contains(where: { NexisExport.position($0) != nil }),
      lines.contains(where: { line($0).hasPrefix("LENGTH:") })
    {
      return .nexis
    }
    let isFactiva =
      marks.contains(where: FactivaExport.isEnd)
      && lines.contains { FactivaExport.wordCount(line($0)) != nil }
    return isFactiva ? .factiva : nil
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Substring {
    trimmed(Substring(decoding: bytes, as: UTF8.self))
  }

  /// Whether a line has the word "document" in any case.
  private static func namesDocument(_ line: ArraySlice<UInt8>) -> Bool {
    let word = "document".utf8
    return line.indices.dropLast(word.count - 1).contains { start in
      line[start] | 0x20 == UInt8(ascii: "d")
        && line[start..<start + word.count].elementsEqual(word) { $0 | 0x20 == $1 }
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
