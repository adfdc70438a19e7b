import Archive
import ArgumentParser
import Authority
import Records

/// `chancery authority import`.
struct AuthorityImportCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add entries from files in the form of the authority files.",
    discussion: """
      A folder has countries.yaml, topics.yaml and YAML files in people, organisations, offices and \
      documents; of a single file --kind says what it holds. An entry with a key that is there takes \
      its place in this database; --undo takes back what these files brought, as 'authority remove' does. \
      CONTRIBUTING tells where the program's own files are, to copy from.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery authority import people.yaml --kind people --by ana", "one file"),
    Example("chancery authority import my-files --by ana", "a folder"),
    Example("chancery authority import my-files --undo", "take that back"),
  ]

  enum Place: String, CaseIterable, ExpressibleByArgument {
    case people, organisations, offices, documents, countries, topics
  }

  @Argument(help: ArgumentHelp("A folder, or a YAML file.", valueName: "path"))
  var path: String

  @Option(help: "What a single file holds; else told by its name or its folder's.")
  var kind: Place?

  @Flag(help: "Take back the entries that these files brought.")
  var undo = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let files =
      try kind.map { try [AuthorityImport.file(path, place: $0.rawValue)] }
      ?? AuthorityImport.files(at: path)
    let archive = try database.open(.readWrite)
    if undo { return try takeBack(try AuthorityFiles(files), in: archive) }
    let (count, replaced) = try AuthorityImport(archive: archive)
      .add(try AuthorityFiles(files), by: try reviewer.reviewer())
    CommandEnvironment.current.say("\(FigureText.count(count, "entry", "entries")) imported")
    for key in replaced {
      CommandEnvironment.current.say("\(key) takes the place of the one in the authority files")
    }
  }

  private func takeBack(_ files: AuthorityFiles, in archive: Archive) throws {
    let removal = AuthorityRemoval(archive: archive)
    let taken = try removal.takeBack(try removal.entries(of: files))
    CommandEnvironment.current.say(
      "\(FigureText.count(taken.count, "entry", "entries")) taken back")
    for (entry, words) in taken where words != AuthorityRemoval.gone {
      CommandEnvironment.current.say("\(entry.key) \(words)")
    }
  }
}
