import Testing

@testable import Extraction

@Suite struct TranscriptTests {
  private func turns(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return Transcript(Layout(of: bytes).blocks, in: bytes)?.turns.map { turn in
      ([turn.label] + turn.content).map { String(decoding: bytes[$0], as: UTF8.self) }
        .joined(separator: " | ")
    }
  }

  @Test func `every turn has its label and its paragraphs`() {
    let text = """
      James Room

      1:05 P.M. EST

      MS. HALE:  Good afternoon.

      One thing at the top.

      (Laughter.)

      Q    Thank you.  Will there be talks?

      MS. HALE:  (Laughs.)  There will.

      MR. O’NEILL (via telephone):  I agree.
      """
    #expect(
      turns(text) == [
        "MS. HALE | Good afternoon. | One thing at the top.",
        "Q | Thank you.  Will there be talks?", "MS. HALE | (Laughs.)  There will.",
        "MR. O’NEILL | I agree.",
      ])
  }

  @Test func `a question after one blank is a turn of its own, beside other labels only`() {
    let text =
      "MS. HALE: Good afternoon.\n\nQ Will there be talks?\n\nMS. HALE: There will.\n\nQ (Inaudible.) When?"
    #expect(
      turns(text) == [
        "MS. HALE | Good afternoon.", "Q | Will there be talks?", "MS. HALE | There will.",
        "Q | (Inaudible.) When?",
      ])
    #expect(turns("Q Street was shut on Monday.\n\nThe police said that it would open.") == nil)
  }

  @Test func `labels in mixed case count when they recur`() {
    let text = """
      Question: Will you go to Geneva?
      Pavel Orlov: We shall go.
      Question: When?
      Pavel Orlov: In June.
      """
    #expect(turns(text)?.count == 4)
  }

  @Test func `a report with a colon now and then is no transcript`() {
    let text = """
      The case is plain: nobody wants the treaty.
      Orlov: “We shall go.”
      The ministers met on Friday. Talks go on in Geneva.
      Another question: who pays?
      """
    #expect(turns(text) == nil)
  }

  @Test(arguments: [
    "NEW VESNA: The ministers met on Friday.\n\nTalks go on, the envoy said.",
    "EXPLAINED: why nobody wants the treaty.\n\nThe ministers met on Friday.",
    "The ministers met.\n\nBOOM: the treaty is dead.\n\nTalks go on.\n\nThe envoy left.\n\nNOPE: not yet.\n\nThat is all.",
  ])
  func `a dateline or a rubric in capitals is no label`(text: String) {
    #expect(turns(text) == nil)
  }

  @Test func `one label with a title heads a speech`() {
    #expect(
      turns("THE PRESIDENT: Good morning.\n\nThe harbour is open.\n\nEND 1:42 P.M. EDT")
        == ["THE PRESIDENT | Good morning. | The harbour is open."])
    #expect(turns("THE SECOND GENTLEMAN: Good morning.")?.count == 1)
  }

  @Test func `the time at which it ends is no part of what is said`() {
    #expect(
      turns("MS. HALE: Thank you.\n\n1:42 P.M. EDT")
        == ["MS. HALE | Thank you."])
    #expect(
      turns("MS. HALE: Thank you.\n\n12 p.m. is late for me.")
        == ["MS. HALE | Thank you. | 12 p.m. is late for me."])
  }
}
