import Authority

/// One word of a question, as the matcher of the authority files cuts words.
struct QuestionToken: Hashable, Sendable {
  /// As typed.
  let text: String
  /// In lower case.
  let folded: String
  let word: Word
  /// What stands between it and the word before.
  let gap: String
  /// Whether "'s" or "'" follows.
  let isPossessive: Bool
  /// Whether a hyphen or dash joins it to the word before.
  let isHyphenated: Bool
  /// Whether a comma or another mark parts it from the word before.
  let isAfterMark: Bool

  /// The number that the word is, in digits or letters up to twenty.
  ///
  /// - Returns: 0…99,999, so that no length of time counted by it leaves the range of whole numbers.
  var number: Int? {
    if let number = Int(folded) { return (0...99_999).contains(number) ? number : nil }
    return Self.numbers.firstIndex(of: folded).map { $0 + 1 }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]
}
