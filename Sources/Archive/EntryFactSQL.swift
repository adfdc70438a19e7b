/// What is told of an entry, and the SQL that finds it; each takes the entry's id or key and gives texts.
enum EntryFactSQL {
  static func statements(_ kind: NamedKind) -> [(name: String, sql: String)] {
    let own: [(String, String)] =
      switch kind {
      case .speaker: speaker
      case .office: office
      case .country: country
      case .document: document
      case .topic: topic
      case .outlet: []
      }
    return own + (kind.canMerge ? common(kind) : [])
  }

  /// What every kind that can be merged has.
  private static func common(_ kind: NamedKind) -> [(String, String)] {
    let table = kind.rawValue
    return [
      (
        "known from",
        """
        SELECT CASE origin WHEN 'file' THEN 'the authority files' WHEN 'user' THEN 'a person'
          ELSE 'texts alone' END FROM \(table) WHERE id = ?
        """
      ),
      (
        "written by",
        """
        SELECT made_by || ' on ' || substr(made_at, 1, 10) FROM authority_addition
        WHERE kind = '\(table)' AND key = (SELECT key FROM \(table) WHERE id = ?)
          AND undone_at IS NULL
        ORDER BY authority_addition.id DESC LIMIT 1
        """
      ),
      (
        "stands for",
        """
        SELECT l.key || coalesce(', by ' || m.made_by || ' on ' || substr(m.made_at, 1, 10), '')
        FROM \(table) l LEFT JOIN authority_merge m
          ON m.kind = '\(table)' AND m.loser_key = l.key AND m.undone_at IS NULL
        WHERE l.merged_into_id = ? ORDER BY l.key
        """
      ),
    ]
  }

  private static let speaker = [
    ("id", "SELECT '#' || id || '  ' || key FROM speaker WHERE id = ?"),
    ("kind", "SELECT kind FROM speaker WHERE id = ?"),
    (
      "country",
      "SELECT c.name FROM speaker p JOIN country c ON c.code = p.country_code WHERE p.id = ?"
    ),
    ("pronoun", "SELECT pronoun FROM speaker WHERE id = ?"),
    (
      "also",
      """
      SELECT name FROM speaker_name WHERE speaker_id = ?1
        AND name <> (SELECT name FROM speaker WHERE id = ?1) ORDER BY name
      """
    ),
    (
      "office",
      """
      SELECT o.title || ', ' || coalesce(t.from_on, '?') || ' –' || coalesce(' ' || t.to_on, '')
      FROM tenure t JOIN office o ON o.id = t.office_id WHERE t.speaker_id = ? ORDER BY t.from_on
      """
    ),
  ]

  private static let office = [
    ("id", "SELECT '#' || id || '  ' || key FROM office WHERE id = ?"),
    ("role", "SELECT role FROM office WHERE id = ?"),
    (
      "country",
      "SELECT c.name FROM office o JOIN country c ON c.code = o.country_code WHERE o.id = ?"
    ),
    (
      "organisation",
      "SELECT p.name FROM office o JOIN speaker p ON p.id = o.organisation_id WHERE o.id = ?"
    ),
    (
      "also",
      """
      SELECT name FROM office_name WHERE office_id = ?1
        AND name <> (SELECT title FROM office WHERE id = ?1) ORDER BY name
      """
    ),
    (
      "held by",
      """
      SELECT p.name || ', ' || coalesce(t.from_on, '?') || ' –' || coalesce(' ' || t.to_on, '')
      FROM tenure t JOIN speaker p ON p.id = t.speaker_id WHERE t.office_id = ? ORDER BY t.from_on
      """
    ),
  ]

  private static let country =
    [("code", "SELECT code || coalesce(', ' || alpha3, '') FROM country WHERE code = ?")]
    + ["official", "alias", "demonym", "metonym"].map { kind in
      let label =
        ["official": "officially", "alias": "also", "demonym": "demonyms"][kind] ?? "seats"
      return (
        label,
        """
        SELECT name FROM country_name WHERE country_code = ? AND kind = '\(kind)' ORDER BY name
        """
      )
    }

  private static let document = [
    ("id", "SELECT '#' || id || '  ' || key FROM document WHERE id = ?"),
    ("kind", "SELECT kind FROM document WHERE id = ?"),
    ("title", "SELECT title FROM document WHERE id = ?"),
    ("signed on", "SELECT signed_on FROM document WHERE id = ?"),
    ("symbol", "SELECT symbol FROM document WHERE id = ?"),
    (
      "parties",
      """
      SELECT c.name FROM document_party x JOIN country c ON c.code = x.country_code
      WHERE x.document_id = ? ORDER BY c.name
      """
    ),
    (
      "also",
      """
      SELECT name FROM document_name WHERE document_id = ?1
        AND name <> (SELECT title FROM document WHERE id = ?1) ORDER BY name
      """
    ),
  ]

  private static let topic = [
    ("id", "SELECT '#' || id || '  ' || key FROM topic WHERE id = ?"),
    ("definition", "SELECT definition FROM topic WHERE id = ?"),
    (
      "part of",
      "SELECT p.label FROM topic t JOIN topic p ON p.id = t.parent_id WHERE t.id = ?"
    ),
    ("holds", "SELECT label FROM topic WHERE parent_id = ? ORDER BY label"),
    ("shown by", "SELECT phrase FROM topic_indicator WHERE topic_id = ? ORDER BY phrase"),
    ("agenda codes", "SELECT code FROM topic_agenda_code WHERE topic_id = ? ORDER BY code"),
  ]
}
