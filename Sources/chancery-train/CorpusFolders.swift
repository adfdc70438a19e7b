import ArgumentParser
import Foundation
import Language

/// Where the texts are and where the work lies.
struct CorpusFolders: ParsableArguments {
  @Option(help: "The folder that holds polnear/ and diplomatic/.")
  var corpus = "../shared/corpus"

  @Option(help: "The folder for what one stage leaves for the next.")
  var work = ".build/train"

  /// Texts of the field count more than the more numerous ones of American politics; found on `diplomatic/gold`.
  private static let diplomaticRepeats = 2

  static let languageModel = "language.bin"
  private static let annotation = "annotation.bin"
  private static let actAnnotation = "Sources/chancery-train/Annotation/polnear-acts.tsv"

  /// The texts to learn from, in a fixed order.
  func trainingTexts() throws -> [TrainingText] {
    var diplomatic = try Corpus.read(folder: corpus + "/diplomatic/train")
    for number in diplomatic.indices { diplomatic[number].repeats = Self.diplomaticRepeats }
    return try Corpus.read(folder: corpus + "/polnear/train") + diplomatic
  }

  /// The texts to judge by.
  func developmentTexts() throws -> [TrainingText] {
    try Corpus.read(folder: corpus + "/polnear/dev")
  }

  /// The articles of a part of `diplomatic/` with their acts and documents.
  func annotatedRecords(_ part: String) throws -> [AnnotatedRecord] {
    try AnnotatedRecord.read("\(corpus)/diplomatic/\(part)/records.jsonl")
  }

  /// Statements of PolNeAR with the acts that `Annotation/` gives them.
  func polnearActs() throws -> [LabelledAct] {
    let annotation = try ActAnnotation(path: Self.actAnnotation)
    return try Corpus.read(folder: corpus + "/polnear/train", withSilver: false)
      .flatMap(annotation.acts)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: work + "/" + name))
  }

  func write(_ bytes: [UInt8], file path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func read(_ name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: work + "/" + name) else {
      throw ValidationError("\(work)/\(name) is not there; run `chancery-train language` first")
    }
    return [UInt8](data)
  }

  func read(file path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) is not there")
    }
    return [UInt8](data)
  }

  // MARK: Annotation

  /// Keeps what the tagger and the parser said about each token.
  func writeAnnotation(of texts: [TrainingText]) throws {
    var bytes: [UInt8] = []
    for text in texts.map(\.text) {
      for index in text.tokens.indices {
        bytes.append(text.tags[index].rawValue)
        bytes.append(text.entities[index].rawValue)
        bytes.append(text.relations[index].rawValue)
        withUnsafeBytes(of: text.heads[index]) { bytes.append(contentsOf: $0) }
      }
    }
    try write(bytes, to: Self.annotation)
  }

  /// The texts to learn from, annotated as `writeAnnotation` left them.
  func annotatedTrainingTexts() throws -> [TrainingText] {
    var texts = try trainingTexts()
    let bytes = try read(Self.annotation)
    let lemmas = try LemmaTable(ModelFile(copying: read(Self.languageModel)))
    guard bytes.count == texts.reduce(0, { $0 + $1.text.tokens.count }) * 7 else {
      throw ValidationError("\(work)/\(Self.annotation) is of other texts; make it anew")
    }
    var place = 0
    for number in texts.indices {
      let count = texts[number].text.tokens.count
      var tags: [PartOfSpeech] = []
      var heads: [Int32] = []
      texts[number].text.entities = []
      texts[number].text.relations = []
      for _ in 0..<count {
        tags.append(PartOfSpeech(rawValue: bytes[place]) ?? .unknown)
        texts[number].text.entities.append(NamedEntity(rawValue: bytes[place + 1]) ?? .none)
        texts[number].text.relations.append(Relation(rawValue: bytes[place + 2]) ?? .unknown)
        let head = bytes[place + 3..<place + 7].reversed().reduce(0 as UInt32) {
          $0 << 8 | UInt32($1)
        }
        heads.append(Int32(bitPattern: head))
        place += 7
      }
      texts[number].text.setLemmas(from: lemmas, tags: tags)
      texts[number].text.heads = heads
    }
    return texts
  }
}
