import ArgumentParser
import Foundation

/// Measures how long questions take as processes, beside `sqlite3` with the same SQL.
struct QueryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Asks a database the same by chancery and by sqlite3 and prints both times.",
    discussion: """
      Each time is the best of several rounds, from starting the process to its end, results to \
      /dev/null. A question is too slow when it takes more than 100 ms, or more than 1.5 times \
      sqlite3 and 20 ms for starting.
      """)

  @Argument(help: "A database with rows.")
  var database: String

  @Option(help: "How often each question is asked.")
  var rounds = 7

  @Option(help: "The program; else the one that was built beside this.")
  var chancery: String?

  @Flag(help: "Measure 'export statements' too, against sqlite3 -csv.")
  var export = false

  func run() throws {
    let trial = ProcessTrial(program: chancery ?? ProcessTrial.builtProgram, database: database)
    var slow = 0
    print("chancery: wall    CPU  sqlite3: wall    CPU  question")
    for question in try QuestionSet(trial).questions {
      let sql = Self.sql(in: try trial.output(of: question + ["--explain"], accepting: 0...1))
      var (own, sqlite) = (ProcessTrial.Cost(), ProcessTrial.Cost())
      for _ in 0..<rounds {
        own.keepBest(try trial.cost(question))
        sqlite.keepBest(try trial.sqliteCost(sql))
      }
      let isSlow = own.wall > 0.1 || own.wall > 1.5 * sqlite.wall + 0.02
      if isSlow { slow += 1 }
      print(Self.line(own, sqlite, (isSlow ? "SLOW " : "") + question.joined(separator: " ")))
    }
    print("\(slow) too slow")
    if export { try measureExport(trial) }
    if slow > 0 { throw ExitCode.failure }
  }

  /// The SQL in what `--explain` prints: all of it, or what stands below the line "SQL" with two blanks before it.
  static func sql(in explanation: String) -> String {
    let lines = explanation.split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.firstIndex(of: "SQL") else { return explanation }
    return lines[(head + 1)...].prefix { $0.hasPrefix("  ") }.joined(separator: "\n")
  }

  private func measureExport(_ trial: ProcessTrial) throws {
    let rows = ["list", "statements", "--sort", "id", "--format", "csv", "--explain"]
    let sql = try trial.output(of: rows)
    var (own, sqlite) = (ProcessTrial.Cost(), ProcessTrial.Cost())
    for _ in 0..<3 {
      own.keepBest(try trial.cost(["export", "statements"]))
      sqlite.keepBest(try trial.sqliteCost(sql, options: ["-csv", "-header"]))
    }
    print(Self.line(own, sqlite, "export statements; sqlite3 -csv"))
  }

  private static func line(
    _ own: ProcessTrial.Cost, _ sqlite: ProcessTrial.Cost, _ question: String
  ) -> String {
    "    \(time(own.wall)) \(time(own.processor))       \(time(sqlite.wall)) \(time(sqlite.processor))  \(question)"
  }

  private static func time(_ seconds: Double) -> String {
    String(format: "%6.1f ms", seconds * 1000)
  }
}
