import Authority
import Records
import Testing

@testable import Inquiry

@Suite struct `Names that a database knows` {
  private func understanding(_ question: String, knowing names: [KnownName]) throws -> Understanding
  {
    let inquiry = Inquiry(
      authority: try .embedded(), today: try #require(PartialDate("2026-01-02")))
    var knowledge = Knowledge()
    knowledge.names = names
    return inquiry.understand(inquiry.read(question), knowing: knowledge)
  }

  @Test(arguments: ["March 2022", "2022"])
  func `a time is no name though a text took it for somebody`(phrase: String) throws {
    let name = KnownName(
      phrase: phrase, kind: .speaker, key: "~\(phrase)", name: phrase, speakerKind: .organisation)
    let query = try understanding("what was said in \(phrase)?", knowing: [name]).query
    #expect(query.filter.speakers.isEmpty && query.words == nil)
    #expect(query.filter.since == PartialDate(phrase == "2022" ? "2022" : "2022-03"))
  }

  @Test(arguments: [
    ("what did the Lantern House say?", "Lantern House"),
    ("what was published by the White House?", "White House"),
    ("articles from the White House", "White House"),
    ("what did TASS say?", "TASS"),
  ])
  func `an outlet that is called like somebody who speaks is asked for as an outlet`(
    question: String, outlet: String
  ) throws {
    let outlets = ["Lantern House", "White House", "TASS"].map {
      KnownName(phrase: $0, kind: .outlet, key: $0, name: $0)
    }
    let filter = try understanding(question, knowing: outlets).query.filter
    #expect(filter.speakers.isEmpty)
    #expect(filter.outlets == [outlet])
  }

  @Test(arguments: [
    ("what did the White House say?", "white-house", "us-white-house-press-secretary"),
    ("what did the Kremlin say about Japan?", "kremlin", "ru-kremlin-spokesperson"),
    (
      "what did the State Department say?", "us-state-department",
      "us-state-department-spokesperson"
    ),
  ])
  func `an organisation speaks by its spokespeople too`(
    question: String, speaker: String, office: String
  ) throws {
    let filter = try understanding(question, knowing: []).query.filter
    let either = try #require(filter.required.first)
    #expect(either.map(\.speakers) == [[speaker], []])
    #expect(either[0].offices.isEmpty && either[1].offices.contains(office))
    #expect(filter.speakers.isEmpty && filter.offices.isEmpty)
  }

  @Test func `unnamed people in the plural are whoever a text calls one of them`() throws {
    let names = ["senior lantern official", "senior lantern officials"].map {
      KnownName(phrase: $0, kind: .speaker, key: "~\($0)", name: $0, speakerKind: .unnamed)
    }
    let query = try understanding("what did senior lantern officials say?", knowing: names).query
    #expect(Set(query.filter.speakers) == Set(names.map(\.key)))
    let alone = try understanding("what did senior lantern officials say?", knowing: [names[0]])
    #expect(alone.query.filter.speakers == [names[0].key])
  }

  @Test func `unnamed officials are not those who ask them`() throws {
    let inquiry = Inquiry(
      authority: try .embedded(), today: try #require(PartialDate("2026-01-02")))
    let reading = inquiry.read("what did unnamed officials say?")
    #expect(reading.request.questioners.contains("Q"))
    #expect(inquiry.read("what did anybody say?").request.questioners.isEmpty)
    var knowledge = Knowledge()
    knowledge.questioners = ["~q"]
    let filter = inquiry.understand(reading, knowing: knowledge).query.filter
    #expect(filter.except.map(\.speakers) == [["~q"]])
  }

  @Test func `a position is looked for by its words`() throws {
    let query = try understanding("who supports the two-state solution?", knowing: []).query
    #expect(query.words == "\"two-state solution\"")
    #expect(query.filter.topics.isEmpty)
    #expect(query.filter.acts.contains(.promise))
  }

  @Test func `a name with a month in it stays one`() throws {
    let name = KnownName(
      phrase: "April Orsini", kind: .speaker, key: "~april orsini", name: "April Orsini",
      speakerKind: .person)
    let query = try understanding("what did April Orsini say?", knowing: [name]).query
    #expect(query.filter.speakers == ["~april orsini"])
  }
}
