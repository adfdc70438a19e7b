extension AskCase {
  /// Questions about whether anybody did.
  static let whether: [AskCase] = [
    AskCase(
      "has anyone threatened Taiwan?",
      "verdict | about TW; act threaten", 1,
      "about LIKE '%TW%' AND act='threaten'"),
    AskCase(
      "Did Japan mention the San Francisco Peace Treaty",
      "verdict | country JP; document treaty-of-san-francisco", 1,
      "speaker_country='JP' AND documents LIKE '%San Francisco%'"),
    AskCase(
      "has Putin denied anything?",
      "verdict | speaker vladimir-putin; act deny", 0,
      "speaker LIKE '%Vladimir Putin%' AND act='deny'"),
    AskCase(
      "was Iran accused by the United States?",
      "verdict | country US; about IR; act accuse", 2,
      "speaker_country='US' AND act='accuse' AND about LIKE '%IR%'"),
    AskCase(
      "is there any statement by Brazil about Venezuela",
      "verdict | country BR; about VE", 0,
      "speaker_country='BR' AND about LIKE '%VE%'"),
    AskCase(
      "are there statements by India in 2024?",
      "verdict | country IN; since 2024; until 2024", 0,
      "speaker_country='IN' AND dated_on>='2024' AND dated_on<='2024-12-31'"),
    AskCase(
      "have any unnamed officials threatened anything?",
      "verdict | speaker-kind unnamed; act threaten; except speaker ~Q|", 2,
      "speaker_kind='unnamed' AND speaker<>'Q' AND act='threaten'"),
    AskCase(
      "did Russia attack Ukraine?",
      "testimony | also about RU or country RU; also about UA or country UA; words attack", 0,
      """
      (about LIKE '%RU%' OR speaker_country='RU') AND (about LIKE '%UA%' OR speaker_country='UA')
      AND content LIKE '%attack%'
      """),
    AskCase(
      "did Russia or Ukraine attack?",
      "testimony | also about RU or country RU or about UA or country UA; words attack", 0,
      """
      (about LIKE '%RU%' OR speaker_country='RU' OR about LIKE '%UA%' OR speaker_country='UA')
      AND content LIKE '%attack%'
      """),
    AskCase(
      "is Crimea part of Ukraine?",
      "testimony | also about UA or country UA; words Crimea", 0,
      "content LIKE '%Crimea%' AND (about LIKE '%UA%' OR speaker_country='UA')"),
    AskCase(
      "did Iran comply with the deal?",
      "testimony | also about IR or country IR; words comply deal", 0,
      "content LIKE '%compl%' AND content LIKE '%deal%' AND about LIKE '%IR%'"),
    AskCase(
      "have sanctions been lifted?",
      "testimony | topic sanctions; words lifted", 0,
      "topics LIKE '%sanctions%' AND content LIKE '%lift%'"),
    AskCase(
      "did Lavrov say that Japan recognised anything?",
      "verdict | speaker sergey-lavrov; about JP; act agree", 0,
      "speaker='Sergey Lavrov' AND act='agree' AND about LIKE '%JP%'"),
  ]
}
