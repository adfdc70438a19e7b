import Testing

@testable import Reading

@Suite struct PrintedPagesTests {
  @Test(arguments: [
    (
      "Courier, 15 August 2019 Page 1\nThe envoys\n\u{C}Courier, 15 August 2019 Page 2\nmet.\n\u{C}",
      "The envoys\nmet."
    ),
    ("The envoys\n\n1\n\u{C}met.\n\n2\n\u{C}", "The envoys\nmet."),
    (
      "Courier\nWorld\n\nThe envoys met.\nfoot\n\u{C}Courier\nWorld\n\nThey left.\nfoot\n\u{C}",
      "The envoys met.\n\nThey left."
    ),
    ("The envoys met.\n\u{C}The envoys left.\n\u{C}", "The envoys met.\n\nThe envoys left."),
    ("The envoys met.\n\u{C}", "The envoys met.\n"),
    ("The envoys met.\n\u{C}\n\u{C}", "The envoys met.\n"),
  ])
  func `pages are joined without their running heads and feet`(text: String, joined: String) {
    #expect(PrintedPages.joined(text) == joined)
  }

  @Test func `many blank lines at the head of a page cost linear time`() {
    let blank = String(repeating: "\n", count: 200_000)
    let start = ContinuousClock.now
    #expect(PrintedPages.joined("\(blank)The envoys\n\u{C}met.\n\u{C}") == "The envoys\nmet.")
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a sentence that ends where the line had room ends a paragraph`() {
    let lines = [
      "The envoys met on Tuesday, and they agreed to go on.", "They left.",
      "Nobody spoke to the journalists who had waited. The", "rest is silence. Perhaps for a long",
      "time.",
    ]
    #expect(
      PrintedPages.joined(lines.joined(separator: "\n") + "\u{C}")
        == "\(lines[0])\n\(lines[1])\n\n\(lines[2])\n\(lines[3])\n\(lines[4])")
  }
}
