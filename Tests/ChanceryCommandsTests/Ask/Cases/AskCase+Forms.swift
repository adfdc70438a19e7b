extension AskCase {
  /// Questions whose form shows in more than one word.
  static let forms: [AskCase] = [
    AskCase(
      "What are the main topics?",
      "names by topic", 55,
      "1"),
    AskCase(
      "the three main topics of 2019",
      "names by topic | since 2019; until 2019; limit 3", 3,
      "SELECT t.label, count(*) FROM q JOIN statement_topic x ON x.statement_id = q.id JOIN topic t ON t.id = x.topic_id WHERE dated_on LIKE '2019%' GROUP BY 1 ORDER BY 2 DESC, 1 COLLATE NOCASE LIMIT 3"
    ),
    AskCase(
      "top speakers on sanctions",
      "names by speaker | topic sanctions", 5,
      "topics LIKE '%sanctions%'"),
    AskCase(
      "Top 3 countries by number of statements",
      "names by country | limit 3", 3,
      "SELECT c.name, count(*) FROM q JOIN country c ON c.code = q.speaker_country GROUP BY 1 ORDER BY 2 DESC, 1 COLLATE NOCASE LIMIT 3"
    ),
    AskCase(
      "list countries that Lavrov spoke about",
      "names by about | speaker sergey-lavrov", 2,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "which country is accused most often?",
      "names by about | act accuse", 11,
      "act='accuse'"),
    AskCase(
      "who gets accused?",
      "names by about | act accuse", 11,
      "act='accuse'"),
    AskCase(
      "which countries are mentioned by Japan?",
      "names by about | country JP", 1,
      "speaker_country='JP'"),
    AskCase(
      "which leaders has Halversen mentioned?",
      "names by about | speaker ~Ingrid Halversen|US", 6,
      "speaker='Ingrid Halversen'"),
    AskCase(
      "in which year was most said about Japan?",
      "names by year | about JP", 4,
      "about LIKE '%JP%'"),
    AskCase(
      "what year did Japan first accuse anyone?",
      "dates | country JP; act accuse; limit 1", 1,
      "SELECT dated_on, count(*) FROM q WHERE speaker_country='JP' AND act='accuse' GROUP BY 1 ORDER BY 1 LIMIT 1"
    ),
    AskCase(
      "who said what about the peace treaty?",
      "names by speaker | topic peace-treaties", 6,
      "(';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%'"),
    AskCase(
      "who mentioned the 1956 Joint Declaration, and when?",
      "names by speaker | document soviet-japanese-joint-declaration-1956", 8,
      "documents LIKE '%1956 Joint Declaration%'"),
    AskCase(
      "has Japan's position on the Kuril Islands changed?",
      "change | country JP; topic kuril-islands", 3,
      "speaker_country='JP' AND topics LIKE '%kuril-islands%'"),
    AskCase(
      "shifts in Russia's stance since 2018",
      "change | country RU; since 2018", 4,
      "speaker_country='RU' AND dated_on>='2018'"),
    AskCase(
      "how many outlets carried statements by Putin?",
      "number | rows outlets; speaker vladimir-putin", 1,
      "SELECT count(DISTINCT outlet) FROM q WHERE speaker LIKE '%Vladimir Putin%'"),
    AskCase(
      "breakdown of threats by country",
      "numbers by country | act threaten", 9,
      "act='threaten'"),
    AskCase(
      "how is China's view different from Taiwan's?",
      "comparison | side China: country CN; side Taiwan: country TW", 1,
      "SELECT sum(speaker_country='CN'), sum(speaker_country='TW') FROM q"),
    AskCase(
      "how do Russia's statements in 2018 compare with 2019?",
      "comparison | country RU; side in 2018: since 2018, until 2018; side 2019: since 2019, until 2019",
      1,
      "SELECT sum(dated_on LIKE '2018%'), sum(dated_on LIKE '2019%') FROM q WHERE speaker_country='RU'"
    ),
    AskCase(
      "Kremlin on democracy vs autocracy",
      "statements | also speaker kremlin or office ru-kremlin-spokesperson; words democracy autocracy",
      0,
      "0"),
    AskCase(
      "latest news on Japan",
      "statements | about JP", 12,
      "about LIKE '%JP%'"),
    AskCase(
      "list every time Russia mentioned the 1956 Joint Declaration",
      "statements | country RU; document soviet-japanese-joint-declaration-1956", 9,
      "speaker_country='RU' AND documents LIKE '%1956 Joint Declaration%'"),
    AskCase(
      "what questions were asked about Syria?",
      "statements | about SY; act ask", 1,
      "act='ask' AND about LIKE '%SY%'"),
    AskCase(
      "I'm looking for statements by NATO",
      "statements | also speaker nato or office nato-spokesperson", 1,
      "speaker='NATO'"),
    AskCase(
      "who speaks more about islands, Russia or Japan?",
      "comparison | words islands; side Russia: country RU; side Japan: country JP", 1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q WHERE content LIKE '%island%'"
    ),
    AskCase(
      "on how many occasions did officials decline to comment?",
      "number | act decline_comment", 1,
      "act='decline_comment'"),
    AskCase(
      "how many unnamed sources are quoted?",
      "number | rows speakers; speaker-kind unnamed", 1,
      "SELECT count(DISTINCT speaker_id) FROM q WHERE speaker_kind='unnamed'"),
    AskCase(
      "list foreign ministers",
      "names by speaker | office cn-foreign-minister,de-foreign-minister,eg-foreign-minister,fr-foreign-minister,jp-foreign-minister,ph-foreign-minister,pk-foreign-minister,ru-foreign-minister,tr-foreign-minister,ua-foreign-minister,us-foreign-minister",
      13,
      "office LIKE '%Foreign%' OR office LIKE '%Secretary of State%'"),
    AskCase(
      "please provide all quotations by Kenji Hatanaka with dates",
      "statements | speaker ~Kenji Hatanaka|JP", 5,
      "speaker='Kenji Hatanaka'"),
    AskCase(
      "which topics does the Caribbean Ledger cover?",
      "names by topic | outlet Caribbean Ledger", 7,
      "outlet='Caribbean Ledger'"),
    AskCase(
      "Lavrov 2019 peace treaty",
      "statements | speaker sergey-lavrov; topic peace-treaties; since 2019; until 2019", 2,
      "speaker='Sergey Lavrov' AND dated_on LIKE '2019%' AND (';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%'"
    ),
    AskCase(
      "whats Japans position on the peace treaty",
      "statements | country JP; topic peace-treaties", 3,
      "speaker_country='JP' AND (';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%'"),
  ]
}
