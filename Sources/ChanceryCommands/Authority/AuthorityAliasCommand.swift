import Archive
import ArgumentParser
import Authority

/// `chancery authority alias`.
struct AuthorityAliasCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Give an entry other names, or take them away.",
    discussion: """
      Names and filters find the entry by them at once; the next 'ingest' finds them in articles.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery authority alias speaker Lavrov 'S. V. Lavrov' --by ana", "another name"),
    Example(
      "chancery authority alias speaker Lavrov 'S. V. Lavrov' --remove --by ana", "take it away"),
  ]

  @Argument(help: "speaker, office, country or document.")
  var kind: AuthorityKind

  @Argument(help: ArgumentHelp("A name, an alias, a key or #ID.", valueName: "name"))
  var name: String

  @Argument(help: ArgumentHelp("The names to give.", valueName: "alias"))
  var aliases: [String]

  @Flag(help: "Take these names away.")
  var remove = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if aliases.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("an alias is empty")
    }
  }

  func run() throws {
    let archive = try database.open(.readWrite)
    let entry = try archive.entry(named: name, as: kind.named)
    let others = try remove ? [] : others(than: entry, in: archive)
    if remove {
      try archive.removeAliases(aliases, of: entry)
    } else {
      var authority = try DatabaseAuthority(base: try Authority.embedded(), archive: archive)
      for alias in aliases {
        authority.add(AuthorityAlias(kind: entry.kind, key: entry.key, name: alias))
      }
      _ = try authority.compiled()
      try archive.addAliases(aliases, to: entry, by: try reviewer.reviewer())
    }
    let verb = remove ? "is no longer called" : "is also called"
    let names = aliases.map { "'\($0)'" }.joined(separator: ", ")
    CommandEnvironment.current.say("\(kind.rawValue) \(entry.name) \(verb) \(names)")
    for other in others { CommandEnvironment.current.say(other) }
  }

  /// What other entries are found by the names too.
  private func others(than entry: NameCandidate, in archive: Archive) throws -> [String] {
    try aliases.flatMap { alias in
      try archive.resolve(alias, as: kind.named).candidates.filter { $0.key != entry.key }
        .map { "'\(alias)' finds #\($0.id) \($0.name) (\($0.key)) too" }
    }
  }
}
