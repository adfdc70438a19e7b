import Authority
import Records
import Testing

struct LoadingTests {
  @Test(arguments: [
    (
      "countries.yaml", "- {code: RU}",
      "countries.yaml: line 1: the field \"name\" is missing; add it"
    ),
    (
      "countries.yaml", "- {code: Ru, name: Russia}",
      "countries.yaml: line 1: the field \"code\" is no code: Ru; write two capitals, as in RU"
    ),
    (
      "people/a.yaml", "- key: a\n  name: A B\n  pronoun: it",
      "people/a.yaml: line 3: the field \"pronoun\" is unknown: it; "
        + "write he, she or they, or leave it out"
    ),
    (
      "people/a.yaml", "- key: a\n  name: A B\n  tenures: [{office: o, from: 2019-02-30}]",
      "people/a.yaml: line 3: the field \"from\" is no date: 2019-02-30; "
        + "write 2019, 2019-08 or 2019-08-15"
    ),
    (
      "people/a.yaml", "- key: a\n  nmae: A B",
      "people/a.yaml: line 2: no field is called \"nmae\"; "
        + "the fields are aliases, ambiguous, ambiguous_aliases, country, except, key, name, "
        + "pronoun, tenures"
    ),
    (
      "topics.yaml", "- {key: A b, label: A}",
      "topics.yaml: line 1: the field \"key\" is no slug: A b; "
        + "write a-z, 0-9 and hyphens, as in sergey-lavrov"
    ),
    (
      "other.yaml", "- {key: a}",
      "other.yaml: line 1: no kind of entry lives in this file; "
        + "move it to organisations, offices, people or documents"
    ),
  ])
  func `a wrong entry is told with its place and the remedy`(
    path: String, text: String, message: String
  ) {
    let error = #expect(throws: AuthorityError.self) {
      try AuthorityFiles([AuthorityFiles.File(path: path, text: text)])
    }
    #expect(error?.description == message)
  }

  @Test func `broken YAML is told with its line`() {
    let file = AuthorityFiles.File(path: "topics.yaml", text: "- key: a\n  label: [x\n- key: b")
    let error = #expect(throws: AuthorityError.self) { try AuthorityFiles([file]) }
    guard case .syntax(path: "topics.yaml", let line, _) = error else {
      Issue.record("no syntax error: \(String(describing: error))")
      return
    }
    #expect((2...4).contains(line))
  }

  @Test func `contradictions between entries are told`() throws {
    let key = AuthorityKey.init(rawValue:)
    var entries = try AuthorityFiles(SampleAuthority.files).entries
    entries.countries.append(
      CountryEntry(
        code: CountryCode(rawValue: "XX"), name: "Elsewhere", aliases: [AuthorityName("Japan")]))
    entries.speakers.append(
      SpeakerEntry(
        speaker: Speaker(
          key: key("a"), name: "A B", kind: .person, country: CountryCode(rawValue: "QQ")),
        tenures: [
          Tenure(office: key("no-office")),
          Tenure(
            office: key("ru-foreign-minister"), from: PartialDate("2019"), to: PartialDate("2018")),
        ]))
    entries.speakers.append(entries.speakers[0])
    entries.topics.append(TopicEntry(key: key("loop"), label: "Loop", parent: key("loop")))
    let problems = entries.problems.map(\.description)
    for part in [
      "XX are both called \"Japan\"", "unknown country QQ", "unknown office no-office",
      "left ru-foreign-minister on 2018, before 2019", "two entries have the key",
      "loop lies below itself",
    ] {
      #expect(problems.contains { $0.contains(part) }, "\(part) in \(problems)")
    }
  }
}
