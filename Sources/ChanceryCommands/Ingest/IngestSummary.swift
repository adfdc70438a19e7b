import Archive
import Output
import Records

/// What a run of `ingest` came to.
struct IngestSummary {
  /// Refusals that are shown one by one; the database keeps them all.
  static let shownRefusals = 20

  var counts = StoreCounts()
  /// The first refusals, in the order of the input.
  private(set) var refusals: [Refusal] = []
  /// Articles in which no statements were looked for.
  private(set) var inOtherLanguages = 0
  var elapsed = Duration.zero
  var isInterrupted = false

  mutating func add(_ items: [StoreItem]) {
    for item in items {
      switch item {
      case .refusal(let refusal) where refusals.count < Self.shownRefusals:
        refusals.append(refusal)
      case .extracted(let extracted, _) where !extracted.article.isInEnglish:
        inOtherLanguages += 1
      case .refusal, .extracted, .known: break
      }
    }
  }

  /// What is said of articles in other languages; `nil` when there are none.
  var languageNote: String? {
    guard inOtherLanguages > 0 else { return nil }
    let are = inOtherLanguages == 1 ? "is" : "are"
    return
      "\(FigureText.count(inOtherLanguages, "article")) \(are) not in English, and no statements are looked for there"
  }

  /// The summary for a person, one line.
  ///
  /// - Parameter isDryRun: Whether nothing was written.
  func text(isDryRun: Bool) -> String {
    let statements = FigureText.count(counts.statements, "statement")
    var kept = "\(FigureText.count(counts.kept)) \(isDryRun ? "new" : "kept")"
    if counts.copies > 0 {
      kept += " (\(FigureText.count(counts.copies, "near copy", "near copies")))"
    }
    var parts = [kept]
    if counts.renewed > 0 { parts.append("\(FigureText.count(counts.renewed)) renewed") }
    parts.append("\(FigureText.count(counts.known)) known")
    parts.append("\(FigureText.count(counts.refused)) refused")
    let read = FigureText.count(counts.read, "record")
    let text =
      "\(read) read: \(parts.joined(separator: ", ")); "
      + "\(statements) \(isDryRun ? "found" : "stored") in \(FigureText.seconds(elapsed))"
    guard isInterrupted else { return text }
    return "interrupted; \(text)" + (isDryRun ? "" : "; the same command goes on from there")
  }

  /// The summary for a program, one line of JSON.
  ///
  /// - Parameter batch: `nil` when nothing was written.
  func appendJSON(batch: BatchID?, to bytes: ByteWriter) {
    bytes.append("{\"batch\": ")
    if let batch { bytes.append(batch.rawValue) } else { bytes.append("null") }
    let figures = [
      ("read", counts.read), ("kept", counts.kept), ("copies", counts.copies),
      ("renewed", counts.renewed),
      ("known", counts.known), ("refused", counts.refused), ("statements", counts.statements),
      ("notEnglish", inOtherLanguages),
    ]
    for (name, figure) in figures {
      bytes.append(", \"\(name)\": ")
      bytes.append(Int64(figure))
    }
    bytes.append(", \"seconds\": ")
    bytes.appendJSON((elapsed.inSeconds * 1000).rounded() / 1000)
    bytes.append(", \"interrupted\": \(isInterrupted), \"refusals\": [")
    for (index, refusal) in refusals.enumerated() {
      if index > 0 { bytes.append(", ") }
      bytes.append("{\"path\": ")
      bytes.appendJSON(refusal.origin.path)
      bytes.append(", \"record\": ")
      bytes.appendJSON(refusal.origin.record.map { Cell.integer(Int64($0)) } ?? .null)
      bytes.append(", \"line\": ")
      bytes.appendJSON(refusal.origin.line.map { Cell.integer(Int64($0)) } ?? .null)
      bytes.append(", \"reason\": ")
      bytes.appendJSON(refusal.reason)
      bytes.append("}")
    }
    bytes.append("]}\n")
  }
}
