import Archive
import ArgumentParser
import Records

/// `chancery authority merge`.
struct AuthorityMergeCommand: ParsableCommand, ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Let one entry stand for others, or undo that.",
    discussion: """
      Statements of the others stand with it, those of later batches too; their keys and names find \
      it. Undone, each has its own statements again.

      \(examplesText)
      """)

  static let examples = [
    Example("chancery authority merge speaker '#3' '#1' --by ana", "#3 becomes #1"),
    Example("chancery authority merge speaker '#3' --undo", "#3 stands for itself again"),
  ]

  @Argument(help: "speaker, office, document or topic.")
  var kind: AuthorityKind

  @Argument(
    help: ArgumentHelp(
      "Those to be merged, by name, alias, key or #ID, then the one that stays.",
      valueName: "name"))
  var names: [String]

  @Flag(help: "Let each of these stand for itself again.")
  var undo = false

  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !undo, names.count < 2 {
      throw ValidationError("name those to be merged, then the one that stays")
    }
  }

  func run() throws {
    let mergeable = try kind.mergeable()
    let archive = try database.open(.readWrite)
    let environment = CommandEnvironment.current
    if undo {
      let keys = try names.map { try archive.mergedKey(named: $0, kind: mergeable) }
      try archive.undoMerges(of: keys, kind: mergeable, at: environment.timestamp())
      for key in keys {
        environment.say("\(kind.rawValue) \(key.rawValue) stands for itself again")
      }
      return
    }
    let entries = try names.map { try archive.entry(named: $0, as: kind.named) }
    guard let winner = entries.last else { return }
    try archive.merge(
      entries.dropLast().map { AuthorityKey(rawValue: $0.key) },
      into: AuthorityKey(rawValue: winner.key), kind: mergeable, by: try reviewer.reviewer())
    for loser in entries.dropLast() {
      environment.say("\(kind.rawValue) \(loser.name) (\(loser.key)) stands for \(winner.name) now")
    }
  }
}
