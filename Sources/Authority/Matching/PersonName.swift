package import Records

/// The parts of a person's name.
package enum PersonName {
  /// What a person is called by in the rest of a text: the last word with and without the particle before it
  /// ("al-Assad", "Assad"); the first word where the family's name comes first.
  ///
  /// - Returns: The surnames, longest first; none when the name is one word.
  package static func surnames(of name: String, country: CountryCode?) -> [String] {
    var words = name.utf8.split(separator: UInt8(ascii: " "))
    while let last = words.last, words.count > 2, suffixes.contains(Substring(last)) {
      words.removeLast()
    }
    guard words.count >= 2, let first = words.first, let last = words.last else { return [] }
    var surnames: [String] = []
    func add(_ surname: Substring) {
      if !surname.dropFirst().isEmpty { surnames.append(String(surname)) }
    }
    let hasHyphen = last.contains(UInt8(ascii: "-"))
    if let country, CountryCode.familyNameFirst.contains(country) {
      // "Kim Jong Un", "Moon Jae-in"; "Carrie Lam" and "Xi Jinping" cannot be told apart by form.
      return (words.count == 2 && !hasHyphen ? [first, last] : [first]).map {
        String(Substring($0))
      }
    }
    var start = words.count - 1
    while start > 1, particles.contains(Substring(words[start - 1]).lowercased()) { start -= 1 }
    if start < words.count - 1 {
      add(Substring(words[start...].map { Substring($0) }.joined(separator: " ")))
    }
    let surname = Substring(last)
    add(surname)
    if hasHyphen, let prefix = articlePrefixes.first(where: { surname.hasPrefix($0) }) {
      add(surname.dropFirst(prefix.count))
    }
    return surnames
  }

  private static let suffixes: Set<Substring> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]

  private static let particles: Set<String> = [
    "al", "el", "bin", "ibn", "ben", "de", "del", "della", "di", "da", "dos", "du", "des", "la",
    "le",
    "van", "von", "der", "den", "ter", "zu", "st.", "abu",
  ]

  private static let articlePrefixes = ["al-", "Al-", "el-", "El-", "as-", "ad-", "ash-", "ar-"]
}
