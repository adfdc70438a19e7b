import Output
import Testing

@testable import ChanceryCommands

@Suite struct `Progress` {
  @Test func `the line tells the share, the rate and the time left`() {
    let text = ProgressLine.text(
      articles: 1_250, bytes: 25_000_000, totalBytes: 100_000_000, elapsed: .seconds(50))
    #expect(
      text
        == "│█████               │ 25 %  1,250 articles  25.0 MB of 100.0 MB  25 articles/s  2 min 30 s left"
    )
  }

  @Test func `standard input has no share and no time left`() {
    let text = ProgressLine.text(articles: 1, bytes: 150_000, totalBytes: nil, elapsed: .seconds(1))
    #expect(text == "1 article  0.2 MB  1 articles/s")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
  ])
  func `figures are grouped by thousands`(number: Int, text: String) {
    #expect(FigureText.count(number) == text)
  }
}
