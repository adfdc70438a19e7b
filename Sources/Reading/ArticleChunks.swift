import Records

/// The input, cut into pieces that are worth a task of their own.
///
/// Small files are handed out unread, so that many threads can read at once; large ones and standard
/// input are read here, record by record, so that memory stays the same however large they are. Pieces grow with what
/// was handed out before: little is shared out evenly, and much is worked on and stored in few goes.
package struct ArticleChunks {
  /// A piece has a sixteenth of what went before, so that the last one does not keep one core busy alone for long.
  private static let growth = 16
  /// Some dozens of milliseconds of extraction, against some microseconds that a task costs.
  private static let leastByteCount = 256 << 10
  /// An ingest of 33 MB took 12, 10 and 9 s with pieces of 128 KB, of 512 KB and of this.
  private static let mostByteCount = 1 << 20
  private static let mostRecords = 512
  /// Fewer than records, since a converter may take a good part of a second for each.
  private static let mostFiles = 128
  /// An article rarely takes more than this; what is larger may hold many.
  private static let smallByteCount = 1 << 20
  /// What is packed may grow to 200 times its size.
  private static let smallPackedByteCount = 256 << 10

  private let options: ReadingOptions
  private var walk: FileWalk
  /// A large file that has been found and not yet opened.
  private var pending: FileWalk.File?
  private var current: FileReading?
  /// Bytes of the files that are done with.
  private var bytesDone = 0

  init(paths: [String], options: ReadingOptions) {
    self.options = options
    walk = FileWalk(paths: paths)
  }

  /// Bytes handed out so far, as they lie on disk.
  package var bytesRead: Int { bytesDone + (current?.bytesRead ?? 0) }

  /// - Returns: The next piece; `nil` at the end.
  package mutating func next() -> ArticleChunk? {
    while true {
      if current != nil, let chunk = nextRecords() { return chunk }
      if let chunk = nextSmallFiles() { return chunk }
      guard let file = pending else { return nil }
      pending = nil
      let source = RecordSource(path: file.path, options: options)
      if let fault = file.fault { return ArticleChunk(.outcomes([source.refusal(fault)])) }
      do {
        current = FileReading(stream: try ByteStream(opening: file.path), source: source)
      } catch {
        return ArticleChunk(.outcomes([source.refusal(error)]))
      }
    }
  }

  /// Up to how many bytes the next piece is filled.
  private var byteCount: Int {
    min(max(Self.leastByteCount, bytesRead / Self.growth), Self.mostByteCount)
  }

  private mutating func nextSmallFiles() -> ArticleChunk? {
    let byteCount = byteCount
    var paths: [String] = []
    var bytes = 0
    while pending == nil, bytes < byteCount, paths.count < Self.mostFiles,
      let file = walk.next()
    {
      guard Self.isSmall(file) else {
        pending = file
        break
      }
      paths.append(file.path)
      bytes += file.byteCount
    }
    bytesDone += bytes
    return paths.isEmpty ? nil : ArticleChunk(.files(paths, options))
  }

  /// Pipes have no size; there is no telling what comes out of them.
  private static func isSmall(_ file: FileWalk.File) -> Bool {
    let isPacked = file.path.hasSuffix(".gz")
    return file.byteCount > 0
      && file.byteCount <= (isPacked ? smallPackedByteCount : smallByteCount)
  }

  private mutating func nextRecords() -> ArticleChunk? {
    let byteCount = byteCount
    var outcomes: [ReadOutcome] = []
    var bytes = 0
    while bytes < byteCount, outcomes.count < Self.mostRecords, let outcome = current?.next() {
      if case .article(let article) = outcome { bytes += article.body.utf8.count }
      outcomes.append(outcome)
    }
    if outcomes.isEmpty {
      bytesDone += current?.bytesRead ?? 0
      current = nil
    }
    return outcomes.isEmpty ? nil : ArticleChunk(.outcomes(outcomes))
  }
}

/// A piece of the input, read or still to be read.
package struct ArticleChunk: Sendable {
  fileprivate enum Content {
    case outcomes([ReadOutcome])
    case files([String], ReadingOptions)
  }

  private let content: Content

  fileprivate init(_ content: Content) { self.content = content }

  /// The outcomes of the piece, in the order of the input; may be called on any thread.
  package func outcomes() -> [ReadOutcome] {
    switch content {
    case .outcomes(let outcomes): outcomes
    case .files(let paths, let options): Array(ArticleSequence(paths: paths, options: options))
    }
  }
}
