import Archive
import Inquiry
import Records

/// Why a question has no answer: none found, or not covered by the database.
struct AbsenceReason {
  let archive: Archive

  /// One line.
  func text(for understanding: Understanding) throws -> String {
    let coverage = try archive.coverage()
    guard coverage.articles > 0 else {
      return "the database \(archive.path) is empty; read articles in with 'chancery ingest'"
    }
    var text = "none found"
    if let uncovered = uncovered(understanding.query.filter, coverage) { text = uncovered }
    let unheard = try unheardNames(understanding)
    if !unheard.isEmpty {
      text =
        "not covered: the database has no statement \(unheard.joined(separator: ", and none "))"
    }
    text += "; the database covers \(FigureText.count(coverage.statements, "statement"))"
    if let first = coverage.first, let last = coverage.last { text += " from \(first) to \(last)" }
    if coverage.undatedStatements > 0, understanding.query.filter.hasTime {
      text += ", \(FigureText.count(coverage.undatedStatements)) of them without a date"
    }
    let nearer = try relaxations(understanding.query)
    if !nearer.isEmpty { text += "; \(nearer.joined(separator: ", "))" }
    return text
  }

  /// When the time asked for lies outside what the database covers.
  private func uncovered(_ filter: Filter, _ coverage: Coverage) -> String? {
    guard let first = coverage.first, let last = coverage.last else { return nil }
    let isBefore = filter.until.map { $0.lastDay < first.firstDay } ?? false
    let isAfter = filter.since.map { $0.firstDay > last.lastDay } ?? false
    return isBefore || isAfter ? "not covered: nothing in the database is of that time" : nil
  }

  /// Names of the question that have no statement at all, each as "by …" or "on …".
  private func unheardNames(_ understanding: Understanding) throws -> [String] {
    let filter = understanding.query.filter
    var unheard: [String] = []
    func check(
      _ isAsked: Bool, _ preposition: String, _ part: UnderstoodPiece.Part,
      _ keep: (inout Filter) -> Void
    ) throws {
      guard isAsked else { return }
      var only = Filter()
      keep(&only)
      guard try archive.count(Query(rows: .statements, filter: only)) == 0 else { return }
      let names = understanding.pieces.filter { $0.part == part }.map(\.meaning)
      let name = names.isEmpty ? part.rawValue : names.joined(separator: " or ")
      unheard.append("\(preposition) \(name)")
    }
    try check(!filter.speakers.isEmpty, "by", .speaker) { $0.speakers = filter.speakers }
    try check(!filter.offices.isEmpty, "by", .office) { $0.offices = filter.offices }
    try check(!filter.countries.isEmpty, "by", .country) { $0.countries = filter.countries }
    try check(!filter.documents.isEmpty, "that refers to", .document) {
      $0.documents = filter.documents
    }
    try check(!filter.topics.isEmpty, "on", .topic) { $0.topics = filter.topics }
    try check(!filter.about.isEmpty, "about", .about) { $0.about = filter.about }
    try check(!filter.outlets.isEmpty, "in", .outlet) { $0.outlets = filter.outlets }
    return unheard
  }

  /// How many there would be without one of the conditions.
  private func relaxations(_ query: Query) throws -> [String] {
    let changes: [(String, (inout Query) -> Void)] = [
      ("the use", { $0.filter.documentUses = [] }), ("the act", { $0.filter.acts = [] }),
      ("the kind", { $0.filter.kinds = [] }), ("the words", { $0.words = nil }),
      ("the country it is about", { $0.filter.about = [] }),
      ("the topic", { $0.filter.topics = [] }), ("who relays it", { $0.filter.relays = [] }),
      (
        "the time",
        {
          $0.filter.since = nil
          $0.filter.until = nil
        }
      ),
      (
        "the speaker",
        {
          $0.filter.speakers = []
          $0.filter.offices = []
          $0.filter.countries = []
          $0.filter.speakerKinds = []
        }
      ),
    ]
    var nearer: [String] = []
    for (name, change) in changes {
      var relaxed = Query(rows: .statements, filter: query.filter, words: query.words)
      change(&relaxed)
      // A question without any condition is no nearer answer.
      guard relaxed.filter != query.filter || relaxed.words != query.words,
        relaxed.filter != Filter() || relaxed.words != nil
      else { continue }
      let count = try archive.count(relaxed)
      if count > 0 { nearer.append("without \(name) \(FigureText.count(count))") }
    }
    return nearer
  }
}

extension Filter {
  fileprivate var hasTime: Bool { since != nil || until != nil }
}
