import Archive
import ArgumentParser
import Output
import Records

/// `chancery sql`.
struct SQLCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run SQL that only reads.",
    discussion: """
      Start from the views: statement_view has one flat row a statement. A parameter -p NAME=VALUE \
      stands for :NAME; a number is given as a number, unless it stands in single quotes.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery sql --schema", "the views and tables, with their columns"),
    Example(
      "chancery sql 'SELECT speaker, count(*) AS n FROM statement_view GROUP BY 1 ORDER BY n DESC'",
      "who is in it most"),
    Example(
      "chancery sql -p since=2019 'SELECT id, content FROM statement_view WHERE dated_on >= :since'",
      "with a parameter"),
  ]

  @Argument(
    help: ArgumentHelp("One statement; - to read it from standard input.", valueName: "sql"))
  var query: String?

  @Option(
    name: [.customShort("p"), .customLong("parameter")],
    help: ArgumentHelp("A value for :NAME.", valueName: "name=value"))
  var parameters: [SQLParameter] = []

  @Option(help: ArgumentHelp("Stop after so many seconds; 0 for never.", valueName: "seconds"))
  var timeout: UInt = 10

  @Option(help: ArgumentHelp("At most so many rows.", valueName: "count"))
  var limit: RowCount?

  @Flag(help: "Print the views and tables with their columns in place of a query's rows.")
  var schema = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if schema == (query != nil) {
      throw ValidationError("sql takes either a query or --schema")
    }
    if output.columns != nil {
      throw ValidationError("sql has no --columns; name them in the SELECT")
    }
  }

  func run() throws {
    let archive = try database.open()
    guard let query else { return try SchemaListing.print(of: archive, output) }
    let sql = query == "-" ? try StandardInput.text() : query
    let limits = SQLLimits(
      time: timeout == 0 ? nil : .seconds(Int64(clamping: timeout)), rows: limit?.rawValue)
    var rows: RowOutput?
    let outcome = try archive.run(
      sql: sql,
      parameters: Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last },
      limits: limits,
      columns: { names in
        rows = try RowOutput(output)
        try rows?.begin(names.map { Column($0) })
      },
      each: { try rows?.write($0) })
    try rows?.finish()
    if outcome.isTruncated {
      CommandEnvironment.current.say(
        "stopped after \(FigureText.count(outcome.rows, "row")); raise --limit for more")
    }
  }
}

/// `NAME=VALUE` for a parameter of SQL.
struct SQLParameter: ExpressibleByArgument, Hashable, Sendable {
  let name: String
  let value: Cell

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let marks: Set<Character> = [":", "@", "$"]
    name = String(parts[0].drop { marks.contains($0) })
    let text = parts[1]
    if let number = Int64(text) {
      value = .integer(number)
    } else if !text.lowercased().contains("x"), let number = Double(text), number.isFinite {
      value = .real(number)
    } else if text.count >= 2, text.hasPrefix("'"), text.hasSuffix("'") {
      value = .text(String(text.dropFirst().dropLast()))
    } else {
      value = .text(String(text))
    }
  }
}
