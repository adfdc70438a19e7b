import Testing

@testable import Inquiry

@Suite struct `Two spellings of one word` {
  @Test(arguments: [
    ("organised", "organized"), ("organizations", "organisations"), ("neighbour", "neighbor"),
    ("defenses", "defences"), ("centres", "centers"), ("analyze", "analyse"),
  ])
  func `lead to each other`(one: String, other: String) {
    #expect(SpellingVariants.other(of: one) == other)
    #expect(SpellingVariants.other(of: other) == one)
  }

  @Test(arguments: ["promised", "exercise", "surprise", "rise", "prize", "treaty"])
  func `are not made up`(word: String) { #expect(SpellingVariants.other(of: word) == nil) }
}
