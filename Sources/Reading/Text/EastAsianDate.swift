/// Dates as they are written in East Asia: by the years of an era, in the numerals of Chinese.
///
/// - SeeAlso: JIS X 0301 for the Japanese eras; the Republic of China counts from 1912.
enum EastAsianDate {
  /// The text with years of the common era in figures: `令和6年7月18日` and `二〇二四年七月十八日` as `2024年7月18日`.
  static func resolved(_ text: String) -> String {
    guard text.unicodeScalars.contains("年") else { return text }
    var resolved = String.UnicodeScalarView()
    var rest = figures(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if let (year, count) = eraYear(rest) {
        resolved.append(contentsOf: String(year).unicodeScalars)
        rest = rest.dropFirst(count)
        rest = withoutRepetition(of: year, in: rest)
      } else {
        resolved.append(scalar)
        rest.removeFirst()
      }
    }
    return String(resolved)
  }

  private struct Era {
    let name: [Unicode.Scalar]
    /// The year before its first.
    let start: Int
    let lastYear: Int

    init(_ name: String, after start: Int, lasting lastYear: Int) {
      self.name = Array(name.unicodeScalars)
      self.start = start
      self.lastYear = lastYear
    }
  }

  private static let eras = [
    Era("令和", after: 2018, lasting: 99), Era("平成", after: 1988, lasting: 31),
    Era("昭和", after: 1925, lasting: 64), Era("大正", after: 1911, lasting: 15),
    Era("明治", after: 1867, lasting: 45), Era("民國", after: 1911, lasting: 199),
    Era("民国", after: 1911, lasting: 199),
  ]

  /// The year that an era at the beginning of a text and its number mean, and how many characters both take.
  private static func eraYear(_ text: ArraySlice<Unicode.Scalar>) -> (year: Int, count: Int)? {
    guard let era = eras.first(where: { text.starts(with: $0.name) }) else { return nil }
    let rest = text.dropFirst(era.name.count)
    let space = rest.prefix { $0 == " " }.count
    let digits = rest.dropFirst(space).prefix { digit($0) != nil }
    // The first year is called the beginning.
    let isFirst = digits.isEmpty && rest.dropFirst(space).first == "元"
    let count = isFirst ? 1 : digits.count
    let number = isFirst ? 1 : digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    guard (1...3).contains(count), (1...era.lastYear).contains(number),
      rest.dropFirst(space + count).first == "年"
    else { return nil }
    return (era.start + number, era.name.count + space + count)
  }

  /// The text without the same year in brackets before it: `令和6年（2024年）7月`.
  private static func withoutRepetition(of year: Int, in text: ArraySlice<Unicode.Scalar>)
    -> ArraySlice<Unicode.Scalar>
  {
    let forms = ["年（\(year)年）", "年(\(year)年)", "年（\(year)）", "年(\(year))"]
    guard let form = forms.first(where: { text.starts(with: $0.unicodeScalars) }) else {
      return text
    }
    return ["年"] + text.dropFirst(form.unicodeScalars.count)
  }

  /// The text with the numerals before the marks of year, month and day in figures, and no space before the marks.
  private static func figures(_ text: String.UnicodeScalarView) -> [Unicode.Scalar] {
    var figures: [Unicode.Scalar] = []
    var numeral: [Unicode.Scalar] = []
    for scalar in text {
      if numerals[scalar] != nil {
        numeral.append(scalar)
        continue
      }
      let isCounted = ["年", "月", "日"].contains(scalar)
      if isCounted, numeral.isEmpty { while figures.last == " " { figures.removeLast() } }
      figures += isCounted ? number(numeral.compactMap { numerals[$0] }) : numeral
      numeral = []
      figures.append(scalar)
    }
    return figures + numeral
  }

  private static let ten = 10
  private static let numerals: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": ten,
  ]

  /// Figures for a numeral that is written digit by digit (`二〇二四`), or with its tens (`二十四`, `十八`).
  private static func number(_ numeral: [Int]) -> [Unicode.Scalar] {
    guard let place = numeral.firstIndex(of: ten) else {
      return numeral.flatMap { Array(String($0).unicodeScalars) }
    }
    let tens = place == 0 ? 1 : numeral[place - 1]
    let units = place + 1 < numeral.count ? numeral[place + 1] : 0
    return Array(String(tens * ten + units).unicodeScalars)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.properties.generalCategory == .decimalNumber
      ? scalar.properties.numericValue.map { Int($0) } : nil
  }
}
