import Records

/// Articles that go by their number alone wherever their treaty is the matter: "Article 5" where the text speaks of NATO.
struct LoneArticle {
  private let words: [PlainWord]
  /// Those whose treaty the text speaks of.
  private let spokenOf: [Famous]

  private typealias Famous = (number: Int, signs: WordSet, year: Int, key: String)

  /// - Complexity: O(n) in the words.
  init(_ words: [PlainWord]) {
    self.words = words
    let hasArticle = words.contains { $0.text == "article" }
    spokenOf =
      hasArticle ? Self.famous.filter { words.contains(where: $0.signs.contains) } : []
  }

  /// - Returns: The document whose article the two words at a place are.
  func document(at place: Int, _ known: KnownDocuments) -> Document? {
    guard !spokenOf.isEmpty, words[place].isCapitalised, words[place].text == "article",
      place + 1 < words.count, words[place + 1].gap == .open, let number = words[place + 1].number,
      let article = spokenOf.first(where: { $0.number == number })
    else { return nil }
    let next = place + 2
    if next + 1 < words.count, words[next].gap == .open,
      ["of", "in", "to"].contains(words[next].text)
    {
      let ofWhat = words[(next + 1)...].prefix(4).prefix { $0.gap == .open }
      guard !ofWhat.contains(where: { DocumentFamily($0) != nil || $0.isCapitalised }) else {
        return nil
      }
    }
    return known.document(signedIn: article.year, key: article.key)
  }

  private static let famous: [Famous] = [
    (5, WordTable(marking: "nato nato's"), 1949, "north-atlantic-treaty"),
    (50, WordTable(marking: "brexit eu"), 1992, "maastricht-treaty"),
  ]
}
