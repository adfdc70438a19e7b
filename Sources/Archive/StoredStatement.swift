package import Records

/// A statement as the database has it.
package struct StoredStatement: Hashable, Sendable {
  package var id: StatementID
  package var article: ArticleID
  /// Its place among the statements of the article, from 1.
  package var ordinal: Int
  package var statement: Records.Statement
  /// What it does with each of its documents.
  package var documentUses: [AuthorityKey: DocumentUse]
  /// The row of the speaker, for `show speaker`.
  package var speaker: SpeakerID?
  /// The content as one readable text.
  package var content: String
  package var sourceText: String?
  package var cueText: String?
  /// When it was said, or else published.
  package var datedOn: PartialDate?
  package var review: Review
}

/// A reference to a document as the database has it.
package struct StoredReference: Hashable, Sendable {
  package var id: Int64
  package var document: DocumentID
  /// The statement inside which it stands.
  package var statement: StatementID?
  package var reference: DocumentReference
  /// The words of the reference.
  package var printed: String
}

/// One place where an article's body was published.
package struct Publication: Hashable, Sendable {
  package var title: String?
  package var outlet: String?
  package var url: String?
  package var publishedOn: PartialDate?
  package var origin: ArticleOrigin
}

/// An article as the database has it, with all that was found in it.
package struct StoredArticle: Hashable, Sendable {
  package var id: ArticleID
  package var article: Article
  package var sha256: String
  package var batch: BatchID
  package var extractionVersion: String
  /// The same body elsewhere, in the order in which it was met.
  package var copies: [Publication]
  /// Other articles of the same URL, earliest first.
  package var otherVersions: [ArticleID]
  /// The earlier article that this one nearly repeats, and how nearly, 0…1.
  package var duplicateOf: ArticleID?
  package var similarity: Double?
  /// In the order of the text; those that a person rejected too, which `review` tells.
  package var statements: [StoredStatement]
  package var references: [StoredReference]
}

/// A statement in its article.
package struct StatementInContext: Hashable, Sendable {
  package var statement: StoredStatement
  package var references: [StoredReference]
  package var publication: Publication
  /// The same body elsewhere.
  package var copies: [Publication]
  /// What people decided about it, those decisions taken back too.
  package var corrections: [StoredCorrection]
  /// The paragraphs around the statement, as they stand.
  package var context: String
  /// Where the context stands in the body: subtract its start from the spans' offsets to mark them.
  package var contextRange: ScalarRange
}
