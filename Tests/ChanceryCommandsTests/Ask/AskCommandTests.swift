import ArgumentParser
import Foundation
import Testing

@testable import ChanceryCommands

@Suite struct `The ask command` {
  private let path: String

  init() throws { path = try CorpusDatabase.path.get() }

  @Test(arguments: [
    ("who", ["who has invoked the 1956 Joint Declaration?"]),
    ("what", ["what did the Foreign Ministry say in the week after 15 August 2019?"]),
    ("when", ["when did Lavrov mention the 1956 Joint Declaration?"]),
    ("which", ["which outlets carried Klimkin's accusation, and who had it first?"]),
    ("how-many", ["how many statements by unnamed officials on sanctions, by country?"]),
    ("verdict", ["was Iran accused by the United States?"]),
    ("nobody", ["has Putin denied anything?"]),
    ("uncovered", ["statements by Japan in 1999"]),
    ("unknown", ["what did Lavrov say about quaggas?"]),
    ("change", ["how has Japan's position on the Kuril Islands changed since 2012?"]),
    ("compare", ["compare Russia and Japan on the peace treaty"]),
    ("quote", ["quote Lavrov exactly"]),
    ("misspelt", ["what did Lavorv deny"]),
    ("words", ["who said \"No comment\"?"]),
    ("explain", ["which countries mentioned UNCLOS", "--explain"]),
    ("csv", ["who threatened anyone in 2019?", "--format", "csv"]),
    (
      "json",
      ["latest 2 statements by Russia", "--format", "json", "--columns", "id,speaker,dated_on"]
    ),
    ("export", ["CSV of Lavrov's threats and denials"]),
    ("filter", ["what did Russia say", "--act", "deny", "--since", "2019"]),
    ("today", ["what was said last month", "--today", "2019-09-01"]),
    ("empty", ["???"]),
  ])
  func `prints how it understood and what it found`(name: String, arguments: [String]) async throws
  {
    let trial = await CommandTrial(["ask"] + arguments, database: path)
    try GoldenFile(name: "ask-\(name)").expect(trial.transcript())
  }

  @Test(arguments: [
    ("speaker", "Lavrov"), ("speaker-kind", "person"), ("office", "ru-foreign-minister"),
    ("relay", "Lavrov"), ("country", "RU"), ("about", "JP"), ("topic", "sanctions"),
    ("document", "jcpoa"), ("use", "invoke"), ("outlet", "Meridian"), ("kind", "direct"),
    ("act", "deny"), ("genre", "news"), ("since", "2018"), ("until", "2019"), ("batch", "1"),
    ("min-confidence", "0.5"), ("unreviewed", ""), ("independent", ""),
  ])
  func `keeps to the filter`(name: String, value: String) async {
    let option = ["--\(name)"] + (value.isEmpty ? [] : [value])
    let trial = await CommandTrial(
      ["ask", "how many statements", "--explain"] + option, database: path)
    let query = trial.output.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
    #expect(query.contains(Substring(name)), "\(trial.output) \(trial.messages)")
  }

  @Test func `says no only of what the database covers`() async {
    let uncovered = await CommandTrial(["ask", "did Fiji deny anything?"], database: path)
    #expect(uncovered.output.contains("Unknown: not covered") && !uncovered.output.contains("No:"))
    #expect(uncovered.exitCode == 1)
  }

  @Test(arguments: ["how many statements by generals?", "statements made by women"])
  func `a group of speakers that is no condition is said to be none`(question: String) async {
    let trial = await CommandTrial(["ask", question], database: path)
    #expect((trial.output + trial.messages).contains("no such group of speakers is known"))
    #expect(!trial.output.contains("searched for"))
  }

  @Test func `that it was relayed is no word of a statement`() async {
    let trial = await CommandTrial(
      ["ask", "what did Lavrov say, as relayed by TASS?"], database: path)
    #expect(trial.output.contains("TASS") && !trial.output.contains("searched for"))
  }

  @Test func `what has a number is looked for by its words, not by the topic that it belongs to`()
    async
  {
    let trial = await CommandTrial(["ask", "everything on Nord Stream 2"], database: path)
    #expect(trial.output.contains("“Nord Stream 2” → searched for"))
  }

  @Test func `has the filter hold besides what the question asks`() async {
    let trial = await CommandTrial(
      ["ask", "what did Russia say", "--country", "JP"], database: path)
    #expect(trial.exitCode == 1, "\(trial.output)")
  }

  @Test(arguments: [
    ("show statement 17", "chancery show statement 17"), ("average confidence", "average"),
    ("random statement", "random"),
    ("which speakers changed their office?", "chancery show speaker"),
    ("which statements did Ann check?", "chancery list statements --reviewed-by NAME"),
  ])
  func `says what it cannot understand and does not print everything`(
    question: String, reason: String
  ) async {
    let trial = await CommandTrial(["ask", question], database: path)
    #expect(trial.exitCode == 1)
    #expect(trial.messages.contains(reason), "\(trial.messages)")
    #expect(!trial.output.contains("#"), "\(trial.output)")
  }

  @Test func `answers the first of two questions and says so`() async {
    let trial = await CommandTrial(
      ["ask", "What did Lavrov say about Japan, and what did Kono say about Russia?"],
      database: path)
    #expect(trial.output.contains("only the first question is answered"), "\(trial.output)")
    #expect(trial.output.contains("“what did Kono say about Russia”"), "\(trial.output)")
    #expect(!trial.output.contains("Taro Kono"), "\(trial.output)")
  }

  @Test func `counts with documents the statements that have one`() async {
    let trial = await CommandTrial(["ask", "what documents are mentioned most?"], database: path)
    let sql = await CommandTrial(
      [
        "sql", "--format", "tsv",
        "SELECT count(DISTINCT statement_id) AS n FROM statement_document",
      ], database: path)
    let count = sql.output.split(separator: "\n").last ?? ""
    #expect(trial.output.contains("documents, \(count) statements"), "\(trial.output)")
  }

  @Test func `knows the names that a person gave in the database`() async throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "alias-\(UUID()).sqlite").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let alias = await CommandTrial(
      ["authority", "alias", "country", "JP", "Yamatoland", "--by", "ann"], database: copy)
    #expect(alias.exitCode == 0, "\(alias.messages)")
    let trial = await CommandTrial(
      ["ask", "what was said about Yamatoland?"], database: copy)
    #expect(trial.output.contains("“Yamatoland” → Japan"), "\(trial.output) \(trial.messages)")
  }

  @Test func `takes one question after another`() async throws {
    let lines = SendableLines(["what did Putin say?", "did he deny anything?", "how many threats?"])
    let trial = await CommandTrial(["ask"], database: path, lines: lines.next)
    try GoldenFile(name: "ask-session").expect(trial.transcript())
  }

  @Test func `without a question there is nothing to answer`() async {
    let trial = await CommandTrial(["ask"], database: path)
    #expect(trial.exitCode == 64)
    #expect(trial.messages.contains("there is no question"))
  }

  @Test func `of an empty database says that it is empty`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "empty-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "empty.sqlite").path
    _ = await CommandTrial(["ingest", folder.path], database: path)
    let trial = await CommandTrial(["ask", "who spoke?"], database: path)
    #expect(trial.exitCode == 1)
    #expect(trial.messages.contains("is empty"), "\(trial.messages)")
  }

  @Test func `any text is a safe question`() async {
    for question in [
      "\"", "a' OR 1=1 --", "NEAR(", "-", "* OR *", "“", "\u{0}x", "who -Lavrov", "(((",
    ] {
      let trial = await CommandTrial(["ask", "--", question], database: path)
      #expect([0, 1, 64].contains(trial.exitCode), "\(question): \(trial.messages)")
    }
  }

  @Test(arguments: AskCommand.examples + CompareCommand.examples)
  func `the examples of the help run`(example: Example) async {
    let words = Self.arguments(of: example.line).dropFirst()
    let trial = await CommandTrial(Array(words), database: path)
    #expect(trial.exitCode == 0, "\(example.line): \(trial.messages)")
    #expect(!trial.output.isEmpty)
  }

  /// The arguments of a line as a shell cuts it, single quotation marks kept together.
  private static func arguments(of line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
      }
  }
}

@Suite struct `The compare command` {
  private let path: String

  init() throws { path = try CorpusDatabase.path.get() }

  @Test(arguments: [
    ("countries", ["Russia", "Japan", "--topic", "peace-treaties"]),
    ("csv", ["Lavrov", "Kono", "--format", "csv"]),
    ("years", ["2016", "2019", "--country", "RU"]),
    ("unknown", ["Russia", "Lavrof"]),
    ("one", ["Russia"]),
  ])
  func `sets sides beside each other`(name: String, arguments: [String]) async throws {
    let trial = await CommandTrial(["compare"] + arguments, database: path)
    try GoldenFile(name: "compare-\(name)").expect(trial.transcript())
  }

  @Test func `takes every side for what --as says`() async {
    let trial = await CommandTrial(
      ["compare", "Russia", "Japan", "--as", "outlet"], database: path)
    #expect(trial.exitCode == 1)
    #expect(trial.messages.contains("nothing is named 'Russia'"), "\(trial.messages)")
  }

  @Test func `says in which sense it takes a name that an outlet and a speaker have`() async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sense-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "copy.sqlite").path
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let entries = folder.appending(path: "people.yaml")
    try "- key: meridian\n  name: Meridian\n".write(
      to: entries, atomically: true, encoding: .utf8)
    let imported = await CommandTrial(
      ["authority", "import", entries.path, "--by", "ann"], database: copy)
    #expect(imported.exitCode == 0, "\(imported.messages)")
    let trial = await CommandTrial(["compare", "Meridian", "Nordpress"], database: copy)
    #expect(trial.output.contains("Meridian (as speaker)"), "\(trial.output) \(trial.messages)")
    #expect(trial.output.contains("Nordpress: "), "\(trial.output)")
  }
}
