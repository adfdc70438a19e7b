import Archive
import ArgumentParser
import Output
import Records

/// The question that the options of a command ask.
struct QuestionAsked {
  let query: Query
  let archive: Archive

  /// - Throws: `CommandError.nothingMatched` when a name in the filter is not known, with what it may have meant.
  init(
    _ rows: RowKind, filter options: FilterOptions, page: PageOptions?, words: String? = nil,
    standardSort: SortOrder, standardLimit: Int? = nil, in archive: Archive
  ) throws {
    let filter = try options.filter { name in
      try QuestionAsked.country(name, in: archive)
    }
    for resolution in try archive.resolve(filter) {
      guard case .unknown(let near) = resolution.outcome else { continue }
      throw CommandError.nothingMatched(
        reason: "no \(resolution.kind.rawValue) '\(resolution.name)' in the database"
          + NamedKind.suggestion(near))
    }
    self.archive = archive
    query = Query(
      rows: rows, filter: filter, words: words, sort: page?.sort ?? standardSort,
      limit: page?.limit?.rawValue ?? standardLimit, offset: page?.offset.rawValue ?? 0)
  }

  private static func country(_ name: String, in archive: Archive) throws -> CountryCode {
    let resolution = try archive.resolve(name, as: .country)
    guard let candidate = resolution.candidates.first else {
      guard case .unknown(let near) = resolution.outcome else { return CountryCode(rawValue: name) }
      throw CommandError.nothingMatched(reason: "no country '\(name)'" + NamedKind.suggestion(near))
    }
    return CountryCode(rawValue: candidate.key)
  }

  /// Why no row was found: the database is empty, or nothing meets the conditions in the time that it covers.
  func reasonForNothing() throws -> String {
    let figures = try archive.figures()
    guard figures.articles > 0 else {
      return "the database \(archive.path) is empty; read articles in with 'chancery ingest'"
    }
    guard let first = figures.firstPublishedOn, let last = figures.lastPublishedOn else {
      return "nothing matched"
    }
    return "nothing matched; the articles in the database were published from \(first) to \(last)"
  }

  /// Prints the rows of the query.
  ///
  /// - Parameter columns: The columns shown where none were asked for.
  /// - Throws: `CommandError.nothingMatched` after the head when there is no row.
  func printRows(_ output: OutputOptions, standard: OutputFormat, columns: [String]?) throws {
    let format = output.format(standard: standard)
    let isForReading = format == .table || format == .markdown
    let names =
      try output.columnNames ?? (isForReading ? columns : nil) ?? archive.columns(of: query)
    var rows = try RowOutput(output, standard: standard)
    try rows.begin(names.map { Column($0, isNumeric: QuestionAsked.numeric.contains($0)) })
    try archive.rows(query, columns: names) { try rows.write($0) }
    try rows.finish()
    if rows.count == 0 { throw CommandError.nothingMatched(reason: try reasonForNothing()) }
  }

  private static let numeric: Set<String> = [
    "id", "statements", "articles", "reference_count", "confidence", "start", "end", "read_count",
    "kept_count", "known_count", "refused_count", "statement_count",
  ]
}
