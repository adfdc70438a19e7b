import Foundation
import Records
import Testing

@testable import Reading

@Suite struct ArticleChunksTests {
  @Test func `pieces give the outcomes of the whole, small files and large ones in their order`()
    throws
  {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "chunks-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    for number in 0..<200 {
      try Data("Article \(number).".utf8).write(to: folder.appending(path: "a\(number).txt"))
    }
    // Too large to be handed out unread, so that its lines come in several pieces.
    let line = "{\"text\": \"" + String(repeating: "word ", count: 400) + "\"}\n"
    try Data(String(repeating: line, count: 1_200).utf8)
      .write(to: folder.appending(path: "b.jsonl"))
    try Data().write(to: folder.appending(path: "c.txt"))
    try Data("Last.".utf8).write(to: folder.appending(path: "d.txt"))

    let reader = ArticleReader(
      options: ReadingOptions(today: try #require(PartialDate(readingDay))))
    var chunks = try reader.chunks(at: [folder.path()])
    var outcomes: [ReadOutcome] = []
    var count = 0
    var bytes = 0
    while let chunk = chunks.next() {
      #expect(chunks.bytesRead >= bytes)
      bytes = chunks.bytesRead
      outcomes += chunk.outcomes()
      count += 1
    }
    #expect(outcomes == Array(try reader.articles(at: [folder.path()])))
    #expect(outcomes.count == 200 + 1_200 + 2)
    #expect(outcomes.last?.article?.body == "Last.")
    #expect(count > 10)
    #expect(bytes == reader.byteCount(of: [folder.path()]))
  }

  @Test func `pieces grow with what went before`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "chunks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = "{\"text\": \"" + String(repeating: "word ", count: 2_000) + "\"}\n"
    try Data(String(repeating: line, count: 1_000).utf8)
      .write(to: folder.appending(path: "a.jsonl"))
    let reader = ArticleReader(
      options: ReadingOptions(today: try #require(PartialDate(readingDay))))
    var chunks = try reader.chunks(at: [folder.path()])
    var counts: [Int] = []
    while let chunk = chunks.next() { counts.append(chunk.outcomes().count) }
    #expect(counts.reduce(0, +) == 1_000)
    // A body has 10 KB: 256 KB at first, a sixteenth of what was read at the end, and then what is left.
    #expect(counts.first == 27)
    #expect(try #require(counts.dropLast().last) >= 50)
    #expect(counts.dropLast() == counts.dropLast().sorted()[...])
  }
}
