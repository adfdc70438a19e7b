// Inquiry: a question in words to a query.

package import Authority
package import Records

/// Understands questions by the authority files, by a grammar of dates, acts and forms, and by what one database knows.
///
///     let inquiry = Inquiry(authority: authority, today: today)
///     let reading = inquiry.read("who has invoked the 1956 Joint Declaration?")
///     let understanding = inquiry.understand(reading, knowing: knowledge)
///
/// No model and no chance: the same question, day, authority files and knowledge give the same query.
package struct Inquiry: Sendable {
  let authority: Authority
  let today: PartialDate

  /// Words that carry questions and name nothing.
  package static var questionWords: Set<String> {
    CommonWords.function.union(CommonWords.speech).union(CommonWords.statements)
  }

  /// - Parameter today: The day that "last month" counts from.
  package init(authority: Authority, today: PartialDate) {
    self.authority = authority
    self.today = today
  }

  /// The questions that a person asked in one: "what did A say about X, and what did B say about Y?"
  ///
  /// - Returns: One at least.
  package func questions(in text: String) -> [String] { QuestionSplitter(text).questions }

  /// Cuts a question into words and spots what the authority files name in it.
  ///
  /// - Complexity: O(n) in the words of the question.
  package func read(_ question: String) -> QuestionReading {
    let text = QuestionText(question)
    let spotter = NameSpotter(authority: authority)
    return QuestionReading(text: text, names: spotter.names(in: text), authority: authority)
  }

  /// Assembles the query.
  ///
  /// - Parameters:
  ///   - knowledge: What the database answered to `reading.request`.
  ///   - previous: What "it", "he" and "and in 2018?" refer back to.
  package func understand(
    _ reading: QuestionReading, knowing knowledge: Knowledge, after previous: Understanding? = nil
  ) -> Understanding {
    QuestionAssembler(
      reading: reading, knowledge: knowledge, authority: authority, today: today, previous: previous
    ).understanding()
  }
}
