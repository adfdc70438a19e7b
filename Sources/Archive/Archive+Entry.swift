import GRDB
package import Records

extension Archive {
  /// A speaker with names, posts and figures. Of one that was merged, the speaker it was merged into.
  ///
  /// - Throws: `absent` when there is none.
  package func speaker(_ id: SpeakerID) throws(ArchiveError) -> SpeakerDetail {
    try read { database in
      let id = try EntryRows(database: database).standing("speaker", id.rawValue)
      var filter = Filter()
      filter.speakers = ["#\(id)"]
      let figures = try Self.figures(filter, leavingOut: .speaker, database)
      let found = try PreparedStatement(
        database,
        """
        SELECT p.key, p.name, p.kind, p.country_code, c.name, p.origin
        FROM speaker p LEFT JOIN country c ON c.code = p.country_code WHERE p.id = ?
        """
      ).first(.integer(id)) { row in
        SpeakerDetail(
          id: SpeakerID(rawValue: id),
          speaker: Speaker(
            key: AuthorityKey(rawValue: row.text(0)), name: row.text(1),
            kind: SpeakerKind(rawValue: row.text(2)) ?? .unnamed,
            country: row.optionalText(3).map { CountryCode(rawValue: $0) }),
          countryName: row.optionalText(4), aliases: [], offices: [], members: [], joint: [],
          merged: [],
          origin: EntryOrigin(stored: row.text(5)), figures: figures)
      }
      guard var detail = found else { throw ArchiveError.absent(kind: "speaker", id: id) }
      detail.aliases = try Self.texts(
        """
        SELECT name FROM speaker_name WHERE speaker_id = ?1
          AND name <> (SELECT name FROM speaker WHERE id = ?1) ORDER BY name
        """, id, database)
      detail.members = try Self.texts(
        "SELECT name FROM speaker_member WHERE speaker_id = ? ORDER BY ordinal", id, database)
      let joint = try Self.groups(filter, .speaker, limit: 11, database)
      detail.joint = Array(joint.filter { $0.key != detail.speaker.key.rawValue }.prefix(10))
      detail.merged = try Self.merged("speaker", id, database)
      detail.offices = try Self.offices(of: id, database)
      return detail
    }
  }

  private static func offices(of speaker: Int64, _ database: Database) throws -> [HeldOffice] {
    var offices: [HeldOffice] = []
    try PreparedStatement(
      database,
      """
      SELECT o.key, o.title, t.from_on, t.to_on FROM tenure t JOIN office o ON o.id = t.office_id
      WHERE t.speaker_id IN (SELECT id FROM speaker WHERE id = ?1 OR merged_into_id = ?1)
      ORDER BY t.from_on DESC, t.id
      """
    ).each([.integer(speaker)]) { row in
      offices.append(
        HeldOffice(
          key: AuthorityKey(rawValue: row.text(0)), title: row.text(1),
          from: row.optionalText(2).flatMap { PartialDate($0) },
          to: row.optionalText(3).flatMap { PartialDate($0) }))
    }
    return offices
  }

  /// A document with names, uses and figures. Of one that was merged, the document it was merged into.
  ///
  /// - Throws: `absent` when there is none.
  package func document(_ id: DocumentID) throws(ArchiveError) -> DocumentDetail {
    try read { database in
      let id = try EntryRows(database: database).standing("document", id.rawValue)
      var filter = Filter()
      filter.documents = ["#\(id)"]
      let figures = try Self.figures(filter, leavingOut: .document, database)
      let uses = try Self.groups(filter, .use, database)
      let found = try PreparedStatement(
        database,
        """
        SELECT d.key, d.title, d.short_title, d.kind, d.signed_on, d.symbol, d.origin,
          (SELECT count(*) FROM document_reference r WHERE r.document_id = d.id)
        FROM document d WHERE d.id = ?
        """
      ).first(.integer(id)) { row in
        DocumentDetail(
          id: DocumentID(rawValue: id), document: StatementReader.document(row, from: 0),
          aliases: [], merged: [], origin: EntryOrigin(stored: row.text(6)),
          references: Int(row.integer(7)), uses: uses, provisions: [], figures: figures)
      }
      guard var detail = found else { throw ArchiveError.absent(kind: "document", id: id) }
      detail.document.parties = try Self.texts(
        "SELECT country_code FROM document_party WHERE document_id = ? ORDER BY 1", id, database
      ).map { CountryCode(rawValue: $0) }
      detail.aliases = try Self.texts(
        """
        SELECT name FROM document_name WHERE document_id = ?1
          AND name <> (SELECT title FROM document WHERE id = ?1) ORDER BY name
        """, id, database)
      detail.merged = try Self.merged("document", id, database)
      try PreparedStatement(
        database,
        """
        SELECT provision, count(*) FROM document_reference
        WHERE document_id = ? AND provision IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1
        """
      ).each([.integer(id)]) { row in
        detail.provisions.append(
          GroupCount(key: row.text(0), label: row.text(0), count: Int(row.integer(1))))
      }
      return detail
    }
  }

  /// A topic with what is below it and figures that count that too.
  ///
  /// - Throws: `absent` when there is none.
  package func topic(_ id: TopicID) throws(ArchiveError) -> TopicDetail {
    try read { database in
      let id = try EntryRows(database: database).standing("topic", id.rawValue)
      var filter = Filter()
      filter.topics = ["#\(id)"]
      let figures = try Self.figures(filter, leavingOut: .topic, database)
      let found = try PreparedStatement(
        database,
        """
        SELECT t.key, t.label, t.definition, p.key
        FROM topic t LEFT JOIN topic p ON p.id = t.parent_id WHERE t.id = ?
        """
      ).first(.integer(id)) { row in
        TopicDetail(
          id: TopicID(rawValue: id), key: AuthorityKey(rawValue: row.text(0)),
          label: row.text(1), definition: row.optionalText(2),
          parent: row.optionalText(3).map { AuthorityKey(rawValue: $0) }, children: [],
          indicators: [], figures: figures)
      }
      guard var detail = found else { throw ArchiveError.absent(kind: "topic", id: id) }
      detail.children = try Self.texts(
        "SELECT key FROM topic WHERE parent_id = ? ORDER BY key", id, database
      ).map { AuthorityKey(rawValue: $0) }
      detail.indicators = try Self.texts(
        "SELECT phrase FROM topic_indicator WHERE topic_id = ? ORDER BY phrase", id, database)
      return detail
    }
  }

  // MARK: Parts

  private static func merged(
    _ table: String, _ id: Int64, _ database: Database
  ) throws -> [AuthorityKey] {
    try texts("SELECT key FROM \(table) WHERE merged_into_id = ? ORDER BY key", id, database)
      .map { AuthorityKey(rawValue: $0) }
  }

  private static func texts(
    _ sql: String, _ id: Int64, _ database: Database
  ) throws -> [String] {
    var texts: [String] = []
    try PreparedStatement(database, sql).each([.integer(id)]) { texts.append($0.text(0)) }
    return texts
  }

  private static func groups(
    _ filter: Filter, _ grouping: Grouping, limit: Int? = nil, _ database: Database
  ) throws -> [GroupCount] {
    let query = Query(rows: .statements, filter: filter, limit: limit)
    return try groups(query, by: grouping, database)
  }

  private static func figures(
    _ filter: Filter, leavingOut own: Grouping, _ database: Database
  ) throws -> StatementFigures {
    func commonest(_ grouping: Grouping) throws -> [GroupCount] {
      guard grouping != own else { return [] }
      return try groups(filter, grouping, limit: 10, database)
    }
    let conditions = try QueryConditions(
      Query(rows: .statements, filter: filter), database: database)
    let range: SQLFragment = """
      SELECT count(*), min(s.dated_on), max(s.dated_on) FROM statement s
      WHERE \(.all(conditions.ofStatements))
      """
    var figures = try PreparedStatement(database, range.sql).first(range.arguments) { row in
      StatementFigures(
        statements: Int(row.integer(0)), firstOn: row.optionalText(1).flatMap { PartialDate($0) },
        lastOn: row.optionalText(2).flatMap { PartialDate($0) }, years: [], acts: [],
        speakers: [], topics: [], documents: [], outlets: [])
    }
    figures?.years = try groups(filter, .year, database)
    figures?.acts = try groups(filter, .act, database)
    figures?.speakers = try commonest(.speaker)
    figures?.topics = try commonest(.topic)
    figures?.documents = try commonest(.document)
    figures?.outlets = try commonest(.outlet)
    return figures
      ?? StatementFigures(
        statements: 0, years: [], acts: [], speakers: [], topics: [], documents: [], outlets: [])
  }
}
