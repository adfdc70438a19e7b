import Output
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("Lavrov", 6), ("Лавров", 6), ("平和条約", 8), ("한국", 4), ("한", 2), ("e\u{301}", 1),
    ("ﾊﾝ", 2), ("Ａ", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇯🇵", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("नि", 1),
    ("שָׁלוֹם", 4), ("\u{200B}", 0), ("…", 1), ("“a”", 3),
  ])
  func `text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

@Suite struct `Wrapping` {
  @Test func `lines break at spaces, which go`() {
    #expect(
      TextWrapping.lines(of: "the treaty of peace and friendship", width: 13)
        == ["the treaty of", "peace and", "friendship"])
  }

  @Test func `a word wider than the line is cut, and CJK breaks anywhere`() {
    #expect(TextWrapping.lines(of: "abcdefgh ij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(TextWrapping.lines(of: "平和条約交渉", width: 5) == ["平和", "条約", "交渉"])
  }

  @Test func `line breaks in the text are kept`() {
    #expect(TextWrapping.lines(of: "a\n\nb", width: 9) == ["a", "", "b"])
  }

  @Test func `a combining mark stays with its letter`() {
    #expect(TextWrapping.lines(of: "ae\u{301}b", width: 2) == ["ae\u{301}", "b"])
  }

  @Test func `cut text ends in an ellipsis and fits`() {
    #expect(TextWrapping.truncated("the treaty", width: 6) == "the t…")
    #expect(TextWrapping.truncated("the treaty", width: 5) == "the…")
    #expect(TextWrapping.truncated("平和条約", width: 4) == "平…")
    #expect(TextWrapping.truncated("treaty", width: 6) == "treaty")
  }
}

@Suite struct `Bars` {
  @Test func `the longest bar fills the width and the smallest value still shows`() {
    #expect(Bar.text(value: 80, maximum: 80, width: 4) == "████")
    #expect(Bar.text(value: 30, maximum: 80, width: 4) == "█▌")
    #expect(Bar.text(value: 1, maximum: 100_000, width: 4) == "▏")
    #expect(Bar.text(value: 0, maximum: 80, width: 4) == "")
    #expect(Bar.text(value: 0, maximum: 0, width: 4) == "")
  }
}
