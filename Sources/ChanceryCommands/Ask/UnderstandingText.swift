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

/// SQL as any SQLite client runs it.
enum SQLText {
  /// Each statement once, with its semicolon.
  static func script(_ statements: [String], indent: String = "") -> String {
    var seen: Set<String> = []
    return statements.filter { seen.insert($0).inserted }.map { statement in
      statement.split(separator: "\n").map { indent + $0 }.joined(separator: "\n") + ";\n"
    }.joined()
  }
}

/// A query as the filters of the command line would ask it.
enum QueryText {
  static func lines(of query: Query) -> [String] {
    var pairs = [("rows", query.rows.rawValue)] + conditions(of: query.filter)
    if let words = query.words { pairs.append(("words", words)) }
    pairs.append(("sort", query.sort.rawValue))
    if let limit = query.limit { pairs.append(("limit", String(limit))) }
    return pairs.map { name, value in
      name + String(repeating: " ", count: max(1, 11 - name.count)) + value
    }
  }

  /// Each condition by the name of its option.
  static func conditions(of filter: Filter) -> [(String, String)] {
    filter.shownConditions.map { ($0.name, $0.value) }
  }

  static func name(of form: AnswerForm) -> String {
    switch form {
    case .statements: "statements"
    case .quotations: "quotations"
    case .names(let grouping): "names by \(grouping.rawValue)"
    case .pairs: "pairs"
    case .number: "number"
    case .numbers(let grouping): "numbers by \(grouping.rawValue)"
    case .dates: "dates"
    case .series(let grouping): "series by \(grouping.rawValue)"
    case .change: "change"
    case .verdict: "verdict"
    case .testimony: "testimony"
    case .comparison: "comparison"
    case .carriers: "carriers"
    case .rows: "rows"
    case .coverage: "coverage"
    }
  }
}
