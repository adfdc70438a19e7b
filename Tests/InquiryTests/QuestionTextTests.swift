import Testing

@testable import Inquiry

@Suite struct `Words of a question` {
  @Test(arguments: [
    ("Russia's view", ["russia", "view"]),
    ("the U.S. and the EU", ["the", "u.s.", "and", "the", "eu"]),
    ("Naderi-Fard said", ["naderi", "fard", "said"]), ("", []), ("???", []),
  ])
  func `are cut as the authority files cut names`(question: String, words: [String]) {
    #expect(QuestionText(question).tokens.map(\.folded) == words)
  }

  @Test(arguments: [
    ("who said \"no comment\"?", ["no comment"]), ("who said “no comment”?", ["no comment"]),
    ("who said 'no comment'?", ["no comment"]), ("Japan's view on Russia's plan", []),
    ("who said \"no comment", []), ("the «soup» and the \"fish\"", ["soup", "fish"]),
  ])
  func `in quotation marks stay together`(question: String, quotations: [String]) {
    let text = QuestionText(question)
    #expect(text.quotations.map { text.words($0) } == quotations)
  }

  @Test func `know their number`() {
    #expect(QuestionText("7 seven twenty 0 nought").tokens.map(\.number) == [7, 7, 20, 0, nil])
  }
}

@Suite struct `A phrase` {
  @Test(arguments: [
    ("call|calls for|on", "calls on Iran", 2), ("call for", "call it", nil),
    ("the? latest|newest", "latest one", 1), ("the? latest|newest", "the latest", 2),
    ("accus*", "accusations", 1), ("top #", "top five", 2), ("top #", "top of", nil),
    ("a? b?", "c", nil),
  ])
  func `takes its steps and leaves out what may be missing`(
    pattern: String, words: String, end: Int?
  ) {
    #expect(Phrase(pattern).end(at: 0, in: QuestionText(words).tokens) == end)
  }

  @Test func `that is longer goes before a shorter one`() {
    let table = PhraseTable([("how many", 1), ("how", 2), ("how many times", 3)])
    let tokens = QuestionText("how many times").tokens
    #expect(table.match(at: 0, in: tokens)?.meaning == 3)
    #expect(table.match(at: 1, in: tokens) == nil)
  }
}
