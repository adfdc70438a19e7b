extension AskCase {
  /// Questions whose time is told by a part of a month, an office or nothing that has a date.
  static let moments: [AskCase] = [
    AskCase(
      "what did Lavrov say in mid-November 2018?",
      "statements | speaker sergey-lavrov; since 2018-11-11; until 2018-11-20", 0,
      "speaker='Sergey Lavrov' AND dated_on>='2018-11-11' AND dated_on<='2018-11-20'"),
    AskCase(
      "what was said at the end of August 2019?",
      "statements | since 2019-08-21; until 2019-08-31", 0,
      "dated_on>='2019-08-21' AND dated_on<='2019-08-31'"),
    AskCase(
      "statements from the start of 2018 until November",
      "statements | since 2018-01; until 2018-11", 37,
      "dated_on>='2018-01' AND dated_on<='2018-11-30'"),
    AskCase(
      "what was said in H2 2019?",
      "statements | since 2019-07; until 2019-12", 55,
      "dated_on>='2019-07' AND dated_on<='2019-12-31'"),
    AskCase(
      "what did Japan say earlier this year?",
      "statements | country JP; since 2026; until 2026", 0,
      "0"),
    AskCase(
      "statements by Japan from 2019",
      "statements | country JP; since 2019; until 2019", 10,
      "speaker_country='JP' AND dated_on LIKE '2019%'"),
    AskCase(
      "what has been said in the last 48 hours?",
      "statements | since 2025-12-31; until 2026-01-02", 0,
      "dated_on>='2025-12-31' AND dated_on<='2026-01-02'"),
    AskCase(
      "what did the US say under Obama?",
      "statements | country US; since 2009-01-20; until 2017-01-20", 13,
      "speaker_country='US' AND dated_on>='2009-01-20' AND dated_on<='2017-01-20'"),
    AskCase(
      "statements by Iran since Biden took office",
      "statements | country IR; since 2021-01-20", 0,
      "speaker_country='IR' AND dated_on>='2021-01-20'"),
    AskCase(
      "what did Japan say after the talks?",
      "statements | country JP; words talks", 4,
      "speaker_country='JP' AND content LIKE '%talk%'"),
    AskCase(
      "the dates on which Lavrov spoke",
      "dates | speaker sergey-lavrov", 1,
      "SELECT dated_on, count(*) FROM q WHERE speaker='Sergey Lavrov' AND dated_on IS NOT NULL GROUP BY 1"
    ),
    AskCase(
      "on how many days did Lavrov speak?",
      "names by day | speaker sergey-lavrov", 1,
      "SELECT dated_on, count(*) FROM q WHERE speaker='Sergey Lavrov' AND dated_on IS NOT NULL GROUP BY 1"
    ),
    AskCase(
      "weekly statements on Japan",
      "series by day | about JP", 5,
      "SELECT dated_on, count(*) FROM q WHERE about LIKE '%JP%' GROUP BY 1"),
  ]
}
