import Archive
import ArgumentParser
import Output
import Records

/// `chancery authority list`.
struct AuthorityListCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entries of a kind.", discussion: examplesText)

  static let examples = [
    Example("chancery authority list speakers --origin user", "those that a person added"),
    Example("chancery authority list documents --name declaration", "by a part of any name"),
    Example("chancery authority list speakers --merged", "those that were merged into others"),
  ]

  @Argument(help: "speakers, offices, countries, documents or topics.")
  var kind: AuthorityKind

  @Option(help: ArgumentHelp("Entries with this in a name.", valueName: "part"))
  var name: String?

  @Option(help: "file (the authority files), user (a person) or text (named by texts alone).")
  var origin: EntryOrigin?

  @Flag(help: "Only entries that were merged into others.")
  var merged = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let archive = try database.open()
    let listing = EntryListing(
      kind: kind.named, part: name, origin: origin, mergedOnly: merged)
    let names = output.columnNames ?? EntryListing.columns
    let positions = try names.map { name in
      guard let position = EntryListing.columns.firstIndex(of: name) else {
        throw ArchiveError.unknownColumn(name: name, available: EntryListing.columns)
      }
      return position
    }
    var rows = try RowOutput(output)
    try rows.begin(names.map { Column($0) })
    try archive.entries(listing) { row in try rows.write(positions.map { row[$0] }) }
    try rows.finish()
    if rows.count == 0 { throw CommandError.nothingMatched(reason: "no such entry") }
  }
}

extension EntryOrigin: ExpressibleByArgument {}
