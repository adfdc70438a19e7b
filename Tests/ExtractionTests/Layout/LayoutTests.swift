import Testing

@testable import Extraction

@Suite struct LayoutTests {
  /// A block a line: `P` paragraph, `H` heading, `F` furniture, then its first words.
  private func outline(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Layout(of: bytes).blocks.map { block in
      let kind =
        switch block.kind {
        case .paragraph: "P"
        case .heading: "H"
        case .furniture: "F"
        }
      let words = String(decoding: bytes[block.range], as: UTF8.self)
      return kind + " " + words.replacing("\n", with: "/")
    }
  }

  @Test func `what a page puts around an article is furniture`() {
    let text = """
      Talks resume / News / Agency
      Rate it
      Talks resume

      Talks resume

      The ministers met in Geneva on Friday.
      Read more: five things to know
      Сообщите об ошибке
      Add comment
      """
    #expect(
      outline(text) == [
        "F Talks resume / News / Agency", "F Rate it", "H Talks resume", "F Talks resume",
        "P The ministers met in Geneva on Friday.", "F Read more: five things to know",
        "F Сообщите об ошибке", "F Add comment",
      ])
  }

  @Test func `lines set to a width become one paragraph`() {
    let text = """
      The two sides agreed to go on with the talks that had been broken off
      in the spring, and to exchange lists of the prisoners whom they hold
      before the end of the month.

      The next round is planned for June, when the rains are over and roads
      open.
      """
    #expect(
      outline(text).map { $0.prefix(20) } == ["P The two sides agre", "P The next round is "])
  }

  @Test func `a letterhead and a signature are no part of what is set to a width, and stay lines`()
  {
    let text = """
      Foreign Ministry of Vesna
      Press Office
      15 August 2019

      The two sides agreed to go on with the talks that had been broken off
      in the spring, and to exchange lists of the prisoners whom they hold.

      The next round is planned for June, when the rains are over and roads
      open.

      Press Office
      Tel 123
      www.vesna.example
      """
    #expect(
      outline(text).filter { $0.contains("/") }.map { $0.prefix(20) }
        == ["P The two sides agre", "P The next round is "])
    #expect(outline(text).count == 8)
  }

  @Test func `labels keep turns apart in lines set to a width`() {
    let text = """
      MS. HALE:  Good afternoon.  The President spoke today with the leaders
      of the three countries.
      Q    Did they agree on a date for the next round of the talks, and who
      proposes it?
      MS. HALE:  They did not.  I have no more to tell you on that, and I do
      not want to go ahead of them.
      """
    #expect(
      outline(text).map { $0.prefix(9) } == ["P MS. HAL", "P Q    Di", "P MS. HAL"])
  }

  @Test func `a short sentence is no heading and a quotation is none either`() {
    #expect(
      outline("They left.\n“A disgrace”\nNo way out\nThe talks ended at noon on Friday.")
        == [
          "P They left.", "P “A disgrace”", "H No way out", "P The talks ended at noon on Friday.",
        ])
  }

  @Test(arguments: ["", "\n\n", " \t\u{A0}\n", "\r\n"])
  func `nothing gives no blocks`(text: String) {
    #expect(outline(text).isEmpty)
  }

  @Test func `carriage returns end lines as line feeds do`() {
    #expect(outline("One.\r\nTwo.\rThree.") == ["P One.", "P Two.", "P Three."])
  }
}
