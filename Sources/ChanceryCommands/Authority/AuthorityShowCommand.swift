import Archive
import ArgumentParser
import Output

/// `chancery authority show`.
struct AuthorityShowCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an entry: its names, posts or holders, parties, indicators, and its merges.",
    discussion: examplesText)

  static let examples = [
    Example("chancery authority show speaker Lavrov", "by a name"),
    Example("chancery authority show country Russia", "with demonyms and seats"),
  ]

  @Argument(help: "speaker, office, country, document or topic.")
  var kind: AuthorityKind

  @Argument(help: ArgumentHelp("A name, an alias, a key or #ID.", valueName: "name"))
  var name: [String]

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let archive = try database.open()
    let entry = try archive.entry(named: name.joined(separator: " "), as: kind.named)
    let facts = try archive.facts(of: entry)
    let environment = CommandEnvironment.current
    let page = ShownPage(styling: environment.styling, width: environment.columns)
    let bytes = ByteWriter(to: environment.output)
    bytes.append(page.text(heading: entry.name, facts: facts.map { ($0.name, $0.value) }))
    try bytes.flush()
  }
}
