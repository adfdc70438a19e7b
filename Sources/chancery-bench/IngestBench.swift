import ArgumentParser
import Foundation

/// Measures how long articles take into a new database, beside finding their statements and writing the same rows.
struct IngestBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads a folder into a new database; beside extract and sqlite3 for the same rows.",
    discussion: """
      Each time is the best of several rounds, from starting the process to its end. The rivals are \
      'chancery extract' of the same folder, which writes no row, and sqlite3, which makes the database \
      that came out anew from its own dump, in one transaction and with the words of the search as \
      they lie there.

        chancery-bench ingest
        chancery-bench ingest --rounds 1 my/articles
      """)

  @Argument(help: "A folder of articles.")
  var folder = "../shared/corpus/polnear/train/text"

  @Option(help: "How often all of it is done.")
  var rounds = 3

  @Option(help: "The program; else the one that was built beside this.")
  var chancery: String?

  func run() throws {
    let program = chancery ?? ProcessTrial.builtProgram
    let scratch = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID())")
    var (ingest, extract, restore) = (
      ProcessTrial.Cost(), ProcessTrial.Cost(), ProcessTrial.Cost()
    )
    defer { try? FileManager.default.removeItem(at: scratch) }
    for _ in 0..<max(1, rounds) {
      try? FileManager.default.removeItem(at: scratch)
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
      let made = scratch.appending(path: "made.sqlite").path
      let again = scratch.appending(path: "again.sqlite").path
      let trial = ProcessTrial(program: program, database: made)
      // 2 tells that something was refused.
      ingest.keepBest(try trial.run([program, "ingest", folder, "--db", made], accepting: 0...2))
      extract.keepBest(try trial.run([program, "extract", folder], accepting: 0...2))
      restore.keepBest(
        try trial.run(
          ["sh", "-c", "sqlite3 '\(made)' .dump | sqlite3 '\(again)'"], accepting: 0...0))
    }
    for (name, cost) in [
      ("ingest", ingest), ("extract alone", extract), ("sqlite3, the same rows", restore),
    ] {
      print("\(name): \(Self.figure(cost.wall)) s, \(Self.figure(cost.processor)) s of processor")
    }
    print("ingest takes \(Self.figure(ingest.wall / (extract.wall + restore.wall))) times both")
  }

  private static func figure(_ value: Double) -> String {
    value.formatted(.number.precision(.fractionLength(2)))
  }
}
