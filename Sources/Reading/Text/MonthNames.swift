/// The names of the months in the languages that the field's press is written in.
enum MonthNames {
  /// - Parameter word: In lower case; a name of two words with a low line between them.
  /// - Returns: 1…12; `nil` for any other word.
  static func number(of word: String) -> Int? { numbers[word] }

  /// Names and usual short forms, January first, alternatives between bars; the genitive where a
  /// date takes it.
  private static let languages = [
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
      + "september|sept|sep october|oct november|nov december|dec",
    "janvier|janv février|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre "
      + "octobre novembre décembre|decembre|déc",
    "januar|jänner februar märz|mär april mai juni juli august september oktober|okt november "
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
    "ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ "
      + "μαΐου|μαίου|μάιος|μαϊ ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ "
      + "σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε "
      + "δεκεμβρίου|δεκέμβριος|δεκ",
    "ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec "
      + "srpna|srpen září října|říjen listopadu|listopad prosince|prosinec",
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember|des",
    "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug "
      + "szeptember|szept október|okt november december",
    "tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu "
      + "toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu "
      + "syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu",
    "januari februari|peb maret april mei juni juli agustus|agu|agt|ags september oktober november "
      + "desember",
    "ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie "
      + "noiembrie|noi decembrie",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула август|августа "
      + "септембар|септембра октобар|октобра новембар|новембра децембар|децембра",
    "januar|januara februar|februara mart|marta april|aprila maj|maja jun|juna jul|jula avgust|avgusta|avg "
      + "septembar|septembra oktobar|oktobra novembar|novembra decembar|decembra",
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna",
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر "
      + "أكتوبر|اكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب أيلول|ايلول "
      + "تشرين_الأول|تشرين_الاول تشرين_الثاني كانون_الأول|كانون_الاول",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه|جولای اوت سپتامبر اکتبر نوامبر دسامبر",
    "ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט "
      + "ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर "
      + "दिसंबर|दिसम्बर",
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
