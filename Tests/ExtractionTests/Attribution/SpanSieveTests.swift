import Foundation
import Language
import Testing

@testable import Extraction

@Suite struct SpanSieveTests {
  @Test func `what is sure is what a close look finds`() throws {
    let model = try ModelFile.embedded()
    let analyser = try TextAnalyser(model)
    let gate = try CueGate(model, limits: .reading)
    let parser = try DependencyParser(model)
    let sieved = try CandidateFinder(model, spans: options(leastSieved: 0.98))
    let close = try CandidateFinder(model, spans: options(leastSieved: nil))
    let sieve = try SpanSieve(model, leastProbability: 0.98)
    var same = 0
    var all = 0
    var sure = 0
    var open = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let buffer = TextBuffer(try String(contentsOfFile: folder + file, encoding: .utf8))
      var text = analyser.analyse(buffer, paragraphs: [0..<buffer.bytes.count])
      let isCandidate = gate.candidates(in: text)
      parser.parse(text.sentences.filter { isCandidate[$0].contains(true) }, of: &text)
      let view = SyntaxView(text)
      let candidates = [sieved, close].map {
        $0.candidates(in: [view], isCandidate: [isCandidate])[0].joined()
      }
      for cue in candidates[1].map(\.cue.span) {
        let template = SpanFeatures(
          view, cue: cue, paragraph: text.tokens.indices, cues: candidates[1].map(\.cue.span))
        for index in template.window where template.isOpen(index) {
          open += 1
          if sieve.scores(of: template.position(of: index), template.frame) != nil { sure += 1 }
        }
      }
      let found = candidates.map {
        $0.map { "\($0.cue.span.tokens) \($0.spans.source) \($0.spans.content)" }
      }
      all += found[1].count
      same += Set(found[0]).intersection(found[1]).count
    }
    #expect(all > 200)
    #expect(same * 100 >= all * 97, "\(same) of \(all)")
    #expect(sure * 5 >= open, "\(sure) of \(open) tokens")
  }

  private let folder = "Tests/Corpus/articles/"

  private func options(leastSieved: Double?) -> SpanFinder.Options {
    .init(begin: 0.6, inside: 0.05, leastSieved: leastSieved)
  }
}
