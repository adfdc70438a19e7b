import Inquiry
import Records

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
