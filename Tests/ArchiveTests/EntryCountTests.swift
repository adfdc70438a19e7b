import Archive
import Records
import Testing

@Suite struct EntryCountTests {
  private let specimen: Specimen

  init() throws {
    specimen = try SmallWorld.specimen()
    let later = MarkedArticle(
      """
      ⟦s:Mr Lavrov⟧ ⟦q:denied⟧ ⟦c:that the ⟦d:joint-declaration-1956:declaration⟧ was void⟧.
      The ⟦d:joint-declaration-1956:1956 declaration⟧ has ten articles.
      """, documents: [Specimen.declaration.key: Specimen.declaration]
    ).extracted(id: "later", outlet: "TASS", publishedOn: "2021-03-04") { _, statement in
      statement.speaker = Specimen.lavrov
      statement.act = .deny
      statement.about = ["JP", "RU"].map { CountryCode(rawValue: $0) }
      statement.topics = ["territory", "kuril-islands"].map {
        TopicAssignment(topic: AuthorityKey(rawValue: $0), trigger: "x")
      }
    }
    let silent = MarkedArticle("Nobody says anything.")
      .extracted(id: "silent", outlet: "Kyodo", publishedOn: "2022")
    try specimen.store([.extracted(later), .extracted(silent)])
  }

  private static let filters: [(String, @Sendable (inout Filter) -> Void)] = [
    ("none", { _ in }),
    ("since", { $0.since = PartialDate("2020") }),
    ("until", { $0.until = PartialDate("2019") }),
    ("speaker", { $0.speakers = ["Lavrov"] }),
    ("act", { $0.acts = [.deny] }),
    ("about", { $0.about = [CountryCode(rawValue: "RU")] }),
    ("topic", { $0.topics = ["territory"] }),
    ("document", { $0.documents = ["1956 Declaration"] }),
    ("outlet", { $0.outlets = ["TASS"] }),
    ("genre", { $0.genres = [.news] }),
  ]

  /// A column of entries, and the rows that it counts: those that meet the condition on the entry besides.
  private static let counts:
    [(RowKind, column: String, counted: RowKind, @Sendable (inout Filter, String) -> Void)] = [
      (.speakers, "statements", .statements, { $0.require(speaker: $1) }),
      (.documents, "statements", .statements, { $0.require(document: $1) }),
      (.documents, "reference_count", .references, { $0.documents = [$1] }),
      (.topics, "statements", .statements, { $0.require(topic: $1) }),
      (.outlets, "statements", .statements, { $0.outlets = [$1] }),
      (.outlets, "articles", .articles, { $0.outlets = [$1] }),
      (.countries, "statements", .statements, { $0.require(country: $1) }),
      (.countries, "statements_about", .statements, { $0.require(about: $1) }),
    ]

  @Test(arguments: filters.indices, counts.indices)
  func `every count of an entry is the number of rows that a search for it finds`(
    filter: Int, count: Int
  ) throws {
    let (kind, column, counted, narrow) = Self.counts[count]
    var query = Query(rows: kind)
    Self.filters[filter].1(&query.filter)
    let key = kind == .outlets ? "name" : kind == .countries ? "code" : "key"
    var rows: [(key: String, count: String)] = []
    try specimen.archive.rows(query, columns: [key, column]) {
      rows.append(($0[0].plain, $0[1].plain))
    }
    #expect(!rows.isEmpty)
    for row in rows {
      var narrower = Query(rows: counted, filter: query.filter)
      narrow(&narrower.filter, row.key)
      #expect(
        try row.count == "\(specimen.archive.count(narrower))",
        "\(Self.filters[filter].0): \(row.key) \(column)")
    }
  }

  @Test func `an outlet's days are those of the articles that meet the conditions`() throws {
    var query = Query(rows: .outlets, sort: .name)
    query.filter.since = PartialDate("2019")
    var rows: [String] = []
    try specimen.archive.rows(
      query, columns: ["name", "articles", "statements", "first_on", "last_on"]
    ) { rows.append($0.map(\.plain).joined(separator: " ")) }
    #expect(rows == ["Kyodo 1 1 2022 2022", "TASS 2 4 2019-08-15 2021-03-04"])
  }

  @Test func `a speaker's days are those of statements that stand and meet the conditions`() throws
  {
    func days(_ filter: Filter) throws -> String {
      var days: [String] = []
      try specimen.archive.rows(
        Query(rows: .speakers, filter: filter), columns: ["key", "first_on", "last_on"]
      ) { row in
        if row[0] == .text("sergey-lavrov") { days = row.dropFirst().map(\.plain) }
      }
      return days.joined(separator: " ")
    }
    #expect(try days(Filter()) == "2019-08-15 2021-03-04")
    var denials = Filter()
    denials.acts = [.deny]
    #expect(try days(denials) == "2021-03-04 2021-03-04")
    try specimen.archive.correct(
      [StatementID(rawValue: 6)], [.reject], by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z")
    )
    #expect(try days(Filter()) == "2019-08-15 2020-02-01")
  }

  @Test func `a topic counts a statement of its own and of one below it once`() throws {
    var rows: [String] = []
    try specimen.archive.rows(
      Query(rows: .topics, sort: .count), columns: ["key", "statements", "own_statements"]
    ) { rows.append($0.map(\.plain).joined(separator: " ")) }
    #expect(rows == ["kuril-islands 2 2", "territory 2 1"])
    let view = "SELECT key, statements, own_statements FROM topic_view ORDER BY label"
    #expect(try specimen.sql(view).replacing("|", with: " ") == rows.joined(separator: "\n"))
  }

  @Test func `what lies in a topic that was merged lies in the one that stands for it`() throws {
    try specimen.archive.add(
      AuthorityEntries(topics: [
        TopicEntry(key: AuthorityKey(rawValue: "borders"), label: "Borders")
      ]), sources: [], by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    try specimen.archive.merge(
      [AuthorityKey(rawValue: "territory")], into: AuthorityKey(rawValue: "borders"), kind: .topic,
      by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    var query = Query(rows: .statements)
    query.filter.topics = ["borders"]
    #expect(try specimen.archive.count(query) == 2)
    #expect(try specimen.sql("SELECT statements FROM topic_view WHERE key = 'borders'") == "2")
  }
}

extension Filter {
  fileprivate mutating func require(speaker key: String) { requireAlone { $0.speakers = [key] } }
  fileprivate mutating func require(document key: String) { requireAlone { $0.documents = [key] } }
  fileprivate mutating func require(topic key: String) { requireAlone { $0.topics = [key] } }

  fileprivate mutating func require(country code: String) {
    requireAlone { $0.countries = [CountryCode(rawValue: code)] }
  }

  fileprivate mutating func require(about code: String) {
    requireAlone { $0.about = [CountryCode(rawValue: code)] }
  }

  private mutating func requireAlone(_ change: (inout Filter) -> Void) {
    var other = Filter()
    change(&other)
    require(other)
  }
}
