/// Which entries of a kind are listed.
package struct EntryListing: Hashable, Sendable {
  package var kind: NamedKind
  /// What one of the entry's names holds; case and accents do not count.
  package var part: String?
  package var origin: EntryOrigin?
  /// Whether only entries are wanted that were merged into others.
  package var mergedOnly: Bool

  package init(
    kind: NamedKind, part: String? = nil, origin: EntryOrigin? = nil, mergedOnly: Bool = false
  ) {
    self.kind = kind
    self.part = part
    self.origin = origin
    self.mergedOnly = mergedOnly
  }

  /// The columns of a row, the same for every kind.
  package static let columns = [
    "id", "key", "name", "type", "country", "aliases", "origin", "merged_into",
  ]

  /// The rows as SQL; `?1` is the origin or NULL, `?2` a folded part of a name or NULL.
  var sql: String {
    let label = kind.label
    let names =
      kind == .topic
      ? "instr(e.folded, ?2)"
      : "e.\(kind.identifier) IN (SELECT \(kind.ownerColumn) FROM \(kind.rawValue)_name WHERE instr(folded, ?2))"
    let aliases =
      kind == .topic
      ? "NULL"
      : """
      (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT name FROM \(kind.rawValue)_name
        WHERE \(kind.ownerColumn) = e.\(kind.identifier) AND name <> \(label) ORDER BY name))
      """
    let merged =
      kind.canMerge
      ? "(SELECT w.key FROM \(kind.rawValue) w WHERE w.id = e.merged_into_id)" : "NULL"
    return """
      SELECT \(kind == .country ? "NULL" : "e.id"), e.\(kind.keyColumn), \(label),
        \(kind.type), \(kind.country), \(aliases), e.origin, \(merged)
      FROM \(kind.rawValue) e
      WHERE (?1 IS NULL OR e.origin = ?1) AND (?2 IS NULL OR \(names))
        \(mergedOnly ? (kind.canMerge ? "AND e.merged_into_id IS NOT NULL" : "AND FALSE") : "")
      ORDER BY \(label) COLLATE NOCASE, 2
      """
  }
}

extension NamedKind {
  /// The column that identifies an entry's row.
  var identifier: String { self == .country ? "code" : "id" }

  /// The column that holds an entry's key.
  var keyColumn: String { self == .country ? "code" : "key" }

  /// The column of the table of names that tells whose name it is.
  fileprivate var ownerColumn: String { self == .country ? "country_code" : "\(rawValue)_id" }

  fileprivate var label: String {
    switch self {
    case .speaker, .country, .outlet: "e.name"
    case .office, .document: "e.title"
    case .topic: "e.label"
    }
  }

  /// What sort of entry it is within its kind.
  fileprivate var type: String {
    switch self {
    case .speaker, .document: "e.kind"
    case .office: "e.role"
    case .topic: "(SELECT p.key FROM topic p WHERE p.id = e.parent_id)"
    case .country, .outlet: "NULL"
    }
  }

  fileprivate var country: String {
    switch self {
    case .speaker, .office: "e.country_code"
    case .country: "e.code"
    case .document:
      """
      (SELECT group_concat(country_code, '; ') FROM (SELECT country_code FROM document_party
        WHERE document_id = e.id ORDER BY 1))
      """
    case .topic, .outlet: "NULL"
    }
  }
}
