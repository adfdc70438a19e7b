import Archive
import ArgumentParser

/// `chancery authority remove`.
struct AuthorityRemoveCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take back entries that were added or imported.",
    discussion: """
      What an entry took the place of stands again: what a person had added before, or the entry of the \
      authority files. Where there is nothing before it the entry goes, unless statements or other \
      entries stand on it; 'authority merge' lets another stand for it then. All are taken back or none.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery authority add person 'Ana Example' --by ana", "an entry"),
    Example("chancery authority remove person 'Ana Example'", "take it back"),
    Example("chancery authority import my-files --by ana", "several"),
    Example("chancery authority import my-files --undo", "take back all that these files brought"),
  ]

  @Argument(help: "speaker (person, organisation), office, country, document or topic.")
  var kind: AuthorityKind

  @Argument(help: ArgumentHelp("Names, aliases, keys or #ID.", valueName: "name"))
  var names: [String]

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let removal = AuthorityRemoval(archive: try database.open(.readWrite))
    let entries = try names.map { try removal.entry(named: $0, as: kind.named) }
    for (entry, words) in try removal.takeBack(entries) {
      CommandEnvironment.current.say("\(entry.kind.rawValue) \(entry.key) \(words)")
    }
  }
}
