import Authority
import Extraction
import Language
import Records
import Testing

/// What official texts refer to. The texts are invented.
struct InstrumentTests {
  private func references(
    _ body: String, title: String? = nil, genre: Genre = .official
  ) throws -> [DocumentReference] {
    try Extractor(authority: .embedded(), model: .embedded()).extract(
      Article(
        id: "instrument", body: body, title: title, publishedOn: PartialDate("2031-05-04"),
        genre: genre, origin: ArticleOrigin(path: "instrument"))
    ).references
  }

  private func words(_ reference: DocumentReference, of body: String) -> String {
    let scalars = Array(body.unicodeScalars)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[reference.range.start..<reference.range.end])
    return String(text)
  }

  private let order = """
    By the authority vested in me as President by the Constitution and the laws of the United States of America, it is hereby ordered:

    Section 1. Revocation. Executive Order 19768 of January 25, 2027 (Rules for Harbour Agreements), is revoked.

    Sec. 2. Policy. Agencies shall advance the policy set forth in section 1 of this order. Nothing in this order shall be construed otherwise. Executive Order 19768 amended Executive Order 19701.
    """

  @Test func `an order means itself by "this order"`() throws {
    let found = try references(order, title: "Keeping the Harbours Open")
    let own = found.filter { words($0, of: order) == "this order" }
    #expect(
      own.map(\.document.title) == ["Keeping the Harbours Open", "Keeping the Harbours Open"])
    #expect(own.map(\.document.signedOn) == Array(repeating: PartialDate("2031-05-04"), count: 2))
    #expect(own.map(\.provision) == ["section 1", nil])
  }

  @Test func `the Constitution that a president acts by is that of the United States`() throws {
    let found = try references(order, title: "Keeping the Harbours Open")
    #expect(found.first?.document.title == "Constitution of the United States")
  }

  @Test func `an order is dated wherever the text calls it by its number`() throws {
    let found = try references(order).filter { $0.document.title == "Executive Order 19768" }
    #expect(found.map(\.document.signedOn?.year) == [2027, 2027])
  }

  @Test func `an order is dated by the date that its sentence opens with`() throws {
    let body = """
      On March 3, 2029, by Executive Order 19802, the President declared a national emergency.

      The national emergency declared in Executive Order 19802 must continue.
      """
    #expect(try references(body).map(\.document.signedOn?.year) == [2029, 2029])
  }

  @Test func `the title of an order in brackets names no other document`() throws {
    let titles = try references(order).map(\.document.title)
    #expect(!titles.contains { $0.hasSuffix("Agreements") })
  }

  @Test func `what is amended takes the label and what amends does not`() throws {
    let found = try references(order).filter { $0.document.title != "Order" }
    #expect(found.map(\.use) == [.invoke, .renounce, .mention, .propose])
    #expect(found.last.map { words($0, of: order) } == "Executive Order 19701")
  }

  @Test(arguments: [
    (
      "The duty under section 12 of the Trade Act of 1974, as amended, applies.", DocumentUse.invoke
    ),
    ("If a part is held to be invalid, the rest of the Trade Act of 1974 stands.", .mention),
    ("Today the President signed the Trade Act of 1974 here.", .mention),
    ("The emergency declared in the Trade Act of 1974 was terminated.", .invoke),
    ("The Trade Act of 1974 was revoked.", .renounce),
  ])
  func `a use is read from what is done with a document`(body: String, use: DocumentUse) throws {
    #expect(try references(body).map(\.use) == [use])
  }

  @Test(arguments: [
    ("in accordance with section 202(d) of the National Emergencies Act", "section 202(d)"),
    ("as provided in sections 201 and 301(b) of the Trade Act of 1974", "sections 201 and 301(b)"),
    ("the Section 30D clean car credit of the Inflation Reduction Act", "Section 30D"),
    ("under section 301 of title 3, United States Code", "section 301 of title 3"),
    (
      "within the meaning of Articles 2 and 5 and Annex 3 of the North Atlantic Treaty",
      "Articles 2 and 5 and Annex 3"
    ),
    (
      "pursuant to paragraph 2 of Article 5 of the North Atlantic Treaty",
      "paragraph 2 of Article 5"
    ),
  ])
  func `a provision is read with its lists and brackets`(words: String, provision: String) throws {
    #expect(try references("We act \(words) today.").map(\.provision) == [provision])
  }

  @Test(arguments: [
    ("We upheld the Violence Against Horses Act today.", "Violence Against Horses Act"),
    ("We passed the Build Back Harbours Act today.", "Build Back Harbours Act"),
    ("We passed the DOWN Act today.", "DOWN Act"),
    (
      "We signed the Global Arrangement on Sustainable Copper and Tin today.",
      "Global Arrangement on Sustainable Copper and Tin"
    ),
    (
      "We concluded the Agreement on Fair, Balanced, and Lasting Fisheries today.",
      "Agreement on Fair, Balanced, and Lasting Fisheries"
    ),
    (
      "The key terms of the U.S.-Indonesia Agreement on Fair Fisheries are these.",
      "U.S.-Indonesia Agreement on Fair Fisheries"
    ),
    ("The PACT Act was signed. We uphold the DOWN Act’s rules.", "DOWN Act"),
  ])
  func `a name is whole`(body: String, name: String) throws {
    #expect(try references(body).last?.document.title == name)
  }

  @Test func `a term that a text defines is bound to its document`() throws {
    let body = """
      The sides intend to conclude an Agreement on Fair Fisheries (Agreement). They also thank the World Trade Organization and recall the Marrakesh Agreement.

      The sides welcomed the implementation of the Agreement.
      """
    let found = try references(body)
    #expect(found.first?.document.title == "Agreement on Fair Fisheries")
    #expect(found.last?.document.title == "Agreement on Fair Fisheries")
  }

  @Test(arguments: [
    "We share respect for the rule of law everywhere.",
    "It is only fair that others foot the bill.",
    "There was an understanding that costs mount.",
    "With all the measures that we have taken, we are safer.",
    "We commend the massive commercial deals reached today.",
    "We honor the National Harbour Veterans Armistice Day.",
    "The AUKUS partners met in the harbour.",
  ])
  func `a noun that names nothing is no document`(body: String) throws {
    #expect(try references(body).map(\.document.title) == [])
  }

  @Test(arguments: [
    (
      "We signed the Inflation Reduction Act law. The CHIPS Act came last, and we build with this new law.",
      "CHIPS and Science Act"
    ),
    (
      "The Affordable Care Act stands. We defend the Constitution of the United States.",
      "Constitution of the United States"
    ),
  ])
  func `what follows a known document is not always that`(body: String, title: String) throws {
    #expect(try references(body).last?.document.title == title)
  }

  @Test func `an agreement that a text opens stands before one that it named`() throws {
    let body = """
      The leaders mark the anniversary of AUKUS. In August, the ministers signed a historic international agreement for cooperation. Once it enters into force, this agreement will let the sides go further under AUKUS.

      The agreement will be kept.
      """
    let pointer = try references(body).first { words($0, of: body) == "this agreement" }
    #expect(pointer?.document.title == "Agreement")
  }

  @Test(arguments: [
    ("Human Rights Council resolution 49/1", "Human Rights Council Resolution 49/1"),
    ("General Assembly resolution 76/262", "UN General Assembly Resolution 76/262"),
    ("resolution ES-11/1", "UN General Assembly Resolution ES-11/1"),
  ])
  func `a resolution of a session has one number`(mention: String, title: String) throws {
    let body = "The envoy of Norway recalled that \(mention) was clear, and said no."
    let found = try references(body)
    #expect(found.count == 1 && found[0].document.title.hasPrefix(title))
    #expect(found.map { words($0, of: body) } == [mention])
  }

  @Test func `a preamble is a part of its document`() throws {
    let found = try references("The envoy said that the preamble of the UN Charter was clear.")
    #expect(found.map(\.document.shortTitle) == ["UN Charter"])
    #expect(found.map(\.provision) == ["preamble"])
  }

  @Test func `a deal of two is none that one of them made with another`() throws {
    let body = "The United States and Poland signed a landmark nuclear deal, the envoy said."
    #expect(try references(body, genre: .news).map(\.document.parties.count) == [0])
  }
}
