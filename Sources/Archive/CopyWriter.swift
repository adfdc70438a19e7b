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
    var groups: [Int64] = []
    for copy in near where !groups.contains(copy.first) { groups.append(copy.first) }
    guard let group = groups.first else { return false }
    try link(id, signature, to: try head(group))
    if let first = try unite(groups, with: id) {
      try statements.renew(groupOf: first)
    } else {
      try statements.join(id, groupOf: group)
    }
    return true
  }

  /// Looks again which statements repeat others, after those of some articles were replaced: once for each group.
  func renew(groupsOf articles: [Int64]) throws {
    // What stands alone repeats nothing.
    for first in Set(try articles.compactMap { try read($0)?.first }).sorted()
    where try !copies(of: first).isEmpty {
      try statements.renew(groupOf: first)
    }
  }

  private func read(_ id: Int64) throws -> Member? {
    try member.first(.integer(id)) { row in
      Member(
        id: row.integer(0), first: row.integer(1), signature: TextSignature(bytes: row.bytes(2)))
    }
  }

  private func nearCopies(
    of signature: TextSignature, keys: [Cell], threshold: Double
  ) throws -> [Member] {
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
      return signature.resemblance(to: other) >= threshold ? candidate : nil
    }
  }

  /// The earliest article of a group.
  private struct Head {
    var id: Int64
    var signature: TextSignature?
  }

  private func head(_ id: Int64) throws -> Head {
    Head(id: id, signature: try read(id)?.signature)
  }

  /// Makes an article a copy of the earliest of its group. The similarity is that of these two, which may be less
  /// than the threshold where a chain of near copies leads from one to the other.
  private func link(_ id: Int64, _ signature: TextSignature?, to head: Head) throws {
    let similarity = signature.flatMap { head.signature?.resemblance(to: $0) }
    try PreparedStatement(
      database, "UPDATE article SET duplicate_of_id = ?, similarity = ? WHERE id = ?"
    ).run(.integer(head.id), similarity.map(Cell.real) ?? .null, .integer(id))
  }

  /// The articles of a group, the earliest aside.
  private func copies(of first: Int64) throws -> [Int64] {
    var ids: [Int64] = []
    try PreparedStatement(database, "SELECT id FROM article WHERE duplicate_of_id = ? ORDER BY id")
      .each([.integer(first)]) { ids.append($0.integer(0)) }
    return ids
  }

  /// Makes one group of several and a new article that stands in the first of them.
  ///
  /// - Returns: The earliest article, when it is another than before or groups came together; `nil` when
  ///   nothing moved.
  private func unite(_ groups: [Int64], with id: Int64) throws -> Int64? {
    let first = try earliest(of: groups + [id])
    guard let first, first != groups[0] || groups.count > 1 else { return nil }
    try gather(groups, around: first)
    return first
  }

  /// Lets a group point to its earliest article, after the date of one of them became known. What repeats what is for
  /// `renew` to look at.
  func chooseEarliest(ofGroupWith id: Int64) throws {
    guard let group = try read(id)?.first else { return }
    let copies = try copies(of: group)
    guard !copies.isEmpty, let first = try earliest(of: copies + [group]), first != group
    else { return }
    try gather([group], around: first)
  }

  private func earliest(of articles: [Int64]) throws -> Int64? {
    let marks = articles.map { _ in "?" }.joined(separator: ", ")
    return try PreparedStatement(
      database,
      """
      SELECT id FROM article WHERE id IN (\(marks))
      ORDER BY published_on IS NULL, published_on, id LIMIT 1
      """
    ).first(articles.map { Cell($0) }) { $0.integer(0) }
  }

  /// Makes all articles of some groups copies of one.
  private func gather(_ groups: [Int64], around first: Int64) throws {
    let head = try head(first)
    for group in groups where group != first {
      for copy in try copies(of: group) + [group] where copy != first {
        try link(copy, try read(copy)?.signature, to: head)
      }
    }
    try PreparedStatement(
      database, "UPDATE article SET duplicate_of_id = NULL, similarity = NULL WHERE id = ?"
    ).run(.integer(first))
  }
}
