package import Records

/// What one run of `ingest` says of itself before it stores anything.
package struct NewBatch: Hashable, Sendable {
  package var programVersion: String
  /// Articles extracted by another version are extracted again.
  package var extractionVersion: String
  package var authorityVersion: String
  /// UTC, ISO 8601.
  package var startedAt: String
  /// The paths as a person gave them; `nil` when not told.
  package var source: String?
  /// Articles that resemble one another at least so much, 0…1, are near copies; `nil` to look for none.
  package var duplicateThreshold: Double?

  package init(
    programVersion: String, extractionVersion: String, authorityVersion: String,
    startedAt: String, source: String? = nil, duplicateThreshold: Double? = nil
  ) {
    self.programVersion = programVersion
    self.extractionVersion = extractionVersion
    self.authorityVersion = authorityVersion
    self.startedAt = startedAt
    self.source = source
    self.duplicateThreshold = duplicateThreshold
  }
}

/// One result that reaches the writer, in the order of the input.
///
/// The digest of an article's body saves its being computed again.
package enum StoreItem: Hashable, Sendable {
  /// An article with what was found in it.
  case extracted(ExtractedArticle, digest: BodyDigest? = nil)
  /// An article of which `known` said that it need not be extracted.
  case known(Article, digest: BodyDigest? = nil)
  /// Something that is not an article.
  case refusal(Refusal)
}

/// What became of the items of a chunk.
package struct StoreCounts: Hashable, Sendable {
  /// Articles that were new.
  package var kept = 0
  /// Those of the articles kept that nearly repeat another.
  package var copies = 0
  /// Articles that were there, extracted by another version, and have their statements replaced.
  package var renewed = 0
  /// Articles that were there as they are.
  package var known = 0
  package var refused = 0
  /// Statements written with the articles kept and renewed.
  package var statements = 0

  package init() {}

  /// How many items there were.
  package var read: Int { kept + renewed + known + refused }

  package static func += (left: inout Self, right: Self) {
    left.kept += right.kept
    left.copies += right.copies
    left.renewed += right.renewed
    left.known += right.known
    left.refused += right.refused
    left.statements += right.statements
  }
}
