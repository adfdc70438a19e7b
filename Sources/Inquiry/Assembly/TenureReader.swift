import Authority
import Records

/// Reads "under Obama", "during Merkel's chancellorship", "in the Trump years": the time in which somebody held the
/// first office of a state.
struct TenureReader {
  let authority: Authority
  let mentions: [EntityMention]

  /// What such a time is called, with what the keys of its offices end in; nothing where any first office will do.
  private static let terms: [String: [String]] = [
    "presidency": ["-president"], "premiership": ["-prime-minister"],
    "chancellorship": ["-chancellor"], "tenure": [], "term": [], "terms": [], "rule": [],
    "era": [], "years": [], "administration": [], "government": [], "reign": [],
  ]
  private static let firstOffices = [
    "-president", "-prime-minister", "-chancellor", "-monarch", "-supreme-leader",
    "-secretary-general",
  ]
  /// What leads to such a time.
  static let openings: Set<String> = ["under", "during", "in", "throughout"]

  func apply(to draft: inout QuestionDraft) {
    for mention in mentions where draft.isFree(mention.tokens) {
      if readLimit(mention, &draft) { return }
      guard let (range, endings) = expression(mention, draft),
        let (period, name) = tenure(of: mention.entity, in: endings)
      else { continue }
      draft.filter.since = draft.filter.since ?? period.since
      draft.filter.until = draft.filter.until ?? period.until
      draft.take(range, as: .time, "\(period.shown), as \(name) held office")
      return
    }
  }

  /// "Since Biden took office", "before Trump became president", "after Obama left office".
  private func readLimit(_ mention: EntityMention, _ draft: inout QuestionDraft) -> Bool {
    let start = mention.tokens.lowerBound - 1
    let end = mention.tokens.upperBound
    let tokens = draft.tokens
    let isBegin = Self.beginnings.compactMap { $0.end(at: end, in: tokens) }.first
    let isEnd = Self.ends.end(at: end, in: tokens)
    guard draft.isFree(start), let last = isBegin ?? isEnd,
      let (period, name) = tenure(of: mention.entity, in: [])
    else { return false }
    let day = isBegin != nil ? period.since : period.until
    guard let day else { return false }
    switch draft.folded(start) {
    case "since", "after": draft.filter.since = day
    case "before", "until": draft.filter.until = day.firstDay.adding(days: -1)
    default: return false
    }
    let limits = Period(since: draft.filter.since, until: draft.filter.until)
    draft.take(start..<last, as: .time, "\(limits.shown), as \(name) held office")
    return true
  }

  private static let beginnings = [
    "took|takes office|over|power", "came to office|power",
    "became|was|is president|premier|chancellor|prime|elected|inaugurated minister?",
  ].map(Phrase.init)
  private static let ends = Phrase("left|quit|resigned|leaves office|power?")

  /// The words that tell the time, and the offices that they can mean.
  private func expression(
    _ mention: EntityMention, _ draft: QuestionDraft
  ) -> (Range<Int>, [String])? {
    var start = mention.tokens.lowerBound - 1
    if draft.folded(start) == "the" { start -= 1 }
    guard Self.openings.contains(draft.folded(start)), draft.isFree(start) else { return nil }
    var end = mention.tokens.upperBound
    if let endings = Self.terms[draft.folded(end)] {
      end += 1
      if draft.folded(end) == "in", ["office", "power"].contains(draft.folded(end + 1)) {
        end += 2
      }
      return (start..<end, endings)
    }
    return draft.folded(start) == "under" ? (start..<end, []) : nil
  }

  /// From the first day in such an office to the last; `nil` where nobody named, or more than one, held one.
  private func tenure(of entity: Entity, in endings: [String]) -> (Period, String)? {
    guard case .speakers(let speakers) = entity else { return nil }
    let wanted = endings.isEmpty ? Self.firstOffices : endings
    let found = speakers.compactMap { speaker -> (Period, String)? in
      guard let entry = authority.entry(.speaker, key: speaker.key.rawValue) else { return nil }
      let tenures = authority.speaker(entry.index).tenures.filter { tenure in
        let office = tenure.office.rawValue
        return tenure.from != nil && !office.contains("vice")
          && wanted.contains { office.hasSuffix($0) }
      }
      guard let first = tenures.compactMap(\.from).min(by: { $0.firstDay < $1.firstDay }) else {
        return nil
      }
      let isOver = tenures.allSatisfy { $0.to != nil }
      let last = isOver ? tenures.compactMap(\.to).max { $0.lastDay < $1.lastDay } : nil
      return (Period(since: first, until: last), speaker.name)
    }
    return found.count == 1 ? found[0] : nil
  }
}
