import Foundation
import Testing

/// A file under Golden/ that says what a command prints.
///
/// With `CHANCERY_RECORD=1` it is written anew, and the test fails, so that nobody forgets to look.
struct GoldenFile {
  let name: String

  private var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
  }

  /// Compares what was printed with the file.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["CHANCERY_RECORD", default: ""].isEmpty {
      let golden = try? String(contentsOf: url, encoding: .utf8)
      #expect(text == golden, "differs from Golden/\(name).txt", sourceLocation: sourceLocation)
    } else {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded Golden/\(name).txt", sourceLocation: sourceLocation)
    }
  }
}

extension CommandTrial {
  /// The trial as a golden file has it; paths of the moment replaced.
  func transcript(replacing replacements: [String: String] = [:]) -> String {
    var text = "$ chancery \(arguments.map(Self.quoted).joined(separator: " "))\n"
    text += output
    if !output.isEmpty, !output.hasSuffix("\n") { text += "⏎\n" }
    if !messages.isEmpty { text += "[stderr]\n\(messages)" }
    text += "[exit \(exitCode)]\n"
    // The longest first: a file lies in a folder that may be replaced too.
    for (path, name) in replacements.sorted(by: { $0.key.count > $1.key.count }) {
      text = text.replacingOccurrences(of: path, with: name)
    }
    return text
  }

  private static func quoted(_ argument: String) -> String {
    let isPlain = argument.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "-_./=,:#".utf8.contains(byte)
    }
    return isPlain && !argument.isEmpty ? argument : "'\(argument)'"
  }
}
