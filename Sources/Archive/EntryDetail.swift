package import Records

/// The statements of an entry in figures.
package struct StatementFigures: Hashable, Sendable {
  package var statements: Int
  package var firstOn: PartialDate?
  package var lastOn: PartialDate?
  /// By year, in the order of time.
  package var years: [GroupCount]
  package var acts: [GroupCount]
  /// The ten commonest of each; empty for the entry's own kind.
  package var speakers: [GroupCount]
  package var topics: [GroupCount]
  package var documents: [GroupCount]
  package var outlets: [GroupCount]
}

/// A post that a speaker held.
package struct HeldOffice: Hashable, Sendable {
  package var key: AuthorityKey
  package var title: String
  package var from: PartialDate?
  package var to: PartialDate?
}

/// A speaker as the database has it.
package struct SpeakerDetail: Hashable, Sendable {
  package var id: SpeakerID
  package var speaker: Speaker
  package var countryName: String?
  /// Every other name.
  package var aliases: [String]
  /// Latest first.
  package var offices: [HeldOffice]
  /// Who speaks together, where it is a collective.
  package var members: [String]
  /// The ten commonest of the collectives of which it is a member, with their statements, which `figures` count too.
  package var joint: [GroupCount]
  /// Keys of speakers that were merged into this one.
  package var merged: [AuthorityKey]
  package var origin: EntryOrigin
  package var figures: StatementFigures
}

/// A document as the database has it.
package struct DocumentDetail: Hashable, Sendable {
  package var id: DocumentID
  package var document: Document
  package var aliases: [String]
  /// Keys of documents that were merged into this one.
  package var merged: [AuthorityKey]
  package var origin: EntryOrigin
  /// How many times articles refer to it, inside statements and outside.
  package var references: Int
  /// How statements use it.
  package var uses: [GroupCount]
  /// The provisions that references name, the commonest first.
  package var provisions: [GroupCount]
  package var figures: StatementFigures
}

/// A topic as the database has it.
package struct TopicDetail: Hashable, Sendable {
  package var id: TopicID
  package var key: AuthorityKey
  package var label: String
  package var definition: String?
  package var parent: AuthorityKey?
  /// The topics below, which count as this one.
  package var children: [AuthorityKey]
  package var indicators: [String]
  package var figures: StatementFigures
}
