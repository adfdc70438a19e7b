import ArgumentParser
import Extraction
import Foundation
import Language

/// Tells whether statements of a confidence are as often right as it says.
struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Print how often statements of each confidence are right, and the calibration error.",
    discussion: """
      A statement is right when a reader marked one whose content shares half of the words of both and whose source
      overlaps. The expected calibration error is the mean distance between confidence and share right over ten bins.

        chancery-train reliability ../shared/corpus/polnear/dev
      """)

  @Option(help: "The model.")
  var model = "Sources/EmbeddedData/model.bin"

  @Argument(help: "A folder with text/ and attributions/.")
  var folder: String

  private struct Bin {
    var count = 0
    var confidence = 0.0
    var right = 0
  }

  mutating func run() throws {
    guard let data = FileManager.default.contents(atPath: model) else {
      throw ValidationError("\(model) cannot be read; make it with Scripts/train")
    }
    let file = try ModelFile(copying: [UInt8](data))
    let analyser = try TextAnalyser(file)
    let finder = try AttributionFinder(model: file)
    var bins = [Bin](repeating: Bin(), count: 10)
    for var text in try Corpus.read(folder: folder) {
      text.text = analyser.annotated([text.text])[0]
      for attribution in finder.attributions(in: &text.text) {
        let isRight = FilterTraining.isRight(
          content: attribution.content.map(text.text.tokens(overlapping:)),
          source: attribution.source.map(text.text.tokens(overlapping:)), text.gold)
        let bin = min(9, Int(attribution.confidence * 10))
        bins[bin].count += 1
        bins[bin].confidence += attribution.confidence
        bins[bin].right += isRight ? 1 : 0
      }
    }
    report(bins)
  }

  private func report(_ bins: [Bin]) {
    let total = bins.reduce(0) { $0 + $1.count }
    var error = 0.0
    print("confidence  statements  mean   right")
    for (number, bin) in bins.enumerated() where bin.count > 0 {
      let mean = bin.confidence / Double(bin.count)
      let right = Double(bin.right) / Double(bin.count)
      error += abs(mean - right) * Double(bin.count) / Double(total)
      print(
        String(
          format: "0.%d–%@     %10d  %.3f  %.3f", number, number == 9 ? "1.0" : "0.\(number + 1)",
          bin.count, mean, right))
    }
    print(String(format: "expected calibration error %.3f", error))
  }
}
