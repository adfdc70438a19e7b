extension Decision {
  /// SQL that tells whether a decision `c` names an entry.
  ///
  /// - Parameter key: The entry's key, in SQL.
  static func names(_ kind: NamedKind, key: String) -> String {
    let isListed = "instr('; ' || c.value || '; ', '; ' || \(key) || '; ')"
    return switch kind {
    case .speaker: "c.field IN ('speaker', 'not_speaker') AND c.value = \(key)"
    case .office: "c.field = 'office' AND c.value = \(key)"
    case .topic: "c.field = 'topics' AND \(isListed)"
    case .document:
      """
      (c.field = 'documents' AND \(isListed)
        OR c.field = 'use' AND substr(c.value, 1, length(\(key)) + 1) = \(key) || '=')
      """
    case .country, .outlet: "FALSE"
    }
  }
}
