// Reading: bytes to articles.

package import Records

/// What became of one record of the input.
package enum ReadOutcome: Hashable, Sendable {
  case article(Article)
  /// Something that is not an article, or cannot be read; the reading goes on after it.
  case refusal(Refusal)
}

/// Reads articles from files, folders and standard input.
///
///     let reader = ArticleReader(options: ReadingOptions(today: today))
///     for outcome in try reader.articles(at: ["news/", "-"]) { … }
package struct ArticleReader: Sendable {
  package let options: ReadingOptions

  package init(options: ReadingOptions) { self.options = options }

  /// The articles under the paths, in the order of the paths; within a folder in the order of names.
  ///
  /// - Parameter paths: Files, folders (read with all that is below them; names that begin with a
  ///   dot are passed over) and `-` for standard input.
  /// - Returns: One outcome a record, read as it is asked for; no more than one file is open.
  /// - Throws: `ReadingError` when a path does not exist or may not be read, or an option names an
  ///   encoding or a field that there is not; before anything is read.
  package func articles(at paths: [String]) throws(ReadingError) -> ArticleSequence {
    try check(paths)
    return ArticleSequence(paths: paths, options: options)
  }

  /// The same articles in pieces that many threads can read at once.
  ///
  /// - Throws: As `articles(at:)`.
  package func chunks(at paths: [String]) throws(ReadingError) -> ArticleChunks {
    try check(paths)
    return ArticleChunks(paths: paths, options: options)
  }

  private func check(_ paths: [String]) throws(ReadingError) {
    if let encoding = options.encoding, !Transcoding.isKnown(encoding) {
      throw .unknownEncoding(name: encoding)
    }
    for field in options.columns.keys.sorted() where FieldNames.known[field] == nil {
      throw .unknownField(name: field)
    }
    for path in paths where path != "-" { try FileWalk.check(path) }
  }

  /// The size of all files under the paths, for a progress bar.
  ///
  /// - Returns: Bytes; `nil` when standard input is among the paths, whose size nobody knows.
  package func byteCount(of paths: [String]) -> Int? {
    if paths.contains("-") { return nil }
    var total = 0
    var walk = FileWalk(paths: paths)
    while let file = walk.next() { total += file.byteCount }
    return total
  }

  /// The articles in bytes that are at hand already.
  ///
  /// - Parameters:
  ///   - bytes: A whole file, compressed or not.
  ///   - path: The name under which its articles and refusals go.
  package func articles(in bytes: [UInt8], path: String) -> [ReadOutcome] {
    var file = FileReading(
      stream: ByteStream(bytes), source: RecordSource(path: path, options: options))
    var outcomes: [ReadOutcome] = []
    while let outcome = file.next() { outcomes.append(outcome) }
    return outcomes
  }
}

extension ArticleReader {
  /// The content of a file that may be compressed.
  ///
  /// - Returns: The bytes as they are where they are not gzip, or broken.
  package static func unpacked(_ bytes: [UInt8]) -> [UInt8] {
    guard Inflation.isGzip(bytes.prefix(3)) else { return bytes }
    let stream = try? Inflation(ByteStream(bytes)).stream
    return (try? stream?.takeAll(max: .max)) ?? bytes
  }
}
