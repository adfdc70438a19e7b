import GRDB
import Records

/// Finds words of a search index that are spelt nearly like another.
///
/// The index holds stems; each that is near is shown by a word of the text that has it.
struct VocabularyFinder {
  let database: Database
  /// `statement_search` or `article_search`.
  let table: String

  /// A longer word is no word of the language, and comparing with all its beginnings would take its length squared.
  private static let maxWordBytes = 64

  /// - Parameter expression: One quoted word; nothing is near a phrase.
  /// - Returns: At most three words, nearest first, then the commonest.
  func near(_ expression: String) throws -> [String] {
    let word = NameFolding.fold(expression.filter { $0 != "\"" })
    guard (3...Self.maxWordBytes).contains(word.utf8.count), !word.contains(" "),
      expression.hasPrefix("\"")
    else { return [] }
    let wanted = NearSpelling(word)
    // A table of the connection alone, which is why a connection that only reads may make it.
    try PreparedStatement(
      database,
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', '\(table)', 'row')"
    ).run()
    // A failure on the way is told by what failed, not by this.
    defer { try? PreparedStatement(database, "DROP TABLE IF EXISTS temp.vocabulary").run() }
    var words: [(distance: Int, word: String)] = []
    for candidate in try stems(near: word).prefix(8) {
      guard let found = try self.word(with: candidate),
        let distance = wanted.distance(to: NameFolding.fold(found)),
        !words.contains(where: { $0.word == found })
      else { continue }
      words.append((distance, found))
    }
    return words.sorted { $0.distance < $1.distance }.prefix(3).map(\.word)
  }

  /// The stems that are spelt nearly like a word, nearest first, then the commonest.
  private func stems(near word: String) throws -> [String] {
    let wanted = NearSpelling(word)
    // What a stem of so many letters is compared with besides: as much of the word.
    let shared = (0...word.count).map { NearSpelling(String(word.prefix($0))) }
    var stems: [(distance: Int, count: Int64, stem: String)] = []
    // The index counts a term by reading where it stands, so that all terms would take a second: those with the first
    // letter of the word are looked at, and those with its second, where the first was left out or came late.
    let read = try PreparedStatement(
      database, "SELECT term, doc FROM temp.vocabulary WHERE term >= ? AND term < ?")
    for first in Set(word.unicodeScalars.prefix(2)) {
      guard let next = Unicode.Scalar(first.value + 1) else { continue }
      try read.each([.text(String(first)), .text(String(next))]) { row in
        let stem = row.text(0)
        let distance =
          wanted.distance(to: stem) ?? shared[min(stem.count, word.count)].distance(to: stem)
        if let distance { stems.append((distance, row.integer(1), stem)) }
      }
    }
    return stems.sorted { ($0.distance, -$0.count, $0.stem) < ($1.distance, -$1.count, $1.stem) }
      .map(\.stem)
  }

  /// A word of the text that the index knows by its stem.
  private func word(with stem: String) throws -> String? {
    let column = table == "article_search" ? 1 : 0
    let marked = try PreparedStatement(
      database,
      """
      SELECT highlight(\(table), \(column), \(HitMark.open.sql), \(HitMark.close.sql)) FROM \(table)
      WHERE \(table) MATCH ? LIMIT 1
      """
    ).first(.text("\"\(stem.replacing("\"", with: "\"\""))\"")) { $0.text(0) }
    guard let scalars = marked?.unicodeScalars, let open = scalars.firstIndex(of: HitMark.open),
      let close = scalars[open...].firstIndex(of: HitMark.close)
    else { return nil }
    return String(scalars[scalars.index(after: open)..<close]).lowercased()
  }
}
