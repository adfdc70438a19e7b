import GRDB
import Records

/// Finds the statement that each correction of an article is about.
///
/// The same places decide; then the same content, where only one statement has it; then the one statement that
/// covers nearly the same words. What fits none or several is orphaned: shown, and never moved to a lookalike.
///
/// - SeeAlso: W3C Web Annotation, TextPositionSelector; the body is the same to the byte, so that offsets alone
///   tell the place and the words.
struct CorrectionPlacer {
  let database: Database

  /// Statements cover nearly the same words when so much of what either covers is covered by both.
  ///
  /// A quotation mark more or a clause of a few words less is still the same statement; half of it is not.
  static let likeness = 0.8

  /// - Parameter digest: The article's SHA-256, by which corrections know it.
  /// - Returns: The statements that have corrections.
  func place(article: Int64, digest: String) throws -> [Int64] {
    var corrections: [(id: Int64, place: SpanKey)] = []
    try PreparedStatement(
      database, "SELECT id, content_spans, source_spans FROM correction WHERE article_sha256 = ?"
    ).each([.text(digest)]) { row in
      corrections.append((row.integer(0), SpanKey("\(row.text(1))|\(row.text(2))")))
    }
    guard !corrections.isEmpty else { return [] }
    var statements: [(id: Int64, place: SpanKey)] = []
    try PreparedStatement(database, "SELECT id, span_key FROM statement WHERE article_id = ?")
      .each([.integer(article)]) { statements.append(($0.integer(0), SpanKey($0.text(1)))) }
    let update = try PreparedStatement(
      database, "UPDATE correction SET statement_id = ? WHERE id = ?")
    var found: Set<Int64> = []
    for correction in corrections {
      let id = Self.statement(at: correction.place, among: statements)
      try update.run(Cell(id), .integer(correction.id))
      if let id { found.insert(id) }
    }
    return found.sorted()
  }

  static func statement(
    at place: SpanKey, among statements: [(id: Int64, place: SpanKey)]
  ) -> Int64? {
    if let same = statements.first(where: { $0.place == place }) { return same.id }
    let sameContent = statements.filter { $0.place.content == place.content }
    if !sameContent.isEmpty { return sameContent.count == 1 ? sameContent[0].id : nil }
    let near = statements.filter { likeness($0.place.content, place.content) >= likeness }
    return near.count == 1 ? near[0].id : nil
  }

  /// What both cover, as a share of what either covers.
  static func likeness(_ left: [ScalarRange], _ right: [ScalarRange]) -> Double {
    func length(_ ranges: [ScalarRange]) -> Int { ranges.reduce(0) { $0 + $1.count } }
    var both = 0
    for one in left {
      for other in right { both += max(0, min(one.end, other.end) - max(one.start, other.start)) }
    }
    let either = length(left) + length(right) - both
    return either == 0 ? 0 : Double(both) / Double(either)
  }
}
