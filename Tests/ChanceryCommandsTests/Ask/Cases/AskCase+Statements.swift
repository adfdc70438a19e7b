extension AskCase {
  /// Questions about statements asked for in other words.
  static let statements: [AskCase] = [
    AskCase(
      "give me all the statements in which Iran threatens something",
      "statements | country IR; act threaten", 2,
      "speaker_country='IR' AND act='threaten'"),
    AskCase(
      "List every denial",
      "statements | act deny", 14,
      "act='deny'"),
    AskCase(
      "what do we have on Northern Ireland?",
      "statements | topic northern-ireland", 5,
      "topics LIKE '%northern-ireland%'"),
    AskCase(
      "statements from Tokyo",
      "statements | country JP", 30,
      "speaker_country='JP'"),
    AskCase(
      "statements made by Chinese officials about the United States",
      "statements | country CN; about US", 2,
      "speaker_country='CN' AND about LIKE '%US%'"),
    AskCase(
      "what was announced by Ethiopia?",
      "statements | country ET; act announce", 1,
      "speaker_country='ET' AND act='announce'"),
    AskCase(
      "statements referring to UNSCR 2231",
      "statements | document unsc-resolution-2231", 3,
      "documents LIKE '%Resolution 2231%'"),
    AskCase(
      "statements on UN Security Council Resolution 2231",
      "statements | document unsc-resolution-2231", 3,
      "documents LIKE '%Resolution 2231%'"),
    AskCase(
      "what did the Japanese say about Russians",
      "statements | country JP; about RU", 4,
      "speaker_country='JP' AND about LIKE '%RU%'"),
    AskCase(
      "what else did Lavrov say",
      "statements | speaker sergey-lavrov", 7,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "what does Ostrander think of New START",
      "statements | speaker ~Margaret Ostrander|; document new-start", 2,
      "speaker='Margaret Ostrander' AND documents LIKE '%New START%'"),
    AskCase(
      "opinions on the Windsor Framework",
      "statements | document windsor-framework-2023", 7,
      "documents LIKE '%Windsor Framework%'"),
    AskCase(
      "what happened on 15 August 2019?",
      "statements | since 2019-08-15; until 2019-08-15", 16,
      "dated_on>='2019-08-15' AND dated_on<='2019-08-15'"),
    AskCase(
      "what was said on August 15, 2019",
      "statements | since 2019-08-15; until 2019-08-15", 16,
      "dated_on>='2019-08-15' AND dated_on<='2019-08-15'"),
    AskCase(
      "what was said on 15.8.2019",
      "statements | since 2019-08-15; until 2019-08-15", 16,
      "dated_on>='2019-08-15' AND dated_on<='2019-08-15'"),
    AskCase(
      "statements of the week before 20 August 2019",
      "statements | since 2019-08-13; until 2019-08-19", 16,
      "dated_on>='2019-08-13' AND dated_on<='2019-08-19'"),
    AskCase(
      "statements from 2019 onwards by Egypt",
      "statements | country EG; since 2019", 9,
      "speaker_country='EG' AND dated_on>='2019'"),
    AskCase(
      "statements made in the month after July 2018",
      "statements | since 2018-08-01; until 2018-08-31", 0,
      "dated_on>='2018-08-01' AND dated_on<='2018-08-31'"),
  ]
}
