import Records
import Testing

@testable import ChanceryCommands

@Suite struct `The sql command` {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  private func trial(_ arguments: String...) async -> CommandTrial {
    await CommandTrial(["sql"] + arguments, database: sample.path)
  }

  @Test(arguments: [
    ("select", ["SELECT id, speaker, dated_on, confidence FROM statement_view ORDER BY id"]),
    ("csv", ["--format", "csv", "SELECT id, content, speaker FROM statement_view ORDER BY id"]),
    ("jsonl", ["--format", "jsonl", "--limit", "2", "SELECT id, kind FROM statement ORDER BY id"]),
    (
      "parameter",
      ["-p", "since=2019-08-16", "SELECT id FROM statement_view WHERE dated_on >= :since"]
    ),
    ("wrong", ["SELECT nothing FROM nowhere"]),
    ("write", ["DELETE FROM statement"]),
    ("neither", []),
  ])
  func `prints what it is asked for`(name: String, arguments: [String]) async throws {
    let trial = await CommandTrial(["sql"] + arguments, database: sample.path)
    try GoldenFile(name: "sql-\(name)").expect(trial.transcript())
  }

  @Test func `shows every view with its columns`() async {
    let trial = await trial("--schema", "--format", "tsv")
    #expect(trial.exitCode == 0)
    #expect(trial.output.contains("view\tstatement_view\tspeaker\t"))
    #expect(trial.output.contains("table\tstatement_search\tcontent\t"))
  }

  @Test func `a query that runs too long is stopped`() async {
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let trial = await trial("--timeout", "1", endless)
    #expect(trial.exitCode == 64)
    #expect(trial.messages.contains("longer than"))
  }

  @Test func `no limit of time is too long`() async {
    let trial = await trial("--timeout", "\(UInt.max)", "SELECT 1 AS n")
    #expect(trial.exitCode == 0)
  }

  @Test(arguments: [
    ("n=7", Cell.integer(7)), ("n=-0.5", .real(-0.5)), ("n='7'", .text("7")),
    (":n=a=b", .text("a=b")),
    ("n=", .text("")), ("n=0x10", .text("0x10")), ("n=1e3", .real(1000)), ("n=nan", .text("nan")),
  ])
  func `a parameter is a number where it looks like one`(argument: String, value: Cell) {
    let parameter = SQLParameter(argument: argument)
    #expect(parameter?.name == "n")
    #expect(parameter?.value == value)
  }
}
