import Records

/// Dates that are a number of days or seconds.
enum SerialDate {
  /// - Parameter tokens: Of a whole text: beside another word a number may count anything.
  /// - Returns: `nil` where they are no such number, or one that may be something else.
  static func date(_ tokens: [DateToken]) -> PartialDate? {
    if let date = scripted(tokens) { return date }
    guard let first = tokens.first, first.before == nil, let number = first.number,
      tokens.count == 1 || (tokens.count == 2 && tokens[1].before == ".")
    else { return nil }
    switch first.width {
    // Spreadsheets count days, from 30 December 1899 on; here from 1980 on, since no year has so many digits.
    case 5: return number > 29_220 ? PartialDate(dayNumber: number - 25_569) : nil
    case 9, 10: return day(ofSeconds: number)
    // Tables of pandas and databases count thousandths, millionths and milliardths.
    case 13: return day(ofSeconds: number / 1000)
    case 16: return day(ofSeconds: number / 1_000_000)
    case 19: return day(ofSeconds: number / 1_000_000_000)
    default: return nil
    }
  }

  /// Seconds since 1970, here from 1990 on: nothing else is so long a number.
  private static func day(ofSeconds seconds: Int) -> PartialDate? {
    seconds > 631_152_000 ? PartialDate(dayNumber: seconds / secondsPerDay) : nil
  }

  private static let secondsPerDay = 86_400

  /// Thousandths of seconds as .NET writes them: `/Date(1565863200000)/`, `/Date(1565863200000+0200)/`. The day is that
  /// of the time zone.
  ///
  /// - SeeAlso: Microsoft, "Stand-Alone JSON Serialization", DateTime wire format.
  private static func scripted(_ tokens: [DateToken]) -> PartialDate? {
    guard (2...3).contains(tokens.count), tokens[0].text == "date", tokens[0].before == "/",
      tokens[1].before == "(", tokens[1].width <= 14, let thousandths = tokens[1].number
    else { return nil }
    var seconds = thousandths / 1000
    if let zone = tokens.dropFirst(2).first {
      guard zone.width == 4, let clock = zone.number else { return nil }
      let offset = (clock / 100 * 60 + clock % 100) * 60
      seconds += zone.before == "-" ? -offset : offset
    }
    return PartialDate(dayNumber: seconds / secondsPerDay)
  }
}
