import ArgumentParser
import Foundation
import Reading
import Records

/// Measures how well and how fast the main text and the metadata of web pages are read.
struct ReadingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Reads saved web pages and compares text, title, date and authors with the truth.")

  @Argument(help: "A folder with truth.jsonl and the pages that it names.")
  var folder = "../shared/corpus/html"

  @Flag(help: "Print the figures of each page, worst first.")
  var pages = false

  @Option(help: "Print what is missing and what is too much in pages whose path contains this.")
  var show: String?

  @Option(help: "How often to read all pages for the measure of speed.")
  var rounds = 3

  func run() throws {
    let truths = try PageTruth.all(in: folder)
    guard let today = PartialDate(String(Date.now.ISO8601Format().prefix(10))) else { return }
    let reader = ArticleReader(options: ReadingOptions(today: today))
    let inputs = try truths.map { truth in
      [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + truth.file)))
    }
    var scores: [PageScore] = []
    for (truth, bytes) in zip(truths, inputs) {
      let article = reader.articles(in: bytes, path: truth.file).lazy.compactMap(\.article).first
      scores.append(PageScore(truth: truth, article: article))
      if let show, truth.file.contains(show) { Self.printDifference(truth, article) }
    }
    if pages {
      for score in scores.sorted(by: { $0.shingles.f1 < $1.shingles.f1 }) { print(score.line) }
    }
    print(PageScore.header)
    print(PageScore.summary("English", scores.filter { $0.truth.isEnglish }))
    print(PageScore.summary("all", scores))
    printSpeed(reader, inputs)
  }

  /// Reads all pages some times over, unpacked beforehand, on one core.
  private func printSpeed(_ reader: ArticleReader, _ inputs: [[UInt8]]) {
    let pages = inputs.map { ArticleReader.unpacked($0) }
    let byteCount = pages.reduce(0) { $0 + $1.count }
    var read = 0
    let start = BenchClock.processorTime()
    for _ in 0..<rounds {
      for page in pages { read += reader.articles(in: page, path: "page.html").count }
    }
    let seconds = BenchClock.processorTime() - start
    let rate = Double(byteCount * rounds) / 1_000_000 / seconds
    print(
      "speed: \(read) pages, \(byteCount * rounds / 1_000_000) MB in "
        + String(format: "%.2f s, %.1f MB/s", seconds, rate))
  }

  private static func printDifference(_ truth: PageTruth, _ article: Article?) {
    let read = article?.body.components(separatedBy: "\n\n") ?? []
    let wanted = truth.text.components(separatedBy: "\n\n")
    let (has, should) = (Set(read.map(key)), Set(wanted.map(key)))
    print("=== \(truth.file)")
    print("  title \(truth.title)\n     as \(article?.title ?? "-")")
    print("  authors \(truth.authors)\n     as \(article?.byline ?? "-")")
    print("  date \(truth.published)\n     as \(article?.publishedOn?.description ?? "-")")
    for text in wanted where !has.contains(key(text)) { print("  - \(text.prefix(160))") }
    for text in read where !should.contains(key(text)) { print("  + \(text.prefix(160))") }
  }

  private static func key(_ text: String) -> String { Shingles.words(text).joined(separator: " ") }
}

extension ReadOutcome {
  /// The article, where it is one.
  var article: Article? {
    if case .article(let article) = self { return article }
    return nil
  }
}
