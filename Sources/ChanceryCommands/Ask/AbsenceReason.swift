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

  /// Whether the database has anything of the time asked for and of everybody and everything named.
  func covers(_ understanding: Understanding) throws -> Bool {
    let coverage = try archive.coverage()
    return coverage.articles > 0 && uncovered(understanding.query.filter, coverage) == nil
      ? try unheardNames(understanding).isEmpty : false
  }

  /// When the time asked for lies outside what the database covers.
  private func uncovered(_ filter: Filter, _ coverage: Coverage) -> String? {
    guard let first = coverage.first, let last = coverage.last else { return nil }
    let isBefore = filter.until.map { $0.lastDay < first.firstDay } ?? false
    let isAfter = filter.since.map { $0.firstDay > last.lastDay } ?? false
    return isBefore || isAfter ? "not covered: nothing in the database is of that time" : nil
  }

  /// Conditions that name something, with how what is named is led to and the part of the question that names it.
  private static let named: [(FilterCondition, String, UnderstoodPiece.Part)] = [
    (.speaker, "by", .speaker), (.office, "by", .office), (.country, "by", .country),
    (.document, "that refers to", .document), (.topic, "on", .topic), (.about, "about", .about),
    (.outlet, "in", .outlet),
  ]

  /// Names of the question that have no statement at all, each as "by …" or "on …".
  private func unheardNames(_ understanding: Understanding) throws -> [String] {
    let filter = understanding.query.filter
    var unheard: [String] = []
    for (condition, preposition, part) in Self.named where condition.isSet(in: filter) {
      let only = Query(rows: .statements, filter: condition.alone(in: filter))
      guard try archive.count(only) == 0 else { continue }
      let names = understanding.pieces.filter { $0.part == part }.map(\.meaning)
      let name = names.isEmpty ? part.rawValue : names.joined(separator: " or ")
      unheard.append("\(preposition) \(name)")
    }
    return unheard
  }

  /// What may be left out, as it is called; the words where there is no condition.
  private static let relaxed: [(String, [FilterCondition])] = [
    ("the use", [.documentUse]), ("the act", [.act]), ("the kind", [.kind]), ("the words", []),
    ("the country it is about", [.about]), ("the topic", [.topic]), ("who relays it", [.relay]),
    ("the time", FilterCondition.times),
    ("the speaker", FilterCondition.actors + [.speakerKind]),
  ]

  /// How many there would be without one of the conditions.
  private func relaxations(_ query: Query) throws -> [String] {
    var nearer: [String] = []
    for (name, conditions) in Self.relaxed {
      var relaxed = Query(rows: .statements, filter: query.filter, words: query.words)
      if conditions.isEmpty { relaxed.words = nil }
      relaxed.filter.replace(conditions, by: Filter())
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
