import Testing

/// A question with the query that it means and, in SQL of its own, the answer that it has on the test corpus.
struct AskCase: Sendable, CustomTestStringConvertible {
  let question: String
  /// The form of the answer and the conditions, as `QueryText` names them.
  let query: String
  /// How many rows the answer has.
  let count: Int
  /// The condition on a row of `q`, or a whole SELECT. `q` is `statement_view` and the `uses` of documents.
  let sql: String

  init(_ question: String, _ query: String, _ count: Int, _ sql: String) {
    self.question = question
    self.query = query
    self.count = count
    self.sql = sql
  }

  var testDescription: String { question }

  static let all: [AskCase] =
    who + what + whatFurther + numbers + which + whether + comparisons + time + paraphrases
    + statements + statementsFurther + inventory + wording + forms + roles + moments
    + complements + roundabout + joints

  /// The SELECT that gives the rows of the answer, independent of the program's own SQL.
  var select: String {
    let body = sql.hasPrefix("SELECT") ? sql : "SELECT \(columns) WHERE (\(sql))\(grouping)"
    return """
      WITH q AS (SELECT v.*, (SELECT group_concat(use) FROM statement_document x
        WHERE x.statement_id = v.id) AS uses FROM statement_view v)
      \(body)
      """
  }

  private var form: String { String(query.prefix { $0 != "|" }).trimmingSuffix }

  /// What the answer is grouped by.
  private var group: (key: String, source: String)? {
    let countries = "JOIN country c ON c.code ="
    let linked = "x ON x.statement_id = q.id"
    switch form == "change" ? "year" : form.split(separator: " ").last {
    case "speaker": return ("speaker", "q")
    case "outlet": return ("outlet", "q")
    case "act": return ("act", "q")
    case "kind": return ("kind", "q")
    case "office": return ("office", "q")
    case "year": return ("substr(dated_on, 1, 4)", "q")
    case "month": return ("substr(dated_on, 1, 7)", "q")
    case "country": return ("c.name", "q LEFT \(countries) q.speaker_country")
    case "about":
      return ("c.name", "q JOIN statement_country \(linked) \(countries) x.country_code")
    case "topic":
      return ("t.label", "q JOIN statement_topic \(linked) JOIN topic t ON t.id = x.topic_id")
    case "document":
      return (
        "coalesce(d.short_title, d.title)",
        "q JOIN statement_document \(linked) JOIN document d ON d.id = x.document_id"
      )
    default: return nil
    }
  }

  private var columns: String {
    if let group { return "\(group.key), count(*) FROM \(group.source)" }
    switch form {
    case "number": return "count(*) FROM q"
    case "pairs":
      return """
        speaker, c.name, count(*) FROM q LEFT JOIN statement_country x ON x.statement_id = q.id
        LEFT JOIN country c ON c.code = x.country_code
        """
    default: return "id FROM q"
    }
  }

  private var grouping: String {
    if form == "pairs" { return " GROUP BY 1, 2" }
    guard let group else { return "" }
    let leavesOut = form.hasPrefix("names") || form == "change"
    return (leavesOut ? " AND \(group.key) IS NOT NULL" : "") + " GROUP BY 1"
  }
}

extension String {
  fileprivate var trimmingSuffix: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
