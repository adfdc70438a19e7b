import Archive
import Records
import Testing

@Suite struct RemovalTests {
  private let specimen: Specimen

  init() throws { specimen = try SmallWorld.specimen() }

  private static let used: [(EntryKey, reason: String)] = [
    (EntryKey(kind: .speaker, key: "sergey-lavrov"), "2 statements stand on"),
    (EntryKey(kind: .speaker, key: "tass"), "1 statement stands on"),
    (EntryKey(kind: .office, key: "foreign-minister-ru"), "1 statement stands on"),
    (EntryKey(kind: .topic, key: "kuril-islands"), "1 statement stands on"),
    (EntryKey(kind: .topic, key: "territory"), "1 other entry names"),
    (EntryKey(kind: .document, key: "joint-declaration-1956"), "1 statement stands on"),
    (EntryKey(kind: .country, key: "JP"), "1 other entry names"),
  ]

  /// Makes an entry of the files a person's.
  private func take(_ entry: EntryKey) throws {
    var entries = Specimen.entries
    entries.speakers.removeAll { entry.kind != .speaker || $0.speaker.key.rawValue != entry.key }
    entries.offices.removeAll { entry.kind != .office || $0.key.rawValue != entry.key }
    entries.topics.removeAll { entry.kind != .topic || $0.key.rawValue != entry.key }
    entries.documents.removeAll { entry.kind != .document || $0.document.key.rawValue != entry.key }
    entries.countries.removeAll { entry.kind != .country || $0.code.rawValue != entry.key }
    try specimen.archive.add(
      entries,
      sources: [
        AuthorityAddition(kind: entry.kind, key: entry.key, file: "mine", source: "- …")
      ], by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
  }

  private func takeBack(_ entries: [EntryKey], over files: AuthorityEntries) throws {
    try specimen.archive.takeBack(
      entries, leaving: AuthorityEntries(), over: files, at: "2026-03-01T00:00:00Z")
  }

  @Test(arguments: used)
  func `what statements or entries stand on stays, and the refusal says so`(
    entry: EntryKey, reason: String
  ) throws {
    let before = try specimen.sql("SELECT * FROM statement_view ORDER BY id")
    try take(entry)
    let error = #expect(throws: ArchiveError.self) {
      try takeBack([entry], over: AuthorityEntries())
    }
    #expect("\(try #require(error))".contains("\(reason) \(entry.key)"))
    #expect(try specimen.archive.additions().map(\.entry) == [entry])
    try takeBack([entry], over: Specimen.entries)
    #expect(try specimen.sql("SELECT * FROM statement_view ORDER BY id") == before)
    #expect(try specimen.archive.additions().isEmpty)
    #expect(try specimen.archive.examine().isEmpty)
  }

  @Test func `entries that stand on one another go together`() throws {
    let organisation = AuthorityKey(rawValue: "club")
    let topics = ["upper", "lower"].map { AuthorityKey(rawValue: $0) }
    let entries = AuthorityEntries(
      offices: [
        OfficeEntry(
          key: AuthorityKey(rawValue: "head-of-club"), title: "Head of the Club",
          role: .headOfOrganisation, organisation: organisation)
      ],
      speakers: [
        SpeakerEntry(
          speaker: Speaker(key: organisation, name: "The Club", kind: .organisation))
      ],
      topics: [
        TopicEntry(key: topics[0], label: "Upper"),
        TopicEntry(key: topics[1], label: "Lower", parent: topics[0]),
      ])
    let keys = [
      EntryKey(kind: .speaker, key: "club"), EntryKey(kind: .topic, key: "upper"),
      EntryKey(kind: .topic, key: "lower"), EntryKey(kind: .office, key: "head-of-club"),
    ]
    try specimen.archive.add(
      entries,
      sources: keys.map {
        AuthorityAddition(kind: $0.kind, key: $0.key, file: "mine", source: "- …")
      }, by: Reviewer(name: "ana", time: "2026-02-03T04:05:06Z"))
    try takeBack(keys, over: Specimen.entries)
    for key in keys { #expect(try !specimen.archive.knows(key.key, as: key.kind)) }
    #expect(throws: ArchiveError.self) { try takeBack([keys[0]], over: Specimen.entries) }
  }
}
