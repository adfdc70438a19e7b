extension AskCase {
  /// Questions that ask for a form in roundabout words.
  static let roundabout: [AskCase] = [
    AskCase(
      "nobody mentioned the JCPOA?",
      "verdict | document jcpoa", 7,
      "documents LIKE '%JCPOA%'"),
    AskCase(
      "who said nothing about Japan?",
      "names by speaker | silent-on about JP", 161,
      "SELECT speaker, count(*) FROM q WHERE speaker IS NOT NULL AND speaker_id NOT IN (SELECT speaker_id FROM q WHERE about LIKE '%JP%' AND speaker_id IS NOT NULL) GROUP BY speaker_id"
    ),
    AskCase(
      "which countries have not accused Russia?",
      "names by country | silent-countries-on about RU,act accuse", 27,
      "SELECT c.name, count(*) FROM q JOIN country c ON c.code=speaker_country WHERE speaker_country NOT IN (SELECT speaker_country FROM q WHERE act='accuse' AND about LIKE '%RU%' AND speaker_country IS NOT NULL) GROUP BY 1"
    ),
    AskCase(
      "which outlet reported Lavrov's statement first?",
      "carriers | speaker sergey-lavrov", 1,
      "SELECT outlet, min(published_on) FROM q WHERE speaker='Sergey Lavrov' GROUP BY 1"),
    AskCase(
      "who broke the story on the Kuril Islands?",
      "carriers | topic kuril-islands", 3,
      "SELECT outlet, min(published_on) FROM q WHERE topics LIKE '%kuril-islands%' GROUP BY 1"),
    AskCase(
      "did Russia's tone on Japan harden?",
      "change | country RU; about JP", 3,
      "speaker_country='RU' AND about LIKE '%JP%'"),
    AskCase(
      "have threats by Iran increased?",
      "series by year | country IR; act threaten", 1,
      "speaker_country='IR' AND act='threaten'"),
    AskCase(
      "in what words did Iran threaten anyone?",
      "quotations | country IR; kind direct; act threaten", 0,
      "speaker_country='IR' AND act='threaten' AND kind='direct'"),
    AskCase(
      "is it a direct quote or a paraphrase?",
      "numbers by kind", 3,
      "1"),
    AskCase(
      "how many Japanese officials are quoted?",
      "number | rows speakers; country JP", 1,
      "SELECT count(DISTINCT speaker_id) FROM q WHERE speaker_country='JP'"),
    AskCase(
      "list Japanese officials",
      "names by speaker | country JP", 13,
      "speaker_country='JP'"),
    AskCase(
      "how many statements by Russia and how many by Japan?",
      "comparison | side Russia: country RU; side Japan: country JP", 1,
      "SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q"),
    AskCase(
      "who is more critical of Iran, the United States or Israel?",
      "comparison | about IR; act accuse; side United States: country US; side Israel: country IL",
      1,
      "SELECT sum(speaker_country='US'), sum(coalesce(speaker_country,'')='IL') FROM q WHERE about LIKE '%IR%' AND act='accuse'"
    ),
    AskCase(
      "accusations by target country",
      "numbers by about | act accuse", 11,
      "act='accuse'"),
    AskCase(
      "show 2 examples of threats",
      "statements | act threaten; limit 2", 2,
      "SELECT id FROM q WHERE act='threaten' ORDER BY dated_on NULLS LAST, id LIMIT 2"),
    AskCase(
      "harshest statements by Putin",
      "statements | speaker vladimir-putin", 3,
      "speaker LIKE '%Vladimir Putin%'"),
    AskCase(
      "I would be grateful for all statements by NATO, thanks",
      "statements | also speaker nato or office nato-spokesperson", 1,
      "speaker='NATO'"),
    AskCase(
      "I'm writing a report on Taiwan and would like to see what China said",
      "statements | country CN; about TW", 1,
      "about LIKE '%TW%' AND speaker_country='CN'"),
    AskCase(
      "what's new on Japan?",
      "statements | about JP", 12,
      "about LIKE '%JP%'"),
  ]
}
