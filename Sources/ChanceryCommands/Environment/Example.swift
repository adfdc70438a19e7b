import ArgumentParser

/// A command line that shows what a command is for.
struct Example: Hashable, Sendable {
  /// As a person types it, in a folder with a database and some articles.
  let line: String
  let purpose: String

  init(_ line: String, _ purpose: String) {
    self.line = line
    self.purpose = purpose
  }
}

/// A command whose help shows how it is used.
protocol ExampledCommand: ParsableCommand {
  /// Two to four lines that run.
  static var examples: [Example] { get }
}

extension ExampledCommand {
  /// The examples as they stand in the help.
  static var examplesText: String {
    let lines = examples.map { "  \($0.line)\n      \($0.purpose)" }
    return "EXAMPLES:\n" + lines.joined(separator: "\n")
  }
}
