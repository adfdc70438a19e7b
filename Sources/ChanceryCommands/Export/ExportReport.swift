import Archive
import Foundation
import Output
import Records

/// What goes with exported rows: what they are, by which filter, from which program, how far reviewed.
struct ExportReport {
  /// One file.
  struct Resource {
    let kind: RowKind
    /// The name of the file.
    let file: String
    let table: TableDescription
    let format: OutputFormat
    var rows: Int
  }

  var resources: [Resource] = []
  let filter: [(String, String)]
  /// Whether every row is exported, so that rows of one file find theirs in another.
  let isWhole: Bool
  /// Whether entries that no text names are among the rows, where nothing is asked.
  let hasEveryEntry: Bool
  let isForSpreadsheet: Bool
  let statements: Int
  let unreviewed: Int
  let figures: DatabaseFigures
  let exportedAt: String

  /// - Parameter filter: As a person gave it.
  init(_ question: QuestionAsked, filter: FilterOptions, output: OutputOptions) throws {
    let archive = question.archive
    var asked = question.query.filter
    isWhole = asked == Filter() && question.query.limit == nil && question.query.offset == 0
    hasEveryEntry = question.query.everyEntry
    statements = try archive.count(Query(rows: .statements, filter: asked))
    asked.unreviewed = true
    unreviewed = try archive.count(Query(rows: .statements, filter: asked))
    self.filter = filter.descriptions + question.pageDescriptions
    isForSpreadsheet = output.excel
    figures = try archive.figures()
    exportedAt = CommandEnvironment.current.timestamp()
    try add(question, output: output)
  }

  /// Adds a file of the same export.
  mutating func add(_ question: QuestionAsked, output: OutputOptions, rows: Int = 0) throws {
    let kind = question.query.rows
    var table = try question.archive.table(of: kind)
    if let names = output.columnNames {
      table.columns = names.compactMap { name in table.columns.first { $0.name == name } }
    }
    let format = output.format(standard: .csv)
    let file = output.output.map { FilePath($0).name } ?? "\(kind.rawValue).\(format.rawValue)"
    resources.append(Resource(kind: kind, file: file, table: table, format: format, rows: rows))
  }

  /// Refuses to write over a data package that tells of other files.
  func refuseOther(_ path: String) throws(CommandError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    // What cannot be read may tell of anything.
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    guard resources.allSatisfy({ text.contains("\"path\": \"\($0.file)\"") }) else {
      throw .failed(
        place: path, what: "it is there and tells of other files",
        remedy: "export into a folder of its own, or 'all'")
    }
  }

  /// The statements that nobody has reviewed, as a share of those that the filter takes.
  var unreviewedShare: Double {
    statements == 0 ? 0 : (Double(unreviewed) / Double(statements) * 10_000).rounded() / 10_000
  }

  // MARK: Codebook

  var codebook: String {
    var text = "# Codebook\n\n"
    text += "Exported by chancery \(ProgramVersion.current) on \(exportedAt), authority files "
    text += "\(figures.authorityVersion ?? "unknown"), schema \(figures.schemaVersion).\n\n"
    if filter.isEmpty {
      text += "No filter: every row\(entriesNamed).\n\n"
    } else {
      let flags = ["unreviewed", "independent"]
      let options = filter.map { flags.contains($0.0) ? "`--\($0.0)`" : "`--\($0.0) \($0.1)`" }
      text += "Filter: \(options.joined(separator: ", ")).\n\n"
    }
    let percent = (unreviewedShare * 1000).rounded() / 10
    text +=
      "\(FigureText.count(statements, "statement")), of which \(FigureText.count(unreviewed)) "
    text += "(\(percent) %) nobody has reviewed.\n\n"
    text +=
      "An empty cell is a value that is not known; `\"\"` is an empty text. Offsets count Unicode "
    text += "scalars of the article's body from 0, the end exclusive.\n"
    if isForSpreadsheet {
      text +=
        "\nWritten for a spreadsheet: a byte-order mark, and an apostrophe before cells that begin a "
      text += "formula.\n"
    }
    for resource in resources { text += section(resource) }
    return text
  }

  /// Which entries are rows where nothing is asked, as the end of a sentence.
  private var entriesNamed: String {
    guard resources.contains(where: { EntryOptions.kinds.contains($0.kind) }) else { return "" }
    return hasEveryEntry
      ? ", entries of the authority files that no text names too"
      : "; entries of the authority files only where some text names them"
  }

  private func section(_ resource: Resource) -> String {
    var text = "\n## \(resource.file)\n\n"
    if !resource.table.text.isEmpty { text += resource.table.text + " " }
    text +=
      "\(FigureText.count(resource.rows, "row")).\n\n| column | type | meaning |\n|---|---|---|\n"
    for column in resource.table.columns {
      let meaning = column.meaning.replacing("|", with: "\\|")
      text += "| \(column.name) | \(column.type.rawValue) | \(meaning) |\n"
    }
    return text
  }
}

extension QuestionAsked {
  /// Which part of the rows was asked for.
  var pageDescriptions: [(String, String)] {
    [
      query.limit.map { ("limit", "\($0)") },
      query.offset > 0 ? ("offset", "\(query.offset)") : nil,
    ].compactMap(\.self)
  }
}
