import GRDB
package import Records

/// Who speaks about which country, how often.
package struct SpeakerPair: Hashable, Sendable {
  package var speaker: String?
  package var about: String?
  package var count: Int
}

extension Archive {
  /// Counts the statements of a query by speaker and by the country that they are about.
  ///
  /// - Returns: The largest count first, up to the query's limit; and how many pairs there are in all.
  package func pairs(_ query: Query) throws(ArchiveError) -> (first: [SpeakerPair], all: Int) {
    try read { database in
      let conditions = try QueryConditions(query, database: database)
      let sql: SQLFragment = """
        SELECT s.speaker_id, x.country_code FROM \(conditions.foundStatements)
        LEFT JOIN statement_country x ON x.statement_id = s.id
        WHERE \(.all(conditions.ofFoundStatements))
        """
      var counts: [PairKey: Int] = [:]
      try PreparedStatement(database, sql.sql).each(sql.arguments) { row in
        let key = PairKey(speaker: row.optionalInteger(0), country: row.optionalText(1))
        counts[key, default: 0] += 1
      }
      let most = query.limit ?? counts.count
      let pairs = try Self.named(counts, most: most, database).sorted { one, other in
        func key(_ pair: SpeakerPair) -> (Int, String, String) {
          (-pair.count, (pair.speaker ?? "").lowercased(), pair.about ?? "")
        }
        return key(one) < key(other)
      }
      return (Array(pairs.prefix(most)), counts.count)
    }
  }

  /// The pairs that may be among the largest, in any order.
  private static func named(
    _ counts: [PairKey: Int], most: Int, _ database: Database
  ) throws -> [SpeakerPair] {
    let speaker = try PreparedStatement(database, "SELECT name FROM speaker WHERE id = ?")
    let country = try PreparedStatement(database, "SELECT name FROM country WHERE code = ?")
    let least = GroupLabels.least(counts.values, of: most)
    return try counts.filter { $0.value >= least }.map { key, count in
      SpeakerPair(
        speaker: try key.speaker.flatMap { try speaker.first(.integer($0)) { $0.text(0) } },
        about: try key.country.flatMap { try country.first(.text($0)) { $0.text(0) } },
        count: count)
    }
  }
}

private struct PairKey: Hashable {
  var speaker: Int64?
  var country: String?
}
