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
      for name in names {
        let key = try archive.mergedKey(named: name, kind: mergeable)
        try archive.undoMerge(of: key, kind: mergeable, at: environment.timestamp())
        environment.say("\(kind.rawValue) \(key.rawValue) stands for itself again")
      }
      return
    }
    let entries = try names.map { try archive.entry(named: $0, as: kind.named) }
    guard let winner = entries.last else { return }
    let reviewer = try reviewer.reviewer()
    for loser in entries.dropLast() {
      try archive.merge(
        AuthorityKey(rawValue: loser.key), into: AuthorityKey(rawValue: winner.key),
        kind: mergeable, by: reviewer)
      environment.say("\(kind.rawValue) \(loser.name) (\(loser.key)) stands for \(winner.name) now")
    }
  }
}
