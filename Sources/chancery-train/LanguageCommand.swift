import ArgumentParser
import Foundation
import Language

/// Learns to tag and to parse.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Learn to tag and to parse; annotate the training texts with the result.")

  @OptionGroup var folders: CorpusFolders

  mutating func run() throws {
    let started = ContinuousClock.now
    var texts = try folders.trainingTexts()
    progress("read \(texts.count) texts", since: started)
    progress("\(LanguageReport(texts))", since: started)
    let sections = try LanguageTraining.run(on: &texts)
    progress("train, by models that had not seen it: \(LanguageReport(texts))", since: started)
    try folders.writeAnnotation(of: texts)
    try folders.write(ModelFile.bytes(of: sections), to: CorpusFolders.languageModel)
    let model = try ModelFile(copying: ModelFile.bytes(of: sections))
    let analyser = try TextAnalyser(model)
    let parser = try DependencyParser(model)
    var dev = try folders.developmentTexts()
    for index in dev.indices {
      dev[index].text = analyser.annotated([dev[index].text])[0]
      parser.parse(dev[index].text.sentences, of: &dev[index].text)
    }
    progress("dev: \(LanguageReport(dev))", since: started)
  }
}

/// Tells on standard error how far the work is.
func progress(_ message: String, since start: ContinuousClock.Instant) {
  let seconds = start.duration(to: .now).components.seconds
  FileHandle.standardError.write(Data("[\(seconds) s] \(message)\n".utf8))
}
