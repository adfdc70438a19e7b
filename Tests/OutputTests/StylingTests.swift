import Output
import Testing

@Suite struct `Text for a terminal` {
  @Test(arguments: [
    ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("\u{7F}\u{9B}1m", "\u{FFFD}\u{FFFD}1m"),
    ("a\u{202E}b\u{202C}", "a\u{FFFD}b\u{FFFD}"), ("\u{2066}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree four"), ("plain 平和", "plain 平和"),
  ])
  func `holds nothing that a terminal obeys`(text: String, safe: String) {
    #expect(DisplayText.safe(text) == safe)
  }

  private let marked =
    "a \(Styling.Role.hit.mark)long word\(Styling.Role.endMark) and \(Styling.Role.minor.mark)7:\(Styling.Role.endMark) end"

  @Test func `is styled after it is broken into lines, on each line anew`() {
    let lines = TextWrapping.lines(of: marked, width: 8)
    #expect(Styling.plain.styled(lines) == ["a long", "word and", "7: end"])
    #expect(
      Styling.ansi.styled(lines) == [
        "a " + Styling.ansi(.hit, "long"), Styling.ansi(.hit, "word") + " and",
        Styling.ansi(.minor, "7:") + " end",
      ])
  }
}
