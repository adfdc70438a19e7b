import Records

@testable import Reading

/// A day after every date in these tests.
let readingDay = "2024-06-30"

/// What is read out of a text as if it were a file.
func read(
  _ text: String, path: String = "news/a.txt",
  options change: (inout ReadingOptions) -> Void = { _ in }
) -> [ReadOutcome] {
  read([UInt8](text.utf8), path: path, options: change)
}

/// What is read out of bytes as if they were a file.
func read(
  _ bytes: [UInt8], path: String = "news/a.txt",
  options change: (inout ReadingOptions) -> Void = { _ in }
) -> [ReadOutcome] {
  guard let today = PartialDate(readingDay) else { return [] }
  var options = ReadingOptions(today: today)
  change(&options)
  return ArticleReader(options: options).articles(in: bytes, path: path)
}

extension ReadOutcome {
  var article: Article? {
    if case .article(let article) = self { return article }
    return nil
  }

  var refusal: Refusal? {
    if case .refusal(let refusal) = self { return refusal }
    return nil
  }
}
