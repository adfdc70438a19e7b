import GRDB
import Records

/// The merged entries that one way of naming them finds.
struct MergedName {
  private let name: String
  private var found: [(id: Int64, key: String)] = []

  /// The ways by which an entry is named, the surer first: `?1` is the name as typed, `?2` folded, `?3` the number
  /// behind a `#`.
  static func conditions(_ kind: MergeableKind) -> [String] {
    let identity = "e.key = ?1 OR e.id = ?3"
    func named(_ column: String) -> String {
      """
      e.merged_into_id IS NOT NULL AND e.id IN (
        SELECT \(kind.rawValue)_id FROM \(kind.rawValue)_name WHERE \(column) = ?2)
      """
    }
    return switch kind {
    case .speaker: [identity, named("folded"), named("folded_last")]
    case .office, .document: [identity, named("folded")]
    case .topic: [identity, "e.merged_into_id IS NOT NULL AND e.folded = ?2"]
    }
  }

  init(_ name: String, _ condition: String, _ kind: MergeableKind, _ database: Database) throws {
    self.name = name
    let number = name.hasPrefix("#") ? Int64(name.dropFirst()) : nil
    var found: [(id: Int64, key: String)] = []
    // Each of ?1, ?2 and ?3 is bound, whichever the condition asks about.
    try PreparedStatement(
      database,
      """
      SELECT e.id, e.key FROM \(kind.rawValue) e, (SELECT ?1, ?2, ?3)
      WHERE \(condition) ORDER BY e.id
      """
    ).each([.text(name), .text(NameFolding.fold(name)), Cell(number)]) { row in
      found.append((row.integer(0), row.text(1)))
    }
    self.found = found
  }

  /// - Returns: `nil` when there is none.
  /// - Throws: `refusedChange` when there are several.
  func only() throws(ArchiveError) -> AuthorityKey? {
    guard found.count < 2 else {
      let names = found.prefix(5).map { "#\($0.id) \($0.key)" }.joined(separator: ", ")
      throw .refusedChange(reason: "'\(name)' may be \(names); name one by its number")
    }
    return found.first.map { AuthorityKey(rawValue: $0.key) }
  }
}

extension NamedKind {
  init(_ kind: MergeableKind) {
    switch kind {
    case .speaker: self = .speaker
    case .office: self = .office
    case .topic: self = .topic
    case .document: self = .document
    }
  }
}
