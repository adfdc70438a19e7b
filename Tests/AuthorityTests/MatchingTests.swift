import Authority
import Records
import Testing

struct MatchingTests {
  let authority: Authority

  init() throws { authority = try SampleAuthority.make() }

  /// The names of one layer with the keys that they may mean: "Moscow=RU".
  private func found(_ text: String, _ layer: NameLayer = .actor) -> [String] {
    let bytes = Array(text.utf8)
    return authority.mentions(in: text).filter { $0.layer == layer }.map { mention in
      let keys = authority.meanings(of: mention).map { meaning in
        switch meaning.entry.kind {
        case .country: authority.country(meaning.entry.index).code.rawValue
        case .office: authority.office(meaning.entry.index).key.rawValue
        case .speaker: authority.speaker(meaning.entry.index).speaker.key.rawValue
        case .document: authority.document(meaning.entry.index).document.key.rawValue
        case .topic: authority.topic(meaning.entry.index).key.rawValue
        }
      }
      return String(decoding: bytes[mention.range], as: UTF8.self) + "="
        + keys.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("Moscow and Tokyo talked.", ["Moscow=RU", "Tokyo=JP"]),
    ("The Russian Foreign Ministry said", ["Russian Foreign Ministry=russian-foreign-ministry"]),
    ("The Russian foreign ministry said", ["Russian=RU"]),
    ("Russia's Lavrov", ["Russia=RU", "Lavrov=sergey-lavrov"]),
    ("Russia’s envoy", ["Russia=RU"]),
    ("They told us of the US plan", ["US=US"]),
    ("U.S.-led and anti-Russian", ["U.S.=US", "Russian=RU"]),
    ("Who asked the WHO?", ["WHO=who"]),
    ("TURKIYE, Turkiye and Türkiye", ["TURKIYE=TR", "Turkiye=TR", "Türkiye=TR"]),
    ("a turkey", []),
    ("SERGEY LAVROV", ["SERGEY LAVROV=sergey-lavrov"]),
    ("Sergey. Lavrov", ["Lavrov=sergey-lavrov"]),
    ("OPEC and OPEC+ met", ["OPEC=opec", "OPEC+=opec-plus"]),
    ("The Washington Post of Washington", ["Washington=US"]),
  ])
  func `names are found by their letters' case, the longest first`(
    text: String, expected: [String]
  ) {
    #expect(found(text) == expected)
  }

  @Test func `the layers do not hide each other`() {
    let text = "The Soviet-Japanese Joint Declaration, said the foreign minister of Japan"
    #expect(found(text, .document) == ["Soviet-Japanese Joint Declaration=joint-declaration-1956"])
    #expect(found(text, .office) == ["foreign minister=ru-foreign-minister"])
    #expect(found(text) == ["Japanese=JP", "Japan=JP"])
  }

  @Test func `a comma in a name is asked for and allowed`() {
    #expect(found("the Treaty of Peace, Amity and Trade", .document).count == 1)
    #expect(found("the Treaty of Peace Amity and Trade", .document).isEmpty)
  }

  @Test func `an indicator that ends in a star finds every word that begins so`() {
    #expect(
      found("Sanctioned again; nuclear weapons and sanctions", .topic)
        == ["Sanctioned=sanctions", "nuclear weapons=arms", "sanctions=sanctions"])
  }

  @Test func `an ambiguous name says so, and a surname that it is one`() throws {
    let turkey = try #require(authority.mentions(in: "Turkey").first)
    #expect(authority.meanings(of: turkey).map(\.isAmbiguous) == [true])
    let lavrov = try #require(authority.mentions(in: "Lavrov").first)
    #expect(authority.meanings(of: lavrov).map(\.role) == [.surname])
  }

  @Test(arguments: ["", "\u{301}", "’s", "A", ".", "U.", "U.S", "\u{FEFF}a\u{200B}b", "日本 Россия"])
  func `any text can be searched, and mentions lie on scalar boundaries`(text: String) {
    for mention in authority.mentions(in: text + " Russia " + text) {
      let utf8 = Array((text + " Russia " + text).utf8)
      #expect(String(validating: utf8[mention.range], as: UTF8.self) != nil)
    }
  }
}
