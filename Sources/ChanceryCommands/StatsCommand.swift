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
    func count(_ number: Int) -> Cell { .integer(Int64(number)) }
    func date(_ date: PartialDate?) -> Cell { date.map { .text($0.description) } ?? .null }
    var rows: [(String, Cell)] = [
      ("articles", count(figures.articles)), ("first published on", date(figures.firstPublishedOn)),
      ("last published on", date(figures.lastPublishedOn)),
      ("statements", count(figures.statements)),
      ("statements without a speaker", count(figures.statementsWithoutSpeaker)),
      ("speakers", count(figures.speakers)), ("documents", count(figures.documents)),
      ("references to documents", count(figures.references)), ("topics", count(figures.topics)),
      ("outlets", count(figures.outlets)), ("batches", count(figures.batches)),
      ("refusals", count(figures.refusals)), ("corrections", count(figures.corrections)),
      ("orphaned corrections", count(figures.orphanedCorrections)),
      ("schema version", count(figures.schemaVersion)), ("bytes", count(figures.bytes)),
    ]
    for (label, groups) in [
      ("kind", figures.kinds), ("act", figures.acts), ("genre", figures.genres),
      ("review", figures.reviews),
    ] {
      rows += groups.map { ("\(label): \($0.label ?? "unknown")", count($0.count)) }
    }
    return rows
  }
}
