package import Records

/// In what form a question wants its answer.
package enum AnswerForm: Hashable, Sendable {
  /// What: statements.
  case statements
  /// "Quote exactly": whole contents with their places.
  case quotations
  /// Who, which: names with counts.
  case names(Grouping)
  /// Who accused whom.
  case pairs
  /// How many: one number, of the query's rows.
  case number
  /// "How many … by country": numbers by something.
  case numbers(Grouping)
  /// When: the first and the last day, and how many.
  case dates
  /// How often, over time: numbers by day, month or year.
  case series(Grouping)
  /// How has … changed: years with what was done in each.
  case change
  /// Did anyone: yes or no, with the evidence.
  case verdict
  /// Whether something is so: what was said of it, and by whom it is asserted and denied.
  case testimony
  /// Compare A and B: a column a side.
  case comparison
  /// Which outlets carried it, and who had it first.
  case carriers
  /// Rows of the query's kind: articles, batches, references.
  case rows
  /// What the database covers: how much, from when to when.
  case coverage
}

extension AnswerForm {
  /// Whether the form is asked for once and not for what a next question narrows down to.
  var isOfTheWhole: Bool {
    self == .carriers || self == .numbers(.kind) || self == .verdict || self == .testimony
  }
}
