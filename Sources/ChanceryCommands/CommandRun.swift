import Archive
import ArgumentParser
import Output

/// One command line, from its arguments to its exit code.
package enum CommandRun {
  /// Runs the command; results and messages go where the environment says.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code: 0 done, 1 nothing matched, 2 some input refused, 3 failed, 64 wrong
  ///   usage, 130 interrupted.
  package static func run(
    _ arguments: [String], in environment: CommandEnvironment
  ) async -> Int32 {
    await CommandEnvironment.$current.withValue(environment) {
      do {
        try refuseUnknownCommand(arguments)
        var command = try await Chancery.asyncParseAsRoot(SearchCommand.withWordsLeftOut(arguments))
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
        return 0
      } catch {
        let report = FailureReport(error, columns: environment.columns)
        issue(report, in: environment)
        return report.exitCode
      }
    }
  }

  /// Refuses what is no command before the argument parser does, which would only count the arguments.
  private static func refuseUnknownCommand(_ arguments: [String]) throws(CommandError) {
    guard let first = arguments.first else { return }
    if first == "--db" || first.hasPrefix("--db=") {
      throw .wrongUsage(
        what: "--db stands before the command", remedy: "write 'chancery COMMAND --db FILE'")
    }
    let names = Chancery.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !first.hasPrefix("-"), first != "help", !names.contains(first) else { return }
    let hint = nearest(to: first, of: names).map { "did you mean '\($0)'?" }
    throw .wrongUsage(
      what: "there is no command '\(first)'", remedy: hint ?? "see 'chancery --help'")
  }

  private static func nearest(to word: String, of names: [String]) -> String? {
    let spelling = NearSpelling(word)
    let near = names.compactMap { name in
      spelling.distance(to: name).map { (distance: $0, name: name) }
    }
    return near.min { $0.distance < $1.distance }?.name
  }

  private static func issue(_ report: FailureReport, in environment: CommandEnvironment) {
    guard let message = report.message else { return }
    guard report.isResult else { return environment.say(message) }
    let bytes = ByteWriter(to: environment.output)
    bytes.append(message)
    // There is nobody left to tell.
    try? bytes.flush()
  }
}
