import Records

/// An article whose spans are given by their words.
struct SampleArticle {
  var id: String
  var title: String
  var outlet: String?
  var url: String?
  var publishedOn: String
  var body: String

  func extracted(
    statements: [SampleStatement], references: [SampleReference]
  ) -> ExtractedArticle {
    ExtractedArticle(
      article: Article(
        id: id, body: body, title: title, outlet: outlet, url: url,
        publishedOn: PartialDate(publishedOn), language: "en", genre: .news,
        origin: ArticleOrigin(path: "articles/\(id).txt")),
      statements: statements.map { $0.statement(in: body) },
      references: references.map {
        DocumentReference(
          document: $0.document, range: range(of: $0.words, in: body), provision: $0.provision,
          use: $0.use)
      })
  }
}

/// A statement whose spans are given by their words.
struct SampleStatement {
  var kind: StatementKind
  var act: Act
  var content: [String]
  var cue: String
  var source: String?
  var speaker: Speaker?
  var office: Office?
  var documents: [AuthorityKey]
  var topics: [AuthorityKey]
  var about: [CountryCode]
  var confidence: Double

  init(
    _ kind: StatementKind, _ act: Act, content: [String], cue: String, source: String?,
    speaker: Speaker?, office: Office? = nil, documents: [AuthorityKey] = [],
    topics: [AuthorityKey] = [], about: [CountryCode] = [], confidence: Double
  ) {
    self.kind = kind
    self.act = act
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.office = office
    self.documents = documents
    self.topics = topics
    self.about = about
    self.confidence = confidence
  }

  func statement(in body: String) -> Statement {
    Statement(
      kind: kind, act: act, source: source.map { [range(of: $0, in: body)] } ?? [],
      cue: [range(of: cue, in: body)], content: content.map { range(of: $0, in: body) },
      speaker: speaker, office: office, documents: documents,
      topics: topics.map { TopicAssignment(topic: $0, trigger: "peace treaty") }, about: about,
      confidence: confidence)
  }
}

/// A reference whose span is given by its words.
struct SampleReference {
  var document: Document
  var words: String
  var provision: String?
  var use: DocumentUse

  init(
    _ document: Document, _ words: String, provision: String? = nil, use: DocumentUse = .invoke
  ) {
    self.document = document
    self.words = words
    self.provision = provision
    self.use = use
  }
}

/// Where the words first stand in the body.
private func range(of words: String, in body: String) -> ScalarRange {
  let scalars = Array(body.unicodeScalars)
  let sought = Array(words.unicodeScalars)
  let start = scalars.indices.first { scalars[$0...].starts(with: sought) }
  guard let start else { preconditionFailure("“\(words)” does not stand in the body") }
  return ScalarRange(start: start, end: start + sought.count)
}
