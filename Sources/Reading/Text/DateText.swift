import Records

/// Dates as people and programs write them.
enum DateText {
  /// The day, month or year that a text names.
  ///
  /// Reads ISO 8601 (`2019-08-15T10:00:00Z`, `20190815`, `2019-08`), RFC 5322 (`Thu, 15 Aug 2019
  /// 10:00:00 GMT`), weeks (`2019-W33-4`), words (`August 15, 2019`, `15 août 2019`, `令和元年8月15日`), digits
  /// (`15.08.2019`, `8/15/2019`) and times that count from 1970 or 1900 (`1565863200`, `/Date(1565863200000)/`). The day is the one that is written, whatever the time zone: that is the
  /// day that a reader of the article sees. Of `8/9/2019`, which may be August or September, only the
  /// year is taken.
  ///
  /// - Parameter latest: A later date is not believed.
  /// - Returns: `nil` when the text is no date.
  static func date(in text: String, notAfter latest: PartialDate) -> PartialDate? {
    let tokens = DateToken.tokens(of: text)
    let date = SerialDate.date(tokens) ?? written(tokens)
    guard let date, date.year >= 1600, date.firstDay <= latest.lastDay else { return nil }
    return date
  }

  /// A date that names its year, and does not only count.
  private static func written(_ tokens: [DateToken]) -> PartialDate? {
    WeekDate.date(tokens) ?? yearFirst(tokens) ?? named(tokens) ?? digits(tokens)
  }

  /// The day that some texts about one article name, the most trustworthy first.
  ///
  /// - Returns: The date of the first that is one; where it is only a month or a year, the day in it that another names.
  static func date(inAnyOf texts: [String], notAfter latest: PartialDate) -> PartialDate? {
    let dates = texts.lazy.filter { !isZeroTime($0) }.compactMap { date(in: $0, notAfter: latest) }
    guard let first = dates.first, first.day == nil else { return dates.first }
    return dates.first {
      $0.day != nil && $0.firstDay >= first.firstDay && $0.lastDay <= first.lastDay
    }
      ?? first
  }

  /// Whether a text names a day, with its year. A number alone may count anything.
  static func isDay(_ text: String) -> Bool {
    written(DateToken.tokens(of: text)).map { $0.day != nil && $0.year >= 1600 } ?? false
  }

  /// Whether a text begins with a day, with its year; the day of the week may stand before it.
  static func beginsWithDay(_ text: String) -> Bool {
    let head = String(text.prefix(longestDay))
    let start = DateToken.tokens(of: head).prefix(2).contains { token in
      token.number != nil || MonthNames.number(of: token.text) != nil
    }
    return start && isDay(head)
  }

  /// In characters: "Wednesday, September 25th, 2019".
  private static let longestDay = 32

  /// Whether a text is the beginning of Unix time, which programs write where they know no time.
  private static func isZeroTime(_ text: String) -> Bool {
    text.hasPrefix("1970-01-01T00:00:00") || text.hasPrefix("1970-01-01 00:00:00")
  }

  private static func yearFirst(_ tokens: [DateToken]) -> PartialDate? {
    for (index, token) in tokens.enumerated() {
      guard let number = token.number else { continue }
      // Only at the beginning hours and minutes follow without a mark.
      if token.width == 8 || (index == 0 && (token.width == 12 || token.width == 14)) {
        let digits = [8: 1, 12: 10_000, 14: 1_000_000][token.width].map { number / $0 } ?? number
        if let date = PartialDate(
          year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        {
          return date
        }
      }
      guard token.width == 4 else { continue }
      let rest = tokens[(index + 1)...]
      guard let month = rest.first, month.width <= 2, let monthNumber = month.number,
        isSeparator(month.before)
      else {
        if tokens.count == 1 { return PartialDate(year: number) }
        continue
      }
      if let day = rest.dropFirst().first, day.width <= 2, let dayNumber = day.number,
        day.before == month.before
      {
        return PartialDate(year: number, month: monthNumber, day: dayNumber)
      }
      if index == 0, rest.count == 1 { return PartialDate(year: number, month: monthNumber) }
    }
    return nil
  }

  private static func isSeparator(_ scalar: Unicode.Scalar?) -> Bool {
    scalar == "-" || scalar == "/" || scalar == "."
  }

  /// A month by its name, with the day before or after it and the year after both, or before them.
  private static func named(_ tokens: [DateToken]) -> PartialDate? {
    for index in tokens.indices {
      guard let (month, count) = month(at: index, in: tokens) else { continue }
      // "15 de agosto de 2019", "15th of August 2019", "15. August".
      let before = tokens[..<index].last { $0.number != nil || !isFiller($0.text) }
      let after = tokens[(index + count)...].filter { token in
        token.number != nil || !(isFiller(token.text) || MonthNames.number(of: token.text) == month)
      }
      if let date = date(before, month: month, after) { return date }
    }
    return nil
  }

  private static func date(_ before: DateToken?, month: Int, _ after: [DateToken]) -> PartialDate? {
    guard let first = after.first else { return nil }
    if let day = before?.number, let year = first.year {
      return PartialDate(year: year, month: month, day: day)
    }
    // "2019. augusztus 15."
    if let year = before?.year, first.width <= 2, let day = first.number {
      return PartialDate(year: year, month: month, day: day)
    }
    if first.width <= 2, let day = first.number {
      // "15 Aug 23:30 2019"
      if let written = before?.number, after.dropFirst().first?.before == ":" {
        let year = after.lazy.compactMap(\.year).first
        return year.flatMap { PartialDate(year: $0, month: month, day: written) }
      }
      // "Aug 15, 2019", "Aug 15 23:30:00 +0000 2019"
      if let year = after.dropFirst().first(where: { $0.year != nil })?.year {
        return PartialDate(year: year, month: month, day: day)
      }
      // "15-Aug-19", as old mail and archives have it.
      if let written = before?.number {
        return PartialDate(year: day < 70 ? 2000 + day : 1900 + day, month: month, day: written)
      }
    }
    return first.year.flatMap { PartialDate(year: $0, month: month) }
  }

  /// The month that a token names, alone or with the one after it.
  ///
  /// - Returns: The month, and how many tokens name it.
  private static func month(at index: Int, in tokens: [DateToken]) -> (Int, Int)? {
    let token = tokens[index]
    if token.number != nil { return nil }
    if let next = tokens.dropFirst(index + 1).first {
      // "tháng 8"
      if token.text == "tháng", let month = next.number, (1...12).contains(month) {
        return (month, 2)
      }
      if let month = MonthNames.number(of: token.text + "_" + next.text) { return (month, 2) }
    }
    return MonthNames.number(of: token.text).map { ($0, 1) }
  }

  private static func isFiller(_ word: String) -> Bool {
    [
      "de", "of", "st", "nd", "rd", "th", "del", "er", "the", "ngày", "năm", "m", "d", "den", "της",
    ].contains(word)
  }

  /// A year of two digits behind a day and a month, with nothing but words before them. With dashes the first of three
  /// numbers may be the year as well.
  private static func shortYear(at index: Int, in tokens: [DateToken]) -> Int? {
    let year = tokens[index]
    guard year.width == 2, let number = year.number, year.before != "-",
      tokens[..<(index - 2)].allSatisfy({ $0.number == nil }),
      !(tokens.dropFirst(index + 1).first.map { isSeparator($0.before) } ?? false)
    else { return nil }
    return number < 70 ? 2000 + number : 1900 + number
  }

  /// Day and month in digits with the year after them.
  private static func digits(_ tokens: [DateToken]) -> PartialDate? {
    for index in tokens.indices.dropLast(2) {
      let (first, second, year) = (tokens[index], tokens[index + 1], tokens[index + 2])
      guard first.width <= 2, second.width <= 2, let one = first.number, let two = second.number,
        isSeparator(second.before), second.before == year.before,
        let yearNumber = year.width == 4 ? year.number : shortYear(at: index + 2, in: tokens)
      else { continue }
      // Dots are never used month first.
      if one > 12 || one == two || second.before == "." {
        return PartialDate(year: yearNumber, month: two, day: one)
      }
      if two > 12 { return PartialDate(year: yearNumber, month: one, day: two) }
      return PartialDate(year: yearNumber)
    }
    return nil
  }
}
