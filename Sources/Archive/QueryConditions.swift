import GRDB
import Records

/// The conditions of a filter and of words as SQL, with every name looked up.
///
/// The aliases are `s` for `statement`, `a` for `article`, `r` for `document_reference`.
struct QueryConditions {
  private(set) var filter: Filter
  let search: SearchExpression?
  /// The speakers named and the collectives that they are members of.
  private let speakers: [Cell]
  private let offices: [Cell]
  private let relays: [Cell]
  /// The topics named and all below them.
  let topics: [Cell]
  let documents: [Cell]
  private let outlets: [Cell]
  /// Whether the outlets hold so many of the articles that it takes longer to look up the statements of each than to
  /// ask each statement whose it is.
  private let haveOutletsMost: Bool
  /// Conditions on statements that keep out what the filter excepts.
  private let excluded: [SQLFragment]

  init(_ query: Query, database: Database) throws {
    filter = query.filter
    search = query.words.map { SearchExpression($0) }
    let finder = NameFinder(database: database)
    func ids(_ names: [String], _ kind: NamedKind) throws -> [Cell] {
      try names.flatMap { try finder.resolve($0, as: kind).candidates.map { Cell($0.id) } }
    }
    func speakers(_ names: [String]) throws -> [Cell] {
      let ids = try ids(names, .speaker)
      return try ids + SpeakerMembers(database).collectives(of: ids).filter { !ids.contains($0) }
    }
    self.speakers = try speakers(filter.speakers)
    offices = try ids(filter.offices, .office)
    relays = try speakers(filter.relays)
    documents = try ids(filter.documents, .document)
    outlets = try ids(filter.outlets, .outlet)
    haveOutletsMost = try Self.haveMost(outlets, database)
    excluded = try Self.excluded(filter.except, database) + Self.silent(filter, database)
    topics = try Self.withDescendants(ids(filter.topics, .topic), database)
  }

  /// Whether more than a third of the articles are of some outlets.
  private static func haveMost(_ outlets: [Cell], _ database: Database) throws -> Bool {
    guard !outlets.isEmpty else { return false }
    let sql: SQLFragment = """
      SELECT 3 * (SELECT count(*) FROM article WHERE outlet_id IN \(list: outlets))
        > (SELECT count(*) FROM article)
      """
    return try PreparedStatement(database, sql.sql).first(sql.arguments) { $0.integer(0) == 1 }
      ?? false
  }

  private static func withDescendants(_ topics: [Cell], _ database: Database) throws -> [Cell] {
    guard !topics.isEmpty else { return [] }
    let tree: SQLFragment = """
      SELECT DISTINCT topic_id FROM topic_tree_view WHERE above_id IN \(list: topics) ORDER BY 1
      """
    var ids: [Cell] = []
    try PreparedStatement(database, tree.sql).each(tree.arguments) { ids.append($0.cell(0)) }
    return ids
  }

  /// What keeps rejected statements out; a look into a small index and not into the row.
  static func notRejected(_ column: String) -> SQLFragment {
    "\(raw: column) NOT IN (SELECT id FROM statement WHERE review = 'rejected')"
  }

  /// What keeps rejected statements out, unless the filter asks for them.
  private var standing: [SQLFragment] {
    filter.reviews.contains(.rejected) ? [] : [Self.notRejected("s.id")]
  }

  /// Whether any condition asks about statements, beyond those that an article answers by itself.
  var asksAboutStatements: Bool { !ofStatementsAlone.isEmpty }

  /// Whether nothing is asked of statements, words aside.
  var isOpen: Bool { ofStatements.count == standing.count }

  /// Every condition on statements, words aside.
  var ofStatements: [SQLFragment] { independent(asTold + standing, besides: wordsInStatements) }

  /// Every condition on statements that tells some from others, as an excepted filter has them.
  var asExcluded: [SQLFragment] { independent(asTold) }

  /// Every condition on statements but that they be independent and stand.
  private var asTold: [SQLFragment] {
    ofStatementsAlone + datesOfStatements + [articlesOfStatements].compactMap(\.self)
  }

  /// The statements `s` that hold the words: those that the search finds, each with what conditions ask of it from an
  /// index, not from its row.
  ///
  /// The search comes first, whatever else is asked: SQLite takes it for rare that words are found.
  static let found: SQLFragment = """
    statement_search CROSS JOIN statement s INDEXED BY statement_row ON s.id = statement_search.rowid
    """

  /// Where the statements `s` come from on which `ofFoundStatements` are conditions.
  var foundStatements: SQLFragment {
    if search?.match != nil { return Self.found }
    // Their ids come from the links to topics or documents; SQLite would read each row for its date.
    let comesByID = !filter.topics.isEmpty || documentUse("x") != nil
    return comesByID && speakers.isEmpty ? "statement s INDEXED BY statement_row" : "statement s"
  }

  /// Whether the statements are those of some speakers, so that they come in the order of the index `statement_speaker`:
  /// by speaker, date, article and office.
  var comeBySpeaker: Bool {
    let asksForSpeakers =
      !filter.speakers.isEmpty || !filter.speakerKinds.isEmpty || !filter.countries.isEmpty
    let asksForOther =
      search != nil || !filter.topics.isEmpty || !filter.about.isEmpty || documentUse("x") != nil
      || articlesOfStatements != nil || !filter.acts.isEmpty || !filter.kinds.isEmpty
      || !filter.relays.isEmpty
    return asksForSpeakers && !asksForOther
  }

  /// Every condition on statements, words to find among them.
  var ofFoundStatements: [SQLFragment] {
    guard let search else { return ofStatements }
    guard let match = search.match else {
      return ofStatements + [excludedWords(in: "statement_search", id: "s.id") ?? "FALSE"]
    }
    return ["statement_search MATCH \(bind: .text(match))"] + ofStatements
  }

  /// Words to find in statements, as a condition on their ids.
  private var wordsInStatements: SQLFragment? { words(in: "statement_search", id: "s.id") }

  /// Words to find in articles, as a condition on their ids.
  var wordsInArticles: SQLFragment? { words(in: "article_search", id: "a.id") }

  private func words(in table: String, id: String) -> SQLFragment? {
    guard let search else { return nil }
    if let match = search.match {
      return """
        \(raw: id) IN (SELECT rowid FROM \(raw: table) WHERE \(raw: table) MATCH \(bind: .text(match)))
        """
    }
    return excludedWords(in: table, id: id) ?? "FALSE"
  }

  /// Words that must not occur, where no others are asked for.
  func excludedWords(in table: String, id: String) -> SQLFragment? {
    search?.excluded.map { excluded in
      """
      \(raw: id) NOT IN (SELECT rowid FROM \(raw: table) WHERE \(raw: table) MATCH \(bind: .text(excluded)))
      """
    }
  }

  // MARK: Copies

  /// Conditions on statements, with the one that they be independent where the filter asks for that.
  ///
  /// - Parameter words: A condition that is met elsewhere too.
  private func independent(
    _ conditions: [SQLFragment], besides words: SQLFragment? = nil
  ) -> [SQLFragment] {
    guard filter.independent else { return conditions }
    let first = Self.firstOfCopies(
      conditions + [words].compactMap(\.self), table: "statement", alias: "s", head: "repeats_id",
      date: "dated_on")
    return conditions + [first]
  }

  /// Of rows that repeat one another the earliest that meets the conditions: where the head of its group does not, the
  /// first of the copies that do.
  private static func firstOfCopies(
    _ conditions: [SQLFragment], table: String, alias: String, head: String, date: String
  ) -> SQLFragment {
    let isHead: SQLFragment = "\(raw: alias).\(raw: head) IS NULL"
    guard !conditions.isEmpty else { return isHead }
    return """
      (\(isHead) OR \(raw: alias).id IN (SELECT copy FROM (
        SELECT copy, row_number() OVER (PARTITION BY head ORDER BY day IS NULL, day, copy) AS place
        FROM (SELECT \(raw: alias).id AS copy, \(raw: alias).\(raw: head) AS head,
            \(raw: alias).\(raw: date) AS day
          FROM \(raw: table) \(raw: alias)
          WHERE \(raw: alias).\(raw: head) IS NOT NULL AND \(.all(conditions))) c
        WHERE NOT EXISTS (SELECT * FROM \(raw: table) \(raw: alias)
          WHERE \(raw: alias).id = c.head AND \(.all(conditions))))
      WHERE place = 1))
      """
  }

  // MARK: Statements

  /// Conditions that only a statement's own rows answer.
  private var ofStatementsAlone: [SQLFragment] {
    var conditions = excluded
    if !filter.speakers.isEmpty { conditions.append("s.speaker_id IN \(list: speakers)") }
    if !filter.speakerKinds.isEmpty {
      conditions.append(
        """
        s.speaker_id IN (SELECT id FROM speaker WHERE kind IN \(list: texts(filter.speakerKinds)))
        """)
    }
    if !filter.offices.isEmpty { conditions.append("s.office_id IN \(list: offices)") }
    if !filter.relays.isEmpty { conditions.append("s.relay_id IN \(list: relays)") }
    if !filter.countries.isEmpty {
      conditions.append(
        """
        s.speaker_id IN (SELECT id FROM speaker WHERE country_code IN \(list: texts(filter.countries)))
        """)
    }
    if !filter.about.isEmpty {
      conditions.append(
        """
        s.id IN (SELECT statement_id FROM statement_country
          WHERE country_code IN \(list: texts(filter.about)))
        """)
    }
    if !filter.topics.isEmpty {
      conditions.append(
        "s.id IN (SELECT statement_id FROM statement_topic WHERE topic_id IN \(list: topics))")
    }
    if let use = documentUse("x") {
      conditions.append("s.id IN (SELECT statement_id FROM statement_document x WHERE \(use))")
    }
    // SQLite takes every kind and act for equally common. They are not: most statements are direct or indirect
    // and assert something, and who asks for an act asks for a rare one.
    if !filter.kinds.isEmpty {
      conditions.append("likelihood(s.kind IN \(list: texts(filter.kinds)), 0.1)")
    }
    if !filter.acts.isEmpty {
      conditions.append("likelihood(s.act IN \(list: texts(filter.acts)), 0.02)")
    }
    if let least = filter.minConfidence {
      conditions.append("s.confidence >= \(bind: .real(least))")
    }
    if filter.unreviewed {
      conditions.append("s.id NOT IN (SELECT id FROM statement WHERE review <> 'unreviewed')")
    }
    return conditions + reviewed
  }

  /// What people decided, and who; those that anybody reviewed are few and have an index of their own.
  private var reviewed: [SQLFragment] {
    var conditions: [SQLFragment] = []
    if !filter.reviews.isEmpty {
      let takesUnreviewed = filter.reviews.contains(.unreviewed)
      let others = Review.allCases.filter {
        $0 != .unreviewed && filter.reviews.contains($0) != takesUnreviewed
      }
      conditions.append(
        """
        s.id \(raw: takesUnreviewed ? "NOT IN" : "IN") (SELECT id FROM statement
          WHERE review <> 'unreviewed' AND review IN \(list: texts(others)))
        """)
    }
    if !filter.reviewers.isEmpty {
      conditions.append(
        """
        s.id IN (SELECT c.statement_id FROM correction c
          WHERE c.statement_id IS NOT NULL AND c.withdrawn_at IS NULL AND \(madeByReviewer))
        """)
    }
    return conditions
  }

  private var madeByReviewer: SQLFragment {
    "c.made_by COLLATE NOCASE IN \(list: filter.reviewers.map { Cell.text($0) })"
  }

  /// Which documents, and how they are used, on a row that has both columns.
  func documentUse(_ alias: String) -> SQLFragment? {
    var conditions: [SQLFragment] = []
    if !filter.documents.isEmpty {
      conditions.append("\(raw: alias).document_id IN \(list: documents)")
    }
    if !filter.documentKinds.isEmpty {
      conditions.append(
        """
        \(raw: alias).document_id IN (SELECT id FROM document
          WHERE kind IN \(list: texts(filter.documentKinds)))
        """)
    }
    if !filter.documentUses.isEmpty {
      conditions.append("\(raw: alias).use IN \(list: texts(filter.documentUses))")
    }
    return conditions.isEmpty ? nil : .all(conditions)
  }

  private var datesOfStatements: [SQLFragment] { dates("s.dated_on") }

  private var articlesOfStatements: SQLFragment? {
    var conditions: [SQLFragment] = []
    if !filter.articles.isEmpty {
      conditions.append("s.article_id IN \(list: filter.articles.map { Cell($0.rawValue) })")
    }
    if !filter.outlets.isEmpty {
      // The sign keeps SQLite from the index of articles.
      conditions.append("\(raw: haveOutletsMost ? "+" : "")s.article_id IN (\(articlesOfOutlets))")
    }
    let traits = traits("a")
    if !traits.isEmpty {
      conditions.append("s.article_id IN (SELECT a.id FROM article a WHERE \(.all(traits)))")
    }
    return conditions.isEmpty ? nil : .all(conditions)
  }

  // MARK: Articles

  /// Every condition on articles, words aside.
  var ofArticles: [SQLFragment] {
    var conditions = placesOfArticles + dates("a.published_on")
    if asksAboutStatements {
      let statements = ofStatementsAlone + standing
      conditions.append("a.id IN (SELECT s.article_id FROM statement s WHERE \(.all(statements)))")
    }
    guard filter.independent else { return conditions }
    let first = Self.firstOfCopies(
      conditions + [wordsInArticles].compactMap(\.self), table: "article", alias: "a",
      head: "duplicate_of_id", date: "published_on")
    return conditions + [first]
  }

  private var placesOfArticles: [SQLFragment] {
    var conditions = places("a")
    if !filter.articles.isEmpty {
      conditions.append("a.id IN \(list: filter.articles.map { Cell($0.rawValue) })")
    }
    return conditions
  }

  /// The articles of the outlets; an outlet that carried a copy counts.
  private var articlesOfOutlets: SQLFragment {
    """
    SELECT id FROM article WHERE outlet_id IN \(list: outlets)
      UNION ALL SELECT article_id FROM article_copy WHERE outlet_id IN \(list: outlets)
    """
  }

  /// Outlet, genre and batch of an article.
  private func places(_ alias: String) -> [SQLFragment] {
    let ofOutlets: SQLFragment = "\(raw: alias).id IN (\(articlesOfOutlets))"
    return (filter.outlets.isEmpty ? [] : [ofOutlets]) + traits(alias)
  }

  /// Genre and batch of an article.
  private func traits(_ alias: String) -> [SQLFragment] {
    var conditions: [SQLFragment] = []
    if !filter.genres.isEmpty {
      conditions.append("\(raw: alias).genre IN \(list: texts(filter.genres))")
    }
    if !filter.batches.isEmpty {
      conditions.append(
        "\(raw: alias).batch_id IN \(list: filter.batches.map { Cell($0.rawValue) })")
    }
    return conditions
  }

  // MARK: References

  /// Every condition on references, words aside.
  var ofReferences: [SQLFragment] {
    var conditions = placesOfArticles + dates("a.published_on")
    if let use = documentUse("r") { conditions.append(use) }
    var rest = filter
    rest.documents = []
    rest.documentKinds = []
    rest.documentUses = []
    let alone = with(rest).ofStatementsAlone
    if !alone.isEmpty || search != nil || filter.independent {
      let words = [wordsInStatements].compactMap(\.self)
      let statements = independent(alone + words + standing)
      conditions.append(
        "r.statement_id IN (SELECT s.id FROM statement s WHERE \(.all(statements)))")
    }
    return conditions
  }

  private func with(_ filter: Filter) -> QueryConditions {
    var conditions = self
    conditions.filter = filter
    return conditions
  }

  // MARK: Corrections

  /// Every condition on corrections: what their statements are, and when they were made.
  var ofCorrections: [SQLFragment] {
    var rest = filter
    rest.reviewers = []
    let statements = independent(
      with(rest).ofStatementsAlone + [articlesOfStatements].compactMap(\.self))
    var conditions = times("c.made_at")
    if !filter.reviewers.isEmpty { conditions.append(madeByReviewer) }
    if !statements.isEmpty {
      conditions.append(
        "c.statement_id IN (SELECT s.id FROM statement s WHERE \(.all(statements)))")
    }
    return conditions
  }

  // MARK: Dates

  /// As `dates`, for a column of times.
  func times(_ column: String) -> [SQLFragment] {
    var conditions = since(column)
    if let until = filter.until {
      // A time of the last day comes after the day as text.
      conditions.append(
        "substr(\(raw: column), 1, 10) <= \(bind: .text(until.lastDay.description))")
    }
    return conditions
  }

  /// A date of which only the year or month is known counts where all its days lie within the range.
  func dates(_ column: String) -> [SQLFragment] {
    var conditions = since(column)
    if let until = filter.until?.lastDay {
      conditions.append("\(raw: column) <= \(bind: .text(until.description))")
      // As text a month comes before its days, so that what begins within the range and ends after it is there too.
      let cut = [PartialDate(year: until.year), PartialDate(year: until.year, month: until.month)]
        .compactMap(\.self).filter { $0.lastDay > until }
      if !cut.isEmpty {
        conditions.append(
          "\(raw: column) NOT IN \(list: cut.map { Cell.text($0.description) })")
      }
    }
    return conditions
  }

  /// As text `2019` comes before `2019-01-01`; the lower end is therefore written as short as it can be.
  private func since(_ column: String) -> [SQLFragment] {
    guard let since = filter.since else { return [] }
    var text = since.firstDay.description
    while text.hasSuffix("-01") { text.removeLast(3) }
    return ["\(raw: column) >= \(bind: .text(text))"]
  }

  private func texts(_ values: [some RawRepresentable<String>]) -> [Cell] {
    values.map { .text($0.rawValue) }
  }
}
