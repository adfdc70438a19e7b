import Records

/// A stretch of time in a question.
struct DateExpression: Hashable, Sendable {
  /// Range of tokens, with the preposition.
  var tokens: Range<Int>
  var period: Period
}

/// Reads dates and periods: "since 2012", "in the week after 15 August 2019", "last month", "between … and …".
struct DateReader {
  let tokens: [QuestionToken]
  let today: PartialDate
  /// Tokens that are part of a name, such as the year of a declaration.
  let taken: Set<Int>
  /// The time that the question before asked for: what "before that" and "the year after" are told from.
  var context: Period?

  /// In the order of the question, none overlapping another.
  func expressions() -> [DateExpression] {
    var found: [DateExpression] = []
    var index = 0
    while index < tokens.count {
      if let expression = expression(at: index) {
        found.append(expression)
        index = expression.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  func word(_ index: Int) -> String {
    index < tokens.count && !taken.contains(index) ? tokens[index].folded : ""
  }

  func skippingThe(_ index: Int) -> Int { word(index) == "the" ? index + 1 : index }

  // MARK: With a preposition

  /// A period, and one past the last of its tokens.
  private typealias Read = (Period, Int)

  private func expression(at start: Int) -> DateExpression? {
    guard !taken.contains(start) else { return nil }
    let read = contextual(at: start) ?? elliptic(at: start) ?? led(at: start)
    return read.map { DateExpression(tokens: start..<$0.1, period: $0.0) }
  }

  /// By the word at the start.
  private func led(at start: Int) -> Read? {
    switch word(start) {
    case "between", "since", "from", "starting", "beginning": return begun(at: start)
    case "on" where ["or", "and"].contains(word(start + 1)): return inclusive(at: start)
    // "Earlier this year" is a part of it and not the time before.
    case "earlier" where word(start + 1) == "this", "later" where word(start + 1) == "this":
      return period(at: start + 1)
    case "on" where word(start + 1) == "the" && word(start + 2) == "eve":
      guard word(start + 3) == "of", let (period, end) = period(at: start + 4) else { return nil }
      return period.dayBefore.map { (Period($0), end) }
    case "after", "following", "post", "later", "before", "pre", "earlier", "prior", "preceding",
      "ahead", "until", "till", "through", "up", "by", "to":
      return limited(at: start)
    case "within": return near(at: start + 1) ?? period(at: start + 1)
    case "in", "on", "during", "throughout", "of", "for", "over", "dated", "at", "around",
      "circa":
      // "In May" is a month, "to May" may be a minister.
      let isBare = !["in", "during", "throughout", "on"].contains(word(start))
      return period(at: start + 1, isBare: isBare)
    default: return period(at: start, isBare: true)
    }
  }

  /// "Between 2014 and 2016", "since May", "from 2014 to 2016".
  private func begun(at start: Int) -> Read? {
    if word(start) == "between" {
      guard let (first, middle) = period(at: start + 1), word(middle) == "and",
        let (second, end) = period(at: middle + 1)
      else { return nil }
      return (span(first, start + 1..<middle, to: second, middle + 1..<end), end)
    }
    let opening = ["in", "on", "with", "from"].contains(word(start + 1)) ? start + 2 : start + 1
    guard let (first, middle) = period(at: opening) else { return nil }
    if ["to", "until", "till", "through", "and"].contains(word(middle)),
      let (second, end) = period(at: middle + 1)
    {
      return (span(first, opening..<middle, to: second, middle + 1..<end), end)
    }
    if let range = rangeEnd(first, middle) { return range }
    let isOpen = ["on", "onwards", "onward", "forward"].contains(word(middle))
    if !isOpen, isOfThen(at: start, opening) { return (first, middle) }
    return (Period(since: first.since, until: nil), isOpen ? middle + 1 : middle)
  }

  /// "On or after 1 May".
  private func inclusive(at start: Int) -> Read? {
    guard let (period, end) = period(at: start + 3) else { return nil }
    switch word(start + 2) {
    case "after", "since", "following": return (Period(since: period.since, until: nil), end)
    case "before", "until": return (Period(since: nil, until: period.until), end)
    default: return nil
    }
  }

  /// "After 2014", "before May", "until last week".
  private func limited(at start: Int) -> Read? {
    var opening = start + 1
    switch word(start) {
    case "after", "following", "post", "later":
      if word(opening) == "than" { opening += 1 }
      guard let (period, end) = period(at: opening) else { return nil }
      return (Period(since: period.dayAfter, until: nil), end)
    case "until", "till", "through", "up", "by", "to":
      if ["to", "until", "till"].contains(word(opening)) { opening += 1 }
      guard let (period, end) = period(at: opening) else { return nil }
      return (Period(since: nil, until: period.until), end)
    default:
      if ["than", "to", "of"].contains(word(opening)) { opening += 1 }
      guard let (period, end) = period(at: opening) else { return nil }
      return (Period(since: nil, until: period.dayBefore), end)
    }
  }

  /// "Statements from 2019", "from last week": of that time, and not from then on.
  private func isOfThen(at start: Int, _ opening: Int) -> Bool {
    guard word(start) == "from" else { return false }
    let isOfStatements = tokens[..<start].contains { Self.dated.contains($0.folded) }
    return isOfStatements || relative(at: skippingThe(opening)) != nil
  }

  /// What has a date of its own.
  private static let dated = CommonWords.statements.union([
    "article", "articles", "story", "stories", "news", "report", "reports", "coverage",
    "transcripts",
    "briefing", "briefings",
  ])

  /// From one time to another; "between August 15 and August 20, 2019" has one year for both.
  private func span(
    _ first: Period, _ tokens: Range<Int>, to second: Period, _ others: Range<Int>
  ) -> Period {
    var since = first.since
    // "From the start of 2016 until April": the year of the first for both.
    if let date = first.since, let last = second.until, let month = last.month,
      tokens.contains(where: { year(at: $0) != nil }),
      others.contains(where: { CalendarNames.month(word($0)) != nil }),
      !others.contains(where: { year(at: $0) != nil })
    {
      let isNextYear = month < date.firstDay.month ?? 1
      let until = PartialDate(
        year: isNextYear ? date.year + 1 : date.year, month: month, day: last.day)
      return Period(since: since, until: until ?? last)
    }
    if let date = since, tokens.contains(where: { CalendarNames.month(word($0)) != nil }),
      !tokens.contains(where: { year(at: $0) != nil }), let last = second.until
    {
      since =
        [last.year, last.year - 1].compactMap {
          PartialDate(year: $0, month: date.month, day: date.day)
        }.first { $0.firstDay <= last.lastDay } ?? since
    }
    return Period(since: since, until: second.until)
  }

  /// "From 14 to 16 November 2018", "March–May 2018": the first has month or year from the second.
  private func elliptic(at start: Int) -> (Period, Int)? {
    let isBetween = word(start) == "between"
    let hasOpening = isBetween || ["from", "on", "in", "during"].contains(word(start))
    let first = skippingThe(hasOpening ? start + 1 : start)
    var second = first + 1
    if ["to", "until", "till", "through"].contains(word(second))
      || isBetween && word(second) == "and"
    {
      second = skippingThe(second + 1)
    } else if second >= tokens.count || !tokens[second].isHyphenated {
      return nil
    }
    guard let (last, end) = date(at: second) else { return nil }
    if let day = dayOfMonth(at: first), let lastDay = last.day, day <= lastDay,
      let since = PartialDate(year: last.year, month: last.month, day: day)
    {
      return (Period(since: since, until: last), end)
    }
    guard let month = CalendarNames.month(word(first)), let lastMonth = last.month, last.day == nil
    else { return nil }
    let year = month <= lastMonth ? last.year : last.year - 1
    return (Period(since: PartialDate(year: year, month: month), until: last), end)
  }

  // MARK: Periods

  /// - Parameter isBare: Whether no preposition stands before it: a bare "May" is no month.
  func period(at index: Int, isBare: Bool = false) -> (Period, Int)? {
    let start = skippingThe(index)
    if let found = ends(at: start) ?? adjacent(at: start) ?? relative(at: start) ?? part(at: start)
    {
      return found
    }
    guard let (date, end) = date(at: start, isBare: isBare) else { return nil }
    if let range = rangeEnd(Period(date), end) { return range }
    return (Period(date), end)
  }

  /// "2012–2016".
  private func rangeEnd(_ first: Period, _ index: Int) -> (Period, Int)? {
    guard index < tokens.count, tokens[index].isHyphenated, let (last, end) = date(at: index)
    else { return nil }
    return (Period(since: first.since, until: last), end)
  }

  /// "The last two weeks of March 2022", "the first three days of 2019": so much of a time from either of its ends.
  private func ends(at index: Int) -> (Period, Int)? {
    guard let isLast = ["first": false, "opening": false, "last": true, "final": true][word(index)]
    else { return nil }
    let count = number(at: index + 1)
    let position = count == nil ? index + 1 : index + 2
    // The first quarter has a number of its own.
    guard let unit = CalendarUnit(word(position)), isLast || unit != .quarter,
      word(position + 1) == "of",
      let (period, end) = period(at: position + 2), let first = period.since?.firstDay,
      let last = period.until?.lastDay
    else { return nil }
    if isLast {
      let since = last.adding(days: 1).flatMap { unit.after($0, -(count ?? 1)) }
      return (Period(since: since, until: last), end)
    }
    let until = unit.after(first, count ?? 1).flatMap { $0.adding(days: -1) }
    return (Period(since: first, until: until), end)
  }

  /// "the week after 15 August 2019", "three days before …", "the month of …", "a week after …".
  private func adjacent(at index: Int) -> (Period, Int)? {
    var position = index
    var count = 1
    if let number = number(at: position), CalendarUnit(word(position + 1)) != nil {
      count = number
      position += 1
    } else if ["a", "an", "same", "next", "first"].contains(word(position)) {
      position += 1
    }
    guard let unit = CalendarUnit(word(position)) else { return nil }
    let relation = word(position + 1)
    // "Per month since 2017" counts by month.
    let isUnitAlone = position == index && word(index - 1) != "the"
    if isUnitAlone, ["since", "from"].contains(relation) { return nil }
    let opening = position + (word(position + 1) == "prior" ? 3 : 2)
    guard
      ["after", "following", "before", "preceding", "prior", "of", "from", "since"].contains(
        relation),
      let (period, end) = period(at: opening), let first = period.since?.firstDay,
      let last = period.until?.lastDay
    else { return nil }
    switch relation {
    case "before", "preceding", "prior":
      return (Period(since: unit.after(first, -count), until: first.adding(days: -1)), end)
    case "of" where count == 1: return (unit.containing(first), end)
    default:
      let next = last.adding(days: 1)
      let until = next.flatMap { unit.after($0, count) }.flatMap { $0.adding(days: -1) }
      return (Period(since: next, until: until), end)
    }
  }

  /// "(within) a week of 12 July 2016": before it or after.
  private func near(at index: Int) -> (Period, Int)? {
    let count = number(at: index) ?? (["a", "an", "the"].contains(word(index)) ? 1 : nil)
    guard let count, let unit = CalendarUnit(word(index + 1)), word(index + 2) == "of",
      let (period, end) = period(at: index + 3), let first = period.since?.firstDay,
      let last = period.until?.lastDay
    else { return nil }
    return (Period(since: unit.after(first, -count), until: unit.after(last, count)), end)
  }

  func number(at index: Int) -> Int? {
    index < tokens.count && !taken.contains(index) ? tokens[index].number : nil
  }

  /// What is told from today: "last month", "the past three weeks", "yesterday", "two days ago".
  private func relative(at index: Int) -> (Period, Int)? {
    switch word(index) {
    case "today": return (Period(today), index + 1)
    case "yesterday": return today.adding(days: -1).map { (Period($0), index + 1) }
    case "last", "past", "previous", "this", "current", "recent":
      let isThis = ["this", "current"].contains(word(index))
      if !isThis, let count = number(at: index + 1), let unit = CalendarUnit(word(index + 2)) {
        return (Period(since: unit.after(today, -count), until: today), index + 3)
      }
      if let unit = CalendarUnit(word(index + 1)) {
        if isThis { return (unit.containing(today), index + 2) }
        if word(index) == "past" || unit == .fortnight || unit == .hour {
          return (Period(since: unit.after(today, -1), until: today), index + 2)
        }
        guard let before = unit.containing(today).dayBefore else { return nil }
        return (unit.containing(before), index + 2)
      }
      if let weekday = CalendarNames.weekday(word(index + 1)) {
        return (Period(lastDay(weekday)), index + 2)
      }
      if word(index + 1) == "weekend" { return (lastWeekend, index + 2) }
      if let month = CalendarNames.month(word(index + 1)), let date = latest(month: month) {
        return (Period(date), index + 2)
      }
      return nil
    default:
      if let count = number(at: index) ?? (["a", "an"].contains(word(index)) ? 1 : nil),
        let unit = CalendarUnit(word(index + 1)), word(index + 2) == "ago"
      {
        return unit.after(today, -count).map { day in
          (unit.containing(day), index + 3)
        }
      }
      if let weekday = CalendarNames.weekday(word(index)) {
        return (Period(lastDay(weekday)), index + 1)
      }
      return word(index) == "weekend" ? (lastWeekend, index + 1) : nil
    }
  }

  /// The latest Saturday before today with the day after it.
  private var lastWeekend: Period {
    let saturday = lastDay(5)
    return Period(since: saturday, until: saturday.adding(days: 1))
  }

  /// The latest such weekday before today.
  private func lastDay(_ weekday: Int) -> PartialDate {
    let back = (today.weekday - weekday + 6) % 7 + 1
    return today.adding(days: -back) ?? today
  }

  /// The latest such month that has begun.
  func latest(month: Int) -> PartialDate? {
    let year = month <= today.month ?? 12 ? today.year : today.year - 1
    return PartialDate(year: year, month: month)
  }

  /// "Q3 2019", "the first half of 2019", "summer 2019", "early 2019", "the 1990s".
  private func part(at index: Int) -> (Period, Int)? {
    let word = word(index)
    if word.count == 5, word.hasSuffix("s"), let year = Int(word.dropLast()), year % 10 == 0 {
      return (
        Period(since: PartialDate(year: year), until: PartialDate(year: year + 9)), index + 1
      )
    }
    // "2016/17".
    if let year = year(at: index), index + 1 < tokens.count, tokens[index + 1].gap == "/",
      let next = Int(self.word(index + 1)), self.word(index + 1).utf8.count == 2,
      next == (year + 1) % 100
    {
      return (
        Period(since: PartialDate(year: year), until: PartialDate(year: year + 1)), index + 2
      )
    }
    if let found = partOfMonth(at: index) { return found }
    guard let (months, yearIndex) = CalendarNames.part(at: index, word: self.word),
      let (year, end) = yearOrThis(at: yearIndex)
    else { return nil }
    let first = PartialDate(year: year, month: months.lowerBound)
    let isNextYear = months.upperBound > 12
    let last = PartialDate(
      year: isNextYear ? year + 1 : year,
      month: isNextYear ? months.upperBound - 12 : months.upperBound)
    return (Period(since: first, until: last), end)
  }

  /// "2019", "this year", "last year".
  private func yearOrThis(at index: Int) -> (Int, Int)? {
    if let year = year(at: index) { return (year, index + 1) }
    guard word(index + 1) == "year" else { return nil }
    switch word(index) {
    case "this": return (today.year, index + 2)
    case "last", "previous": return (today.year - 1, index + 2)
    default: return nil
    }
  }

  /// "Early March 2016", "mid-February", "the end of May".
  private func partOfMonth(at index: Int) -> (Period, Int)? {
    guard let (days, month, monthIndex) = CalendarNames.partOfMonth(at: index, word: word),
      let (date, end) = date(at: monthIndex), date.day == nil
    else { return nil }
    let last = min(days.upperBound, PartialDate.days(inMonth: month, of: date.year))
    return (
      Period(
        since: PartialDate(year: date.year, month: month, day: days.lowerBound),
        until: PartialDate(year: date.year, month: month, day: last)), end
    )
  }
}
