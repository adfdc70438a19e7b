import Archive
import ArgumentParser
import Output
import Records

/// The question that the options of a command ask.
struct QuestionAsked {
  let query: Query
  let archive: Archive

  private init(_ query: Query, in archive: Archive) {
    self.query = query
    self.archive = archive
  }

  /// - Throws: `CommandError.nothingMatched` when a name in the filter is not known, with what it may have meant;
  ///   `wrongUsage` when the rows have nothing that a condition or the order asks about.
  init(
    _ rows: RowKind, filter options: FilterOptions, page: PageOptions?, words: String? = nil,
    standardSort: SortOrder, standardLimit: Int? = nil, everyEntry: Bool = false,
    in archive: Archive
  ) throws {
    let filter = try options.filter { name in
      try QuestionAsked.country(name, in: archive)
    }
    guard !everyEntry || filter == Filter() else {
      throw CommandError.wrongUsage(
        what: "--all takes entries that no text names, and those meet no condition",
        remedy: "leave out --all or the conditions")
    }
    try Self.refuseWithoutMeaning(rows, filter: filter, sort: page?.sort)
    for resolution in try archive.resolve(filter) {
      switch resolution.outcome {
      case .resolved: continue
      case .ambiguous(let candidates):
        let names = candidates.prefix(5).map { "#\($0.id) \($0.name)" }.joined(separator: ", ")
        CommandEnvironment.current.say(
          "'\(resolution.name)' may be \(names)\(Self.rest(candidates.count - 5)); all are taken")
      case .unknown(let near):
        throw CommandError.nothingMatched(
          reason: "no \(resolution.kind.rawValue) '\(resolution.name)' in the database"
            + NamedKind.suggestion(near))
      }
    }
    self.archive = archive
    query = Query(
      rows: rows, filter: filter, words: words, sort: page?.sort ?? standardSort,
      limit: page?.limit?.rawValue ?? standardLimit, offset: page?.offset.rawValue ?? 0,
      everyEntry: everyEntry)
  }

  private static func rest(_ count: Int) -> String {
    count > 0 ? " and \(FigureText.count(count)) more" : ""
  }

  /// The same question about all rows of another kind, those that nothing asks for among them, so that every key of one
  /// kind finds its row of another.
  func about(_ rows: RowKind) -> Self {
    Self(
      Query(rows: rows, filter: query.filter, words: query.words, everyEntry: true), in: archive)
  }

  /// A condition or an order that would be passed over in silence is refused.
  static func refuseWithoutMeaning(
    _ rows: RowKind, filter: Filter, sort: SortOrder?
  ) throws(CommandError) {
    if let sort, !rows.sortOrders.contains(sort) {
      let orders = rows.sortOrders.map(\.rawValue).joined(separator: ", ")
      throw .wrongUsage(
        what: "\(rows.rawValue) have no order '\(sort.rawValue)'", remedy: "sort by \(orders)")
    }
    guard rows == .batches || rows == .refusals else { return }
    var others = filter
    (others.since, others.until, others.batches) = (nil, nil, [])
    guard let (name, _, _) = conditions(of: others).first else { return }
    throw .wrongUsage(
      what: "\(rows.rawValue) cannot be told apart by --\(name)",
      remedy: "take --batch, --since or --until")
  }

  private static func country(_ name: String, in archive: Archive) throws -> CountryCode {
    let resolution = try archive.resolve(name, as: .country)
    guard let candidate = resolution.candidates.first else {
      guard case .unknown(let near) = resolution.outcome else { return CountryCode(rawValue: name) }
      throw CommandError.nothingMatched(reason: "no country '\(name)'" + NamedKind.suggestion(near))
    }
    return CountryCode(rawValue: candidate.key)
  }

  /// Prints the rows of the query.
  ///
  /// - Parameter columns: The columns shown where none were asked for.
  /// - Returns: How many there were.
  /// - Throws: `CommandError.nothingMatched` after the head when there is no row.
  @discardableResult
  func printRows(
    _ output: OutputOptions, standard: OutputFormat, columns: [String]?
  ) throws -> Int {
    let count = try writeRows(output, standard: standard, columns: columns)
    if count == 0 { throw CommandError.nothingMatched(reason: try reasonForNothing()) }
    return count
  }

  /// As `printRows`, where no row is no matter.
  func writeRows(
    _ output: OutputOptions, standard: OutputFormat = .csv, columns: [String]? = nil
  ) throws -> Int {
    let names = try columnNames(output, standard: standard, columns: columns)
    var rows = try RowOutput(output, standard: standard)
    try rows.begin(names.map { Column($0, isNumeric: QuestionAsked.numeric.contains($0)) })
    try archive.rowViews(query, columns: names) { try rows.write(views: $0) }
    try rows.finish()
    return rows.count
  }

  /// Prints the SQL of the rows in place of the rows.
  func explainRows(_ output: OutputOptions, standard: OutputFormat, columns: [String]?) throws {
    let names = try columnNames(output, standard: standard, columns: columns)
    try Self.print(archive.explain(query, columns: names))
  }

  /// Prints SQL as it can be run, its plan in comments.
  static func print(_ explanation: Explanation) throws {
    let plan = explanation.plan.map { "-- \($0)\n" }.joined()
    try ResultStream.write("\(explanation.runnable);\n\(plan)", to: nil)
  }

  private func columnNames(
    _ output: OutputOptions, standard: OutputFormat, columns: [String]?
  ) throws -> [String] {
    let format = output.format(standard: standard)
    let isForReading = format == .table || format == .markdown
    return try output.columnNames ?? (isForReading ? columns : nil) ?? archive.columns(of: query)
  }

  private static let numeric: Set<String> = [
    "id", "statements", "own_statements", "statements_about", "articles", "reference_count",
    "confidence", "start",
    "end", "ordinal", "line", "read_count", "kept_count", "renewed_count", "known_count",
    "refused_count", "statement_count",
  ]
}
