import Language

/// Finds the source of a statement that has none where grammar tells who it is: the subject of the cue's verb, or of the
/// verb that a participle goes with ("Pell left early, saying that …").
struct SourceRepair {
  private let view: SyntaxView

  init(_ view: SyntaxView) { self.view = view }

  /// More steps up than this are errors of the parser.
  private static let farthestVerb = 3
  /// In tokens: a longer subject is one too.
  private static let longestSource = 30

  /// The candidate with its source.
  func repaired(_ candidate: Candidate) -> Candidate {
    var candidate = candidate
    candidate.spans.source = candidate.spans.source.map(withName)
    return sourced(candidate)
  }

  /// The candidate without what is no part of its source.
  ///
  /// For candidates that are kept: whether they are was learnt from their sources as they were found.
  ///
  /// - Parameter paragraph: Token range of the paragraph of the cue.
  func trimmed(_ candidate: Candidate, in paragraph: Range<Int>) -> Candidate {
    var candidate = candidate
    candidate.spans.source = candidate.spans.source.map { source in
      source.lowerBound == paragraph.lowerBound ? withoutDateline(source) : source
    }
    return withoutAddressee(candidate)
  }

  /// The source at the head of a paragraph behind "GENEVA — ", "OSLO, May 3 (Agency) - " or "NEW DELHI The minister".
  private func withoutDateline(_ source: Range<Int>) -> Range<Int> {
    let text = view.text
    let place = source.lowerBound
    let city = source.prefix(while: isInCapitals)
    if city.count >= 2 || city.first.map({ text.entities[$0] == .location }) == true,
      city.upperBound < source.upperBound,
      text.byteRange(ofTokens: city).count >= Self.shortestCity,
      text.text(ofToken: city.upperBound).first?.isUppercase == true,
      !isInCapitals(city.upperBound)
    {
      return city.upperBound..<source.upperBound
    }
    guard
      let dash = source.prefix(Self.longestDateline).first(where: {
        DashAttribution.isDash(text, $0)
      }), dash > place, dash + 1 < source.upperBound,
      text.text(ofToken: place).allSatisfy({ $0.isUppercase || $0 == "." })
    else { return source }
    return dash + 1..<source.upperBound
  }

  private func isInCapitals(_ token: Int) -> Bool {
    view.text.text(ofToken: token).allSatisfy(\.isUppercase)
  }

  /// In tokens, the dash included.
  private static let longestDateline = 12
  /// In bytes: "UK" stands before a post, "OSLO" before a report.
  private static let shortestCity = 4

  /// The candidate without a source that is the one who was asked: "he said, when asked whether …".
  private func withoutAddressee(_ candidate: Candidate) -> Candidate {
    let head = candidate.cue.span.head
    guard let source = candidate.spans.source.first,
      Self.asking.contains(view.text.text(ofToken: head).lowercased()), isWithoutAgent(head),
      source.lowerBound == 0 || view.text.text(ofToken: source.lowerBound - 1) != "by"
    else { return candidate }
    var candidate = candidate
    candidate.spans.source = []
    return candidate
  }

  private static let asking: Set<String> = ["asked", "pressed", "questioned", "quizzed"]

  /// Whether a verb is a participle that does not say who does it: passive, or without a subject of its own.
  private func isWithoutAgent(_ verb: Int) -> Bool {
    let governed = view.governed[verb]
    if governed.mask & SyntaxView.passiveMask != 0 { return true }
    return view.text.relations[verb] == .adverbialClause && governed.subject < 0
  }

  /// "Jr." with the name that it belongs to: "President John Osei, Jr."
  private func withName(_ source: Range<Int>) -> Range<Int> {
    let text = view.text
    let comma = source.lowerBound - 1
    guard Self.suffixes.contains(text.text(ofToken: source.lowerBound).lowercased()), comma > 0,
      text.tags[comma] == .comma
    else { return source }
    var start = comma
    while start > 0, comma - start < Self.longestName,
      text.tags[start - 1] == .properNoun
    {
      start -= 1
    }
    return start < comma ? start..<source.upperBound : source
  }

  private static let suffixes: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii"]
  /// In tokens, titles included.
  private static let longestName = 8

  private func sourced(_ candidate: Candidate) -> Candidate {
    guard candidate.spans.source.isEmpty, let source = subject(of: candidate.cue.span),
      !candidate.spans.content.contains(where: { $0.overlaps(source) })
    else { return candidate }
    var candidate = candidate
    candidate.spans.source = [source]
    return candidate
  }

  /// The token range of the subject; `nil` where the verb is passive or its subject stands in a quotation.
  private func subject(of cue: CueSpan) -> Range<Int>? {
    let text = view.text
    guard text.tags[cue.head].isVerb else { return nil }
    var verb = cue.head
    for _ in 0...Self.farthestVerb {
      let governed = view.governed[verb]
      if governed.mask & SyntaxView.passiveMask != 0, verb == cue.head { return nil }
      if governed.subject >= 0 { return range(of: Int(governed.subject), outside: cue) }
      guard Self.shares.contains(text.relations[verb]), text.heads[verb] >= 0 else { return nil }
      verb = Int(text.heads[verb])
    }
    return nil
  }

  /// The relations by which a verb has the subject of its head.
  private static let shares: Set<Relation> = [.adverbialClause, .openComplement, .conjunct]

  private func range(of subject: Int, outside cue: CueSpan) -> Range<Int>? {
    let text = view.text
    let tree = view.governed[subject]
    var range = Int(tree.first)..<Int(tree.last) + 1
    if range.upperBound > cue.tokens.lowerBound, range.lowerBound < cue.tokens.lowerBound {
      range = range.lowerBound..<cue.tokens.lowerBound
    }
    while let last = range.last, text.tags[last].isMark { range = range.lowerBound..<last }
    guard range.contains(subject), range.count <= Self.longestSource,
      !range.overlaps(cue.tokens), text.quotation[subject] == .outside
    else { return nil }
    return range
  }
}
