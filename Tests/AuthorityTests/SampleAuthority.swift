import Authority

/// A small authority, so that the tests of the matcher do not hang on the curated files.
enum SampleAuthority {
  static let files: [AuthorityFiles.File] = [
    AuthorityFiles.File(
      path: "countries.yaml",
      text: """
        - {code: RU, name: Russia, official: Russian Federation, aliases: [], demonyms: [Russian, Russians], metonyms: [Moscow]}
        - {code: US, name: United States, aliases: [US, U.S., America], demonyms: [American], metonyms: [Washington], except: [Washington Post]}
        - {code: TR, name: Türkiye, aliases: [Turkey], demonyms: [Turkish], ambiguous: [Turkey]}
        - {code: JP, name: Japan, demonyms: [Japanese], metonyms: [Tokyo]}
        """),
    AuthorityFiles.File(
      path: "organisations/all.yaml",
      text: """
        - {key: russian-foreign-ministry, name: Russian Foreign Ministry, kind: organisation, country: RU}
        - {key: who, name: World Health Organization, kind: organisation, aliases: [WHO]}
        - {key: opec, name: OPEC, kind: organisation}
        - {key: opec-plus, name: OPEC+, kind: organisation}
        """),
    AuthorityFiles.File(
      path: "offices/all.yaml",
      text: """
        - {key: ru-foreign-minister, title: Minister of Foreign Affairs of Russia, role: foreign-minister, country: RU, aliases: [foreign minister, top diplomat]}
        """),
    AuthorityFiles.File(
      path: "people/all.yaml",
      text: """
        - {key: igor-ivanov, name: Igor Ivanov, country: RU, tenures: [{office: ru-foreign-minister, from: 1998-09-11, to: 2004-02-24}]}
        - {key: sergey-lavrov, name: Sergey Lavrov, country: RU, aliases: [Sergei Lavrov], pronoun: he, tenures: [{office: ru-foreign-minister, from: 2004-03-09}]}
        """),
    AuthorityFiles.File(
      path: "documents/all.yaml",
      text: """
        - {key: joint-declaration-1956, title: Soviet–Japanese Joint Declaration, short: 1956 Joint Declaration, kind: declaration, signed: 1956-10-19, parties: [JP, RU], ambiguous_aliases: [Joint Declaration]}
        - {key: amity, title: "Treaty of Peace, Amity and Trade", kind: treaty}
        """),
    AuthorityFiles.File(
      path: "topics.yaml",
      text: """
        - {key: sanctions, label: Sanctions, indicators: ["sanction*", oil embargo]}
        - {key: arms, label: Arms, indicators: ["nuclear weapon*"], agenda_codes: [1605]}
        """),
  ]

  static func make() throws -> Authority {
    try Authority(entries: AuthorityFiles(files).entries)
  }
}
