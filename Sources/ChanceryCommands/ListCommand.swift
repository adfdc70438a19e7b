import ArgumentParser
import Output
import Records

/// `chancery list`.
struct ListCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles, statements, speakers, documents and the rest.",
    discussion: """
      Under conditions every count of a row is of what meets them: the statements and articles of an \
      outlet, those by a country and about it. A topic counts what is on the topics below it too; \
      own_statements leaves that out.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery list statements --act threaten --limit 5", "five threats"),
    Example("chancery list speakers --document 'Joint Declaration'", "who speaks of a document"),
    Example("chancery list documents --format csv", "every document that is named, as CSV"),
    Example("chancery list outlets --since 2019", "with what they published since then"),
    Example("chancery list refusals", "what was not taken in, and why"),
  ]

  @Argument(
    help: ArgumentHelp(
      "What to list: \(RowKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: RowKind

  @OptionGroup var entries: EntryOptions
  @OptionGroup var filter: FilterOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var explain: ExplainOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try entries.check(kind)
    let question = try QuestionAsked(
      kind, filter: filter, page: page, standardSort: kind.usualSort, everyEntry: entries.all,
      in: database.open())
    if explain.explain {
      return try question.explainRows(output, standard: .table, columns: kind.usualColumns)
    }
    try question.printRows(output, standard: .table, columns: kind.usualColumns)
  }
}

extension RowKind: ExpressibleByArgument {}

extension RowKind {
  /// The order in which a person looks for them.
  var usualSort: SortOrder {
    switch self {
    case .articles, .statements, .references: .date
    case .speakers, .documents, .topics, .outlets, .countries: .count
    case .batches, .refusals, .corrections: .id
    }
  }

  /// The columns that fit a terminal.
  var usualColumns: [String] {
    switch self {
    case .articles: ["id", "published_on", "outlet", "title", "genre", "statements"]
    case .statements: ["id", "dated_on", "speaker", "kind", "act", "content"]
    case .speakers: ["id", "name", "kind", "country", "latest_office", "statements"]
    case .documents: ["id", "short_title", "title", "kind", "signed_on", "statements"]
    case .references: ["id", "document", "provision", "use", "printed", "speaker", "published_on"]
    case .topics: ["id", "key", "label", "parent", "statements", "own_statements"]
    case .outlets: ["id", "name", "articles", "statements", "first_on", "last_on"]
    case .countries: ["code", "name", "statements", "statements_about"]
    case .batches: ["id", "started_at", "source", "kept_count", "known_count", "refused_count"]
    case .refusals: ["id", "path", "record", "line", "reason"]
    // An orphaned one has no statement.
    case .corrections:
      ["id", "statement_id", "field", "value", "made_by", "made_at", "withdrawn_at", "exact"]
    }
  }
}
