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
    "The minister said that the lack of a peace treaty was a shame. The peace treaty could help both, he said.",
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
}
