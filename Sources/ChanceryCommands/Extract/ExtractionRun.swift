import Output
import Reading
import Records

/// Reading and extraction without a database: articles in, lines of JSON out, in the order of the
/// input.
struct ExtractionRun {
  let reader: ArticleReader
  let extract: @Sendable ([Article]) -> [ExtractedArticle]
  let line: ArticleLine
  let jobs: Int

  /// What a run came to.
  struct Outcome: Hashable {
    var articles = 0
    var statements = 0
    var refusals = 0
    var isInterrupted = false
  }

  /// What became of one chunk.
  private struct Piece: Sendable {
    var lines: [UInt8] = []
    var articles = 0
    var statements = 0
    var refusals: [Refusal] = []
  }

  /// - Parameter bytes: Takes the lines.
  /// - Throws: `ReadingError` before anything is read; `OutputError` when nobody takes the lines.
  func run(paths: [String], to bytes: ByteWriter) async throws -> Outcome {
    let environment = CommandEnvironment.current
    var chunks = try reader.chunks(at: paths)
    var progress = ProgressLine(
      totalBytes: environment.messageTerminal == nil ? nil : reader.byteCount(of: paths))
    // Also before an error is told.
    defer { progress.clear() }
    var outcome = Outcome()
    try await OrderedParallelMap(jobs: jobs).run {
      outcome.isInterrupted = environment.isInterrupted()
      return outcome.isInterrupted ? nil : chunks.next()
    } transform: { [extract, line] chunk in
      Self.piece(of: chunk.outcomes(), extract: extract, line: line)
    } consume: { piece in
      bytes.append(piece.lines[...])
      // One flush a chunk, so that a reader at the other end of a pipe need not wait.
      try bytes.flush()
      outcome.articles += piece.articles
      outcome.statements += piece.statements
      outcome.refusals += piece.refusals.count
      if !piece.refusals.isEmpty { progress.clear() }
      for refusal in piece.refusals { environment.say(refusal.line) }
      progress.show(articles: outcome.articles, bytes: chunks.bytesRead)
    }
    return outcome
  }

  private static func piece(
    of chunk: [ReadOutcome], extract: ([Article]) -> [ExtractedArticle], line: ArticleLine
  ) -> Piece {
    var piece = Piece()
    var articles: [Article] = []
    for outcome in chunk {
      switch outcome {
      case .article(let article): articles.append(article)
      case .refusal(let refusal): piece.refusals.append(refusal)
      }
    }
    let sink = MemorySink()
    let bytes = ByteWriter(to: sink)
    for extracted in extract(articles) {
      line.append(extracted, to: bytes)
      piece.articles += 1
      piece.statements += extracted.statements.count
    }
    // A sink in memory refuses nothing.
    try? bytes.flush()
    piece.lines = sink.bytes
    return piece
  }
}
