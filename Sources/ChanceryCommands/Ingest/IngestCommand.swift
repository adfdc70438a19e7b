import Archive
import ArgumentParser
import Authority
import Output
import Reading
import Records

/// `chancery ingest`.
struct IngestCommand: AsyncParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the database.",
    discussion: """
      Formats are told by content. What cannot be read is refused with its place and reason, and the \
      rest goes on; 'chancery list refusals' shows it later. Reading the same articles again adds \
      nothing. Ctrl-C ends after the articles under way.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery ingest articles", "a folder and all below it"),
    Example(
      "chancery ingest --outlet 'Daily Courier' article.txt", "name the outlet of a bare text"),
    Example("chancery ingest --dry-run articles", "see what would come in"),
  ]

  @OptionGroup var input: InputOptions
  @OptionGroup var database: DatabaseOptions

  @Option(
    help: ArgumentHelp(
      """
      Articles that share so large a part of their wording are near copies, all kept and linked to \
      the earliest; 'none' to look for none.
      """, valueName: "0.5…1"))
  var duplicateThreshold = CopyThreshold.standard

  @Flag(help: "Read and extract, but write nothing.")
  var dryRun = false

  @Flag(help: "Print the summary as one line of JSON on standard output.")
  var json = false

  func run() async throws {
    Interruption.listen()
    let environment = CommandEnvironment.current
    // A path that is not there is a mistake of the command line and leaves no empty batch behind.
    _ = try input.reader.articles(at: input.paths)
    var archive: Archive?
    var batch: BatchID?
    let extraction: StandardExtraction
    if dryRun {
      archive = try database.openIfPresent()
      extraction = try StandardExtraction(besides: archive)
    } else {
      let opened = try database.open(.create)
      extraction = try StandardExtraction(besides: opened)
      try opened.synchronise(extraction.files.entries, version: extraction.files.version)
      batch = try opened.beginBatch(
        NewBatch(
          programVersion: ProgramVersion.current, extractionVersion: extraction.version,
          authorityVersion: extraction.authority.version, startedAt: environment.timestamp(),
          source: input.paths.joined(separator: " "),
          duplicateThreshold: duplicateThreshold.rawValue))
      archive = opened
    }
    let destination: IngestRun.Destination =
      if let batch, let archive { .batch(batch, in: archive) } else { .nowhere(besides: archive) }
    let summary = try await IngestRun(
      reader: input.reader, extract: extraction.extract, extractionVersion: extraction.version,
      jobs: input.jobCount, destination: destination
    ).run(paths: input.paths)
    if let batch { try archive?.endBatch(batch, finishedAt: environment.timestamp()) }
    let orphans = try batch == nil ? 0 : archive?.orphanedCorrections() ?? 0
    if orphans > 0 {
      environment.say(
        "\(FigureText.count(orphans, "correction")) no longer \(orphans == 1 ? "finds its" : "find their") "
          + "statement; see 'chancery list corrections'")
    }
    try report(summary, batch: batch)
  }

  private func report(_ summary: IngestSummary, batch: BatchID?) throws {
    let environment = CommandEnvironment.current
    for refusal in summary.refusals { environment.say(refusal.line) }
    let hidden = summary.counts.refused - summary.refusals.count
    if hidden > 0 {
      environment.say("… and \(FigureText.count(hidden)) more; see 'chancery list refusals'")
    }
    if let note = summary.languageNote { environment.say(note) }
    if json {
      let bytes = ByteWriter(to: environment.output)
      summary.appendJSON(batch: batch, to: bytes)
      try bytes.flush()
    } else {
      environment.say(summary.text(isDryRun: dryRun))
    }
    if summary.isInterrupted { throw CommandError.interrupted }
    if summary.counts.refused > 0 { throw CommandError.someRefused }
  }
}
