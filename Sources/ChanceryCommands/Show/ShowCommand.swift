import Archive
import ArgumentParser
import Output
import Records

/// `chancery show`.
struct ShowCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article, a statement in its context, a speaker, a document or a topic.",
    discussion: """
      An article's statements stand in brackets with their number; with colour they are marked.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery show statement 1", "in its context, with speaker and place"),
    Example("chancery show article 1", "the whole text with its statements marked"),
    Example("chancery show speaker Lavrov", "by name, alias, key or id"),
    Example("chancery show document '1956 Joint Declaration'", "with who refers to it and how"),
  ]

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case article, statement, speaker, document, topic
  }

  @Argument(help: "article, statement, speaker, document or topic.")
  var kind: Kind

  @Argument(help: ArgumentHelp("A number, or a name.", valueName: "id"))
  var id: [String]

  @OptionGroup var database: DatabaseOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try database.open()
    if output.format != nil || output.output != nil || output.columns != nil || output.excel {
      return try printRow(of: archive)
    }
    let environment = CommandEnvironment.current
    let page = ShownPage(styling: environment.styling, width: environment.columns)
    let text =
      switch kind {
      case .article: page.text(of: try archive.article(ArticleID(rawValue: try number())))
      case .statement: page.text(of: try archive.statement(StatementID(rawValue: try number())))
      case .speaker:
        page.text(of: try archive.speaker(SpeakerID(rawValue: try named(.speaker, in: archive))))
      case .document:
        page.text(of: try archive.document(DocumentID(rawValue: try named(.document, in: archive))))
      case .topic:
        page.text(of: try archive.topic(TopicID(rawValue: try named(.topic, in: archive))))
      }
    let stream = try ResultStream(path: nil, isForReading: !output.noPager)
    stream.bytes.append(text)
    try stream.finish()
  }

  /// The row of the thing that the page is about, with every column of its view; of an article the body too.
  private func printRow(of archive: Archive) throws {
    let id: Int64 =
      switch kind {
      case .article, .statement: try number()
      case .speaker: try named(.speaker, in: archive)
      case .document: try named(.document, in: archive)
      case .topic: try named(.topic, in: archive)
      }
    let row = try archive.row(id, of: kind.rows)
    var rows = try RowOutput(output)
    try rows.begin(row.columns.map { Column($0) })
    try rows.write(row.cells)
    try rows.finish()
  }

  private var words: String { id.joined(separator: " ") }

  private func number() throws(CommandError) -> Int64 {
    let digits = words.hasPrefix("#") ? words.dropFirst() : words[...]
    guard let number = Int64(digits) else {
      throw .wrongUsage(
        what: "'\(words)' is no number of \(kind == .article ? "an article" : "a statement")",
        remedy: "find it with 'chancery list \(kind.rawValue)s'")
    }
    return number
  }

  /// The row that a name or number stands for.
  private func named(_ kind: NamedKind, in archive: Archive) throws -> Int64 {
    if let number = Int64(words) { return number }
    return try archive.entry(named: words, as: kind).id
  }
}

extension ShowCommand.Kind {
  fileprivate var rows: RowKind {
    switch self {
    case .article: .articles
    case .statement: .statements
    case .speaker: .speakers
    case .document: .documents
    case .topic: .topics
    }
  }
}
