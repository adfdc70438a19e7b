import Archive
import Foundation
import Output
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `A page about one thing` {
  private let sample: SampleDatabase
  private let page = ShownPage(styling: .plain, width: 100)

  init() throws { sample = try SampleDatabase() }

  @Test func `names the places that carried the same text`() throws {
    let archive = try Archive.open(sample.path, access: .readWrite)
    var copy = SampleWorld.articles[0].article
    copy.outlet = "Evening Ledger"
    copy.url = "https://ledger.example/forum"
    let batch = try archive.beginBatch(
      NewBatch(
        programVersion: "0.1.0", extractionVersion: "sample", authorityVersion: "sample-1",
        startedAt: "2026-01-03T03:04:05Z"))
    try archive.store([.known(copy)], in: batch)
    let line = "also in       Evening Ledger, 2019-08-15, https://ledger.example/forum\n"
    #expect(page.text(of: try archive.article(ArticleID(rawValue: 1))).contains(line))
    #expect(page.text(of: try archive.statement(StatementID(rawValue: 1))).contains(line))
  }

  @Test func `has no rejected statement among those of an article`() async throws {
    _ = await CommandTrial(["correct", "1", "--reject", "--by", "ana"], database: sample.path)
    let archive = try Archive.open(sample.path, access: .readOnly)
    let text = page.text(of: try archive.article(ArticleID(rawValue: 1)))
    #expect(text.contains("statements    2\n") && text.contains("rejected      1\n"))
    #expect(!text.contains("⟦1:") && !text.contains("#1  Sergey") && text.contains("#2  Sergey"))
  }

  @Test func `names the documents that a person chose`() async throws {
    let key = SampleWorld.declaration.key.rawValue
    _ = await CommandTrial(
      ["correct", "1", "--document", key, "--by", "ana"], database: sample.path)
    _ = await CommandTrial(
      ["correct", "2", "--document", "none", "--by", "ana"], database: sample.path)
    let archive = try Archive.open(sample.path, access: .readOnly)
    let chosen = page.text(of: try archive.statement(StatementID(rawValue: 1)))
    #expect(chosen.contains("documents     \(key)\n"))
    #expect(
      !page.text(of: try archive.statement(StatementID(rawValue: 2))).contains("documents   "))
  }

  @Test func `of decisions those taken back are told from those that stand`() async throws {
    _ = await CommandTrial(["correct", "1", "--reject", "--by", "ana"], database: sample.path)
    let listed = await CommandTrial(
      ["list", "corrections", "--format", "markdown"], database: sample.path)
    #expect(listed.output.contains("| withdrawn_at |"))
  }

  @Test(arguments: [
    (["alias", "speaker", "Lavrov", " "], 64, "an alias is empty"),
    (["alias", "speaker", "Lavrov", "A senior official"], 0, "'A senior official' finds #3"),
    (["add", "person", "Сергей Лавров"], 64, "give one with --key"),
    (["add", "person", "Ana Example", "--parent", "sanctions"], 64, "a person has no --parent"),
    (["add", "topic", "Deep sea", "--country", "RU"], 64, "a topic has no --country"),
  ])
  func `what an entry cannot be called or have is said`(
    arguments: [String], exitCode: Int32, message: String
  ) async {
    let trial = await CommandTrial(
      ["authority"] + arguments + ["--by", "ana"], database: sample.path)
    #expect(trial.exitCode == exitCode, "\(trial.messages)")
    #expect(trial.messages.contains(message), "\(trial.messages)")
  }

  @Test func `an import names what it takes the place of`() async throws {
    let file = sample.folder.appending(path: "people.yaml")
    try Data("- key: sergey-lavrov\n  name: Sergey Lavrov\n  country: RU\n".utf8).write(to: file)
    let trial = await CommandTrial(
      ["authority", "import", file.path, "--by", "ana"], database: sample.path)
    #expect(
      trial.messages.contains("sergey-lavrov takes the place of the one in the authority files"),
      "\(trial.messages)")
  }

  @Test func `names a document once, with all words that refer to it`() throws {
    let archive = try Archive.open(sample.path, access: .readOnly)
    var found = try archive.statement(StatementID(rawValue: 2))
    var again = found.references[0]
    found.references.append(again)
    again.printed = "that paper"
    found.references.append(again)
    let title = SampleWorld.declaration.title
    #expect(
      page.text(of: found).contains(
        "documents     \(title) (“Joint Declaration”, “that paper”;\n              invoke)\n"))
  }

  @Test(arguments: [
    (EntryOrigin.file, "the authority files"), (.user, "a person's entry in this database"),
    (.text, "texts alone"),
  ])
  func `says where an entry is known from`(origin: EntryOrigin, words: String) throws {
    let archive = try Archive.open(sample.path, access: .readOnly)
    var detail = try archive.speaker(SpeakerID(rawValue: 1))
    detail.origin = origin
    #expect(page.text(of: detail).contains("known from    \(words)\n"))
  }
}
