import ArgumentParser
import Extraction
import Language

/// Learns to find statements and writes the whole model.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Learn to find statements and write the model; after `language`.")

  @OptionGroup var folders: CorpusFolders

  @Option(name: .shortAndLong, help: "The file to write.")
  var output = "Sources/EmbeddedData/model.bin"

  mutating func run() throws {
    let started = ContinuousClock.now
    let texts = try folders.annotatedTrainingTexts()
    progress("read \(texts.count) texts", since: started)
    let sections = try AttributionTraining().sections(learntFrom: texts) {
      progress($0, since: started)
    }
    let language = try ModelFile.sections(of: folders.read(CorpusFolders.languageModel))
    let bytes = ModelFile.bytes(of: language.merging(sections) { $1 })
    for (section, content) in language.merging(sections, uniquingKeysWith: { $1 })
      .sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      progress("\(section): \(content.count) bytes", since: started)
    }
    try folders.write(bytes, file: output)
    progress("wrote \(output), \(bytes.count) bytes", since: started)
  }
}
