import Archive
import ArgumentParser
import Output
import Records

/// `chancery timeline`.
struct TimelineCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count statements over time, or by speaker, topic, document and the rest.",
    discussion: examplesText)

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
    let hasBars = format == .table && output.columns == nil
    let maximum = groups.map(\.count).max() ?? 1
    var rows = try RowOutput(output)
    var columns = [Column(by.rawValue), Column("statements", isNumeric: true)]
    if hasBars { columns.append(Column("share")) }
    try rows.begin(columns)
    for group in groups {
      var row: [Cell] = [
        (group.label ?? group.key).map(Cell.text) ?? (hasBars ? .text("unknown") : .null),
        .integer(Int64(group.count)),
      ]
      if hasBars { row.append(.text(Bar.text(value: group.count, maximum: maximum, width: 40))) }
      try rows.write(row)
    }
    try rows.finish()
  }
}

extension Grouping: ExpressibleByArgument {}
