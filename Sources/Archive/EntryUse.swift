/// One way in which rows stand on an entry, so that it cannot go.
struct EntryUse {
  /// Counts the rows; `?1` is the entry's key.
  let sql: String
  private let one: String
  private let several: String
  let remedy: String

  /// What stands on the entry, before its key: "3 statements name".
  func words(_ count: Int) -> String { count == 1 ? "1 \(one)" : "\(count) \(several)" }

  /// Every way in which rows may stand on an entry of the kind.
  static func all(of kind: NamedKind) -> [EntryUse] {
    let row = "(SELECT \(kind.identifier) FROM \(kind.rawValue) WHERE \(kind.keyColumn) = ?1)"
    let statements = EntryUse(
      sql: "SELECT count(*) FROM (\(statements(kind, row)))", one: "statement stands on",
      several: "statements stand on",
      remedy: kind.canMerge
        ? "merge it into the one that is meant with 'authority merge'" : "correct them first")
    let others = others(kind, row)
    return [statements] + others + (kind.canMerge ? [corrections(kind), merges(kind)] : [])
  }

  /// The statements that stand on an entry, and those for which the extraction found it.
  private static func statements(_ kind: NamedKind, _ row: String) -> String {
    switch kind {
    case .speaker:
      """
      SELECT id FROM statement
      WHERE \(row) IN (speaker_id, extracted_speaker_id, relay_id, extracted_relay_id)
      """
    case .office: "SELECT id FROM statement WHERE \(row) IN (office_id, extracted_office_id)"
    case .topic, .document:
      """
      SELECT statement_id FROM statement_\(kind.rawValue)
        WHERE \(row) IN (\(kind.rawValue)_id, extracted_\(kind.rawValue)_id)
      UNION SELECT statement_id FROM statement_folded
        WHERE kind = '\(kind.rawValue)' AND entry_id = \(row)
      UNION SELECT e.statement_id FROM extracted_value e, json_each(e.value) j
        WHERE e.field = '\(kind.rawValue)s' AND json_extract(j.value, '$[0]') = \(row)
      """
    case .country: "SELECT statement_id FROM statement_country WHERE country_code = \(row)"
    case .outlet: "SELECT id FROM article WHERE outlet_id = \(row)"
    }
  }

  private static func others(_ kind: NamedKind, _ row: String) -> [EntryUse] {
    func entries(_ table: String, _ column: String) -> EntryUse {
      EntryUse(
        sql: "SELECT count(*) FROM \(table) WHERE \(column) = \(row)", one: "other entry names",
        several: "other entries name", remedy: "take those back with it")
    }
    switch kind {
    case .speaker: return [entries("office", "organisation_id")]
    case .office: return [entries("tenure", "office_id")]
    case .topic: return [entries("topic", "parent_id")]
    case .country:
      return ["speaker", "office", "document_party"].map { entries($0, "country_code") }
    case .document:
      return [
        EntryUse(
          sql: """
            SELECT count(*) FROM document_reference
            WHERE \(row) IN (document_id, extracted_document_id)
            """, one: "reference is to", several: "references are to",
          remedy: "merge it into the one that is meant with 'authority merge'")
      ]
    case .outlet: return []
    }
  }

  private static func corrections(_ kind: NamedKind) -> EntryUse {
    EntryUse(
      sql: """
        SELECT count(*) FROM correction c
        WHERE c.withdrawn_at IS NULL AND \(Decision.names(kind, key: "?1"))
        """,
      one: "decision is for", several: "decisions are for",
      remedy: "take them back with 'correct --withdraw'")
  }

  private static func merges(_ kind: NamedKind) -> EntryUse {
    EntryUse(
      sql: """
        SELECT count(*) FROM authority_merge
        WHERE kind = '\(kind.rawValue)' AND undone_at IS NULL AND ?1 IN (loser_key, winner_key)
        """,
      one: "merge is of", several: "merges are of", remedy: "undo them first")
  }
}
