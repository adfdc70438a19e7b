import Records

/// When the orders that a text calls by number were signed, as far as it says so anywhere: "Executive Order 12900 of
/// June 4, 1994", "On June 4, 1994, by Executive Order 12900, the President …".
struct NumberedDates {
  private var dates: [TextHash: PartialDate] = [:]

  /// - Complexity: O(n) in the words.
  init(_ words: [PlainWord]) {
    var opening: PartialDate?
    for place in words.indices {
      if words[place].gap == .stop {
        opening =
          words[place].text == "on" ? Self.date(at: place + 1, in: words).map(\.date) : nil
      }
      guard place > 0, words[place].gap == .open, words[place - 1].isCapitalised,
        DocumentPhraseWords.numbered.contains(words[place - 1]),
        DocumentPhraseWords.isSerialNumber(words[place]),
        words[place].contains(where: \.isDigit)
      else { continue }
      let number = words[place].text
      if let own = Self.date(after: place, in: words)?.date {
        dates[number] = own
      } else if let first = opening, dates[number] == nil {
        let clause = words[max(0, place - 8)..<place]
        if clause.contains(where: { ["by", "signed", "issued"].contains($0.text) }) {
          dates[number] = first
        }
      }
      opening = nil
    }
  }

  subscript(number: TextHash) -> PartialDate? { dates[number] }

  /// The date in "of June 4, 1994" after a word, with the place behind it.
  static func date(
    after place: Int, in words: [PlainWord]
  ) -> (date: PartialDate, end: Int)? {
    guard place + 1 < words.count, words[place + 1].gap < .stop,
      ["of", "dated", "from"].contains(words[place + 1].text)
    else { return nil }
    return date(at: place + 2, in: words)
  }

  /// "June 4, 1994", "4 June 1994".
  private static func date(
    at place: Int, in words: [PlainWord]
  ) -> (date: PartialDate, end: Int)? {
    guard place + 2 < words.count, let year = words[place + 2].year,
      words[place + 1].gap < .stop, words[place + 2].gap < .stop
    else { return nil }
    let (first, second) = (words[place], words[place + 1])
    if let month = MonthName.numbers[first.hash], let day = second.number {
      return PartialDate(year: year, month: month, day: day).map { ($0, place + 3) }
    }
    if let month = MonthName.numbers[second.hash], let day = first.number {
      return PartialDate(year: year, month: month, day: day).map { ($0, place + 3) }
    }
    return nil
  }

  /// Whether a word is the name of a month.
  static func isMonth(_ word: PlainWord) -> Bool {
    word.isCapitalised && MonthName.numbers[word.hash] != nil
  }
}
