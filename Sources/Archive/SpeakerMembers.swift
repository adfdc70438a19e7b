import GRDB
import Records

/// Writes who speaks together as a collective, and finds the collectives of a speaker.
///
/// The extraction joins names as a person writes them, "A, B and C", and hands over nothing but the whole.
struct SpeakerMembers {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Reads the members of a speaker from its name; who is no collective has none.
  func write(_ name: String, of speaker: Int64, kind: SpeakerKind) throws {
    try PreparedStatement(database, "DELETE FROM speaker_member WHERE speaker_id = ?")
      .run(.integer(speaker))
    guard kind == .collective else { return }
    let members = try members(of: name)
    guard members.count > 1 else { return }
    let insert = try PreparedStatement(
      database,
      """
      INSERT INTO speaker_member (speaker_id, ordinal, name, folded, folded_last)
      VALUES (?, ?, ?, ?, ?)
      """)
    for (index, member) in members.enumerated() {
      let folded = NameFolding.fold(member)
      try insert.run(
        .integer(speaker), Cell(index + 1), .text(member), .text(folded),
        Cell(NameFolding.lastWord(folded)))
    }
  }

  /// Reads the members of every collective that the authority files do not know.
  func writeAll() throws {
    var collectives: [(id: Int64, name: String)] = []
    try PreparedStatement(
      database, "SELECT id, name FROM speaker WHERE kind = 'collective' AND origin <> 'file'"
    ).each([]) { collectives.append(($0.integer(0), $0.text(1))) }
    for (id, name) in collectives { try write(name, of: id, kind: .collective) }
  }

  /// The collectives, after merges, that have one of the speakers as a member.
  func collectives(of speakers: [Cell]) throws -> [Cell] {
    guard !speakers.isEmpty else { return [] }
    let sql: SQLFragment = """
      SELECT DISTINCT coalesce(c.merged_into_id, c.id)
      FROM speaker p JOIN speaker_name n ON n.speaker_id = p.id
      JOIN speaker_member m ON m.folded = n.folded JOIN speaker c ON c.id = m.speaker_id
      WHERE p.id IN \(list: speakers) OR p.merged_into_id IN \(list: speakers)
      ORDER BY 1
      """
    var collectives: [Cell] = []
    try PreparedStatement(database, sql.sql).each(sql.arguments) { collectives.append($0.cell(0)) }
    return collectives
  }

  /// The names that a list joins. A name that is itself so joined, "Trinidad and Tobago", is one where anybody is known
  /// by it.
  private func members(of list: String) throws -> [String] {
    let parts = Self.parts(of: list)
    var members: [String] = []
    var start = parts.startIndex
    while start < parts.endIndex {
      var (end, name) = (start + 1, parts[start].name)
      var longer = name
      for next in parts.indices[(start + 1)...].prefix(Self.mostJoints) {
        longer += parts[next].mark + parts[next].name
        if next - start + 1 < parts.count, try isKnown(longer) { (end, name) = (next + 1, longer) }
      }
      members.append(name)
      start = end
    }
    return members
  }

  /// No ministry of the authority files has a name with more.
  private static let mostJoints = 3

  /// What stands between the joints, each with the joint before it.
  private static func parts(of list: String) -> [(mark: String, name: String)] {
    list.split(separator: " and ").enumerated().flatMap { index, side in
      side.split(separator: ", ").enumerated().map { place, name in
        (place > 0 ? ", " : index > 0 ? " and " : "", String(name))
      }
    }
  }

  private func isKnown(_ name: String) throws -> Bool {
    try PreparedStatement(
      database,
      """
      SELECT 1 FROM speaker_name n JOIN speaker p ON p.id = n.speaker_id
      WHERE n.folded = ?1 AND p.kind <> 'collective'
      UNION ALL SELECT 1 FROM country_name WHERE folded = ?1
      """
    ).first(.text(NameFolding.fold(name))) { _ in true } ?? false
  }
}
