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

  typealias Relaxation = (inout Filter) -> Void

  /// The conditions of a filter by the options that set them, each with what takes it away; those of time aside.
  static func conditions(
    of filter: Filter
  ) -> [(name: String, value: String, relax: Relaxation)] {
    func list(_ values: [String]) -> String { values.joined(separator: ",") }
    let all: [(String, String, Relaxation)] = [
      ("act", list(filter.acts.map(\.rawValue)), { $0.acts = [] }),
      ("kind", list(filter.kinds.map(\.rawValue)), { $0.kinds = [] }),
      ("use", list(filter.documentUses.map(\.rawValue)), { $0.documentUses = [] }),
      ("genre", list(filter.genres.map(\.rawValue)), { $0.genres = [] }),
      ("outlet", list(filter.outlets), { $0.outlets = [] }),
      ("topic", list(filter.topics), { $0.topics = [] }),
      ("document", list(filter.documents), { $0.documents = [] }),
      ("about", list(filter.about.map(\.rawValue)), { $0.about = [] }),
      ("relay", list(filter.relays), { $0.relays = [] }),
      ("office", list(filter.offices), { $0.offices = [] }),
      ("speaker-kind", list(filter.speakerKinds.map(\.rawValue)), { $0.speakerKinds = [] }),
      ("country", list(filter.countries.map(\.rawValue)), { $0.countries = [] }),
      ("speaker", list(filter.speakers), { $0.speakers = [] }),
      ("batch", list(filter.batches.map { "\($0.rawValue)" }), { $0.batches = [] }),
      (
        "min-confidence", filter.minConfidence.map { "\($0)" } ?? "", { $0.minConfidence = nil }
      ),
      ("review", list(filter.reviews.map(\.rawValue)), { $0.reviews = [] }),
      ("reviewed-by", list(filter.reviewers), { $0.reviewers = [] }),
      ("unreviewed", filter.unreviewed ? "(reviewed ones too)" : "", { $0.unreviewed = false }),
      ("independent", filter.independent ? "(copies too)" : "", { $0.independent = false }),
    ]
    return all.filter { !$0.1.isEmpty }
  }
}
