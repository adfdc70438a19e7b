import Records
import Testing

@testable import Reading

@Suite struct SubtitleTests {
  @Test(arguments: ["talk.srt", "-"], ["\n", "\r\n"])
  func `SubRip gives what is spoken without the times`(path: String, end: String) {
    let text = """
      1
      00:00:01,000 --> 00:00:03,500
      <i>The treaty remains
      in force.</i>

      2
      00:00:03,600 --> 00:00:05,000
      {\\an8}Nobody proposed to end it.

      3
      00:00:05,000 --> 00:00:06,000
      [Applause]

      4
      00:00:09,000 --> 00:00:11,000 X1:10
      - Will you sign?
      - In 2019.
      5
      00:00:11,100 --> 00:00:12,000
      QUESTION: Why?
      """
    let article = read("\u{FEFF}" + text.replacing("\n", with: end), path: path).first?.article
    #expect(
      article?.body
        == "The treaty remains in force. Nobody proposed to end it.\n\nWill you sign?\n\nIn 2019.\n\nQUESTION: Why?"
    )
    #expect(article?.genre == .transcript)
  }

  @Test func `WebVTT names voices, and lines that roll are given once`() {
    let text = """
      WEBVTT - Talks
      Kind: captions

      NOTE This is no speech

      STYLE
      ::cue { color: white }

      intro
      00:01.000 --> 00:03.000 align:start position:0%
      <v Ada Example>The treaty &amp; the<00:00:02.000><c> note</c></v>

      00:03.000 --> 00:04.000
      The treaty &amp; the note
      remain in force.

      01:00:05.000 --> 01:00:06.000
      <v.loud Bo Example>Do they?
      """
    let body = read(text, path: "talk.vtt").first?.article?.body
    #expect(
      body == "Ada Example: The treaty & the note remain in force.\n\nBo Example: Do they?")
  }

  @Test func `subtitles without speech are refused, and numbered text is text`() {
    #expect(
      read("WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]\n", path: "a.vtt").first?.refusal?.reason
        .contains("no text") == true)
    let text = "1\nThe talks --> on."
    #expect(read(text).first?.article?.body == text)
  }
}
