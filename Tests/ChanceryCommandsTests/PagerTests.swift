import Foundation
import Testing

/// Long output on a terminal, which `script` stands in for.
@Suite struct `The pager` {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  /// What a person sees of all outlets.
  private func shown(pager: String, _ options: String = "") throws -> String {
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/script")
    process.arguments = [
      "-qec", "\(products.path)/chancery list outlets --db \(sample.path) \(options)", "/dev/null",
    ]
    process.environment = ["PAGER": pager, "PATH": "/usr/bin:/bin", "TERM": "dumb"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `gets the output on its input`() throws {
    #expect(try shown(pager: "sed s/Daily/Midday/").contains("Midday"))
  }

  @Test func `is left out where it is not there, and nothing is lost`() throws {
    #expect(try shown(pager: "no-such-pager").contains("Daily Courier"))
  }

  @Test func `is not started with --no-pager`() throws {
    #expect(try shown(pager: "sed s/Daily/Midday/", "--no-pager").contains("Daily Courier"))
  }
}
