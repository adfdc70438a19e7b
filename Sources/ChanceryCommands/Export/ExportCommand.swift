import Archive
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
      that begin a formula. All columns unless --columns names some. Speakers, documents, topics and \
      countries are those that some text names; --all takes those of the authority files too. The kind \
      'all' writes a folder with a file a kind, every entry that a key leads to, a codebook and a datapackage.json; 'metadata' writes what Datasette shows beside \
      the tables.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery export statements -o statements.csv", "everything"),
    Example(
      "chancery export statements --speaker Lavrov --since 2019 --excel -o lavrov.csv",
      "for a spreadsheet"),
    Example("chancery export references --format jsonl", "JSON lines on standard output"),
    Example("chancery export all --topic peace-treaties -o peace", "a folder to hand on"),
    Example("chancery export statements --codebook", "what each column means"),
    Example("chancery export metadata -o metadata.json", "for datasette --metadata"),
  ]

  @Argument(
    help: ArgumentHelp(
      "What to export: \(ExportKind.allValueStrings.joined(separator: ", ")).", valueName: "kind"))
  var kind: ExportKind

  @Flag(
    help: """
      Say what each column means: beside the file of -o as NAME.codebook.md and datapackage.json; \
      else in place of the rows.
      """)
  var codebook = false

  @OptionGroup var entries: EntryOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if kind == .all {
      if output.output == nil || output.output == "-" {
        throw ValidationError("'export all' writes a folder; name it with -o")
      }
      if output.columns != nil { throw ValidationError("--columns goes with one kind") }
      // The first hundred statements and all speakers would be no set of files that belong together.
      if page.limit != nil || page.offset.rawValue > 0 || page.sort != nil {
        throw ValidationError("--limit, --offset and --sort go with one kind, not with 'all'")
      }
      if let format = output.format, format == .table || format == .markdown {
        throw ValidationError("'export all' writes csv, tsv, json or jsonl, not \(format.rawValue)")
      }
    }
    if kind == .metadata, codebook || output.columns != nil || output.excel {
      throw ValidationError("'export metadata' takes no --codebook, --columns or --excel")
    }
  }

  func run() throws {
    switch kind {
    case .rows(let rows): try entries.check(rows)
    case .metadata where entries.all:
      throw CommandError.wrongUsage(
        what: "--all goes with rows, not with 'export metadata'", remedy: "leave it out")
    case .all, .metadata: break
    }
    let archive = try database.open()
    switch kind {
    case .metadata:
      try ResultStream.write(JSONTree.datasetteMetadata(of: archive), to: output.output)
    case .all:
      // The files belong together, though an ingest may go on meanwhile.
      try FolderExport(archive: archive.unchanging(), filter: filter, output: output).run()
    case .rows(let rows): try export(rows, from: archive)
    }
  }

  private func export(_ kind: RowKind, from archive: Archive) throws {
    let question = try QuestionAsked(
      kind, filter: filter, page: page, standardSort: .id, everyEntry: entries.all, in: archive)
    guard codebook else {
      try question.printRows(output, standard: .csv, columns: nil)
      return
    }
    var report = try ExportReport(question, filter: filter, output: output)
    guard let path = output.output, path != "-" else {
      report.resources[0].rows = try archive.count(question.query)
      return try ResultStream.write(report.codebook, to: nil)
    }
    let package = FilePath(path).sibling("datapackage.json")
    try report.refuseOther(package)
    report.resources[0].rows = try question.printRows(output, standard: .csv, columns: nil)
    try ResultStream.write(report.codebook, to: FilePath(path).withoutExtension + ".codebook.md")
    try ResultStream.write(report.dataPackage, to: package)
  }
}
