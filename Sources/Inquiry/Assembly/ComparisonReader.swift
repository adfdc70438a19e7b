import Authority
import Records

/// Reads the sides of a comparison: "compare Russia and Japan on …", "the JCPOA versus the NPT".
struct ComparisonReader {
  let mentions: [EntityMention]
  let authority: Authority
  var previous: Understanding?

  /// Whether the sides are those that the question before named: "compare them", "compare it with Japan".
  func refersBack(in draft: QuestionDraft) -> Bool {
    guard draft.folded(0).hasPrefix("compar"), pointer(in: draft) != nil else { return false }
    let actors = mentions.filter(\.entity.isActor)
    return actors.isEmpty ? sidesBefore.count > 1 : actors.count == 1 && sidesBefore.count == 1
  }

  /// "Them", "the two", "it".
  private func pointer(in draft: QuestionDraft) -> Range<Int>? {
    [
      "them|these|those|both|it|that|this|him|her", "the two|three|four|sides",
    ].lazy.compactMap { Phrase($0).end(at: 1, in: draft.tokens) }.first.map { 1..<$0 }
  }

  /// Each that the question before named as who speaks.
  private var sidesBefore: [ComparisonSide] {
    guard let filter = previous?.query.filter else { return [] }
    func sides(
      _ keys: [String], _ list: WritableKeyPath<Filter, [String]>, _ name: (String) -> String?
    ) -> [ComparisonSide] {
      keys.map { key in
        var side = Filter()
        side[keyPath: list] = [key]
        return ComparisonSide(label: name(key) ?? key, filter: side)
      }
    }
    let speakers = sides(filter.speakers, \.speakers) { key in
      authority.entry(.speaker, key: key).map { authority.speaker($0.index).speaker.name }
    }
    let offices = sides(filter.offices, \.offices) { key in
      authority.entry(.office, key: key).map { authority.office($0.index).title }
    }
    let countries = filter.countries.map { code in
      var side = Filter()
      side.countries = [code]
      let entry = authority.entry(.country, key: code.rawValue)
      return ComparisonSide(
        label: entry.map { authority.country($0.index).name } ?? code.rawValue, filter: side)
    }
    return speakers + offices + countries
  }

  /// Takes the sides.
  ///
  /// - Returns: The mentions that are not sides.
  func apply(to draft: inout QuestionDraft) -> [EntityMention] {
    var run = run(in: draft)
    if run.count < 2, refersBack(in: draft), let pointer = pointer(in: draft) {
      draft.sides = sidesBefore
      draft.take(pointer, as: .context, draft.sides.map(\.label).joined(separator: " and "))
      run = mentions.filter(\.entity.isActor)
    } else if run.count < 2 {
      return mentions
    }
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

  /// "More critical of *Russia*, the US or the UK": what they are compared on, before a comma.
  private func isMatter(
    _ first: EntityMention?, before run: [EntityMention], in draft: QuestionDraft
  ) -> Bool {
    guard let first, run.count > 2 else { return false }
    let start = first.tokens.lowerBound
    let isLed =
      ["of", "about", "on", "to", "with", "towards", "against"].contains(draft.folded(start - 1))
    return isLed && draft.tokens[first.tokens.upperBound].isAfterMark
      && draft.folded(Prepositions.last(before: run[run.count - 1].tokens.lowerBound, in: draft))
        == "or"
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
    if best.count < 2, actors.count == 2 { return actors }
    return isMatter(best.first, before: best, in: draft) ? Array(best.dropFirst()) : best
  }
}
