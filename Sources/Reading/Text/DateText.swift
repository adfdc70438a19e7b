import Records

/// Dates as people and programs write them.
enum DateText {
  /// The day, month or year that a text names.
  ///
  /// Reads ISO 8601 (`2019-08-15T10:00:00Z`, `20190815`, `2019-08`), RFC 5322 (`Thu, 15 Aug 2019
  /// 10:00:00 GMT`), words (`August 15, 2019`, `15 août 2019`), digits (`15.08.2019`, `8/15/2019`) and
  /// Unix time. The day is the one that is written, whatever the time zone: that is the day that a
  /// reader of the article sees. Of `8/9/2019`, which may be August or September, only the year is
  /// taken.
  ///
  /// - Parameter latest: A later date is not believed.
  /// - Returns: `nil` when the text is no date.
  static func date(in text: String, notAfter latest: PartialDate) -> PartialDate? {
    // A date is never far from the beginning; a long text is no date.
    let tokens = Self.tokens(of: text.utf8.prefix(80))
    let date = unixTime(tokens) ?? yearFirst(tokens) ?? named(tokens) ?? digits(tokens)
    guard let date, date.year >= 1600, date.firstDay <= latest.lastDay else { return nil }
    return date
  }

  /// A run of digits or of letters, with the byte before it.
  private struct Token {
    var text: String
    var number: Int?
    var width: Int
    var before: UInt8
  }

  private static func tokens(of text: some Sequence<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var run: [UInt8] = []
    var before: UInt8 = 0
    var last: UInt8 = 0
    func kind(_ byte: UInt8) -> Int {
      switch byte {
      case 48...57: 1
      case 65...90, 97...122, 128...: 2
      default: 0
      }
    }
    for byte in [UInt8](text) + [0] {
      if let first = run.first, kind(first) != kind(byte) {
        let word = String(decoding: run, as: UTF8.self)
        tokens.append(
          Token(text: word.lowercased(), number: Int(word), width: run.count, before: before))
        run = []
      }
      if kind(byte) != 0 {
        if run.isEmpty { before = last }
        run.append(byte)
      }
      last = byte
    }
    return tokens
  }

  /// Seconds or milliseconds since 1970, from 1990 on: nothing else is so long a number.
  private static func unixTime(_ tokens: [Token]) -> PartialDate? {
    guard let first = tokens.first, first.before == 0, let number = first.number,
      tokens.count == 1 || tokens[1].before == UInt8(ascii: ".")
    else { return nil }
    let seconds = first.width == 13 ? number / 1000 : number
    guard first.width == 13 || (9...10).contains(first.width), seconds > 631_152_000 else {
      return nil
    }
    return PartialDate(dayNumber: seconds / 86_400)
  }

  private static func yearFirst(_ tokens: [Token]) -> PartialDate? {
    for (index, token) in tokens.enumerated() {
      guard let number = token.number else { continue }
      if token.width == 8 || (token.width == 14 && index == 0) {
        let digits = token.width == 14 ? number / 1_000_000 : number
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

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  /// A month by its name, with the day before or after it and the year after both.
  private static func named(_ tokens: [Token]) -> PartialDate? {
    for (index, token) in tokens.enumerated() where token.number == nil {
      guard let month = MonthNames.number(of: token.text) else { continue }
      // "15 de agosto de 2019", "15th of August 2019", "15. August".
      let before = tokens[..<index].last { $0.number != nil || !isFiller($0.text) }
      let after = tokens[(index + 1)...].filter { $0.number != nil || !isFiller($0.text) }
      if let day = before?.number, let year = after.first, year.width == 4 {
        return year.number.flatMap { PartialDate(year: $0, month: month, day: day) }
      }
      if let day = after.first, day.width <= 2, let dayNumber = day.number,
        let year = after.dropFirst().first, year.width == 4
      {
        return year.number.flatMap { PartialDate(year: $0, month: month, day: dayNumber) }
      }
      // "15-Aug-19", as old mail and archives have it.
      if let day = before?.number, let year = after.first, year.width == 2, let short = year.number
      {
        return PartialDate(year: short < 70 ? 2000 + short : 1900 + short, month: month, day: day)
      }
      if let year = after.first, year.width == 4 {
        return year.number.flatMap { PartialDate(year: $0, month: month) }
      }
    }
    return nil
  }

  private static func isFiller(_ word: String) -> Bool {
    ["de", "of", "st", "nd", "rd", "th", "del", "er", "the"].contains(word)
  }

  /// Day and month in digits with the year after them.
  private static func digits(_ tokens: [Token]) -> PartialDate? {
    for index in tokens.indices.dropLast(2) {
      let (first, second, year) = (tokens[index], tokens[index + 1], tokens[index + 2])
      guard first.width <= 2, second.width <= 2, year.width == 4, let one = first.number,
        let two = second.number, let yearNumber = year.number, isSeparator(second.before),
        second.before == year.before
      else { continue }
      // Dots are never used month first.
      if one > 12 || one == two || second.before == UInt8(ascii: ".") {
        return PartialDate(year: yearNumber, month: two, day: one)
      }
      if two > 12 { return PartialDate(year: yearNumber, month: one, day: two) }
      return PartialDate(year: yearNumber)
    }
    return nil
  }
}
