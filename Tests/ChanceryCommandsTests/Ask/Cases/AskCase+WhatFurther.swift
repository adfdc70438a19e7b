extension AskCase {
  /// Questions about what was said.
  static let whatFurther: [AskCase] = [
    AskCase(
      "statements by Steinmeier in the Daily Courier",
      "statements | speaker frank-walter-steinmeier; outlet The Daily Courier", 5,
      "speaker='Frank-Walter Steinmeier' AND outlet='The Daily Courier'"),
    AskCase(
      "what was said about sanctions between 2014 and 2016?",
      "statements | topic sanctions; since 2014; until 2016", 5,
      "topics LIKE '%sanctions%' AND dated_on>='2014' AND dated_on<='2016-12-31'"),
    AskCase(
      "statements about Taiwan not by China",
      "statements | about TW; except country CN", 0,
      "about LIKE '%TW%' AND coalesce(speaker_country,'')<>'CN'"),
    AskCase(
      "statements on the Kuril Islands except by Russia and Japan",
      "statements | topic kuril-islands; except country RU; except country JP", 1,
      "topics LIKE '%kuril-islands%' AND coalesce(speaker_country,'') NOT IN ('RU','JP')"),
    AskCase(
      "statements by Russia that are not threats",
      "statements | country RU; except act threaten", 46,
      "speaker_country='RU' AND act<>'threaten'"),
    AskCase(
      "statements that mention \"two islands\"",
      "statements | words \"two islands\"", 4,
      "content LIKE '%two islands%'"),
    AskCase(
      "what was said about the hospital ward?",
      "statements | words hospital ward", 2,
      "content LIKE '%hospital%ward%'"),
    AskCase(
      "what did unnamed officials say about Iran",
      "statements | speaker-kind unnamed; about IR; except speaker ~Q|", 1,
      "speaker_kind='unnamed' AND speaker<>'Q' AND about LIKE '%IR%'"),
    AskCase(
      "anonymous sources in 2021",
      "statements | speaker-kind unnamed; since 2021; until 2021", 6,
      "speaker_kind='unnamed' AND dated_on>='2021' AND dated_on<='2021-12-31'"),
    AskCase(
      "what did officials say on condition of anonymity in 2019",
      "statements | speaker-kind unnamed; since 2019; until 2019", 8,
      "speaker_kind='unnamed' AND dated_on>='2019' AND dated_on<='2019-12-31'"),
    AskCase(
      "LAVROV ON JAPAN",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "lavrov about japan",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "what did lavorv say?",
      "statements | speaker sergey-lavrov", 7,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "what did Steinmeyer say about the Minsk agreements",
      "statements | speaker frank-walter-steinmeier; document minsk-agreements", 4,
      "speaker='Frank-Walter Steinmeier' AND documents LIKE '%Minsk agreements%'"),
    AskCase(
      "tell me what Blinken said, please",
      "statements | speaker antony-blinken", 2,
      "speaker='Antony Blinken'"),
    AskCase(
      "show me statements by NATO",
      "statements | also speaker nato or office nato-spokesperson", 1,
      "speaker='NATO'"),
    AskCase(
      "paraphrased statements by Lavrov",
      "statements | speaker sergey-lavrov; kind indirect", 4,
      "speaker='Sergey Lavrov' AND kind='indirect'"),
    AskCase(
      "quote Lavrov exactly",
      "quotations | speaker sergey-lavrov; kind direct", 2,
      "speaker='Sergey Lavrov' AND kind='direct'"),
    AskCase(
      "verbatim statements on UNCLOS",
      "statements | document unclos; kind direct", 4,
      "documents LIKE '%UNCLOS%' AND kind='direct'"),
    AskCase(
      "the first statement by Japan",
      "statements | country JP; limit 1", 1,
      "SELECT id FROM q WHERE speaker_country='JP' ORDER BY dated_on,id LIMIT 1"),
    AskCase(
      "latest 3 statements by Russia",
      "statements | country RU; limit 3", 3,
      "SELECT id FROM q WHERE speaker_country='RU' ORDER BY dated_on DESC,id LIMIT 3"),
    AskCase(
      "the most recent threat",
      "statements | act threaten; limit 1", 1,
      "SELECT id FROM q WHERE act='threaten' ORDER BY dated_on DESC,id LIMIT 1"),
    AskCase(
      "who was the first to mention the 1956 Joint Declaration?",
      "statements | document soviet-japanese-joint-declaration-1956; limit 1", 1,
      "SELECT id FROM q WHERE documents LIKE '%1956 Joint Declaration%' ORDER BY dated_on,id LIMIT 1"
    ),
    AskCase(
      "all statements of last Friday's batch that nobody has checked",
      "statements | batch 1; unreviewed yes", 171,
      "batch_id=1"),
    AskCase(
      "statements of yesterday's batch by Taiwan",
      "statements | country TW; batch 2", 5,
      "batch_id=2 AND speaker_country='TW'"),
  ]
}
