import Archive
import Foundation
import Records

/// A database in a folder of its own that goes when the test ends.
final class Specimen: Sendable {
  let folder: URL
  let archive: Archive

  var path: String { archive.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    archive = try Archive.open(folder.appending(path: "test.sqlite").path, access: .create)
    try archive.synchronise(Self.entries, version: "1")
  }

  deinit {
    try? archive.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Stores articles in a batch of their own.
  @discardableResult
  func store(
    _ items: [StoreItem], extractionVersion: String = "x1",
    startedAt: String = "2026-01-01T00:00:00Z"
  ) throws -> StoreCounts {
    let batch = try archive.beginBatch(
      NewBatch(
        programVersion: "0.1.0", extractionVersion: extractionVersion, authorityVersion: "1",
        startedAt: startedAt, source: "test"))
    let counts = try archive.store(items, in: batch)
    try archive.endBatch(batch, finishedAt: startedAt)
    return counts
  }

  /// What SQL gives, as text: columns by `|`, rows by line.
  func sql(_ query: String) throws -> String {
    var lines: [String] = []
    try archive.run(sql: query) { lines.append($0.map(\.plain).joined(separator: "|")) }
    return lines.joined(separator: "\n")
  }

  static let lavrov = Speaker(
    key: AuthorityKey(rawValue: "sergey-lavrov"), name: "Sergey Lavrov", kind: .person,
    country: CountryCode(rawValue: "RU"))
  static let kono = Speaker(
    key: AuthorityKey(rawValue: "taro-kono"), name: "Tarō Kōno", kind: .person,
    country: CountryCode(rawValue: "JP"))
  static let tass = Speaker(
    key: AuthorityKey(rawValue: "tass"), name: "TASS", kind: .organisation,
    country: CountryCode(rawValue: "RU"))
  static let official = Speaker(
    key: AuthorityKey(rawValue: "~a senior official"), name: "a senior official", kind: .unnamed)
  static let foreignMinister = Office(
    key: AuthorityKey(rawValue: "foreign-minister-ru"),
    title: "Minister of Foreign Affairs of Russia", country: CountryCode(rawValue: "RU"))
  static let declaration = Document(
    key: AuthorityKey(rawValue: "joint-declaration-1956"),
    title: "Soviet–Japanese Joint Declaration", shortTitle: "1956 Declaration",
    kind: .declaration, signedOn: PartialDate("1956-10-19"),
    parties: [CountryCode(rawValue: "JP"), CountryCode(rawValue: "SU")])

  /// A small world: two ministers, an agency, a declaration and two topics, one below the other.
  static let entries = AuthorityEntries(
    countries: [
      CountryEntry(
        code: CountryCode(rawValue: "RU"), alpha3: "RUS", name: "Russia",
        demonyms: ["Russian"], metonyms: ["Moscow", "the Kremlin"], isUNMember: true),
      CountryEntry(
        code: CountryCode(rawValue: "JP"), alpha3: "JPN", name: "Japan", demonyms: ["Japanese"],
        metonyms: ["Tokyo"], isUNMember: true),
    ],
    offices: [
      OfficeEntry(
        key: foreignMinister.key, title: foreignMinister.title, role: .foreignMinister,
        country: CountryCode(rawValue: "RU"), aliases: ["foreign minister", "top diplomat"])
    ],
    speakers: [
      SpeakerEntry(
        speaker: lavrov, aliases: [AuthorityName("Sergei Lavrov")],
        tenures: [Tenure(office: foreignMinister.key, from: PartialDate("2004-03-09"))],
        pronoun: "he"),
      SpeakerEntry(speaker: kono), SpeakerEntry(speaker: tass),
    ],
    documents: [DocumentEntry(document: declaration)],
    topics: [
      TopicEntry(key: AuthorityKey(rawValue: "territory"), label: "Territorial disputes"),
      TopicEntry(
        key: AuthorityKey(rawValue: "kuril-islands"), label: "Kuril Islands",
        parent: AuthorityKey(rawValue: "territory"), indicators: ["Southern Kurils"]),
    ])
}

extension Cell {
  /// The value as a person would write it; nothing for NULL.
  var plain: String {
    switch self {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    }
  }
}
