import Archive
import ArgumentParser
import Output
import Records

/// `chancery stats`.
struct StatsCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what the database holds.", discussion: examplesText)

  static let examples = [
    Example("chancery stats", "for a person"),
    Example("chancery stats --format json", "for a program"),
  ]

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let figures = try database.open().figures()
    var rows = try RowOutput(output)
    try rows.begin([Column("figure"), Column("value", isNumeric: true)])
    for (name, value) in StatsCommand.rows(of: figures) { try rows.write([.text(name), value]) }
    try rows.finish()
  }

  private static func rows(of figures: DatabaseFigures) -> [(String, Cell)] {
    var rows: [(String, Cell)] = [
      ("articles", Cell(figures.articles)),
      ("first published on", Cell(figures.firstPublishedOn?.description)),
      ("last published on", Cell(figures.lastPublishedOn?.description)),
      ("statements", Cell(figures.statements)),
      ("statements without a speaker", Cell(figures.statementsWithoutSpeaker)),
      ("speakers", Cell(figures.speakers)), ("documents", Cell(figures.documents)),
      ("references to documents", Cell(figures.references)), ("topics", Cell(figures.topics)),
      ("outlets", Cell(figures.outlets)), ("batches", Cell(figures.batches)),
      ("refusals", Cell(figures.refusals)), ("corrections", Cell(figures.corrections)),
      ("orphaned corrections", Cell(figures.orphanedCorrections)),
      ("schema version", Cell(figures.schemaVersion)), ("bytes", Cell(figures.bytes)),
    ]
    for (label, groups) in [
      ("kind", figures.kinds), ("act", figures.acts), ("genre", figures.genres),
      ("review", figures.reviews),
    ] {
      rows += groups.map { ("\(label): \($0.label ?? "unknown")", Cell($0.count)) }
    }
    return rows
  }
}
