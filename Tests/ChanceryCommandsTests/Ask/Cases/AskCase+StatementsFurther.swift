extension AskCase {
  /// Questions about statements asked for in other words.
  static let statementsFurther: [AskCase] = [
    AskCase(
      "indirect statements by Putin",
      "statements | speaker vladimir-putin; kind indirect", 3,
      "speaker LIKE '%Vladimir Putin%' AND kind='indirect'"),
    AskCase(
      "mixed quotations by China",
      "statements | country CN; kind mixed", 3,
      "speaker_country='CN' AND kind='mixed'"),
    AskCase(
      "What did Mr. Putin say?",
      "statements | speaker vladimir-putin", 3,
      "speaker LIKE '%Vladimir Putin%'"),
    AskCase(
      "what did President Putin and Prime Minister Abe say",
      "statements | speaker vladimir-putin,shinzo-abe", 5,
      "(speaker LIKE '%Vladimir Putin%' OR speaker LIKE '%Shinzo Abe%')"),
    AskCase(
      "what did German Foreign Minister Heiko Maas say",
      "statements | speaker heiko-maas", 2,
      "speaker='Heiko Maas'"),
    AskCase(
      "what did the British Prime Minister say about the Windsor Framework",
      "statements | office gb-prime-minister; document windsor-framework-2023", 1,
      "office='Prime Minister of the United Kingdom' AND documents LIKE '%Windsor Framework%'"),
    AskCase(
      "statements reported by Pacific Record",
      "statements | outlet Pacific Record", 20,
      "outlet='Pacific Record'"),
    AskCase(
      "statements with a confidence above 0.8 by Lavrov",
      "statements | speaker sergey-lavrov; min-confidence 0.8", 7,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "unchecked statements by Putin",
      "statements | speaker vladimir-putin; unreviewed yes", 3,
      "speaker LIKE '%Vladimir Putin%'"),
    AskCase(
      "reviewed statements",
      "statements | except unreviewed yes", 0,
      "review<>'unreviewed'"),
    AskCase(
      "statements by anyone but Lavrov on the 1956 Joint Declaration",
      "statements | document soviet-japanese-joint-declaration-1956; except speaker sergey-lavrov",
      10,
      "documents LIKE '%1956 Joint Declaration%' AND speaker<>'Sergey Lavrov'"),
    AskCase(
      "warnings or threats by Russia",
      "statements | country RU; act warn,threaten", 2,
      "speaker_country='RU' AND act IN ('warn','threaten')"),
    AskCase(
      "peace treaty",
      "statements | topic peace-treaties", 8,
      "(';'||replace(topics,' ','')||';') LIKE '%;peace-treaties;%'"),
    AskCase(
      "Lavrov",
      "statements | speaker sergey-lavrov", 7,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "1956 Joint Declaration",
      "statements | document soviet-japanese-joint-declaration-1956", 13,
      "documents LIKE '%1956 Joint Declaration%'"),
    AskCase(
      "what did Ibáñez-Rojas say",
      "statements | speaker ~María Fernanda Ibáñez-Rojas|VE", 3,
      "speaker LIKE 'María Fernanda%'"),
    AskCase(
      "statements by Kono, Gemba and Fujimura",
      "statements | speaker taro-kono,koichiro-gemba,osamu-fujimura", 9,
      "speaker IN ('Taro Kono','Koichiro Gemba','Osamu Fujimura')"),
    AskCase(
      "statements on human rights",
      "statements | topic human-rights", 1,
      "(topics LIKE '%human-rights%' OR topics LIKE '%humanitarian-law%')"),
  ]
}
