/// A pattern of words: `call*|calls for|upon`, with `?` behind a step that may be missing.
///
/// Steps are parted by blanks; `|` parts the words that a step takes; `*` stands for any ending, `#` for a number.
struct Phrase: Hashable, Sendable {
  private struct Step: Hashable, Sendable {
    // Few and short: comparing them all costs less than hashing each of them at every start of the program.
    var words: [String] = []
    var stems: [String] = []
    var takesNumber = false
    var isOptional = false

    func takes(_ token: QuestionToken) -> Bool {
      if words.contains(token.folded) { return true }
      if takesNumber, token.number != nil { return true }
      return stems.contains { token.folded.hasPrefix($0) }
    }
  }

  private let steps: [Step]

  init(_ pattern: String) {
    // All marks of a pattern are ASCII, so that bytes are enough to take it apart.
    steps = pattern.utf8.split(separator: UInt8(ascii: " ")).map { part in
      var step = Step(isOptional: part.last == UInt8(ascii: "?"))
      let alternatives = step.isOptional ? part.dropLast() : part
      for word in alternatives.split(separator: UInt8(ascii: "|")) {
        if word.last == UInt8(ascii: "*") {
          step.stems.append(String(Substring(word.dropLast())))
        } else if word.elementsEqual("#".utf8) {
          step.takesNumber = true
        } else {
          step.words.append(String(Substring(word)))
        }
      }
      return step
    }
  }

  /// Whether a word is one of those that make the phrase.
  func holds(_ word: String) -> Bool {
    steps.contains { $0.words.contains(word) || $0.stems.contains { word.hasPrefix($0) } }
  }

  /// Where the phrase ends that begins at a token; the longest reading counts.
  ///
  /// - Returns: One past its last token; `nil` when it does not begin there.
  func end(at start: Int, in tokens: [QuestionToken]) -> Int? {
    end(of: steps[...], at: start, in: tokens).flatMap { $0 > start ? $0 : nil }
  }

  private func end(of steps: ArraySlice<Step>, at index: Int, in tokens: [QuestionToken]) -> Int? {
    guard let step = steps.first else { return index }
    if index < tokens.count, step.takes(tokens[index]),
      let end = end(of: steps.dropFirst(), at: index + 1, in: tokens)
    {
      return end
    }
    return step.isOptional ? end(of: steps.dropFirst(), at: index, in: tokens) : nil
  }
}

/// Phrases with what each of them means.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private let entries: [(phrase: Phrase, meaning: Meaning)]

  init(_ entries: [(String, Meaning)]) {
    self.entries = entries.map { (Phrase($0.0), $0.1) }
  }

  /// Whether a word is one of those that make the phrases; "for" and "that" alone make none.
  func holds(_ word: String) -> Bool {
    !CommonWords.function.contains(word) && entries.contains { $0.phrase.holds(word) }
  }

  /// The longest phrase that begins at a token; of equally long ones the first in the table.
  func match(at start: Int, in tokens: [QuestionToken]) -> (end: Int, meaning: Meaning)? {
    var best: (end: Int, meaning: Meaning)?
    for (phrase, meaning) in entries {
      if let end = phrase.end(at: start, in: tokens), end > best?.end ?? start {
        best = (end, meaning)
      }
    }
    return best
  }
}
