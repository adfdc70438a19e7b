import Authority
import Records
import Testing

struct AuthorityTests {
  @Test func `entries are found by key, and an unknown key finds none`() throws {
    let authority = try SampleAuthority.make()
    let russia = try #require(authority.entry(.country, key: "RU"))
    #expect(authority.country(russia.index).officialName == "Russian Federation")
    #expect(authority.entry(.country, key: "QQ") == nil)
    #expect(authority.entry(.speaker, key: "RU") == nil)
  }

  @Test(arguments: [
    ("2003-01-01", ["igor-ivanov"]), ("2004-02-28", []),
    ("2004", ["igor-ivanov", "sergey-lavrov"]),
    ("2019-08-15", ["sergey-lavrov"]), ("1990", []),
  ])
  func `an office is held by whoever held it at the date`(date: String, keys: [String]) throws {
    let authority = try SampleAuthority.make()
    let office = try #require(authority.entry(.office, key: "ru-foreign-minister"))
    let holders = authority.holders(ofOffice: office.index, on: try #require(PartialDate(date)))
    #expect(holders.map { authority.speaker($0.index).speaker.key.rawValue } == keys)
  }

  @Test func `the same entries in another order give the same bytes`() throws {
    let entries = try AuthorityFiles(SampleAuthority.files).entries
    var reversed = entries
    reversed.countries.reverse()
    reversed.speakers.reverse()
    reversed.topics.reverse()
    #expect(try Authority(entries: entries).compiled == Authority(entries: reversed).compiled)
  }

  @Test func `another alias gives another version`() throws {
    var entries = try AuthorityFiles(SampleAuthority.files).entries
    let before = try Authority(entries: entries).version
    entries.countries[0].aliases.append(AuthorityName("Rossiya"))
    #expect(try Authority(entries: entries).version != before)
  }

  @Test func `a database's own entries come on top`() throws {
    let base = try SampleAuthority.make()
    let addition = SpeakerEntry(
      speaker: Speaker(
        key: AuthorityKey(rawValue: "jane-roe"), name: "Jane Roe", kind: .person,
        country: CountryCode(rawValue: "US")))
    let authority = try Authority(base: base, additions: AuthorityEntries(speakers: [addition]))
    #expect(authority.count(.speaker) == base.count(.speaker) + 1)
    #expect(authority.mentions(in: "Jane Roe met Sergey Lavrov").count == 2)
  }

  @Test func `what is no compiled file is refused`() throws {
    var bytes = try SampleAuthority.make().compiled
    bytes[0] ^= 1
    for damaged in [[], [1, 2, 3], bytes] {
      let isRefused = damaged.withUnsafeBytes { (try? Authority(bytes: $0)) == nil }
      #expect(isRefused)
    }
  }

  @Test func `an authority carries its documents' names as it got them, and is the same otherwise`()
    throws
  {
    let plain = try SampleAuthority.make()
    let carrying = try plain.carrying(documentNames: [7, 8, 9])
    #expect(plain.documentNames == [])
    #expect(carrying.documentNames == [7, 8, 9])
    #expect(carrying.version == plain.version)
    #expect(carrying.entries == plain.entries)
    #expect(try carrying.carrying(documentNames: []).compiled == plain.compiled)
    let copy = try carrying.compiled.withUnsafeBytes { try Authority(bytes: $0) }
    #expect(copy.documentNames == [7, 8, 9])
  }
}
