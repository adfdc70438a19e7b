extension AskCase {
  /// Questions about who speaks and what is spoken of, told by verbs, negations and what stands beside a name.
  static let roles: [AskCase] = [
    AskCase(
      "WHO ACCUSED IRAN IN 2019",
      "names by speaker | about IR; act accuse; since 2019; until 2019", 2,
      "about LIKE '%IR%' AND act='accuse' AND dated_on LIKE '2019%'"),
    AskCase(
      "what did the US State Department spokesperson say about Syria?",
      "statements | about SY; also speaker us-state-department or office us-state-department-spokesperson",
      0,
      "0"),
    AskCase(
      "who backed Japan's position?",
      "names by speaker | about JP; act support", 1,
      "about LIKE '%JP%' AND act='support'"),
    AskCase(
      "was Taiwan ever mentioned by China?",
      "verdict | country CN; about TW", 1,
      "about LIKE '%TW%' AND speaker_country='CN'"),
    AskCase(
      "has Russia been accused of anything?",
      "verdict | about RU; act accuse", 5,
      "about LIKE '%RU%' AND act='accuse'"),
    AskCase(
      "what did Stoltenberg demand from Moscow?",
      "statements | speaker jens-stoltenberg; about RU; act request", 1,
      "speaker='Jens Stoltenberg' AND about LIKE '%RU%' AND act='request'"),
    AskCase(
      "is there evidence that Japan accused anyone?",
      "verdict | country JP; act accuse", 3,
      "speaker_country='JP' AND act='accuse'"),
    AskCase(
      "Chinese missiles",
      "statements | about CN; words missiles", 0,
      "about LIKE '%CN%' AND content LIKE '%missile%'"),
    AskCase(
      "Iranian reactions to US accusations",
      "statements | country IR; about US", 0,
      "speaker_country='IR' AND about LIKE '%US%'"),
    AskCase(
      "paraphrases of Putin",
      "statements | speaker vladimir-putin; kind indirect", 3,
      "speaker LIKE '%Vladimir Putin%' AND kind='indirect'"),
    AskCase(
      "statements by Russia not mentioning the treaty",
      "statements | country RU; words -treaty", 40,
      "speaker_country='RU' AND content NOT LIKE '%treat%'"),
    AskCase(
      "statements by Lavrov, but not on missiles",
      "statements | speaker sergey-lavrov; words -missiles", 7,
      "speaker='Sergey Lavrov' AND content NOT LIKE '%missile%'"),
    AskCase(
      "non-Russian statements on the Kuril Islands",
      "statements | topic kuril-islands; except country RU", 7,
      "topics LIKE '%kuril-islands%' AND coalesce(speaker_country,'')<>'RU'"),
    AskCase(
      "not direct quotes by Lavrov",
      "statements | speaker sergey-lavrov; except kind direct", 5,
      "speaker='Sergey Lavrov' AND kind<>'direct'"),
    AskCase(
      "what hasn't Lavrov said about Japan?",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "what did the Kremlin confirm?",
      "statements | also speaker kremlin or office ru-kremlin-spokesperson", 0,
      "speaker='Kremlin'"),
    AskCase(
      "statements carried by Nordpress",
      "statements | outlet Nordpress", 21,
      "outlet='Nordpress'"),
    AskCase(
      "who refuted anything in 2019?",
      "names by speaker | act deny; since 2019; until 2019", 4,
      "act='deny' AND dated_on LIKE '2019%'"),
    AskCase(
      "who slammed Russia?",
      "names by speaker | about RU; act accuse", 3,
      "about LIKE '%RU%' AND act='accuse'"),
    AskCase(
      "who advocated anything in 2021?",
      "names by speaker | act request; since 2021; until 2021", 3,
      "act='request' AND dated_on LIKE '2021%'"),
    AskCase(
      "what did the Egyptian FM say?",
      "statements | office eg-foreign-minister", 4,
      "office='Minister of Foreign Affairs of Egypt'"),
    AskCase(
      "what did the UK PM say about the Windsor Framework?",
      "statements | office gb-prime-minister; document windsor-framework-2023", 1,
      "office='Prime Minister of the United Kingdom' AND documents LIKE '%Windsor Framework%'"),
    AskCase(
      "what did Deshmukh say about Simla?",
      "statements | speaker ~Raghav Deshmukh|IN; document simla-agreement-1972", 2,
      "speaker='Raghav Deshmukh' AND documents LIKE '%Simla%'"),
    AskCase(
      "what did Egypt say about the Grand Ethiopian Renaissance Dam?",
      "statements | country EG; topic nile-dam", 1,
      "speaker_country='EG' AND topics LIKE '%nile-dam%'"),
    AskCase(
      "who is the most frequently quoted Japanese official?",
      "names by speaker | country JP", 13,
      "speaker_country='JP'"),
    AskCase(
      "who spoke on behalf of the EU?",
      "names by speaker | country EU", 2,
      "speaker_country='EU'"),
    AskCase(
      "demands that Russia return",
      "statements | about RU; act request; words return", 1,
      "about LIKE '%RU%' AND act='request' AND content LIKE '%return%'"),
    AskCase(
      "statements neither by Russia nor by Japan on the Kuril Islands",
      "statements | topic kuril-islands; except country RU; except country JP", 1,
      "topics LIKE '%kuril-islands%' AND coalesce(speaker_country,'') NOT IN ('RU','JP')"),
    AskCase(
      "statements of concern since 2019",
      "statements | act believe; since 2019", 7,
      "act='believe' AND dated_on>='2019'"),
    AskCase(
      "what was said about the dam?",
      "statements | words dam", 1,
      "content LIKE '%dam %' OR content LIKE '%dam,%' OR content LIKE '%dam.%' OR content LIKE '%Dam %' OR content LIKE '%dams%'"
    ),
    AskCase(
      "statements that mention a neighbor",
      "statements | words neighbor OR neighbour", 1,
      "content LIKE '%neighbour%' OR content LIKE '%neighbor%'"),
    AskCase(
      "statements with high confidence by Lavrov",
      "statements | speaker sergey-lavrov; min-confidence 0.8", 7,
      "speaker='Sergey Lavrov' AND confidence>=0.8"),
    AskCase(
      "what was said this week about Japan?",
      "statements | about JP; since 2025-12-29; until 2026-01-04", 0,
      "0"),
    AskCase(
      "who spoke in 2018 and 2019?",
      "names by speaker | since 2018; until 2019", 41,
      "dated_on>='2018' AND dated_on<='2019-12-31'"),
    AskCase(
      "statements from 2019 by Japan",
      "statements | country JP; since 2019; until 2019", 10,
      "speaker_country='JP' AND dated_on LIKE '2019%'"),
    AskCase(
      "2019 statements by Japan",
      "statements | country JP; since 2019; until 2019", 10,
      "speaker_country='JP' AND dated_on LIKE '2019%'"),
  ]
}
