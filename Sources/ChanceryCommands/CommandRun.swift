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
        var command = try await Chancery.asyncParseAsRoot(arguments)
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

  private static func issue(_ report: FailureReport, in environment: CommandEnvironment) {
    guard let message = report.message else { return }
    guard report.isResult else { return environment.say(message) }
    let bytes = ByteWriter(to: environment.output)
    bytes.append(message)
    // There is nobody left to tell.
    try? bytes.flush()
  }
}
