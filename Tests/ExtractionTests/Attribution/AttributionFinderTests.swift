import Extraction
import Language
import Testing

@Suite struct AttributionFinderTests {
  private let analyser: TextAnalyser
  private let finder: AttributionFinder

  init() throws {
    let model = try ModelFile.embedded()
    analyser = try TextAnalyser(model)
    finder = try AttributionFinder(model: model)
  }

  /// The statements of a text whose lines are its paragraphs, as `source | cue | content`.
  private func statements(_ text: String) -> [String] {
    let buffer = TextBuffer(text)
    let paragraphs = buffer.bytes.split(separator: UInt8(ascii: "\n")).map {
      $0.startIndex..<$0.endIndex
    }
    var analysed = analyser.analyse(buffer, paragraphs: paragraphs)
    return finder.attributions(in: &analysed).map { attribution in
      [attribution.source, attribution.cue, attribution.content]
        .map { $0.map { buffer.text(in: $0) }.joined(separator: " … ") }
        .joined(separator: " | ")
    }
  }

  @Test(arguments: [
    (
      "“We will not leave the talks,” Foreign Minister Ana Oro said on Monday.",
      "Foreign Minister Ana Oro | said | “We will not leave the talks,”"
    ),
    (
      "Oro said that the border would stay open.", "Oro | said | that the border would stay open"
    ),
    (
      "“The border stays open,” Oro said. “Nobody has to leave tonight.”",
      "Oro | said | “The border stays open,” … “Nobody has to leave tonight.”"
    ),
    (
      "“Nobody asked us what we wanted.” ― Jana Pell, a farmer",
      "Jana Pell, a farmer | ― | “Nobody asked us what we wanted.”"
    ),
    (
      "“Nobody asked us what we wanted.” — Jana Pell (@pell), May 2, 2024",
      "Jana Pell (@pell) | — | “Nobody asked us what we wanted.”"
    ),
    (
      "“Nobody asked us what we wanted.” — Jana Pell, a farmer, 2 May 2024",
      "Jana Pell, a farmer | — | “Nobody asked us what we wanted.”"
    ),
  ])
  func `a plain statement is found with its three parts`(text: String, expected: String) {
    #expect(statements(text) == [expected])
  }

  @Test func `who is asked does not ask`() {
    #expect(
      statements("Asked whether the border would close, Oro said that it would stay open.") == [
        " | Asked | whether the border would close",
        "Oro | said | that it would stay open",
      ])
  }

  @Test func `a sure cue has the clause beside it for content though its words are not sure`() {
    #expect(
      statements("Oro said officials are in possession of papers that show the sale.")
        .contains("Oro | said | officials are in possession of papers that show the sale"))
  }

  @Test func `a quotation that fills the next paragraph goes on with the statement before it`() {
    let text = """
      “The harvest is lost,” said Ana Oro, a farmer in Vesna.
      “We shall stay until spring, whatever they say in the capital.”
      The road was closed.
      """
    #expect(
      statements(text).first
        == "Ana Oro, a farmer in Vesna | said | “The harvest is lost,” … "
        + "“We shall stay until spring, whatever they say in the capital.”")
  }

  @Test func `a quotation after a colon belongs to the cue before it`() {
    let text = """
      The minister met farmers in Vesna on Friday, and Oro said:
      “The harvest is lost, and nobody in the capital has lifted a finger.”
      """
    #expect(
      statements(text) == [
        "Oro | said | “The harvest is lost, and nobody in the capital has lifted a finger.”"
      ])
  }

  @Test func `a quotation that goes on after the cue stays whole though it reports somebody`() {
    let text = "“I have lost the harvest,” Oro said. “He refuses to pay for it. It is a shame.”"
    #expect(
      statements(text).first
        == "Oro | said | “I have lost the harvest,” … “He refuses to pay for it. It is a shame.”")
  }

  @Test(arguments: [
    (
      "\"That,\" Oro added, \"promises to make life a lot more difficult for our children.\"",
      "Oro | added | \"That,\" … \"promises to make life a lot more difficult for our children.\""
    ),
    (
      "“The pact,” the minister said, “is what we all live by, and it will stay.”",
      "the minister | said | “The pact,” … “is what we all live by, and it will stay.”"
    ),
  ])
  func `a quotation that the report interrupts goes on behind it`(text: String, expected: String) {
    #expect(statements(text) == [expected])
  }

  @Test(arguments: [
    "VESNA — Foreign Minister Ana Oro said on Monday that the border would stay open.",
    "VESNA, May 3 (Agency) - Foreign Minister Ana Oro said that the border would stay open.",
    "NEW DELHI Foreign Minister Ana Oro said that the border would stay open.",
  ])
  func `a dateline is no part of the source`(text: String) {
    #expect(
      statements(text) == ["Foreign Minister Ana Oro | said | that the border would stay open"])
  }

  @Test func `what the reporter adds after a quotation is not said`() {
    let text = "“We stay,” Oro said several months later, and the road to Vesna was closed again."
    #expect(statements(text).first == "Oro | said | “We stay,”")
  }

  @Test func `a report without a statement has none`() {
    #expect(statements("The train left the station at noon and reached the coast at dusk.") == [])
  }

  @Test func `the same text gives the same statements`() {
    let text = "Oro warned on Friday that talks would fail. “They must act,” she said."
    #expect(statements(text) == statements(text))
    #expect(!statements(text).isEmpty)
  }

  @Test func `ranges are tokens of the text in order, and confidences probabilities`() throws {
    let text = """
      Oro, who met Pell in Vesna, told reporters: “The déjà-vu is over,” and “we go home”.
      According to Pell, the ministry’s spokesman, the army denied it had fired.
      """
    let buffer = TextBuffer(text)
    let paragraphs = buffer.bytes.split(separator: UInt8(ascii: "\n")).map {
      $0.startIndex..<$0.endIndex
    }
    var analysed = analyser.analyse(buffer, paragraphs: paragraphs)
    let found = finder.attributions(in: &analysed)
    try #require(!found.isEmpty)
    for attribution in found {
      #expect((0...1).contains(attribution.confidence))
      #expect(!attribution.content.isEmpty)
      for ranges in [attribution.source, attribution.cue, attribution.content] {
        for range in ranges {
          #expect(analysed.byteRange(ofTokens: analysed.tokens(overlapping: range)) == range)
        }
        for (left, right) in zip(ranges, ranges.dropFirst()) {
          #expect(left.upperBound <= right.lowerBound)
        }
      }
    }
  }
}
