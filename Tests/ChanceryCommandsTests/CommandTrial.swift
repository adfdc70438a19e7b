import Output
import Records

@testable import ChanceryCommands

/// What one command line printed and how it ended.
struct CommandTrial: Hashable {
  let arguments: [String]
  let output: String
  let messages: String
  let exitCode: Int32

  /// Runs the command line as a function.
  ///
  /// - Parameters:
  ///   - terminal: Whether results and messages go to a terminal of 100 columns.
  ///   - isInterrupted: Whether Ctrl-C was pressed.
  ///   - lines: What is typed or piped in.
  init(
    _ arguments: [String], database: String? = nil, variables: [String: String] = [:],
    terminal: Bool = false, isInterrupted: @escaping @Sendable () -> Bool = { false },
    lines: @escaping @Sendable () -> String? = { nil }
  ) async {
    let output = MemorySink()
    let messages = MemorySink()
    var variables = variables
    variables["CHANCERY_DB"] = database
    variables["PAGER"] = ""
    let environment = CommandEnvironment(
      output: output, messages: messages, outputTerminal: terminal ? Terminal(columns: 100) : nil,
      messageTerminal: terminal ? Terminal(columns: 100) : nil, variables: variables,
      today: Self.today,
      timestamp: { "2026-01-02T03:04:05Z" }, elapsed: { .zero }, isInterrupted: isInterrupted,
      nextLine: lines)
    exitCode = await CommandRun.run(arguments, in: environment)
    self.arguments = arguments
    self.output = output.text
    self.messages = messages.text
  }

  private static let today: PartialDate = {
    guard let today = PartialDate("2026-01-02") else { preconditionFailure("a date that exists") }
    return today
  }()
}
