/// Cuts a sentence where a second question begins that has a subject of its own.
struct QuestionSplitter {
  private let text: QuestionText

  init(_ question: String) { text = QuestionText(question) }

  /// The questions, in their order; the whole where there is no second.
  var questions: [String] {
    let starts = text.tokens.indices.dropFirst().filter(beginsAnother)
    guard let first = starts.first else { return [text.text] }
    var parts = [text.words(0..<first)]
    for (index, start) in starts.enumerated() {
      let isJoined = text.tokens[start].folded == "and"
      let end = index + 1 < starts.count ? starts[index + 1] : text.tokens.count
      parts.append(text.words((isJoined ? start + 1 : start)..<end))
    }
    return parts
  }

  /// "…, *and what did* B say about Y": of what a matter is told before, and which tells its own.
  private func beginsAnother(at index: Int) -> Bool {
    let word = folded(index) == "and" ? index + 1 : index
    let isParted = word > index || text.tokens[index].isAfterMark && folded(index - 1) != "and"
    guard isParted, asks(at: word), !text.quotations.contains(where: { $0.contains(index) }) else {
      return false
    }
    return (0..<index).contains { asks(at: $0) } && hasMatter(0..<index)
      && hasMatter(word..<text.tokens.count)
  }

  /// "What did Lavrov": a question word, and who is asked about.
  private func asks(at index: Int) -> Bool {
    let subject = folded(index + 2) == "the" ? index + 3 : index + 2
    return ["what", "how", "when", "why", "where"].contains(folded(index))
      && FormReader.auxiliaries.contains(folded(index + 1))
      && text.tokens.indices.contains(subject)
      && !CommonWords.function.contains(folded(subject))
  }

  private func hasMatter(_ range: Range<Int>) -> Bool {
    range.dropLast().contains {
      ["about", "on", "regarding", "concerning", "to", "of"].contains(folded($0))
    }
  }

  private func folded(_ index: Int) -> String {
    text.tokens.indices.contains(index) ? text.tokens[index].folded : ""
  }
}
