import ArgumentParser
import Authority
import Dispatch
import Extraction
import Foundation
import Language
import Records

/// Measures how fast statements are found: one thread, all cores, and the tagging alone as the rival in the same run.
struct ExtractBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds the statements of a folder of texts; megabytes a second.",
    discussion: """
      The texts are read beforehand. The time of one thread is the processor's, that of all cores the clock's.

        chancery-bench extract
        chancery-bench extract --rounds 5 my/texts
      """)

  @Argument(help: "A folder of text files.")
  var folder = "../shared/corpus/polnear/train/text"

  @Option(help: "How often to go over all texts; the fastest round counts.")
  var rounds = 3

  func run() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let articles = try names.map { name in
      Article(
        id: String(name.dropLast(4)),
        body: try String(contentsOfFile: folder + "/" + name, encoding: .utf8),
        origin: ArticleOrigin(path: name))
    }
    let byteCount = articles.reduce(0) { $0 + $1.body.utf8.count }
    print("\(articles.count) texts, \(byteCount) bytes")
    let model = try ModelFile.embedded()
    let analyser = try TextAnalyser(model)
    let extractor = try Extractor(authority: .embedded(), model: model)
    let tagging = fastest(of: BenchClock.processorTime) {
      for article in articles { Self.tag(article, with: analyser) }
    }
    let one = fastest(of: BenchClock.processorTime) {
      for article in articles { _ = extractor.extract(article) }
    }
    let all = fastest(of: BenchClock.wallTime) {
      DispatchQueue.concurrentPerform(iterations: articles.count) { index in
        _ = extractor.extract(articles[index])
      }
    }
    let megabytes = Double(byteCount) / 1_000_000
    for (label, seconds) in [("tagging alone", tagging), ("one thread", one), ("all cores", all)] {
      let rate = (megabytes / seconds).formatted(.number.precision(.fractionLength(2)))
      let ratio = (seconds / tagging).formatted(.number.precision(.fractionLength(2)))
      print("\(label): \(rate) MB/s, \(ratio) times the tagging")
    }
  }

  private static func tag(_ article: Article, with analyser: TextAnalyser) {
    let buffer = TextBuffer(article.body)
    let lines = buffer.bytes.split(separator: UInt8(ascii: "\n"))
    _ = analyser.analyse(buffer, paragraphs: lines.map { $0.startIndex..<$0.endIndex })
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
