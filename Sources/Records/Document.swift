/// What an instrument is.
package enum DocumentKind: String, CaseIterable, Sendable {
  case treaty, convention, agreement, protocol_ = "protocol", charter, declaration, resolution,
    communique
  case memorandum, statement, truce, law, judgment, plan, other
}

/// An international instrument or official text that statements refer to.
package struct Document: Hashable, Sendable {
  package var key: AuthorityKey
  package var title: String
  package var shortTitle: String?
  package var kind: DocumentKind
  /// When it was signed or adopted, as precisely as is known.
  package var signedOn: PartialDate?
  package var parties: [CountryCode]
  /// As printed: `S/RES/2231 (2015)`.
  package var symbol: String?

  package init(
    key: AuthorityKey, title: String, shortTitle: String? = nil, kind: DocumentKind,
    signedOn: PartialDate? = nil, parties: [CountryCode] = [], symbol: String? = nil
  ) {
    self.key = key
    self.title = title
    self.shortTitle = shortTitle
    self.kind = kind
    self.signedOn = signedOn
    self.parties = parties
    self.symbol = symbol
  }
}

/// How a statement uses a document.
package enum DocumentUse: String, CaseIterable, Sendable {
  case invoke, reaffirm, interpret, dispute, accuseBreach = "accuse_breach", propose, renounce,
    mention
}

/// One mention of a document in an article.
package struct DocumentReference: Hashable, Sendable {
  package var document: Document
  package var range: ScalarRange
  /// "Article 9", "paragraph 3"; `nil` when none is named.
  package var provision: String?
  package var use: DocumentUse

  package init(
    document: Document, range: ScalarRange, provision: String? = nil, use: DocumentUse = .mention
  ) {
    self.document = document
    self.range = range
    self.provision = provision
    self.use = use
  }
}
