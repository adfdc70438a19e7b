import Records

/// Row ids that the writer has looked up or given out, so that each key is looked up once a batch.
///
/// Ids are those that statements shall carry: of an entry that was merged, the one it was merged into.
struct KnownRows: Sendable {
  /// The row of a key, and the row that stands for it.
  struct Entry: Sendable {
    var own: Int64
    var effective: Int64
  }

  var speakers: [AuthorityKey: Entry] = [:]
  var offices: [AuthorityKey: Entry] = [:]
  var documents: [AuthorityKey: Entry] = [:]
  var topics: [AuthorityKey: Entry] = [:]
  var outlets: [String: Int64] = [:]
  var countries: Set<CountryCode> = []
}
