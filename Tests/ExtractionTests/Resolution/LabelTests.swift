import Authority
import Extraction
import Language
import Records
import Testing

/// Whom the labels of a transcript stand for. The transcripts are invented; persons of the authority files speak in them.
struct LabelTests {
  /// - Returns: The speakers of the turns, each once, in the order of the text.
  private func speakers(_ turns: String, title: String, date: String) throws -> [Speaker] {
    let article = Article(
      id: "transcript", body: turns, title: title, publishedOn: PartialDate(date),
      genre: .transcript, origin: ArticleOrigin(path: "transcript"))
    let found = try Extractor(authority: .embedded(), model: .embedded()).extract(article)
    var speakers: [Speaker] = []
    for speaker in found.statements.compactMap(\.speaker) where !speakers.contains(speaker) {
      speakers.append(speaker)
    }
    return speakers
  }

  @Test(arguments: [
    ("MR. O’QUENNELL", "O’Quennell"), ("MS. MCQUENNELL", "McQuennell"),
    ("DR. QUENNELL-TARN", "Quennell-Tarn"), ("SENATOR VAN QUENNELL", "van Quennell"),
    ("ACTING ADMINISTRATOR QUENNELL", "Quennell"), ("REPRESENTATIVE QUENNELL", "Quennell"),
    ("MR. KING", "King"),
  ])
  func `names in capitals are written as names are, without their titles`(
    label: String, name: String
  ) throws {
    let turns = "\(label): The ports are open.\n\nQ  Until when?\n\n\(label): Until Friday."
    let found = try speakers(turns, title: "Press Briefing", date: "2023-02-01")
    #expect(found.first?.name == name)
  }

  @Test func `a surname stands for the full name that the text gives`() throws {
    let turns = """
      MS. TARN: Thank you all. With me is Deputy Secretary Orla Quennell-Voss.

      MS. QUENNELL-VOSS: Thank you. The ports are open.

      Q  Until when?

      MS. QUENNELL-VOSS: Until Friday, as John B. Marrowby said.

      MR. MARROWBY: That is right.
      """
    let found = try speakers(
      turns, title: "Press Briefing by Press Secretary Ilse Tarn", date: "2023-02-01")
    #expect(
      found.map(\.name) == ["Ilse Tarn", "Orla Quennell-Voss", "Q", "John Marrowby"])
  }

  @Test func `a surname stands for the full name that the heading gives before a comma`() throws {
    let turns =
      "MS. VOSS-TARN: The ports are open.\n\nQ  Until when?\n\nMS. VOSS-TARN: Until Friday."
    let found = try speakers(
      turns, title: "Briefing by Deputy Secretary Ilse Voss-Tarn, May 26, 2021", date: "2021-05-26")
    #expect(found.first?.name == "Ilse Voss-Tarn")
  }

  @Test func `a title decides between those of one surname`() throws {
    let turns = """
      VICE PRESIDENT HARRIS: Welcome.

      PRIME MINISTER LEE: Thank you. The straits are open.

      GOVERNOR LEE: So are the ports.
      """
    let found = try speakers(turns, title: "Remarks in a Hall", date: "2022-03-29")
    #expect(found.map(\.name) == ["Kamala Harris", "Lee Hsien Loong", "Lee"])
  }

  @Test func `a post without a name is held on the side of whom the heading names`() throws {
    let turns = """
      THE PRESIDENT: The ports are open.

      THE VICE PRESIDENT: Until Friday.

      THE SECOND GENTLEMAN: Until Sunday.

      POLISH AIDE: That is all.

      END 2:15 P.M. EST
      """
    let found = try speakers(turns, title: "Remarks by President Biden", date: "2022-03-29")
    #expect(found.map(\.name) == ["Joe Biden", "Kamala Harris", "Doug Emhoff", "POLISH AIDE"])
    #expect(found.last?.kind == .unnamed)
  }

  @Test(
    arguments: [
      ("MS. CHAVEZ RODRIGUEZ", "Remarks on Ports", "2021-05-26", "Chavez Rodriguez", nil),
      ("SENATOR GARY PETERS", "Remarks on Ports", "2024-05-26", "Gary Peters", "US"),
      ("ADMINISTRATOR QUENNELL", "Remarks on Ports", "2022-05-26", "Quennell", "US"),
      (
        "MINISTER QUENNELL", "Remarks by Minister Ilse Quennell of Norway", "2022-05-26",
        "Ilse Quennell", "NO"
      ),
      ("PRESIDENT BIDEN", "Remarks on Ports", "2022-05-26", "Joe Biden", "US"),
      ("MR. PUTIN", "Remarks on Ports", "2022-05-26", "Putin", nil),
    ] as [(String, String, String, String, String?)])
  func `a label is of nobody whose title, surname or first name differs`(
    label: String, title: String, date: String, name: String, side: String?
  ) throws {
    let turns =
      "\(label): The ports are open, as Jill Biden said.\n\nQ  Until when?\n\n\(label): Until Friday."
    let article = Article(
      id: "transcript", body: turns, title: title, url: "https://www.whitehouse.gov/a",
      publishedOn: PartialDate(date), genre: .transcript, origin: ArticleOrigin(path: "transcript"))
    let found = try Extractor(authority: .embedded(), model: .embedded()).extract(article)
    #expect(found.statements.first?.speaker?.name == name)
    #expect(found.statements.first?.speaker?.country?.rawValue == side)
  }
}
