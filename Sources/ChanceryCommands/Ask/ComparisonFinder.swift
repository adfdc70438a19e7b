import Archive
import Inquiry
import Output
import Records

/// Sets the sides of a comparison beside each other.
struct ComparisonFinder {
  let archive: Archive
  /// How many of each side's latest statements are shown.
  private static let shownStatements = 3
  /// How many of each side's speakers, acts, topics and documents are shown.
  private static let shownGroups = 5

  /// One row a measure, one column a side.
  ///
  /// - Parameter query: What holds for every side.
  func answer(_ query: Query, sides: [ComparisonSide]) throws -> Answer {
    let measures = try sides.map { try self.measures(query, $0) }
    let names = measures.first?.map(\.name) ?? []
    let known = names.indices.filter { index in measures.contains { $0[index].value != .null } }
    let total = measures.reduce(0) { $0 + $1.total }
    let labels = try sides.map { $0.label + (try sense(of: $0)) }
    return Answer(
      headline: zip(labels, measures).map {
        "\($0): \(FigureText.count($1.total, "statement"))"
      }
      .joined(separator: "; "),
      isEmpty: total == 0, columns: [Column("measure")] + labels.map { Column($0) },
      rows: known.map { index in
        [.text(names[index])] + measures.map { $0[index].value }
      })
  }

  /// "As outlet", "as speaker": in which sense a name is taken that is one of either.
  private func sense(of side: ComparisonSide) throws -> String {
    func isName(of kind: NamedKind) throws -> Bool {
      try !archive.resolve(side.label, as: kind).candidates.isEmpty
    }
    if !side.filter.outlets.isEmpty, try isName(of: .speaker) { return " (as outlet)" }
    if !side.filter.speakers.isEmpty, try isName(of: .outlet) { return " (as speaker)" }
    return ""
  }

  private typealias Measure = (name: String, value: Cell)

  private func measures(_ query: Query, _ side: ComparisonSide) throws -> [Measure] {
    var own = Query(rows: .statements, filter: query.filter, words: query.words)
    own.filter.restrict(to: side.filter)
    let outline = try archive.outline(
      own, most: Self.shownGroups, latest: Self.shownStatements)
    let span = outline.span
    func list(_ groups: [GroupCount]) -> Cell {
      let text = groups.prefix(Self.shownGroups).map { "\($0.label ?? $0.key ?? "") \($0.count)" }
        .joined(separator: ", ")
      return text.isEmpty ? .null : .text(text)
    }
    var measures: [Measure] = [
      ("statements", .integer(Int64(span.count))),
      ("first", span.first.map { .text($0.description) } ?? .null),
      ("last", span.last.map { .text($0.description) } ?? .null),
      ("speakers", list(outline.speakers)), ("acts", list(outline.acts)),
      ("topics", list(outline.topics)),
      ("documents", list(outline.documents)),
    ]
    let latest: [Cell] = outline.latest.map {
      .text(["#\($0.id)", $0.datedOn, $0.content].compactMap(\.self).joined(separator: " "))
    }
    for index in 0..<Self.shownStatements {
      measures.append(
        (
          index == 0 ? "latest" : "latest \(index + 1)",
          index < latest.count ? latest[index] : .null
        ))
    }
    return measures
  }
}

extension [(name: String, value: Cell)] {
  fileprivate var total: Int {
    if case .integer(let count)? = first?.value { Int(count) } else { 0 }
  }
}
