import Archive
import Records
import Testing

@Suite struct ShowTests {
  @Test func `an article comes back as it was stored`() throws {
    let specimen = try SmallWorld.specimen()
    let stored = try specimen.archive.article(ArticleID(rawValue: 1))
    #expect(stored.article == SmallWorld.first.article)
    #expect(stored.statements.map(\.statement) == SmallWorld.first.statements)
    var references = SmallWorld.first.references
    // Parties belong to the document's own page.
    references[0].document.parties = []
    #expect(stored.references.map(\.reference) == references)
    #expect(stored.references[0].statement == StatementID(rawValue: 1))
    #expect(stored.copies.isEmpty && stored.otherVersions.isEmpty)
  }

  @Test func `copies and versions of an article are told`() throws {
    let specimen = try SmallWorld.specimen()
    var copy = SmallWorld.first.article
    copy.outlet = "Interfax"
    copy.url = "https://example.com/copy"
    var version = SmallWorld.first
    version.article.body += "Updated."
    try specimen.store([.known(copy), .extracted(version)])
    let stored = try specimen.archive.article(ArticleID(rawValue: 1))
    #expect(stored.copies.map(\.outlet) == ["Interfax"])
    #expect(stored.otherVersions == [ArticleID(rawValue: 3)])
    #expect(
      try specimen.sql("SELECT version, article_id FROM article_version_view") == "1|1\n2|3")
    let interfax = Query(rows: .statements, filter: Self.outlet("Interfax"))
    #expect(try specimen.archive.count(interfax) == 3)
  }

  private static func outlet(_ name: String) -> Filter {
    var filter = Filter()
    filter.outlets = [name]
    return filter
  }

  @Test func `a statement stands in its paragraphs, its spans where the context has them`() throws {
    let specimen = try SmallWorld.specimen()
    let shown = try specimen.archive.statement(StatementID(rawValue: 2), reach: 0)
    let line = "Tarō Kōno denied that talks on the Southern Kurils had failed."
    #expect(shown.context == line)
    let scalars = Array(shown.context.unicodeScalars)
    let cue = shown.statement.statement.cue[0]
    let start = cue.start - shown.contextRange.start
    #expect(String(scalars[start..<(start + cue.count)].map(Character.init)) == "denied")
    #expect(shown.publication.outlet == "TASS")
  }

  @Test func `a speaker is shown with names, posts and figures`() throws {
    let specimen = try SmallWorld.specimen()
    let detail = try specimen.archive.speaker(SpeakerID(rawValue: 1))
    #expect(detail.speaker == Specimen.lavrov)
    #expect(detail.aliases == ["Sergei Lavrov"] && detail.countryName == "Russia")
    #expect(detail.offices.map(\.title) == [Specimen.foreignMinister.title])
    #expect(detail.figures.statements == 2)
    #expect(detail.figures.firstOn == PartialDate("2019-08-15"))
    #expect(detail.figures.lastOn == PartialDate("2020-02-01"))
    #expect(detail.figures.years.map(\.key) == ["2019", "2020"])
    #expect(detail.figures.documents.map(\.label) == ["1956 Declaration"])
    #expect(detail.figures.speakers.isEmpty && detail.origin == .file)
  }

  @Test func `who wrote an entry is told`() throws {
    let specimen = try SmallWorld.specimen()
    var entries = AuthorityEntries()
    entries.speakers = [SpeakerEntry(speaker: Specimen.kono)]
    try specimen.archive.add(
      entries, sources: [], by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    let ids = try ["taro-kono", "~a senior official"].map { key in
      let id = try specimen.sql("SELECT id FROM speaker WHERE key = '\(key)'")
      return SpeakerID(rawValue: try #require(Int64(id)))
    }
    #expect(try ids.map { try specimen.archive.speaker($0).origin } == [.user, .text])
  }

  @Test func `a document is shown with its uses`() throws {
    let specimen = try SmallWorld.specimen()
    let detail = try specimen.archive.document(DocumentID(rawValue: 1))
    #expect(detail.document == Specimen.declaration)
    #expect(detail.references == 1 && detail.figures.statements == 1)
    #expect(detail.uses.map(\.key) == ["mention"])
    #expect(detail.figures.speakers.map(\.key) == ["sergey-lavrov"])
  }

  @Test func `a topic counts what is below it`() throws {
    let specimen = try SmallWorld.specimen()
    let detail = try specimen.archive.topic(TopicID(rawValue: 1))
    #expect(detail.label == "Territorial disputes")
    #expect(detail.children == [AuthorityKey(rawValue: "kuril-islands")])
    #expect(detail.figures.statements == 1)
    let below = try specimen.archive.topic(TopicID(rawValue: 2))
    #expect(below.parent == detail.key && below.indicators == ["Southern Kurils"])
  }

  @Test func `the row of a thing is there wherever its page is`() throws {
    let specimen = try SmallWorld.specimen()
    let archive = specimen.archive
    let reviewer = Reviewer(name: "ana", time: "2026-02-03T04:05:06Z")
    try archive.correct([StatementID(rawValue: 3)], [.reject], by: reviewer)
    try archive.merge(
      [Specimen.kono.key], into: Specimen.lavrov.key, kind: .speaker, by: reviewer)
    func cell(_ id: Int64, _ kind: RowKind, _ column: String) throws -> String? {
      let row = try archive.row(id, of: kind)
      #expect(row.columns.count == row.cells.count)
      return row.columns.firstIndex(of: column).map { row.cells[$0].plain }
    }
    #expect(try cell(3, .statements, "review") == "rejected")
    #expect(try cell(1, .statements, "speaker_key") == "sergey-lavrov")
    #expect(try cell(2, .speakers, "key") == "sergey-lavrov")
    #expect(try cell(1, .articles, "body") == SmallWorld.first.article.body)
    #expect(throws: ArchiveError.absent(kind: "document", id: 99)) {
      try archive.row(99, of: .documents)
    }
  }

  @Test func `what is not there is said to be absent`() throws {
    let specimen = try SmallWorld.specimen()
    #expect(throws: ArchiveError.absent(kind: "article", id: 99)) {
      try specimen.archive.article(ArticleID(rawValue: 99))
    }
    #expect(throws: ArchiveError.absent(kind: "speaker", id: 99)) {
      try specimen.archive.speaker(SpeakerID(rawValue: 99))
    }
  }

  @Test func `figures count what the database holds`() throws {
    let specimen = try SmallWorld.specimen()
    let figures = try specimen.archive.figures()
    #expect(figures.articles == 2 && figures.statements == 5 && figures.references == 1)
    #expect(figures.statementsWithoutSpeaker == 1 && figures.speakers == 3)
    #expect(figures.documents == 1 && figures.topics == 2 && figures.outlets == 2)
    #expect(figures.batches == 2 && figures.refusals == 1 && figures.corrections == 0)
    #expect(figures.firstPublishedOn == PartialDate("2018"))
    #expect(figures.authorityVersion == "1" && figures.schemaVersion >= 5 && figures.bytes > 0)
  }
}
