import GRDB
import Records

/// Reads statements and references back as the values that were stored.
struct StatementReader {
  let database: Database

  /// - Parameter column: `article_id` or `id`.
  func statements(where column: String, _ id: Int64) throws -> [StoredStatement] {
    var found: [StoredStatement] = []
    try PreparedStatement(
      database,
      """
      SELECT s.id, s.article_id, s.ordinal, s.kind, s.act, s.confidence, s.said_on, s.dated_on,
        s.review, s.content, s.source_text, s.cue_text, s.speaker_id, p.key, p.name, p.kind,
        p.country_code, r.key, r.name, r.kind, r.country_code, o.key, o.title, o.country_code
      FROM statement s
      LEFT JOIN speaker p ON p.id = s.speaker_id
      LEFT JOIN speaker r ON r.id = s.relay_id
      LEFT JOIN office o ON o.id = s.office_id
      WHERE s.\(column) = ? ORDER BY s.ordinal
      """
    ).each([.integer(id)]) { found.append(try Self.statement($0)) }
    for index in found.indices { try addParts(to: &found[index]) }
    return found
  }

  private static func statement(_ row: PreparedRow) throws -> StoredStatement {
    let statement = Statement(
      kind: StatementKind(rawValue: row.text(3)) ?? .indirect,
      act: Act(rawValue: row.text(4)) ?? .assert, source: [], cue: [], content: [],
      speaker: speaker(row, from: 13), office: office(row, from: 21),
      relay: speaker(row, from: 17), confidence: row.real(5),
      saidOn: row.optionalText(6).flatMap { PartialDate($0) })
    return StoredStatement(
      id: StatementID(rawValue: row.integer(0)), article: ArticleID(rawValue: row.integer(1)),
      ordinal: Int(row.integer(2)), statement: statement, documentUses: [:],
      speaker: row.optionalInteger(12).map { SpeakerID(rawValue: $0) }, content: row.text(9),
      sourceText: row.optionalText(10), cueText: row.optionalText(11),
      datedOn: row.optionalText(7).flatMap { PartialDate($0) },
      review: Review(rawValue: row.text(8)) ?? .unreviewed)
  }

  /// A speaker from four columns: key, name, kind, country.
  private static func speaker(_ row: PreparedRow, from column: Int32) -> Speaker? {
    row.optionalText(column).map { key in
      Speaker(
        key: AuthorityKey(rawValue: key), name: row.text(column + 1),
        kind: SpeakerKind(rawValue: row.text(column + 2)) ?? .unnamed,
        country: row.optionalText(column + 3).map { CountryCode(rawValue: $0) })
    }
  }

  /// An office from three columns: key, title, country.
  private static func office(_ row: PreparedRow, from column: Int32) -> Office? {
    row.optionalText(column).map { key in
      Office(
        key: AuthorityKey(rawValue: key), title: row.text(column + 1),
        country: row.optionalText(column + 2).map { CountryCode(rawValue: $0) })
    }
  }

  private func addParts(to stored: inout StoredStatement) throws {
    let id: [Cell] = [.integer(stored.id.rawValue)]
    var statement = stored.statement
    try PreparedStatement(
      database,
      "SELECT role, start, end FROM statement_span WHERE statement_id = ? ORDER BY role, ordinal"
    ).each(id) { row in
      // A damaged range is left out here and found by `examine`.
      guard let range = ScalarRange(stored: row.integer(1), row.integer(2)) else { return }
      switch row.text(0) {
      case "source": statement.source.append(range)
      case "cue": statement.cue.append(range)
      default: statement.content.append(range)
      }
    }
    try PreparedStatement(
      database,
      """
      SELECT t.key, coalesce(x.trigger, '') FROM statement_topic x JOIN topic t ON t.id = x.topic_id
      WHERE x.statement_id = ? ORDER BY t.key
      """
    ).each(id) { row in
      statement.topics.append(
        TopicAssignment(topic: AuthorityKey(rawValue: row.text(0)), trigger: row.text(1)))
    }
    try PreparedStatement(
      database,
      """
      SELECT d.key, x.use FROM statement_document x JOIN document d ON d.id = x.document_id
      WHERE x.statement_id = ? ORDER BY d.key
      """
    ).each(id) { row in
      let key = AuthorityKey(rawValue: row.text(0))
      statement.documents.append(key)
      stored.documentUses[key] = DocumentUse(rawValue: row.text(1))
    }
    try PreparedStatement(
      database,
      "SELECT country_code FROM statement_country WHERE statement_id = ? ORDER BY country_code"
    ).each(id) { statement.about.append(CountryCode(rawValue: $0.text(0))) }
    stored.statement = statement
  }

  /// - Parameter column: `article_id` or `statement_id`.
  func references(where column: String, _ id: Int64) throws -> [StoredReference] {
    var found: [StoredReference] = []
    try PreparedStatement(
      database,
      """
      SELECT r.id, r.document_id, r.statement_id, r.use, r.provision, r.start, r.end, r.printed,
        d.key, d.title, d.short_title, d.kind, d.signed_on, d.symbol
      FROM document_reference r JOIN document d ON d.id = r.document_id
      WHERE r.\(column) = ? ORDER BY r.start, r.id
      """
    ).each([.integer(id)]) { row in
      // A damaged range is left out here and found by `examine`.
      guard let range = ScalarRange(stored: row.integer(5), row.integer(6)) else { return }
      found.append(
        StoredReference(
          id: row.integer(0), document: DocumentID(rawValue: row.integer(1)),
          statement: row.optionalInteger(2).map { StatementID(rawValue: $0) },
          reference: DocumentReference(
            document: Self.document(row, from: 8),
            range: range,
            provision: row.optionalText(4),
            use: DocumentUse(rawValue: row.text(3)) ?? .mention),
          printed: row.text(7)))
    }
    return found
  }

  /// A document from six columns: key, title, short title, kind, date, symbol. Its parties are not read.
  static func document(_ row: PreparedRow, from column: Int32) -> Document {
    Document(
      key: AuthorityKey(rawValue: row.text(column)), title: row.text(column + 1),
      shortTitle: row.optionalText(column + 2),
      kind: DocumentKind(rawValue: row.text(column + 3)) ?? .other,
      signedOn: row.optionalText(column + 4).flatMap { PartialDate($0) },
      symbol: row.optionalText(column + 5))
  }
}
