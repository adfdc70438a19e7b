import ArgumentParser
import Authority
import Extraction
import Foundation

/// Compiles the authority files into the one file that the program carries.
struct CompileAuthority: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: "Check the authority files and compile them.",
    discussion: """
      Prints every problem with its place and writes nothing when there is one. The same files give the same bytes.

        chancery-train authority
        chancery-train authority --files my/files --output authority.bin
      """)

  @Option(help: "The folder with countries.yaml, topics.yaml, people and the rest.")
  var files = "Sources/Authority/Files"

  @Option(help: "Where to write the compiled file.")
  var output = "Sources/EmbeddedData/authority.bin"

  func run() throws {
    let sources: AuthorityFiles
    do {
      sources = try AuthorityFiles(folder: files)
    } catch {
      throw ValidationError("\(error)")
    }
    let problems = sources.entries.problems
    guard problems.isEmpty else {
      for problem in problems { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
      throw ExitCode.failure
    }
    let entries = try Authority(entries: sources.entries)
    let authority = try entries.carrying(
      documentNames: KnownDocuments.namesTakenApart(of: entries))
    let compiled = authority.compiled
    try Data(compiled).write(to: URL(fileURLWithPath: output), options: .atomic)
    let counts = EntryKind.allCases.map { "\(authority.count($0)) \($0)" }
    print("\(output): \(compiled.count) bytes, \(counts.joined(separator: ", "))")
  }
}
