import Extraction
import Language
import Records

/// Acts of attributions that an annotation of who said what has and says no act of.
///
/// A line an article: its name, a tab, and the events of its standoff with their acts (`E1=assert E3=accuse`). The
/// texts stay where they are.
struct ActAnnotation {
  /// What goes wrong in reading one.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let line: Int
    let words: Substring

    var description: String { "\(path), line \(line): no event and act in '\(words)'" }
  }

  /// By article and event.
  private(set) var acts: [String: [String: Act]] = [:]

  init(path: String) throws {
    for (number, line) in try Corpus.contents(of: path).split(separator: "\n").enumerated() {
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else { throw Failure(path: path, line: number + 1, words: line) }
      for pair in columns[1].split(separator: " ") {
        let parts = pair.split(separator: "=")
        guard parts.count == 2, let act = Act(rawValue: String(parts[1])) else {
          throw Failure(path: path, line: number + 1, words: pair)
        }
        acts[String(columns[0]), default: [:]][String(parts[0])] = act
      }
    }
  }

  /// The attributions of a text whose act is known.
  func acts(of text: TrainingText) -> [LabelledAct] {
    guard let acts = acts[text.id] else { return [] }
    return text.gold.compactMap { gold in
      guard let act = acts[gold.event] else { return nil }
      func bytes(_ tokens: [Range<Int>]) -> [Range<Int>] {
        tokens.map(text.text.byteRange(ofTokens:))
      }
      let attribution = Attribution(
        source: bytes(gold.source), cue: bytes(gold.cue), content: bytes(gold.content),
        confidence: 1)
      return LabelledAct(
        attribution, kind: StatementKind(of: attribution.content, in: text.text), act: act,
        in: text.text.buffer.bytes, weight: ActTraining.polnearWeight)
    }
  }
}
