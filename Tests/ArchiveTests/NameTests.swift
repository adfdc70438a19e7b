import Archive
import Records
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    "Sergey Lavrov", "SERGEI LAVROV", "lavrov", "sergey-lavrov", "Lavrov", "#1",
    "the Lavrov",
  ])
  func `a speaker is found by name, alias, last word, key and id`(name: String) throws {
    let specimen = try SmallWorld.specimen()
    let resolution = try specimen.archive.resolve(name, as: .speaker)
    guard case .resolved(let candidate) = resolution.outcome else {
      Issue.record("\(resolution)")
      return
    }
    #expect(candidate.key == "sergey-lavrov")
    #expect(candidate.detail == "person, RU")
  }

  @Test(arguments: ["taro kono", "Tarō Kōno", "KONO"])
  func `accents do not count`(name: String) throws {
    let specimen = try SmallWorld.specimen()
    #expect(
      try specimen.archive.resolve(name, as: .speaker).candidates.map(\.key) == ["taro-kono"])
  }

  @Test func `an unknown name brings those spelt nearly so`() throws {
    let specimen = try SmallWorld.specimen()
    let resolution = try specimen.archive.resolve("Lavorv", as: .speaker)
    guard case .unknown(let near) = resolution.outcome else {
      Issue.record("\(resolution)")
      return
    }
    #expect(near.contains("Sergey Lavrov"))
    #expect(
      try specimen.archive.resolve("Xqzw", as: .speaker).outcome == .unknown(near: []))
  }

  @Test func `namesakes are listed, and who bears the whole name is taken besides the minister`()
    throws
  {
    let specimen = try SmallWorld.specimen()
    let article = MarkedArticle(
      "⟦s:A⟧ ⟦q:said⟧ ⟦c:one⟧.\n⟦s:B⟧ ⟦q:said⟧ ⟦c:two⟧.\n⟦s:C⟧ ⟦q:said⟧ ⟦c:three⟧."
    )
    .extracted(id: "namesakes") { index, statement in
      let (key, name) = [("~a", "Jo Doe"), ("~b", "Mo Doe"), ("~c", "Lavrov")][index]
      statement.speaker = Speaker(
        key: AuthorityKey(rawValue: key), name: name, kind: .person)
    }
    try specimen.store([.extracted(article)])
    let doe = try specimen.archive.resolve("doe", as: .speaker)
    guard case .ambiguous(let candidates) = doe.outcome else {
      Issue.record("\(doe)")
      return
    }
    #expect(candidates.map(\.name) == ["Jo Doe", "Mo Doe"])
    let lavrov = try specimen.archive.resolve("lavrov", as: .speaker)
    #expect(lavrov.candidates.map(\.key) == ["sergey-lavrov", "~c"])
    let entry = try specimen.archive.resolveEntry("lavrov", as: .speaker)
    #expect(entry.candidates.map(\.key) == ["sergey-lavrov"])
  }

  /// A world with entries that no text names, beside speakers and documents that only texts name.
  private func crowdedWorld() throws -> Specimen {
    let specimen = try SmallWorld.specimen()
    func person(_ key: String, _ name: String, _ country: String) -> SpeakerEntry {
      SpeakerEntry(
        speaker: Speaker(
          key: AuthorityKey(rawValue: key), name: name, kind: .person,
          country: CountryCode(rawValue: country)))
    }
    var entries = Specimen.entries
    entries.speakers += [
      person("kim-jong-un", "Kim Jong Un", "KP"), person("andy-kim", "Andy Kim", "US"),
      person("kristian-jensen", "Kristian Jensen", "DK"),
      person("kim-jong-jp", "Kim Jong JP", "KP"),
      SpeakerEntry(
        speaker: Speaker(
          key: AuthorityKey(rawValue: "river-union"), name: "River Union", kind: .organisation)),
    ]
    try specimen.archive.synchronise(entries, version: "2")
    let speakers = [
      Speaker(key: AuthorityKey(rawValue: "kim-jong-un"), name: "Kim Jong Un", kind: .person),
      Speaker(key: AuthorityKey(rawValue: "~jensen"), name: "Jensen", kind: .person),
      Speaker(key: AuthorityKey(rawValue: "~river union"), name: "River union", kind: .collective),
      Speaker(key: AuthorityKey(rawValue: "JP"), name: "Japan", kind: .state),
    ]
    let lines = speakers.indices.map { "⟦s:A\($0)⟧ ⟦q:said⟧ ⟦c:that it was number \($0)⟧." }
    let article = MarkedArticle(lines.joined(separator: "\n"))
      .extracted(id: "crowd") { index, statement in statement.speaker = speakers[index] }
    try specimen.store([.extracted(article)])
    return specimen
  }

  @Test(arguments: [
    ("Jensen", ["~jensen"]), ("river union", ["river-union", "~river union"]), ("JP", ["JP"]),
    ("Kim", ["kim-jong-un"]), ("Foreign Minister Lavrov", ["sergey-lavrov"]), ("Colour Lavrov", []),
    ("Foreign Minister River Union", []),
  ])
  func `who bears a name in the rows is found by it, whatever the files have`(
    name: String, keys: [String]
  ) throws {
    let specimen = try crowdedWorld()
    let found = try specimen.archive.resolve(name, as: .speaker)
    #expect(found.candidates.map(\.key) == keys)
  }

  @Test func `every document that bears a name is taken`() throws {
    let specimen = try SmallWorld.specimen()
    let article = MarkedArticle("⟦s:A⟧ ⟦q:said⟧ ⟦c:that the 1956 declaration stood⟧.")
    var extracted = article.extracted(id: "provisional") { _, _ in }
    extracted.references = [
      DocumentReference(
        document: Document(
          key: AuthorityKey(rawValue: "~1956-declaration"), title: "1956 declaration",
          kind: .declaration),
        range: ScalarRange(start: 0, end: 1), use: .mention)
    ]
    try specimen.store([.extracted(extracted)])
    let found = try specimen.archive.resolve("1956 Declaration", as: .document)
    #expect(found.candidates.map(\.key) == ["joint-declaration-1956", "~1956-declaration"])
  }

  @Test(arguments: ["RU", "ru", "RUS", "rus", "Russia", "Moscow"])
  func `a country is found by either of its codes and by its names`(name: String) throws {
    let specimen = try SmallWorld.specimen()
    #expect(try specimen.archive.resolve(name, as: .country).candidates.map(\.key) == ["RU"])
  }

  @Test(arguments: [
    "Russian foreign minister", "Russia's top diplomat", "Moscow's Foreign Minister",
    "foreign minister of Russia", "foreign ministers", "the Russian foreign ministers",
    "ministers of foreign affairs of Russia",
  ])
  func `an office is found by its owner and in the plural`(name: String) throws {
    let specimen = try SmallWorld.specimen()
    let resolution = try specimen.archive.resolve(name, as: .office)
    #expect(resolution.candidates.map(\.key) == ["foreign-minister-ru"])
  }

  @Test(arguments: ["Japanese foreign minister", "foreign minister of Japan", "Russian envoy"])
  func `an office that its owner does not have is unknown`(name: String) throws {
    let specimen = try SmallWorld.specimen()
    #expect(try specimen.archive.resolve(name, as: .office).candidates.isEmpty)
  }

  @Test func `every entry that a name fits is taken, however many`() throws {
    let specimen = try SmallWorld.specimen()
    var entries = Specimen.entries
    entries.offices += (1...30).map { number in
      OfficeEntry(
        key: AuthorityKey(rawValue: "harbour-master-\(number)"), title: "Master of Port \(number)",
        role: .other, country: nil, aliases: ["harbour master"])
    }
    try specimen.archive.synchronise(entries, version: "2")
    let article = MarkedArticle("⟦s:A⟧ ⟦q:said⟧ ⟦c:that the port was open⟧.")
      .extracted(id: "port") { _, statement in
        statement.speaker = Specimen.kono
        statement.office = Office(
          key: AuthorityKey(rawValue: "harbour-master-30"), title: "Master of Port 30")
      }
    try specimen.store([.extracted(article)])
    #expect(
      try specimen.archive.resolve("harbour master", as: .office).candidates.count == 30)
    var filter = Filter()
    filter.offices = ["harbour masters"]
    #expect(try specimen.archive.count(Query(rows: .statements, filter: filter)) == 1)
  }

  @Test func `every namesake with a statement is a meaning of the surname`() throws {
    let specimen = try SmallWorld.specimen()
    let lines = (1...25).map { "⟦s:A\($0)⟧ ⟦q:said⟧ ⟦c:that it was number \($0)⟧." }
    let article = MarkedArticle(lines.joined(separator: "\n"))
      .extracted(id: "namesakes") { index, statement in
        statement.speaker = Speaker(
          key: AuthorityKey(rawValue: "~\(index)"), name: "Person\(index) Doe", kind: .person)
      }
    try specimen.store([.extracted(article)])
    #expect(try specimen.archive.meanings(of: ["Doe"]).count == 25)
  }

  @Test func `every name of a filter is answered, countries too`() throws {
    let specimen = try SmallWorld.specimen()
    var filter = Filter()
    filter.speakers = ["Kono"]
    filter.topics = ["kuril-islands"]
    filter.documents = ["soviet-japanese joint declaration"]
    filter.outlets = ["kyodo"]
    filter.offices = ["foreign minister"]
    filter.countries = [CountryCode(rawValue: "RU")]
    filter.about = [CountryCode(rawValue: "XX")]
    let answers = try specimen.archive.resolve(filter)
    #expect(
      answers.map(\.kind) == [.speaker, .office, .topic, .document, .outlet, .country, .country])
    #expect(answers.dropLast().allSatisfy { $0.candidates.count == 1 })
    #expect(answers.last?.candidates.isEmpty == true)
  }
}
