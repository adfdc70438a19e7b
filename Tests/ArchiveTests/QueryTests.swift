import Archive
import Records
import Testing

/// A dozen statements of which every filter takes some and leaves some.
enum SmallWorld {
  static let first = MarkedArticle(
    """
    ⟦c:“The ⟦d:joint-declaration-1956:1956 declaration⟧ binds both sides,”⟧ ⟦s:the top diplomat⟧ ⟦q:said⟧.
    ⟦s:Tarō Kōno⟧ ⟦q:denied⟧ ⟦c:that talks on the Southern Kurils had failed⟧.
    ⟦c:“No cease-fire yet,”⟧ ⟦s:a senior official⟧ ⟦q:warned⟧.
    """, documents: [Specimen.declaration.key: Specimen.declaration]
  ).extracted(
    id: "first", title: "Talks in Moscow", outlet: "TASS", url: "https://example.org/1",
    publishedOn: "2019-08-15"
  ) { index, statement in
    switch index {
    case 0:
      statement.speaker = Specimen.lavrov
      statement.office = Specimen.foreignMinister
    case 1:
      statement.speaker = Specimen.kono
      statement.kind = .indirect
      statement.act = .deny
      statement.about = [CountryCode(rawValue: "RU")]
      statement.topics = [
        TopicAssignment(
          topic: AuthorityKey(rawValue: "kuril-islands"), trigger: "Southern Kurils")
      ]
    default:
      statement.speaker = Specimen.official
      statement.kind = .mixed
      statement.act = .warn
      statement.confidence = 0.4
    }
  }

  static let second = MarkedArticle(
    """
    ⟦s:Mr Lavrov⟧ ⟦q:promised⟧ ⟦c:that the treaty would be signed⟧.
    ⟦c:Talks will resume.⟧
    """
  ).extracted(
    id: "second", title: "A treaty near", outlet: "Kyodo", publishedOn: "2018",
    genre: .official
  ) { index, statement in
    if index == 0 {
      statement.speaker = Specimen.lavrov
      statement.relay = Specimen.tass
      statement.kind = .indirect
      statement.act = .promise
      statement.saidOn = PartialDate("2020-02-01")
    }
  }

  static func specimen() throws -> Specimen {
    let specimen = try Specimen()
    try specimen.store([.extracted(first)], startedAt: "2026-01-01T10:00:00Z")
    try specimen.store(
      [
        .extracted(second),
        .refusal(Refusal(origin: ArticleOrigin(path: "x.bin"), reason: "binary")),
      ], startedAt: "2026-02-01T10:00:00Z")
    return specimen
  }
}

@Suite struct QueryTests {
  /// The ids that a query gives, in its order.
  func ids(
    _ archive: Archive, _ rows: RowKind = .statements, sort: SortOrder = .id, words: String? = nil,
    limit: Int? = nil, offset: Int = 0, _ change: (inout Filter) -> Void = { _ in }
  ) throws -> [String] {
    var query = Query(rows: rows, words: words, sort: sort, limit: limit, offset: offset)
    change(&query.filter)
    var ids: [String] = []
    let identifier = rows == .countries ? "code" : "id"
    try archive.rows(query, columns: [identifier]) { ids.append($0[0].plain) }
    if limit == nil, offset == 0 { #expect(try archive.count(query) == ids.count) }
    return ids
  }

  @Test func `each filter takes the statements that it names and no others`() throws {
    let specimen = try SmallWorld.specimen()
    let archive = specimen.archive
    func take(_ expected: [String], _ change: (inout Filter) -> Void) throws {
      #expect(try ids(archive, .statements, change) == expected)
    }
    try take(["1", "2", "3", "4", "5"]) { _ in }
    try take(["1", "4"]) { $0.speakers = ["Lavrov"] }
    try take(["1", "2", "4"]) { $0.speakers = ["sergey-lavrov", "taro kono"] }
    try take([]) { $0.speakers = ["nobody"] }
    try take(["3"]) { $0.speakerKinds = [.unnamed] }
    try take(["1"]) { $0.offices = ["top diplomat"] }
    try take(["4"]) { $0.relays = ["TASS"] }
    try take(["1", "4"]) { $0.countries = [CountryCode(rawValue: "RU")] }
    try take(["2"]) { $0.about = [CountryCode(rawValue: "RU")] }
    try take(["2"]) { $0.topics = ["territory"] }
    try take(["2"]) { $0.topics = ["Kuril islands"] }
    try take(["1"]) { $0.documents = ["1956 Declaration"] }
    try take(["1"]) { $0.documentUses = [.mention] }
    try take([]) { $0.documentUses = [.renounce] }
    try take(["1", "2", "3"]) { $0.outlets = ["tass"] }
    try take(["2", "4"]) { $0.kinds = [.indirect] }
    try take(["2", "3"]) { $0.acts = [.deny, .warn] }
    try take(["4", "5"]) { $0.genres = [.official] }
    try take(["1", "2", "3", "4"]) { $0.since = PartialDate("2019") }
    try take(["5"]) { $0.until = PartialDate("2018") }
    try take(["1", "2", "3"]) {
      $0.since = PartialDate("2019-08")
      $0.until = PartialDate("2019-08")
    }
    try take(["4", "5"]) { $0.batches = [BatchID(rawValue: 2)] }
    try take(["1", "2", "3"]) { $0.articles = [ArticleID(rawValue: 1)] }
    try take(["1", "2", "4", "5"]) { $0.minConfidence = 0.5 }
    try take(["1", "2", "3", "4", "5"]) { $0.unreviewed = true }
    try take(["4"]) {
      $0.speakers = ["Lavrov"]
      $0.kinds = [.indirect]
      $0.outlets = ["Kyodo"]
    }
  }

  @Test func `a date known to the year counts where all its days lie in the range`() throws {
    let specimen = try SmallWorld.specimen()
    #expect(try ids(specimen.archive) { $0.since = PartialDate("2018-01-01") }.contains("5"))
    #expect(try !ids(specimen.archive) { $0.since = PartialDate("2018-01-02") }.contains("5"))
    #expect(try ids(specimen.archive) { $0.until = PartialDate("2018-12-31") } == ["5"])
    for until in ["2018-01-01", "2018-01", "2018-11", "2018-12-30"] {
      #expect(try ids(specimen.archive) { $0.until = PartialDate(until) } == [], "\(until)")
      #expect(try ids(specimen.archive, .articles) { $0.until = PartialDate(until) } == [])
    }
  }

  @Test func `a statement that uses two documents alike counts once by use`() throws {
    let specimen = try SmallWorld.specimen()
    let article = MarkedArticle("⟦s:A⟧ ⟦q:said⟧ ⟦c:that both papers stood⟧.")
      .extracted(id: "two") { _, statement in
        statement.documents = [Specimen.declaration.key, AuthorityKey(rawValue: "~other-paper")]
      }
    try specimen.store([.extracted(article)])
    var query = Query(rows: .statements)
    for minimum in [nil, 0.5] {
      query.filter.minConfidence = minimum
      let groups = try specimen.archive.groups(query, by: .use)
      #expect(groups.map(\.count) == [2])
    }
  }

  @Test func `each order is total`() throws {
    let specimen = try SmallWorld.specimen()
    let archive = specimen.archive
    #expect(try ids(archive, sort: .date) == ["5", "1", "2", "3", "4"])
    #expect(try ids(archive, sort: .newest) == ["4", "1", "2", "3", "5"])
    #expect(try ids(archive, sort: .confidence) == ["1", "2", "4", "5", "3"])
    #expect(try ids(archive, sort: .name) == ["3", "1", "4", "2", "5"])
    #expect(try ids(archive, sort: .relevance, words: "talks") == ["5", "2"])
  }

  @Test(arguments: RowKind.allCases, SortOrder.allCases)
  func `pages put together are the whole`(rows: RowKind, sort: SortOrder) throws {
    let specimen = try SmallWorld.specimen()
    try specimen.archive.correct(
      [StatementID(rawValue: 1), StatementID(rawValue: 2)], [.confirm],
      by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    let all = try ids(specimen.archive, rows, sort: sort)
    var pages: [String] = []
    for offset in all.indices {
      pages += try ids(specimen.archive, rows, sort: sort, limit: 1, offset: offset)
    }
    #expect(pages == all)
    #expect(try ids(specimen.archive, rows, sort: sort, limit: 2) == Array(all.prefix(2)))
    #expect(!all.isEmpty)
  }

  @Test func `other kinds of row follow the same filters`() throws {
    let specimen = try SmallWorld.specimen()
    let archive = specimen.archive
    #expect(try ids(archive, .articles) { $0.speakers = ["Kono"] } == ["1"])
    #expect(try ids(archive, .articles) { $0.since = PartialDate("2019") } == ["1"])
    #expect(try ids(archive, .articles, words: "treaty") == ["2"])
    #expect(try ids(archive, .references) { $0.speakers = ["Lavrov"] } == ["1"])
    #expect(try ids(archive, .references) { $0.speakers = ["Kono"] } == [])
    #expect(try ids(archive, .references) { $0.documents = ["joint-declaration-1956"] } == ["1"])
    #expect(try ids(archive, .countries, sort: .count) { $0.kinds = [.indirect] } == ["JP", "RU"])
    #expect(try ids(archive, .outlets) { $0.genres = [.official] } == ["2"])
    #expect(try ids(archive, .batches) { $0.since = PartialDate("2026-02") } == ["2"])
    #expect(try ids(archive, .batches) { $0.until = PartialDate("2026-02-01") } == ["1", "2"])
    #expect(try ids(archive, .refusals) { $0.batches = [BatchID(rawValue: 1)] } == [])
  }

  @Test func `counts of entries are those of the filtered statements`() throws {
    let specimen = try SmallWorld.specimen()
    var query = Query(rows: .speakers, sort: .count)
    query.filter.kinds = [.direct, .mixed]
    var rows: [String] = []
    try specimen.archive.rows(query, columns: ["name", "statements"]) {
      rows.append($0.map(\.plain).joined(separator: " "))
    }
    #expect(rows == ["a senior official 1", "Sergey Lavrov 1"])
  }

  @Test func `entries that no text names are rows only where they are asked for`() throws {
    let specimen = try SmallWorld.specimen()
    func keys(_ rows: RowKind, everyEntry: Bool) throws -> [String] {
      var keys: [String] = []
      let column = rows == .countries ? "code" : "key"
      try specimen.archive.rows(
        Query(rows: rows, sort: .name, everyEntry: everyEntry), columns: [column]
      ) {
        keys += $0.map(\.plain)
      }
      return keys
    }
    let named = ["~a senior official", "sergey-lavrov", "taro-kono"]
    #expect(try keys(.speakers, everyEntry: false) == named)
    #expect(try Set(keys(.speakers, everyEntry: true)) == Set(named + ["tass"]))
    #expect(try keys(.topics, everyEntry: false) == ["kuril-islands", "territory"])
    #expect(try keys(.topics, everyEntry: true).count == 2)
    for rows in RowKind.allCases {
      let query = Query(rows: rows)
      #expect(try specimen.archive.hasRows(query) == (specimen.archive.count(query) > 0))
    }
    let figures = try specimen.archive.figures()
    #expect(try specimen.archive.count(Query(rows: .speakers)) == figures.speakers)
    #expect(try specimen.archive.count(Query(rows: .documents)) == figures.documents)
    #expect(try specimen.archive.count(Query(rows: .topics)) == figures.topics)
  }

  @Test func `columns come as asked for, and an unknown one is named`() throws {
    let specimen = try SmallWorld.specimen()
    let query = Query(rows: .statements, words: "cease-fire")
    #expect(try specimen.archive.columns(of: query).last == "hit")
    var row: [Cell] = []
    try specimen.archive.rows(query, columns: ["hit", "speaker"]) { row = $0 }
    #expect(
      row == [.text("“No \u{2}cease-fire\u{3} yet,”"), .text("a senior official")])
    #expect(throws: ArchiveError.self) {
      try specimen.archive.rows(query, columns: ["nonsense"]) { _ in }
    }
  }

  @Test func `what the reader of rows throws comes through`() throws {
    struct Enough: Error {}
    let specimen = try SmallWorld.specimen()
    #expect(throws: Enough.self) {
      try specimen.archive.rows(Query(rows: .statements)) { _ in throw Enough() }
    }
  }

  @Test func `counts run over time and by what statements have in common`() throws {
    let specimen = try SmallWorld.specimen()
    func counts(_ grouping: Grouping, rows: RowKind = .statements) throws -> [String] {
      try specimen.archive.groups(Query(rows: rows), by: grouping).map {
        "\($0.key ?? "-")=\($0.count)"
      }
    }
    #expect(try counts(.year) == ["2018=1", "2019=3", "2020=1"])
    #expect(try counts(.month) == ["2018=1", "2019-08=3", "2020-02=1"])
    #expect(try counts(.day, rows: .articles) == ["2018=1", "2019-08-15=1"])
    #expect(
      try counts(.speaker) == [
        "sergey-lavrov=2", "-=1", "~a senior official=1", "taro-kono=1",
      ])
    #expect(try counts(.country) == ["RU=2", "-=1", "JP=1"])
    #expect(try counts(.topic) == ["kuril-islands=1"])
    #expect(try counts(.document) == ["joint-declaration-1956=1"])
    #expect(try counts(.outlet) == ["TASS=3", "Kyodo=2"])
    #expect(try counts(.about) == ["RU=1"])
    #expect(try counts(.kind) == ["direct=2", "indirect=2", "mixed=1"])
    #expect(try counts(.use) == ["mention=1"])
  }

  @Test(arguments: Grouping.allCases, [RowKind.statements, .articles])
  func `every grouping can be asked with every filter`(grouping: Grouping, rows: RowKind) throws {
    let specimen = try SmallWorld.specimen()
    var query = Query(rows: rows, words: "declaration OR talks", limit: 5)
    query.filter.speakers = ["Lavrov", "Kono"]
    query.filter.since = PartialDate("2019")
    query.filter.genres = [.news]
    #expect(try !specimen.archive.groups(query, by: grouping).isEmpty)
  }
}
