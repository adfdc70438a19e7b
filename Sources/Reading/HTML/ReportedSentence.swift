/// Sentences of news that begin or speak as sites do: what they report is not the site's own.
enum ReportedSentence {
  /// Whether a line is what somebody said: it ends as a sentence, and opens with a quotation or has a verb that reports
  /// one.
  ///
  /// - Parameter text: One block.
  /// - Complexity: O(n).
  static func isReported(_ text: String) -> Bool {
    guard let last = text.last, ".!?”\"»’…".contains(last) else { return false }
    return opensWithQuotation(text) || hasReport(text)
  }

  /// Whether a line ends as a sentence and says that somebody said something.
  static func hasReport(_ text: String) -> Bool {
    guard let last = text.last, ".!?”\"»’…".contains(last) else { return false }
    let words = Boilerplate.words(of: text).split(separator: " ")
    return words.indices.contains { index in
      verbs.contains(words[index]) && index > 0 && !passive.contains(words[index - 1])
    }
  }

  /// Whether a line begins with words in quotation marks, and goes on or ends behind them.
  private static func opensWithQuotation(_ text: String) -> Bool {
    guard let first = text.first, let closing = closings[first] else { return false }
    return text.dropFirst().contains { closing.contains($0) }
  }

  private static let closings: [Character: String] = [
    "“": "”", "\"": "\"", "«": "»", "„": "“”", "‘": "’", "»": "«",
  ]

  /// In the past, as news tells it: headlines and labels, which sites put between paragraphs, are in the present.
  private static let verbs: Set<Substring> = [
    "said", "told", "warned", "added", "insisted", "argued", "demanded", "urged", "declared",
    "pleaded", "replied", "answered", "stressed", "explained", "tweeted", "wrote", "announced",
    "sagte", "erklärte", "dijo", "afirmó", "disse", "сказал", "сказала", "заявил", "заявила",
    "заявили", "сообщил", "сообщила",
  ]

  /// Words before such a verb that make another of it: "the said materials", "may be added".
  private static let passive: Set<Substring> = [
    "the", "of", "any", "such", "by", "as", "be", "been", "being", "is", "are", "was", "were",
    "all", "otherwise", "to", "nothing", "anything",
  ]
}
