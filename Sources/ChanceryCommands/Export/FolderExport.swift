import Archive
import Glibc
import Output
import Records

/// Every kind of row in one folder, with a codebook and a data package.
struct FolderExport {
  let archive: Archive
  let filter: FilterOptions
  let output: OutputOptions

  /// The kinds that someone else reads; how the database came about is in the database.
  static let kinds: [RowKind] = [
    .statements, .speakers, .documents, .references, .topics, .articles, .outlets, .countries,
    .corrections,
  ]

  /// - Throws: `CommandError.nothingMatched` when there is no statement; the folder is written all the same.
  func run() throws {
    let folder = output.output ?? "."
    try makeFolder(folder)
    let asked = try QuestionAsked(
      .statements, filter: filter, page: nil, standardSort: .id, in: archive)
    var report: ExportReport?
    for kind in Self.kinds {
      let question = asked.about(kind)
      var output = output
      let format = output.format ?? .csv
      output.format = format
      output.output = "\(folder)/\(kind.rawValue).\(format.rawValue)"
      let rows = try question.writeRows(output)
      if report == nil {
        report = try ExportReport(question, filter: filter, output: output)
        report?.resources[0].rows = rows
      } else {
        try report?.add(question, output: output, rows: rows)
      }
    }
    guard let report else { return }
    try ResultStream.write(report.codebook, to: "\(folder)/codebook.md")
    try ResultStream.write(report.dataPackage, to: "\(folder)/datapackage.json")
    let counts = report.resources.map { FigureText.count($0.rows, $0.kind.noun) }
    CommandEnvironment.current.say("\(folder): \(counts.joined(separator: ", "))")
    if report.resources[0].rows == 0 {
      throw CommandError.nothingMatched(reason: try asked.reasonForNothing())
    }
  }

  private func makeFolder(_ path: String) throws(OutputError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    throw .cannotWrite(place: path, errorNumber: errno)
  }
}
