import GRDB
import Records

/// Makes a statement what the extraction found and, upon that, what people decided.
struct CorrectionApplier {
  private let database: Database
  private let topics: StatementLinks
  private let documents: StatementLinks

  init(_ database: Database) throws {
    self.database = database
    topics = try StatementLinks(.topic, database)
    documents = try StatementLinks(.document, database)
  }

  /// Starts from what the extraction found and applies every decision in the order in which they were made, so
  /// that the last one on a field stands.
  func apply(to statement: Int64) throws {
    var decisions: [Decision] = []
    var hasContent = false
    try PreparedStatement(
      database,
      "SELECT field, value, withdrawn_at FROM correction WHERE statement_id = ? ORDER BY id"
    ).each([.integer(statement)]) { row in
      hasContent = hasContent || row.text(0) == "content"
      guard row.optionalText(2) == nil else { return }
      if let decision = Decision(field: row.text(0), value: row.optionalText(1)) {
        decisions.append(decision)
      }
    }
    try restore(statement)
    if hasContent { try restoreContent(of: statement) }
    for decision in decisions { try apply(decision, to: statement) }
    try PreparedStatement(database, "UPDATE statement SET review = ? WHERE id = ?")
      .run(.text(Self.review(after: decisions).rawValue), .integer(statement))
  }

  /// Refuses the use of a document to which a statement does not refer.
  func check(_ decision: Decision, on statement: Int64) throws {
    guard case .use(_, let key) = decision,
      try !documents.hasLink(statement, with: key.flatMap { try entry("document", $0) })
    else { return }
    throw ArchiveError.refusedChange(
      reason: "statement \(statement) does not refer to \(key?.rawValue ?? "any document")"
        + "; say with --document to which it refers")
  }

  /// What a statement counts as after decisions, the last one last.
  static func review(after decisions: [Decision]) -> Review {
    switch decisions.last(where: { !$0.changesRow }) {
    case .reject: return .rejected
    case .confirm where !decisions.contains(where: \.changesRow): return .confirmed
    default: return decisions.contains(where: \.changesRow) ? .corrected : .unreviewed
    }
  }

  // MARK: What the extraction found

  private func restore(_ statement: Int64) throws {
    try run(
      """
      UPDATE statement SET
        speaker_id = (SELECT coalesce(merged_into_id, id) FROM speaker WHERE id = extracted_speaker_id),
        office_id = (SELECT coalesce(merged_into_id, id) FROM office WHERE id = extracted_office_id),
        kind = coalesce((SELECT value FROM extracted_value
          WHERE statement_id = statement.id AND field = 'kind'), kind),
        act = coalesce((SELECT value FROM extracted_value
          WHERE statement_id = statement.id AND field = 'act'), act)
      WHERE id = ?
      """, .integer(statement))
    // Where the extraction found no date, that is what is kept.
    try run(
      """
      UPDATE statement SET said_on = x.value, dated_on = coalesce(x.value, \(Self.publication))
      FROM extracted_value x
      WHERE statement.id = ? AND x.statement_id = statement.id AND x.field = 'said_on'
      """, .integer(statement))
    try topics.restore(statement)
    try documents.restore(statement)
    try run("DELETE FROM extracted_value WHERE statement_id = ?", .integer(statement))
  }

  private func restoreContent(of statement: Int64) throws {
    let key = try PreparedStatement(database, "SELECT span_key FROM statement WHERE id = ?")
      .first(.integer(statement)) { $0.text(0) }
    if let key { try put(SpanKey(key).content, into: statement) }
  }

  // MARK: What was decided

  private func apply(_ decision: Decision, to statement: Int64) throws {
    switch decision {
    case .speaker(let key):
      try setSpeaker(try key.flatMap { try entry("speaker", $0) }, of: statement)
    case .notSpeaker(let key):
      try run(
        "UPDATE statement SET speaker_id = NULL, office_id = NULL WHERE id = ? AND speaker_id = ?",
        .integer(statement), Cell(try entry("speaker", key)))
    case .documents(let keys):
      try documents.set(keys.compactMap { try entry("document", $0) }, of: statement)
    case .use(let use, let key?):
      // A document that is gone is none, and not all.
      guard let document = try entry("document", key) else { return }
      try documents.set(detail: use.rawValue, of: statement, entry: document)
    case .use(let use, nil):
      try documents.set(detail: use.rawValue, of: statement, entry: nil)
    case .topics(let keys):
      try topics.set(keys.compactMap { try entry("topic", $0) }, of: statement)
    case .kind(let kind): try set("kind", .text(kind.rawValue), of: statement)
    case .act(let act): try set("act", .text(act.rawValue), of: statement)
    case .saidOn(let date):
      try set("said_on", Cell(date?.description), of: statement)
      try run(
        "UPDATE statement SET dated_on = coalesce(said_on, \(Self.publication)) WHERE id = ?",
        .integer(statement))
    case .office(let key):
      try run(
        "UPDATE statement SET office_id = ? WHERE id = ?",
        Cell(try key.flatMap { try entry("office", $0) }), .integer(statement))
    case .content(let ranges): try put(ranges, into: statement)
    case .confirm, .reject: break
    }
  }

  /// When the article of a statement was published.
  private static let publication =
    "(SELECT published_on FROM article WHERE id = statement.article_id)"

  /// Changes a column and keeps what the extraction found in it, unless an earlier decision has done so.
  private func set(_ column: String, _ value: Cell, of statement: Int64) throws {
    try run(
      """
      INSERT OR IGNORE INTO extracted_value (statement_id, field, value)
      SELECT id, '\(column)', \(column) FROM statement WHERE id = ?
      """, .integer(statement))
    try run("UPDATE statement SET \(column) = ? WHERE id = ?", value, .integer(statement))
  }

  /// Another speaker spoke in another office: the one held on that date, where that is certain.
  private func setSpeaker(_ speaker: Int64?, of statement: Int64) throws {
    var offices: [Int64] = []
    try PreparedStatement(
      database,
      """
      SELECT DISTINCT coalesce(o.merged_into_id, o.id)
      FROM statement s, tenure t JOIN office o ON o.id = t.office_id
      WHERE s.id = ?1 AND t.speaker_id IN (SELECT id FROM speaker WHERE id = ?2 OR merged_into_id = ?2)
        AND t.from_on <= s.dated_on
        AND (t.to_on IS NULL OR t.to_on >= substr(s.dated_on, 1, length(t.to_on)))
      """
    ).each([.integer(statement), Cell(speaker)]) { offices.append($0.integer(0)) }
    try run(
      "UPDATE statement SET speaker_id = ?2, office_id = ?3 WHERE id = ?1 AND speaker_id IS NOT ?2",
      .integer(statement), Cell(speaker), offices.count == 1 ? .integer(offices[0]) : .null)
  }

  private func put(_ ranges: [ScalarRange], into statement: Int64) throws {
    let body = try PreparedStatement(
      database,
      "SELECT a.body FROM statement s JOIN article a ON a.id = s.article_id WHERE s.id = ?"
    ).first(.integer(statement)) { BodyText($0.text(0)) }
    guard let words = body?.readable(ranges), let start = ranges.map(\.start).min(),
      let end = ranges.map(\.end).max()
    else { return }
    try run(
      "UPDATE statement SET content = ?, start = ?, end = ? WHERE id = ?", .text(words),
      Cell(start), Cell(end), .integer(statement))
    try run(
      "DELETE FROM statement_span WHERE statement_id = ? AND role = 'content'", .integer(statement))
    for (index, range) in ranges.enumerated() {
      try run(
        """
        INSERT INTO statement_span (statement_id, role, ordinal, start, end)
        VALUES (?, 'content', ?, ?, ?)
        """, .integer(statement), Cell(index + 1), Cell(range.start), Cell(range.end))
    }
  }

  /// The row that stands for a key now.
  private func entry(_ table: String, _ key: AuthorityKey) throws -> Int64? {
    try EntryRows(database: database).standing(table, key)
  }

  private func run(_ sql: String, _ values: Cell...) throws {
    try PreparedStatement(database, sql).run(values)
  }
}
