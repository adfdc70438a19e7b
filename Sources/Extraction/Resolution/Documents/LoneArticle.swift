import Records

/// Articles that go by their number alone wherever their treaty is the matter: "Article 5" where the text speaks of NATO.
enum LoneArticle {
  /// - Returns: The document whose article the two words at a place are.
  static func document(
    at place: Int, in words: [PlainWord], _ known: KnownDocuments
  ) -> Document? {
    guard words[place].text == "article", words[place].isCapitalised, place + 1 < words.count,
      words[place + 1].gap == .open, let number = words[place + 1].number
    else { return nil }
    guard let article = famous.first(where: { $0.number == number }) else { return nil }
    let next = place + 2
    if next + 1 < words.count, words[next].gap == .open,
      ["of", "in", "to"].contains(words[next].text)
    {
      let ofWhat = words[(next + 1)...].prefix(4).prefix { $0.gap == .open }
      guard !ofWhat.contains(where: { DocumentFamily($0) != nil || $0.isCapitalised }) else {
        return nil
      }
    }
    guard words.contains(where: { article.signs.contains($0.text) }) else { return nil }
    return known.document(signedIn: article.year, key: article.key)
  }

  private static let famous: [(number: Int, signs: Set<String>, year: Int, key: String)] = [
    (5, ["nato", "nato's"], 1949, "north-atlantic-treaty"),
    (50, ["brexit", "eu"], 1992, "maastricht-treaty"),
  ]
}
