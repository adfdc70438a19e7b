import Archive
import Foundation
import Records
import Testing

@Suite struct StoreTests {
  static let marked = """
    ⟦c:“The ⟦d:joint-declaration-1956:1956 declaration⟧ binds both sides,”⟧ ⟦s:the top diplomat⟧ ⟦q:said⟧. ⟦c:“Talks go on.”⟧
    ⟦s:Tarō Kōno⟧ ⟦q:denied⟧ ⟦c:that talks on the Southern Kurils 🏝️ had failed⟧.
    """

  static func article(
    outlet: String? = "TASS", publishedOn: String? = "2019-08-15"
  ) -> ExtractedArticle {
    MarkedArticle(
      marked,
      documents: [Specimen.declaration.key: Specimen.declaration]
    ).extracted(id: "a1", title: "Talks", outlet: outlet, publishedOn: publishedOn) {
      index, statement in
      statement.speaker = index == 0 ? Specimen.lavrov : Specimen.kono
      statement.office = index == 0 ? Specimen.foreignMinister : nil
      statement.act = index == 0 ? .assert : .deny
      statement.kind = index == 0 ? .direct : .indirect
      if index == 1 {
        statement.topics = [
          TopicAssignment(
            topic: AuthorityKey(rawValue: "kuril-islands"), trigger: "Southern Kurils")
        ]
        statement.about = [CountryCode(rawValue: "RU")]
      }
    }
  }

  @Test func `an article is stored with all that was found in it`() throws {
    let specimen = try Specimen()
    let counts = try specimen.store([.extracted(Self.article())])
    #expect(counts.kept == 1 && counts.statements == 2)
    #expect(
      try specimen.sql(
        "SELECT speaker, kind, act, content, source_text, cue_text, office, documents FROM statement_view"
      ) == """
        Sergey Lavrov|direct|assert|“The 1956 declaration binds both sides,” … “Talks go on.”|the top diplomat|said|Minister of Foreign Affairs of Russia|1956 Declaration
        Tarō Kōno|indirect|deny|that talks on the Southern Kurils 🏝️ had failed|Tarō Kōno|denied||
        """)
    #expect(
      try specimen.sql("SELECT topics, about FROM statement_view WHERE id = 2")
        == "kuril-islands|RU")
  }

  @Test func `stored offsets give the very words in SQL`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article())])
    let words = try specimen.sql(
      """
      SELECT x.role, substr(a.body, x.start + 1, x.end - x.start)
      FROM statement_span x JOIN statement s ON s.id = x.statement_id
      JOIN article a ON a.id = s.article_id WHERE s.id = 2 ORDER BY x.start
      """)
    #expect(
      words == """
        source|Tarō Kōno
        cue|denied
        content|that talks on the Southern Kurils 🏝️ had failed
        """)
    #expect(
      try specimen.sql(
        """
        SELECT r.printed, substr(a.body, r.start + 1, r.end - r.start), r.statement_id
        FROM document_reference r JOIN article a ON a.id = r.article_id
        """) == "1956 declaration|1956 declaration|1")
  }

  @Test func `storing twice adds nothing`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article())])
    let tables = [
      "article", "article_copy", "statement", "statement_span", "statement_topic",
      "statement_country", "statement_document", "document_reference", "speaker", "speaker_name",
      "document", "outlet",
    ]
    func counts() throws -> [String] {
      try tables.map { try specimen.sql("SELECT '\($0)', count(*) FROM \($0)") }
    }
    let before = try counts()
    let again = try specimen.store([.extracted(Self.article()), .known(Self.article().article)])
    #expect(again.known == 2 && again.kept == 0 && again.statements == 0)
    #expect(try counts() == before)
  }

  @Test func `a known article is told by its body and the version that extracted it`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article())], extractionVersion: "x1")
    var other = Self.article().article
    other.body += " More."
    let digests = [Self.article().article, other].map { BodyDigest(of: $0.body) }
    let dated = digests.map { (body: $0, isDated: true) }
    #expect(try specimen.archive.known(dated, extractionVersion: "x1") == [true, false])
    #expect(try specimen.archive.known(dated, extractionVersion: "x2") == [false, false])
  }

  @Test func `an undated article is not known of which the date is told now`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article(publishedOn: nil))])
    let digest = BodyDigest(of: Self.article().article.body)
    let asked = [(body: digest, isDated: true), (body: digest, isDated: false)]
    #expect(try specimen.archive.known(asked, extractionVersion: "x1") == [false, true])
    var dated = Self.article()
    dated.statements[1].speaker = Specimen.lavrov
    #expect(try specimen.store([.extracted(dated)]).renewed == 1)
    #expect(
      try specimen.sql("SELECT DISTINCT speaker, dated_on FROM statement_view")
        == "Sergey Lavrov|2019-08-15")
    #expect(try specimen.archive.known(asked, extractionVersion: "x1") == [true, true])
  }

  @Test(arguments: [nil, "Given Outlet"])
  func `what a copy tells fills what is empty, also where the copy stands elsewhere`(
    outlet: String?
  ) throws {
    let specimen = try Specimen()
    var bare = Self.article(outlet: outlet, publishedOn: nil)
    bare.article.title = nil
    try specimen.store([.extracted(bare)])
    var full = Self.article()
    full.article.url = "https://tass.example/1"
    full.article.byline = "A. Writer"
    try specimen.store([.extracted(full)])
    let place = outlet.map { "\($0)|" } ?? "TASS|https://tass.example/1"
    #expect(
      try specimen.sql(
        """
        SELECT title, byline, published_on, u.name, url
        FROM article a JOIN outlet u ON u.id = a.outlet_id
        """) == "Talks|A. Writer|2019-08-15|\(place)")
    #expect(try specimen.archive.examine() == [])
  }

  @Test func `an undated text extracted anew keeps the date that is known`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article())], extractionVersion: "x1")
    try specimen.store(
      [.extracted(Self.article(publishedOn: nil))], extractionVersion: "x2")
    #expect(try specimen.sql("SELECT DISTINCT dated_on FROM statement") == "2019-08-15")
  }

  @Test func `another extraction replaces the statements and keeps the ids of those that stay`()
    throws
  {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article())], extractionVersion: "x1")
    var later = Self.article()
    later.statements.removeFirst()
    later.statements[0].act = .reject
    later.references = []
    let counts = try specimen.store([.extracted(later)], extractionVersion: "x2")
    #expect(counts.renewed == 1 && counts.kept == 0)
    #expect(try specimen.sql("SELECT id, act, ordinal FROM statement") == "2|reject|1")
    #expect(try specimen.sql("SELECT count(*) FROM document_reference") == "0")
    #expect(try specimen.sql("SELECT extraction_version FROM article") == "x2")
    try specimen.store([.extracted(Self.article())], extractionVersion: "x3")
    #expect(try specimen.sql("SELECT id FROM statement ORDER BY ordinal") == "3\n2")
  }

  @Test func `the words of a chunk go into one segment of each search index`() throws {
    let specimen = try Specimen()
    let chunk = (1...12).map { number in
      StoreItem.extracted(
        MarkedArticle("⟦c:“Round \(number) of the talks,”⟧ ⟦s:the minister⟧ ⟦q:said⟧.")
          .extracted(id: "a\(number)", title: "Round \(number)"))
    }
    try specimen.store(chunk)
    for (table, rows) in [("article_search", 12), ("statement_search", 12)] {
      #expect(
        try specimen.sql("SELECT count(*) FROM \(table) WHERE \(table) MATCH 'round AND talks'")
          == "\(rows)")
      #expect(try specimen.sql("SELECT count(DISTINCT segid) FROM \(table)_idx") == "1")
    }
  }

  @Test func `the same body at another outlet is kept as a copy`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article(outlet: "TASS"))])
    try specimen.store([.known(Self.article(outlet: "Interfax").article)])
    try specimen.store([.known(Self.article(outlet: "interfax").article)])
    #expect(
      try specimen.sql(
        "SELECT u.name FROM article_copy c JOIN outlet u ON u.id = c.outlet_id") == "Interfax")
  }

  @Test func `what was not told before is filled in, the dates of statements included`() throws {
    let specimen = try Specimen()
    try specimen.store([.extracted(Self.article(outlet: nil, publishedOn: nil))])
    try specimen.store([.known(Self.article().article)])
    #expect(
      try specimen.sql("SELECT outlet, dated_on FROM statement_view")
        == "TASS|2019-08-15\nTASS|2019-08-15")
    #expect(try specimen.sql("SELECT count(*) FROM article_copy") == "0")
  }

  @Test func `a refusal is kept with its place`() throws {
    let specimen = try Specimen()
    let refusal = Refusal(
      origin: ArticleOrigin(path: "feed.jsonl", record: 3, line: 3), reason: "no text")
    #expect(try specimen.store([.refusal(refusal)]).refused == 1)
    #expect(
      try specimen.sql("SELECT path, record, line, reason FROM refusal_view")
        == "feed.jsonl|3|3|no text")
  }

  @Test func `a range beyond the body stops the chunk and nothing of it is stored`() throws {
    let specimen = try Specimen()
    var broken = Self.article()
    broken.article.body = "short"
    #expect(throws: ArchiveError.self) {
      try specimen.store([.extracted(Self.article()), .extracted(broken)])
    }
    #expect(try specimen.sql("SELECT count(*) FROM article") == "0")
    #expect(try specimen.store([.extracted(Self.article())]).kept == 1)
  }

  @Test func `the counts of a batch add up`() throws {
    let specimen = try Specimen()
    let refusal = Refusal(origin: ArticleOrigin(path: "x"), reason: "empty")
    try specimen.store([
      .extracted(Self.article()), .known(Self.article().article), .refusal(refusal),
    ])
    #expect(
      try specimen.sql(
        """
        SELECT read_count, kept_count, known_count, refused_count, statement_count FROM batch_view
        """) == "3|1|1|1|2")
  }
}
