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

  @Test func `a name with a month in it stays one`() throws {
    let name = KnownName(
      phrase: "April Orsini", kind: .speaker, key: "~april orsini", name: "April Orsini",
      speakerKind: .person)
    let query = try understanding("what did April Orsini say?", knowing: [name]).query
    #expect(query.filter.speakers == ["~april orsini"])
  }
}
