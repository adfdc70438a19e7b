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
    // What a person types meanwhile, ^C above all, stays on the line and goes with it.
    let columns = terminal.columnsNow - 3
    let text = Self.text(
      articles: articles, bytes: bytes, totalBytes: totalBytes, elapsed: now - start,
      columns: columns)
    put("\r\u{1B}[K" + TextWrapping.truncated(text, width: columns))
  }

  /// Takes the line away.
  mutating func clear() {
    if shownAt != nil { put("\r\u{1B}[K") }
    shownAt = nil
  }

  /// What the line says: a bar, the share, the counts, the rate, the time left; where there is no room
  /// for all, the last two longest.
  ///
  /// - Parameter columns: The room for it. What is returned may take more where even a line of the least does.
  static func text(
    articles: Int, bytes: Int, totalBytes: Int?, elapsed: Duration, columns: Int
  ) -> String {
    let seconds = max(elapsed.inSeconds, 0.001)
    let perSecond = FigureText.count(Int(Double(articles) / seconds))
    let (rate, shortRate) = ("\(perSecond) articles/s", "\(perSecond)/s")
    let counts = FigureText.count(articles, "article")
    guard let totalBytes, totalBytes > 0 else {
      let size = FigureText.megabytes(bytes)
      return first(of: [[counts, size, rate], [counts, rate], [counts, shortRate]], in: columns)
    }
    let done = min(bytes, totalBytes)
    let percent = "\(Int(Double(done) / Double(totalBytes) * 100)) %"
    func share(_ width: Int) -> String {
      let bar = Bar.text(value: done, maximum: totalBytes, width: width)
      return "│\(bar)\(String(repeating: " ", count: width - DisplayWidth.of(bar)))│ \(percent)"
    }
    let size = "\(FigureText.megabytes(done)) of \(FigureText.megabytes(totalBytes))"
    var left: [String] = []
    if done > 0 {
      let wait = Double(totalBytes - done) * seconds / Double(done)
      left = ["\(FigureText.wait(seconds: Int(wait.rounded(.up)))) left"]
    }
    return first(
      of: [
        [share(20), counts, size, rate] + left, [share(20), counts, rate] + left,
        [share(10), counts, rate] + left, [share(10), rate] + left, [share(10), shortRate] + left,
        [share(6), shortRate] + left, [percent, shortRate] + left, [percent] + left,
      ], in: columns)
  }

  /// The first of some lines that fits, else the last.
  private static func first(of lines: [[String]], in columns: Int) -> String {
    let texts = lines.lazy.map { $0.joined(separator: "  ") }
    return texts.first { DisplayWidth.of($0) <= columns } ?? texts.last ?? ""
  }

  private func put(_ text: String) {
    let bytes = ByteWriter(to: environment.messages)
    bytes.append(text)
    // A terminal that has gone away is no reason to stop.
    try? bytes.flush()
  }
}
