import GRDB
import Records

/// Puts articles that nearly repeat one another into groups.
///
/// A group is a star: every copy points to the earliest article of it. Two articles are of one group when a
/// chain of near copies leads from one to the other, so that the groups do not depend on the order of the input.
struct CopyWriter {
  /// An article of a group, or one that may join it.
  private struct Member {
    var id: Int64
    /// The earliest of its group; itself when it is that, or alone.
    var first: Int64
    var signature: TextSignature?
  }

  /// So many near copies are compared with a new one; those that share the most keys come first.
  private static let maxCandidates = 64

  private let database: Database
  private let threshold: Double?
  private let insertKey: PreparedStatement
  private let member: PreparedStatement
  private let statements: RepetitionWriter

  /// - Parameter threshold: Resemblance from which on an article is a near copy; `nil` to look for none.
  init(_ database: Database, threshold: Double?) throws {
    self.database = database
    self.threshold = threshold
    insertKey = try PreparedStatement(
      database, "INSERT INTO article_key (key, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
    member = try PreparedStatement(
      database, "SELECT id, coalesce(duplicate_of_id, id), signature FROM article WHERE id = ?")
    statements = try RepetitionWriter(database)
  }

  /// Finds the near copies of a new article whose statements are written, and makes it one of their group.
  ///
  /// - Returns: Whether there are any.
  func join(_ id: Int64, signature: TextSignature?) throws -> Bool {
    guard let signature else { return false }
    let keys = signature.keys.map { Cell(Int64($0)) }
    let near = try threshold.map { try nearCopies(of: signature, keys: keys, threshold: $0) } ?? []
    for key in keys { try insertKey.run(key, .integer(id)) }
    guard let nearest = near.max(by: { $0.similarity < $1.similarity }) else { return false }
    var groups: [Int64] = []
    for copy in near where !groups.contains(copy.member.first) { groups.append(copy.member.first) }
    try link(id, to: groups[0], similarity: nearest.similarity)
    if let first = try unite(groups, with: id) {
      try statements.renew(groupOf: first)
    } else {
      try statements.join(id, groupOf: groups[0])
    }
    return true
  }

  /// Looks again which statements repeat others, after those of an article were replaced.
  func renew(_ id: Int64) throws {
    guard let article = try read(id) else { return }
    try statements.renew(groupOf: article.first)
  }

  private func read(_ id: Int64) throws -> Member? {
    try member.first(.integer(id)) { row in
      Member(
        id: row.integer(0), first: row.integer(1), signature: TextSignature(bytes: row.bytes(2)))
    }
  }

  private func nearCopies(
    of signature: TextSignature, keys: [Cell], threshold: Double
  ) throws -> [(member: Member, similarity: Double)] {
    let marks = keys.map { _ in "?" }.joined(separator: ", ")
    var ids: [Int64] = []
    try PreparedStatement(
      database,
      """
      SELECT article_id FROM article_key WHERE key IN (\(marks))
      GROUP BY article_id ORDER BY count(*) DESC, article_id LIMIT \(Self.maxCandidates)
      """
    ).each(keys) { ids.append($0.integer(0)) }
    return try ids.compactMap { id in
      guard let candidate = try read(id), let other = candidate.signature else { return nil }
      let similarity = signature.resemblance(to: other)
      return similarity >= threshold ? (candidate, similarity) : nil
    }
  }

  /// - Parameter similarity: `nil` leaves what is known.
  private func link(_ id: Int64, to first: Int64, similarity: Double?) throws {
    try PreparedStatement(
      database,
      "UPDATE article SET duplicate_of_id = ?, similarity = coalesce(?, similarity) WHERE id = ?"
    ).run(.integer(first), similarity.map(Cell.real) ?? .null, .integer(id))
  }

  /// Makes one group of several and a new article that stands in the first of them.
  ///
  /// - Returns: The earliest article, when it is another than before or groups came together; `nil` when
  ///   nothing moved.
  private func unite(_ groups: [Int64], with id: Int64) throws -> Int64? {
    let all = groups + [id]
    let marks = all.map { _ in "?" }.joined(separator: ", ")
    let first = try PreparedStatement(
      database,
      """
      SELECT id FROM article WHERE id IN (\(marks))
      ORDER BY published_on IS NULL, published_on, id LIMIT 1
      """
    ).first(all.map { Cell($0) }) { $0.integer(0) }
    guard let first, first != groups[0] || groups.count > 1 else { return nil }
    let firstSignature = try read(first)?.signature
    for group in groups where group != first {
      try PreparedStatement(
        database, "UPDATE article SET duplicate_of_id = ? WHERE duplicate_of_id = ?"
      ).run(.integer(first), .integer(group))
      let signature = try read(group)?.signature
      let similarity = signature.flatMap { firstSignature?.resemblance(to: $0) }
      try link(group, to: first, similarity: similarity)
    }
    if first != id { try link(id, to: first, similarity: nil) }
    try PreparedStatement(
      database, "UPDATE article SET duplicate_of_id = NULL, similarity = NULL WHERE id = ?"
    ).run(.integer(first))
    return first
  }
}
