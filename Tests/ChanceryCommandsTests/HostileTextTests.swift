import Archive
import Output
import Records
import Testing

@testable import ChanceryCommands

/// Article texts that would move the cursor, recolour the screen or turn the writing direction.
@Suite struct `Hostile text on a terminal` {
  private static let hostile: [Unicode.Scalar] = [
    "\u{1B}", "\u{7F}", "\u{9B}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
  ]

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !hostile.contains($0) && ($0 == "\n" || $0.value >= 0x20) }
  }

  @Test(arguments: hostile)
  func `does nothing in a hit of a search`(scalar: Unicode.Scalar) {
    let text = HitText(styling: .plain, width: 80).text(
      of: [
        "1", "2019", "A\(scalar)", "B\(scalar)", "C\(scalar)",
        "the \(HitMark.open)tre\(scalar)aty\(HitMark.close)",
      ],
      isFirst: true)
    #expect(Self.isHarmless(text))
    #expect(text.contains("[tre\u{FFFD}aty]"))
  }

  @Test(arguments: hostile)
  func `does nothing in an article or a statement, and marks stay where they are`(
    scalar: Unicode.Scalar
  ) {
    let body = "\(scalar) He said \(scalar)yes\(scalar)."
    let marked = MarkedSpan.marked(
      body, from: 0, spans: [MarkedSpan(range: ScalarRange(start: 10, end: 15), label: "7")])
    let shown = Styling.plain.styled([marked]).joined()
    #expect(Self.isHarmless(shown))
    #expect(shown == "\u{FFFD} He said ⟦7:\u{FFFD}yes\u{FFFD}⟧.")
  }

  @Test func `does nothing in a message`() {
    let messages = MemorySink()
    var environment = CommandEnvironment.current
    environment.messages = messages
    environment.say("no speaker '\(String(String.UnicodeScalarView(Self.hostile)))'")
    #expect(Self.isHarmless(messages.text))
  }

  @Test func `a hit is coloured on every line that it takes, within the width`() {
    let words = (0..<30).map { "word\($0)" }.joined(separator: " ")
    let text = HitText(styling: .ansi, width: 60).text(
      of: ["1", "", "", "", "", "\(HitMark.open)\(words)\(HitMark.close)"], isFirst: true)
    let lines = text.split(separator: "\n").dropFirst()
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.hasPrefix("  \u{1B}[1;33m") && $0.hasSuffix("\u{1B}[0m") })
  }
}
