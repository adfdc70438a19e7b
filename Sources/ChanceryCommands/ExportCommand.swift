import ArgumentParser
import Output
import Records

/// `chancery export`.
struct ExportCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write exactly the filtered rows as CSV, TSV or JSON lines.",
    discussion: """
      CSV follows RFC 4180 in UTF-8 and is faithful; --excel adds a byte-order mark and guards cells \
      that begin a formula. All columns unless --columns names some.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery export statements -o statements.csv", "everything"),
    Example(
      "chancery export statements --speaker Lavrov --since 2019 --excel -o lavrov.csv",
      "for a spreadsheet"),
    Example("chancery export references --format jsonl", "JSON lines on standard output"),
  ]

  @Argument(
    help: ArgumentHelp(
      "What to export: \(RowKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: RowKind

  @OptionGroup var filter: FilterOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let question = try QuestionAsked(
      kind, filter: filter, page: page, standardSort: .id, in: database.open())
    try question.printRows(output, standard: .csv, columns: nil)
  }
}
