import GRDB
import Records

/// Writes the statements and references of an article.
struct StatementWriter {
  private let database: Database
  private let insert: PreparedStatement
  private let update: PreparedStatement
  private let insertSpan: PreparedStatement
  private let topics: StatementLinks
  private let documents: StatementLinks
  private let insertCountry: PreparedStatement
  private let insertReference: PreparedStatement
  private let search: SearchWriter

  init(_ database: Database, search: SearchWriter) throws {
    self.database = database
    self.search = search
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO statement (
        article_id, ordinal, span_key, kind, act, speaker_id, extracted_speaker_id, office_id,
        extracted_office_id, relay_id, extracted_relay_id, dated_on, said_on, confidence, start,
        end, source_text, cue_text, content)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    update = try PreparedStatement(
      database,
      """
      UPDATE statement SET
        article_id = ?, ordinal = ?, span_key = ?, kind = ?, act = ?, speaker_id = ?,
        extracted_speaker_id = ?, office_id = ?, extracted_office_id = ?, relay_id = ?,
        extracted_relay_id = ?, dated_on = ?, said_on = ?, confidence = ?, start = ?, end = ?,
        source_text = ?, cue_text = ?, content = ?, review = 'unreviewed'
      WHERE id = ?
      """)
    insertSpan = try PreparedStatement(
      database,
      "INSERT INTO statement_span (statement_id, role, ordinal, start, end) VALUES (?, ?, ?, ?, ?)")
    topics = try StatementLinks(.topic, database)
    documents = try StatementLinks(.document, database)
    insertCountry = try PreparedStatement(
      database,
      """
      INSERT INTO statement_country (statement_id, country_code) VALUES (?, ?)
      ON CONFLICT DO NOTHING
      """)
    insertReference = try PreparedStatement(
      database,
      """
      INSERT INTO document_reference (
        document_id, extracted_document_id, article_id, statement_id, use, provision, start, end,
        printed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
  }

  /// Writes all statements and references of an article.
  ///
  /// - Parameters:
  ///   - replacing: Whether the article has statements of an earlier extraction: those at the same place
  ///     keep their ids, the others go.
  /// - Returns: How many statements the article has now.
  func write(
    _ extracted: ExtractedArticle, article: Int64, digest: String, replacing: Bool,
    entries: inout EntryWriter
  ) throws -> Int {
    let body = BodyText(extracted.article.body)
    var earlier = replacing ? try statementsBySpans(article) : [:]
    for id in earlier.values { try clear(id) }
    if replacing { try clearReferences(article) }
    var placed: [(statement: Statement, id: Int64)] = []
    var spanKeys: Set<String> = []
    let references = Dictionary(grouping: extracted.references, by: \.document.key)
    for statement in extracted.statements {
      let key = SpanKey(statement).text
      guard spanKeys.insert(key).inserted else { continue }
      let values = try row(
        statement, key: key, ordinal: placed.count + 1, article: article,
        of: extracted.article, body: body, entries: &entries)
      let id = try put(values, at: earlier.removeValue(forKey: key))
      try writeParts(of: statement, id: id, references: references, entries: &entries)
      placed.append((statement, id))
    }
    for id in earlier.values {
      try PreparedStatement(database, "DELETE FROM statement WHERE id = ?").run(.integer(id))
    }
    let spans = PlacedSpans(placed)
    for reference in extracted.references {
      try write(
        reference, article: article, of: extracted.article, body: body, spans: spans,
        entries: &entries)
    }
    try applyCorrections(article: article, digest: digest)
    return placed.count
  }

  /// Lets what people decided about the article's statements stand again.
  private func applyCorrections(article: Int64, digest: String) throws {
    let statements = try CorrectionPlacer(database: database)
      .place(article: article, digest: digest)
    guard !statements.isEmpty else { return }
    // A correction may change words, which are then taken out of the search and must be in it.
    try search.write()
    let applier = try CorrectionApplier(database)
    for statement in statements { try applier.apply(to: statement) }
  }

  private func statementsBySpans(_ article: Int64) throws -> [String: Int64] {
    var ids: [String: Int64] = [:]
    try PreparedStatement(database, "SELECT span_key, id FROM statement WHERE article_id = ?")
      .each([.integer(article)]) { ids[$0.text(0)] = $0.integer(1) }
    return ids
  }

  /// Takes away the rows below a statement.
  private func clear(_ id: Int64) throws {
    for table in [
      "statement_span", "statement_topic", "statement_country", "statement_document",
      "statement_folded", "extracted_value",
    ] {
      try PreparedStatement(database, "DELETE FROM \(table) WHERE statement_id = ?")
        .run(.integer(id))
    }
  }

  private func clearReferences(_ article: Int64) throws {
    try PreparedStatement(database, "DELETE FROM document_reference WHERE article_id = ?")
      .run(.integer(article))
  }

  /// - Parameter values: Those of `insert`, the content last.
  private func put(_ values: [Cell], at id: Int64?) throws -> Int64 {
    if let id {
      try update.run(values + [.integer(id)])
      return id
    }
    try insert.run(values)
    let id = database.lastInsertedRowID
    search.add(statement: id, content: values[values.endIndex - 1])
    return id
  }

  private func row(
    _ statement: Statement, key: String, ordinal: Int, article id: Int64, of article: Article,
    body: BodyText, entries: inout EntryWriter
  ) throws -> [Cell] {
    let speaker = try statement.speaker.map { try entries.speaker($0) }
    let office = try statement.office.map { try entries.office($0) }
    let relay = try statement.relay.map { try entries.speaker($0) }
    let saidOn = statement.saidOn?.description
    let start = statement.content.map(\.start).min() ?? 0
    let end = statement.content.map(\.end).max() ?? 0
    func text(_ ranges: [ScalarRange]) throws -> String? {
      guard !ranges.isEmpty else { return nil }
      if let text = body.readable(ranges) { return text }
      let outside = ranges.first { $0.end > body.count } ?? ranges[0]
      throw ArchiveError.spanOutside(
        article: article.id, start: outside.start, end: outside.end, length: body.count)
    }
    return [
      .integer(id), Cell(ordinal), .text(key), .text(statement.kind.rawValue),
      .text(statement.act.rawValue), Cell(speaker?.effective), Cell(speaker?.own),
      Cell(office?.effective), Cell(office?.own), Cell(relay?.effective), Cell(relay?.own),
      Cell(saidOn ?? article.publishedOn?.description), Cell(saidOn),
      .real(statement.confidence), Cell(start), Cell(end), Cell(try text(statement.source)),
      Cell(try text(statement.cue)), Cell(try text(statement.content) ?? ""),
    ]
  }

  private func writeParts(
    of statement: Statement, id: Int64, references: [AuthorityKey: [DocumentReference]],
    entries: inout EntryWriter
  ) throws {
    for (role, ranges) in [
      ("source", statement.source), ("cue", statement.cue), ("content", statement.content),
    ] {
      for (index, range) in ranges.enumerated() {
        try insertSpan.run(
          .integer(id), .text(role), Cell(index + 1), Cell(range.start), Cell(range.end))
      }
    }
    for assignment in statement.topics {
      let topic = try entries.topic(assignment.topic)
      try topics.add(
        StatementLinks.Link(own: topic.own, detail: assignment.trigger),
        effective: topic.effective, to: id)
    }
    for code in statement.about {
      try entries.country(code)
      try insertCountry.run(.integer(id), .text(code.rawValue))
    }
    for key in statement.documents {
      let mentions = references[key] ?? []
      let document =
        if let reference = mentions.first { try entries.document(reference.document) } else {
          try entries.document(key)
        }
      let uses = mentions.filter { Self.holds(statement, $0.range) }.map(\.use)
      let use = uses.first { $0 != .mention } ?? .mention
      try documents.add(
        StatementLinks.Link(own: document.own, detail: use.rawValue),
        effective: document.effective, to: id)
    }
  }

  private func write(
    _ reference: DocumentReference, article id: Int64, of article: Article, body: BodyText,
    spans: PlacedSpans, entries: inout EntryWriter
  ) throws {
    guard let printed = body.words(at: reference.range) else {
      throw ArchiveError.spanOutside(
        article: article.id, start: reference.range.start, end: reference.range.end,
        length: body.count)
    }
    let document = try entries.document(reference.document)
    try insertReference.run(
      .integer(document.effective), .integer(document.own), .integer(id),
      Cell(spans.shortest(around: reference.range)),
      .text(reference.use.rawValue), Cell(reference.provision), Cell(reference.range.start),
      Cell(reference.range.end), .text(printed))
  }

  /// Whether a range lies inside one of the content spans.
  private static func holds(_ statement: Statement, _ range: ScalarRange) -> Bool {
    statement.content.contains { $0.start <= range.start && range.end <= $0.end }
  }
}
