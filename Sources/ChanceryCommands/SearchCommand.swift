import Archive
import ArgumentParser
import Output
import Records

/// `chancery search`.
struct SearchCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the words of statements or articles.",
    discussion: """
      Words are all looked for; "a phrase" stands together; -word must not occur; word* matches any \
      ending; OR takes either; NEAR(a b, 5) wants both within five words. Any text is safe.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery search 'joint declaration'", "both words"),
    Example("chancery search '\"peace treaty\" -islands' --since 2019", "a phrase, without a word"),
    Example("chancery search 'sanction*' --country RU --in statements", "any ending, by Russia"),
    Example("chancery search treaty --in articles --format csv", "whole articles, as CSV"),
  ]

  /// The arguments of a command line in which words to leave out are words.
  ///
  /// The argument parser takes `-treaty` for options, and `-hamas` for a call for help. Options of one dash have one
  /// letter here; a blank before anything longer makes it an argument and means nothing in a search.
  static func withWordsLeftOut(_ arguments: [String]) -> [String] {
    guard arguments.first == configuration.commandName else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { argument in
      let isWord = argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
      return isWord && !argument.hasPrefix("-o=") ? " \(argument)" : argument
    } + arguments[end...]
  }

  enum Field: String, CaseIterable, ExpressibleByArgument { case statements, articles }

  @Argument(help: ArgumentHelp("What to search for.", valueName: "words"))
  var words: [String]

  @Option(name: .customLong("in"), help: "What to search in.")
  var field = Field.statements

  @OptionGroup var filter: FilterOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var explain: ExplainOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let kind: RowKind = field == .articles ? .articles : .statements
    let question = try QuestionAsked(
      kind, filter: filter, page: page, words: words.joined(separator: " "),
      standardSort: .relevance, in: database.open())
    guard try question.archive.columns(of: question.query).contains("hit") else {
      throw CommandError.nothingMatched(reason: reasonForNoWord)
    }
    if explain.explain {
      return try QuestionAsked.print(
        question.archive.explain(question.query, columns: output.columnNames ?? hitColumns))
    }
    if output.format == nil, output.output == nil, !output.excel, output.columns == nil {
      try printHits(of: question)
    } else {
      try question.printRows(output, standard: .table, columns: kind.usualColumns)
    }
  }

  private var reasonForNoWord: String {
    words.contains { $0.trimmingPrefix(" ").hasPrefix("-") }
      ? "these are only words to leave out; add one to search for"
      : "there is no word to search for in these words"
  }

  /// What stands in a hit for a person.
  private var hitColumns: [String] {
    field == .statements
      ? ["id", "dated_on", "speaker", "outlet", "title", "hit"]
      : ["id", "published_on", "byline", "outlet", "title", "hit"]
  }

  /// For a person: who, when and where in one line, then the words with the hit marked.
  private func printHits(of question: QuestionAsked) throws {
    let environment = CommandEnvironment.current
    let stream = try ResultStream(path: nil, isForReading: !output.noPager)
    let hits = HitText(styling: environment.styling, width: environment.columns)
    var count = 0
    try question.archive.rows(question.query, columns: hitColumns) { row in
      stream.bytes.append(hits.text(of: row.map(\.shown), isFirst: count == 0))
      try stream.bytes.flushIfFull()
      count += 1
    }
    try stream.finish()
    if count == 0 {
      throw CommandError.nothingMatched(reason: try question.reasonForNothing())
    }
  }
}
