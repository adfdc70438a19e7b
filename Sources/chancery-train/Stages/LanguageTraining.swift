import Language

/// Makes the parts of the model that tag and parse, and annotates the training texts with what they say.
///
/// The texts are split into folds; each is annotated by models that have not seen it, so that later stages learn from
/// annotation as imperfect as they will meet.
struct LanguageTraining {
  static let folds = 4

  /// - Parameter texts: Receive predicted tags, entities, lemmas, heads and relations.
  /// - Returns: The sections of the models learnt from all texts.
  static func run(on texts: inout [TrainingText]) throws -> [ModelSection: [UInt8]] {
    let cut = texts
    let tagging = Parallel.map(folds + 1) { fold in
      TaggerTraining().sections(
        learntFrom: cut.filter { fold == folds || $0.fold(of: folds) != fold })
    }
    let taggers = try tagging.map { try LanguageModel(tags: $0) }
    for index in texts.indices {
      taggers[model(for: texts[index])].tag(&texts[index].text)
    }
    let tagged = texts
    let parsing = Parallel.map(folds + 1) { fold in
      ParserTraining(epochs: fold == folds ? 8 : 6).sections(
        learntFrom: tagged.filter { fold == folds || $0.fold(of: folds) != fold })
    }
    let parsers = try parsing.map { sections in
      try DependencyParser(ModelFile(copying: ModelFile.bytes(of: sections)))
    }
    for index in texts.indices {
      texts[index].text.clearTree()
      parsers[model(for: texts[index])].parse(
        texts[index].text.sentences, of: &texts[index].text)
    }
    return tagging[folds].merging(parsing[folds]) { $1 }
  }

  /// The model that has not seen a text; for one without annotation, that of all texts.
  private static func model(for text: TrainingText) -> Int {
    text.silver == nil ? folds : text.fold(of: folds)
  }
}

/// A tagger with its lemma table.
struct LanguageModel {
  private let tagger: Tagger
  private let lemmas: LemmaTable

  /// - Parameter sections: Those of tags, entities and lemmas.
  init(tags sections: [ModelSection: [UInt8]]) throws {
    let file = try ModelFile(copying: ModelFile.bytes(of: sections))
    tagger = try Tagger(file)
    lemmas = try LemmaTable(file)
  }

  func tag(_ text: inout AnalysedText) {
    let tags = tagger.partsOfSpeech(of: text.words, sentences: text.sentences)
    text.setLemmas(from: lemmas, tags: tags)
    text.entities = tagger.entities(of: text.words, tags: tags, sentences: text.sentences)
  }
}
