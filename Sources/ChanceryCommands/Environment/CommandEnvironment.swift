package import Output
package import Records

/// What surrounds a command: where its words go, what the shell told it, what time it is.
///
/// Commands take all of it from here and nothing from the process, so that a test runs any command
/// as a function.
package struct CommandEnvironment: Sendable {
  /// Results.
  package var output: any ByteSink & Sendable
  /// Everything else.
  package var messages: any ByteSink & Sendable
  /// The terminal that shows the results; `nil` when a file or a pipe takes them.
  package var outputTerminal: Terminal?
  /// The terminal that shows the messages.
  package var messageTerminal: Terminal?
  /// The shell's variables.
  package var variables: [String: String]
  /// The day of the run, in UTC.
  package var today: PartialDate
  /// The time of day in UTC, ISO 8601.
  package var timestamp: @Sendable () -> String
  /// The time since some fixed moment.
  package var elapsed: @Sendable () -> Duration
  /// Whether a person has asked to stop.
  package var isInterrupted: @Sendable () -> Bool
  /// The next line that is typed or piped in, without its end; `nil` when there is none.
  package var nextLine: @Sendable () -> String?

  package init(
    output: any ByteSink & Sendable, messages: any ByteSink & Sendable,
    outputTerminal: Terminal? = nil, messageTerminal: Terminal? = nil,
    variables: [String: String] = [:], today: PartialDate,
    timestamp: @escaping @Sendable () -> String,
    elapsed: @escaping @Sendable () -> Duration,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    nextLine: @escaping @Sendable () -> String? = { nil }
  ) {
    self.output = output
    self.messages = messages
    self.outputTerminal = outputTerminal
    self.messageTerminal = messageTerminal
    self.variables = variables
    self.today = today
    self.timestamp = timestamp
    self.elapsed = elapsed
    self.isInterrupted = isInterrupted
    self.nextLine = nextLine
  }

  /// The environment of the command that runs in this task.
  @TaskLocal static var current = Self.process()
}

/// A terminal, as far as the layout of text depends on it.
package struct Terminal: Hashable, Sendable {
  /// In characters, as it was at the start.
  package var columns: Int
  /// Where the system knows it by; `nil` for one that is none.
  var descriptor: Int32?

  package init(columns: Int) { self.columns = columns }
}

extension CommandEnvironment {
  /// How results are coloured: on a terminal, unless `NO_COLOR` says otherwise.
  ///
  /// - SeeAlso: no-color.org: any value but the empty one counts.
  var styling: Styling { outputTerminal != nil && allowsColour ? .ansi : .plain }

  private var allowsColour: Bool {
    variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
  }

  /// The width for text that a person reads: the terminal's, else `$COLUMNS`, else 100.
  ///
  /// 100 columns hold a statement, its speaker and its date, and fit a side of paper.
  var columns: Int {
    outputTerminal?.columns ?? variables["COLUMNS"].flatMap(Int.init).flatMap {
      $0 >= 40 ? $0 : nil
    }
      ?? 100
  }

  /// Writes one line for a person.
  ///
  /// - Parameter isStyled: Whether the line is safe to show and carries its styles; else names and texts in it are
  ///   made safe.
  func say(_ line: String, isStyled: Bool = false) {
    let bytes = ByteWriter(to: messages)
    bytes.append(isStyled ? line : DisplayText.safe(line))
    bytes.append("\n")
    // Words that nobody can read any more are no reason to stop.
    try? bytes.flush()
  }
}
