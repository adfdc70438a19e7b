import Records

/// The contents of an article's statements, to find the one that a reference lies in.
struct PlacedSpans {
  private struct Span {
    var range: ScalarRange
    /// Of all contents of the statement together.
    var length: Int
    var ordinal: Int
    var statement: Int64
  }

  /// By where they begin.
  private let spans: [Span]
  /// How far any of the spans up to each one reaches.
  private let reach: [Int]

  /// - Parameter placed: The statements in their order, with their rows.
  init(_ placed: [(statement: Statement, id: Int64)]) {
    spans = placed.enumerated().flatMap { ordinal, placed in
      let length = placed.statement.content.reduce(0) { $0 + $1.count }
      return placed.statement.content.map {
        Span(range: $0, length: length, ordinal: ordinal, statement: placed.id)
      }
    }.sorted { $0.range < $1.range }
    var furthest = 0
    reach = spans.map { span in
      furthest = max(furthest, span.range.end)
      return furthest
    }
  }

  /// The row of the shortest statement with a content that a range lies in; the first of several.
  ///
  /// - Complexity: O(log n) in the spans, and those before the range that one of them reaches beyond it from.
  func shortest(around range: ScalarRange) -> Int64? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.start <= range.start { low = middle + 1 } else { high = middle }
    }
    var best: Span?
    while low > 0, reach[low - 1] >= range.end {
      low -= 1
      let span = spans[low]
      guard span.range.end >= range.end else { continue }
      if let best, (best.length, best.ordinal) <= (span.length, span.ordinal) { continue }
      best = span
    }
    return best?.statement
  }
}
