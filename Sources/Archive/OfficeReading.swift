/// One way to read the name of an office that no office bears as it stands: `Russian foreign minister`,
/// `foreign ministers`, `secretary of state of the United States`.
struct OfficeReading: Hashable {
  /// What the office is called without its owner, folded.
  let title: String
  /// The country or organisation that it belongs to, by any of its names, folded; `nil` for anyone's office.
  let owner: String?

  /// The readings of a folded name, the likelier first: with an owner before or behind the title, then in the plural.
  ///
  /// - Complexity: O(n²) in the words of the name.
  static func all(of folded: String) -> [OfficeReading] {
    let singulars = singulars(of: folded)
    return owned(folded) + singulars.map { OfficeReading(title: $0, owner: nil) }
      + singulars.flatMap(owned)
  }

  private static func owned(_ name: String) -> [OfficeReading] {
    let words = name.split(separator: " ")
    return words.indices.dropFirst().flatMap { index -> [OfficeReading] in
      let (left, right) = (words[..<index], words[index...])
      let leading = OfficeReading(title: joined(right), owner: owner(joined(left)))
      guard right.first == "of", right.count > 1 else { return [leading] }
      let behind = right.dropFirst(right.dropFirst().first == "the" ? 2 : 1)
      return [leading, OfficeReading(title: joined(left), owner: joined(behind))]
    }
  }

  /// The owner without the sign of the genitive: `russia's`, `united states'`.
  private static func owner(_ words: String) -> String {
    if words.hasSuffix("'s") { return String(words.dropLast(2)) }
    return words.hasSuffix("'") ? String(words.dropLast()) : words
  }

  /// The name with one of its words in the singular, for each word that may be a plural.
  private static func singulars(of name: String) -> [String] {
    var words = name.split(separator: " ").map(String.init)
    return words.indices.compactMap { index in
      guard let singular = singular(of: words[index]) else { return nil }
      let plural = words[index]
      words[index] = singular
      defer { words[index] = plural }
      return words.joined(separator: " ")
    }
  }

  private static func singular(of word: String) -> String? {
    if word.hasSuffix("men") { return word.dropLast(3) + "man" }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return nil }
    return String(word.dropLast())
  }

  private static func joined(_ words: ArraySlice<Substring>) -> String {
    words.joined(separator: " ")
  }
}
