import Archive
import Output
import Records

/// How an act bears on whether something is so.
enum Stance: String, CaseIterable {
  case denied = "denied or rejected"
  case asserted
  case accused = "accused or warned"
  case other = "wanted, promised or judged"
  case asked

  init(_ act: Act) {
    switch act {
    case .deny, .reject: self = .denied
    case .assert, .announce, .agree, .believe: self = .asserted
    case .accuse, .threaten, .warn: self = .accused
    case .request, .promise, .support, .praise, .intend: self = .other
    case .ask, .declineComment: self = .asked
    }
  }

  var acts: [Act] { Act.allCases.filter { Stance($0) == self } }
}

/// Whether something is so: what was said of it, and no verdict.
extension AnswerFinder {
  /// How many speakers of each stance are named.
  private static let shownSpeakers = 5

  func testimony(_ query: Query) throws -> Answer {
    let whole = statementQuery(query)
    let count = try archive.count(whole)
    let stances = try Stance.allCases.compactMap { stance -> (Stance, Int, String)? in
      var own = whole
      var acts = Filter()
      acts.acts = stance.acts
      own.filter.restrict(to: acts)
      let (speakers, all, _, statements) = try groups(own, .speaker)
      guard statements > 0 else { return nil }
      var names = speakers.prefix(Self.shownSpeakers).map { $0.label ?? $0.key ?? "" }
        .joined(separator: ", ")
      if all > Self.shownSpeakers { names += " and \(all - Self.shownSpeakers) more" }
      return (stance, statements, names)
    }
    let numbers = stances.map { "\(FigureText.count($0.1)) \($0.0.rawValue)" }
    return Answer(
      headline: "No yes or no, but what was said: \(FigureText.count(count, "statement"))"
        + (numbers.isEmpty ? "" : "; ") + numbers.joined(separator: ", "),
      isEmpty: count == 0,
      columns: [
        Column("stance"), Column("statements", isNumeric: true), Column("speakers"),
      ],
      rows: stances.map { [.text($0.0.rawValue), .integer(Int64($0.1)), .text($0.2)] },
      statements: query)
  }
}
