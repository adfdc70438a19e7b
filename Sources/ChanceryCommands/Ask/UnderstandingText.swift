import Archive
import Inquiry
import Output
import Records

/// How a question was understood, for a person.
struct UnderstandingText {
  let styling: Styling
  let width: Int
  /// How many namesakes are listed.
  private static let shownCandidates = 8

  /// One line a piece of the question.
  func text(of understanding: Understanding) -> String {
    let nameWidth = understanding.pieces.map { $0.part.rawValue.count }.max() ?? 0
    var lines: [String] = []
    for piece in understanding.pieces {
      let name = piece.part.rawValue
      var line = name + String(repeating: " ", count: nameWidth - name.count + 2)
      if !piece.words.isEmpty { line += "“\(DisplayText.safe(piece.words))” → " }
      if piece.isCarriedOver { line += "as before: " }
      line += DisplayText.safe(piece.meaning)
      lines.append(TextWrapping.truncated(line, width: width - 2))
      if !piece.candidates.isEmpty {
        var list = piece.candidates.prefix(Self.shownCandidates).joined(separator: "; ")
        let hidden = piece.candidates.count - Self.shownCandidates
        if hidden > 0 { list += "; and \(hidden) more" }
        for wrapped in TextWrapping.lines(of: DisplayText.safe(list), width: width - nameWidth - 6)
        {
          lines.append(String(repeating: " ", count: nameWidth + 4) + wrapped)
        }
      }
    }
    lines += understanding.remarks
    if lines.isEmpty { lines = ["every statement"] }
    return "Understood as\n" + lines.map { styling(.minor, "  \($0)") + "\n" }.joined()
  }

  /// The query, the same as filters, and the SQL that finds its answer.
  func explanation(of understanding: Understanding, sql: [String]) -> String {
    var text = "\nQuery\n"
    for line in QueryText.lines(of: understanding.query) { text += "  \(line)\n" }
    text += "  form       \(QueryText.name(of: understanding.form))\n"
    for side in understanding.sides {
      let conditions = QueryText.conditions(of: side.filter).map { "\($0.0) \($0.1)" }
      text += "  side       \(side.label): \(conditions.joined(separator: ", "))\n"
    }
    return text + "\nSQL\n" + SQLText.script(sql, indent: "  ")
  }
}
