import Archive
import ArgumentParser

/// Who decides something that the database keeps under a name.
struct ReviewerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who decides; else $CHANCERY_REVIEWER, else $USER.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var note: String?

  /// - Throws: `CommandError.wrongUsage` when nobody has a name.
  func reviewer() throws(CommandError) -> Reviewer {
    let environment = CommandEnvironment.current
    let names = [by, environment.variables["CHANCERY_REVIEWER"], environment.variables["USER"]]
    guard let name = names.compactMap(\.self).first(where: { !$0.isEmpty }) else {
      throw .wrongUsage(
        what: "nobody knows who decides this", remedy: "give --by NAME or set CHANCERY_REVIEWER")
    }
    return Reviewer(name: name, time: environment.timestamp(), note: note)
  }
}
