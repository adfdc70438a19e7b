import ArgumentParser
import Output
import Records

/// How rows are written, the same for every command that prints rows.
struct OutputOptions: ParsableArguments {
  @Option(help: "How rows are written.")
  var format: OutputFormat?

  @Option(help: ArgumentHelp("The columns, with commas between them.", valueName: "names"))
  var columns: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "CSV or TSV for a spreadsheet: a byte-order mark, no cell that starts a formula.")
  var excel = false

  @Flag(help: "Do not show long output through $PAGER.")
  var noPager = false

  func validate() throws {
    if excel, let format, format != .csv, format != .tsv {
      throw ValidationError("--excel goes with csv and tsv, not with \(format.rawValue)")
    }
    if let names = columnNames {
      if names.isEmpty || names.contains("") { throw ValidationError("--columns lacks a name") }
      for (index, name) in names.enumerated() where names[..<index].contains(name) {
        throw ValidationError("--columns names '\(name)' twice")
      }
    }
  }

  /// The format: as asked for, else by the name of the file, else `standard`.
  func format(standard: OutputFormat) -> OutputFormat {
    if let format { return format }
    let ending = output?.split(separator: ".").last.map { $0.lowercased() }
    let byName: OutputFormat? =
      switch ending {
      case "csv": .csv
      case "tsv", "tab": .tsv
      case "json": .json
      case "jsonl", "ndjson": .jsonl
      case "md", "markdown": .markdown
      default: nil
      }
    return byName ?? (excel ? .csv : standard)
  }

  /// The names of the columns that were asked for, in that order; `nil` for the usual ones.
  var columnNames: [String]? {
    columns.map { names in
      names.split(separator: ",", omittingEmptySubsequences: false).map { name in
        name.split(separator: " ").joined(separator: " ")
      }
    }
  }
}

/// Which part of the rows is printed, in which order.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many rows.", valueName: "count"))
  var limit: RowCount?

  @Option(help: ArgumentHelp("Leave out so many rows first.", valueName: "count"))
  var offset = RowCount(0)

  @Option(help: "The order of the rows.")
  var sort: SortOrder?
}
