import Archive
import ArgumentParser
import Authority
import Inquiry
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `Questions in words` {
  private let archive: Archive
  private let path: String

  init() throws {
    path = try CorpusDatabase.path.get()
    archive = try Archive.open(path, access: .readOnly)
  }

  private func session(_ arguments: String...) throws -> AskSession {
    let today = try #require(PartialDate("2026-01-02"))
    return AskSession(
      command: try AskCommand.parse(arguments), archive: archive,
      inquiry: Inquiry(authority: try Authority.embedded(), today: today))
  }

  @Test func `there are enough of them, each once`() {
    #expect(AskCase.all.count >= 120)
    #expect(Set(AskCase.all.map(\.question)).count == AskCase.all.count)
  }

  @Test(arguments: AskCase.all)
  func `mean the query and have the answer that SQL gives`(_ expected: AskCase) async throws {
    let understanding = try session().understand(expected.question)
    #expect(understanding.inOneLine == expected.query)
    let answer = try rows(
      of: AnswerFinder(archive: archive).answer(to: understanding), understanding)
    #expect(answer.count == expected.count)
    let sql = await CommandTrial(
      ["sql", "--format", "tsv", "--limit", "1000", expected.select], database: path)
    let lines = sql.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .dropLast()
    #expect(answer.sorted() == lines.map(String.init).sorted())
  }

  /// The rows of an answer, with tabs between the values that SQL gives too.
  private func rows(of answer: Answer, _ understanding: Understanding) throws -> [String] {
    var rows: [String] = []
    switch understanding.form {
    case .statements, .quotations, .verdict, .testimony:
      guard let query = answer.statements else { return [] }
      try archive.rows(query, columns: ["id"]) { rows.append($0[0].shown) }
    case .comparison:
      rows = answer.rows.prefix(1).map { $0.dropFirst().map(\.shown).joined(separator: "\t") }
    case .change, .carriers:
      rows = answer.rows.map { $0.prefix(2).map(\.shown).joined(separator: "\t") }
    default: rows = answer.rows.map { $0.map(\.shown).joined(separator: "\t") }
    }
    return rows
  }

  @Test(arguments: AskCase.all)
  func `never drop a word that nobody understands`(_ expected: AskCase) throws {
    let reading = try session().understand("quagga: \(expected.question)")
    #expect(reading.query.words?.contains("quagga") == true)
    #expect(reading.pieces.contains { $0.part == .words && $0.words.contains("quagga") })
  }
}

extension Understanding {
  /// Form and conditions, as the table of questions has them.
  var inOneLine: String {
    let conditions = QueryText.lines(of: query)
      .map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
      .filter { !$0.hasPrefix("sort ") && $0 != "rows statements" }
    let sides = sides.map { side in
      "side \(side.label): "
        + QueryText.conditions(of: side.filter).map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    return ([QueryText.name(of: form)] + [(conditions + sides).joined(separator: "; ")])
      .filter { !$0.isEmpty }.joined(separator: " | ")
  }
}
