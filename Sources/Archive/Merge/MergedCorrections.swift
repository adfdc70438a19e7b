import GRDB
import Records

/// Finds the statements whose decisions come to something else when entries stand elsewhere.
///
/// Decisions name entries by key; where a key stands elsewhere now, so does what was decided. And who did not speak, or
/// how a document is used, is decided upon what the extraction found.
struct MergedCorrections {
  let database: Database
  let kind: MergeableKind
  /// The entries that stand elsewhere now, and those at whose places they stand or stood.
  private let touched: [Cell]

  init(
    _ moved: [Int64: Int64], kind: MergeableKind, to places: some Sequence<Int64>,
    _ database: Database
  ) throws {
    self.database = database
    self.kind = kind
    let ends = (Set(moved.keys).union(moved.values).union(places)).map { Cell.integer($0) }
    let sql: SQLFragment = """
      SELECT id FROM \(raw: kind.rawValue)
      WHERE id IN \(list: ends) OR merged_into_id IN \(list: ends) ORDER BY 1
      """
    var touched: [Cell] = []
    try PreparedStatement(database, sql.sql).each(sql.arguments) { touched.append($0.cell(0)) }
    self.touched = touched
  }

  /// - Complexity: Linear in the decisions that stand and in the entries that moved.
  func statements() throws -> [Int64] {
    let key = Decision.names(NamedKind(kind), key: "k.key")
    let sql: SQLFragment = """
      SELECT DISTINCT c.statement_id FROM correction c JOIN statement s ON s.id = c.statement_id
      WHERE c.withdrawn_at IS NULL AND (\(uponWhatWasFound) OR EXISTS (
        SELECT 1 FROM \(raw: kind.rawValue) k WHERE k.id IN \(list: touched) AND \(raw: key)))
      ORDER BY 1
      """
    var statements: [Int64] = []
    try PreparedStatement(database, sql.sql).each(sql.arguments) {
      statements.append($0.integer(0))
    }
    return statements
  }

  /// Whether a decision `c` that names none of the entries hangs on them all the same.
  private var uponWhatWasFound: SQLFragment {
    switch kind {
    case .speaker: "s.extracted_speaker_id IN \(list: touched)"
    case .office:
      // Another speaker spoke in the office that he or she held.
      """
      (s.extracted_office_id IN \(list: touched) OR c.field = 'speaker' AND c.value IN (
        SELECT p.key FROM tenure t JOIN speaker q ON q.id = t.speaker_id
        JOIN speaker p ON coalesce(p.merged_into_id, p.id) = coalesce(q.merged_into_id, q.id)
        WHERE t.office_id IN \(list: touched)))
      """
    case .topic: "FALSE"
    case .document:
      """
      (c.field = 'use' AND EXISTS (SELECT 1 FROM statement_document d
        WHERE d.statement_id = c.statement_id AND d.extracted_document_id IN \(list: touched)))
      """
    }
  }
}
