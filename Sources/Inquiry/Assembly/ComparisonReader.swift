import Records

/// Reads the sides of a comparison: "compare Russia and Japan on …", "the JCPOA versus the NPT".
struct ComparisonReader {
  let mentions: [EntityMention]

  /// Takes the sides.
  ///
  /// - Returns: The mentions that are not sides.
  func apply(to draft: inout QuestionDraft) -> [EntityMention] {
    let run = run(in: draft)
    guard run.count >= 2 else { return mentions }
    for mention in run {
      var filter = Filter()
      let label: String
      switch mention.entity {
      case .speakers(let speakers):
        filter.speakers = speakers.map(\.key.rawValue)
        label = speakers.count == 1 ? speakers[0].name : draft.text.words(mention.tokens)
      case .country(let code, let name):
        filter.countries = [code]
        label = name
      case .offices(let offices):
        filter.offices = offices.map(\.key.rawValue)
        label = offices.count == 1 ? offices[0].name : draft.text.words(mention.tokens)
      case .documents(let documents):
        filter.documents = documents.map(\.key.rawValue)
        label = documents.count == 1 ? documents[0].name : draft.text.words(mention.tokens)
      case .documentKinds(let kinds):
        filter.documentKinds = kinds
        label = draft.text.words(mention.tokens)
      case .topics(let topics):
        filter.topics = topics.map(\.key.rawValue)
        label = topics.map(\.name).joined(separator: " or ")
      case .outlet(let name):
        filter.outlets = [name]
        label = name
      }
      draft.sides.append(ComparisonSide(label: label, filter: filter))
      draft.take(mention.tokens, as: .form, "a side: \(label)", candidates: mention.candidates)
    }
    return mentions.filter { !run.contains($0) }
  }

  /// The first names that stand side by side; actors before anything else.
  private func run(in draft: QuestionDraft) -> [EntityMention] {
    let joiners: Set<String> = [
      "and", "or", "with", "to", "versus", "vs", "v", "the", "against", "from", "between", "by",
      "than", "of", "positions",
      "position", "statements", "s", "views", "what", "does", "do", "as", "differ", "differs",
      "different", "view", "stance", "opposed", "compared",
    ]
    var best: [EntityMention] = []
    var run: [EntityMention] = []
    for mention in mentions {
      if let last = run.last {
        let between = (last.tokens.upperBound..<mention.tokens.lowerBound).map(draft.folded)
        let isSideBySide =
          last.entity.isActor == mention.entity.isActor && between.allSatisfy(joiners.contains)
          && !between.isEmpty
          || between.isEmpty && draft.tokens[mention.tokens.lowerBound].gap.contains(",")
        if !isSideBySide { run = [] }
      }
      run.append(mention)
      if run.count > best.count { best = run }
    }
    // "How does Russia's position on the islands differ from Japan's": two sides, however far apart.
    let actors = mentions.filter(\.entity.isActor)
    return best.count < 2 && actors.count == 2 ? actors : best
  }
}
