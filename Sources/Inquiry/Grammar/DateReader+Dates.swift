import Records

/// Dates as they are written: `15 August 2019`, `August 15th`, `2019-08`, `15.8.2019`.
extension DateReader {
  func year(at index: Int) -> Int? {
    guard word(index).utf8.count == 4, let year = Int(word(index)), (1800...2100).contains(year)
    else { return nil }
    return year
  }

  func dayOfMonth(at index: Int) -> Int? {
    var word = word(index)
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { word.removeLast(2) }
    guard let day = Int(word), (1...31).contains(day), word.utf8.count <= 2 else { return nil }
    return day
  }

  func date(at index: Int, isBare: Bool = false) -> (PartialDate, Int)? {
    if let found = numeric(at: index) { return found }
    if let day = dayOfMonth(at: index) {
      let monthIndex = word(index + 1) == "of" ? index + 2 : index + 1
      if let month = CalendarNames.month(word(monthIndex)) {
        let year = year(at: monthIndex + 1)
        return made(year, month, day, end: monthIndex + (year == nil ? 1 : 2))
      }
      return nil
    }
    if let month = CalendarNames.month(word(index)) {
      if let day = dayOfMonth(at: index + 1) {
        let year = year(at: index + 2)
        return made(year, month, day, end: index + (year == nil ? 2 : 3))
      }
      let yearIndex = word(index + 1) == "of" ? index + 2 : index + 1
      if let year = year(at: yearIndex) {
        return PartialDate(year: year, month: month).map { ($0, yearIndex + 1) }
      }
      if isBare { return nil }
      return latest(month: month).map { ($0, index + 1) }
    }
    return year(at: index).flatMap { PartialDate(year: $0) }.map { ($0, index + 1) }
  }

  /// A day, of the latest year in which it has come where none is given.
  func made(_ year: Int?, _ month: Int, _ day: Int, end: Int) -> (PartialDate, Int)? {
    if let year { return PartialDate(year: year, month: month, day: day).map { ($0, end) } }
    for year in [today.year, today.year - 1] {
      if let date = PartialDate(year: year, month: month, day: day), date <= today {
        return (date, end)
      }
    }
    return nil
  }

  /// `2019-08-15`, `2019-08`, `15.8.2019`, `15/8/2019`.
  func numeric(at index: Int) -> (PartialDate, Int)? {
    func part(_ offset: Int, _ gaps: Set<String>) -> Int? {
      guard index + offset < tokens.count, gaps.contains(tokens[index + offset].gap) else {
        return nil
      }
      return Int(word(index + offset))
    }
    if let year = year(at: index), let month = part(1, ["-"]), month <= 12,
      tokens[index + 1].folded.count == 2
    {
      if let day = part(2, ["-"]), let date = PartialDate(year: year, month: month, day: day) {
        return (date, index + 3)
      }
      return PartialDate(year: year, month: month).map { ($0, index + 2) }
    }
    if let day = dayOfMonth(at: index), let month = part(1, [".", "/"]),
      part(2, [".", "/"]) != nil,
      let year = year(at: index + 2),
      let date = PartialDate(year: year, month: month, day: day)
        ?? PartialDate(year: year, month: day, day: month)
    {
      return (date, index + 3)
    }
    return nil
  }
}
