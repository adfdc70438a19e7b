extension AskCase {
  /// Questions that name somebody who does not speak, or an act that the speaker does not do.
  static let complements: [AskCase] = [
    AskCase(
      "criticism of Russia by Japan",
      "statements | country JP; about RU; act accuse", 2,
      "speaker_country='JP' AND about LIKE '%RU%' AND act='accuse'"),
    AskCase(
      "every mention of Japan by Russia",
      "statements | country RU; about JP", 8,
      "speaker_country='RU' AND about LIKE '%JP%'"),
    AskCase(
      "Lavrov's view of Kono",
      "statements | speaker sergey-lavrov; words Kono", 0,
      "speaker='Sergey Lavrov' AND content LIKE '%Kono%'"),
    AskCase(
      "has Iran violated resolution 2231?",
      "testimony | about IR; document unsc-resolution-2231; use accuse_breach", 2,
      "about LIKE '%IR%' AND documents LIKE '%Resolution 2231%' AND uses LIKE '%accuse_breach%'"),
    AskCase(
      "was resolution 2231 violated by Iran?",
      "testimony | about IR; document unsc-resolution-2231; use accuse_breach", 2,
      "about LIKE '%IR%' AND documents LIKE '%Resolution 2231%' AND uses LIKE '%accuse_breach%'"),
    AskCase(
      "reactions to Putin's remarks",
      "statements | words Putin", 1,
      "content LIKE '%Putin%'"),
    AskCase(
      "who urged Russia to accept anything?",
      "names by speaker | about RU; act request; words accept", 0,
      "about LIKE '%RU%' AND act='request' AND content LIKE '%accept%'"),
    AskCase(
      "did Putin deny the accusations?",
      "verdict | speaker vladimir-putin; act deny", 0,
      "speaker LIKE '%Vladimir Putin%' AND act='deny'"),
    AskCase(
      "who asked Russia to return the islands?",
      "names by speaker | about RU; act request; words return islands", 0,
      "about LIKE '%RU%' AND act='request' AND content LIKE '%return%' AND content LIKE '%island%'"),
    AskCase(
      "calls by Egypt for an agreement",
      "statements | country EG; document-kind agreement,treaty,plan; act request", 0,
      "speaker_country='EG' AND act='request' AND documents<>''"),
    AskCase(
      "statements about Japan but not Russia",
      "statements | about JP; except about RU", 12,
      "about LIKE '%JP%' AND coalesce(about,'') NOT LIKE '%RU%'"),
    AskCase(
      "what did Russia and Japan say about each other?",
      "statements | country RU,JP; about RU,JP", 12,
      "speaker_country IN ('RU','JP') AND (about LIKE '%JP%' OR about LIKE '%RU%')"),
    AskCase(
      "according to Lavrov, what is Japan doing?",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "what did the Obama administration say?",
      "statements | country US", 30,
      "speaker_country='US'"),
    AskCase(
      "number of Russian denials",
      "number | country RU; act deny", 1,
      "speaker_country='RU' AND act='deny'"),
    AskCase(
      "which country gets the most accusations?",
      "names by about | act accuse", 11,
      "act='accuse'"),
    AskCase(
      "critics of Russia",
      "names by speaker | about RU; act accuse", 3,
      "about LIKE '%RU%' AND act='accuse'"),
    AskCase(
      "who is against the Windsor Framework?",
      "names by speaker | document windsor-framework-2023; act reject", 1,
      "documents LIKE '%Windsor Framework%' AND act='reject'"),
    AskCase(
      "foreign ministers of Russia and Japan",
      "statements | office ru-foreign-minister,jp-foreign-minister", 15,
      "office IN ('Minister of Foreign Affairs of Russia','Minister of Foreign Affairs of Japan')"),
    AskCase(
      "Russia -Japan",
      "statements | country RU; except about JP", 40,
      "speaker_country='RU' AND coalesce(about,'') NOT LIKE '%JP%'"),
    AskCase(
      "what did Lavrov say, as quoted by TASS?",
      "statements | speaker sergey-lavrov; relay tass", 0,
      "0"),
    AskCase(
      "statements by Lavrov in The New York Times",
      "statements | speaker sergey-lavrov; outlet The New York Times", 0,
      "0"),
    AskCase(
      "statements by Lavrov without wire copies",
      "statements | speaker sergey-lavrov; independent yes", 7,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "statements without a named source",
      "statements | speaker-kind unnamed", 66,
      "speaker_kind='unnamed'"),
  ]
}
