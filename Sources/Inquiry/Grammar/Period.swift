import Records

/// Days from one to another, both included; an end that is missing is open.
struct Period: Hashable, Sendable {
  var since: PartialDate?
  var until: PartialDate?

  /// All days that a date can mean.
  init(_ date: PartialDate) {
    since = date
    until = date
  }

  init(since: PartialDate?, until: PartialDate?) {
    self.since = since
    self.until = until
  }

  /// From the earlier beginning to the later end.
  func joined(_ other: Period) -> Period {
    guard let since, let until, let first = other.since, let last = other.until else {
      return other
    }
    return Period(
      since: first.firstDay < since.firstDay ? first : since,
      until: last.lastDay > until.lastDay ? last : until)
  }

  /// The day after the last.
  var dayAfter: PartialDate? { until.flatMap { $0.lastDay.adding(days: 1) } }

  /// The day before the first.
  var dayBefore: PartialDate? { since.flatMap { $0.firstDay.adding(days: -1) } }

  /// As a person reads it.
  var shown: String {
    switch (since, until) {
    case (let since?, let until?) where since == until: "\(since.day == nil ? "in" : "on") \(since)"
    case (let since?, let until?): "from \(since) to \(until)"
    case (let since?, nil): "since \(since)"
    case (nil, let until?): "until \(until)"
    case (nil, nil): "at any time"
    }
  }
}

/// A length of time on the calendar.
enum CalendarUnit: Hashable, Sendable {
  case hour, day, week, fortnight, month, quarter, year, decade

  init?(_ word: String) {
    switch word {
    case "hour", "hours": self = .hour
    case "day", "days": self = .day
    case "week", "weeks": self = .week
    case "fortnight", "fortnights": self = .fortnight
    case "month", "months": self = .month
    case "quarter", "quarters": self = .quarter
    case "year", "years": self = .year
    case "decade", "decades": self = .decade
    default: return nil
    }
  }

  /// The unit as so many days, or else as so many months.
  private var length: (days: Int, months: Int) {
    switch self {
    case .hour, .day: (1, 0)
    case .week: (7, 0)
    case .fortnight: (14, 0)
    case .month: (0, 1)
    case .quarter: (0, 3)
    case .year: (0, 12)
    case .decade: (0, 120)
    }
  }

  /// The day that lies so many units after another.
  func after(_ day: PartialDate, _ count: Int) -> PartialDate? {
    // What is dated has a day, so that 36 hours are two.
    if self == .hour { return day.adding(days: count.signum() * ((abs(count) + 23) / 24)) }
    let length = length
    return length.days > 0
      ? day.adding(days: length.days * count) : day.adding(months: length.months * count)
  }

  /// The week, month, quarter, year or decade of the calendar in which a day lies; weeks begin on Monday.
  func containing(_ day: PartialDate) -> Period {
    switch self {
    case .hour, .day: return Period(day)
    case .week, .fortnight:
      let monday = day.adding(days: -day.weekday)
      return Period(since: monday, until: monday?.adding(days: self == .week ? 6 : 13))
    case .month:
      return PartialDate(year: day.year, month: day.month).map { Period($0) } ?? Period(day)
    case .quarter: return Self.quarter(((day.month ?? 1) - 1) / 3 + 1, of: day.year)
    case .year: return PartialDate(year: day.year).map { Period($0) } ?? Period(day)
    case .decade:
      let first = day.year / 10 * 10
      return Period(since: PartialDate(year: first), until: PartialDate(year: first + 9))
    }
  }

  /// A quarter, from 1, of a year.
  static func quarter(_ number: Int, of year: Int) -> Period {
    Period(
      since: PartialDate(year: year, month: number * 3 - 2),
      until: PartialDate(year: year, month: number * 3))
  }
}

extension PartialDate {
  /// The day that lies so many days after the first one that the date can mean.
  func adding(days: Int) -> PartialDate? { PartialDate(dayNumber: dayNumber + days) }

  /// The same day of another month, or the last one there is in it.
  func adding(months: Int) -> PartialDate? {
    let day = firstDay
    let total = day.year * 12 + (day.month ?? 1) - 1 + months
    guard total >= 12 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    return PartialDate(
      year: year, month: month, day: min(day.day ?? 1, Self.days(inMonth: month, of: year)))
  }
}
