import Records

/// Times that are told from the one before: "before that", "the year after", "two days later".
extension DateReader {
  /// - Returns: `nil` where no time was asked for before, or no such words stand there.
  func contextual(at start: Int) -> (Period, Int)? {
    guard let context, let first = (context.since ?? context.until)?.firstDay,
      let last = (context.until ?? context.since)?.lastDay
    else { return nil }
    if let end = pointingEnd(start + 1) {
      switch word(start) {
      case "before": return (Period(since: nil, until: first.adding(days: -1)), end)
      case "after", "since": return (Period(since: last.adding(days: 1), until: nil), end)
      case "until": return (Period(since: nil, until: last), end)
      default: break
      }
    }
    return beside(start, first, last)
  }

  /// Where "that" or "then" ends, with nothing behind it that it could point at.
  private func pointingEnd(_ index: Int) -> Int? {
    ["that", "then"].contains(word(index)) && isEnd(index + 1) ? index + 1 : nil
  }

  private func isEnd(_ index: Int) -> Bool { index >= tokens.count || tokens[index].isAfterMark }

  /// "(In) the year before", "a week later", "the following month", "the next day".
  private func beside(
    _ start: Int, _ first: PartialDate, _ last: PartialDate
  ) -> (Period, Int)? {
    var index = skippingThe(["in", "on", "for"].contains(word(start)) ? start + 1 : start)
    func before(_ unit: CalendarUnit, _ count: Int) -> Period {
      Period(since: unit.after(first, -count), until: first.adding(days: -1))
    }
    func after(_ unit: CalendarUnit, _ count: Int) -> Period? {
      last.adding(days: 1).map { next in
        Period(since: next, until: unit.after(next, count)?.adding(days: -1))
      }
    }
    if index > start, ["following", "next", "preceding", "previous"].contains(word(index)),
      let unit = CalendarUnit(word(index + 1)), isEnd(index + 2)
    {
      let isAfter = ["following", "next"].contains(word(index))
      return (isAfter ? after(unit, 1) : before(unit, 1)).map { ($0, index + 2) }
    }
    let count = number(at: index)
    if count != nil || ["a", "an"].contains(word(index)) { index += 1 }
    guard index > start, let unit = CalendarUnit(word(index)) else { return nil }
    let end = pointingEnd(index + 2) ?? index + 2
    guard isEnd(end) else { return nil }
    switch word(index + 1) {
    case "before", "earlier": return (before(unit, count ?? 1), end)
    case "after", "later", "afterwards": return after(unit, count ?? 1).map { ($0, end) }
    default: return nil
    }
  }
}
