import ArgumentParser
import Foundation
import Testing

@testable import ChanceryCommands

/// The examples in the help, run by a shell as they stand.
@Suite struct `The examples of` {
  private let sample: SampleDatabase

  init() throws {
    sample = try SampleDatabase()
    func write(_ text: String, to name: String) throws {
      let file = sample.folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    for name in ["chancery.sqlite", "other.sqlite"] {
      try FileManager.default.copyItem(
        atPath: sample.path, toPath: sample.folder.appending(path: name).path)
    }
    let article = "“The talks go on,” Minister Ana Example said on Friday.\n"
    try write(article, to: "article.txt")
    try write(article + "She declined to say more.\n", to: "articles/second.txt")
    let people = "- key: ana-example\n  name: Ana Example\n  country: RU\n"
    try write(people, to: "people.yaml")
    try write(people, to: "my-files/people/mine.yaml")
  }

  /// The folder where the build puts the program and the tests.
  private static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  static let commands = allCommands(of: Chancery.self)

  private static func allCommands(of command: any ParsableCommand.Type) -> [CommandUnderTest] {
    let below = command.configuration.subcommands.flatMap { allCommands(of: $0) }
    guard let command = command as? any ExampledCommand.Type else { return below }
    return [CommandUnderTest(name: "\(command)", examples: command.examples)] + below
  }

  struct CommandUnderTest: CustomTestStringConvertible, Sendable {
    let name: String
    let examples: [Example]
    var testDescription: String { name }
  }

  @Test(arguments: commands)
  func `each command run, in their order`(command: CommandUnderTest) throws {
    #expect((2...6).contains(command.examples.count))
    for example in command.examples {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", example.line]
      process.currentDirectoryURL = sample.folder
      var variables = ProcessInfo.processInfo.environment
      variables["PATH"] = "\(Self.products.path):\(variables["PATH"] ?? "/bin")"
      variables["CHANCERY_DB"] = nil
      variables["USER"] = "tester"
      process.environment = variables
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      // That nothing matches in this small database is an answer too.
      #expect(process.terminationStatus <= 1, "\(example.line): \(said)")
    }
  }

  @Test func `every command but the groups shows some`() {
    #expect(Self.commands.count == 20)
  }
}
