import Authority
import Extraction
import Language
import Records
import Testing

/// Which instruments an article refers to. The articles are invented.
struct DocumentTests {
  private func titles(_ body: String) throws -> [String] {
    try Extractor(authority: .embedded(), model: .embedded()).extract(
      Article(id: "documents", body: body, genre: .news, origin: ArticleOrigin(path: "documents"))
    ).references.map(\.document.title)
  }

  @Test(arguments: [
    "The minister said that nothing stood in the way of signing the peace treaty with its neighbour.",
    "The minister said that the lack of a peace treaty was a shame. A peace treaty would help both, he said.",
  ])
  func `a treaty that is still to be made is no instrument`(body: String) throws {
    #expect(try titles(body) == [])
  }

  @Test func `a treaty of a year is one though somebody speaks of signing it`() throws {
    let body =
      "The minister said that signing the 1978 Treaty of Peace and Friendship had been right, as Japan and China knew."
    #expect(try titles(body).count == 1)
  }

  @Test func `a deal that is named later is the same from its first mention`() throws {
    let body = """
      VIENNA - Diplomats said on Monday that the deal would be kept.

      "The deal is good for all of us," the envoy said. The Iran nuclear deal limits what Tehran may enrich.
      """
    let found = try titles(body)
    #expect(found.count == 3)
    #expect(Set(found) == ["Joint Comprehensive Plan of Action"])
  }

  @Test func `of two known deals the one whose countries the article names most is meant`() throws {
    let body = """
      Iran said on Monday that it would keep its promises. Iran's minister, back in Tehran from India, thanked India and the
      United States. Iran had waited for years, he said. The nuclear agreement would bring Iran trade, he said.
      """
    #expect(try titles(body) == ["Joint Comprehensive Plan of Action"])
  }

  @Test func `a plan of a much later page is another one`() throws {
    let plan = "The minister said the Joint Comprehensive Plan of Action was signed in Vienna."
    let page = String(
      repeating: "Ships left the harbour at noon and came back at dusk. ", count: 30)
    #expect(try titles(plan + " The plan was good, he said.").count == 2)
    #expect(try titles(plan + "\n\n" + page + "\n\nThe plan now is to wait, he said.").count == 1)
  }

  @Test(arguments: [
    "The minister said that it was a great deal of money and no big deal.",
    "The minister said that the rules-based order must be defended.",
    "The minister said that she had been given a Harbour Press Award by her city.",
    "“There’s clear agreement,” the minister said.",
  ])
  func `a word in another sense is no instrument`(body: String) throws {
    #expect(try titles(body) == [])
  }

  @Test(arguments: [
    "The minister said the historic Fair Harbours Agreement was signed by both countries.",
    "The minister said President Osei’s Fair Harbours Agreement was signed by both countries.",
    "The minister said the Fair Harbours Agreement was signed by both countries.",
  ])
  func `a name is the same whatever is said of it`(body: String) throws {
    #expect(try titles(body) == ["Fair Harbours Agreement"])
  }

  @Test func `a deal of two countries is meant only where one of them is near`() throws {
    let body = """
      NEW HARBOUR - The prime minister of India thanked India and the United States. Indian officials said India would grow.

      The spokesman said that the nuclear deal would be kept, and that Iran must do its part.
      """
    #expect(try titles(body) == ["Joint Comprehensive Plan of Action"])
  }

  @Test func `a deal of a year is that of the countries in its sentence`() throws {
    let body = """
      VIENNA - Iran said on Monday that it would keep to its word. The United States, China and Iran met in Vienna. China and
      the United States agreed.

      The minister said that the 2015 deal limits what Tehran may enrich. Iran would honor the 2015 deal, he said.
      """
    #expect(Set(try titles(body)) == ["Joint Comprehensive Plan of Action"])
  }

  @Test(arguments: [
    (
      "The minister said that the U.S.-Japan Harbour Framework Agreement was signed.",
      "U.S.-Japan Harbour Framework Agreement"
    ),
    (
      "The minister said that the WTO Agreement on Quiet Harbours was signed.",
      "WTO Agreement on Quiet Harbours"
    ),
    (
      "The leaders discussed the EU Green Deal Industrial Plan.",
      "EU Green Deal Industrial Plan"
    ),
    (
      "Japan and China met in Japan. The minister said that the three Joint U.S.-PRC Communiqués hold.",
      "Three Joint Communiqués between the United States and China"
    ),
  ])
  func `words in common do not make a known document`(body: String, title: String) throws {
    #expect(try titles(body) == [title])
  }

  @Test func `a deal between others is none of theirs with a third`() throws {
    let body = """
      LONDON - The United Kingdom and the European Union have talked for years. The EU and Britain meet.

      The minister said that a future U.S.-UK trade deal would be signed.
      """
    let found = try titles(body)
    #expect(!found.contains { $0.contains("UKUSA") || $0.contains("Trade and Cooperation") })
  }

  @Test(arguments: [
    ("NATO’s allies met. “Article 5 is rock solid,” the minister said.", ["North Atlantic Treaty"]),
    (
      "The EU waited. Britain would invoke Article 50, the minister said.",
      ["Treaty on European Union"]
    ),
    ("NATO’s allies met. The minister cited Article 5 of the Harbour Code.", []),
    ("The minister said that Article 5 was on page 7.", []),
  ])
  func `an article that goes by its number names its treaty`(body: String, names: [String]) throws {
    #expect(try titles(body).filter { $0.contains("Treaty") } == names)
  }
}
