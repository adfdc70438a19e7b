import Archive
import Reading
import Records

/// Articles into the database: one reader, many extractors, one writer, in the order of the input.
struct IngestRun: Sendable {
  let reader: ArticleReader
  let extract: @Sendable ([Article]) -> [ExtractedArticle]
  let extractionVersion: String
  let jobs: Int
  let destination: Destination

  /// Where the statements go.
  enum Destination: Sendable {
    case batch(BatchID, in: Archive)
    /// Nothing is written; what the database holds already, where there is one, counts as known.
    case nowhere(besides: Archive?)

    fileprivate var archive: Archive? {
      switch self {
      case .batch(_, let archive): archive
      case .nowhere(let archive): archive
      }
    }
  }

  /// An outcome of reading, after the database was asked whether it knows the article.
  private enum Input: Sendable {
    case new(Article, BodyDigest)
    case known(Article, BodyDigest)
    case refusal(Refusal)
  }

  /// - Returns: What was done, also when a person has asked to stop: the chunks under way are
  ///   finished first.
  /// - Throws: `ReadingError` before anything is read; `ArchiveError` when the database fails, with
  ///   the chunks before it written.
  func run(paths: [String]) async throws -> IngestSummary {
    let environment = CommandEnvironment.current
    let start = environment.elapsed()
    var chunks = try reader.chunks(at: paths)
    var progress = ProgressLine(
      totalBytes: environment.messageTerminal == nil ? nil : reader.byteCount(of: paths))
    // Also before an error is told.
    defer { progress.clear() }
    var summary = IngestSummary()
    try await OrderedParallelMap(jobs: jobs).run {
      summary.isInterrupted = environment.isInterrupted()
      return summary.isInterrupted ? nil : chunks.next()
    } transform: { [self] chunk in
      Result { Self.items(of: try inputs(chunk.outcomes()), extract: extract) }
    } consume: { result in
      let items = try result.get()
      summary.counts += try store(items)
      summary.add(items)
      progress.show(articles: summary.counts.read, bytes: chunks.bytesRead)
    }
    summary.elapsed = environment.elapsed() - start
    return summary
  }

  private func inputs(_ outcomes: [ReadOutcome]) throws -> [Input] {
    let digests = outcomes.compactMap { outcome -> (body: BodyDigest, isDated: Bool)? in
      guard case .article(let article) = outcome else { return nil }
      return (BodyDigest(of: article.body), article.publishedOn != nil)
    }
    let known = try destination.archive?.known(digests, extractionVersion: extractionVersion)
    var answers = zip(digests, known ?? digests.map { _ in false }).makeIterator()
    return outcomes.compactMap { outcome -> Input? in
      switch outcome {
      case .article(let article):
        answers.next().map { digest, isKnown in
          isKnown ? .known(article, digest.body) : .new(article, digest.body)
        }
      case .refusal(let refusal): .refusal(refusal)
      }
    }
  }

  private static func items(
    of inputs: [Input], extract: ([Article]) -> [ExtractedArticle]
  ) -> [StoreItem] {
    let new = inputs.compactMap { if case .new(let article, _) = $0 { article } else { nil } }
    var extracted = extract(new).makeIterator()
    return inputs.compactMap { input -> StoreItem? in
      switch input {
      case .new(_, let digest):
        extracted.next().map { .extracted(signed($0), digest: digest) }
      case .known(let article, let digest): .known(article, digest: digest)
      case .refusal(let refusal): .refusal(refusal)
      }
    }
  }

  private static func signed(_ extracted: ExtractedArticle) -> ExtractedArticle {
    var extracted = extracted
    extracted.article.signature = TextSignature(of: extracted.article.body)
    return extracted
  }

  private func store(_ items: [StoreItem]) throws -> StoreCounts {
    if case .batch(let batch, let archive) = destination {
      return try archive.store(items, in: batch)
    }
    var counts = StoreCounts()
    for item in items {
      switch item {
      case .extracted(let extracted, _):
        counts.kept += 1
        counts.statements += extracted.statements.count
      case .known: counts.known += 1
      case .refusal: counts.refused += 1
      }
    }
    return counts
  }
}
