import Foundation
import Output
import Testing

@Suite struct `Sinks` {
  @Test func `a reader that has gone away is told from a failure`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    signal(SIGPIPE, SIG_IGN)
    let bytes = ByteWriter(to: FileDescriptorSink(ends[1], place: "pipe"))
    bytes.append("a row")
    #expect(throws: OutputError.closedPipe) { try bytes.flush() }
  }

  @Test func `a full disk is named`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let bytes = ByteWriter(to: FileDescriptorSink(descriptor, place: "out.csv"))
    bytes.append("a row")
    #expect(throws: OutputError.cannotWrite(place: "out.csv", errorNumber: ENOSPC)) {
      try bytes.flush()
    }
  }

  @Test func `bytes reach the sink in order whatever the size of the pieces`() throws {
    let sink = MemorySink()
    let bytes = ByteWriter(to: sink)
    var expected = ""
    for number in 0..<20_000 {
      bytes.append(Int64(number))
      bytes.append(", ")
      expected += "\(number), "
      try bytes.flushIfFull()
    }
    try bytes.flush()
    #expect(sink.text == expected)
  }
}

@Suite struct `Atomic files` {
  /// A folder that goes away with the test.
  private final class Folder {
    let path = NSTemporaryDirectory() + "chancery-output-" + UUID().uuidString
    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: path + "/" + name).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private func write(_ text: String, to file: AtomicFile) throws {
    let bytes = ByteWriter(to: file)
    bytes.append(text)
    try bytes.flush()
  }

  @Test func `the file appears whole or not at all`() throws {
    let folder = try Folder()
    let path = folder.path + "/out.csv"
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    do {
      let abandoned = try AtomicFile(path: path)
      try write("half of a new", to: abandoned)
      #expect(folder.text("out.csv") == "old")
    }
    #expect(folder.names == ["out.csv"])
    let file = try AtomicFile(path: path)
    try write("new", to: file)
    try file.commit()
    #expect(folder.text("out.csv") == "new")
    #expect(folder.names == ["out.csv"])
  }

  /// Whether the file system of the tests has files without a name.
  private static let hasUnnamedFiles: Bool = {
    let descriptor = open(NSTemporaryDirectory(), O_WRONLY | O_DIRECTORY | 0o20_000_000, 0o600)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0
  }()

  @Test(.enabled(if: hasUnnamedFiles))
  func `a process that is killed leaves nothing behind`() throws {
    let folder = try Folder()
    let file = try AtomicFile(path: folder.path + "/out.csv")
    try write("half", to: file)
    #expect(folder.names.isEmpty)
    try file.commit()
    #expect(folder.names == ["out.csv"])
  }

  @Test func `a part that an earlier process left is no hindrance`() throws {
    let folder = try Folder()
    let path = folder.path + "/out.csv"
    try "stale".write(toFile: "\(path).\(getpid()).part", atomically: false, encoding: .utf8)
    let file = try AtomicFile(path: path)
    try write("new", to: file)
    try file.commit()
    #expect(folder.text("out.csv") == "new")
    #expect(folder.names == ["out.csv"])
  }

  @Test func `the rights of the file that is replaced stay, and a link stays a link`() throws {
    let folder = try Folder()
    try "old".write(toFile: folder.path + "/real", atomically: true, encoding: .utf8)
    chmod(folder.path + "/real", 0o640)
    symlink("real", folder.path + "/link")
    let file = try AtomicFile(path: folder.path + "/link")
    try write("new", to: file)
    try file.commit()
    #expect(folder.text("real") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "real")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a folder that does not exist is named`() {
    #expect(throws: OutputError.cannotWrite(place: "/nowhere/out.csv", errorNumber: ENOENT)) {
      _ = try AtomicFile(path: "/nowhere/out.csv")
    }
  }
}
