import Archive
import ArgumentParser
import Output
import Records

/// `chancery timeline`.
struct TimelineCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count statements over time, or by speaker, topic, document and the rest.",
    discussion: """
      Each statement counts in every topic and document that it has; a topic counts alone, without \
      those below it, which 'list topics' adds up.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery timeline --by month --since 2019", "by month"),
    Example("chancery timeline --by speaker --limit 10", "the ten who speak most"),
    Example("chancery timeline --by year --country JP --format csv", "as CSV"),
  ]

  @Option(help: "What to count by.")
  var by = Grouping.year

  @Option(help: ArgumentHelp("At most so many rows.", valueName: "count"))
  var limit: RowCount?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var explain: ExplainOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let question = try QuestionAsked(
      .statements, filter: filter, page: nil, standardSort: .id, standardLimit: limit?.rawValue,
      in: database.open())
    if explain.explain {
      return try QuestionAsked.print(question.archive.explain(question.query, by: by))
    }
    let groups = try question.archive.groups(question.query, by: by)
    guard !groups.isEmpty else {
      throw CommandError.nothingMatched(reason: try question.reasonForNothing())
    }
    let format = output.format(standard: .table)
    let hasBars = format == .table
    let maximum = groups.map(\.count).max() ?? 1
    let barWidth = Self.barWidth(beside: groups.map { $0.label ?? $0.key ?? "unknown" })
    var rows = try RowOutput(output)
    var columns = [Column(by.rawValue), Column("statements", isNumeric: true)]
    if hasBars { columns.append(Column(Bar.heading)) }
    try rows.begin(columns)
    for group in groups {
      var row: [Cell] = [
        (group.label ?? group.key).map(Cell.text) ?? (hasBars ? .text("unknown") : .null),
        .integer(Int64(group.count)),
      ]
      if hasBars {
        row.append(.text(Bar.text(value: group.count, maximum: maximum, width: barWidth)))
      }
      try rows.write(row)
    }
    try rows.finish()
  }

  /// The width of the longest bar: what the labels and numbers leave of the line, of 40 columns at most and ten at
  /// least.
  private static func barWidth(beside labels: [String]) -> Int {
    let label = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let gaps = 4
    return min(40, max(10, CommandEnvironment.current.columns - label - "statements".count - gaps))
  }
}

extension Grouping: ExpressibleByArgument {}
