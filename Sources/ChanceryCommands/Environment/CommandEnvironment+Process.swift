import Glibc
import Output
import Records

extension CommandEnvironment {
  /// The environment of this process.
  package static func process() -> Self {
    let start = ContinuousClock.now
    return Self(
      output: FileDescriptorSink(STDOUT_FILENO, place: "standard output"),
      messages: FileDescriptorSink(STDERR_FILENO, place: "standard error"),
      outputTerminal: Terminal(descriptor: STDOUT_FILENO),
      messageTerminal: Terminal(descriptor: STDERR_FILENO),
      variables: processVariables(), today: today(), timestamp: timestamp,
      elapsed: { ContinuousClock.now - start },
      isInterrupted: { Interruption.wasRequested }, nextLine: { readLine() })
  }

  private static func today() -> PartialDate {
    let secondsADay = 86_400
    guard let today = PartialDate(dayNumber: time(nil) / secondsADay) else {
      preconditionFailure("the clock stands outside the years 1 to 9999")
    }
    return today
  }

  /// `2019-08-15T09:30:00Z`.
  private static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    let names = [
      "CHANCERY_DB", "CHANCERY_REVIEWER", "COLUMNS", "LESS", "NO_COLOR", "PAGER", "TERM", "USER",
    ]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }
}

extension Terminal {
  /// - Returns: `nil` when the descriptor is not a terminal's.
  init?(descriptor: Int32) {
    guard isatty(descriptor) == 1 else { return nil }
    self.init(columns: Self.columns(of: descriptor) ?? 80)
    self.descriptor = descriptor
  }

  /// In characters; people make windows narrower while a command runs.
  var columnsNow: Int { descriptor.flatMap(Self.columns) ?? columns }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
