package import Authority
package import Language
package import Records

/// Decides what attributions stand for: who speaks, in which act, about which documents, topics and countries.
package struct Resolver: Sendable {
  private let authority: Authority
  private let offices: OfficeIndex
  private let acts: ActClassifier
  private let judge: CandidateJudge
  private let known: KnownDocuments

  /// - Throws: `ModelError` when the model is of another version or damaged.
  package init(authority: Authority, model: ModelFile) throws(ModelError) {
    self.authority = authority
    offices = OfficeIndex(authority)
    acts = try ActClassifier(model)
    judge = try CandidateJudge(model)
    known = KnownDocuments(authority)
  }

  /// - Returns: The statements in the order of their first content, and every reference of the article to a document.
  /// - Complexity: O(n log n) in the bytes of the body.
  package func resolve(
    _ attributions: [Attribution], in text: AnalysedText, of article: Article
  ) -> (statements: [Statement], references: [DocumentReference]) {
    let bytes = text.buffer.bytes
    let paragraphs = text.paragraphs.filter { !$0.isEmpty }.map(text.byteRange(ofTokens:))
    let names = ArticleNames(in: bytes, ranges: paragraphs, authority: authority)
    let words = PlainWord.words(in: paragraphs, of: bytes)
    var resolver = DocumentResolver(
      names: names, bytes: bytes, words: words, article: article, judge: judge, known: known)
    let documents = resolver.references()
    let dates = SaidOnReader(
      words: words, in: text, paragraphs: paragraphs, publishedOn: ArticleDate.of(article))
    let speakers = SpeakerResolver(names: names, text: text, article: article, offices: offices)
    let relays = RelayFinder(source: speakers.source)
    var statements: [Statement] = []
    for attribution in attributions {
      let actor = speakers.resolve(attribution)
      var statement = statement(
        attribution, actor: actor, source: speakers.source, documents: documents, words: words,
        dates: dates)
      statement.relay = relays.relay(of: attribution, speaker: actor.speaker)
      statements.append(statement)
    }
    let references = documents.map { reference in
      DocumentReference(
        document: reference.document, range: text.buffer.scalarRange(ofBytes: reference.range),
        provision: reference.provision, use: reference.use)
    }
    return (Self.withoutRelays(statements), references)
  }

  /// Without those that only say that somebody passes another one on: "…, TASS reported" behind what a minister said.
  private static func withoutRelays(_ statements: [Statement]) -> [Statement] {
    guard statements.contains(where: { $0.relay != nil }) else { return statements }
    return statements.indices.filter { outer in
      // Both have their first content at nearly the same place, by which statements are in order.
      !(outer - 3..<outer + 4).clamped(to: statements.indices).contains { inner in
        statements[inner].relay != nil
          && statements[inner].relay?.key == statements[outer].speaker?.key
          && (statements[inner].cue + statements[inner].content).allSatisfy { part in
            statements[outer].content.contains { $0.start <= part.start && part.end <= $0.end }
          }
      }
    }.map { statements[$0] }
  }

  private func statement(
    _ attribution: Attribution, actor: ResolvedActor, source: SourceText,
    documents: [FoundReference], words: [PlainWord], dates: SaidOnReader
  ) -> Statement {
    let buffer = source.text.buffer
    let bytes = buffer.bytes
    let scalars = { (ranges: [Range<Int>]) in ranges.map { buffer.scalarRange(ofBytes: $0) } }
    var keys: [AuthorityKey] = []
    for reference in references(to: documents, in: attribution.content) {
      if !keys.contains(reference.document.key) { keys.append(reference.document.key) }
    }
    let marks = StatementKind(of: attribution.content, in: source.text)
    let kind = attribution.voice == .reported ? marks : .direct
    return Statement(
      kind: kind, act: acts.act(of: attribution, kind: kind, words: words, in: bytes),
      source: scalars(attribution.source),
      cue: scalars(attribution.cue), content: scalars(attribution.content), speaker: actor.speaker,
      office: actor.office, documents: keys,
      topics: TopicAssigner.topics(of: attribution, names: source.names, bytes: bytes),
      about: about(attribution, in: source, except: actor.speaker?.country),
      confidence: attribution.confidence, saidOn: dates.saidOn(of: attribution))
  }

  /// The references that overlap a content, in the order of the text.
  ///
  /// - Complexity: O(log n + k) for each part of the content.
  private func references(
    to documents: [FoundReference], in content: [Range<Int>]
  ) -> [FoundReference] {
    var found: [FoundReference] = []
    for range in content {
      let first = documents.firstOrdered { $0.range.upperBound > range.lowerBound }
      found += documents[first...].prefix { $0.range.lowerBound < range.upperBound }
    }
    return found
  }

  /// The countries that the content names, by name, people or capital.
  private func about(
    _ attribution: Attribution, in source: SourceText, except own: CountryCode?
  ) -> [CountryCode] {
    var codes: Set<CountryCode> = []
    for name in attribution.content.flatMap({ source.names.actors.inside($0) }) {
      if let meaning = source.countryMeaning(of: name) {
        codes.insert(authority.countryCode(meaning.entry.index))
      }
    }
    if let own { codes.remove(own) }
    return codes.sorted()
  }
}

extension StatementKind {
  /// How the words of a content are given, by the share of them inside quotation marks.
  ///
  /// - Parameter content: UTF-8 byte ranges.
  package init(of content: [Range<Int>], in text: AnalysedText) {
    var inside = 0
    var outside = 0
    for range in content {
      for token in text.tokens(overlapping: range) {
        switch text.quotation[token] {
        case .inside: inside += 1
        case .outside: outside += 1
        case .opener, .closer: break
        }
      }
    }
    self = inside == 0 ? .indirect : outside * 10 <= inside ? .direct : .mixed
  }
}
