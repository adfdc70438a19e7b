import Records

/// When an article appeared, as far as it shows.
enum ArticleDate {
  /// The date of publication; else the day that the article's name holds, as archives name files
  /// ("2016-02-21-envoys-meet").
  static func of(_ article: Article) -> PartialDate? {
    article.publishedOn ?? dateInName(article.id)
  }

  /// The first day written `YYYY-MM-DD` in a name
  private static func dateInName(_ name: String) -> PartialDate? {
    let bytes = Array(name.utf8)
    guard bytes.count >= 10 else { return nil }
    for start in 0...bytes.count - 10 {
      let end = start + 10
      guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
        start == 0 || !bytes[start - 1].isDigit, end == bytes.count || !bytes[end].isDigit,
        let year = number(bytes[start..<start + 4]),
        let month = number(bytes[start + 5..<start + 7]),
        let day = number(bytes[start + 8..<end]),
        let date = PartialDate(year: year, month: month, day: day),
        (1900...2100).contains(date.year)
      else { continue }
      return date
    }
    return nil
  }

  /// The number that some digits are.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
