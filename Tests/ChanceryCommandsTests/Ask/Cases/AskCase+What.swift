extension AskCase {
  /// Questions about what was said.
  static let what: [AskCase] = [
    AskCase(
      "everything Lavrov said about the Kuril Islands, oldest first",
      "statements | speaker sergey-lavrov; topic kuril-islands", 3,
      "speaker='Sergey Lavrov' AND topics LIKE '%kuril-islands%'"),
    AskCase(
      "what did Sergei Lavrov say about Japan?",
      "statements | speaker sergey-lavrov; about JP", 3,
      "speaker='Sergey Lavrov' AND about LIKE '%JP%'"),
    AskCase(
      "What has the Russian foreign minister said?",
      "statements | office ru-foreign-minister", 7,
      "office='Minister of Foreign Affairs of Russia'"),
    AskCase(
      "what have Japanese foreign ministers said, whoever held the post?",
      "statements | office jp-foreign-minister", 8,
      "office='Minister of Foreign Affairs of Japan'"),
    AskCase(
      "what did the foreign minister of Japan deny",
      "statements | office jp-foreign-minister; act deny", 1,
      "office='Minister of Foreign Affairs of Japan' AND act='deny'"),
    AskCase(
      "statements by the Prime Minister of the United Kingdom",
      "statements | office gb-prime-minister", 1,
      "office='Prime Minister of the United Kingdom'"),
    AskCase(
      "what did the Foreign Ministry say in the week after 15 August 2019?",
      "statements | speaker british-foreign-office,south-korean-foreign-ministry,russian-foreign-ministry; since 2019-08-16; until 2019-08-22",
      5,
      "speaker='Russian Foreign Ministry' AND dated_on>='2019-08-16' AND dated_on<='2019-08-22'"),
    AskCase(
      "what did Russia's Foreign Ministry say on 20 August 2019",
      "statements | speaker russian-foreign-ministry; since 2019-08-20; until 2019-08-20", 5,
      "speaker='Russian Foreign Ministry' AND dated_on>='2019-08-20' AND dated_on<='2019-08-20'"),
    AskCase(
      "statements by China on Taiwan",
      "statements | country CN; about TW", 1,
      "speaker_country='CN' AND about LIKE '%TW%'"),
    AskCase(
      "statements by Taiwan that mention a UN resolution",
      "statements | country TW; document-kind resolution", 2,
      "speaker_country='TW' AND (documents LIKE '%esolution %')"),
    AskCase(
      "what is the position of Pakistan on the Indus Waters Treaty?",
      "statements | country PK; document indus-waters-treaty", 1,
      "speaker_country='PK' AND documents LIKE '%IWT%'"),
    AskCase(
      "India's position with respect to the Simla Agreement",
      "statements | country IN; document simla-agreement-1972", 2,
      "speaker_country='IN' AND documents LIKE '%Simla%'"),
    AskCase(
      "remarks concerning the JCPOA by Germany",
      "statements | country DE; document jcpoa", 2,
      "speaker_country='DE' AND documents LIKE '%JCPOA%'"),
    AskCase(
      "what did Maas say regarding the Iran nuclear deal",
      "statements | speaker heiko-maas; document jcpoa", 2,
      "speaker='Heiko Maas' AND documents LIKE '%JCPOA%'"),
    AskCase(
      "according to Lavrov",
      "statements | speaker sergey-lavrov", 7,
      "speaker='Sergey Lavrov'"),
    AskCase(
      "Orlovskaya's statements",
      "statements | speaker ~Galina Orlovskaya|RU", 6,
      "speaker='Galina Orlovskaya'"),
    AskCase(
      "what did naderi-fard threaten",
      "statements | speaker ~Behrouz Naderi-Fard|IR; act threaten", 2,
      "speaker='Behrouz Naderi-Fard' AND act='threaten'"),
    AskCase(
      "what did Cavusoglu say",
      "statements | speaker mevlut-cavusoglu", 1,
      "speaker='Mevlut Cavusoglu'"),
    AskCase(
      "threats only",
      "statements | act threaten", 14,
      "act='threaten'"),
    AskCase(
      "all denials since 2019",
      "statements | act deny; since 2019", 8,
      "act='deny' AND dated_on>='2019'"),
    AskCase(
      "warnings by China",
      "statements | country CN; act warn", 1,
      "speaker_country='CN' AND act='warn'"),
    AskCase(
      "what demands did Egypt make",
      "statements | country EG; act request", 2,
      "speaker_country='EG' AND act='request'"),
    AskCase(
      "promises made by the British government",
      "statements | country GB; act promise", 2,
      "speaker_country='GB' AND act='promise'"),
    AskCase(
      "what did Putin and Abe say in November 2018?",
      "statements | speaker vladimir-putin,shinzo-abe; since 2018-11; until 2018-11", 5,
      "(speaker LIKE '%Vladimir Putin%' OR speaker LIKE '%Shinzo Abe%') AND dated_on>='2018-11' AND dated_on<='2018-11-30'"
    ),
  ]
}
