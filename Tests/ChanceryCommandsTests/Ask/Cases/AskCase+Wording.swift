extension AskCase {
  /// Turns of speech that decide the form: superlatives, shares, titles, the words themselves.
  static let wording: [AskCase] = [
    AskCase(
      "how many statements per month since 2018?",
      "numbers by month | since 2018", 11,
      "dated_on>='2018'"),
    AskCase("which acts are most common?", "names by act", 16, "1"),
    AskCase(
      "most quoted speaker", "names by speaker | limit 1", 1,
      "SELECT speaker, count(*) FROM q GROUP BY 1 ORDER BY 2 DESC, 1 COLLATE NOCASE LIMIT 1"),
    AskCase(
      "the three most mentioned documents", "names by document | limit 3", 3,
      """
      SELECT coalesce(d.short_title, d.title), count(*) FROM q
      JOIN statement_document x ON x.statement_id = q.id JOIN document d ON d.id = x.document_id
      GROUP BY 1 ORDER BY 2 DESC, 1 COLLATE NOCASE LIMIT 3
      """),
    AskCase(
      "what share of statements are direct?", "numbers by kind", 3, "1"),
    AskCase(
      "who disagreed with Iran?", "names by speaker | about IR; act reject", 0,
      "act='reject' AND about LIKE '%IR%'"),
    AskCase(
      "what did Foreign Minister Kono say?", "statements | speaker taro-kono", 4,
      "speaker='Taro Kono'"),
    AskCase(
      "Foreign Minister Kono's statements", "statements | speaker taro-kono", 4,
      "speaker='Taro Kono'"),
    AskCase(
      "what did Minister Lavrov say about Japan?",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "statements containing \"joint declaration\"",
      "statements | words \"joint declaration\"", 4,
      "content LIKE '%joint declaration%'"),
    AskCase(
      "who used the phrase \"peace treaty\"?",
      "names by speaker | words \"peace treaty\"", 4,
      "content LIKE '%peace treaty%'"),
    AskCase(
      "what did senior officials say about China?",
      "statements | speaker-kind unnamed; about CN; except speaker ~Q|", 0,
      "speaker_kind='unnamed' AND speaker<>'Q' AND about LIKE '%CN%'"),
    AskCase(
      "where does Russia stand on the Kuril Islands?",
      "statements | country RU; topic kuril-islands", 7,
      "speaker_country='RU' AND topics LIKE '%kuril-islands%'"),
    AskCase(
      "summarise Lavrov on Japan", "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "what did Russia say about Article 9 of the Joint Declaration?",
      "statements | country RU; document soviet-japanese-joint-declaration-1956; words \"Article 9\"",
      2,
      "speaker_country='RU' AND content LIKE '%Article 9%' AND documents LIKE '%1956%'"),
    AskCase(
      "statements where lavrov warns japan",
      "statements | speaker sergey-lavrov; about JP; act warn", 0,
      "speaker='Sergey Lavrov' AND act='warn' AND about LIKE '%JP%'"),
    AskCase(
      "what were the most mentioned treaties?", "names by document | document-kind treaty", 10,
      """
      SELECT coalesce(d.short_title, d.title), count(*) FROM q
      JOIN statement_document x ON x.statement_id = q.id JOIN document d ON d.id = x.document_id
      WHERE d.kind = 'treaty' GROUP BY 1
      """),
    AskCase(
      "which us officials accused iran", "names by speaker | country US; about IR; act accuse", 2,
      "speaker_country='US' AND act='accuse' AND about LIKE '%IR%'"),
    AskCase(
      "what is the us position on the jcpoa", "statements | country US; document jcpoa", 0,
      "speaker_country='US' AND documents LIKE '%JCPOA%'"),
    AskCase(
      "how many questions did reporters ask about Japan?", "number | about JP; act ask", 1,
      "act='ask' AND about LIKE '%JP%'"),
    AskCase(
      "who accused Russia of breaking the ceasefire?",
      "names by speaker | about RU; topic ceasefires; act accuse", 1,
      "act='accuse' AND about LIKE '%RU%' AND topics LIKE '%ceasefire%'"),
    AskCase(
      "statements from 14 to 16 November 2018", "statements | since 2018-11-14; until 2018-11-16",
      20,
      "dated_on>='2018-11-14' AND dated_on<='2018-11-16'"),
    AskCase(
      "what was said from March to November 2018", "statements | since 2018-03; until 2018-11", 37,
      "dated_on>='2018-03' AND dated_on<='2018-11-30'"),
    AskCase(
      "how did the tone of Russia change in 2019", "change | country RU; since 2019; until 2019", 1,
      "speaker_country='RU' AND dated_on>='2019' AND dated_on<='2019-12-31'"),
    AskCase(
      "proportion of statements by country", "numbers by country", 30, "1"),
  ]
}
