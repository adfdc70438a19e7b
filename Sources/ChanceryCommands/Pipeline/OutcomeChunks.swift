import Reading
import Records

/// Takes what is read in pieces that are worth a task of their own.
struct OutcomeChunks {
  /// A few milliseconds of extraction, against some microseconds that a task costs.
  private static let maxBodyBytes = 1 << 16
  private static let maxCount = 64

  private var outcomes: ArticleSequence.Iterator

  init(_ articles: ArticleSequence) { outcomes = articles.makeIterator() }

  /// Bytes read so far, as they lie on disk.
  var bytesRead: Int { outcomes.bytesRead }

  /// The next outcomes, one or more; `nil` at the end.
  mutating func next() -> [ReadOutcome]? {
    var chunk: [ReadOutcome] = []
    var bodyBytes = 0
    while bodyBytes < Self.maxBodyBytes, chunk.count < Self.maxCount,
      let outcome = outcomes.next()
    {
      if case .article(let article) = outcome { bodyBytes += article.body.utf8.count }
      chunk.append(outcome)
    }
    return chunk.isEmpty ? nil : chunk
  }
}
