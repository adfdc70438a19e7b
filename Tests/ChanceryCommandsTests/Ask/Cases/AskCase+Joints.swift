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
      "SELECT count(DISTINCT document_id) FROM document_reference"),
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
    AskCase(
      "how many resolutions are mentioned?",
      "number | rows documents; document-kind resolution", 1,
      """
      SELECT count(DISTINCT d.id) FROM document d JOIN statement_document x ON x.document_id = d.id
      WHERE d.kind = 'resolution'
      """),
    AskCase(
      "how many statements by states?", "number | speaker-kind state", 1, "speaker_kind='state'"),
    AskCase(
      "how many statements by persons?", "number | speaker-kind person", 1,
      "speaker_kind='person'"),
    AskCase(
      "how many statements by collectives?", "number | speaker-kind collective", 1,
      "speaker_kind='collective'"),
    AskCase("statements without a date", "statements | except since 0001", 0, "dated_on IS NULL"),
    AskCase(
      "statements by Lavrov without a document",
      "statements | speaker sergey-lavrov; except document-kind "
        + "treaty,convention,agreement,protocol,charter,declaration,resolution,communique,memorandum,"
        + "statement,truce,law,judgment,plan,other", 3,
      "speaker='Sergey Lavrov' AND documents IS NULL"),
  ]
}
