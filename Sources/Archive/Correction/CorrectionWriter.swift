import GRDB
import Records

/// Records decisions with all that finds their statement again.
struct CorrectionWriter {
  let database: Database

  /// What a selector keeps of the words around, in scalars.
  ///
  /// - SeeAlso: W3C Web Annotation, TextQuoteSelector; 32 is what its common implementations keep.
  private static let reach = 32

  /// Where a statement stands, as the extraction found it.
  private struct Anchor {
    var digest: String
    var place: SpanKey
    var sourceText: String?
    var body: BodyText
  }

  /// - Throws: `absent` when there is no such statement; `refusedChange` for content that cannot be its own.
  func record(
    _ decision: Decision, on statement: StatementID, by reviewer: Reviewer
  ) throws -> CorrectionID {
    let anchor = try anchor(statement)
    if case .content(let ranges) = decision { try Self.check(ranges, in: anchor.body) }
    try PreparedStatement(
      database,
      """
      INSERT INTO correction (
        article_sha256, content_spans, source_spans, exact, prefix, suffix, source_exact, field,
        value, note, made_by, made_at, statement_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      places(anchor) + [
        .text(decision.field), Cell(decision.value), Cell(reviewer.note), .text(reviewer.name),
        .text(reviewer.time), .integer(statement.rawValue),
      ])
    return CorrectionID(rawValue: database.lastInsertedRowID)
  }

  /// Lets an orphaned correction be about another statement from now on.
  func move(_ correction: CorrectionID, to statement: StatementID) throws {
    try PreparedStatement(
      database,
      """
      UPDATE correction SET article_sha256 = ?, content_spans = ?, source_spans = ?, exact = ?,
        prefix = ?, suffix = ?, source_exact = ?, statement_id = ?
      WHERE id = ?
      """
    ).run(
      places(try anchor(statement)) + [
        .integer(statement.rawValue), .integer(correction.rawValue),
      ])
  }

  private func places(_ anchor: Anchor) -> [Cell] {
    let content = anchor.place.content
    let start = content.map(\.start).min() ?? 0
    let end = content.map(\.end).max() ?? 0
    let before = ScalarRange(start: max(0, start - Self.reach), end: start)
    let after = ScalarRange(start: end, end: max(end, min(anchor.body.count, end + Self.reach)))
    return [
      .text(anchor.digest), .text(SpanText.text(of: content)),
      .text(SpanText.text(of: anchor.place.source)), .text(anchor.body.readable(content) ?? ""),
      .text(anchor.body.words(at: before) ?? ""), .text(anchor.body.words(at: after) ?? ""),
      Cell(anchor.sourceText),
    ]
  }

  private func anchor(_ statement: StatementID) throws -> Anchor {
    let found = try PreparedStatement(
      database,
      """
      SELECT a.sha256, s.span_key, s.source_text, a.body
      FROM statement s JOIN article a ON a.id = s.article_id WHERE s.id = ?
      """
    ).first(.integer(statement.rawValue)) { row in
      Anchor(
        digest: row.text(0), place: SpanKey(row.text(1)), sourceText: row.optionalText(2),
        body: BodyText(row.text(3)))
    }
    guard let found else { throw ArchiveError.absent(kind: "statement", id: statement.rawValue) }
    return found
  }

  private static func check(_ ranges: [ScalarRange], in body: BodyText) throws(ArchiveError) {
    guard !ranges.isEmpty, ranges.allSatisfy({ $0.count > 0 }) else {
      throw .refusedChange(reason: "the content is empty; reject the statement instead")
    }
    guard ranges.allSatisfy({ $0.end <= body.count }) else {
      throw .refusedChange(
        reason: "the article ends at \(body.count); give offsets that lie inside it")
    }
    guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.end <= $1.start }) else {
      throw .refusedChange(
        reason: "the parts of the content overlap; give them in the order of the text")
    }
  }
}
