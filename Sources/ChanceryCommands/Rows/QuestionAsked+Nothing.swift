import Archive
import Records

extension QuestionAsked {
  /// Why no row was found: the database is empty, a word occurs nowhere, the time lies outside what the database
  /// covers, or one of the conditions keeps everything out.
  func reasonForNothing() throws -> String {
    if [.batches, .refusals, .corrections].contains(query.rows), query.filter == Filter() {
      return "there are no \(query.rows.rawValue)"
    }
    let coverage = try archive.coverage()
    guard coverage.articles > 0 else {
      return "the database \(archive.path) is empty; read articles in with 'chancery ingest'"
    }
    if query.limit == 0 { return "--limit 0 asks for no row" }
    if query.offset > 0 {
      let count = try archive.count(query)
      if count > 0 { return "there are only \(FigureText.count(count)); lower --offset" }
    }
    if let reason = try reasonInWords() { return reason }
    if let reason = try reasonInTime(coverage) { return reason }
    return try reasonInConditions() ?? reasonInEachAlone()
      ?? "nothing matched" + Self.period(coverage)
  }

  private static func period(_ coverage: Coverage) -> String {
    guard let first = coverage.firstPublishedOn ?? coverage.first,
      let last = coverage.lastPublishedOn ?? coverage.last
    else { return "" }
    return "; the database covers \(first) to \(last)"
  }

  // MARK: Words

  private func reasonInWords() throws -> String? {
    guard let words = query.words else { return nil }
    let field: RowKind = query.rows == .articles ? .articles : .statements
    for word in try archive.missingWords(of: words, in: field) {
      let near =
        word.near.isEmpty
        ? "" : "; did you mean \(word.near.prefix(3).map { "'\($0)'" }.joined(separator: ", "))?"
      return "no \(field == .articles ? "article" : "statement") has '\(word.word)'\(near)"
    }
    let alone = try archive.count(Query(rows: query.rows, words: words))
    guard alone == 0 else { return nil }
    return
      "no \(field == .articles ? "article" : "statement") has all of these words; OR takes either"
  }

  // MARK: Time

  private func reasonInTime(_ coverage: Coverage) throws -> String? {
    guard query.filter.since != nil || query.filter.until != nil else { return nil }
    var open = query
    (open.filter.since, open.filter.until) = (nil, nil)
    let count = try archive.count(open)
    guard count > 0 else { return nil }
    // The first year there is: what has a date is later.
    open.filter.since = PartialDate("0001")
    let undated = try count - archive.count(open)
    let places = undated > 0 ? "outside it or without a date" : "outside it"
    return "none in that period, \(FigureText.count(count)) \(places)" + Self.period(coverage)
  }

  // MARK: Conditions

  /// The first condition without which there are rows.
  private func reasonInConditions() throws -> String? {
    for (name, value, relax) in Self.conditions(of: query.filter) {
      var open = query
      relax(&open.filter)
      let count = try archive.count(open)
      if count > 0 {
        return "nothing matched all conditions; without --\(name) \(value) there "
          + (count == 1 ? "is 1" : "are \(FigureText.count(count))")
      }
    }
    guard query.words != nil, query.filter != Filter() else { return nil }
    var open = query
    open.words = nil
    let count = try archive.count(open)
    return count > 0
      ? "these words are not in what the filter takes (\(FigureText.count(count)))" : nil
  }

  /// A condition that nothing meets, whatever the others are; else that they are too many at once.
  private func reasonInEachAlone() throws -> String? {
    let conditions = Self.conditions(of: query.filter)
    for (index, condition) in conditions.enumerated() {
      var alone = Query(rows: query.rows, filter: query.filter)
      (alone.filter.since, alone.filter.until) = (nil, nil)
      for (other, relaxed) in conditions.enumerated() where other != index {
        relaxed.relax(&alone.filter)
      }
      if try archive.count(alone) == 0 {
        return "there are no \(query.rows.rawValue) with --\(condition.name) \(condition.value)"
      }
    }
    return conditions.count > 1
      ? "nothing matched these conditions together, nor without one of them; leave out two" : nil
  }

  /// What is said of an option that takes no value.
  private static let flagValues = [
    "unreviewed": "(reviewed ones too)", "independent": "(copies too)",
  ]

  typealias Relaxation = (inout Filter) -> Void

  /// The conditions of a filter by the options that set them, each with what takes it away; those of time aside.
  static func conditions(
    of filter: Filter
  ) -> [(name: String, value: String, relax: Relaxation)] {
    let apart = (FilterCondition.times + [.act, .kind]).map(\.name)
    // What is asked of a statement itself comes first, and who speaks last: leaving that out changes most.
    let ordered =
      [.act, .kind] + FilterCondition.all.reversed().filter { !apart.contains($0.name) }
    return ordered.flatMap { condition in
      condition.shown(in: filter).map { shown in
        (shown.name, flagValues[shown.name] ?? shown.value, { condition.clear(in: &$0) })
      }
    }
  }
}
