import Records
import Testing

@testable import ChanceryCommands

@Suite struct `Counts with a noun` {
  @Test(arguments: [
    (RowKind.batches, "1 batch", "2 batches"), (.countries, "1 country", "2 countries"),
    (.statements, "1 statement", "2 statements"),
  ])
  func `have it in the right number`(kind: RowKind, one: String, two: String) {
    #expect(FigureText.count(1, kind.noun) == one)
    #expect(FigureText.count(2, kind.noun) == two)
  }

  @Test func `have the plural that the kind is asked for by`() {
    for kind in RowKind.allCases { #expect(kind.noun.many == kind.rawValue) }
  }
}
