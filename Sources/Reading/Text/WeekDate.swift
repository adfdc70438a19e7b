import Records

/// Dates by the number of the week.
///
/// - SeeAlso: ISO 8601-1:2019, 5.2.3.
enum WeekDate {
  /// `2019-W33-4` or `2019W334`; of `2019-W33` the month or the year that all of the week lies in.
  static func date(_ tokens: [DateToken]) -> PartialDate? {
    guard let first = tokens.first, let year = first.year, first.before == nil, tokens.count > 2,
      tokens[1].text == "w", tokens[1].before != " ",
      let number = tokens[2].number
    else { return nil }
    switch tokens[2].width {
    case 3: return date(year: year, week: number / 10, weekday: number % 10)
    case 2 where tokens.count > 3 && tokens[3].before == "-" && tokens[3].width == 1:
      return date(year: year, week: number, weekday: tokens[3].number ?? 0)
    case 2 where tokens.count == 3: return date(year: year, week: number)
    default: return nil
    }
  }

  /// - Parameter weekday: 1 for Monday … 7 for Sunday.
  private static func date(year: Int, week: Int, weekday: Int) -> PartialDate? {
    guard (1...53).contains(week), (1...7).contains(weekday),
      // The first week is the one with 4 January in it.
      let fourth = PartialDate(year: year, month: 1, day: 4)
    else { return nil }
    return PartialDate(
      dayNumber: fourth.dayNumber - fourth.weekday + (week - 1) * 7 + weekday - 1)
  }

  private static func date(year: Int, week: Int) -> PartialDate? {
    guard let monday = date(year: year, week: week, weekday: 1),
      let sunday = date(year: year, week: week, weekday: 7)
    else { return nil }
    if monday.year != sunday.year { return PartialDate(year: year) }
    return PartialDate(
      year: monday.year, month: monday.month == sunday.month ? monday.month : nil)
  }
}
