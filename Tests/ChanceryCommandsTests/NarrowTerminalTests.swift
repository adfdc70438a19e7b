import Archive
import Output
import Records
import Testing

@testable import ChanceryCommands

/// What a person reads fits however narrow the terminal is.
@Suite struct `A narrow terminal` {
  private let sample: SampleDatabase

  init() throws { sample = try SampleDatabase() }

  static let lines: [[String]] = [
    ["list", "statements"], ["list", "articles"], ["list", "references"],
    ["timeline", "--by", "speaker"], ["timeline", "--by", "document"], ["stats"],
    ["search", "treaty"], ["export", "statements", "--format", "table"],
  ]

  @Test(arguments: lines, [40, 80])
  func `is never too narrow for a line`(line: [String], columns: Int) async {
    let trial = await CommandTrial(
      line, database: sample.path, variables: ["COLUMNS": "\(columns)"])
    #expect(trial.exitCode == 0)
    for line in trial.output.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= columns, "\(line)")
    }
  }

  @Test func `gives each bar of a timeline one line`() async {
    let trial = await CommandTrial(
      ["timeline", "--by", "act"], database: sample.path, variables: ["COLUMNS": "40"])
    let bars = trial.output.split(separator: "\n").dropFirst(2)
    #expect(!bars.isEmpty)
    for bar in bars { #expect(bar.contains { $0.isNumber } && bar.contains { $0 > "\u{2580}" }) }
  }
}

@Suite struct `A hit in a long speech` {
  @Test(arguments: [0, 300, 599])
  func `is shown with the lines around it`(position: Int) {
    var words = (0..<600).map { "word\($0)" }
    words[position] = "\(HitMark.open)treaty\(HitMark.close)"
    let text = HitText(styling: .plain, width: 80).text(
      of: ["1", "", "", "", "", words.joined(separator: " ")], isFirst: true)
    #expect(text.contains("[treaty]"))
    #expect(text.split(separator: "\n").count <= 23)
    #expect(text.hasSuffix("…\n") == (position < 599))
  }

  @Test func `leaves a statement of ordinary length whole`() {
    let words = (0..<100).map { "word\($0)" }.joined(separator: " ")
    let text = HitText(styling: .plain, width: 80).text(
      of: ["1", "", "", "", "", words], isFirst: true)
    #expect(text.contains("word0 ") && text.contains("word99") && !text.contains("…"))
  }
}
