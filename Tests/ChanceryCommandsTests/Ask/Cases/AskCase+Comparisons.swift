extension AskCase {
  /// Questions about comparisons.
  static let comparisons: [AskCase] = [
    AskCase(
      "how many times was the JCPOA mentioned in 2018 versus 2019?",
      "comparison | document jcpoa; side in 2018: since 2018, until 2018; side 2019: since 2019, until 2019",
      1,
      "SELECT sum(dated_on BETWEEN '2018' AND '2018-12-31'), sum(dated_on BETWEEN '2019' AND '2019-12-31') FROM q WHERE documents LIKE '%JCPOA%'"
    ),
    AskCase(
      "compare Russia and Japan on the peace treaty",
      "comparison | topic peace-treaties; side Russia: country RU; side Japan: country JP", 1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q WHERE (';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%'"
    ),
    AskCase(
      "compare Lavrov with Kono",
      "comparison | side Sergey Lavrov: speaker sergey-lavrov; side Taro Kono: speaker taro-kono",
      1,
      "SELECT sum(speaker='Sergey Lavrov'), sum(speaker='Taro Kono') FROM q"),
    AskCase(
      "Russia versus Ukraine on the Minsk agreements",
      "comparison | document minsk-agreements; side Russia: country RU; side Ukraine: country UA",
      1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='UA') FROM q WHERE documents LIKE '%Minsk agreements%'"
    ),
    AskCase(
      "compare the JCPOA and the Simla Agreement",
      "comparison | side JCPOA: document jcpoa; side Simla Agreement: document simla-agreement-1972",
      1,
      "SELECT sum(documents LIKE '%JCPOA%'), sum(documents LIKE '%Simla%') FROM q"),
    AskCase(
      "compare what Meridian and Pacific Record reported in 2018",
      "comparison | since 2018; until 2018; side Meridian: outlet Meridian; side Pacific Record: outlet Pacific Record",
      1,
      "SELECT sum(outlet='Meridian'), sum(outlet='Pacific Record') FROM q WHERE dated_on>='2018' AND dated_on<='2018-12-31'"
    ),
  ]
}
