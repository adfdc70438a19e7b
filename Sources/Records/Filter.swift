/// The conditions that the rows of an answer meet; all of them at once.
///
/// Within one list any value will do. Names are as a person typed them: the archive finds them without regard to
/// case and accents, by whole name, by alias, by key, or by `#` and a row id.
package struct Filter: Hashable, Sendable {
  /// Who speaks, alone or jointly with others: "Emmanuel Macron and Olaf Scholz" are both found by either name.
  package var speakers: [String] = []
  package var speakerKinds: [SpeakerKind] = []
  /// Offices in which the speaker spoke, by key or title.
  package var offices: [String] = []
  /// Who relays what the speaker said, by name or key as `speakers`: "quoted by Interfax".
  package var relays: [String] = []
  /// Countries that the speaker speaks for.
  package var countries: [CountryCode] = []
  /// Countries that the statement is about.
  package var about: [CountryCode] = []
  /// Topics by key or label; the topics below one count as it.
  package var topics: [String] = []
  package var documents: [String] = []
  /// What sort of instrument the statement refers to: any resolution, any treaty.
  package var documentKinds: [DocumentKind] = []
  /// How the statement uses one of `documents`, or any document when that is empty.
  package var documentUses: [DocumentUse] = []
  package var outlets: [String] = []
  package var kinds: [StatementKind] = []
  package var acts: [Act] = []
  package var genres: [Genre] = []
  /// Published (or said, where known) on this day or later. Of a row dated to a year or a month all days count.
  package var since: PartialDate?
  /// Published (or said, where known) on this day or earlier; `2019` runs to its last day.
  package var until: PartialDate?
  package var batches: [BatchID] = []
  package var articles: [ArticleID] = []
  package var minConfidence: Double?
  /// Only statements that nobody has confirmed, corrected or rejected.
  package var unreviewed = false
  /// What people decided about the statement. Those rejected are found where this names them, and else never.
  package var reviews: [Review] = []
  /// Who has decided anything about the statement that still stands, as `correct --by` has it.
  package var reviewers: [String] = []
  /// Only the earliest of near copies that meet the other conditions, so that each independent source counts once.
  package var independent = false
  /// What is left out: rows that meet all conditions of one of these.
  package var except: [Filter] = []
  /// Only statements of speakers who have none that meets one of these: "who has not commented on …".
  package var silentOn: [Filter] = []
  /// Only statements of countries that have none that meets one of these.
  package var silentCountriesOn: [Filter] = []

  package init() {}
}
