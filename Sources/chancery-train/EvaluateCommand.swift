import ArgumentParser
import Extraction
import Foundation
import Language
import Records

/// Finds statements in text files, each line a paragraph.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Find statements in text files, each line a paragraph, as JSON lines.")

  @Option(help: "The model.")
  var model = "Sources/EmbeddedData/model.bin"

  @Argument(help: "A folder of text files.")
  var folder: String

  mutating func run() throws {
    guard let data = FileManager.default.contents(atPath: model) else {
      throw ValidationError("\(model) cannot be read; make it with Scripts/train")
    }
    let file = try ModelFile(copying: [UInt8](data))
    let analyser = try TextAnalyser(file)
    let finder = try AttributionFinder(model: file)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted()
    var bytes = 0
    let clock = ContinuousClock()
    var analysing = Duration.zero
    var finding = Duration.zero
    for name in names {
      let buffer = TextBuffer(try Corpus.contents(of: folder + "/" + name))
      bytes += buffer.bytes.count
      let start = clock.now
      var text = analyser.analyse(buffer, paragraphs: Corpus.lines(of: buffer.bytes))
      let middle = clock.now
      let attributions = finder.attributions(in: &text)
      analysing += start.duration(to: middle)
      finding += middle.duration(to: clock.now)
      print(line(id: String(name.dropLast(4)), attributions, in: buffer))
    }
    let message = """
      \(names.count) texts, \(bytes) bytes: analysis \(analysing), finding \(finding)

      """
    FileHandle.standardError.write(Data(message.utf8))
  }

  private func line(
    id: String, _ attributions: [Attribution], in buffer: TextBuffer
  ) -> String {
    func list(_ ranges: [Range<Int>]) -> String {
      let pairs = ranges.map { range in
        let scalars = buffer.scalarRange(ofBytes: range)
        return "[\(scalars.start),\(scalars.end)]"
      }
      return "[\(pairs.joined(separator: ","))]"
    }
    let statements = attributions.map { attribution in
      """
      {"source":\(list(attribution.source)),"cue":\(list(attribution.cue)),\
      "content":\(list(attribution.content)),"confidence":\(attribution.confidence)}
      """
    }
    return "{\"id\":\"\(id)\",\"statements\":[\(statements.joined(separator: ","))]}"
  }
}
