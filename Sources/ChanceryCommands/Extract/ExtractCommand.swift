import ArgumentParser
import Output

/// `chancery extract`.
struct ExtractCommand: AsyncParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Find the statements in articles and print them, without a database.",
    discussion: """
      One line of JSON an article, in the order of the input. Offsets count Unicode scalars of the \
      text, the end exclusive.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery extract article.txt", "one article"),
    Example("cat article.txt | chancery extract -", "from standard input"),
    Example(
      "chancery extract --body -o found.jsonl articles", "a folder, with the texts, into a file"),
  ]

  @OptionGroup var input: InputOptions

  @Flag(help: "Print the text of each article too.")
  var body = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?

  func run() async throws {
    Interruption.listen()
    let extraction = try StandardExtraction()
    let stream = try ResultStream(path: output, isForReading: false)
    let run = ExtractionRun(
      reader: input.reader, extract: extraction.extract, line: ArticleLine(hasBody: body),
      jobs: input.jobCount)
    let outcome = try await run.run(paths: input.paths, to: stream.bytes)
    try stream.finish()
    if outcome == ExtractionRun.Outcome() {
      CommandEnvironment.current.say("0 records read: 0 articles, 0 refused; 0 statements found")
    }
    if outcome.isInterrupted { throw CommandError.interrupted }
    if outcome.refusals > 0 { throw CommandError.someRefused }
  }
}
