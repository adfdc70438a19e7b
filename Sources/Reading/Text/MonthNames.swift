/// The names of the months in the languages that the field's press is written in.
enum MonthNames {
  /// - Parameter word: In lower case.
  /// - Returns: 1…12; `nil` for any other word.
  static func number(of word: String) -> Int? { numbers[word] }

  /// Names and usual short forms, January first, alternatives between bars; the genitive where a
  /// date takes it.
  private static let languages = [
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
      + "september|sept|sep october|oct november|nov december|dec",
    "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre "
      + "octobre novembre décembre|decembre|déc",
    "januar|jänner februar märz april mai juni juli august september oktober|okt november "
      + "dezember|dez",
    "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre "
      + "noviembre diciembre|dic",
    "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|set "
      + "ottobre|ott novembre dicembre",
    "janeiro fevereiro|fev março abril maio|mai junho julho agosto setembro outubro|out novembro "
      + "dezembro",
    "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь|янв февраль|фев март|мар апрель|апр май июнь|июн июль|июл август|авг "
      + "сентябрь|сен октябрь|окт ноябрь|ноя декабрь|дек",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki "
      + "kasım|kas aralık|ara",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
      + "grudnia",
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for language in languages {
      for (index, names) in language.split(separator: " ").enumerated() {
        for name in names.split(separator: "|") where numbers[String(name)] == nil {
          numbers[String(name)] = index + 1
        }
      }
    }
    return numbers
  }()
}
