/// How the words of a statement are given.
package enum StatementKind: String, CaseIterable, Sendable {
  /// All inside quotation marks, or the speaker's own text.
  case direct
  /// Partly inside quotation marks.
  case mixed
  case indirect
}

/// A topic of the controlled list on a statement, with the words that led to it.
package struct TopicAssignment: Hashable, Sendable {
  package var topic: AuthorityKey
  /// The indicator as it stands in the text.
  package var trigger: String

  package init(topic: AuthorityKey, trigger: String) {
    self.topic = topic
    self.trigger = trigger
  }
}

/// Something a speaker is reported to have said, written, thought or intended: the unit of everything.
package struct Statement: Hashable, Sendable {
  package var kind: StatementKind
  package var act: Act
  /// The words that name who is speaking; empty when the text leaves them out.
  package var source: [ScalarRange]
  /// The words that report; empty in a transcript.
  package var cue: [ScalarRange]
  /// The words reported, in the order of the text, never empty.
  package var content: [ScalarRange]
  /// `nil` when nobody can be made out, which is data and not an error.
  package var speaker: Speaker?
  /// The post in which the speaker spoke.
  package var office: Office?
  /// Who relays it: "TASS reports".
  package var relay: Speaker?
  /// Keys of the documents that the statement refers to, in the order of first mention.
  package var documents: [AuthorityKey]
  package var topics: [TopicAssignment]
  /// Countries that the statement is about, apart from the one that speaks.
  package var about: [CountryCode]
  /// The estimated probability, 0…1, that a careful reader would find the same statement.
  package var confidence: Double
  package var saidOn: PartialDate?

  package init(
    kind: StatementKind, act: Act, source: [ScalarRange], cue: [ScalarRange],
    content: [ScalarRange], speaker: Speaker? = nil, office: Office? = nil, relay: Speaker? = nil,
    documents: [AuthorityKey] = [], topics: [TopicAssignment] = [], about: [CountryCode] = [],
    confidence: Double, saidOn: PartialDate? = nil
  ) {
    self.kind = kind
    self.act = act
    self.source = source
    self.cue = cue
    self.content = content
    self.speaker = speaker
    self.office = office
    self.relay = relay
    self.documents = documents
    self.topics = topics
    self.about = about
    self.confidence = confidence
    self.saidOn = saidOn
  }
}

/// An article with all that was found in it.
package struct ExtractedArticle: Hashable, Sendable {
  /// As read, with the genre and language decided.
  package var article: Article
  /// In the order of their first content span.
  package var statements: [Statement]
  /// In the order of the text.
  package var references: [DocumentReference]

  package init(article: Article, statements: [Statement], references: [DocumentReference]) {
    self.article = article
    self.statements = statements
    self.references = references
  }
}
