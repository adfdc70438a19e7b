import GRDB
import Records

/// Writes articles, copies of articles and refusals of one batch.
struct ArticleWriter {
  private let database: Database
  private let batch: BatchID
  private let extractionVersion: String
  private let find: PreparedStatement
  private let insert: PreparedStatement
  private let insertCopy: PreparedStatement
  private let insertRefusal: PreparedStatement
  private let statements: StatementWriter
  private let copies: CopyWriter
  private let search: SearchWriter
  /// Articles of the chunk whose statements took the place of earlier ones, or whose date became known.
  private var renewed: [Int64] = []

  /// What is told of an article apart from its body, as far as it tells copies apart.
  private struct Place: Equatable {
    var outlet: Int64?
    var url: String?
    var publishedOn: String?

    /// Whether nothing that is told here is told otherwise there.
    func agrees(with other: Place) -> Bool {
      (outlet == nil || other.outlet == nil || outlet == other.outlet)
        && (url == nil || other.url == nil || url == other.url)
        && (publishedOn == nil || other.publishedOn == nil || publishedOn == other.publishedOn)
    }
  }

  private struct KnownArticle: Equatable {
    var id: Int64
    var extractionVersion: String
    var title: String?
    var byline: String?
    var place: Place
  }

  init(_ database: Database, batch: BatchID) throws {
    self.database = database
    self.batch = batch
    let row = try PreparedStatement(
      database, "SELECT extraction_version, duplicate_threshold FROM batch WHERE id = ?"
    ).first(.integer(batch.rawValue)) { ($0.text(0), $0.optionalReal(1)) }
    extractionVersion = row?.0 ?? ""
    copies = try CopyWriter(database, threshold: row?.1)
    find = try PreparedStatement(
      database,
      """
      SELECT id, extraction_version, outlet_id, url, published_on, title, byline
      FROM article WHERE sha256 = ?
      """)
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO article (
        sha256, external_id, title, outlet_id, url, byline, published_on, language, genre,
        source_path, source_record, source_line, batch_id, extraction_batch_id,
        extraction_version, body, signature)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?13, ?13, ?14, ?15, ?16)
      """)
    insertCopy = try PreparedStatement(
      database,
      """
      INSERT INTO article_copy (
        article_id, external_id, title, outlet_id, url, byline, published_on, source_path,
        source_record, source_line, batch_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
    insertRefusal = try PreparedStatement(
      database,
      "INSERT INTO refusal (batch_id, path, record, line, reason) VALUES (?, ?, ?, ?, ?)")
    search = try SearchWriter(database)
    statements = try StatementWriter(database, search: search)
  }

  mutating func store(_ item: StoreItem, entries: inout EntryWriter, counts: inout StoreCounts)
    throws
  {
    switch item {
    case .extracted(let extracted, let digest):
      let digest = digest ?? BodyDigest(of: extracted.article.body)
      try store(extracted, digest: digest.text, entries: &entries, counts: &counts)
    case .known(let article, let digest):
      counts.known += 1
      if let known = try known((digest ?? BodyDigest(of: article.body)).text) {
        if try note(article, at: known, entries: &entries) { try date(known, by: article) }
      }
    case .refusal(let refusal):
      counts.refused += 1
      try insertRefusal.run(
        .integer(batch.rawValue), .text(refusal.origin.path), Cell(refusal.origin.record),
        Cell(refusal.origin.line), .text(refusal.reason))
    }
  }

  /// Ends a chunk: its words can be searched for, repeated statements are known, and the batch counts it.
  func end(_ counts: StoreCounts) throws {
    try search.write()
    try copies.renew(groupsOf: renewed)
    try PreparedStatement(
      database,
      """
      UPDATE batch SET read_count = read_count + ?, kept_count = kept_count + ?,
        renewed_count = renewed_count + ?, known_count = known_count + ?,
        refused_count = refused_count + ?, statement_count = statement_count + ?
      WHERE id = ?
      """
    ).run(
      Cell(counts.read), Cell(counts.kept), Cell(counts.renewed), Cell(counts.known),
      Cell(counts.refused), Cell(counts.statements), .integer(batch.rawValue))
  }

  private mutating func store(
    _ extracted: ExtractedArticle, digest: String, entries: inout EntryWriter,
    counts: inout StoreCounts
  ) throws {
    let article = extracted.article
    guard let known = try known(digest) else {
      let id = try insert(article, digest: digest, entries: &entries)
      counts.kept += 1
      counts.statements += try statements.write(
        extracted, article: id, digest: digest, replacing: false, entries: &entries)
      if try copies.join(id, signature: article.signature) { counts.copies += 1 }
      return
    }
    // Whom an office means hangs on the date.
    let isDated = try note(article, at: known, entries: &entries)
    guard isDated || known.extractionVersion != extractionVersion else {
      counts.known += 1
      return
    }
    try PreparedStatement(
      database,
      """
      UPDATE article SET extraction_version = ?, extraction_batch_id = ?, genre = ?,
        language = coalesce(?, language)
      WHERE id = ?
      """
    ).run(
      .text(extractionVersion), .integer(batch.rawValue), Cell(article.genre?.rawValue),
      Cell(article.language), .integer(known.id))
    counts.renewed += 1
    counts.statements += try statements.write(
      extracted, article: known.id, digest: digest, replacing: true, entries: &entries)
    if article.publishedOn == nil, let date = known.place.publishedOn {
      try dateStatements(of: known.id, date)
    }
    renewed.append(known.id)
  }

  private func known(_ digest: String) throws -> KnownArticle? {
    try find.first(.text(digest)) { row in
      KnownArticle(
        id: row.integer(0), extractionVersion: row.text(1), title: row.optionalText(5),
        byline: row.optionalText(6),
        place: Place(
          outlet: row.optionalInteger(2), url: row.optionalText(3),
          publishedOn: row.optionalText(4)))
    }
  }

  private func insert(
    _ article: Article, digest: String, entries: inout EntryWriter
  ) throws -> Int64 {
    let outlet = try article.outlet.map { try entries.outlet($0) }
    let values: [Cell] = [
      .text(digest), .text(article.id), Cell(article.title), Cell(outlet), Cell(article.url),
      Cell(article.byline), Cell(article.publishedOn?.description), Cell(article.language),
      Cell(article.genre?.rawValue), .text(article.origin.path), Cell(article.origin.record),
      Cell(article.origin.line), .integer(batch.rawValue), .text(extractionVersion),
      .text(article.body),
    ]
    try insert.run(values, bytes: article.signature?.bytes)
    let id = database.lastInsertedRowID
    search.add(article: id, title: article.title, body: article.body)
    return id
  }

  /// Keeps what a known article is told with: what was not known of it yet, and another place where it stands.
  ///
  /// - Returns: Whether its date became known.
  private func note(
    _ article: Article, at known: KnownArticle, entries: inout EntryWriter
  ) throws -> Bool {
    let place = Place(
      outlet: try article.outlet.map { try entries.outlet($0) }, url: article.url,
      publishedOn: article.publishedOn?.description)
    if !place.agrees(with: known.place) {
      try insertCopy.run(
        .integer(known.id), .text(article.id), Cell(article.title), Cell(place.outlet),
        Cell(place.url), Cell(article.byline), Cell(place.publishedOn),
        .text(article.origin.path), Cell(article.origin.record), Cell(article.origin.line),
        .integer(batch.rawValue))
    }
    return try fill(known, from: article, place)
  }

  /// Fills in what is not known of an article; outlet and URL, which go together, only from the same place.
  ///
  /// - Returns: Whether its date became known.
  private func fill(_ known: KnownArticle, from article: Article, _ place: Place) throws -> Bool {
    let isSamePlace = place.agrees(with: known.place)
    let filled = KnownArticle(
      id: known.id, extractionVersion: known.extractionVersion,
      title: known.title ?? article.title, byline: known.byline ?? article.byline,
      place: Place(
        outlet: known.place.outlet ?? (isSamePlace ? place.outlet : nil),
        url: known.place.url ?? (isSamePlace ? place.url : nil),
        publishedOn: known.place.publishedOn ?? place.publishedOn))
    guard filled != known else { return false }
    try PreparedStatement(
      database,
      """
      UPDATE article SET title = ?, byline = ?, outlet_id = ?, url = ?, published_on = ?
      WHERE id = ?
      """
    ).run(
      Cell(filled.title), Cell(filled.byline), Cell(filled.place.outlet), Cell(filled.place.url),
      Cell(filled.place.publishedOn), .integer(known.id))
    guard filled.place.publishedOn != known.place.publishedOn else { return false }
    try copies.chooseEarliest(ofGroupWith: known.id)
    return true
  }

  /// Dates the statements of an article that was not extracted anew.
  private mutating func date(_ known: KnownArticle, by article: Article) throws {
    guard let date = article.publishedOn else { return }
    try dateStatements(of: known.id, date.description)
    renewed.append(known.id)
  }

  private func dateStatements(of article: Int64, _ date: String) throws {
    try PreparedStatement(
      database, "UPDATE statement SET dated_on = coalesce(said_on, ?) WHERE article_id = ?"
    ).run(.text(date), .integer(article))
  }
}
