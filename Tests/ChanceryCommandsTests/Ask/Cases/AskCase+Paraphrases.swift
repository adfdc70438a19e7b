extension AskCase {
  /// Questions about the same in other words.
  static let paraphrases: [AskCase] = [
    AskCase(
      "give me two statements by Lavrov",
      "statements | speaker sergey-lavrov; limit 2", 2,
      "SELECT id FROM q WHERE speaker='Sergey Lavrov' ORDER BY dated_on NULLS LAST, id LIMIT 2"),
    AskCase(
      "waht has Lavorv said abuot Japan?",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "list all documents mentioned by Iran",
      "names by document | country IR", 4,
      "speaker_country='IR'"),
    AskCase(
      "Has Lavrov ever referred to the Treaty of San Francisco?",
      "verdict | speaker sergey-lavrov; document treaty-of-san-francisco", 0,
      "speaker='Sergey Lavrov' AND documents LIKE '%San Francisco%'"),
    AskCase(
      "Could you tell me who mentioned the Panmunjom Declaration?",
      "names by speaker | document panmunjom-declaration-2018", 1,
      "documents LIKE '%Panmunjom%'"),
    AskCase(
      "How many different speakers talked about the Kuril Islands?",
      "number | rows speakers; topic kuril-islands", 1,
      "SELECT count(DISTINCT speaker_id) FROM q WHERE topics LIKE '%kuril-islands%'"),
    AskCase(
      "Which newspapers published statements by Putin?",
      "names by outlet | speaker vladimir-putin", 1,
      "speaker LIKE '%Vladimir Putin%'"),
    AskCase(
      "whose statements mention resolution 2758",
      "names by speaker | document unga-resolution-2758", 3,
      "documents LIKE '%2758%'"),
    AskCase(
      "who mentions S/RES/2231 (2015)",
      "names by speaker | document unsc-resolution-2231", 3,
      "documents LIKE '%Resolution 2231%'"),
    AskCase(
      "who spoke about General Assembly resolution 2758?",
      "names by speaker | document unga-resolution-2758", 3,
      "documents LIKE '%2758%'"),
    AskCase(
      "do the Chinese accuse anybody?",
      "verdict | country CN; act accuse", 2,
      "speaker_country='CN' AND act='accuse'"),
    AskCase(
      "who supports the Minsk agreements?",
      "names by speaker | document minsk-agreements; act support", 1,
      "documents LIKE '%Minsk agreements%' AND act='support'"),
    AskCase(
      "who pledged to do something in 2023",
      "names by speaker | act promise; since 2023; until 2023", 2,
      "act='promise' AND dated_on>='2023' AND dated_on<='2023-12-31'"),
    AskCase(
      "which countries have threatened other countries?",
      "names by country | act threaten", 8,
      "act='threaten'"),
    AskCase(
      "how many articles are there?",
      "number | rows articles", 1,
      "SELECT count(*) FROM article"),
    AskCase(
      "how many outlets are there",
      "number | rows outlets", 1,
      "SELECT count(DISTINCT outlet) FROM q"),
    AskCase(
      "how many topics did Lavrov touch upon",
      "number | rows topics; speaker sergey-lavrov", 1,
      "SELECT count(DISTINCT topic_id) FROM statement_topic x JOIN q ON q.id=x.statement_id WHERE speaker='Sergey Lavrov'"
    ),
    AskCase(
      "compare the positions of Russia and Japan since 2018",
      "comparison | since 2018; side Russia: country RU; side Japan: country JP", 1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q WHERE dated_on>='2018'"),
    AskCase(
      "Compare Lavrov, Kono and Putin on peace treaties",
      "comparison | topic peace-treaties; side Sergey Lavrov: speaker sergey-lavrov; side Taro Kono: speaker taro-kono; side Vladimir Putin: speaker vladimir-putin",
      1,
      "SELECT sum(speaker='Sergey Lavrov'), sum(speaker='Taro Kono'), sum(speaker LIKE '%Vladimir Putin%') FROM q WHERE (';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%'"
    ),
    AskCase(
      "How does Russia's position differ from Japan's on the 1956 declaration?",
      "comparison | document soviet-japanese-joint-declaration-1956; side Russia: country RU; side Japan: country JP",
      1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q WHERE documents LIKE '%1956 Joint Declaration%'"
    ),
    AskCase(
      "Russia vs. Japan",
      "comparison | side Russia: country RU; side Japan: country JP", 1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q"),
    AskCase(
      "who was quoted by Meridian?",
      "names by speaker | outlet Meridian", 8,
      "outlet='Meridian'"),
    AskCase(
      "did Japan or Russia agree to anything?",
      "verdict | country JP,RU; act agree", 1,
      "speaker_country IN ('RU','JP') AND act='agree'"),
    AskCase(
      "who said \"No comment\"?",
      "names by speaker | words \"No comment\"", 1,
      "content LIKE '%No comment%'"),
    AskCase(
      "trend of accusations",
      "series by year | act accuse", 10,
      "act='accuse'"),
    AskCase(
      "timeline of threats by Iran",
      "series by year | country IR; act threaten", 1,
      "speaker_country='IR' AND act='threaten'"),
  ]
}
