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
      "speaker='Vladimir Putin' AND act='deny'"),
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
      "verdict | speaker-kind unnamed; act threaten", 2,
      "speaker_kind='unnamed' AND act='threaten'"),
  ]
}
