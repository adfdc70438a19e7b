import Output
import Testing

@testable import ChanceryCommands

@Suite struct `Progress` {
  @Test func `the line tells the share, the rate and the time left`() {
    let text = ProgressLine.text(
      articles: 1_250, bytes: 25_000_000, totalBytes: 100_000_000, elapsed: .seconds(50),
      columns: 97)
    #expect(
      text
        == "│█████               │ 25 %  1,250 articles  25.0 MB of 100.0 MB  25 articles/s  2 min 30 s left"
    )
  }

  @Test func `standard input has no share and no time left`() {
    let text = { (columns: Int) in
      ProgressLine.text(
        articles: 1, bytes: 150_000, totalBytes: nil, elapsed: .seconds(1), columns: columns)
    }
    #expect(text(77) == "1 article  0.2 MB  1 articles/s")
    #expect(text(20) == "1 article  1/s")
  }

  @Test(arguments: [
    (77, "│█████               │ 25 %  1,250 articles  25 articles/s  2 min 30 s left"),
    (57, "│██▌       │ 25 %  25 articles/s  2 min 30 s left"),
    (37, "│█▌    │ 25 %  25/s  2 min 30 s left"), (10, "25 %  2 min 30 s left"),
  ])
  func `the rate and the time left stay on a narrow terminal`(columns: Int, line: String) {
    let text = ProgressLine.text(
      articles: 1_250, bytes: 25_000_000, totalBytes: 100_000_000, elapsed: .seconds(50),
      columns: columns)
    #expect(text == line)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
  ])
  func `figures are grouped by thousands`(number: Int, text: String) {
    #expect(FigureText.count(number) == text)
  }
}
