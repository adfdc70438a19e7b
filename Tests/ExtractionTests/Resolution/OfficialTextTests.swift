import Authority
import Extraction
import Language
import Records
import Testing

/// Who speaks in official texts. The texts are invented; persons of the authority files speak in them.
struct OfficialTextTests {
  private func names(
    _ body: String, title: String, date: String = "2022-03-29", url: String? = nil
  ) throws -> [String] {
    let article = Article(
      id: "official", body: body, title: title, url: url, publishedOn: PartialDate(date),
      genre: .official,
      origin: ArticleOrigin(path: "official"))
    let found = try Extractor(authority: .embedded(), model: .embedded()).extract(article)
    return found.statements.map { $0.speaker?.name ?? "nobody" }
  }

  private static let report = """
    On Tuesday, President Joe Biden hosted Prime Minister Fumio Kishida for talks on the straits. The two leaders \
    reaffirmed that the straits stay open. They welcomed the work of Secretary of State Antony Blinken and Foreign \
    Minister Yoshimasa Hayashi. The leaders condemned the seizure of two ships. The Prime Minister and the President \
    agreed to meet in autumn. Both countries committed to new patrols.
    """

  @Test(arguments: [
    "Joint Statement by President Biden and Prime Minister Kishida on the Straits",
    "United States-Japan Joint Leaders’ Statement",
  ])
  func `the parties of a joint report are bound once, by its heading or its opening`(
    title: String
  ) throws {
    let found = try names(Self.report, title: title)
    #expect(found.filter { $0.contains("Hayashi") || $0.contains("Blinken") } == [])
    #expect(found.count { $0 == "Joe Biden and Fumio Kishida" } >= 4)
    #expect(found.last == "United States and Japan")
  }

  @Test(arguments: [
    (
      "Joint Statement on the Straits",
      "We, the ministers of Norway, Malta and the European Union, condemn the blockade that Russia has laid.",
      "Norway, Malta and European Union"
    ),
    (
      "Joint Statement of Georgia and Turkey on the Straits",
      "We stand united against the blockade that was laid before the ports.",
      "Georgia and Turkey"
    ),
    (
      "Joint Statement by the G7 on Russia",
      "We stand united against the blockade that Russia has laid before the ports.", "G7"
    ),
    (
      "G7 Leaders’ Statement",
      "We stand united against the blockade that Russia and Belarus have laid.", "G7 leaders"
    ),
    (
      "Statement by Norway, Malta, and Japan on the Straits",
      "We stand united against the blockade that was laid before the ports.",
      "Norway, Malta and Japan"
    ),
    (
      "Statement by President Biden on Speaker Nancy Pelosi Leaving the Leadership",
      "I thank her for the many years that we have worked together.", "Joe Biden"
    ),
    (
      "Statement from Board Chair Orla Quennell on Prices",
      "Our ports are open and our prices have come down this month again.", "Orla Quennell"
    ),
  ])
  func `a text is its issuers’, and not of those whom it is about`(
    title: String, body: String, issuer: String
  ) throws {
    #expect(try names(body, title: title) == [issuer])
  }

  @Test(arguments: [
    ("Presidential Message on the Harbour’s Birthday", "https://www.whitehouse.gov/a", "Joe Biden"),
    ("Statement from the Vice President on Harbours", "https://whitehouse.gov/a", "Kamala Harris"),
    ("Statement by the Prime Minister on Harbours", "https://mofa.go.jp/a", "Fumio Kishida"),
    (
      "Remarks as Prepared by Trade Advisor Orla B. Quennell at the Harbour Club", nil,
      "Orla B. Quennell"
    ),
  ])
  func `a government’s own site tells whose post the heading means`(
    title: String, url: String?, issuer: String
  ) throws {
    let body = "I thank you all for the many years that we have worked on our harbours together."
    #expect(try names(body, title: title, url: url) == [issuer])
  }

  @Test func `points of a joint text are its parties’`() throws {
    let found = try names(
      """
      On Tuesday, President Joe Biden hosted Prime Minister Fumio Kishida for talks. The leaders agreed on three points.

      - Recognized the importance of open straits for both countries.
      """, title: "Joint Statement by President Biden and Prime Minister Kishida")
    #expect(found.last == "Joe Biden and Fumio Kishida")
  }

  @Test(arguments: [
    (
      "Addressing Threats to the United States by the Government of Cuba", "2026-01-29",
      "By the authority vested in me as President by the Constitution, I hereby order that ships be searched.",
      "Donald Trump"
    ),
    (
      "Executive Order: Ethics Commitments by Executive Branch Personnel", "2021-01-20",
      "By the authority vested in me as President by the Constitution, I hereby order that gifts be sent back.",
      "Joe Biden"
    ),
    (
      "To Carry Out the United States-Israel Agreement on Trade", "2026-01-29",
      "A PROCLAMATION\n\nNOW, THEREFORE, I, by the laws of the United States Code, proclaim the harbour open to all.",
      "Donald Trump"
    ),
    (
      "Safer Harbours", "2021-02-03",
      "MEMORANDUM FOR THE HEADS OF DEPARTMENTS\n\nI direct all of you to open the harbours of the United States Code.",
      "Joe Biden"
    ),
    (
      "A Letter to Dr. Orla Quennell, the Nominee", "2022-03-29",
      "Science has opened the seas. I ask you to tell me how the ice can be kept.", "Joe Biden"
    ),
    (
      "Remarks by Orla Quennell on How President Biden’s Agenda Helps the Ports", "2022-03-29",
      "I say today that the ports are open. I ask all of you to come.", "Orla Quennell"
    ),
  ])
  func `an order, a letter and remarks are whose they are, whomever the heading names besides`(
    title: String, date: String, body: String, speaker: String
  ) throws {
    let found = try names(body, title: title, date: date, url: "https://www.whitehouse.gov/a")
    #expect(Set(found) == [speaker])
  }

  @Test func `who writes of himself is whom the byline names, else nobody`() throws {
    func speakers(byline: String?) throws -> [String] {
      let article = Article(
        id: "letter", body: "I said that the ports are open. I know that ships will come.",
        byline: byline, genre: .news, origin: ArticleOrigin(path: "letter"))
      return try Extractor(authority: .embedded(), model: .embedded()).extract(article).statements
        .map { $0.speaker?.name ?? "nobody" }
    }
    #expect(Set(try speakers(byline: "Orla Quennell")) == ["Orla Quennell"])
    #expect(Set(try speakers(byline: nil)) == ["nobody"])
  }

  @Test func `those of whom a readout tells are the two who met`() throws {
    let found = try names(
      """
      On Tuesday, Vice President Kamala Harris met with Prime Minister Fumio Kishida of Japan before the funeral of \
      former Prime Minister Shinzo Abe. The leaders condemned the seizure of two ships. They reaffirmed that the straits \
      stay open.
      """, title: "Readout of Vice President Harris’s Meeting with Prime Minister Kishida",
      date: "2022-09-26")
    #expect(
      found.suffix(2) == ["Kamala Harris and Fumio Kishida", "Kamala Harris and Fumio Kishida"])
  }

  @Test func `leaders who list themselves are those states, and not their club`() throws {
    let found = try names(
      "We, the leaders of Norway, Malta and Japan, condemn the blockade that Russia has laid.",
      title: "Quad Leaders’ Joint Statement")
    #expect(found == ["Norway, Malta and Japan"])
  }
}
