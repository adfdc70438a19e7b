import Records

/// Two ministers, an agency, a declaration, two topics; and what they are made to say.
enum SampleWorld {
  static let russia = CountryCode(rawValue: "RU")
  static let japan = CountryCode(rawValue: "JP")

  static let lavrov = Speaker(
    key: AuthorityKey(rawValue: "sergey-lavrov"), name: "Sergey Lavrov", kind: .person,
    country: russia)
  static let kono = Speaker(
    key: AuthorityKey(rawValue: "taro-kono"), name: "Tarō Kōno", kind: .person, country: japan)
  static let official = Speaker(
    key: AuthorityKey(rawValue: "~a senior official"), name: "a senior official", kind: .unnamed)
  static let minister = Office(
    key: AuthorityKey(rawValue: "foreign-minister-ru"),
    title: "Minister of Foreign Affairs of Russia", country: russia)
  static let declaration = Document(
    key: AuthorityKey(rawValue: "joint-declaration-1956"),
    title: "Joint Declaration of the Soviet Union and Japan",
    shortTitle: "Soviet–Japanese Joint Declaration", kind: .declaration,
    signedOn: PartialDate("1956-10-19"), parties: [japan, CountryCode(rawValue: "SU")])
  static let peace = AuthorityKey(rawValue: "peace-treaties")

  static let entries = AuthorityEntries(
    countries: [
      CountryEntry(
        code: russia, alpha3: "RUS", name: "Russia", demonyms: ["Russian"],
        metonyms: ["Moscow", "the Kremlin"], isUNMember: true),
      CountryEntry(
        code: japan, alpha3: "JPN", name: "Japan", demonyms: ["Japanese"], metonyms: ["Tokyo"],
        isUNMember: true),
    ],
    offices: [
      OfficeEntry(
        key: minister.key, title: minister.title, role: .foreignMinister, country: russia,
        aliases: ["foreign minister", "top diplomat"])
    ],
    speakers: [
      SpeakerEntry(
        speaker: lavrov, aliases: [AuthorityName("Sergei Lavrov")],
        tenures: [Tenure(office: minister.key, from: PartialDate("2004-03-09"))], pronoun: "he"),
      SpeakerEntry(speaker: kono),
    ],
    documents: [DocumentEntry(document: declaration)],
    topics: [
      TopicEntry(
        key: AuthorityKey(rawValue: "war-and-peace"), label: "War and peace",
        definition: "Whether states are at war, and how wars end."),
      TopicEntry(
        key: peace, label: "Peace treaties", parent: AuthorityKey(rawValue: "war-and-peace"),
        definition: "Treaties that end a war.", indicators: ["peace treaty"]),
    ])

  static let articles = [forum, reply, hostile]

  private static let forum = SampleArticle(
    id: "forum", title: "Minister sees no stalemate", outlet: "Daily Courier",
    url: "https://courier.example/forum", publishedOn: "2019-08-15",
    body: """
      Talks on a peace treaty go on.

      "We do not think the peace treaty is a deadlock," Sergey Lavrov said. "Everything rests on the \
      Joint Declaration, Article 9 above all."

      A senior official declined to comment.
      """
  ).extracted(
    statements: [
      SampleStatement(
        .direct, .assert, content: ["We do not think the peace treaty is a deadlock"],
        cue: "said", source: "Sergey Lavrov", speaker: lavrov, office: minister,
        topics: [peace], about: [japan], confidence: 0.95),
      SampleStatement(
        .direct, .assert,
        content: ["Everything rests on the Joint Declaration, Article 9 above all."],
        cue: "said", source: "Sergey Lavrov", speaker: lavrov, office: minister,
        documents: [declaration.key], topics: [peace], about: [japan], confidence: 0.9),
      SampleStatement(
        .indirect, .declineComment, content: ["comment"], cue: "declined",
        source: "A senior official", speaker: official, confidence: 0.6),
    ],
    references: [SampleReference(declaration, "Joint Declaration", provision: "Article 9")])

  private static let reply = SampleArticle(
    id: "reply", title: "Tokyo answers", outlet: "Harbour News",
    url: "https://harbour.example/reply", publishedOn: "2019-08-20",
    body: """
      Japan's position has not changed, Tarō Kōno told reporters on Tuesday. He rejected the claim that \
      the declaration "settles everything".
      """
  ).extracted(
    statements: [
      SampleStatement(
        .indirect, .assert, content: ["Japan's position has not changed"], cue: "told",
        source: "Tarō Kōno", speaker: kono, about: [russia], confidence: 0.85),
      SampleStatement(
        .mixed, .reject, content: ["the claim that the declaration \"settles everything\""],
        cue: "rejected", source: "He", speaker: kono, documents: [declaration.key],
        about: [russia], confidence: 0.8),
    ],
    references: [SampleReference(declaration, "the declaration", use: .dispute)])

  /// What a careless writer of CSV, JSON or terminals would trip over.
  private static let hostile = SampleArticle(
    id: "hostile", title: "A \"title\", with; marks", outlet: nil, url: nil,
    publishedOn: "2020-01",
    body: "\"=1+1, 平和 🙂 \u{1B}[31m ‏שלום\tand\n|tabs|\", said nobody in particular."
  ).extracted(
    statements: [
      SampleStatement(
        .direct, .assert, content: ["=1+1, 平和 🙂 \u{1B}[31m ‏שלום\tand\n|tabs|"], cue: "said",
        source: nil, speaker: nil, confidence: 0.5)
    ],
    references: [])
}
