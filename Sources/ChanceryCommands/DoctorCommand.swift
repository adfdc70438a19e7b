import Archive
import ArgumentParser
import Output

/// `chancery doctor`.
struct DoctorCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Examine the database.",
    discussion: """
      The file, foreign keys, the search index against its content, and every offset and stored word \
      against its article.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery doctor", "exit code 0 when all is well"),
    Example("chancery doctor --db other.sqlite", "another database"),
  ]

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let environment = CommandEnvironment.current
    // Comparing the search index with its content needs a connection that may write.
    let findings = try database.open(.readWrite).examine()
    let bytes = ByteWriter(to: environment.output)
    for finding in findings {
      bytes.append(DisplayText.safe("\(finding.subject.rawValue): \(finding.message)") + "\n")
    }
    if findings.isEmpty { bytes.append("\(database.path) is sound\n") }
    try bytes.flush()
    guard findings.isEmpty else {
      throw CommandError.failed(
        place: database.path, what: FigureText.count(findings.count, "finding"),
        remedy: "read the articles into a new database, or go back to a copy of this one")
    }
  }
}
