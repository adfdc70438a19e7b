import GRDB
import Records

/// Gives the largest of groups that were counted by id their keys and labels.
struct GroupLabels {
  let database: Database
  /// How many groups are wanted.
  let most: Int

  /// - Parameters:
  ///   - counts: By the id of the table's rows.
  ///   - label: What a row `e` is called, in SQL.
  /// - Returns: The largest first; of groups of one size in the order of their labels.
  func groups(_ counts: [Int64: Int], of table: String, label: String) throws -> [GroupCount] {
    let least = Self.least(counts.values, of: most)
    let statement = try PreparedStatement(
      database, "SELECT e.key, \(label) FROM \(table) e WHERE e.id = ?")
    var groups: [GroupCount] = []
    for (id, count) in counts where count >= least {
      try statement.each([.integer(id)]) { row in
        groups.append(GroupCount(key: row.text(0), label: row.text(1), count: count))
      }
    }
    return Array(groups.sorted(by: GroupCount.isBefore).prefix(most))
  }

  /// How large a group must be to come among the largest: whatever is as large as the last of them may come before it
  /// by its label.
  static func least(_ counts: some Collection<Int>, of most: Int) -> Int {
    counts.sorted(by: >).prefix(most).last ?? 0
  }
}

extension GroupCount {
  /// The larger first, then by label, whatever its letters' case.
  static func isBefore(_ one: GroupCount, _ other: GroupCount) -> Bool {
    guard one.count == other.count else { return one.count > other.count }
    return ((one.label ?? "").lowercased(), one.key ?? "")
      < ((other.label ?? "").lowercased(), other.key ?? "")
  }
}
