import Archive
import Inquiry
import Output
import Records

/// Finds the answer to a question that was understood.
struct AnswerFinder {
  let archive: Archive
  /// Who says something about whom are a fifth as many pairs as there are statements.
  private static let shownPairs = 100

  func answer(to understanding: Understanding) throws -> Answer {
    var answer = try found(understanding)
    let saysItself = understanding.form == .verdict || understanding.form == .number
    if answer.isEmpty, !saysItself { answer.headline = "none found" }
    return answer
  }

  private func found(_ understanding: Understanding) throws -> Answer {
    let query = understanding.query
    switch understanding.form {
    case .statements: return try statements(query)
    case .quotations:
      var answer = try statements(query)
      answer.isWhole = true
      return answer
    case .names(let grouping):
      var answer = try names(query, grouping)
      if understanding.wantsStatements, !answer.isEmpty {
        answer.statements = statementQuery(query)
      }
      return answer
    case .pairs: return try pairs(query)
    case .number: return try number(query)
    case .numbers(let grouping), .series(let grouping): return try numbers(query, grouping)
    case .dates: return try dates(query)
    case .change: return try change(query)
    case .verdict: return try verdict(understanding)
    case .testimony: return try testimony(query)
    case .comparison:
      return try ComparisonFinder(archive: archive).answer(query, sides: understanding.sides)
    case .carriers: return try carriers(query)
    case .coverage: return try coverage()
    case .rows:
      let count = try archive.count(query)
      return Answer(
        headline: FigureText.count(count, query.rows.noun), isEmpty: count == 0,
        otherRows: query)
    }
  }

  private func coverage() throws -> Answer {
    let coverage = try archive.coverage()
    var headline =
      "\(FigureText.count(coverage.articles, "article")), "
      + FigureText.count(coverage.statements, "statement")
    if let first = coverage.first, let last = coverage.last {
      headline += ", from \(first) to \(last)"
    }
    if coverage.undatedStatements > 0 {
      headline += "; \(FigureText.count(coverage.undatedStatements)) of them without a date"
    }
    return Answer(
      headline: headline, isEmpty: coverage.articles == 0,
      columns: [Column("figure"), Column("value")],
      rows: [
        [.text("articles"), Cell(coverage.articles)],
        [.text("statements"), Cell(coverage.statements)],
        [.text("statements without a date"), Cell(coverage.undatedStatements)],
        [.text("first"), Cell(coverage.first?.description)],
        [.text("last"), Cell(coverage.last?.description)],
      ])
  }

  private func statements(_ query: Query) throws -> Answer {
    let count = try archive.count(query)
    let shown = query.limit.map { min($0, count) } ?? count
    let headline =
      shown < count
      ? "\(FigureText.count(shown)) of \(FigureText.count(count, "statement"))"
      : FigureText.count(count, "statement")
    return Answer(headline: headline, isEmpty: count == 0, statements: query)
  }

  // MARK: Names and numbers

  /// The groups that have a name, up to the limit, with how many there are in all.
  func groups(
    _ query: Query, _ grouping: Grouping
  ) throws -> (named: [GroupCount], all: Int, without: Int, statements: Int) {
    var query = query
    let limit = query.limit
    query.limit = nil
    let groups = try archive.groups(query, by: grouping)
    var named = groups.filter { $0.key != nil }
    // "Which month …?" asks for the one with most; the archive gives times in their order.
    if [.day, .month, .year].contains(grouping) {
      named.sort { ($1.count, $0.key ?? "") < ($0.count, $1.key ?? "") }
    }
    let without = groups.filter { $0.key == nil }.reduce(0) { $0 + $1.count }
    return (
      Array(named.prefix(limit ?? Int.max)), named.count, without,
      try total(query, groups, grouping)
    )
  }

  /// How many statements are in the groups: their sum, where each statement is in one of them.
  private func total(
    _ query: Query, _ groups: [GroupCount], _ grouping: Grouping
  ) throws -> Int {
    switch grouping {
    case .day, .month, .year, .speaker, .office, .outlet, .kind, .act, .genre:
      groups.reduce(0) { $0 + $1.count }
    case .country: try archive.count(statementQuery(query))
    case .topic, .document, .about, .use:
      try archive.count(having(grouping, groups.compactMap(\.key), query))
    }
  }

  /// The statements of a query that have one of the groups, of which one statement may have several or none.
  private func having(_ grouping: Grouping, _ keys: [String], _ query: Query) -> Query {
    var query = statementQuery(query)
    guard !keys.isEmpty else { return query }
    var having = Filter()
    let namesDocument =
      query.filter.namesMatter && query.filter.topics.isEmpty
      || !query.filter.documentUses.isEmpty
    switch grouping {
    case .topic where query.filter.topics.isEmpty: having.topics = keys
    case .about where query.filter.about.isEmpty:
      having.about = keys.map { CountryCode(rawValue: $0) }
    case .document where !namesDocument, .use where !namesDocument:
      having.documentKinds = DocumentKind.allCases
    default: break
    }
    query.filter.restrict(to: having)
    return query
  }

  private func names(_ query: Query, _ grouping: Grouping) throws -> Answer {
    let (groups, all, without, total) = try groups(query, grouping)
    var headline = FigureText.count(all, grouping.noun.one, grouping.noun.many)
    headline += ", \(FigureText.count(total, "statement"))"
    if without > 0 { headline += "; \(FigureText.count(without)) of them without one" }
    return Answer(
      headline: headline, isEmpty: all == 0,
      columns: [Column(grouping.rawValue), Column("statements", isNumeric: true)],
      rows: groups.map { [.text($0.label ?? $0.key ?? ""), .integer(Int64($0.count))] },
      statements: total > 0 && total <= 3 ? statementQuery(query) : nil)
  }

  func statementQuery(_ query: Query) -> Query {
    Query(rows: .statements, filter: query.filter, words: query.words, sort: .date)
  }

  private func number(_ query: Query) throws -> Answer {
    let grouping: Grouping? =
      switch query.rows {
      case .speakers: .speaker
      case .countries: .country
      case .documents: .document
      case .topics: .topic
      case .outlets: .outlet
      default: nil
      }
    var counted = query
    counted.limit = nil
    // Entries that the authority files know and nobody speaks of do not count.
    let isOpen = query.filter == Filter() && query.words == nil
    let count =
      try isOpen
      ? archive.count(counted)
      : grouping.map { try groups(statementQuery(query), $0).all } ?? archive.count(counted)
    return Answer(
      headline: FigureText.count(count, query.rows.noun), isEmpty: count == 0,
      columns: [Column(query.rows.rawValue, isNumeric: true)], rows: [[.integer(Int64(count))]])
  }

  private func numbers(_ query: Query, _ grouping: Grouping) throws -> Answer {
    var query = query
    let limit = query.limit
    query.limit = nil
    let all = try archive.groups(query, by: grouping)
    let groups = all.prefix(limit ?? Int.max)
    let count = try archive.count(statementQuery(query))
    var headline = "\(FigureText.count(count, "statement")), by \(grouping.rawValue)"
    let without = try all.isEmpty ? count : count - total(query, all, grouping)
    if without > 0, count > 0 { headline += "; \(FigureText.count(without)) of them without one" }
    return Answer(
      headline: headline, isEmpty: count == 0,
      columns: [Column(grouping.rawValue), Column("statements", isNumeric: true)],
      rows: groups.map { group in
        [(group.label ?? group.key).map(Cell.text) ?? .null, .integer(Int64(group.count))]
      }, hasBars: true)
  }

  private func pairs(_ query: Query) throws -> Answer {
    var query = query
    query.limit = query.limit ?? Self.shownPairs
    let (pairs, all) = try archive.pairs(query)
    var headline = FigureText.count(try archive.count(statementQuery(query)), "statement")
    if all > pairs.count {
      headline += "; \(FigureText.count(pairs.count)) of \(FigureText.count(all, "pair"))"
    }
    return Answer(
      headline: headline, isEmpty: pairs.isEmpty,
      columns: [Column("speaker"), Column("about"), Column("statements", isNumeric: true)],
      rows: pairs.map { [Cell($0.speaker), Cell($0.about), .integer(Int64($0.count))] },
      statements: pairs.isEmpty ? nil : statementQuery(query))
  }

  // MARK: Time

  private func dates(_ query: Query) throws -> Answer {
    let groups = try archive.groups(statementQuery(query), by: .day)
    let days = groups.compactMap { $0.key.flatMap { PartialDate($0) } }
    let undated = groups.filter { $0.key == nil }.reduce(0) { $0 + $1.count }
    let count = groups.reduce(0) { $0 + $1.count }
    var headline = "no date is known"
    if let first = days.first, let last = days.last {
      headline =
        query.limit == 1
        ? "\(query.sort == .newest ? last : first)"
        : first == last ? "\(first)" : "first on \(first), last on \(last)"
    }
    if count != 1 { headline += "; \(FigureText.count(count, "statement"))" }
    if undated > 0 { headline += ", \(FigureText.count(undated)) without a date" }
    var shown = query
    shown.rows = .statements
    let rows = groups.filter { $0.key != nil }.map { group -> [Cell] in
      [.text(group.key ?? ""), .integer(Int64(group.count))]
    }
    let ordered = query.sort == .newest ? rows.reversed() : rows
    return Answer(
      headline: count == 0 ? "no statement" : headline, isEmpty: count == 0,
      columns: [Column("date"), Column("statements", isNumeric: true)],
      rows: Array(ordered.prefix(query.limit ?? Int.max)), statements: shown)
  }

  /// A year a row: how many, what was done by them, and one of them to read.
  private func change(_ query: Query) throws -> Answer {
    let years = try archive.years(statementQuery(query))
    let rows = years.map { year -> [Cell] in
      let acts = year.acts.prefix(4).map { "\($0.key ?? "") \($0.count)" }
      return [
        .text(year.year), .integer(Int64(year.count)), .text(acts.joined(separator: ", ")),
        .text(year.example),
      ]
    }
    let total = years.reduce(0) { $0 + $1.count }
    return Answer(
      headline: "\(FigureText.count(total, "dated statement")) in "
        + FigureText.count(rows.count, "year") + "; what changed is for their reader to tell",
      isEmpty: total == 0,
      columns: [
        Column("year"), Column("statements", isNumeric: true), Column("acts"),
        Column("one of them"),
      ], rows: rows)
  }

  // MARK: Yes or no, and where

  private func verdict(_ understanding: Understanding) throws -> Answer {
    let query = understanding.query
    let (names, all, _, count) = try groups(query, .speaker)
    guard count > 0 else {
      // Of what the database does not cover nobody can say no.
      let isCovered = try AbsenceReason(archive: archive).covers(understanding)
      return Answer(headline: isCovered ? "No: none found" : "Unknown: not covered", isEmpty: true)
    }
    var by = names.prefix(5).map { $0.label ?? "" }.joined(separator: ", ")
    if all > 5 { by += " and \(FigureText.count(all - 5)) more" }
    var headline = "Yes: \(FigureText.count(count, "statement"))"
    if !by.isEmpty { headline += " by \(by)" }
    return Answer(headline: headline, isEmpty: false, statements: query)
  }

  private func carriers(_ query: Query) throws -> Answer {
    let carriers = try archive.carriers(query)
    let dated = carriers.filter { $0.firstOn != nil }
    var headline = FigureText.count(carriers.count, "outlet")
    if let first = dated.first, let outlet = first.outlet, let on = first.firstOn {
      let together = dated.filter { $0.firstOn == on }.count
      headline += "; \(outlet) had it first, on \(on)"
      if together > 1 { headline += ", with \(FigureText.count(together - 1)) more" }
    }
    return Answer(
      headline: headline, isEmpty: carriers.isEmpty,
      columns: [
        Column("outlet"), Column("first_on"), Column("articles", isNumeric: true), Column("title"),
        Column("url"),
      ],
      rows: carriers.map {
        [
          Cell($0.outlet), Cell($0.firstOn?.description), .integer(Int64($0.articles)),
          Cell($0.title), Cell($0.url),
        ]
      })
  }
}

extension Grouping {
  /// What one group and several are called.
  var noun: (one: String, many: String) {
    switch self {
    case .country: ("country", "countries")
    case .about: ("country", "countries")
    case .day, .month, .year, .speaker, .office, .topic, .document, .outlet, .kind, .act, .genre,
      .use:
      (rawValue, rawValue + "s")
    }
  }
}
