import Authority
import Dispatch
import Extraction
import Foundation
import Language
import Records
import Synchronization
import Testing

/// Holds the figures on the annotated collections to those of the model card; skipped where the collections are not there.
@Suite(.enabled(if: AnnotatedCollection.areThere, "../shared/corpus is not there"))
struct AttributionFloorTests {
  /// Less than this is chance: two runs of training differ by as much.
  private static let tolerance = 0.5

  @Test(arguments: AnnotatedCollection.allCases)
  func `no figure falls below the model card's`(collection: AnnotatedCollection) throws {
    let card = try collection.cardFigures()
    try #require(!card.isEmpty)
    let found = try collection.score()
    for (name, recorded) in card {
      let f1 = try #require(found[name])
      #expect(f1 >= recorded - Self.tolerance, "\(collection) \(name): \(f1), card \(recorded)")
    }
  }
}

/// A folder of texts with their statements marked by people.
enum AnnotatedCollection: String, CaseIterable, CustomTestStringConvertible {
  case polnear = "corpus/polnear/dev"
  case diplomatic = "corpus/diplomatic/gold"

  private static let project = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private static let shared = project.appending(path: "../shared").standardized

  static var areThere: Bool {
    allCases.allSatisfy { FileManager.default.fileExists(atPath: $0.folder.path) }
  }

  var testDescription: String { rawValue }
  private var folder: URL { Self.shared.appending(path: rawValue) }

  /// F1 by name, as the table of the model card has it: three columns for each collection.
  func cardFigures() throws -> [String: Double] {
    let card = try String(
      contentsOf: Self.project.appending(path: "Sources/EmbeddedData/README.md"), encoding: .utf8)
    let column = self == .polnear ? 4 : 7
    var figures: [String: Double] = [:]
    for line in card.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 9, let f1 = Double(cells[column]) else { continue }
      figures[cells[1]] = f1
    }
    return figures
  }

  /// F1 by name, by the scorer of the collection.
  func score() throws -> [String: Double] {
    let lines = try extractedLines().joined(separator: "\n") + "\n"
    let file = FileManager.default.temporaryDirectory
      .appending(path: "floor-\(ProcessInfo.processInfo.processIdentifier)-\(self).jsonl")
    try Data(lines.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let scorer = Process()
    scorer.executableURL = URL(filePath: "/usr/bin/env")
    scorer.arguments = [
      "python3", Self.shared.appending(path: "eval/score_attribution.py").path, folder.path,
      file.path, "--json",
    ]
    let pipe = Pipe()
    scorer.standardOutput = pipe
    try scorer.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    scorer.waitUntilExit()
    let figures = try JSONDecoder().decode([String: Figures].self, from: output)
    return figures.mapValues(\.f1)
  }

  private struct Figures: Decodable { var f1: Double }

  private func extractedLines() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "text"), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
    let articles = try files.map { file in
      Article(
        id: file.deletingPathExtension().lastPathComponent,
        body: try String(contentsOf: file, encoding: .utf8),
        origin: ArticleOrigin(path: file.path))
    }
    let extractor = try Extractor(authority: .embedded(), model: .embedded())
    let lines = Mutex([String](repeating: "", count: articles.count))
    DispatchQueue.concurrentPerform(iterations: articles.count) { index in
      let line = Self.line(of: extractor.extract(articles[index]))
      lines.withLock { $0[index] = line }
    }
    return lines.withLock { $0 }
  }

  private static func line(of found: ExtractedArticle) -> String {
    func pairs(_ ranges: [ScalarRange]) -> String {
      "[" + ranges.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
    }
    let statements = found.statements.map {
      "{\"source\":\(pairs($0.source)),\"cue\":\(pairs($0.cue)),\"content\":\(pairs($0.content))}"
    }
    return "{\"id\":\"\(found.article.id)\",\"statements\":[\(statements.joined(separator: ","))]}"
  }
}
