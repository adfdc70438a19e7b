import Foundation
import Testing

@testable import ChanceryCommands

/// What `ingest` does with its input and its options, on files of their own.
@Suite struct IngestCommandTests {
  private static let paragraphs = [
    "GENEVA, August 15. The two delegations met on Tuesday and agreed to continue their talks.",
    "“Nothing was agreed,” the envoy told reporters after the meeting in the old palace.",
    "The ministry said that the next round would be held in June, in the same building.",
    "The host called on both sides to refrain from steps that would burden the negotiations.",
  ]

  /// Runs with a folder of files that is gone afterwards.
  private func withFolder(
    _ files: [String: String], _ body: (_ folder: String, _ database: String) async throws -> Void
  ) async throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    let input = folder.appending(path: "in")
    try manager.createDirectory(at: input, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: input.appending(path: name)) }
    try await body(input.path(), folder.appending(path: "t.sqlite").path())
  }

  @Test func `a file over --max-bytes is refused and the smaller ones are read`() async throws {
    let text = Self.paragraphs.joined(separator: "\n\n")
    let long = Array(repeating: text, count: 8).joined(separator: "\n\n")
    try await withFolder(["a.txt": text, "b.txt": long]) { folder, database in
      let trial = await CommandTrial(["ingest", "--max-bytes", "1 KB", folder], database: database)
      #expect(trial.exitCode == 2)
      #expect(trial.messages.contains("b.txt: larger than"))
      #expect(trial.messages.contains("--max-bytes"))
      #expect(trial.messages.contains("1 kept, 0 known, 1 refused"))
    }
  }

  @Test
  func `articles in other languages are kept, and it is said that nothing is looked for there`()
    async throws
  {
    let german = """
      Die beiden Delegationen trafen sich am Dienstag und beschlossen, ihre Gespräche im Juni im selben Gebäude \
      fortzusetzen. „Nichts ist vereinbart“, sagte der Gesandte danach.
      """
    let files = ["a.txt": Self.paragraphs.joined(separator: "\n\n"), "b.txt": german]
    try await withFolder(files) { folder, database in
      let trial = await CommandTrial(["ingest", folder], database: database)
      #expect(trial.exitCode == 0)
      #expect(trial.messages.contains("1 article is not in English, and no statements"))
      #expect(trial.messages.contains("2 kept"))
    }
  }

  @Test(arguments: [("0.6", "(1 near copy)"), ("0.99", nil), ("none", nil)])
  func `near copies are those that share so much of their wording`(
    threshold: String, copies: String?
  ) async throws {
    let wire = Self.paragraphs.joined(separator: "\n\n")
    let copy =
      Self.paragraphs.dropLast().joined(separator: "\n\n") + "\n\n(Reporting by the agency.)"
    try await withFolder(["a.txt": wire, "b.txt": copy]) { folder, database in
      let trial = await CommandTrial(
        ["ingest", "--duplicate-threshold", threshold, folder], database: database)
      #expect(trial.exitCode == 0)
      #expect(trial.messages.contains("2 kept"))
      #expect(trial.messages.contains("near cop") == (copies != nil))
      if let copies { #expect(trial.messages.contains(copies)) }
    }
  }

  @Test func `a column that --map names holds the text, and a field that is none is wrong usage`()
    async throws
  {
    try await withFolder(["a.csv": "n,col5\n1,\"\(Self.paragraphs[0])\"\n"]) { folder, database in
      let lost = await CommandTrial(["ingest", folder], database: database)
      #expect(lost.messages.contains("--map text=COLUMN"))
      let mapped = await CommandTrial(["ingest", "--map", "text=col5", folder], database: database)
      #expect(mapped.exitCode == 0)
      #expect(mapped.messages.contains("1 kept"))
      let wrong = await CommandTrial(["ingest", "--map", "texts=col5", folder], database: database)
      #expect(wrong.exitCode != 0)
      #expect(wrong.messages.contains("no such field"))
    }
  }

  @Test func `an interrupted run ends with 130 and says what is in`() async throws {
    try await withFolder(["a.txt": Self.paragraphs[0]]) { folder, database in
      let trial = await CommandTrial(
        ["ingest", folder], database: database, isInterrupted: { true })
      #expect(trial.exitCode == 130)
      #expect(trial.messages.contains("interrupted; 0 records read: 0 kept"))
      #expect(trial.messages.contains("the same command goes on from there"))
      let dry = await CommandTrial(
        ["ingest", "--dry-run", folder], database: database, isInterrupted: { true })
      #expect(dry.exitCode == 130)
      #expect(!dry.messages.contains("goes on"))
    }
  }

  @Test func `a size that is none is answered with sizes that are`() async {
    let trial = await CommandTrial(["ingest", "--max-bytes", "ten", "."])
    #expect(trial.exitCode == 64)
    #expect(trial.messages.contains("a size is written 500000, 100 MB or 2 GB"))
  }

  @Test(arguments: ["", " "])
  func `an outlet has a name`(name: String) async {
    let trial = await CommandTrial(["extract", "--outlet", name, "."])
    #expect(trial.exitCode == 64)
    #expect(trial.messages.contains("--outlet names no outlet"))
  }

  @Test(arguments: ["==a", "===", "=a", "a=", "a", ""])
  func `a pair of --map lacks neither half`(pair: String) async {
    let trial = await CommandTrial(["extract", "--map", pair, "."])
    #expect(trial.exitCode == 64)
    #expect(trial.messages.contains("is not of the form field=key"))
  }

  @Test func `extract says that a folder is empty`() async throws {
    try await withFolder([:]) { folder, _ in
      let trial = await CommandTrial(["extract", folder])
      #expect(trial.exitCode == 0)
      #expect(trial.output.isEmpty)
      #expect(
        trial.messages == "0 records read: 0 articles, 0 refused; 0 statements found\n")
    }
  }

  @Test func `a later version of a URL is no near copy of another outlet's`() async throws {
    let text = Self.paragraphs.joined(separator: " ")
    func line(_ url: String, _ day: Int, _ end: String) -> String {
      "{\"url\": \"https://a.example/\(url)\", \"date\": \"2024-03-0\(day)\", \"text\": \"\(text) \(end)\"}\n"
    }
    let lines = line("1", 1, "") + line("1", 2, "They left.") + line("2", 3, "All left.")
    try await withFolder(["a.jsonl": lines]) { folder, database in
      _ = await CommandTrial(["ingest", folder], database: database)
      func shown(_ id: Int) async -> String {
        await CommandTrial(["show", "article", "\(id)"], database: database).output
      }
      #expect(await shown(1).contains("versions      article #2, of the same URL\n"))
      #expect(await shown(2).contains("version of    article #1, of the same URL\n"))
      #expect(await shown(3).contains("nearly repeats article #1\n"))
    }
  }

  @Test func `an empty folder is no failure, and an empty file is refused`() async throws {
    try await withFolder([:]) { folder, database in
      let trial = await CommandTrial(["ingest", folder], database: database)
      #expect(trial.exitCode == 0)
      #expect(trial.messages.contains("0 records read"))
    }
    try await withFolder(["a.txt": ""]) { folder, database in
      let trial = await CommandTrial(["ingest", folder], database: database)
      #expect(trial.exitCode == 2)
      #expect(trial.messages.contains("a.txt: empty"))
    }
  }
}
