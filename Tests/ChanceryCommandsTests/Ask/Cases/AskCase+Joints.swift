extension AskCase {
  /// Questions in which two are named, of whom one will do or both are needed, and what counts rows of the database.
  static let joints: [AskCase] = [
    AskCase(
      "statements mentioning both Russia and Japan",
      "statements | about RU; also about JP", 0,
      "about LIKE '%RU%' AND about LIKE '%JP%'"),
    AskCase(
      "what did Lavrov say about both Japan and the Kuril Islands?",
      "statements | speaker sergey-lavrov; about JP; topic kuril-islands", 2,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%' AND topics LIKE '%kuril-islands%'"),
    AskCase(
      "what was said about Russia and Japan?",
      "statements | about RU,JP", 27,
      "about LIKE '%RU%' OR about LIKE '%JP%'"),
    AskCase(
      "what did both Russia and Japan say about the Kuril Islands?",
      "statements | country RU,JP; topic kuril-islands", 13,
      "speaker_country IN ('RU','JP') AND topics LIKE '%kuril-islands%'"),
    AskCase(
      "how many articles does the database have?",
      "number | rows articles", 1, "SELECT count(*) FROM article"),
    AskCase(
      "how many documents are in this collection?",
      "number | rows documents", 1,
      "SELECT count(DISTINCT document_id) FROM statement_document"),
    AskCase(
      "statements with confidence below 0.8 by Lavrov",
      "statements | speaker sergey-lavrov; except min-confidence 0.8", 0,
      "speaker='Sergey Lavrov' AND confidence<0.8"),
    AskCase(
      "corrected statements", "statements | except unreviewed yes", 0, "review<>'unreviewed'"),
    AskCase(
      "what did Japan say about the talks?",
      """
      statements | country JP; words "the talks" OR "in talks" OR "peace talks" OR "nuclear talks" \
      OR "ceasefire talks" OR "trade talks" OR "talks between" OR "negotiations"
      """, 3,
      """
      speaker_country='JP' AND (content LIKE '%the talks%' OR content LIKE '%in talks%'
        OR content LIKE '%peace talks%' OR content LIKE '%negotiation%')
      """),
    AskCase(
      "what do Russia and Japan agree on?",
      "statements | country RU,JP; act agree", 1,
      "speaker_country IN ('RU','JP') AND act='agree'"),
  ]
}
