import Language
import Testing

@testable import Extraction

@Suite struct LabelledParagraphsTests {
  /// Source and content of each attribution.
  private func read(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let paragraphs = Layout(of: bytes).paragraphs
    let labelled = LabelledParagraphs(
      paragraphs, quotations: QuotationSpan.spans(in: bytes, paragraphs: paragraphs), in: bytes)
    return labelled.attributions.map { attribution in
      (attribution.source + attribution.content)
        .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " <- ")
    }
  }

  @Test(arguments: [
    ("“Talks are all we have.” ― Eva Lind", "Eva Lind <- “Talks are all we have.”"),
    (
      #""Talks are all we have." -- Eva Lind, Oslo."#,
      #"Eva Lind, Oslo <- "Talks are all we have.""#
    ),
    ("Orlov: “We shall go.”", "Orlov <- “We shall go.”"),
    (
      "HALE: Well, no.\nThe hall fell silent for a while.\nORLOV: Then we go.",
      "HALE <- Well, no.;ORLOV <- Then we go."
    ),
    (
      "“HALE: Well, no.\n“We stay, and that is that.\n“(CROSSTALK.)\n“ORLOV: Then we go.”",
      "HALE <- Well, no. <- “We stay, and that is that.;ORLOV <- Then we go.”"
    ),
  ])
  func `a label names the speaker`(text: String, expected: String) {
    #expect(read(text) == expected.split(separator: ";").map(String.init))
  }

  @Test(arguments: [
    "“Talks” — the word was everywhere — were put off.",
    "The case is plain: “talks” are off.",
    "ALERT: The ministers met in Geneva on Friday.",
  ])
  func `other dashes and colons name nobody`(text: String) {
    #expect(read(text).isEmpty)
  }
}
