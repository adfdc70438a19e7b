package import Records

/// What a question wants to know from a database before it can be understood.
package struct KnowledgeRequest: Hashable, Sendable {
  /// Runs of words that may name a speaker, document or outlet.
  package var phrases: [String]
  /// Runs of words that may be the end of a document's name: "nuclear deal".
  package var documentEndings: [String]
  package var speakers: [AuthorityKey]
  package var offices: [AuthorityKey]
  package var documents: [AuthorityKey]
  /// Countries whose capital may stand for an instrument that is called after it.
  package var countries: [CountryCode]
  /// Topics that a single word may mean.
  package var topics: [AuthorityKey]
  /// Words with no known sense, of which only a text can tell whether they are words at all.
  package var words: [String]
  /// Labels of those who ask at a briefing, where the question speaks of unnamed officials.
  package var questioners: [String]
  /// Whether the question speaks of batches.
  package var asksForBatches: Bool
}

/// A speaker, document or outlet that some words name in the database.
package struct KnownName: Hashable, Sendable {
  package enum Kind: Sendable { case speaker, document, outlet }

  package var phrase: String
  package var kind: Kind
  /// The key; for an outlet its name.
  package var key: String
  package var name: String
  package var detail: String?
  package var speakerKind: SpeakerKind?
  /// Whether the words are only the end of its name.
  package var isEnding: Bool

  package init(
    phrase: String, kind: Kind, key: String, name: String, detail: String? = nil,
    speakerKind: SpeakerKind? = nil, isEnding: Bool = false
  ) {
    self.isEnding = isEnding
    self.phrase = phrase
    self.kind = kind
    self.key = key
    self.name = name
    self.detail = detail
    self.speakerKind = speakerKind
  }
}

/// A batch by its day.
package struct KnownBatch: Hashable, Sendable {
  package var id: BatchID
  package var startedOn: PartialDate

  package init(id: BatchID, startedOn: PartialDate) {
    self.id = id
    self.startedOn = startedOn
  }
}

/// What one database knows of a question's words.
package struct Knowledge: Hashable, Sendable {
  package var names: [KnownName] = []
  /// Keys of those whom the database knows by the label of one who asks the questions at a briefing.
  package var questioners: [String] = []
  /// The requested keys that have a statement.
  package var heard: Set<AuthorityKey> = []
  /// Requested countries that no statement is by or about.
  package var absentCountries: Set<CountryCode> = []
  /// Requested topics that no statement is on.
  package var untouched: Set<AuthorityKey> = []
  package var batches: [KnownBatch] = []
  /// Requested words that no statement contains.
  package var unheard: Set<String> = []
  /// A name in use for each unheard word that is nearly spelt like it.
  package var spellings: [String: String] = [:]

  package init() {}
}
