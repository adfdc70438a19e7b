import GRDB
import Records

/// Finds statements that repeat a statement of an earlier copy, so that each can be counted once.
struct RepetitionWriter {
  /// A statement by its words.
  private struct Wording {
    var id: Int64
    var article: Int64
    var repeats: Int64?
    var words: WordHashes

    init(_ row: PreparedRow) {
      id = row.integer(0)
      article = row.integer(1)
      repeats = row.optionalInteger(2)
      words = WordHashes(row.text(3))
    }
  }

  /// Editors shorten and mend; from four words in five on it is the same statement.
  private static let leastShare = 0.8
  /// Shorter ones are the same only when all their words are.
  private static let leastWords = 6

  private let database: Database
  private let update: PreparedStatement

  init(_ database: Database) throws {
    self.database = database
    update = try PreparedStatement(database, "UPDATE statement SET repeats_id = ? WHERE id = ?")
  }

  /// Compares the statements of one article with those of the group that it has joined.
  func join(_ article: Int64, groupOf first: Int64) throws {
    let all = try wordings(groupOf: first, besides: article)
    // Those of the article go last, whatever its date: the others keep what they repeat.
    try assign(
      all.filter { $0.article == article },
      after: all.filter { $0.article != article })
  }

  /// Compares all statements of a group.
  func renew(groupOf first: Int64) throws {
    try assign(try wordings(groupOf: first), after: [])
  }

  /// The statements of a group, those of the earliest article first.
  ///
  /// - Parameter article: Where given, only the statements of this one and those of the others that repeat none: of many
  ///   copies hardly more than of one.
  private func wordings(groupOf first: Int64, besides article: Int64? = nil) throws -> [Wording] {
    var wordings: [Wording] = []
    try PreparedStatement(
      database,
      """
      SELECT s.id, s.article_id, s.repeats_id, s.content
      FROM (SELECT id, published_on FROM article WHERE id = ?1 OR duplicate_of_id = ?1) a
      JOIN statement s ON s.article_id = a.id
      WHERE ?2 IS NULL OR s.repeats_id IS NULL OR s.article_id = ?2
      ORDER BY a.id <> ?1, a.published_on IS NULL, a.published_on, a.id, s.ordinal
      """
    ).each([.integer(first), Cell(article)]) { wordings.append(Wording($0)) }
    return wordings
  }

  /// - Parameter firsts: Statements of other articles that repeat none.
  private func assign(_ wordings: [Wording], after firsts: [Wording]) throws {
    var firsts = firsts
    var byWords = Dictionary(grouping: firsts.indices) { firsts[$0].words }
    for wording in wordings {
      let same = byWords[wording.words]?.first { firsts[$0].article != wording.article }
      let repeated = same.map { firsts[$0].id } ?? Self.nearest(to: wording, in: firsts)
      if repeated != wording.repeats { try update.run(Cell(repeated), .integer(wording.id)) }
      guard repeated == nil else { continue }
      byWords[wording.words, default: []].append(firsts.count)
      firsts.append(wording)
    }
  }

  /// The statement of another article that has the largest share of words in common.
  private static func nearest(to wording: Wording, in firsts: [Wording]) -> Int64? {
    let count = wording.words.hashes.count
    guard count >= leastWords else { return nil }
    let counts = wording.words.hashes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var best: (share: Double, id: Int64)?
    for first in firsts where first.article != wording.article {
      let sum = Double(count + first.words.hashes.count)
      // The share cannot be large where the lengths are too different.
      let most = Double(2 * min(count, first.words.hashes.count)) / sum
      guard most >= leastShare, most > best?.share ?? 0 else { continue }
      var left = counts
      var same = 0
      for word in first.words.hashes where left[word, default: 0] > 0 {
        left[word, default: 0] -= 1
        same += 1
      }
      let share = Double(2 * same) / sum
      if share >= leastShare, share > best?.share ?? 0 { best = (share, first.id) }
    }
    return best?.id
  }
}
