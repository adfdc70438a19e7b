import Language
import Records
import Testing

/// The tokens of a text that is one paragraph, joined by `|`; sentences end with `‖`.
private func cut(_ text: String) -> String {
  let buffer = TextBuffer(text)
  let analysed = TextAnalyser().analyse(buffer, paragraphs: [0..<buffer.bytes.count])
  return analysed.sentences.map { sentence in
    sentence.map { analysed.text(ofToken: $0) }.joined(separator: "|")
  }.joined(separator: "‖")
}

@Suite struct TextAnalyserTests {
  @Test(arguments: [
    ("He didn't say it's Peru's.", "He|did|n't|say|it|'s|Peru|'s|."),
    ("The envoys’ talks, he’s sure.", "The|envoys|’|talks|,|he|’s|sure|."),
    ("Mr. Oro met J. Pak in the U.S. today.", "Mr.|Oro|met|J.|Pak|in|the|U.S.|today|."),
    ("It cost $1,250.50, or 12.5% more.", "It|cost|$|1,250.50|,|or|12.5|%|more|."),
    ("The 70-year-old cannot go — or can he?", "The|70-year-old|can|not|go|—|or|can|he|?"),
    (
      "See https://example.org/a?b=c, or a.b@c.org.",
      "See|https://example.org/a?b=c|,|or|a.b@c.org|."
    ),
    ("Wait... no -- never.", "Wait|...|no|--|never|."),
    ("The 1990's; “Oro”’s aide", "The|1990|'s|;|“|Oro|”|’s|aide"),
    ("In No. 5 he said no.", "In|No.|5|he|said|no|."),
    ("Où est Çelik à Kyïv?", "Où|est|Çelik|à|Kyïv|?"),
  ])
  func `a paragraph is cut as the Penn Treebank does`(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test(arguments: [
    ("Talks ended. Nobody spoke.", "Talks|ended|.‖Nobody|spoke|."),
    ("“Talks ended.” Nobody spoke.", "“|Talks|ended|.|”‖Nobody|spoke|."),
    ("Mr. Oro left the U.S. The talks ended.", "Mr.|Oro|left|the|U.S.‖The|talks|ended|."),
    ("The U.S. Senate met.", "The|U.S.|Senate|met|."),
    ("“Why?” she asked. “Why not?”", "“|Why|?|”|she|asked|.‖“|Why|not|?|”"),
    ("It rose 3.5 points. 40 left.", "It|rose|3.5|points|.‖40|left|."),
  ])
  func `a sentence ends where the next one begins`(text: String, expected: String) {
    #expect(cut(text) == expected)
  }

  @Test func `a line break inside a paragraph is a blank`() {
    #expect(cut("The envoy\nsaid no.\nTalks ended.") == "The|envoy|said|no|.‖Talks|ended|.")
  }

  @Test func `every token knows where it stands to the quotation marks`() {
    let buffer = TextBuffer("He said \"no\" twice.")
    let analysed = TextAnalyser().analyse(buffer, paragraphs: [0..<buffer.bytes.count])
    #expect(
      analysed.quotation
        == [.outside, .outside, .opener, .inside, .closer, .outside, .outside])
  }

  @Test func `paragraphs without tokens keep their place`() {
    let buffer = TextBuffer("One. \n\n Two.")
    let analysed = TextAnalyser().analyse(buffer, paragraphs: [0..<4, 4..<7, 7..<12])
    #expect(analysed.paragraphs == [0..<2, 2..<2, 2..<4])
    #expect(analysed.sentences == [0..<2, 2..<4])
  }

  @Test func `bytes convert to scalars anywhere in a long text`() {
    let unit = "añ—😀"
    let text = String(repeating: unit, count: 300)
    let buffer = TextBuffer(text)
    var byte = 0
    for (scalar, value) in text.unicodeScalars.enumerated() {
      let length = String(value).utf8.count
      #expect(
        buffer.scalarRange(ofBytes: byte..<byte + length)
          == ScalarRange(start: scalar, end: scalar + 1))
      byte += length
    }
    #expect(
      buffer.scalarRange(ofBytes: 0..<buffer.bytes.count) == ScalarRange(start: 0, end: 1200))
  }

  @Test func `the tokens under a byte range are those that overlap it`() {
    let buffer = TextBuffer("One two three.")
    let analysed = TextAnalyser().analyse(buffer, paragraphs: [0..<buffer.bytes.count])
    #expect(analysed.tokens(overlapping: 2..<5) == 0..<2)
    #expect(analysed.tokens(overlapping: 3..<4) == 1..<1)
    #expect(analysed.byteRange(ofTokens: 1..<3) == 4..<13)
  }

  @Test(arguments: ["a", "a.", "\"", "! ", "!", "a@", "''", "(", "x-", "9,", "a' ", "\u{2019}s"])
  func `twice the text costs about twice the time`(unit: String) {
    func seconds(_ count: Int) -> Duration {
      let buffer = TextBuffer(String(repeating: unit, count: count))
      return ContinuousClock().measure {
        _ = TextAnalyser().analyse(buffer, paragraphs: [0..<buffer.bytes.count])
      }
    }
    _ = seconds(1000)
    // A quadratic cost would be 64 times as much.
    #expect(seconds(80_000) < seconds(10_000) * 30 + .milliseconds(50))
  }
}
