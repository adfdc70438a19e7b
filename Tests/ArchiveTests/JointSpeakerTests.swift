import Archive
import Foundation
import GRDB
import Migrations
import Records
import Testing

@Suite struct JointSpeakerTests {
  private let specimen: Specimen

  init() throws {
    specimen = try SmallWorld.specimen()
    try specimen.archive.add(
      AuthorityEntries(countries: [
        CountryEntry(code: CountryCode(rawValue: "TT"), name: "Trinidad and Tobago")
      ]), sources: [], by: Self.ana)
    let names = [
      "Sergey Lavrov and Tarō Kōno", "TASS, Jane Doe and Sergey Lavrov",
      "Japan and Trinidad and Tobago", "A and B",
    ]
    let article = MarkedArticle(
      names.map { "⟦s:\($0)⟧ ⟦q:said⟧ ⟦c:that they agreed⟧." }.joined(separator: "\n")
    ).extracted(id: "joint", outlet: "Kyodo", publishedOn: "2021-03-04") { index, statement in
      statement.act = index == 1 ? .warn : .agree
      statement.speaker = Speaker(
        key: AuthorityKey(rawValue: "~\(names[index].lowercased())"), name: names[index],
        kind: index == 3 ? .organisation : .collective)
    }
    try specimen.store([.extracted(article)])
  }

  private static let ana = Reviewer(name: "ana", time: "2026-02-03T04:05:06Z")

  private func statements(_ change: (inout Filter) -> Void) throws -> [String] {
    var query = Query(rows: .statements, sort: .id)
    change(&query.filter)
    var ids: [String] = []
    try specimen.archive.rows(query, columns: ["id"]) { ids += $0.map(\.plain) }
    return ids
  }

  @Test func `what somebody said jointly is found by the name of each`() throws {
    #expect(try statements { $0.speakers = ["Lavrov"] } == ["1", "4", "6", "7"])
    #expect(try statements { $0.speakers = ["sergei lavrov"] } == ["1", "4", "6", "7"])
    #expect(try statements { $0.speakers = ["taro-kono"] } == ["2", "6"])
    #expect(try statements { $0.speakers = ["TASS"] } == ["7"])
    #expect(try statements { $0.speakers = ["Sergey Lavrov and Tarō Kōno"] } == ["6"])
    #expect(
      try statements {
        $0.speakers = ["Lavrov"]
        $0.speakerKinds = [.person]
      } == ["1", "4"])
  }

  @Test(arguments: ["Jane Doe", "jane doe", "Doe"])
  func `who speaks only jointly is found too`(name: String) throws {
    #expect(try statements { $0.speakers = [name] } == ["7"])
    #expect(try specimen.archive.resolveEntry(name, as: .speaker).candidates.isEmpty)
  }

  @Test func `a name with "and" in it is one member, and an organisation's name is no list`() throws
  {
    #expect(
      try specimen.sql(
        "SELECT name, folded FROM speaker_member ORDER BY speaker_id, ordinal")
          == """
          Sergey Lavrov|sergey lavrov
          Tarō Kōno|taro kono
          TASS|tass
          Jane Doe|jane doe
          Sergey Lavrov|sergey lavrov
          Japan|japan
          Trinidad and Tobago|trinidad and tobago
          """)
  }

  @Test func `merges of members and of collectives are followed`() throws {
    try specimen.archive.merge(
      [Specimen.kono.key], into: Specimen.tass.key, kind: .speaker, by: Self.ana)
    #expect(try statements { $0.speakers = ["TASS"] } == ["2", "6", "7"])
    try specimen.archive.merge(
      [AuthorityKey(rawValue: "~tass, jane doe and sergey lavrov")],
      into: AuthorityKey(rawValue: "~a and b"), kind: .speaker, by: Self.ana)
    #expect(try statements { $0.speakers = ["Jane Doe"] } == ["7", "9"])
  }

  @Test func `who has spoken jointly has not been silent`() throws {
    var warned = Filter()
    warned.acts = [.warn]
    let others = try statements { $0.silentOn = [warned] }
    #expect(others == ["2", "6", "8", "9"])
  }

  @Test func `a speaker's page tells what was said jointly, and with whom`() throws {
    let id = try #require(try specimen.archive.resolve("Lavrov", as: .speaker).candidates.first?.id)
    let lavrov = try specimen.archive.speaker(SpeakerID(rawValue: id))
    #expect(lavrov.figures.statements == 4)
    #expect(
      lavrov.joint.map(\.label)
        == ["Sergey Lavrov and Tarō Kōno", "TASS, Jane Doe and Sergey Lavrov"])
    let joint = try #require(
      try specimen.archive.resolve("Jane Doe", as: .speaker).candidates.first?.id)
    #expect(
      try specimen.archive.speaker(SpeakerID(rawValue: joint)).members
        == ["TASS", "Jane Doe", "Sergey Lavrov"])
  }

  @Test func `an earlier schema gets the members of the collectives that it has`() throws {
    let path = specimen.folder.appending(path: "earlier.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator().migrate(queue, upTo: "V0012_count")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO speaker (key, name, kind, origin)
          VALUES ('~a', 'Ana and Ben', 'collective', 'text'), ('~b', 'C and D', 'person', 'text');
          INSERT INTO speaker_name (speaker_id, name, folded, origin)
          SELECT id, name, lower(name), 'text' FROM speaker;
          """)
    }
    try queue.close()
    let archive = try Archive.open(path, access: .readWrite)
    #expect(try archive.resolve("Ben", as: .speaker).candidates.map(\.key) == ["~a"])
    #expect(try archive.resolve("D", as: .speaker).candidates.isEmpty)
  }
}
