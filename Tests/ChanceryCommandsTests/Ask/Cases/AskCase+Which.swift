extension AskCase {
  /// Questions about which, when and where.
  static let which: [AskCase] = [
    AskCase(
      "statements in which Russia is accused", "statements | about RU; act accuse", 5,
      "act='accuse' AND (';'||replace(about,' ','')||';') LIKE '%;RU;%'"),
    AskCase(
      "which year had the most statements?", "names by year", 11,
      "SELECT substr(dated_on,1,4), count(*) FROM q WHERE dated_on IS NOT NULL GROUP BY 1"),
    AskCase(
      "which outlets quoted Taro Kono?",
      "names by outlet | speaker taro-kono", 2,
      "speaker='Taro Kono'"),
    AskCase(
      "which countries mentioned UNCLOS",
      "names by country | document unclos", 2,
      "documents LIKE '%UNCLOS%'"),
    AskCase(
      "which documents did Lavrov refer to?",
      "names by document | speaker sergey-lavrov", 2,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "what topics did Blinken talk about?",
      "names by topic | speaker antony-blinken", 1,
      "speaker='Antony Blinken'"),
    AskCase(
      "which treaties are mentioned by Iran",
      "names by document | country IR; document-kind treaty", 1,
      "speaker_country='IR' AND d.kind='treaty'"),
    AskCase(
      "which Japanese officials spoke about the 1956 Joint Declaration?",
      "names by speaker | country JP; document soviet-japanese-joint-declaration-1956", 1,
      "speaker_country='JP' AND documents LIKE '%1956 Joint Declaration%'"),
    AskCase(
      "which organisations made statements in 2018?",
      "names by speaker | speaker-kind organisation; since 2018; until 2018", 2,
      "speaker_kind='organisation' AND dated_on>='2018' AND dated_on<='2018-12-31'"),
    AskCase(
      "when did Lavrov mention the 1956 Joint Declaration?",
      "dates | speaker sergey-lavrov; document soviet-japanese-joint-declaration-1956", 1,
      "SELECT dated_on, count(*) FROM q WHERE speaker='Sergey Lavrov' AND documents LIKE '%1956 Joint Declaration%' GROUP BY 1"
    ),
    AskCase(
      "when was the 1956 Joint Declaration first mentioned?",
      "dates | document soviet-japanese-joint-declaration-1956; limit 1", 1,
      "SELECT dated_on, count(*) FROM q WHERE documents LIKE '%1956 Joint Declaration%' GROUP BY 1 ORDER BY 1 LIMIT 1"
    ),
    AskCase(
      "when did Japan last speak about peace treaties",
      "dates | country JP; topic peace-treaties; limit 1", 1,
      "SELECT dated_on, count(*) FROM q WHERE speaker_country='JP' AND (';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%' GROUP BY 1 ORDER BY 1 DESC LIMIT 1"
    ),
    AskCase(
      "on what date did Guyana make an announcement",
      "dates | country GY; act announce", 1,
      "SELECT dated_on, count(*) FROM q WHERE speaker_country='GY' AND act='announce' GROUP BY 1"),
    AskCase(
      "where did Steinmeier call for the implementation of the Minsk agreements?",
      "carriers | speaker frank-walter-steinmeier; document minsk-agreements; act request; words implementation",
      2,
      "SELECT outlet, min(published_on) FROM q WHERE speaker='Frank-Walter Steinmeier' AND act='request' AND documents LIKE '%Minsk agreements%' AND content LIKE '%implementation%' GROUP BY 1"
    ),
    AskCase(
      "which outlets carried Klimkin's accusation, and who had it first?",
      "carriers | speaker pavlo-klimkin; act accuse", 2,
      "SELECT outlet, min(published_on) FROM q WHERE speaker='Pavlo Klimkin' AND act='accuse' GROUP BY 1"
    ),
  ]
}
