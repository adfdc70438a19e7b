import Foundation
import Testing

/// The worked example of the README, run as it stands.
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let readme = root.appending(path: "README.md")

  /// A command line with what the README says that it prints.
  private struct Step {
    /// Lines of the README.
    var lines: Range<Int>
    var command: String
    var output: String
  }

  private static func steps(in lines: [String]) throws -> [Step] {
    let start = try #require(lines.firstIndex(of: "## A worked example"))
    let end = try #require(lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") })
    let commands = (start..<end).filter { lines[$0].hasPrefix("    $ ") }
    return zip(commands, commands.dropFirst() + [end]).map { first, next in
      var last = next
      while lines[last - 1].isEmpty { last -= 1 }
      return Step(
        lines: first..<last, command: String(lines[first].dropFirst(6)),
        output: lines[(first + 1)..<last].map { String($0.dropFirst(4)) }.joined(separator: "\n"))
    }
  }

  private func printed(_ command: String, database: String) throws -> String {
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command + " 2>&1"]
    process.currentDirectoryURL = Self.root
    process.environment = [
      "PATH": "\(products.path):/usr/bin:/bin", "CHANCERY_DB": database, "COLUMNS": "100",
    ]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    // Lines of CSV end in CR LF.
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .trimmingCharacters(in: .newlines)
  }

  private func withoutTime(_ text: String) -> String {
    text.replacing(#/ in [0-9.]+ s$/#, with: "")
  }

  /// With `CHANCERY_RECORD=1` the README is written anew, and the test fails, so that nobody forgets to look.
  @Test func `the worked example prints what the README says`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appending(path: "example.sqlite").path
    let isRecording = ProcessInfo.processInfo.environment["CHANCERY_RECORD"]?.isEmpty == false
    var lines = try String(contentsOf: Self.readme, encoding: .utf8).components(separatedBy: "\n")
    let steps = try Self.steps(in: lines)
    #expect(steps.count >= 5)
    var shown: [String] = []
    for step in steps {
      shown.append(try printed(step.command, database: database))
      if !isRecording {
        #expect(withoutTime(shown[shown.count - 1]) == withoutTime(step.output), "\(step.command)")
      }
    }
    guard isRecording else { return }
    for (step, text) in zip(steps, shown).reversed()
    where withoutTime(text) != withoutTime(step.output) {
      let output = text.components(separatedBy: "\n").map { $0.isEmpty ? "" : "    " + $0 }
      lines.replaceSubrange(step.lines, with: ["    $ " + step.command] + output)
    }
    try lines.joined(separator: "\n").write(to: Self.readme, atomically: true, encoding: .utf8)
    Issue.record("recorded README.md")
  }
}
