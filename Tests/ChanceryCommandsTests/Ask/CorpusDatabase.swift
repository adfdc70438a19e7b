import Archive
import Authority
import Foundation
import Records

/// A database of the test corpus as its gold has it, made once for the run.
enum CorpusDatabase {
  static let path: Result<String, any Error> = Result { try make() }

  private static func make() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ask-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path =
      ProcessInfo.processInfo.environment["CHANCERY_CORPUS_DB"]
      ?? folder.appending(path: "corpus.sqlite").path
    let authority = try Authority.embedded()
    let archive = try Archive.open(path, access: .create)
    try archive.synchronise(authority.entries, version: authority.version)
    for (day, articles) in try halves(CorpusGold(authority: authority).articles()) {
      let batch = try archive.beginBatch(
        NewBatch(
          programVersion: "0.1.0", extractionVersion: "gold", authorityVersion: authority.version,
          startedAt: "\(day)T08:00:00Z", source: "Tests/Corpus"))
      try archive.store(articles.map { .extracted($0) }, in: batch)
      try archive.endBatch(batch, finishedAt: "\(day)T08:00:01Z")
    }
    try archive.close()
    return path
  }

  /// Two batches, of Friday 26 December 2025 and Thursday 1 January 2026.
  private static func halves(
    _ articles: [ExtractedArticle]
  ) -> [(String, ArraySlice<ExtractedArticle>)] {
    [("2025-12-26", articles[..<9]), ("2026-01-01", articles[9...])]
  }
}
