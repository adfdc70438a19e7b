/// Months, weekdays and the parts of a year by name.
enum CalendarNames {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// 1…12 by whole name or the usual abbreviation.
  static func month(_ word: String) -> Int? {
    if let index = months.firstIndex(of: word) { return index + 1 }
    guard word.count == 3 || word == "sept" else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// 0 for Monday … 6 for Sunday.
  static func weekday(_ word: String) -> Int? { weekdays.firstIndex(of: word) }

  /// The months that a part of a year has, and the token of the year: "Q3 2019", "summer of 2019", "the first half of
  /// 2019", "early 2019", "end of 2019". A winter runs into the next year.
  static func part(
    at index: Int, word: (Int) -> String
  ) -> (months: ClosedRange<Int>, yearIndex: Int)? {
    func after(_ index: Int) -> Int {
      let next = word(index) == "of" || word(index) == "in" ? index + 1 : index
      return next
    }
    let first = word(index)
    if first.count == 2, first.hasPrefix("q"), let quarter = Int(first.dropFirst()),
      (1...4).contains(quarter)
    {
      return ((quarter * 3 - 2)...(quarter * 3), after(index + 1))
    }
    if first == "h1" || first == "h2" { return (first == "h1" ? 1...6 : 7...12, after(index + 1)) }
    let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4]
    if let ordinal = ordinals[first] {
      if word(index + 1) == "quarter" {
        return ((ordinal * 3 - 2)...(ordinal * 3), after(index + 2))
      }
      if word(index + 1) == "half", ordinal <= 2 || first == "last" {
        return (ordinal == 1 ? 1...6 : 7...12, after(index + 2))
      }
    }
    let named: [String: ClosedRange<Int>] = [
      "spring": 3...5, "summer": 6...8, "autumn": 9...11, "fall": 9...11, "winter": 12...14,
      "early": 1...4, "mid": 5...8, "late": 9...12, "beginning": 1...3, "start": 1...3,
      "end": 10...12, "middle": 5...8,
    ]
    return named[first].map { ($0, after(index + 1)) }
  }

  /// The days that a part of a month has, and the token of the month: "early March", "the end of May"; 31 is the last
  /// day of any.
  static func partOfMonth(
    at index: Int, word: (Int) -> String
  ) -> (days: ClosedRange<Int>, month: Int, monthIndex: Int)? {
    let days: ClosedRange<Int>
    switch word(index) {
    case "early", "beginning", "start": days = 1...10
    case "mid", "middle": days = 11...20
    case "late", "end": days = 21...31
    default: return nil
    }
    let monthIndex = word(index + 1) == "of" ? index + 2 : index + 1
    return month(word(monthIndex)).map { (days, $0, monthIndex) }
  }
}
