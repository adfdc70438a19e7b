extension AskCase {
  /// Questions for lists, for what is there at all, for times side by side and for those who said nothing.
  static let inventory: [AskCase] = [
    AskCase(
      "compare 2018 and 2019 on Japan",
      "comparison | about JP; side 2018: since 2018, until 2018; side 2019: since 2019, until 2019",
      1,
      """
      SELECT sum(substr(dated_on,1,4)='2018'), sum(substr(dated_on,1,4)='2019') FROM q
      WHERE ('; '||about||'; ') LIKE '%; JP; %'
      """),
    AskCase(
      "Japan in 2018 versus 2019",
      "comparison | country JP; side in 2018: since 2018, until 2018; side 2019: since 2019, until 2019",
      1,
      """
      SELECT sum(substr(dated_on,1,4)='2018'), sum(substr(dated_on,1,4)='2019') FROM q
      WHERE speaker_country='JP'
      """),
    AskCase(
      "how does Russia's position on the islands differ from Japan's?",
      "comparison | words islands; side Russia: country RU; side Japan: country JP", 1,
      """
      SELECT sum(speaker_country='RU'), sum(speaker_country='JP') FROM q
      WHERE id IN (SELECT rowid FROM statement_search WHERE statement_search MATCH 'islands')
      """),
    AskCase(
      "which treaties did Iran mention?", "names by document | country IR; document-kind treaty", 1,
      "speaker_country='IR' AND d.kind='treaty'"),
    AskCase(
      "what UN resolutions does Iran refer to?",
      "names by document | country IR; document-kind resolution", 1,
      "speaker_country='IR' AND d.kind='resolution'"),
    AskCase(
      "list documents that Lavrov cited", "names by document | speaker sergey-lavrov", 2,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "show me all treaties", "names by document | document-kind treaty", 10, "d.kind='treaty'"),
    AskCase("list outlets", "names by outlet", 6, "TRUE"),
    AskCase(
      "who hasn't commented on the Joint Declaration?",
      "names by speaker | silent-on document soviet-japanese-joint-declaration-1956", 159,
      """
      SELECT speaker, count(*) FROM q WHERE speaker_id NOT IN (SELECT speaker_id FROM q WHERE speaker_id IS NOT NULL
        AND documents LIKE '%1956 Joint Declaration%')
        AND NOT EXISTS (SELECT * FROM q j WHERE j.documents LIKE '%1956 Joint Declaration%'
          AND j.speaker_kind = 'collective' AND instr(j.speaker, q.speaker)) GROUP BY speaker_id
      """),
    AskCase(
      "which countries have never mentioned the 1956 declaration?",
      "names by country | silent-countries-on document soviet-japanese-joint-declaration-1956", 27,
      """
      speaker_country NOT IN (SELECT speaker_country FROM q WHERE speaker_country IS NOT NULL
        AND documents LIKE '%1956 Joint Declaration%')
      """),
    AskCase(
      "who talks most about sanctions?", "names by speaker | topic sanctions", 5,
      "('; '||topics||'; ') LIKE '%; sanctions; %'"),
    AskCase(
      "what does Kono talk about most?", "names by topic | speaker taro-kono", 1,
      "speaker='Taro Kono'"),
    AskCase(
      "any news on the Minsk agreements?", "statements | document minsk-agreements", 15,
      "documents LIKE '%Minsk agreements%'"),
    AskCase(
      "everything but direct quotes from Lavrov",
      "statements | speaker sergey-lavrov; except kind direct",
      5, "speaker='Sergey Lavrov' AND kind<>'direct'"),
    AskCase(
      "what does the database cover?", "coverage", 5,
      """
      SELECT 'articles', (SELECT count(*) FROM article) UNION ALL SELECT 'statements', (SELECT count(*) FROM q)
      UNION ALL SELECT 'statements without a date', (SELECT sum(dated_on IS NULL) FROM q)
      UNION ALL SELECT 'first', (SELECT min(dated_on) FROM q) UNION ALL SELECT 'last', (SELECT max(dated_on) FROM q)
      """),
  ]
}
