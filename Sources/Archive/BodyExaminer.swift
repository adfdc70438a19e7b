import GRDB
import Records

/// Compares what is stored of an article with its body.
struct BodyExaminer {
  let database: Database

  func examine(most: Int, progress: (Int, Int) -> Void) throws -> [Finding] {
    let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
    var findings: [Finding] = []
    var done = 0
    let articles = try PreparedStatement(
      database, "SELECT id, sha256, body FROM article ORDER BY id")
    do {
      try articles.each([]) { row in
        findings += try examine(row.integer(0), digest: row.text(1), body: row.text(2))
        done += 1
        if done % 500 == 0 { progress(done, total) }
        if findings.count >= most { throw Enough() }
      }
    } catch is Enough {
      return Array(findings.prefix(most))
    }
    progress(done, total)
    return findings
  }

  /// There are findings enough.
  private struct Enough: Error {}

  private func examine(_ id: Int64, digest: String, body: String) throws -> [Finding] {
    var findings: [Finding] = []
    if BodyDigest(of: body).text != digest {
      findings.append(
        Finding(subject: .digests, message: "article \(id): the body is not that of its SHA-256"))
    }
    let text = BodyText(body)
    return findings + (try examineStatements(of: id, text)) + (try examineReferences(of: id, text))
  }

  private struct Parts {
    var spans: [String: [ScalarRange]] = [:]
    var texts: [String: String] = [:]
    /// Roles with a range that no text can have.
    var damaged: Set<String> = []
    var start = 0
    var end = 0
  }

  private func examineStatements(of article: Int64, _ body: BodyText) throws -> [Finding] {
    var statements: [Int64: Parts] = [:]
    try PreparedStatement(
      database,
      "SELECT id, content, source_text, cue_text, start, end FROM statement WHERE article_id = ?"
    ).each([.integer(article)]) { row in
      var parts = Parts(start: Int(row.integer(4)), end: Int(row.integer(5)))
      parts.texts["content"] = row.text(1)
      parts.texts["source"] = row.optionalText(2)
      parts.texts["cue"] = row.optionalText(3)
      statements[row.integer(0)] = parts
    }
    try PreparedStatement(
      database,
      """
      SELECT x.statement_id, x.role, x.start, x.end
      FROM statement s JOIN statement_span x ON x.statement_id = s.id
      WHERE s.article_id = ? ORDER BY x.statement_id, x.role, x.ordinal
      """
    ).each([.integer(article)]) { row in
      let (id, role) = (row.integer(0), row.text(1))
      if let range = ScalarRange(stored: row.integer(2), row.integer(3)) {
        statements[id]?.spans[role, default: []].append(range)
      } else {
        statements[id]?.damaged.insert(role)
      }
    }
    return statements.sorted { $0.key < $1.key }.flatMap { id, parts in
      Self.examine(parts, of: "statement \(id) in article \(article)", body)
    }
  }

  private static func examine(
    _ parts: Parts, of place: String, _ body: BodyText
  ) -> [Finding] {
    var findings: [Finding] = []
    for role in ["source", "cue", "content"] {
      guard !parts.damaged.contains(role) else {
        let message = "\(place): a \(role) span runs backwards or begins before the body"
        findings.append(Finding(subject: .offsets, message: message))
        continue
      }
      let spans = parts.spans[role] ?? []
      guard let words = body.readable(spans) else {
        let message = "\(place): a \(role) span runs beyond the body's \(body.count) characters"
        findings.append(Finding(subject: .offsets, message: message))
        continue
      }
      if words != parts.texts[role] ?? "" {
        let message = "\(place): the \(role) stored is not the text at its offsets"
        findings.append(Finding(subject: .words, message: message))
      }
    }
    let content = parts.spans["content"] ?? []
    if content.map(\.start).min() != parts.start || content.map(\.end).max() != parts.end {
      let message = "\(place): start and end are not those of its content spans"
      findings.append(Finding(subject: .offsets, message: message))
    }
    return findings
  }

  private func examineReferences(of article: Int64, _ body: BodyText) throws -> [Finding] {
    var findings: [Finding] = []
    try PreparedStatement(
      database, "SELECT id, start, end, printed FROM document_reference WHERE article_id = ?"
    ).each([.integer(article)]) { row in
      let place = "reference \(row.integer(0)) in article \(article)"
      guard let range = ScalarRange(stored: row.integer(1), row.integer(2)) else {
        let message = "\(place): it runs backwards or begins before the body"
        findings.append(Finding(subject: .offsets, message: message))
        return
      }
      if let words = body.words(at: range) {
        guard words != row.text(3) else { return }
        let message = "\(place): the words stored are not the text at its offsets"
        findings.append(Finding(subject: .words, message: message))
      } else {
        let message = "\(place): it runs beyond the body's \(body.count) characters"
        findings.append(Finding(subject: .offsets, message: message))
      }
    }
    return findings
  }
}
