import Foundation
import Records
import Testing

@testable import Reading

@Suite struct ArticleSequenceTests {
  private let reader: ArticleReader

  init() throws {
    reader = ArticleReader(options: ReadingOptions(today: try #require(PartialDate(readingDay))))
  }

  /// Runs with a folder of files that is gone afterwards.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "reading-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path())
  }

  @Test func `a folder is read with all below it in the order of names`() throws {
    let files = [
      "b.txt": "B", "a/z.txt": "Z", "a/y.jsonl": "{\"text\":\"1\"}\n{\"text\":\"2\"}",
      "a/.hidden": "H", "c.txt": "", "B.txt": "b",
    ]
    try withFolder(files) { folder in
      let outcomes = Array(try reader.articles(at: [folder]))
      #expect(outcomes.map(\.article?.body) == ["b", "1", "2", "Z", "B", nil])
      #expect(reader.byteCount(of: [folder]) == 28)
      #expect(Array(try reader.articles(at: [folder])) == outcomes)
    }
  }

  @Test func `paths are read in the order in which they are given`() throws {
    try withFolder(["a.txt": "A", "b.txt": "B"]) { folder in
      let outcomes = try reader.articles(at: [folder + "/b.txt", folder + "/a.txt"])
      #expect(outcomes.map(\.article?.body) == ["B", "A"])
    }
  }

  @Test func `bytes are counted as they are read`() throws {
    try withFolder(["a.txt": "four", "b.txt": "seven b"]) { folder in
      var iterator = try reader.articles(at: [folder]).makeIterator()
      var counts: [Int] = []
      while iterator.next() != nil { counts.append(iterator.bytesRead) }
      #expect(counts == [4, 11])
    }
  }

  @Test func `a path that does not exist stops before anything is read`() {
    #expect(throws: ReadingError.missing(path: "/no/such/file")) {
      _ = try reader.articles(at: ["-", "/no/such/file"])
    }
    #expect(
      ReadingError.missing(path: "/no/such/file").description
        == "/no/such/file: no such file or folder; check the path")
  }

  @Test func `lines longer than a piece of the file are read whole`() throws {
    let long = String(repeating: "word ", count: ByteStream.pieceByteCount / 4)
    try withFolder(["a.jsonl": "{\"text\": \"\(long)\"}\n{\"text\": \"short\"}\n"]) { folder in
      let outcomes = Array(try reader.articles(at: [folder]))
      #expect(outcomes.map(\.article?.body) == [long, "short"])
    }
  }

  @Test func `a line over the limit is refused, and those after it are read`() throws {
    let long = String(repeating: "word ", count: ByteStream.pieceByteCount)
    var options = reader.options
    options.maxRecordBytes = 1 << 20
    try withFolder([
      "a.jsonl": "{\"text\": \"one\"}\n{\"text\": \"\(long)\"}\n{\"text\": \"two\"}\n"
    ]) { folder in
      let outcomes = Array(try ArticleReader(options: options).articles(at: [folder]))
      #expect(outcomes.map(\.article?.body) == ["one", nil, "two"])
      #expect(outcomes[1].refusal?.reason.contains("larger than 1 MB") == true)
      #expect(outcomes[1].refusal?.origin.line == 2)
    }
  }

  @Test(arguments: [
    (InputFormat.mbox, "Talks resume on Monday.\n"),
    (.warc, "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n"),
  ])
  func `a file out of which nothing comes is refused`(format: InputFormat, text: String) {
    let outcomes = read(text) { $0.format = format }
    #expect(outcomes.map { $0.refusal?.reason } == ["no article in it; there is nothing to read"])
  }

  @Test(arguments: [(500, "500 bytes"), (1536, "1.5 KB"), (256 << 20, "256 MB")])
  func `a limit is said in the unit that suits it`(count: Int, size: String) {
    #expect(Limits.file(count).hasPrefix("larger than \(size), "))
  }

  @Test func `links to folders and pipes are refused in a folder, and nothing waits for them`()
    throws
  {
    try withFolder(["a/a.txt": "A", "b/b.txt": "B", "a/A.html": "", "a/A_files/c.txt": "C"]) {
      folder in
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/a/link", withDestinationPath: "\(folder)/b")
      #expect(mkfifo("\(folder)/a/pipe", 0o600) == 0)
      var chunks = try reader.chunks(at: ["\(folder)/a"])
      var pieces: [ReadOutcome] = []
      while let chunk = chunks.next() { pieces += chunk.outcomes() }
      let outcomes = Array(try reader.articles(at: ["\(folder)/a"]))
      #expect(pieces == outcomes)
      #expect(outcomes.map(\.article?.body) == [nil, "A", nil, nil])
      #expect(outcomes[0].refusal?.origin.path.hasSuffix("A.html") == true)
      #expect(outcomes[2].refusal?.reason.contains("a link to a folder") == true)
      #expect(outcomes[3].refusal?.reason.contains("a pipe") == true)
      #expect(try reader.articles(at: ["\(folder)/a/A_files"]).map(\.article?.body) == ["C"])
    }
  }

  @Test func `links that run in a circle are a fault of the path`() throws {
    try withFolder(["a.txt": "A"]) { folder in
      for (link, target) in [("one", "two"), ("two", "one")] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/\(link)", withDestinationPath: "\(folder)/\(target)")
      }
      let error = #expect(throws: ReadingError.self) {
        _ = try reader.articles(at: ["\(folder)/one"])
      }
      #expect(error?.description.hasSuffix("check the path") == true)
      #expect(try reader.articles(at: [folder]).map(\.article?.body) == ["A", nil, nil])
    }
  }
}
