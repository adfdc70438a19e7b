extension AskCase {
  /// Questions about how many, how often, by what.
  static let numbers: [AskCase] = [
    AskCase(
      "how many statements by Lavrov?",
      "number | speaker sergey-lavrov", 1,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "how many times did Japan mention the 1956 Joint Declaration",
      "number | country JP; document soviet-japanese-joint-declaration-1956", 1,
      "speaker_country='JP' AND documents LIKE '%1956 Joint Declaration%'"),
    AskCase(
      "how many threats were made in 2019",
      "number | act threaten; since 2019; until 2019", 1,
      "act='threaten' AND dated_on>='2019' AND dated_on<='2019-12-31'"),
    AskCase(
      "how many outlets reported statements by Steinmeier",
      "number | rows outlets; speaker frank-walter-steinmeier", 1,
      "SELECT count(DISTINCT outlet) FROM q WHERE speaker='Frank-Walter Steinmeier'"),
    AskCase(
      "number of denials by Russia",
      "number | country RU; act deny", 1,
      "speaker_country='RU' AND act='deny'"),
    AskCase(
      "how many documents does China refer to",
      "number | rows documents; country CN", 1,
      "SELECT count(DISTINCT document_id) FROM statement_document x JOIN q ON q.id=x.statement_id WHERE speaker_country='CN'"
    ),
    AskCase(
      "how many statements by unnamed officials on sanctions, by country?",
      "numbers by country | speaker-kind unnamed; topic sanctions; except speaker ~Q|", 1,
      "speaker_kind='unnamed' AND speaker<>'Q' AND topics LIKE '%sanctions%'"),
    AskCase(
      "how many statements per year",
      "numbers by year", 11,
      "TRUE"),
    AskCase(
      "statements by Japan by month",
      "series by month | country JP", 5,
      "speaker_country='JP'"),
    AskCase(
      "statements on the Minsk agreements by outlet",
      "numbers by outlet | document minsk-agreements", 2,
      "documents LIKE '%Minsk agreements%'"),
    AskCase(
      "how often did Russia speak about the Kuril Islands?",
      "series by year | country RU; topic kuril-islands", 2,
      "speaker_country='RU' AND topics LIKE '%kuril-islands%'"),
    AskCase(
      "accusations against Russia by year",
      "series by year | about RU; act accuse", 4,
      "about LIKE '%RU%' AND act='accuse'"),
    AskCase(
      "Lavrov by act",
      "numbers by act | speaker sergey-lavrov", 1,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "how has Japan's position on the Kuril Islands changed since 2012?",
      "change | country JP; topic kuril-islands; since 2012", 3,
      "speaker_country='JP' AND topics LIKE '%kuril-islands%' AND dated_on>='2012'"),
    AskCase(
      "how did Russia's position on the 1956 Joint Declaration evolve",
      "change | country RU; document soviet-japanese-joint-declaration-1956", 3,
      "speaker_country='RU' AND documents LIKE '%1956 Joint Declaration%'"),
    AskCase(
      "Japan over time",
      "series by year | country JP", 5,
      "speaker_country='JP'"),
    AskCase(
      "exact words or paraphrase?",
      "numbers by kind", 3,
      "TRUE"),
  ]
}
