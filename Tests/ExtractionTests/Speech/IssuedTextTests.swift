import Testing

@testable import Extraction

@Suite struct IssuedTextTests {
  private func paragraphs(_ text: String, heading: String = "") -> [String]? {
    let bytes = Array(text.utf8)
    let issued = IssuedText(
      Layout(of: bytes).blocks, in: bytes, heading: IssuedHeading(heading), isOfficial: false)
    return issued?.paragraphs.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `a joint statement in the first person is issued, paragraph by paragraph`() {
    let text = """
      1. We, the leaders of the three states, met today.
      2. We reaffirm our commitment to the Charter.
      • Our ministers will meet again in May.
      """
    #expect(
      paragraphs(text) == [
        "We, the leaders of the three states, met today.",
        "We reaffirm our commitment to the Charter.", "Our ministers will meet again in May.",
      ])
  }

  @Test func `the title tells that a statement without a first person is issued`() {
    let text = """
      The forced landing of the aircraft is an affront to the rules that states have made.
      The United States has joined its partners in calling for the release of the passengers.
      """
    #expect(paragraphs(text) == nil)
    #expect(paragraphs(text, heading: "Statement by the Spokesperson")?.count == 2)
  }

  @Test func `a joint statement that reports its issuers is read as a report`() {
    let text = """
      The leaders reaffirmed their friendship and agreed to meet again.
      They condemned the attack and expressed concern over the blockade.
      """
    #expect(paragraphs(text, heading: "Joint Statement of the Two Presidents") == nil)
  }

  @Test func `a readout is a report`() {
    #expect(paragraphs("We spoke. Our talk was good.", heading: "Readout of a Call") == nil)
  }

  @Test func `salutation and signature are left out of a letter`() {
    let text = """
      Dear Mr. Speaker:
      I am writing to tell you of our decision to suspend the agreement.
      Our reasons are set out below, and we shall publish them in full.
      Sincerely,
      """
    #expect(paragraphs(text)?.count == 2)
  }

  @Test(arguments: [
    "A PROCLAMATION\n\nThe harbour has fed the town for ages.\n\nThe council said that it agreed.",
    "MEMORANDUM FOR THE HEADS OF DEPARTMENTS\n\nThe council said that it agreed.",
    "The council said that it agreed.\n\nNOW, THEREFORE, I, ORLA QUENNELL, open the harbour.",
    "Section 1.  Purpose.\n\nBy virtue of the authority vested in me, the harbour is open.",
  ])
  func `an order, a proclamation or a memorandum is told by its formulas, whatever it tells`(
    text: String
  ) {
    #expect(paragraphs(text) != nil)
    #expect(paragraphs(text, heading: "Fact Sheet on the Order") == nil)
  }

  @Test func `we, the leaders, issue a text whose later parts are in no person`() {
    #expect(
      paragraphs(
        "We, the Ministers of two towns, met.\n\nThe harbour is open to all.\n\nShips come and go again."
      )?
      .count == 3)
  }
}
