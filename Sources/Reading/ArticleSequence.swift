import Records

/// The outcomes of reading, one record at a time.
///
/// Each iterator begins anew, but standard input can be read only once.
package struct ArticleSequence: Sequence, Sendable {
  let paths: [String]
  let options: ReadingOptions

  package func makeIterator() -> Iterator { Iterator(paths: paths, options: options) }

  /// Reads on as it is asked; keeps one file open and one record in memory.
  package struct Iterator: IteratorProtocol {
    private let options: ReadingOptions
    private var walk: FileWalk
    private var current: FileReading?
    /// Bytes of the files that are done with.
    private var bytesDone = 0

    init(paths: [String], options: ReadingOptions) {
      self.options = options
      walk = FileWalk(paths: paths)
    }

    /// Bytes read so far, as they lie on disk.
    package var bytesRead: Int { bytesDone + (current?.bytesRead ?? 0) }

    package mutating func next() -> ReadOutcome? {
      while true {
        if let outcome = current?.next() { return outcome }
        bytesDone += current?.bytesRead ?? 0
        current = nil
        guard let file = walk.next() else { return nil }
        let source = RecordSource(path: file.path, options: options)
        if let fault = file.fault { return source.refusal(fault) }
        do {
          current = FileReading(stream: try ByteStream(opening: file.path), source: source)
        } catch {
          return source.refusal(error)
        }
      }
    }
  }
}

/// The reading of one file: its format is told by its first bytes, then its records follow.
struct FileReading {
  private let raw: ByteStream
  private let source: RecordSource
  private var records: (any RecordReader)?
  private var hasBegun = false
  private var hasOutcome = false

  init(stream: ByteStream, source: RecordSource) {
    raw = stream
    self.source = source
  }

  /// Bytes taken from the file so far.
  var bytesRead: Int { raw.bytesTaken }

  /// - Returns: The next record; `nil` after the last, or after a refusal that ends the file.
  mutating func next() -> ReadOutcome? {
    do throws(ReadingFault) {
      if !hasBegun {
        hasBegun = true
        records = try Format.reader(of: raw, source: source)
      }
      if let outcome = try records?.next() {
        hasOutcome = true
        return outcome
      }
      if records != nil, !hasOutcome {
        throw ReadingFault("no article in it; there is nothing to read")
      }
      records = nil
      return nil
    } catch {
      records = nil
      return source.refusal(error)
    }
  }
}

/// Takes the records of one file in turn.
protocol RecordReader {
  /// - Returns: `nil` after the last record.
  /// - Throws: `ReadingFault` when nothing after this place can be read.
  mutating func next() throws(ReadingFault) -> ReadOutcome?
}

/// A file that is one article, or whose articles are found all at once.
struct WholeFile: RecordReader {
  private var outcomes: ArraySlice<ReadOutcome>

  init(_ outcomes: [ReadOutcome]) { self.outcomes = outcomes[...] }

  mutating func next() -> ReadOutcome? { outcomes.popFirst() }
}
