import Archive
import ArgumentParser
import Glibc
import Output

/// `chancery doctor`.
struct DoctorCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Examine the database.",
    discussion: """
      The file, foreign keys, the search index against its content, and every offset and stored word \
      against its article. --rebuild-search makes the search index anew before that; nothing else is \
      changed. Of a file that cannot be written all but the search index is examined.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery doctor", "exit code 0 when all is well"),
    Example("chancery doctor --db other.sqlite", "another database"),
    Example("chancery doctor --rebuild-search", "mend the search index"),
  ]

  @Flag(help: "Make the search index anew from the words in the tables.")
  var rebuildSearch = false

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let environment = CommandEnvironment.current
    let archive = try open()
    if rebuildSearch {
      try archive.rebuildSearch()
      environment.say("\(database.path): the search index is made anew")
    }
    let findings = try archive.examine()
    let bytes = ByteWriter(to: environment.output)
    for finding in findings {
      bytes.append(DisplayText.safe("\(finding.subject.rawValue): \(finding.message)") + "\n")
    }
    if findings.isEmpty { bytes.append("\(database.path) is sound\n") }
    try bytes.flush()
    guard findings.isEmpty else {
      throw CommandError.failed(
        place: database.path, what: FigureText.count(findings.count, "finding"),
        remedy: Self.remedy(for: findings))
    }
  }

  /// Comparing the search index with its content needs a connection that may write, though nothing is written.
  private func open() throws(ArchiveError) -> Archive {
    // The log stands beside the file.
    let places = [database.path, FilePath(database.path).sibling(".")]
    if rebuildSearch || places.allSatisfy({ access($0, W_OK) == 0 }) {
      return try database.open(.readWrite)
    }
    let archive = try database.open()
    CommandEnvironment.current.say(
      "\(database.path): cannot be written, so the search index is not compared with its content")
    return archive
  }

  /// What to do: the search index is made from what else is in the file, and nothing but that can be made anew.
  static func remedy(for findings: [Finding]) -> String {
    findings.allSatisfy { $0.subject == .search }
      ? "mend the search index with 'chancery doctor --rebuild-search'"
      : "read the articles into a new database, or go back to a copy of this one"
  }
}
