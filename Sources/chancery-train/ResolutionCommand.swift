import ArgumentParser
import Language

/// Learns to tell acts and mentions of documents, and puts what was learnt into an existing model.
struct ResolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolution",
    abstract: "Learn acts and mentions of documents and put them into the model; after `model`.")

  @OptionGroup var folders: CorpusFolders

  @Option(name: .shortAndLong, help: "The model file to change.")
  var model = "Sources/EmbeddedData/model.bin"

  mutating func run() throws {
    let started = ContinuousClock.now
    let records = try folders.annotatedRecords("train")
    let acts = try records.flatMap(ActTraining.acts) + folders.polnearActs()
    progress("read \(records.count) articles, \(acts.count) acts", since: started)
    let learnt = ActTraining.sections(learntFrom: acts)
      .merging(DocumentTraining.sections(learntFrom: records)) { $1 }
    let sections = try ModelFile.sections(of: folders.read(file: model)).merging(learnt) { $1 }
    try folders.write(ModelFile.bytes(of: sections), file: model)
    progress("wrote \(model)", since: started)
  }
}
