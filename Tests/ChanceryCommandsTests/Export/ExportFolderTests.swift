import Foundation
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
    #expect(try await keys("--kind", "direct") == ["article_id", "speaker_id"])
    // What was said in a period may stand in an article of another.
    #expect(try await keys("--until", "2019") == ["speaker_id"])
    #expect(try await keys("--independent") == ["speaker_id"])
  }
}
