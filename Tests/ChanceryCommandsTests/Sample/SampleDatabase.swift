import Archive
import Foundation
import Records

/// A database of three articles and one refusal, in a folder of its own that goes with the test.
///
/// Its statements are put in by hand, so that what commands print does not depend on extraction.
final class SampleDatabase {
  let folder: URL
  var path: String { folder.appending(path: "sample.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "commands-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let archive = try Archive.open(path, access: .create)
    try archive.synchronise(SampleWorld.entries, version: "sample-1")
    let batch = try archive.beginBatch(
      NewBatch(
        programVersion: "0.1.0", extractionVersion: "sample", authorityVersion: "sample-1",
        startedAt: "2026-01-02T03:04:05Z", source: "articles"))
    let refusal = Refusal(
      origin: ArticleOrigin(path: "articles/broken.jsonl", record: 2, line: 2),
      reason: "not an object; give one JSON object a line")
    try archive.store(
      SampleWorld.articles.map { .extracted($0) } + [.refusal(refusal)], in: batch)
    try archive.endBatch(batch, finishedAt: "2026-01-02T03:04:06Z")
    try archive.close()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
