import GRDB
package import Records

extension Archive {
  /// Records decisions about statements and applies them, all of them or none.
  ///
  /// They are kept apart from the rows and applied again whenever the article is extracted anew.
  ///
  /// - Throws: `absent` for a statement that is not there; `unknownName` for a key that no entry has;
  ///   `refusedChange` for content that cannot be the statement's, and for the use of a document that is not.
  @discardableResult
  package func correct(
    _ statements: [StatementID], _ decisions: [Decision], by reviewer: Reviewer
  ) throws(ArchiveError) -> [CorrectionID] {
    try write { database in
      for decision in decisions { try Self.check(decision, database) }
      let writer = CorrectionWriter(database: database)
      let applier = try CorrectionApplier(database)
      var made: [CorrectionID] = []
      for statement in statements {
        for decision in decisions {
          made.append(try writer.record(decision, on: statement, by: reviewer))
        }
        try applier.apply(to: statement.rawValue)
        for decision in decisions { try applier.check(decision, on: statement.rawValue) }
      }
      return made
    }
  }

  /// Takes a decision back; what was decided before it stands again, or what the extraction found.
  ///
  /// - Parameter time: UTC, ISO 8601.
  /// - Throws: `absent`; `refusedChange` when it was taken back before.
  /// - Returns: The statement that it was about, where that is found.
  @discardableResult
  package func withdraw(
    _ correction: CorrectionID, at time: String
  ) throws(ArchiveError) -> StatementID? {
    try write { database in
      let stored = try Self.correction(correction, database)
      if let earlier = stored.withdrawnAt {
        throw ArchiveError.refusedChange(
          reason:
            "correction \(correction.rawValue) was taken back on \(earlier.prefix(10)) already")
      }
      try PreparedStatement(database, "UPDATE correction SET withdrawn_at = ? WHERE id = ?")
        .run(.text(time), .integer(correction.rawValue))
      if let statement = stored.statement {
        try CorrectionApplier(database).apply(to: statement.rawValue)
      }
      return stored.statement
    }
  }

  /// Lets an orphaned correction be about a statement that a person names.
  ///
  /// - Throws: `absent`; `refusedChange` when the correction has its statement, or was taken back.
  package func adopt(
    _ correction: CorrectionID, by statement: StatementID
  ) throws(ArchiveError) {
    try write { database in
      let stored = try Self.correction(correction, database)
      guard stored.statement == nil, stored.withdrawnAt == nil else {
        throw ArchiveError.refusedChange(
          reason: "correction \(correction.rawValue) is not orphaned; only those that are can move")
      }
      try CorrectionWriter(database: database).move(correction, to: statement)
      try CorrectionApplier(database).apply(to: statement.rawValue)
    }
  }

  /// The decisions about a statement, those taken back too, in the order in which they were made.
  package func corrections(of statement: StatementID) throws(ArchiveError) -> [StoredCorrection] {
    try read { database in
      try Self.corrections(where: "statement_id", statement.rawValue, database)
    }
  }

  /// How many decisions have lost their statement.
  package func orphanedCorrections() throws(ArchiveError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM correction WHERE statement_id IS NULL AND withdrawn_at IS NULL")
        ?? 0
    }
  }

  /// Where words stand in the article of a statement: of several places the one nearest to its content.
  ///
  /// - Throws: `absent`; `refusedChange` when the words do not stand there.
  package func place(
    of words: String, near statement: StatementID
  ) throws(ArchiveError) -> ScalarRange {
    let article = try read { database in
      try PreparedStatement(
        database,
        "SELECT a.body, s.start FROM statement s JOIN article a ON a.id = s.article_id WHERE s.id = ?"
      ).first(.integer(statement.rawValue)) { (body: $0.text(0), start: Int($0.integer(1))) }
    }
    guard let article else { throw .absent(kind: "statement", id: statement.rawValue) }
    let body = Array(article.body.unicodeScalars)
    let sought = Array(words.unicodeScalars)
    guard let first = sought.first, sought.count <= body.count else {
      throw .refusedChange(reason: "there are no words to find; give those of the content")
    }
    let starts = (0...(body.count - sought.count)).filter {
      body[$0] == first && body[$0..<$0 + sought.count].elementsEqual(sought)
    }
    guard let start = starts.min(by: { abs($0 - article.start) < abs($1 - article.start) }) else {
      throw .refusedChange(
        reason:
          "“\(words)” does not stand in the article; give words as they stand there, or offsets")
    }
    return ScalarRange(start: start, end: start + sought.count)
  }

  // MARK: Parts

  /// Refuses a decision for a name that no entry has.
  private static func check(_ decision: Decision, _ database: Database) throws {
    let (table, keys): (String, [AuthorityKey]) =
      switch decision {
      case .speaker(let key): ("speaker", key.map { [$0] } ?? [])
      case .notSpeaker(let key): ("speaker", [key])
      case .documents(let keys): ("document", keys)
      case .use(_, let key): ("document", key.map { [$0] } ?? [])
      case .topics(let keys): ("topic", keys)
      case .office(let key): ("office", key.map { [$0] } ?? [])
      case .kind, .act, .saidOn, .content, .confirm, .reject: ("speaker", [])
      }
    for key in keys {
      let isKnown = try PreparedStatement(database, "SELECT 1 FROM \(table) WHERE key = ?")
        .first(.text(key.rawValue)) { _ in true }
      if isKnown == nil { throw ArchiveError.unknownName(kind: table, name: key.rawValue) }
    }
  }

  private static func correction(
    _ id: CorrectionID, _ database: Database
  ) throws -> StoredCorrection {
    guard let stored = try corrections(where: "id", id.rawValue, database).first else {
      throw ArchiveError.absent(kind: "correction", id: id.rawValue)
    }
    return stored
  }

  static func corrections(
    where column: String, _ id: Int64, _ database: Database
  ) throws -> [StoredCorrection] {
    var found: [StoredCorrection] = []
    try PreparedStatement(
      database,
      """
      SELECT id, statement_id, field, value, note, made_by, made_at, withdrawn_at
      FROM correction WHERE \(column) = ? ORDER BY id
      """
    ).each([.integer(id)]) { row in
      guard let decision = Decision(field: row.text(2), value: row.optionalText(3)) else { return }
      found.append(
        StoredCorrection(
          id: CorrectionID(rawValue: row.integer(0)),
          statement: row.optionalInteger(1).map { StatementID(rawValue: $0) },
          decision: decision, note: row.optionalText(4), madeBy: row.text(5),
          madeAt: row.text(6), withdrawnAt: row.optionalText(7)))
    }
    return found
  }
}
