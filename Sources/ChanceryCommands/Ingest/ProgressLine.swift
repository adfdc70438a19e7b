import Output

/// The one line that shows how far a long run is; on a terminal only.
struct ProgressLine {
  /// Often enough to look alive, seldom enough to cost nothing.
  private static let interval = Duration.milliseconds(100)

  private let environment: CommandEnvironment
  private let totalBytes: Int?
  private let start: Duration
  private var shownAt: Duration?

  /// - Parameter totalBytes: The size of all input; `nil` when nobody knows it.
  init(totalBytes: Int?) {
    environment = CommandEnvironment.current
    self.totalBytes = totalBytes
    start = environment.elapsed()
  }

  /// Shows the state, unless it was shown just now.
  mutating func show(articles: Int, bytes: Int) {
    guard let terminal = environment.messageTerminal else { return }
    let now = environment.elapsed()
    if let shownAt, now - shownAt < Self.interval { return }
    shownAt = now
    let text = Self.text(
      articles: articles, bytes: bytes, totalBytes: totalBytes, elapsed: now - start)
    put("\r\u{1B}[K" + TextWrapping.truncated(text, width: terminal.columns - 1))
  }

  /// Takes the line away.
  mutating func clear() {
    if shownAt != nil { put("\r\u{1B}[K") }
    shownAt = nil
  }

  /// What the line says: a bar, the share, the counts, the rate, the time left.
  static func text(articles: Int, bytes: Int, totalBytes: Int?, elapsed: Duration) -> String {
    let seconds = max(elapsed.inSeconds, 0.001)
    let rate = FigureText.count(Int(Double(articles) / seconds)) + " articles/s"
    let counts = FigureText.count(articles, "article")
    guard let totalBytes, totalBytes > 0 else {
      return "\(counts)  \(FigureText.megabytes(bytes))  \(rate)"
    }
    let done = min(bytes, totalBytes)
    let bar = Bar.text(value: done, maximum: totalBytes, width: 20)
    let padding = String(repeating: " ", count: 20 - DisplayWidth.of(bar))
    let percent = Int(Double(done) / Double(totalBytes) * 100)
    var text = "│\(bar)\(padding)│ \(percent) %  \(counts)  \(FigureText.megabytes(done)) of "
    text += "\(FigureText.megabytes(totalBytes))  \(rate)"
    if done > 0 {
      let left = Double(totalBytes - done) * seconds / Double(done)
      text += "  \(FigureText.wait(seconds: Int(left.rounded(.up)))) left"
    }
    return text
  }

  private func put(_ text: String) {
    let bytes = ByteWriter(to: environment.messages)
    bytes.append(text)
    // A terminal that has gone away is no reason to stop.
    try? bytes.flush()
  }
}
