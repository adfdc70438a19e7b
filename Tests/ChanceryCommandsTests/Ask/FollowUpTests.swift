import Archive
import ArgumentParser
import Authority
import Inquiry
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `Questions after one another` {
  private let path: String

  init() throws { path = try CorpusDatabase.path.get() }

  /// What each question comes to, asked after the ones before it.
  private func queries(_ questions: [String]) throws -> [String] {
    let archive = try Archive.open(path, access: .readOnly)
    let today = try #require(PartialDate("2026-01-02"))
    return try ask(questions, archive, Inquiry(authority: try Authority.embedded(), today: today))
  }

  private func ask(
    _ questions: [String], _ archive: Archive, _ inquiry: Inquiry
  ) throws -> [String] {
    var previous: Understanding?
    return try questions.map { question in
      let reading = inquiry.read(question)
      let understanding = inquiry.understand(
        reading, knowing: try archive.knowledge(for: reading.request), after: previous)
      previous = understanding
      return understanding.inOneLine
    }
  }

  private static let declaration = "document soviet-japanese-joint-declaration-1956"

  @Test(arguments: [
    (
      [
        "who has invoked the 1956 Joint Declaration?",
        "how has Japan's position on it changed since 2012?",
      ],
      "change | country JP; \(declaration); since 2012"
    ),
    (
      ["what did Lavrov say about Japan?", "and in 2018?"],
      "statements | speaker sergey-lavrov; about JP; since 2018; until 2018"
    ),
    (
      ["what did Lavrov say about Japan?", "and Putin?"],
      "statements | speaker vladimir-putin; about JP"
    ),
    (["what did Putin say?", "when did he say it?"], "dates | speaker vladimir-putin"),
    (
      ["what did Putin say?", "what did he say about the islands?"],
      "statements | speaker vladimir-putin; words islands"
    ),
    (
      ["statements on the 1956 Joint Declaration by Russia", "did anyone dispute it?"],
      "verdict | \(declaration); use dispute"
    ),
    (["statements by China", "threats only"], "statements | country CN; act threaten"),
    (["statements by China", "exact words or paraphrase?"], "numbers by kind | country CN"),
    (["statements by China", "how many?"], "number | country CN"),
    (["statements by China", "by year"], "series by year | country CN"),
    (["statements by China", "CSV of this"], "statements | country CN"),
    (
      ["compare Russia and Japan on the peace treaty", "since 2018"],
      "comparison | topic peace-treaties; since 2018; side Russia: country RU; side Japan: country JP"
    ),
    (["statements by China", "who denied it?"], "names by speaker | act deny"),
    (
      ["what did Russia say about the Minsk agreements?", "what about the United States?"],
      "statements | country US; document minsk-agreements"
    ),
    (
      ["what did Lavrov say about Japan?", "and what about Putin?"],
      "statements | speaker vladimir-putin; about JP"
    ),
    (
      ["what did Lavrov say about Japan?", "who else mentioned it?"],
      "names by speaker | about JP; except speaker sergey-lavrov"
    ),
    (
      ["what did Putin say about the islands?", "only direct quotes"],
      "quotations | speaker vladimir-putin; kind direct; words islands"
    ),
    (
      ["everything on Cyprus", "and what did Greece say?"], "statements | country GR; about CY"
    ),
    (["what did Turkey say?", "not Turkey"], "statements | except country TR"),
    (
      ["has Pakistan denied anything?", "what did its foreign minister say?"],
      "statements | office pk-foreign-minister"
    ),
    (
      ["who accused Iran of violating resolution 2231?", "did Iran deny it?"],
      "verdict | country IR; document unsc-resolution-2231; act deny"
    ),
    (
      ["who mentioned the Simla Agreement?", "what did India say about that agreement?"],
      "statements | country IN; document simla-agreement-1972"
    ),
    (
      ["what did Putin say?", "what was said about the hospital ward?"],
      "statements | words hospital ward"
    ),
    (
      ["who mentioned the 1956 Joint Declaration?", "show me the statements"],
      "statements | \(declaration)"
    ),
    (
      ["who mentioned the 1956 Joint Declaration?", "newest first"], "statements | \(declaration)"
    ),
    (
      ["what did Lavrov say in 2018?", "and the year before?"],
      "statements | speaker sergey-lavrov; since 2017-01-01; until 2017-12-31"
    ),
    (
      ["what did Lavrov say on 15 August 2019?", "a week later"],
      "statements | speaker sergey-lavrov; since 2019-08-16; until 2019-08-22"
    ),
    (
      ["what did Lavrov say in 2018?", "since then?"],
      "statements | speaker sergey-lavrov; since 2019-01-01"
    ),
    (["what did Lavrov say in 2018?", "at any time"], "statements | speaker sergey-lavrov"),
    (
      ["what did Russia and Japan say about the Kuril Islands?", "compare them"],
      "comparison | topic kuril-islands; side Russia: country RU; side Japan: country JP"
    ),
    (
      ["statements by Russia on the Kuril Islands", "compare it with Japan"],
      "comparison | topic kuril-islands; side Russia: country RU; side Japan: country JP"
    ),
    (
      ["compare Russia and Japan on the Kuril Islands", "by year"],
      "series by year | country RU,JP; topic kuril-islands"
    ),
    (
      ["what did Lavrov say about Japan?", "did anyone else?"],
      "verdict | about JP; except speaker sergey-lavrov"
    ),
    (
      ["what did Lavrov say about Japan?", "same question for Kono"],
      "statements | speaker taro-kono; about JP"
    ),
    (["what did Lavrov say?", "and his president?"], "statements | office ru-president"),
    (
      ["what did Lavrov say about Japan?", "who else?", "did he deny anything?"],
      "verdict | speaker sergey-lavrov; act deny"
    ),
    (
      ["compare Russia and Japan", "what did they deny?"], "statements | country RU,JP; act deny"
    ),
    (
      ["what did Lavrov say about Japan?", "what about Syria?"],
      "statements | speaker sergey-lavrov; about SY"
    ),
    (
      ["what did Lavrov say about Japan?", "and Syria?"],
      "statements | speaker sergey-lavrov; about SY"
    ),
    (["everything on Cyprus", "and Turkey?"], "statements | about TR"),
    (
      ["statements mentioning both Russia and Japan", "who denied it?"],
      "names by speaker | about RU; act deny; also about JP"
    ),
    (
      ["statements mentioning both Russia and Japan", "and about Syria?"], "statements | about SY"
    ),
    (
      ["is it true that Russia attacked Cyprus?", "in 2017?"],
      """
      statements | since 2017; until 2017; also about RU or country RU; \
      also about CY or country CY; words attacked
      """
    ),
  ])
  func `refer back`(questions: [String], query: String) throws {
    #expect(try queries(questions).last == query)
  }

  @Test func `say part by part what is taken over, and no more than still holds`() throws {
    let archive = try Archive.open(path, access: .readOnly)
    let today = try #require(PartialDate("2026-01-02"))
    let inquiry = Inquiry(authority: try Authority.embedded(), today: today)
    var previous: Understanding?
    for question in ["what did Lavrov say about the peace treaty?", "and Kono?", "and in 2018?"] {
      let reading = inquiry.read(question)
      previous = inquiry.understand(
        reading, knowing: try archive.knowledge(for: reading.request), after: previous)
    }
    let carried = try #require(previous).pieces.filter(\.isCarriedOver)
    #expect(carried.map(\.part) == [.speaker, .topic])
    #expect(carried.map(\.meaning) == ["Taro Kono", "Peace treaties"])
  }

  @Test func `show a condition that no words of the question stand for`() throws {
    let archive = try Archive.open(path, access: .readOnly)
    let today = try #require(PartialDate("2026-01-02"))
    let inquiry = Inquiry(authority: try Authority.embedded(), today: today)
    var previous: Understanding?
    for question in ["what did Lavrov say about Japan?", "only direct quotes", "and about Syria?"] {
      let reading = inquiry.read(question)
      previous = inquiry.understand(
        reading, knowing: try archive.knowledge(for: reading.request), after: previous)
    }
    let understanding = try #require(previous)
    #expect(understanding.query.filter.kinds == [.direct])
    #expect(understanding.pieces.contains { $0.part == .kind && $0.isCarriedOver })
  }

  @Test(arguments: [
    ("what did he say about it", "“he” refers to nobody named before"),
    ("did they deny it?", "“they” refers to nobody named before"),
    ("which outlets carried this statement", "no statement was asked for before"),
  ])
  func `that refer to nothing have no answer`(question: String, reason: String) async {
    let trial = await CommandTrial(["ask", question], database: path)
    #expect(trial.exitCode == 1)
    #expect(trial.messages.contains(reason), "\(trial.messages)")
    #expect(!trial.output.contains("#"), "\(trial.output)")
  }

  @Test func `of whom nobody was named before have no answer either`() async {
    let lines = SendableLines(["everything on Cyprus", "what did he deny?"])
    let trial = await CommandTrial(["ask"], database: path, lines: lines.next)
    #expect(trial.messages.contains("“he” refers to nobody named before"), "\(trial.messages)")
  }

  @Test func `this statement is the first one shown, wherever it was carried`() async throws {
    let lines = SendableLines([
      "what did Klimkin accuse Russia of?", "which outlets carried this statement?",
    ])
    let trial = await CommandTrial(["ask"], database: path, lines: lines.next)
    #expect(trial.exitCode == 0)
    #expect(trial.output.contains("Nordpress had it first, on 2016-10-21"), "\(trial.output)")
  }

  @Test func `with nothing before, it is said that "it" means nothing`() throws {
    let archive = try Archive.open(path, access: .readOnly)
    let today = try #require(PartialDate("2026-01-02"))
    let inquiry = Inquiry(authority: try Authority.embedded(), today: today)
    let reading = inquiry.read("did anyone deny it?")
    let understanding = inquiry.understand(
      reading, knowing: try archive.knowledge(for: reading.request))
    #expect(understanding.inOneLine == "verdict | act deny")
    #expect(understanding.pieces.contains { $0.part == .context && $0.words == "it" })
  }
}
