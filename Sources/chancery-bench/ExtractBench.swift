import ArgumentParser
import Authority
import Dispatch
import Extraction
import Foundation
import Language
import Reading
import Records

/// Measures how fast statements are found: one thread, all cores, and the tagging alone as the rival in the same run.
struct ExtractBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds the statements of a folder of texts; megabytes a second.",
    discussion: """
      The texts are read beforehand and taken in pieces, as the program takes them. The time of one thread is the processor's, that of all cores the clock's.

        chancery-bench extract
        chancery-bench extract --rounds 5 my/texts
      """)

  @Argument(help: "A folder of text files.")
  var folder = "../shared/corpus/polnear/train/text"

  @Option(help: "How often to go over all texts; the fastest round counts.")
  var rounds = 3

  func run() throws {
    let pieces = try pieces()
    let articles = pieces.joined()
    let byteCount = articles.reduce(0) { $0 + $1.body.utf8.count }
    print("\(articles.count) texts, \(byteCount) bytes")
    let model = try ModelFile.embedded()
    let analyser = try TextAnalyser(model)
    let extractor = try Extractor(authority: .embedded(), model: model)
    let tagging = fastest(of: BenchClock.processorTime) {
      for piece in pieces { Self.tag(piece, with: analyser) }
    }
    let one = fastest(of: BenchClock.processorTime) {
      for piece in pieces { _ = extractor.extract(piece) }
    }
    let all = fastest(of: BenchClock.wallTime) {
      DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
        _ = extractor.extract(pieces[index])
      }
    }
    let megabytes = Double(byteCount) / 1_000_000
    for (label, seconds) in [("tagging alone", tagging), ("one thread", one), ("all cores", all)] {
      let rate = (megabytes / seconds).formatted(.number.precision(.fractionLength(2)))
      let ratio = (seconds / tagging).formatted(.number.precision(.fractionLength(2)))
      print("\(label): \(rate) MB/s, \(ratio) times the tagging")
    }
  }

  /// The texts in the pieces in which the program takes them.
  private func pieces() throws -> [[Article]] {
    guard let today = PartialDate(String(Date.now.ISO8601Format().prefix(10))) else { return [] }
    let reader = ArticleReader(options: ReadingOptions(today: today, format: .text))
    var chunks = try reader.chunks(at: [folder])
    var pieces: [[Article]] = []
    while let chunk = chunks.next() {
      pieces.append(chunk.outcomes().compactMap(\.article))
    }
    return pieces
  }

  private static func tag(_ articles: [Article], with analyser: TextAnalyser) {
    let cutter = TextAnalyser()
    let texts = articles.map { article in
      let buffer = TextBuffer(article.body)
      let lines = buffer.bytes.split(separator: UInt8(ascii: "\n"))
      return cutter.analyse(buffer, paragraphs: lines.map { $0.startIndex..<$0.endIndex })
    }
    _ = analyser.annotated(texts)
  }

  /// The seconds of the fastest round.
  private func fastest(of clock: () -> Double, _ work: () -> Void) -> Double {
    (0..<max(1, rounds)).map { _ in
      let start = clock()
      work()
      return clock() - start
    }.min() ?? 0
  }
}
