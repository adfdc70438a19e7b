extension AskCase {
  /// Questions about times.
  static let time: [AskCase] = [
    AskCase(
      "statements by Japan last month",
      "statements | country JP; since 2025-12; until 2025-12", 0,
      "speaker_country='JP' AND dated_on>='2025-12' AND dated_on<='2025-12-31'"),
    AskCase(
      "what was said last year?",
      "statements | since 2025; until 2025", 30,
      "dated_on>='2025' AND dated_on<='2025-12-31'"),
    AskCase(
      "statements before 2013",
      "statements | until 2012-12-31", 21,
      "dated_on<='2012-12-31'"),
    AskCase(
      "statements after 2023 by Pakistan",
      "statements | country PK; since 2024-01-01", 6,
      "speaker_country='PK' AND dated_on>='2024'"),
    AskCase(
      "what did Egypt say in July 2021",
      "statements | country EG; since 2021-07; until 2021-07", 9,
      "speaker_country='EG' AND dated_on>='2021-07' AND dated_on<='2021-07-31'"),
    AskCase(
      "statements from 2012 to 2014",
      "statements | since 2012; until 2014", 40,
      "dated_on>='2012' AND dated_on<='2014-12-31'"),
    AskCase(
      "statements 2016–2017 by Ukraine",
      "statements | country UA; since 2016; until 2017", 8,
      "speaker_country='UA' AND dated_on>='2016' AND dated_on<='2017-12-31'"),
    AskCase(
      "statements in the second half of 2019",
      "statements | since 2019-07; until 2019-12", 55,
      "dated_on>='2019-07' AND dated_on<='2019-12-31'"),
    AskCase(
      "Russia in Q1 2023",
      "statements | country RU; since 2023-01; until 2023-03", 5,
      "speaker_country='RU' AND dated_on>='2023-01' AND dated_on<='2023-03-31'"),
    AskCase(
      "what did Lin Peizhi say on 2022-08-03?",
      "statements | speaker ~Lin Peizhi|CN; since 2022-08-03; until 2022-08-03", 4,
      "speaker='Lin Peizhi' AND dated_on>='2022-08-03' AND dated_on<='2022-08-03'"),
    AskCase(
      "statements of the past 30 days",
      "statements | since 2025-12-03; until 2026-01-02", 10,
      "dated_on>='2025-12-03' AND dated_on<='2026-01-02'"),
    AskCase(
      "statements by Japan in the 2010s",
      "statements | country JP; since 2010; until 2019", 29,
      "speaker_country='JP' AND dated_on>='2010' AND dated_on<='2019-12-31'"),
    AskCase(
      "until 2012, who spoke about peace treaties?",
      "names by speaker | topic peace-treaties; until 2012", 2,
      "(';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%' AND dated_on<='2012-12-31'"),
  ]
}
