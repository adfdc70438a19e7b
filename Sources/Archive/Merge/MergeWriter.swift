import GRDB
import Records

/// Merges entries into one another and takes merges back.
///
/// Each merge is kept by the keys of the two. Which entry stands for which is worked out from all merges that
/// hold, so that a chain of them can be undone in any order.
struct MergeWriter {
  let database: Database
  let kind: MergeableKind

  /// Brings rows into line with the merges that hold.
  ///
  /// - Complexity: Linear in the merges of the kind, in the rows of the entries that they move and in the decisions that
  ///   stand; those that the entries bear on are applied again.
  func settle() throws {
    let before = try standing()
    let after = try wanted()
    /// Each entry that moves, with where its statements are.
    var moved: [Int64: Int64] = [:]
    let update = try PreparedStatement(
      database, "UPDATE \(kind.rawValue) SET merged_into_id = ? WHERE id = ?")
    for entry in Set(before.keys).union(after.keys) where before[entry] != after[entry] {
      try update.run(Cell(after[entry]), .integer(entry))
      moved[entry] = before[entry] ?? entry
    }
    guard !moved.isEmpty else { return }
    try move(moved)
    let corrections = try MergedCorrections(
      moved, kind: kind, to: moved.keys.compactMap { after[$0] }, database)
    let applier = try CorrectionApplier(database)
    for statement in try corrections.statements() { try applier.apply(to: statement) }
  }

  /// Where each merged entry stands now.
  private func standing() throws -> [Int64: Int64] {
    var standing: [Int64: Int64] = [:]
    try PreparedStatement(
      database,
      "SELECT id, merged_into_id FROM \(kind.rawValue) WHERE merged_into_id IS NOT NULL"
    ).each([]) { standing[$0.integer(0)] = $0.integer(1) }
    return standing
  }

  /// Where each merged entry has to stand: at the end of its chain of merges.
  private func wanted() throws -> [Int64: Int64] {
    var next: [Int64: Int64] = [:]
    try PreparedStatement(
      database,
      """
      SELECT l.id, w.id FROM authority_merge m
      JOIN \(kind.rawValue) l ON l.key = m.loser_key JOIN \(kind.rawValue) w ON w.key = m.winner_key
      WHERE m.kind = ? AND m.undone_at IS NULL ORDER BY m.id
      """
    ).each([.text(kind.rawValue)]) { next[$0.integer(0)] = $0.integer(1) }
    var wanted: [Int64: Int64] = [:]
    for (entry, winner) in next {
      var end = winner
      // A circle cannot be made by `merge`; a file from elsewhere must not hang the program all the same.
      var steps = 0
      while let further = next[end], steps < next.count { (end, steps) = (further, steps + 1) }
      if end != entry { wanted[entry] = end }
    }
    return wanted
  }

  private func move(_ moved: [Int64: Int64]) throws {
    let (entries, places) = (Set(moved.keys), Set(moved.values))
    switch kind {
    case .speaker:
      try move("speaker_id", by: "extracted_speaker_id", moved)
      try move("relay_id", by: "extracted_relay_id", moved)
    case .office: try move("office_id", by: "extracted_office_id", moved)
    case .topic: try StatementLinks(.topic, database).move(entries, from: places)
    case .document:
      try StatementLinks(.document, database).move(entries, from: places)
      try moveReferences(moved)
    }
  }

  private func move(
    _ column: String, by extracted: String, _ moved: [Int64: Int64]
  ) throws {
    let update = try PreparedStatement(
      database,
      """
      UPDATE statement SET \(column) = (
        SELECT coalesce(merged_into_id, id) FROM \(kind.rawValue) WHERE id = \(extracted))
      WHERE \(column) = ? AND \(extracted) = ?
      """)
    for (entry, place) in moved.sorted(by: { $0.key < $1.key }) {
      try update.run(.integer(place), .integer(entry))
    }
  }

  /// Of two references with the same words to entries that became one, the first stays, and the other comes when it has
  /// gone.
  private func moveReferences(_ moved: [Int64: Int64]) throws {
    let place = """
      UPDATE OR IGNORE document_reference SET document_id = (
        SELECT coalesce(merged_into_id, id) FROM document WHERE id = extracted_document_id)
      """
    let update = try PreparedStatement(
      database, "\(place) WHERE document_id = ? AND extracted_document_id = ?")
    for (entry, earlier) in moved.sorted(by: { $0.key < $1.key }) {
      try update.run(.integer(earlier), .integer(entry))
    }
    try PreparedStatement(
      database,
      "\(place) WHERE document_id IN (SELECT id FROM document WHERE merged_into_id IS NOT NULL)"
    ).run()
  }
}

/// The kinds of entries that can be merged.
package enum MergeableKind: String, CaseIterable, Sendable {
  case speaker, office, topic, document
}
