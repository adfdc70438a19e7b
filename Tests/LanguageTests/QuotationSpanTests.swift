import Language
import Testing

@Suite struct QuotationSpanTests {
  struct Case: Sendable {
    let text: String
    /// The words between the marks; `+` before what goes on from the paragraph before, `?` before what is not closed.
    let spans: [String]
  }

  @Test(arguments: [
    Case(text: #"He said: "Talks resume.""#, spans: ["Talks resume."]),
    Case(text: "She called it “a step” and “no more”.", spans: ["a step", "no more"]),
    Case(text: #""A ‘sound’ plan," he said. "B.""#, spans: ["A ‘sound’ plan,", "B."]),
    Case(text: "”Fear itself,” he wrote.", spans: ["Fear itself,"]),
    Case(text: "«Да», сказал он.", spans: ["Да"]),
    Case(text: "The O'Neill family's 1990s.", spans: []),
    Case(text: #"A board 6" wide and a "plan"."#, spans: ["plan"]),
    Case(text: "‘It won’t hold,’ he said. ‘We’ll see.’", spans: ["It won’t hold,", "We’ll see."]),
    Case(text: "“One.\n“Two,” she said.", spans: ["?One.", "+Two,"]),
    Case(text: "“Unclosed.\nThe next “begins” anew.", spans: ["?Unclosed.", "begins"]),
    Case(text: "The (“final”) text—“so called”—stands.", spans: ["final", "so called"]),
    Case(text: "``Old style'' marks.", spans: ["Old style"]),
    Case(text: "“", spans: ["?"]),
    Case(text: "", spans: []),
  ])
  func `quotations are found as a reader pairs them`(example: Case) {
    let bytes = Array(example.text.utf8)
    let spans = QuotationSpan.spans(in: bytes, paragraphs: lines(of: example.text))
    let found = spans.joined().map { span in
      (span.continuesPrevious ? "+" : "") + (span.isClosed ? "" : "?")
        + String(decoding: bytes[span.inner], as: UTF8.self)
    }
    #expect(found == example.spans)
  }

  @Test func `a million marks cost linear time`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "\""), count: 1_000_000)
    let spans = QuotationSpan.spans(in: bytes, paragraphs: [0..<bytes.count])
    #expect(spans[0].count <= 500_000)
  }

  private func lines(of text: String) -> [Range<Int>] {
    var start = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { start += line.utf8.count + 1 }
      return start..<start + line.utf8.count
    }
  }
}
