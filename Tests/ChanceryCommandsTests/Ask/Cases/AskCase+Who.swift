extension AskCase {
  /// Questions about who speaks.
  static let who: [AskCase] = [
    AskCase(
      "who has invoked the 1956 Joint Declaration?",
      "names by speaker | document soviet-japanese-joint-declaration-1956; use invoke", 4,
      "documents LIKE '%1956 Joint Declaration%' AND uses LIKE '%invoke%'"),
    AskCase(
      "who invoked the Soviet–Japanese Joint Declaration of 19 October 1956",
      "names by speaker | document soviet-japanese-joint-declaration-1956; use invoke", 4,
      "documents LIKE '%1956 Joint Declaration%' AND uses LIKE '%invoke%'"),
    AskCase(
      "Who reaffirmed the Windsor Framework?",
      "names by speaker | document windsor-framework-2023; use reaffirm", 2,
      "documents LIKE '%Windsor Framework%' AND uses LIKE '%reaffirm%'"),
    AskCase(
      "who refers to the Simla Agreement",
      "names by speaker | document simla-agreement-1972", 2,
      "documents LIKE '%Simla Agreement%'"),
    AskCase(
      "by whom was the Good Friday Agreement mentioned?",
      "names by speaker | document good-friday-agreement", 2,
      "documents LIKE '%Good Friday Agreement%'"),
    AskCase(
      "which speakers mentioned the Budapest Memorandum",
      "names by speaker | document budapest-memorandum-1994", 3,
      "documents LIKE '%Budapest Memorandum%'"),
    AskCase(
      "who accused whom of violating resolution 2231?",
      "pairs | document unsc-resolution-2231; use accuse_breach", 3,
      "documents LIKE '%Resolution 2231%' AND uses LIKE '%accuse_breach%'"),
    AskCase(
      "who accused Iran of violating resolution 2231?",
      "names by speaker | about IR; document unsc-resolution-2231; use accuse_breach", 2,
      "about LIKE '%IR%' AND documents LIKE '%Resolution 2231%' AND uses LIKE '%accuse_breach%'"),
    AskCase(
      "who accused Iran?",
      "names by speaker | about IR; act accuse", 2,
      "about LIKE '%IR%' AND act='accuse'"),
    AskCase(
      "who has accused Russia of anything since 2016",
      "names by speaker | about RU; act accuse; since 2016", 3,
      "about LIKE '%RU%' AND act='accuse' AND dated_on>='2016'"),
    AskCase(
      "who did China accuse",
      "names by about | country CN; act accuse", 1,
      "speaker_country='CN' AND act='accuse'"),
    AskCase(
      "whom has the United States accused?",
      "names by about | country US; act accuse", 4,
      "speaker_country='US' AND act='accuse'"),
    AskCase(
      "who was accused by Ukraine in 2016?",
      "names by about | country UA; act accuse; since 2016; until 2016", 1,
      "speaker_country='UA' AND act='accuse' AND dated_on>='2016' AND dated_on<='2016-12-31'"),
    AskCase(
      "who called for the implementation of the Minsk agreements in 2016?",
      "names by speaker | document minsk-agreements; act request; since 2016; until 2016; words implementation",
      1,
      "documents LIKE '%Minsk agreements%' AND act='request' AND content LIKE '%implementation%' AND dated_on>='2016' AND dated_on<='2016-12-31'"
    ),
    AskCase(
      "who threatened to leave the Non-Proliferation Treaty",
      "names by speaker | document non-proliferation-treaty; use renounce; act threaten", 1,
      "documents LIKE '%Non-Proliferation Treaty%' AND act='threaten' AND uses LIKE '%renounce%'"),
    AskCase(
      "who declined to comment in 2019?",
      "names by speaker | act decline_comment; since 2019; until 2019", 2,
      "act='decline_comment' AND dated_on>='2019' AND dated_on<='2019-12-31'"),
    AskCase(
      "who in Japan declined to comment",
      "names by speaker | country JP; act decline_comment", 4,
      "speaker_country='JP' AND act='decline_comment'"),
    AskCase(
      "who would not comment on sanctions?",
      "names by speaker | topic sanctions; act decline_comment", 1,
      "act='decline_comment' AND topics LIKE '%sanctions%'"),
    AskCase(
      "who apart from Lavrov mentioned the 1956 declaration?",
      "names by speaker | document soviet-japanese-joint-declaration-1956; except speaker sergey-lavrov",
      7,
      "documents LIKE '%1956 Joint Declaration%' AND speaker<>'Sergey Lavrov'"),
    AskCase(
      "who spoke for Iran?",
      "names by speaker | country IR", 2, "speaker_country='IR'"),
    AskCase(
      "who speaks for Iran?",
      "names by speaker | country IR", 2,
      "speaker_country='IR'"),
    AskCase(
      "who violated resolution 2231 according to the United States?",
      "names by speaker | country US; document unsc-resolution-2231; use accuse_breach", 2,
      "documents LIKE '%Resolution 2231%' AND speaker_country='US' AND uses LIKE '%accuse_breach%'"),
    AskCase(
      "who promised what in 2018",
      "names by speaker | act promise; since 2018; until 2018", 3,
      "act='promise' AND dated_on>='2018' AND dated_on<='2018-12-31'"),
  ]
}
