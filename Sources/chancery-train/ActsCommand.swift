import ArgumentParser
import Extraction
import Foundation
import Records

/// Tells how well acts are learnt.
struct ActsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acts",
    abstract: "Print how many acts are told rightly, by cross-validation over the articles.",
    discussion: """
      Each quarter of diplomatic/train is judged by what was learnt from the rest and from the annotation of \
      PolNeAR's acts; diplomatic/gold by what was learnt from all of it.
      """)

  @OptionGroup var folders: CorpusFolders

  private static let folds = 4

  mutating func run() throws {
    let started = ContinuousClock.now
    let records = try folders.annotatedRecords("train")
    let own = records.map(ActTraining.acts)
    let gold = try folders.annotatedRecords("gold").flatMap(ActTraining.acts)
    let further = try folders.polnearActs()
    progress("read \(own.joined().count), \(gold.count) and \(further.count) acts", since: started)
    let parts: [(learnt: [LabelledAct], judged: [LabelledAct])] =
      (0..<Self.folds).map { fold in
        let (judged, rest) = (
          own.indices.filter { $0 % Self.folds == fold },
          own.indices.filter { $0 % Self.folds != fold }
        )
        return (rest.flatMap { own[$0] } + further, judged.flatMap { own[$0] })
      } + [(own.flatMap { $0 } + further, gold)]
    let right = Parallel.map(parts.count) { part in
      let weights = Dictionary(
        uniqueKeysWithValues: ActTraining.rows(learntFrom: parts[part].learnt).map {
          ($0.slot, $0.weights)
        })
      return parts[part].judged.count { Self.best($0, weights) == $0.label }
    }
    let judged = parts.map(\.judged.count)
    print(
      String(
        format: "train %.1f %% of %d, gold %.1f %% of %d",
        100 * Double(right.dropLast().reduce(0, +)) / Double(judged.dropLast().reduce(0, +)),
        judged.dropLast().reduce(0, +), 100 * Double(right[Self.folds]) / Double(gold.count),
        gold.count))
  }

  private static func best(_ act: LabelledAct, _ weights: [UInt32: [Int8]]) -> Int {
    var scores = [Int](repeating: 0, count: Act.allCases.count)
    for slot in act.example.slots {
      for (label, weight) in (weights[slot] ?? []).enumerated() { scores[label] += Int(weight) }
    }
    return scores.indices.max { scores[$0] < scores[$1] } ?? 0
  }
}
