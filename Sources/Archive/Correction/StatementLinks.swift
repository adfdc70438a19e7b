import GRDB
import Records

/// The topics or documents of statements, through merges and back.
///
/// A link says which entry the extraction found and which one stands for it now. Where two links of a statement
/// come to stand on one entry, the second is folded away and comes back when the merge is undone.
struct StatementLinks {
  enum Kind: String, CaseIterable { case topic, document }

  /// A link as the extraction made it.
  struct Link: Hashable {
    /// The entry that was found.
    var own: Int64
    /// The trigger of a topic, the use of a document.
    var detail: String?
  }

  let kind: Kind
  private let database: Database
  private let insert: PreparedStatement

  init(_ kind: Kind, _ database: Database) throws {
    self.kind = kind
    self.database = database
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO \(kind.table) (statement_id, \(kind.column), extracted_\(kind.column), \(kind.detail))
      VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
  }

  /// Adds a link that the extraction made.
  func add(_ link: Link, effective: Int64, to statement: Int64) throws {
    try insert.run(
      .integer(statement), .integer(effective), .integer(link.own), Cell(link.detail))
    if database.changesCount == 0 { try fold(link, effective: effective, of: statement) }
  }

  private func fold(_ link: Link, effective: Int64, of statement: Int64) throws {
    try PreparedStatement(
      database,
      """
      INSERT OR IGNORE INTO statement_folded (statement_id, kind, entry_id, detail)
      SELECT ?1, '\(kind.rawValue)', ?2, ?3 WHERE NOT EXISTS (
        SELECT * FROM \(kind.table)
        WHERE statement_id = ?1 AND \(kind.column) = ?4 AND extracted_\(kind.column) = ?2)
      """
    ).run(.integer(statement), .integer(link.own), Cell(link.detail), .integer(effective))
  }

  /// Adds a link that a person made.
  func add(entry: Int64, to statement: Int64) throws {
    try insert.run(
      .integer(statement), .integer(entry), .null, kind == .document ? .text("mention") : .null)
  }

  /// Takes away every link of a statement.
  func clear(_ statement: Int64) throws {
    try PreparedStatement(database, "DELETE FROM \(kind.table) WHERE statement_id = ?")
      .run(.integer(statement))
    try PreparedStatement(
      database, "DELETE FROM statement_folded WHERE statement_id = ? AND kind = '\(kind.rawValue)'"
    ).run(.integer(statement))
  }

  /// Lets the links of entries stand where merges now put them.
  ///
  /// - Parameters:
  ///   - entries: Entries that stand elsewhere than before.
  ///   - places: Where they stood before.
  func move(_ entries: Set<Int64>, from places: Set<Int64>) throws {
    var moved: [(statement: Int64, link: Link)] = []
    for place in places.sorted() {
      try PreparedStatement(
        database,
        """
        SELECT statement_id, extracted_\(kind.column), \(kind.detail) FROM \(kind.table)
        WHERE \(kind.column) = ? AND extracted_\(kind.column) IS NOT NULL
        """
      ).each([.integer(place)]) { row in
        moved.append((row.integer(0), Link(own: row.integer(1), detail: row.optionalText(2))))
      }
    }
    moved.removeAll { !entries.contains($0.link.own) }
    let delete = try PreparedStatement(
      database, "DELETE FROM \(kind.table) WHERE statement_id = ? AND extracted_\(kind.column) = ?")
    for (statement, link) in moved { try delete.run(.integer(statement), .integer(link.own)) }
    // Where a link has gone, one that was folded into it has room again.
    for statement in Set(moved.map(\.statement)).sorted() {
      moved += try unfold("statement_id", statement)
    }
    for entry in entries.sorted() { moved += try unfold("entry_id", entry) }
    for (statement, link) in moved {
      try add(link, effective: try effective(link.own), to: statement)
    }
  }

  /// Takes out the folded links that have a value in a column.
  private func unfold(
    _ column: String, _ value: Int64
  ) throws -> [(statement: Int64, link: Link)] {
    var links: [(statement: Int64, link: Link)] = []
    try PreparedStatement(
      database,
      """
      DELETE FROM statement_folded WHERE kind = ? AND \(column) = ?
      RETURNING statement_id, entry_id, detail
      """
    ).each([.text(kind.rawValue), .integer(value)]) { row in
      links.append((row.integer(0), Link(own: row.integer(1), detail: row.optionalText(2))))
    }
    return links
  }

  private func effective(_ entry: Int64) throws -> Int64 {
    try EntryRows(database: database).standing(kind.rawValue, entry)
  }

  // MARK: Corrections

  /// Keeps the links as they are, unless an earlier decision has done so.
  func keep(of statement: Int64) throws {
    try PreparedStatement(
      database,
      """
      INSERT OR IGNORE INTO extracted_value (statement_id, field, value)
      SELECT ?1, '\(kind.rawValue)s', json_group_array(json_array(own, detail)) FROM (
        SELECT extracted_\(kind.column) AS own, \(kind.detail) AS detail FROM \(kind.table)
        WHERE statement_id = ?1 AND extracted_\(kind.column) IS NOT NULL
        UNION ALL SELECT entry_id, detail FROM statement_folded
        WHERE statement_id = ?1 AND kind = '\(kind.rawValue)')
      """
    ).run(.integer(statement))
  }

  /// Puts the links back as they were kept, where they were.
  func restore(_ statement: Int64) throws {
    var links: [Link]?
    try PreparedStatement(
      database,
      """
      SELECT json_extract(j.value, '$[0]'), json_extract(j.value, '$[1]')
      FROM extracted_value e LEFT JOIN json_each(e.value) j
      WHERE e.statement_id = ? AND e.field = '\(kind.rawValue)s'
      """
    ).each([.integer(statement)]) { row in
      links = links ?? []
      guard let own = row.optionalInteger(0) else { return }
      links?.append(Link(own: own, detail: row.optionalText(1)))
    }
    guard let links else { return }
    try clear(statement)
    for link in links { try add(link, effective: try effective(link.own), to: statement) }
  }

  /// Changes what is told of a statement's link to an entry, or of all its links.
  ///
  /// - Parameter entry: `nil` for every entry that the statement is linked with.
  func set(detail: String, of statement: Int64, entry: Int64?) throws {
    try keep(of: statement)
    try PreparedStatement(
      database,
      """
      UPDATE \(kind.table) SET \(kind.detail) = ?1
      WHERE statement_id = ?2 AND (?3 IS NULL OR \(kind.column) = ?3)
      """
    ).run(.text(detail), .integer(statement), Cell(entry))
  }

  /// Whether a statement is linked with an entry, or with any where none is given.
  func hasLink(_ statement: Int64, with entry: Int64?) throws -> Bool {
    try PreparedStatement(
      database,
      """
      SELECT 1 FROM \(kind.table) WHERE statement_id = ?1 AND (?2 IS NULL OR \(kind.column) = ?2)
      """
    ).first(.integer(statement), Cell(entry)) { _ in true } ?? false
  }

  /// Leaves a statement these entries and no others.
  func set(_ entries: [Int64], of statement: Int64) throws {
    try keep(of: statement)
    var present: Set<Int64> = []
    try PreparedStatement(
      database, "SELECT \(kind.column) FROM \(kind.table) WHERE statement_id = ?"
    ).each([.integer(statement)]) { present.insert($0.integer(0)) }
    let delete = try PreparedStatement(
      database, "DELETE FROM \(kind.table) WHERE statement_id = ? AND \(kind.column) = ?")
    for entry in present where !entries.contains(entry) {
      try delete.run(.integer(statement), .integer(entry))
    }
    for entry in entries where !present.contains(entry) { try add(entry: entry, to: statement) }
  }
}

extension StatementLinks.Kind {
  var table: String { "statement_\(rawValue)" }
  var column: String { "\(rawValue)_id" }
  fileprivate var detail: String { self == .topic ? "trigger" : "use" }
}
