import Archive
import Foundation
import Records
import Testing

@testable import ChanceryCommands

@Suite struct `A folder of exports` {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  /// The columns of statements of which the data package says that each value is a key of another file.
  private func keys(_ filters: String...) async throws -> [String] {
    let folder = sample.folder.appending(path: "export-\(UUID())").path
    _ = await CommandTrial(
      ["export", "all", "-o", folder] + filters, database: sample.path)
    let text = try String(contentsOfFile: "\(folder)/datapackage.json", encoding: .utf8)
    let resources = text.components(separatedBy: "tabular-data-resource")
    let statements = try #require(resources.first { $0.contains("\"path\": \"statements.csv\"") })
    let links = statements.components(separatedBy: "foreignKeys").dropFirst().joined()
    return ["article_id", "speaker_id", "relay_id"].filter { links.contains("\"\($0)\"") }
  }

  @Test func `claims of what it has only what holds`() async throws {
    #expect(try await keys() == ["article_id", "speaker_id", "relay_id"])
    #expect(try await keys("--kind", "direct") == ["article_id", "speaker_id", "relay_id"])
    // What was said in a period may stand in an article of another.
    #expect(try await keys("--until", "2019") == ["speaker_id", "relay_id"])
    #expect(try await keys("--independent") == ["speaker_id", "relay_id"])
  }

  /// How many more statements than articles a folder has.
  private func surplus() async throws -> Int {
    let folder = sample.folder.appending(path: "export-\(UUID())").path
    _ = await CommandTrial(
      ["export", "all", "-o", folder, "--format", "jsonl"], database: sample.path)
    func rows(_ kind: String) throws -> Int {
      try String(contentsOfFile: "\(folder)/\(kind).jsonl", encoding: .utf8).split(separator: "\n")
        .count
    }
    return try rows("statements") - rows("articles")
  }

  @Test func `has files that agree though an ingest goes on meanwhile`() async throws {
    let before = try await surplus()
    let path = sample.path
    let writing = Task.detached {
      let archive = try Archive.open(path, access: .readWrite)
      var number = 0
      while !Task.isCancelled {
        number += 1
        let batch = try archive.beginBatch(
          NewBatch(
            programVersion: "0", extractionVersion: "0", authorityVersion: "0", startedAt: "x"))
        let body = "“Yes,” she said, \(number)."
        let statement = Statement(
          kind: .direct, act: .assert, source: [], cue: [],
          content: [ScalarRange(start: 0, end: 6)], confidence: 1)
        let article = Article(
          id: "\(number)", body: body, origin: ArticleOrigin(path: "\(number).txt"))
        try archive.store(
          [
            .extracted(
              ExtractedArticle(article: article, statements: [statement], references: []))
          ], in: batch)
      }
    }
    // Each new article has one statement.
    for _ in 0..<5 { #expect(try await surplus() == before) }
    writing.cancel()
    try await writing.value
  }

  @Test func `has every entry that a key under a condition leads to`() async throws {
    let folder = sample.folder.appending(path: "export-\(UUID())").path
    _ = await CommandTrial(
      ["export", "all", "-o", folder, "--topic", "peace-treaties"], database: sample.path)
    // Only Lavrov speaks of it; what he says is about Japan, and the topic has one above it.
    let countries = try String(contentsOfFile: "\(folder)/countries.csv", encoding: .utf8)
    #expect(countries.contains("\nRU,") && countries.contains("\nJP,"))
    let topics = try String(contentsOfFile: "\(folder)/topics.csv", encoding: .utf8)
    #expect(topics.contains(",peace-treaties,") && topics.contains(",war-and-peace,"))
    let speakers = try String(contentsOfFile: "\(folder)/speakers.csv", encoding: .utf8)
    #expect(speakers.contains("Lavrov") && !speakers.contains("Kōno"))
  }
}
