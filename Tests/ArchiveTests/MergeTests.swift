import Archive
import GRDB
import Records
import Testing

@Suite struct MergeTests {
  private static let ana = Reviewer(name: "ana", time: "2026-02-03T04:05:06Z")

  private let specimen: Specimen

  init() throws { specimen = try SmallWorld.specimen() }

  /// - Parameter document: The key of a document to add before.
  private func merge(
    _ loser: String, _ winner: String, kind: MergeableKind = .speaker,
    adding document: String? = nil
  ) throws {
    if let document {
      let key = AuthorityKey(rawValue: document)
      try specimen.archive.add(
        AuthorityEntries(documents: [
          DocumentEntry(document: Document(key: key, title: document, kind: .other))
        ]), sources: [], by: Self.ana)
    }
    try specimen.archive.merge(
      [AuthorityKey(rawValue: loser)], into: AuthorityKey(rawValue: winner), kind: kind,
      by: Self.ana)
  }

  private func undo(_ loser: String, kind: MergeableKind = .speaker) throws {
    try specimen.archive.undoMerges(
      of: [AuthorityKey(rawValue: loser)], kind: kind, at: "2026-03-01T00:00:00Z")
  }

  private func speakers() throws -> String {
    try specimen.sql("SELECT id, speaker_key FROM statement_view ORDER BY id")
  }

  @Test func `statements, name and key of the loser go to the winner, and back`() throws {
    let before = try speakers()
    try merge("taro-kono", "sergey-lavrov")
    #expect(
      try specimen.sql("SELECT count(*) FROM statement_view WHERE speaker_key = 'taro-kono'") == "0"
    )
    for name in ["Tarō Kōno", "taro-kono", "Kono"] {
      let found = try specimen.archive.resolve(name, as: .speaker).candidates
      #expect(found.map(\.key) == ["sergey-lavrov"])
    }
    #expect(
      try specimen.archive.speaker(SpeakerID(rawValue: 2)).merged.map(\.rawValue) == ["taro-kono"])
    try undo("taro-kono")
    #expect(try speakers() == before)
    #expect(try specimen.archive.merges(.speaker).map(\.undoneAt) == ["2026-03-01T00:00:00Z"])
  }

  @Test func `of several merges that cannot all be made none is`() throws {
    let before = try speakers()
    let keys = ["taro-kono", "tass", "nobody"].map { AuthorityKey(rawValue: $0) }
    for losers in [keys, [keys[0], keys[1], Specimen.lavrov.key]] {
      #expect(throws: ArchiveError.self) {
        try specimen.archive.merge(
          losers, into: Specimen.lavrov.key, kind: .speaker, by: Self.ana)
      }
    }
    #expect(try specimen.archive.merges(.speaker).isEmpty)
    #expect(try speakers() == before)
    try specimen.archive.merge(
      Array(keys.dropLast()), into: Specimen.lavrov.key, kind: .speaker, by: Self.ana)
    #expect(throws: ArchiveError.self) {
      try specimen.archive.undoMerges(of: keys, kind: .speaker, at: "2026-03-01T00:00:00Z")
    }
    #expect(try specimen.archive.merges(.speaker).allSatisfy { $0.undoneAt == nil })
  }

  @Test(arguments: ["Tarō Kōno", "taro kono", "Kono", "taro-kono", "#2"])
  func `what was merged is found by what it was called before`(name: String) throws {
    let id = try specimen.sql("SELECT id FROM speaker WHERE key = 'taro-kono'")
    try merge("taro-kono", "sergey-lavrov")
    let typed = name.hasPrefix("#") ? "#\(id)" : name
    #expect(
      try specimen.archive.mergedKey(named: typed, kind: .speaker).rawValue == "taro-kono")
  }

  @Test func `a name that finds nothing merged finds what stands, or nothing, or too much`() throws
  {
    #expect(
      try specimen.archive.mergedKey(named: "Kono", kind: .speaker).rawValue == "taro-kono")
    #expect(throws: ArchiveError.unknownName(kind: "speaker", name: "Nobody")) {
      try specimen.archive.mergedKey(named: "Nobody", kind: .speaker)
    }
    let article = MarkedArticle("⟦s:A⟧ ⟦q:said⟧ ⟦c:one⟧.\n⟦s:B⟧ ⟦q:said⟧ ⟦c:two⟧.")
      .extracted(id: "namesakes") { index, statement in
        statement.speaker = Speaker(
          key: AuthorityKey(rawValue: "~\(index)"), name: ["Jo Doe", "Mo Doe"][index],
          kind: .person)
      }
    try specimen.store([.extracted(article)])
    try merge("~0", "tass")
    try merge("~1", "tass")
    #expect(
      try specimen.archive.mergedKey(named: "Mo Doe", kind: .speaker).rawValue == "~1")
    #expect(throws: ArchiveError.self) {
      try specimen.archive.mergedKey(named: "Doe", kind: .speaker)
    }
  }

  @Test func `a later batch stands with the winner, and goes back with the rest`() throws {
    try merge("taro-kono", "sergey-lavrov")
    var later = SmallWorld.first
    later.article.body += "\nLater."
    try specimen.store([.extracted(later)])
    let count = "SELECT count(*) FROM statement_view WHERE speaker_key = 'taro-kono'"
    #expect(try specimen.sql(count) == "0")
    try undo("taro-kono")
    #expect(try specimen.sql(count) == "2")
  }

  @Test func `a chain of merges can be undone in the middle`() throws {
    let before = try speakers()
    try merge("taro-kono", "tass")
    try merge("tass", "sergey-lavrov")
    #expect(
      try specimen.sql("SELECT DISTINCT speaker_key FROM statement_view WHERE id < 3")
        == "sergey-lavrov")
    try undo("tass")
    #expect(try specimen.sql("SELECT speaker_key FROM statement_view WHERE id = 2") == "tass")
    try undo("taro-kono")
    #expect(try speakers() == before)
  }

  @Test func `a decision for the loser follows the merge and its undoing`() throws {
    try specimen.archive.correct(
      [StatementID(rawValue: 3)], [.speaker(Specimen.kono.key)], by: Self.ana)
    try merge("taro-kono", "tass")
    let speaker = "SELECT speaker_key FROM statement_view WHERE id = 3"
    #expect(try specimen.sql(speaker) == "tass")
    try undo("taro-kono")
    #expect(try specimen.sql(speaker) == "taro-kono")
  }

  @Test func `a merge touches only the statements that it bears on`() throws {
    let archive = specimen.archive
    let decided: [(Int64, Decision)] = [
      (1, .notSpeaker(Specimen.tass.key)), (3, .speaker(Specimen.kono.key)),
      (4, .speaker(nil)), (5, .kind(.mixed)),
    ]
    for (id, decision) in decided {
      try archive.correct([StatementID(rawValue: id)], [decision], by: Self.ana)
    }
    try DatabaseQueue(path: specimen.path).write { database in
      try database.execute(
        sql: """
          CREATE TABLE changed (id INTEGER);
          CREATE TRIGGER change AFTER UPDATE ON statement
          BEGIN INSERT INTO changed VALUES (new.id); END
          """)
    }
    try merge("taro-kono", "tass")
    #expect(
      try specimen.sql("SELECT DISTINCT id FROM changed ORDER BY 1") == "1\n2\n3")
    try DatabaseQueue(path: specimen.path).write { try $0.execute(sql: "DELETE FROM changed") }
    try merge("joint-declaration-1956", "~paper", kind: .document, adding: "~paper")
    #expect(try specimen.sql("SELECT DISTINCT id FROM changed ORDER BY 1") == "")
  }

  @Test func `who did not speak is still excluded when the one that was found stands for that one`()
    throws
  {
    try specimen.archive.correct(
      [StatementID(rawValue: 2)], [.notSpeaker(Specimen.lavrov.key)], by: Self.ana)
    let speaker = "SELECT speaker_key FROM statement_view WHERE id = 2"
    #expect(try specimen.sql(speaker) == "taro-kono")
    try merge("taro-kono", "sergey-lavrov")
    #expect(try specimen.sql(speaker) == "")
    try undo("taro-kono")
    #expect(try specimen.sql(speaker) == "taro-kono")
  }

  @Test func `the office of a speaker whom a person chose is the one that stands for it`() throws {
    try specimen.archive.add(
      AuthorityEntries(offices: [
        OfficeEntry(key: AuthorityKey(rawValue: "head"), title: "Head", role: .other)
      ]), sources: [], by: Self.ana)
    try specimen.archive.correct(
      [StatementID(rawValue: 2)], [.speaker(Specimen.lavrov.key)], by: Self.ana)
    let office = "SELECT office FROM statement_view WHERE id IN (1, 2)"
    try merge("foreign-minister-ru", "head", kind: .office)
    #expect(try specimen.sql(office) == "Head\nHead")
    try undo("foreign-minister-ru", kind: .office)
    #expect(
      try specimen.sql(office)
        == "\(Specimen.foreignMinister.title)\n\(Specimen.foreignMinister.title)")
  }

  @Test func `a decision on the use of a document outlives merges of it`() throws {
    let use = "SELECT use FROM statement_document WHERE statement_id = 1"
    for key in [nil, Specimen.declaration.key] {
      let made = try specimen.archive.correct(
        [StatementID(rawValue: 1)], [.use(.invoke, of: key)], by: Self.ana)
      try merge("joint-declaration-1956", "~paper", kind: .document, adding: "~paper")
      #expect(try specimen.sql(use) == "invoke")
      try undo("joint-declaration-1956", kind: .document)
      #expect(try specimen.sql(use) == "invoke")
      try specimen.archive.withdraw(made[0], at: "2026-03-01T00:00:00Z")
      #expect(try specimen.sql(use) == "mention")
    }
  }

  @Test func `two references at one place come and go with their entries`() throws {
    var article = SmallWorld.second
    article.references = ["~one", "~two"].map { key in
      DocumentReference(
        document: Document(key: AuthorityKey(rawValue: key), title: key, kind: .other),
        range: article.statements[0].content[0])
    }
    try specimen.store([.extracted(article)], extractionVersion: "x2")
    let references = """
      SELECT d.key FROM document_reference r JOIN document d ON d.id = r.document_id
      WHERE r.article_id = 2 AND d.merged_into_id IS NULL ORDER BY 1
      """
    for key in ["~one", "~two"] { try merge(key, "joint-declaration-1956", kind: .document) }
    #expect(try specimen.sql(references) == "joint-declaration-1956")
    try undo("~one", kind: .document)
    #expect(try specimen.sql(references) == "joint-declaration-1956\n~one")
    try undo("~two", kind: .document)
    #expect(try specimen.sql(references) == "~one\n~two")
  }

  @Test func `two topics of one statement become one and two again`() throws {
    var article = SmallWorld.first
    article.statements[1].topics.append(
      TopicAssignment(topic: AuthorityKey(rawValue: "territory"), trigger: "Kurils"))
    try specimen.store([.extracted(article)], extractionVersion: "x2")
    let topics = "SELECT topics FROM statement_view WHERE id = 2"
    let rows = "SELECT * FROM statement_topic ORDER BY 1, 2"
    let before = try specimen.sql(rows)
    #expect(try specimen.sql(topics) == "kuril-islands; territory")
    try merge("kuril-islands", "territory", kind: .topic)
    #expect(try specimen.sql(topics) == "territory")
    try specimen.store([.extracted(article)], extractionVersion: "x3")
    #expect(try specimen.sql(topics) == "territory")
    try undo("kuril-islands", kind: .topic)
    #expect(try specimen.sql(rows) == before)
  }

  @Test func `references and documents of statements go along`() throws {
    let other = Document(
      key: AuthorityKey(rawValue: "~joint statement"), title: "joint statement", kind: .other)
    var article = SmallWorld.second
    article.statements[0].documents = [other.key]
    article.references = [
      DocumentReference(document: other, range: article.statements[0].content[0])
    ]
    try specimen.store([.extracted(article)], extractionVersion: "x2")
    try merge("~joint statement", "joint-declaration-1956", kind: .document)
    var filter = Filter()
    filter.documents = ["1956 Declaration"]
    #expect(try specimen.archive.count(Query(rows: .statements, filter: filter)) == 2)
    #expect(try specimen.archive.count(Query(rows: .references, filter: filter)) == 2)
    try undo("~joint statement", kind: .document)
    #expect(try specimen.archive.count(Query(rows: .statements, filter: filter)) == 1)
    #expect(try specimen.archive.count(Query(rows: .references, filter: filter)) == 1)
  }

  @Test(arguments: [
    ("taro-kono", "taro-kono"), ("taro-kono", "nobody"), ("nobody", "taro-kono"),
    ("sergey-lavrov", "tass"),
  ])
  func `what makes no sense is refused`(loser: String, winner: String) throws {
    try merge("tass", "sergey-lavrov")
    #expect(throws: ArchiveError.self) { try merge(loser, winner) }
    #expect(try specimen.archive.merges(.speaker).count == 1)
    #expect(throws: ArchiveError.self) { try undo("taro-kono") }
  }

  @Test func `an alias outlives newer authority files`() throws {
    let entry = try #require(
      try specimen.archive.resolve("sergey-lavrov", as: .speaker).candidates.first)
    try specimen.archive.addAliases(["Mister Nyet"], to: entry, by: Self.ana)
    try specimen.archive.synchronise(Specimen.entries, version: "2")
    #expect(
      try specimen.archive.resolve("mister nyet", as: .speaker).candidates.map(\.key)
        == ["sergey-lavrov"])
    #expect(throws: ArchiveError.self) {
      try specimen.archive.removeAliases(["Mister Nyet", "never given"], of: entry)
    }
    #expect(try specimen.archive.aliases().map(\.name) == ["Mister Nyet"])
    try specimen.archive.removeAliases(["Mister Nyet"], of: entry)
    #expect(try specimen.archive.resolve("mister nyet", as: .speaker).candidates.isEmpty)
  }

  @Test func `a person's entry takes the place of the file's and keeps it`() throws {
    var kono = SpeakerEntry(speaker: Specimen.kono, aliases: [AuthorityName("Kono-san")])
    kono.speaker.name = "Taro Kono"
    try specimen.archive.add(
      AuthorityEntries(speakers: [kono]),
      sources: [
        AuthorityAddition(kind: .speaker, key: "taro-kono", file: "people", source: "- …")
      ], by: Self.ana)
    try specimen.archive.synchronise(Specimen.entries, version: "2")
    let names = "SELECT name FROM speaker_name WHERE speaker_id = 1 ORDER BY 1"
    let id = try specimen.sql("SELECT id FROM speaker WHERE key = 'taro-kono'")
    #expect(
      try specimen.sql(names.replacing("= 1", with: "= \(id)")) == "Kono-san\nTaro Kono")
    #expect(try specimen.archive.additions().map(\.key) == ["taro-kono"])
  }
}
