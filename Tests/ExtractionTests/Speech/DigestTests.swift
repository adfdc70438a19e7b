import Testing

@testable import Extraction

@Suite struct DigestTests {
  /// The listed paragraphs of a text whose lines are its paragraphs.
  private func listed(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    let digest = Digest(Layout(of: bytes).paragraphs, in: bytes)
    return digest?.statements.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static let lead = "The president of Vesna spoke to farmers for three hours on Friday.\n\n"
  private static let list = "The harvest is lost. \"It cannot be saved.\"\n\nThe roads stay open."

  @Test(arguments: [
    "Below are the president’s key statements.",
    "The agency has put together the main points of the speech.",
    "MERIDIAN has summed up the key takeaways from the talks:",
  ])
  func `what a sentence introduces is listed, a statement a paragraph`(introduction: String) {
    let found = listed(Self.lead + introduction + "\n\n" + Self.list)
    #expect(found == ["The harvest is lost. \"It cannot be saved.\"", "The roads stay open."])
  }

  @Test(arguments: [
    "The president’s key statements were met with silence in the hall.",
    "The following day the roads were closed.",
  ])
  func `other sentences introduce nothing`(sentence: String) {
    #expect(listed(Self.lead + sentence + "\n\n" + Self.list) == nil)
  }
}
